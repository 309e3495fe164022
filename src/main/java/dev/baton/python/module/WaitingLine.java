package dev.baton.python.module;

import dev.baton.python.runtime.Evaluator;
import dev.baton.python.runtime.PyThread;
import dev.baton.python.runtime.TimedWait;
import dev.baton.sim.machine.Machine;
import dev.baton.trace.ThreadState;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Threads that wait for something other threads announce: first come, first called.
///
/// A thread gets in line before it lets go of what it holds, so a call in between is not lost; it then waits to be
/// called, and a thread that gives up leaves the line at that instant.
final class WaitingLine {
    private final Machine machine;
    private final int lock;
    private final ArrayDeque<Place> places = new ArrayDeque<>();

    /// An empty line.
    ///
    /// @param lock the number in the trace of what its threads wait for
    WaitingLine(Machine machine, int lock) {
        this.machine = machine;
        this.lock = lock;
    }

    /// One thread's place.
    static final class Place {
        private final PyThread thread;
        private boolean called;
        private boolean parked;
        private @Nullable Object gift;

        Place(PyThread thread) {
            this.thread = thread;
        }

        /// What the caller handed over.
        @Nullable
        Object gift() {
            return gift;
        }
    }

    /// How many threads are in line.
    int length() {
        return places.size();
    }

    /// Puts a thread at the end.
    Place join(PyThread thread) {
        Place place = new Place(thread);
        places.add(place);
        return place;
    }

    /// Calls the first thread and hands something over to it.
    ///
    /// @return whether there was one
    boolean callFirst(@Nullable Object gift) {
        Place place = places.pollFirst();
        if (place == null) {
            return false;
        }
        place.called = true;
        place.gift = gift;
        if (place.parked) {
            place.parked = false;
            machine.wake(place.thread.sim());
        }
        return true;
    }

    /// Waits in line until the thread is called or has waited long enough.
    abstract static class Wait extends TimedWait {
        private final WaitingLine line;
        private @Nullable Place place;

        /// Waits at most this long, for ever when it is negative.
        ///
        /// @param place the thread's place, null when it has yet to get in line
        Wait(WaitingLine line, @Nullable Place place, long timeoutNanos) {
            super(timeoutNanos);
            this.line = line;
            this.place = place;
        }

        /// Whether the thread is in line, or was.
        final boolean hasPlace() {
            return place != null;
        }

        @Override
        protected void visit(Consumer<Object> visitor) {
            if (place != null) {
                show(place.gift, visitor);
            }
        }

        @Override
        protected @Nullable Object look(Evaluator evaluator) {
            Place own = place;
            if (own == null) {
                own = line.join(evaluator.thread());
                place = own;
            }
            return own.called ? called(evaluator, own) : null;
        }

        @Override
        protected Object gaveUp(Evaluator evaluator) {
            leave(evaluator.thread());
            return gaveUp();
        }

        @Override
        protected void park(PyThread thread) {
            place().parked = true;
            line.machine.park(thread.sim(), ThreadState.WAITING_LOCK, line.lock);
        }

        @Override
        protected void leave(PyThread thread) {
            place().parked = false;
            line.places.remove(place());
        }

        private Place place() {
            return Objects.requireNonNull(place);
        }

        /// The result for a thread that was called.
        protected abstract Object called(Evaluator evaluator, Place own);

        /// The result for one that was not.
        protected abstract Object gaveUp();
    }
}
