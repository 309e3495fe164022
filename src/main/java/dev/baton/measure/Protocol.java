package dev.baton.measure;

import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/// How a speedup is measured on a machine that also does other things.
///
/// Every point's burst runs beside a burst of the baseline, and the speedup is the ratio of the two, so that drift
/// cancels. A round holds every point once, in rotated order. Pairs that the host disturbed do not count and are tried
/// again. Reported are the median of the ratios and its 95 % bootstrap interval.
public final class Protocol implements Measurer {
    private final Host host;
    private final LongSupplier nanoClock;
    private final LongConsumer pauseNanos;
    private final MachineProbe machine;
    private final Strategy baseline;
    private final Strategy canary;

    /// The protocol on this machine.
    public Protocol() {
        this(
                Host.current(),
                System::nanoTime,
                LockSupport::parkNanos,
                MachineProbe.proc(),
                Strategies.baseline(),
                Strategies.canary());
    }

    Protocol(
            Host host,
            LongSupplier nanoClock,
            LongConsumer pauseNanos,
            MachineProbe machine,
            Strategy baseline,
            Strategy canary) {
        this.host = host;
        this.nanoClock = nanoClock;
        this.pauseNanos = pauseNanos;
        this.machine = machine;
        this.baseline = baseline;
        this.canary = canary;
    }

    @Override
    public Measurement measure(Plan plan, Consumer<Measurement> progress, BooleanSupplier cancelled) {
        try (Crew crew = new Crew(cancelled)) {
            return new Session(this, plan, crew, progress, cancelled).run();
        }
    }

    Host host() {
        return host;
    }

    MachineProbe machine() {
        return machine;
    }

    /// What every speedup is a ratio to.
    Strategy baseline() {
        return baseline;
    }

    /// A strategy whose threads never wait for one another: what slows them down is the host.
    Strategy canary() {
        return canary;
    }

    long now() {
        return nanoClock.getAsLong();
    }

    void pause(long nanos) {
        pauseNanos.accept(nanos);
    }
}
