package dev.baton.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class GlobalLockTest {
    private static final long SHORT = TimeUnit.MILLISECONDS.toNanos(1);

    @Test
    void waiterForcesADropAfterAnInterval() throws InterruptedException {
        GlobalLock lock = new GlobalLock(SHORT);
        lock.acquire();
        AtomicBoolean taken = new AtomicBoolean();
        Thread waiter = Thread.ofPlatform().start(() -> {
            lock.acquire();
            taken.set(true);
            lock.release();
        });
        while (!taken.get()) {
            lock.checkpoint();
        }
        waiter.join();
        assertEquals(1, lock.forcedDrops());
        assertEquals(3, lock.switches(), "first holder, waiter, first holder again");
        lock.release();
    }

    @Test
    void dropperWaitsUntilAnotherHasTakenTheLock() throws InterruptedException {
        GlobalLock lock = new GlobalLock(SHORT);
        lock.acquire();
        List<String> order = new ArrayList<>();
        Thread waiter = Thread.ofPlatform().start(() -> {
            lock.acquire();
            order.add("waiter");
            lock.release();
        });
        while (!lock.isDropRequested()) {
            Thread.onSpinWait();
        }
        lock.checkpoint();
        order.add("dropper");
        lock.release();
        waiter.join();
        assertEquals(List.of("waiter", "dropper"), order);
    }

    @Test
    void nobodyAsksWithoutAWaiter() {
        GlobalLock lock = new GlobalLock(SHORT);
        lock.acquire();
        lock.checkpoint();
        lock.release();
        assertEquals(0, lock.forcedDrops());
        assertEquals(1, lock.switches());
    }

    @Test
    void releaseHandsOverWithoutARequest() throws InterruptedException {
        GlobalLock lock = new GlobalLock(TimeUnit.DAYS.toNanos(1));
        lock.acquire();
        Thread waiter = Thread.ofPlatform().start(() -> {
            lock.acquire();
            lock.release();
        });
        while (lock.waiters() == 0) {
            Thread.onSpinWait();
        }
        assertFalse(lock.isDropRequested());
        lock.release();
        waiter.join();
        assertEquals(0, lock.forcedDrops());
        assertEquals(2, lock.switches());
    }

    @Test
    void switchDuringTheWaitRestartsTheInterval() {
        GlobalLock lock = new GlobalLock(SHORT);
        lock.acquire();
        long seen = lock.switches();
        lock.intervalPassed(seen - 1);
        assertFalse(lock.isDropRequested(), "another thread took it meanwhile");
        lock.intervalPassed(seen);
        assertTrue(lock.isDropRequested());
    }

    @Test
    void onlyOneThreadIsInsideAtATime() throws InterruptedException {
        GlobalLock lock = new GlobalLock(TimeUnit.MICROSECONDS.toNanos(50));
        int[] unguarded = {0};
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            threads.add(Thread.ofPlatform().start(() -> {
                lock.acquire();
                for (int step = 0; step < 20_000; step++) {
                    unguarded[0]++;
                    lock.checkpoint();
                }
                lock.release();
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertEquals(80_000, unguarded[0]);
    }
}
