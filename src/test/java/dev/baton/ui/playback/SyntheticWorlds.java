package dev.baton.ui.playback;

import dev.baton.trace.LockKind;
import dev.baton.trace.Outcome;
import dev.baton.trace.RunHeader;
import dev.baton.trace.ThreadState;
import dev.baton.trace.TraceBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Hand-made worlds for tests: CPU-bound threads under a global lock in turns, and free of it with a lock for each
/// dict.
public final class SyntheticWorlds implements WorldLoader, ScenarioCatalogue {
    public static final long TURN = 5_000_000;
    public static final String SOURCE = """
        from threading import Thread

        def worker(d, n):
            total = 0
            for i in range(n):
                total += int(i ** 0.5)
                d[i & 7] = total

        a, b, c, d = {}, {}, {}, {}
        ts = [Thread(target=worker,
                     args=(x, 40_000))
              for x in (a, b, c, d)]
        """;
    private static final long WORK = 26_800_000;
    private static final long SWITCH = 8_000;

    @Override
    public List<Entry> scenarios() {
        return List.of(
                new Entry("four-dicts", "Four private dicts", "Four threads fill four dicts that nobody shares."),
                new Entry("sixteen", "Sixteen threads", "More threads than most machines have cores."),
                new Entry("crowd", "A crowd", "Two hundred threads."),
                new Entry("broken", "A broken program", "Shows what an error looks like."));
    }

    @Override
    public List<Python> pythons() {
        return List.of(
                new Python("3.14", "CPython 3.14", true),
                new Python("3.14t", "CPython 3.14t", false),
                new Python("3.12", "CPython 3.12", true),
                new Python("pypy", "PyPy 7.3", true));
    }

    @Override
    public List<World> load(WorldRequest request, Progress progress) throws LoadFailure {
        if (request.scenario().equals("broken")) {
            throw new LoadFailure(
                    List.of(new Problem("Line 3 is not valid Python: close the bracket that line 2 opens.")));
        }
        int threads =
                request.scenario().equals("sixteen") ? 16 : request.scenario().equals("crowd") ? 200 : 4;
        List<World> worlds = new ArrayList<>();
        for (String python : request.pythons()) {
            worlds.add(python.endsWith("t") ? free(request.cores(), threads) : locked(request.cores(), threads));
        }
        return worlds;
    }

    /// Threads that take turns of five milliseconds, the next holder picked at random.
    public static World locked(int cores, int threads) {
        TraceBuilder trace = new TraceBuilder(header("3.14", true, cores));
        int gil = trace.lock("GIL", LockKind.GIL, "", false);
        for (String name : List.of("a", "b", "c", "d")) {
            trace.lock(name, LockKind.OBJECT, "dict", true);
        }
        int end = start(trace, threads);
        long[] left = new long[threads + 1];
        for (int thread = 1; thread <= threads; thread++) {
            left[thread] = WORK;
            trace.state(0, thread, ThreadState.WAITING_GIL, gil, 5);
        }
        Random random = new Random(7);
        long now = 0;
        int before = -1;
        for (int holder = pick(random, left, -1); holder > 0; holder = pick(random, left, before)) {
            long turn = Math.min(TURN, left[holder]);
            int core = random.nextInt(cores);
            trace.state(now, holder, ThreadState.SWITCHING, core, 5);
            trace.acquired(now, gil, holder, true, before > 0 && left[before] > 0);
            trace.state(now + SWITCH, holder, ThreadState.RUNNING, core, 5);
            lines(trace, holder, now, turn);
            request(trace, gil, left, holder, now + turn - TURN / 100);
            now += turn;
            left[holder] -= turn;
            trace.released(now, gil, left[holder] > 0);
            if (left[holder] > 0) {
                trace.state(now, holder, ThreadState.WAITING_GIL, gil, 7);
            } else {
                trace.end(now, holder);
            }
            before = holder;
        }
        trace.end(now, end);
        return World.of("CPython 3.14", trace.finish(now, Outcome.FINISHED), SOURCE);
    }

    private static void request(TraceBuilder trace, int gil, long[] left, int holder, long at) {
        for (int thread = 1; thread < left.length; thread++) {
            if (thread != holder && left[thread] > 0 && at > 0) {
                trace.dropRequested(at, gil, thread, holder);
                return;
            }
        }
    }

    private static int pick(Random random, long[] left, int before) {
        List<Integer> able = new ArrayList<>();
        for (int thread = 1; thread < left.length; thread++) {
            if (left[thread] > 0 && thread != before) {
                able.add(thread);
            }
        }
        if (able.isEmpty()) {
            return before > 0 && left[before] > 0 ? before : -1;
        }
        return able.get(random.nextInt(able.size()));
    }

    /// Threads that run at once, each with the lock of its own dict for half of the time.
    public static World free(int cores, int threads) {
        TraceBuilder trace = new TraceBuilder(header("3.14t", false, cores));
        List<Integer> locks = new ArrayList<>();
        for (String name : List.of("a", "b", "c", "d")) {
            locks.add(trace.lock(name, LockKind.OBJECT, "dict", true));
        }
        int main = start(trace, threads);
        long last = 0;
        long[] coreFree = new long[cores];
        for (int thread = 1; thread <= threads; thread++) {
            int core = (thread - 1) % cores;
            long begin = coreFree[core];
            long end = begin + WORK + thread * 300_000L;
            if (begin > 0) {
                trace.state(0, thread, ThreadState.RUNNABLE, core, 3);
            }
            trace.state(begin, thread, ThreadState.RUNNING, core, 5);
            lines(trace, thread, begin, end - begin);
            if (thread <= locks.size()) {
                blink(trace, locks.get(thread - 1), thread, begin, end);
            }
            coreFree[core] = end;
            last = Math.max(last, end);
        }
        for (int thread = 1; thread <= threads; thread++) {
            trace.end(endOf(thread, cores, threads), thread);
        }
        trace.end(last, main);
        return World.of("CPython 3.14t", trace.finish(last, Outcome.FINISHED), SOURCE);
    }

    private static long endOf(int thread, int cores, int threads) {
        long end = 0;
        for (int other = (thread - 1) % cores + 1; other <= thread && other <= threads; other += cores) {
            end += WORK + other * 300_000L;
        }
        return end;
    }

    private static void blink(TraceBuilder trace, int lock, int thread, long begin, long end) {
        for (long time = begin + 20_000 * thread; time + 100_000 < end; time += 200_000) {
            trace.acquired(time, lock, thread, false, false);
            trace.released(time + 100_000, lock, false);
        }
    }

    private static void lines(TraceBuilder trace, int thread, long from, long length) {
        long step = 150_000;
        for (long time = 0; time < length; time += step) {
            trace.line(from + time, thread, 5 + (int) ((time / step + thread) % 3));
        }
    }

    private static int start(TraceBuilder trace, int threads) {
        int main = trace.thread(0, "MainThread", -1);
        int join = trace.lock("end of Thread-1", LockKind.JOIN, "Thread", false);
        trace.state(0, main, ThreadState.WAITING_LOCK, join, 12);
        trace.line(0, main, 12);
        for (int thread = 1; thread <= threads; thread++) {
            trace.thread(0, "Thread-" + thread, main);
        }
        return main;
    }

    private static RunHeader header(String python, boolean gil, int cores) {
        return new RunHeader("Four private dicts", "dicts.py", python, gil, cores, 1, gil ? TURN : 0, "");
    }

    /// Both worlds on four cores.
    public static Session pair() {
        return new Session(List.of(locked(4, 4), free(4, 4)));
    }
}
