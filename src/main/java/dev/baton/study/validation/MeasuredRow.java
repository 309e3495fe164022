package dev.baton.study.validation;

import java.util.LinkedHashMap;
import java.util.Map;

/// A figure that was measured on a real interpreter.
///
/// @param table `chapter` or `ground-truth`
/// @param family the experiment it comes from
/// @param params what the experiment was set to, in order
/// @param python the interpreter as the table names it
/// @param metric what was measured
/// @param value the median, or the middle of a range
/// @param least the smallest repeat, or the lower end of a range
/// @param most the largest repeat, or the upper end of a range
/// @param unit unit of the three
public record MeasuredRow(
        String table,
        String family,
        Map<String, String> params,
        String python,
        String metric,
        double value,
        double least,
        double most,
        String unit) {
    /// How far a ratio may be from 1.
    private static final double TOLERANCE = 0.10;

    /// A parameter of the experiment, empty when it has none of this name.
    public String param(String name) {
        return params.getOrDefault(name, "");
    }

    /// The parameters as one text.
    public String setting() {
        StringBuilder text = new StringBuilder();
        params.forEach((name, value) ->
                text.append(text.isEmpty() ? "" : " ").append(name).append('=').append(value));
        return text.toString();
    }

    /// Whether a simulated value is close enough: within a tenth, or within the repeats of the measurement.
    public boolean isMetBy(double simulated) {
        return Math.abs(simulated - value) <= TOLERANCE * Math.abs(value) || simulated >= least && simulated <= most;
    }

    /// The row without one of its parameters: rows that are equal then differ in that parameter only.
    MeasuredRow without(String name) {
        Map<String, String> others = new LinkedHashMap<>(params);
        others.remove(name);
        return new MeasuredRow(table, family, others, python, metric, 0, 0, 0, unit);
    }

    /// The row under no interpreter in particular.
    MeasuredRow withoutPython() {
        return new MeasuredRow(table, family, params, "", metric, 0, 0, 0, unit);
    }
}
