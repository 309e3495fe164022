package dev.baton.python.runtime;

import org.jspecify.annotations.Nullable;

/// The switching points of an interpreter that computes nothing ahead: every instruction waits until all that happens
/// earlier has happened.
final class OrderedCheckPoints implements CheckPoints {
    private final Evaluator evaluator;
    private final CheckPoints own;
    private final Profile.Checks checks;

    OrderedCheckPoints(Evaluator evaluator, CheckPoints own) {
        this.evaluator = evaluator;
        this.own = own;
        checks = evaluator.interpreter.profile().checks();
    }

    @Override
    public Evaluator.@Nullable Pause stopAt(LinkedCode code, int pc) {
        if (!evaluator.onTime()) {
            return Evaluator.Pause.SYNC;
        }
        return CheckPoints.isMarked(code.code, pc, checks) ? own.stopAt(code, pc) : null;
    }

    @Override
    public void takenBack(LinkedCode code, int pc) {
        own.takenBack(code, pc);
    }

    @Override
    public long nanosToNext(long doneNanos) {
        return own.nanosToNext(doneNanos);
    }

    @Override
    public void worked(long doneNanos, long moreNanos) {
        own.worked(doneNanos, moreNanos);
    }
}
