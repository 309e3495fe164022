package dev.baton.study.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/// How a measured figure is simulated.
sealed interface Plan {
    /// By these runs.
    ///
    /// @param trials the runs that one value needs
    /// @param value computes it from what they printed
    /// @param repeats how many seeds to take the median of
    /// @param note how the simulation differs from the experiment, possibly empty
    record Simulated(List<Trial> trials, ToDoubleFunction<List<Map<String, Double>>> value, int repeats, String note)
            implements Plan {
        Simulated repeated(int times) {
            return new Simulated(trials, value, times, note);
        }

        Simulated noting(String text) {
            return new Simulated(trials, value, repeats, text);
        }

        /// Times the speed of the host, which is what one measured row says over what its own simulation says.
        Simulated atSpeedOf(MeasuredRow measured, Simulated anchor) {
            int own = trials.size();
            List<Trial> both = new ArrayList<>(trials);
            both.addAll(anchor.trials);
            return new Simulated(
                    both,
                    runs -> value.applyAsDouble(runs.subList(0, own))
                            * measured.value()
                            / anchor.value.applyAsDouble(runs.subList(own, runs.size())),
                    repeats,
                    note);
        }
    }

    /// Not at all.
    ///
    /// @param why what the simulation lacks
    record Omitted(String why) implements Plan {}

    /// The figure that a program prints under this name, times a factor.
    static Simulated printed(Trial trial, String name, double factor) {
        return new Simulated(List.of(trial), runs -> factor * runs.getFirst().getOrDefault(name, Double.NaN), 1, "");
    }

    /// How much faster the second run is than the first, by the wall time that both print, times a factor.
    static Simulated speedup(Trial one, Trial many, double factor) {
        return new Simulated(List.of(one, many), runs -> factor * wall(runs.getFirst()) / wall(runs.get(1)), 1, "");
    }

    private static double wall(Map<String, Double> run) {
        return run.getOrDefault("wall", Double.NaN);
    }
}
