package dev.baton.stats;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// How much faster a number of threads is than one, for one way to run the work.
public record SpeedupCurve(List<Point> points) {

    public SpeedupCurve {
        points = points.stream().sorted(Comparator.comparingInt(Point::threads)).toList();
    }

    /// What a reader must know about a point before trusting it.
    public enum Mark {
        PROVISIONAL,
        BEYOND_CORES,
        WRONG_RESULT
    }

    public record Point(int threads, Estimate speedup, Set<Mark> marks) {

        public Point {
            marks = Set.copyOf(marks);
        }

        /// Speedup for each thread.
        public double efficiency() {
            return speedup.median() / threads;
        }
    }

    /// The samples a law may be fitted to: right results on as many cores as threads.
    public List<ScalingSample> samples() {
        return points.stream()
                .filter(point -> !point.marks().contains(Mark.WRONG_RESULT))
                .filter(point -> !point.marks().contains(Mark.BEYOND_CORES))
                .map(point -> new ScalingSample(point.threads(), point.speedup().median()))
                .toList();
    }
}
