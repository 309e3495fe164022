package dev.baton.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.baton.trace.Outcome;
import dev.baton.trace.Trace;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Waits whose time may run out at any moment: while the thread sleeps, on its way back, and while it queues for the
/// GIL, which another thread of its process uses all the time.
class TimeoutsTest {
    private static final String BURN = """
        from threading import Condition, Lock, Thread
        from queue import Empty, Queue
        import baton, multiprocessing, time

        running = True

        def burn():
            while running: baton.cpu(0.0001)

        """;

    private static final String LOCK = BURN + """
        lock = Lock()

        def hold():
            while running:
                with lock: baton.cpu(0.003)
                baton.cpu(0.0005)

        for _ in range(2): Thread(target=hold).start()
        for k in range(60):
            if lock.acquire(timeout=k % 20 * 0.0005):
                lock.release()
            time.sleep(k % 7 * 0.0005)
        running = False
        print("end")
        """;

    /// Threads that come back late find the lock free, with others parked behind them.
    private static final String LATE = BURN + """
        import sys
        if hasattr(sys, "setswitchinterval"): sys.setswitchinterval(0.00001)
        lock = Lock()

        def hold():
            for _ in range(40):
                if lock.acquire(timeout=0.000038):
                    baton.io(0.00001)
                    lock.release()

        Thread(target=burn).start()
        crew = [Thread(target=hold) for _ in range(4)]
        for thread in crew: thread.start()
        for thread in crew: thread.join()
        running = False
        print("end")
        """;

    private static final String QUEUE = BURN + """
        items, condition = Queue(), Condition()

        def put():
            for k in range(40):
                time.sleep(k % 7 * 0.0007)
                items.put(k)

        Thread(target=burn).start()
        Thread(target=put).start()
        got = []
        while len(got) < 40:
            try:
                got.append(items.get(timeout=len(got) % 11 * 0.0008))
            except Empty:
                with condition: condition.wait(0.0001)
        running = False
        print("end" if got == list(range(40)) else got)
        """;

    private static final String JOIN = BURN + """
        Thread(target=burn).start()
        for k in range(40):
            thread = Thread(target=time.sleep, args=(k % 7 * 0.0007,))
            thread.start()
            thread.join(timeout=k % 11 * 0.0008)
        running = False
        print("end")
        """;

    private static final String PROCESS_LOCK = BURN + """
        def hold(lock, done):
            while not done.is_set():
                with lock: time.sleep(0.002)
                time.sleep(0.001)

        if __name__ == "__main__":
            lock, done = multiprocessing.Lock(), multiprocessing.Event()
            process = multiprocessing.Process(target=hold, args=(lock, done))
            process.start()
            Thread(target=burn).start()
            for k in range(40):
                if lock.acquire(timeout=k * 0.0005):
                    lock.release()
                time.sleep(k % 5 * 0.0005)
            running = False
            done.set()
            process.join()
            print("end")
        """;

    private static final String PIPE = BURN + """
        def write(end):
            for k in range(40):
                time.sleep(0.0037)
                end.send(k)

        if __name__ == "__main__":
            here, there = multiprocessing.Pipe()
            process = multiprocessing.Process(target=write, args=(there,))
            process.start()
            Thread(target=burn).start()
            got, k = [], 0
            while len(got) < 40:
                if here.poll(k % 30 * 0.0003):
                    got.append(here.recv())
                k += 1
            running = False
            process.join()
            print("end" if got == list(range(40)) else got)
        """;

    private static final String INTERRUPT = BURN + """
        def nap(ready):
            global running
            thread = Thread(target=burn)
            thread.start()
            ready.set()
            try:
                while True: time.sleep(0.0001)
            except KeyboardInterrupt:
                running = False
            thread.join()

        if __name__ == "__main__":
            for k in range(8):
                ready = multiprocessing.Event()
                process = multiprocessing.Process(target=nap, args=(ready,))
                process.start()
                ready.wait()
                time.sleep(k * 0.0007)
                process.interrupt()
                process.join()
            print("end")
        """;

    static Stream<Arguments> programs() {
        Stream<Arguments> interrupts = Stream.of("3.14", "3.14t").map(python -> Arguments.of(python, INTERRUPT));
        Stream<Arguments> waits = Stream.of("3.9", "3.12", "3.13", "3.14", "3.14t")
                .flatMap(python -> Stream.of(LOCK, LATE, QUEUE, JOIN, PROCESS_LOCK, PIPE)
                        .map(program -> Arguments.of(python, program)));
        return Stream.concat(waits, interrupts);
    }

    @ParameterizedTest
    @MethodSource("programs")
    void mayEndAtAnyMoment(String python, String program) {
        for (int cores : new int[] {1, 2, 4}) {
            Trace trace = Runs.run(python, cores, cores, program);
            assertEquals("", trace.text(true));
            assertEquals(Outcome.FINISHED, trace.outcome());
            assertEquals("end", trace.text(false).strip());
        }
    }
}
