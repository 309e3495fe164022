package dev.baton.sim.lock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.sim.machine.Bench;
import dev.baton.sim.machine.MachineCosts;
import dev.baton.sim.machine.Script;
import dev.baton.sim.machine.SimThread;
import dev.baton.trace.LockKind;
import dev.baton.trace.ThreadState;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class CriticalSectionsTest {
    private static final MachineCosts FREE = new MachineCosts(0, 0, 0, 1_000_000, 0, 0);

    private final Bench bench = new Bench(2, FREE);
    private final PyMutex outer = mutex("outer");
    private final PyMutex inner = mutex("inner");

    private PyMutex mutex(String name) {
        return new PyMutex(bench.machine(), PyMutex.SpinPolicy.NONE, name, LockKind.OBJECT, "dict", true);
    }

    /// Runs one thread that does these things at once.
    private void alone(Consumer<CriticalSections> body) {
        bench.start("one", bench.script().then(thread -> {
            body.accept(new CriticalSections(thread));
            bench.machine().exit(thread);
        }));
        bench.run();
    }

    /// Goes on with the script once this is true, and waits where it is not.
    private Script until(Script script, BooleanSupplier ready) {
        return script.then(new Consumer<>() {
            @Override
            public void accept(SimThread thread) {
                if (ready.getAsBoolean()) {
                    bench.machine().run(thread, 0, ThreadState.RUNNING);
                } else {
                    script.again(this);
                }
            }
        });
    }

    @Test
    void enteringAgainForALockOfTheInnermostSectionTakesNothing() {
        alone(sections -> {
            assertTrue(sections.enter(outer, inner));
            assertTrue(sections.enter(inner));
            sections.leave();
            assertTrue(inner.isLocked(), "the section around still needs it");
            sections.leave();
            assertFalse(inner.isLocked() || outer.isLocked());
        });
    }

    @Test
    void oneObjectTwiceIsOneLock() {
        alone(sections -> {
            assertTrue(sections.enter(outer, outer));
            sections.leave();
            assertFalse(outer.isLocked());
        });
    }

    @Test
    void aThreadThatDetachesLetsGoOfAllAndTakesTheInnermostBackOnly() {
        alone(sections -> {
            sections.enter(outer);
            sections.enter(inner);
            sections.suspend();
            assertFalse(outer.isLocked() || inner.isLocked());
            assertTrue(sections.resume());
            assertTrue(inner.isLocked());
            assertFalse(outer.isLocked(), "not before it is the innermost");
            sections.leave();
            assertTrue(sections.resume());
            assertTrue(outer.isLocked());
            sections.leave();
            assertFalse(outer.isLocked());
        });
    }

    @Test
    void aThreadThatParksForALockHoldsNoneMeanwhile() {
        Script first = bench.script();
        SimThread one = bench.start("one", first);
        CriticalSections holding = new CriticalSections(one);
        first.then(thread -> {
                    holding.enter(inner);
                    bench.machine().run(thread, 1_000, ThreadState.RUNNING);
                })
                .then(thread -> {
                    holding.leave();
                    bench.machine().exit(thread);
                });
        Script second = bench.script().compute(10);
        SimThread two = bench.start("two", second);
        CriticalSections waiting = new CriticalSections(two);
        until(second, () -> waiting.enter(outer));
        until(second, () -> waiting.enter(inner));
        second.then(thread -> {
            assertFalse(outer.isLocked(), "only the innermost is locked");
            waiting.leave();
            assertTrue(waiting.resume());
            waiting.leave();
            bench.machine().exit(thread);
        });
        bench.start("three", bench.script().compute(500).then(thread -> {
            assertFalse(outer.isLocked(), "the one that waits has let it go");
            bench.machine().exit(thread);
        }));
        bench.run();
        assertEquals(1_000, bench.machine().now());
    }

    @Test
    void ofTwoLocksTheFirstIsKeptWhileTheThreadWaitsForTheSecond() {
        SimThread holder = bench.start("holder", bench.script().compute(1_000).then(thread -> {
            inner.release();
            bench.machine().exit(thread);
        }));
        assertTrue(inner.acquire(holder));
        Script script = bench.script();
        SimThread two = bench.start("two", script);
        CriticalSections sections = new CriticalSections(two);
        until(script, () -> sections.enter(outer, inner));
        script.then(thread -> {
            sections.leave();
            bench.machine().exit(thread);
        });
        bench.start("three", bench.script().compute(500).then(thread -> {
            assertTrue(outer.isHeldBy(two));
            bench.machine().exit(thread);
        }));
        bench.run();
        assertFalse(outer.isLocked() || inner.isLocked());
    }
}
