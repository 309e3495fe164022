package dev.baton.python.runtime;

/// The switching points of an interpreter under a magnifier, which marks every instruction to see it begin.
final class MagnifiedCheckPoints implements CheckPoints {
    private final Evaluator evaluator;
    private final CheckPoints own;
    private final Magnifier magnifier;
    private final Profile.Checks checks;

    MagnifiedCheckPoints(Evaluator evaluator, CheckPoints own, Magnifier magnifier) {
        this.evaluator = evaluator;
        this.own = own;
        this.magnifier = magnifier;
        checks = evaluator.interpreter.profile().checks();
    }

    @Override
    public boolean stopsAt(LinkedCode code, int pc) {
        boolean stops = CheckPoints.isMarked(code.code, pc, checks) && own.stopsAt(code, pc);
        if (!stops) {
            magnifier.begins(evaluator, code.code, pc);
        }
        return stops;
    }

    @Override
    public long nextNanos(long nowNanos) {
        return own.nextNanos(nowNanos);
    }

    @Override
    public void worked(long nanos) {
        own.worked(nanos);
    }

    @Override
    public void takenBack() {
        magnifier.takeBack();
    }

    @Override
    public void paused() {
        magnifier.end();
    }
}
