package dev.baton.ui.playback;

/// What threads are called on screen.
public final class Threads {
    private Threads() {}

    /// The sign on a thread's token: `M` for the main thread, its number for every other.
    public static String sign(int thread) {
        return thread == 0 ? "M" : Integer.toString(thread);
    }

    /// The thread inside a sentence: `the main thread`, `thread 3`.
    public static String inSentence(int thread) {
        return thread == 0 ? "the main thread" : "thread " + thread;
    }

    /// The thread as a title: `Main`, `Thread 3`.
    public static String title(int thread) {
        return thread == 0 ? "Main" : "Thread " + thread;
    }

    /// A number of threads: `1 thread`, `3 threads`.
    public static String count(int threads) {
        return threads == 1 ? "1 thread" : threads + " threads";
    }
}
