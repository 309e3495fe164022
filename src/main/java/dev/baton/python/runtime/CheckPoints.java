package dev.baton.python.runtime;

import dev.baton.python.code.CodeObject;
import dev.baton.python.code.Opcode;
import dev.baton.sim.lock.TickGil;
import org.jspecify.annotations.Nullable;

/// Switching points that not every interpreter has: the evaluation loop asks at the places marked for the profile,
/// before it executes the instruction there. Interpreters that check in loops and at calls only have no such place.
sealed interface CheckPoints
        permits CheckPoints.None,
                CheckPoints.EveryInstruction,
                CheckPoints.Ticks,
                CheckPoints.Traces,
                OrderedCheckPoints,
                MagnifiedCheckPoints {
    /// Decides whether and why the running thread stops here, at its clock, and charges what the place costs it; null
    /// when it goes on.
    Evaluator.@Nullable Pause stopAt(LinkedCode code, int pc);

    /// How long work without instructions, of which so much is done, goes on until its next switching point of this
    /// kind.
    default long nanosToNext(long doneNanos) {
        return Long.MAX_VALUE;
    }

    /// Notes that such work went on for a time.
    default void worked(long doneNanos, long moreNanos) {}

    /// Notes that the instruction at this place, which was to be executed, did nothing and will be executed again.
    default void takenBack(LinkedCode code, int pc) {}

    /// Notes that the running thread's stretch is over.
    default void paused() {}

    /// The switching points of an interpreter.
    static CheckPoints of(Evaluator evaluator) {
        boolean ordered = evaluator.interpreter.compilation().ordered();
        CheckPoints points = ordered ? new OrderedCheckPoints(evaluator, own(evaluator)) : own(evaluator);
        Magnifier magnifier = evaluator.interpreter.setup().magnifier();
        return magnifier == null ? points : new MagnifiedCheckPoints(evaluator, points, magnifier, ordered);
    }

    private static CheckPoints own(Evaluator evaluator) {
        return switch (evaluator.interpreter.profile().checks()) {
            case LOOPS_AND_CALLS -> new None();
            case INSTRUCTIONS -> new EveryInstruction(evaluator);
            case TICKS -> new Ticks(evaluator);
            case TRACES -> new Traces(evaluator);
        };
    }

    /// Whether a place in the code is to be marked.
    static boolean isMarked(CodeObject code, int pc, Profile.Checks checks) {
        return switch (checks) {
            case LOOPS_AND_CALLS -> false;
            case INSTRUCTIONS, TICKS -> pc > 0 && endsInCheck(code.opcode(pc - 1));
            case TRACES -> code.opcode(pc) == Opcode.JUMP_BACKWARD || code.opcode(pc) == Opcode.RESUME;
        };
    }

    /// Whether the old loop came back to its top after this instruction; the others went straight on to the next.
    private static boolean endsInCheck(Opcode opcode) {
        return switch (opcode) {
            case NOP,
                    NOT_TAKEN,
                    RESUME,
                    EXTENDED_ARG,
                    MAKE_CELL,
                    COPY_FREE_VARS,
                    LOAD_FAST,
                    LOAD_FAST_BORROW,
                    LOAD_FAST_CHECK,
                    LOAD_FAST_LOAD_FAST,
                    LOAD_FAST_BORROW_LOAD_FAST_BORROW,
                    LOAD_CONST,
                    LOAD_SMALL_INT,
                    STORE_FAST,
                    STORE_FAST_LOAD_FAST,
                    STORE_FAST_STORE_FAST,
                    POP_TOP,
                    PUSH_NULL,
                    COPY,
                    SWAP,
                    TO_BOOL,
                    POP_JUMP_IF_TRUE,
                    POP_JUMP_IF_FALSE,
                    JUMP_FORWARD,
                    JUMP_BACKWARD,
                    JUMP_BACKWARD_NO_INTERRUPT,
                    RETURN_VALUE,
                    RAISE_VARARGS,
                    RERAISE -> false;
            default -> true;
        };
    }

    private static TickGil tickGil(Evaluator evaluator) {
        if (evaluator.interpreter.gil() instanceof TickGil gil) {
            return gil;
        }
        throw new IllegalStateException("an interpreter that counts ticks has a lock that does");
    }

    /// The end of an interval: charges the release, or says that the thread must hand over.
    private static boolean expires(Evaluator evaluator, TickGil gil) {
        long nanos = gil.expired(evaluator.clock);
        evaluator.clock += Math.max(0, nanos);
        return nanos < 0;
    }

    /// What work counts that has gone on so long: its call, and an instruction now and then.
    private static long ticksOfWork(long nanos, long nanosOfTick) {
        return nanos == 0 ? 0 : 1 + nanos / nanosOfTick;
    }

    private static void worked(Evaluator evaluator, long doneNanos, long moreNanos, long nanosOfTick) {
        TickGil gil = tickGil(evaluator);
        mustHandOver(
                evaluator, gil, ticksOfWork(doneNanos + moreNanos, nanosOfTick) - ticksOfWork(doneNanos, nanosOfTick));
    }

    private static long nanosToNext(TickGil gil, long doneNanos, long nanosOfTick) {
        if (!gil.isWanted()) {
            return Long.MAX_VALUE;
        }
        long ticks = ticksOfWork(doneNanos, nanosOfTick) + gil.ticksLeft();
        return Math.max(1, (ticks - 1) * nanosOfTick - doneNanos);
    }

    /// Whether the next ticks end an interval at a time that has not come yet: who wants the lock then is not known.
    private static boolean isTooEarly(Evaluator evaluator, TickGil gil, long ticks) {
        return !evaluator.atOnce.isUnderWay() && gil.ticksLeft() <= ticks && !evaluator.onTime();
    }

    /// Counts ticks; whether the thread must hand over. Where no other thread gets a turn no interval ends: that is put
    /// off until it is over.
    private static boolean mustHandOver(Evaluator evaluator, TickGil gil, long ticks) {
        if (evaluator.atOnce.isUnderWay()) {
            gil.tick(Math.min(ticks, gil.ticksLeft() - 1));
            return false;
        }
        return gil.tick(ticks) && expires(evaluator, gil);
    }

    private static Evaluator.@Nullable Pause check(boolean stops) {
        return stops ? Evaluator.Pause.CHECK : null;
    }

    /// No place but those every interpreter has.
    final class None implements CheckPoints {
        @Override
        public Evaluator.@Nullable Pause stopAt(LinkedCode code, int pc) {
            return null;
        }
    }

    /// The eval breaker is looked at before nearly every instruction: CPython 3.9 `ceval.c`, top of the loop.
    final class EveryInstruction implements CheckPoints {
        private final Evaluator evaluator;

        EveryInstruction(Evaluator evaluator) {
            this.evaluator = evaluator;
        }

        @Override
        public Evaluator.@Nullable Pause stopAt(LinkedCode code, int pc) {
            return check(evaluator.looksBeforeInstruction());
        }
    }

    /// Every so many instructions the lock is released and taken again: CPython 2.7 `ceval.c`, top of the loop.
    final class Ticks implements CheckPoints {
        /// What an instruction takes on average, for work of known length.
        private static final long INSTRUCTION_NANOS = 12;

        private final Evaluator evaluator;
        private final TickGil gil;

        Ticks(Evaluator evaluator) {
            this.evaluator = evaluator;
            gil = tickGil(evaluator);
        }

        @Override
        public Evaluator.@Nullable Pause stopAt(LinkedCode code, int pc) {
            if (isTooEarly(evaluator, gil, 1)) {
                return Evaluator.Pause.SYNC;
            }
            return check(mustHandOver(evaluator, gil, 1));
        }

        @Override
        public void takenBack(LinkedCode code, int pc) {
            if (isMarked(code.code, pc, Profile.Checks.TICKS)) {
                gil.tick(-1);
            }
        }

        @Override
        public void worked(long doneNanos, long moreNanos) {
            CheckPoints.worked(evaluator, doneNanos, moreNanos, INSTRUCTION_NANOS);
        }

        @Override
        public long nanosToNext(long doneNanos) {
            return CheckPoints.nanosToNext(gil, doneNanos, INSTRUCTION_NANOS);
        }
    }

    /// The JIT compiler counts passes of loops, and compiled passes count little: PyPy `executioncontext.py`.
    final class Traces implements CheckPoints {
        /// What a pass of a compiled loop takes on average, for work of known length.
        private static final long PASS_NANOS = 5;

        private final Evaluator evaluator;
        private final TracingJit jit;
        private final TickGil gil;

        Traces(Evaluator evaluator) {
            this.evaluator = evaluator;
            jit = new TracingJit(evaluator.interpreter.profile());
            gil = tickGil(evaluator);
        }

        @Override
        public Evaluator.@Nullable Pause stopAt(LinkedCode code, int pc) {
            if (isTooEarly(evaluator, gil, jit.ticks(code, pc))) {
                return Evaluator.Pause.SYNC;
            }
            evaluator.clock += jit.passed(code, pc);
            return check(mustHandOver(evaluator, gil, jit.ticks(code, pc)));
        }

        @Override
        public void worked(long doneNanos, long moreNanos) {
            CheckPoints.worked(evaluator, doneNanos, moreNanos, PASS_NANOS);
        }

        @Override
        public long nanosToNext(long doneNanos) {
            return CheckPoints.nanosToNext(gil, doneNanos, PASS_NANOS);
        }
    }
}
