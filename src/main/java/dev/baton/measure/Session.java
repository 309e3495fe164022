package dev.baton.measure;

import dev.baton.stats.Quantiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// One run of the protocol.
final class Session {
    private static final int TRIES = 3;
    private static final long BACK_OFF = TimeUnit.MILLISECONDS.toNanos(40);
    private static final long CANARY_BURST = TimeUnit.MILLISECONDS.toNanos(4);
    private static final long REFERENCE_BURST = TimeUnit.MILLISECONDS.toNanos(8);
    private static final long SHORT_BURST = TimeUnit.MILLISECONDS.toNanos(3);
    private static final double LEAST_USABLE = 0.25;
    private static final int DRIFT_SAMPLES = 9;

    private final Protocol protocol;
    private final Plan plan;
    private final Crew crew;
    private final Consumer<Measurement> progress;
    private final BooleanSupplier cancelled;
    private final Gate gate;
    private final long begin;
    private final MachineProbe.Counters before;
    private final List<Double> baselineCosts = new ArrayList<>();
    private List<Tally> tallies = List.of();
    private int tried;
    private int usable;

    Session(Protocol protocol, Plan plan, Crew crew, Consumer<Measurement> progress, BooleanSupplier cancelled) {
        this.protocol = protocol;
        this.plan = plan;
        this.crew = crew;
        this.progress = progress;
        this.cancelled = cancelled;
        this.gate = new Gate(protocol.host().cores());
        this.begin = protocol.now();
        this.before = protocol.machine().read();
    }

    Measurement run() {
        Calibration calibration = Calibration.of(protocol, plan, crew, cancelled);
        tallies = tallies(calibration.steps(REFERENCE_BURST));
        for (int round = 0; !isOver(); round++) {
            round(round, calibration);
        }
        Measurement result = snapshot(true);
        progress.accept(result);
        return result;
    }

    private List<Tally> tallies(int referenceSteps) {
        List<Tally> all = new ArrayList<>();
        for (Strategy strategy : plan.strategies()) {
            for (int threads : plan.threads()) {
                if (threads <= strategy.mostThreads()) {
                    boolean beyondCores = threads > protocol.host().cores();
                    all.add(new Tally(strategy, threads, beyondCores, referenceSteps, plan.seed()));
                }
            }
        }
        return all;
    }

    /// Every unfinished point once, each round beginning with another. The first round wastes no time on trying again.
    private void round(int round, Calibration calibration) {
        for (int i = 0; i < tallies.size(); i++) {
            Tally tally = tallies.get((i + round) % tallies.size());
            if (isStopped()) {
                return;
            }
            if (!tally.isDone()) {
                collect(tally, round, calibration);
            }
        }
    }

    private void collect(Tally tally, int round, Calibration calibration) {
        int tries = round == 0 ? 1 : TRIES;
        for (int attempt = 0; attempt < tries && !isStopped(); attempt++) {
            Pair pair = pair(tally, round % 2 == 0, calibration);
            if (cancelled.getAsBoolean()) {
                return;
            }
            boolean accepted = gate.accepts(pair);
            count(pair, accepted);
            tally.add(pair, accepted);
            progress.accept(snapshot(false));
            if (accepted) {
                return;
            }
            protocol.pause(BACK_OFF);
        }
    }

    private void count(Pair pair, boolean accepted) {
        tried++;
        if (accepted) {
            usable++;
            baselineCosts.add(pair.baseline().cpuNanos() / (double) pair.baselineSteps());
        }
    }

    /// Which of the two bursts comes first alternates, so that neither gains by it.
    private Pair pair(Tally tally, boolean baselineFirst, Calibration calibration) {
        Strategy strategy = tally.strategy();
        int threads = tally.threads();
        int steps = calibration.steps(burstNanos(strategy));
        int share = strategy.serialises() ? Math.max(1, steps / threads) : steps;
        boolean watched = gate.needsCanaries(strategy.blocks(plan.workload()), threads);
        List<Burst> canaries = new ArrayList<>();
        canary(watched, threads, calibration).ifPresent(canaries::add);
        Burst first = baselineFirst ? baseline(steps) : burst(strategy, threads, share);
        Burst second = baselineFirst ? burst(strategy, threads, share) : baseline(steps);
        canary(watched, threads, calibration).ifPresent(canaries::add);
        return new Pair(
                threads,
                steps,
                (long) share * threads,
                baselineFirst ? first : second,
                baselineFirst ? second : first,
                canaries);
    }

    /// On a crowded machine shorter bursts more often find both cores free; hand-offs need their full time all the
    /// same.
    private long burstNanos(Strategy strategy) {
        boolean crowded = tried >= 2 * tallies.size() && usable < LEAST_USABLE * tried;
        return crowded && !strategy.serialises() ? Math.min(SHORT_BURST, strategy.burstNanos()) : strategy.burstNanos();
    }

    private Optional<Burst> canary(boolean watched, int threads, Calibration calibration) {
        int cores = Math.min(threads, protocol.host().cores());
        return watched
                ? Optional.of(burst(protocol.canary(), cores, calibration.steps(CANARY_BURST)))
                : Optional.empty();
    }

    private Burst baseline(int steps) {
        return burst(protocol.baseline(), 1, steps);
    }

    private Burst burst(Strategy strategy, int threads, int steps) {
        return strategy.burst(crew, plan.workload(), threads, steps);
    }

    private boolean isOver() {
        return isStopped() || tallies.stream().allMatch(Tally::isDone);
    }

    private boolean isStopped() {
        return cancelled.getAsBoolean()
                || protocol.now() - begin >= plan.budget().toNanos();
    }

    private Measurement snapshot(boolean finished) {
        List<Point> points =
                tallies.stream().map(Tally::point).flatMap(Optional::stream).toList();
        return new Measurement(
                protocol.host(),
                plan.workload().name(),
                plan.workload().title(),
                plan.seed(),
                points,
                noise(),
                cleanRounds(),
                Tally.MOST_ROUNDS,
                points.stream()
                        .mapToDouble(point -> point.speedup().relativeHalfWidth())
                        .max()
                        .orElse(0),
                finished);
    }

    /// Those of the point that is furthest behind.
    private int cleanRounds() {
        return tallies.stream()
                .filter(tally -> !tally.isDone())
                .mapToInt(Tally::cleanRounds)
                .min()
                .orElse(Tally.MOST_ROUNDS);
    }

    private Noise noise() {
        MachineProbe.Counters now = protocol.machine().read();
        return new Noise(tried, usable, before.stealShare(now), before.pressure(now, protocol.now() - begin), drift());
    }

    private double drift() {
        int third = baselineCosts.size() / 3;
        if (baselineCosts.size() < DRIFT_SAMPLES) {
            return 0;
        }
        double first = median(baselineCosts.subList(0, third));
        double last = median(baselineCosts.subList(baselineCosts.size() - third, baselineCosts.size()));
        return Math.abs(last / first - 1);
    }

    private static double median(List<Double> values) {
        return Quantiles.median(values.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
