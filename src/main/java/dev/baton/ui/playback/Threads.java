package dev.baton.ui.playback;

import dev.baton.trace.ThreadInfo;
import dev.baton.trace.Trace;

/// What the threads of a run are called on screen: by their number while one process has them all, else by the names
/// that Python gives to processes and threads.
///
/// @param trace the run
/// @param byProcess whether several processes have threads
public record Threads(Trace trace, boolean byProcess) {
    /// The names in a run.
    public static Threads of(Trace trace) {
        boolean several = trace.processes().stream().anyMatch(each -> each.id() > 0 && !each.isSubinterpreter());
        return new Threads(trace, several);
    }

    /// The sign on a thread's token: `M` for the main thread, its number for every other.
    public static String sign(int thread) {
        return thread == 0 ? "M" : Integer.toString(thread);
    }

    /// A number of threads: `1 thread`, `3 threads`.
    public static String count(int threads) {
        return threads == 1 ? "1 thread" : threads + " threads";
    }

    /// The thread inside a sentence: `the main thread`, `thread 3`, `Process-1`.
    public String inSentence(int thread) {
        if (byProcess) {
            return inRun(thread);
        }
        return thread == 0 ? "the main thread" : "thread " + thread;
    }

    /// The thread as a title: `Main`, `Thread 3`, `Process-1`.
    public String title(int thread) {
        if (byProcess) {
            return inRun(thread);
        }
        return thread == 0 ? "Main" : "Thread " + thread;
    }

    /// The thread among those of its process, below the process's name: `Process-1` for the first, then `Thread-1`.
    public String inProcess(int thread) {
        String name = title(thread);
        if (!byProcess) {
            return name;
        }
        String prefix = process(thread) + " ";
        return name.startsWith(prefix) ? name.substring(prefix.length()) : name;
    }

    /// What a thread's place is called besides its own name: its process, or the interpreter it visits; empty when it
    /// goes without saying.
    public String place(int thread) {
        if (byProcess) {
            return process(thread);
        }
        int visited = trace.threads().get(thread).visited();
        return visited < 0 ? "" : trace.processes().get(visited).name();
    }

    /// Whether threads are told apart by where they are, too: in which process, or in which interpreter.
    public boolean hasPlaces() {
        return byProcess || trace.threads().stream().anyMatch(thread -> thread.visited() >= 0);
    }

    /// Whether it is the first thread of its process.
    public boolean isFirst(int thread) {
        return trace.threads().stream()
                        .filter(each -> each.process() == processOf(thread))
                        .mapToInt(ThreadInfo::id)
                        .findFirst()
                        .orElse(thread)
                == thread;
    }

    private int processOf(int thread) {
        return trace.threads().get(thread).process();
    }

    private String process(int thread) {
        return trace.processes().get(processOf(thread)).name();
    }

    private String inRun(int thread) {
        return thread == 0 ? process(0) : trace.threads().get(thread).name();
    }
}
