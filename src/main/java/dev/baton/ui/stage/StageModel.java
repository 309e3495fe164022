package dev.baton.ui.stage;

import dev.baton.trace.LockKind;
import dev.baton.trace.ThreadState;
import dev.baton.ui.playback.Session;
import dev.baton.ui.playback.Threads;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the stage shows at one instant: a pure function of the worlds, the time and the pace.
///
/// @param worlds the worlds from left to right
public record StageModel(List<Scene> worlds) {
    /// The stage at a time.
    public static StageModel at(Session session, long nanos, Pace pace) {
        return new StageModel(session.worlds().stream()
                .map(world -> new SceneReader(session, world, nanos, pace).read())
                .toList());
    }

    /// Whether a world does better or worse than the others, or has come to grief.
    public enum Standing {
        PLAIN,
        AHEAD,
        FAILED
    }

    /// One world.
    ///
    /// @param title what the interpreter is called
    /// @param names what its threads are called
    /// @param placed whether here or in a world beside it threads are told apart by where they are, too
    /// @param gil whether it has a global lock
    /// @param status how far it is, in two or three words
    /// @param standing how to colour the status
    /// @param sentence what is going on
    /// @param cores the cores by number
    /// @param dock the global lock's dock, null without one
    /// @param locks the watched locks that are drawn
    /// @param locksTotal how many there are to watch
    /// @param ready threads that have no core
    /// @param away threads in I/O, asleep, stopped, or waiting for something that is not drawn
    public record Scene(
            String title,
            Threads names,
            boolean placed,
            boolean gil,
            String status,
            Standing standing,
            String sentence,
            List<Core> cores,
            @Nullable Dock dock,
            List<Lock> locks,
            int locksTotal,
            List<Token> ready,
            List<Token> away) {}

    /// A core and the thread on it.
    ///
    /// @param thread -1 when the core idles
    /// @param turn how much of its turn the thread has had, 0 to 1
    /// @param share how much of the frame the thread was on it, 1 unless time runs fast
    public record Core(int number, int thread, @Nullable ThreadState state, double turn, double share) {
        /// Whether nobody uses the core.
        public boolean idle() {
            return thread < 0;
        }
    }

    /// The dock of the global lock.
    ///
    /// @param alone whether it is the only one: other interpreters of the run have locks of their own
    /// @param holder the thread that has it, -1 when it is free
    /// @param core the core that runs the holder, -1 when none does
    /// @param heldNanos how long the holder has had it
    /// @param intervalNanos the switch interval
    /// @param waiters the queue, longest wait first
    /// @param pass the hand-over under way, null when there is none
    /// @param trail who had the lock in this frame, when it went through several hands, else empty
    public record Dock(
            boolean alone,
            int holder,
            int core,
            long heldNanos,
            long intervalNanos,
            List<Waiter> waiters,
            @Nullable Pass pass,
            List<Share> trail) {}

    /// A thread in a queue.
    public record Waiter(int thread, long waitNanos) {}

    /// The baton on its way.
    ///
    /// @param from who let it go
    /// @param to who took it
    /// @param progress 0 at the start of the way, 1 at its end, eased
    public record Pass(int from, int to, double progress) {}

    /// A thread's part of a frame, 0 to 1.
    public record Share(int thread, double part) {}

    /// A lock or object that is watched.
    ///
    /// @param everHeld whether anybody ever holds it, or it is only waited for
    /// @param holder -1 when it is free
    /// @param waiters the queue, longest wait first
    public record Lock(String name, LockKind kind, String type, boolean everHeld, int holder, List<Waiter> waiters) {}

    /// A thread off the cores, and in a word or two why; the word is empty when it is only ready.
    public record Token(int thread, ThreadState state, String why) {}
}
