package dev.baton.measure;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What was measured on a host, complete or as far as it has come.
///
/// @param cleanRounds the clean rounds of the point that has fewest
/// @param wantedRounds the clean rounds after which a point is finished at the latest
/// @param precision the widest half interval of a speedup, as a share of it
/// @param finished whether measuring has ended, by itself or cancelled
public record Measurement(
        Host host,
        String workload,
        String title,
        long seed,
        List<Point> points,
        Noise noise,
        int cleanRounds,
        int wantedRounds,
        double precision,
        boolean finished) {

    public Measurement {
        points = List.copyOf(points);
    }

    /// Whether some point stands on too few rounds for its interval to mean anything.
    public boolean isProvisional() {
        return points.stream().anyMatch(Point::isProvisional);
    }

    /// The strategies in the order in which they were chosen.
    public Set<String> strategies() {
        Set<String> names = new LinkedHashSet<>();
        points.forEach(point -> names.add(point.strategy()));
        return names;
    }

    public List<Point> pointsOf(String strategy) {
        return points.stream()
                .filter(point -> point.strategy().equals(strategy))
                .toList();
    }

    public Optional<Point> point(String strategy, int threads) {
        return pointsOf(strategy).stream()
                .filter(point -> point.threads() == threads)
                .findFirst();
    }

    private List<Point> cleanPointsOf(String strategy) {
        return pointsOf(strategy).stream().filter(point -> point.rounds() > 0).toList();
    }

    /// The laws fitted to each strategy that has points enough for one.
    public List<Fits> fits() {
        return strategies().stream()
                .map(strategy -> Fits.of(strategy, cleanPointsOf(strategy), seed))
                .filter(fits -> fits.amdahl().isPresent())
                .toList();
    }
}
