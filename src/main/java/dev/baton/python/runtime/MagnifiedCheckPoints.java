package dev.baton.python.runtime;

import org.jspecify.annotations.Nullable;

/// The switching points of an interpreter under a magnifier, which marks every instruction to see it begin.
final class MagnifiedCheckPoints implements CheckPoints {
    private final Evaluator evaluator;
    private final CheckPoints own;
    private final Magnifier magnifier;
    private final Profile.Checks checks;
    private final boolean ordered;

    /// @param ordered whether every instruction waits for its time
    MagnifiedCheckPoints(Evaluator evaluator, CheckPoints own, Magnifier magnifier, boolean ordered) {
        this.evaluator = evaluator;
        this.own = own;
        this.magnifier = magnifier;
        this.ordered = ordered;
        checks = evaluator.interpreter.profile().checks();
    }

    @Override
    public Evaluator.@Nullable Pause stopAt(LinkedCode code, int pc) {
        boolean asks = ordered || CheckPoints.isMarked(code.code, pc, checks);
        Evaluator.Pause pause = asks ? own.stopAt(code, pc) : null;
        if (pause == null) {
            magnifier.begins(evaluator, code.code, pc);
        }
        return pause;
    }

    @Override
    public long nanosToNext(long doneNanos) {
        return own.nanosToNext(doneNanos);
    }

    @Override
    public void worked(long doneNanos, long moreNanos) {
        own.worked(doneNanos, moreNanos);
    }

    @Override
    public void takenBack(LinkedCode code, int pc) {
        own.takenBack(code, pc);
        magnifier.takeBack();
    }

    @Override
    public void paused() {
        magnifier.end();
    }
}
