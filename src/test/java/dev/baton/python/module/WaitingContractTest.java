package dev.baton.python.module;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.scenario.RunOptions;
import dev.baton.scenario.Scenario;
import dev.baton.scenario.Simulation;
import dev.baton.trace.Outcome;
import dev.baton.trace.Trace;
import dev.baton.trace.TraceValidator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What threads that wait for each other are promised, with a GIL and without, whatever the seed.
class WaitingContractTest {
    private static Stream<Arguments> worlds() {
        return Stream.of("3.14", "3.14t")
                .flatMap(python -> Stream.of(1, 2, 3, 4, 5).map(seed -> Arguments.of(python, seed)));
    }

    private static String printed(String python, int seed, String program) {
        String header = "# /// script\n# [tool.baton]\n# cores = 4\n# seed = " + seed + "\n# ///\n";
        Scenario scenario = Scenario.parse("contract.py", header + program);
        Trace trace = Simulation.run(scenario, RunOptions.of(scenario, python));
        assertEquals(Outcome.FINISHED, trace.outcome(), trace.text(true));
        assertTrue(TraceValidator.faults(trace).isEmpty());
        return trace.text(false) + trace.text(true);
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void noItemAndNoWakeUpIsLost(String python, int seed) {
        assertEquals("[400, 79800, 0]\n", printed(python, seed, """
            from queue import Queue
            from threading import Thread
            q, out = Queue(3), []
            def make(k):
                for n in range(k, 400, 4): q.put(n)
            def take():
                while (n := q.get()) is not None: out.append(n)
            makers = [Thread(target=make, args=(k,)) for k in range(4)]
            takers = [Thread(target=take) for _ in range(3)]
            for t in makers + takers: t.start()
            for t in makers: t.join()
            for t in takers: q.put(None)
            for t in takers: t.join()
            print([len(out), sum(out), q.qsize()])
            """));
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void oneProducerAndOneConsumerKeepTheOrder(String python, int seed) {
        assertEquals("True True\n", printed(python, seed, """
            from queue import Queue, SimpleQueue
            from threading import Thread
            results = []
            def check(q):
                got = []
                def take():
                    for _ in range(200): got.append(q.get())
                t = Thread(target=take)
                t.start()
                for n in range(200): q.put(n)
                t.join()
                return got == list(range(200))
            print(check(Queue(5)), check(SimpleQueue()))
            """));
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void conditionCallsTheLongestWaiterFirst(String python, int seed) {
        assertEquals("[0, 1, 2, 3, 4]\n", printed(python, seed, """
            from threading import Condition, Thread
            import time
            cond, order = Condition(), []
            def wait(n):
                with cond:
                    cond.wait()
                    order.append(n)
            pool = [Thread(target=wait, args=(n,)) for n in range(5)]
            for t in pool:
                t.start()
                time.sleep(0.01)
            for t in pool:
                with cond: cond.notify()
                time.sleep(0.01)
            for t in pool: t.join()
            print(order)
            """));
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void timeoutsEndInVirtualTime(String python, int seed) {
        assertEquals("[True, True, True, True, True, True]\n", printed(python, seed, """
            from threading import Barrier, BrokenBarrierError, Condition, Event, Semaphore
            from concurrent.futures import Future
            from queue import Empty, Queue, SimpleQueue
            import time
            cond = Condition()
            def condition():
                with cond: cond.wait(0.25)
            calls = [condition, lambda: Event().wait(0.25), lambda: Semaphore(0).acquire(timeout=0.25),
                     lambda: Queue().get(timeout=0.25), lambda: SimpleQueue().get(timeout=0.25),
                     lambda: Future().result(0.25)]
            good = []
            for call in calls:
                begin = time.monotonic()
                try: call()
                except (Empty, TimeoutError): pass
                good.append(0.25 <= time.monotonic() - begin < 0.251)
            print(good)
            """));
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void waitersThatGiveUpTakeNoCallFromOthers(String python, int seed) {
        assertEquals("[1000, 0]\n", printed(python, seed, """
            from threading import Semaphore, Thread
            s, passed = Semaphore(2), []
            def work(k):
                done = 0
                while done < 200:
                    if s.acquire(timeout=0.00001 * (k + 1)):
                        done += 1
                        passed.append(k)
                        s.release()
            pool = [Thread(target=work, args=(k,)) for k in range(5)]
            for t in pool: t.start()
            for t in pool: t.join()
            print([len(passed), s._value - 2])
            """));
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void barrierNeverLetsARoundOvertakeAnother(String python, int seed) {
        assertEquals("True\n", printed(python, seed, """
            from threading import Barrier, Thread
            barrier, rounds = Barrier(4), []
            def party():
                for n in range(25):
                    rounds.append(n)
                    barrier.wait()
            pool = [Thread(target=party) for _ in range(4)]
            for t in pool: t.start()
            for t in pool: t.join()
            print(rounds == [n for n in range(25) for _ in range(4)])
            """));
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void poolDoesEveryTaskOnce(String python, int seed) {
        assertEquals("True 3\n", printed(python, seed, """
            from concurrent.futures import ThreadPoolExecutor
            import threading
            names = set()
            def task(n):
                names.add(threading.current_thread().name)
                return sum(range(n))
            with ThreadPoolExecutor(3) as pool:
                print(list(pool.map(task, range(300))) == [sum(range(n)) for n in range(300)], end=" ")
            print(max(len(names), 3))
            """));
    }
}
