package dev.baton.python.module;

import dev.baton.python.runtime.BlockingCall;
import dev.baton.python.runtime.Evaluator;
import dev.baton.python.runtime.PyThread;
import dev.baton.sim.engine.Event;
import dev.baton.sim.machine.Machine;
import dev.baton.trace.ThreadState;
import java.util.ArrayDeque;
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
        private @Nullable Event alarm;
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
        Event alarm = place.alarm;
        if (alarm != null) {
            machine.cancel(alarm);
        }
        wake(place);
        return true;
    }

    private void wake(Place place) {
        if (place.parked) {
            place.parked = false;
            machine.wake(place.thread.sim());
        }
    }

    /// Waits in line until the thread is called or has waited long enough.
    abstract static class Wait extends BlockingCall {
        private final WaitingLine line;
        private final long timeoutNanos;
        private boolean timedOut;

        /// Waits at most this long, for ever when it is negative.
        Wait(WaitingLine line, long timeoutNanos) {
            this.line = line;
            this.timeoutNanos = timeoutNanos;
        }

        /// Waits at a place.
        ///
        /// @return as [#attempt]
        protected final Object await(Evaluator evaluator, Place place) {
            if (place.called) {
                return called(evaluator, place);
            }
            if (timedOut || timeoutNanos == 0) {
                line.places.remove(place);
                return gaveUp();
            }
            if (timeoutNanos > 0 && place.alarm == null) {
                Event event = alarm(place);
                place.alarm = event;
                line.machine.schedule(event, line.machine.now() + timeoutNanos);
            }
            return block(evaluator, () -> {
                place.parked = true;
                line.machine.park(place.thread.sim(), ThreadState.WAITING_LOCK, line.lock);
            });
        }

        private Event alarm(Place place) {
            return new Event() {
                @Override
                public void fire() {
                    timedOut = true;
                    line.places.remove(place);
                    line.wake(place);
                }
            };
        }

        /// The result for a thread that was called.
        protected abstract Object called(Evaluator evaluator, Place place);

        /// The result for one that was not.
        protected abstract Object gaveUp();
    }
}
