package dev.baton.study.validation;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The speed of the hosts on which absolute times were measured: one row of an experiment sets it, all other times of
/// that experiment are predictions.
///
/// **Models**: a host that is faster or slower than the one of the micro-benchmarks, by one factor for a whole
/// experiment.
///
/// **Does not model**: a speed that changes while the experiment runs; transfers between cores whose time does not
/// follow the speed of the cores.
///
/// **Simplifications**: the longest run of one thread of an experiment sets the factor, or its emptiest loop.
///
/// **Source**: the method of the measurements: the host's speed drifted by half within minutes, so that times compare
/// within an experiment only.
final class HostSpeed {
    private static final List<Anchor> ANCHORS = List.of(
            new Anchor(
                    "gil_demo", Map.of("workload", "sum_int_sqrt N=40e6", "with", "1 thread"), "cpython-3.12", "time"),
            new Anchor("collatz", Map.of("workload", "collatz to 1000000"), "cpython-3.12", "time"),
            new Anchor("d2_contention", Map.of("kind", "empty_loop", "threads", "1"), "3.14", "cpu_ns_per_op"),
            new Anchor("n_long_c_call", Map.of("call", "pyloop"), "3.14", "call_duration"));

    private HostSpeed() {}

    /// The row that sets the speed for all rows of this family and metric.
    private record Anchor(String family, Map<String, String> params, String python, String metric) {
        boolean scales(MeasuredRow row) {
            return row.family().equals(family) && row.metric().equals(metric) && !isGiven(row);
        }

        boolean is(MeasuredRow row) {
            return scales(row)
                    && row.python().equals(python)
                    && row.params().entrySet().containsAll(params.entrySet());
        }
    }

    /// Whether the time was handed to the simulation, which then says nothing about the speed of the host.
    static boolean isGiven(MeasuredRow row) {
        return row.param("workload").startsWith("numpy")
                || row.param("call").equals("sleep")
                || row.param("call").equals("pow_big");
    }

    /// Whether the row sets a speed.
    static boolean isSetBy(MeasuredRow row) {
        return ANCHORS.stream().anyMatch(anchor -> anchor.is(row));
    }

    /// The row that sets the speed at which this one was measured, if it is a time that depends on it.
    static Optional<MeasuredRow> setterFor(MeasuredRow row) {
        return ANCHORS.stream()
                .filter(anchor -> anchor.scales(row))
                .findFirst()
                .flatMap(anchor ->
                        MeasuredTables.all().stream().filter(anchor::is).findFirst());
    }
}
