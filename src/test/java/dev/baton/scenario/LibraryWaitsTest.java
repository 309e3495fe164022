package dev.baton.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.baton.trace.Outcome;
import dev.baton.trace.Trace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whoever waits in the library is woken: programs that once ended in a deadlock, or never.
class LibraryWaitsTest {
    private static void endsWith(String output, String python, String... lines) {
        for (int cores : new int[] {1, 2, 4}) {
            Trace trace = Runs.run(python, cores, cores, lines);
            assertEquals("", trace.text(true), python);
            assertEquals(Outcome.FINISHED, trace.outcome(), python);
            assertEquals(output, trace.text(false).strip(), python);
        }
    }

    static String[] pythons() {
        return Profiles.names().toArray(String[]::new);
    }

    @ParameterizedTest
    @MethodSource("pythons")
    void workOfKnownLengthGivesOthersATurn(String python) {
        endsWith("end", python, """
            from threading import Thread
            import baton, time
            def burn():
                while True: baton.cpu(0.1)
            Thread(target=burn, daemon=True).start()
            for _ in range(3): time.sleep(0.001)
            print("end")
            """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fork", "spawn", "forkserver"})
    void whoNotifiesOtherProcessesDoesNotTakeTheirCall(String method) {
        endsWith("end", "3.14", """
            import multiprocessing
            def answer(turn, ready):
                with turn:
                    ready.set()
                    turn.wait()
                with turn: turn.notify()
            if __name__ == "__main__":
                context = multiprocessing.get_context("%s")
                turn, ready = context.Condition(), context.Event()
                process = context.Process(target=answer, args=(turn, ready))
                process.start()
                ready.wait()
                with turn:
                    turn.notify()
                    turn.wait()
                process.join()
                print("end")
            """.formatted(method));
    }

    @Test
    void anItemForAFullQueueDoesNotKeepOthersFromBeingDone() {
        endsWith("end", "3.14", """
            import multiprocessing, time
            def serve(items):
                for _ in range(6):
                    items.get()
                    time.sleep(0.002)
                    items.task_done()
            if __name__ == "__main__":
                items = multiprocessing.JoinableQueue(1)
                multiprocessing.Process(target=serve, args=(items,)).start()
                for k in range(6): items.put(k)
                items.join()
                print("end")
            """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.14", "3.14t", "ideal"})
    void aWorkerThatIsDoneIsReplacedWheneverItEnds(String python) {
        endsWith("[0, 1, 4, 9, 16, 25]", python, """
            from multiprocessing import Pool
            def square(k): return k * k
            if __name__ == "__main__":
                with Pool(1, maxtasksperchild=1) as pool:
                    print(pool.map(square, range(6), 1))
            """);
    }

    /// Others get no turn meanwhile, so what it waits for would never come.
    @ParameterizedTest
    @MethodSource("pythons")
    void aMethodThatABuiltInCallsAtOnceIsToldThatItCannotWait(String python) {
        endsWith("a blocking call cannot stand in a method that a built-in calls\n[free]", python, """
            from threading import Lock, Thread
            import time
            class Account:
                def __repr__(self):
                    with lock: return "free"
            class Patient:
                def __repr__(self): return str(lock.acquire(timeout=0.001))
            def hold():
                with lock: time.sleep(0.01)
            lock, holder = Lock(), Thread(target=hold)
            holder.start()
            time.sleep(0.001)
            try: repr([Patient()])
            except RuntimeError: pass
            try: print([Account()])
            except RuntimeError as error: print(error)
            holder.join()
            print([Account()])
            """);
    }
}
