package dev.baton.study.validation;

import java.util.List;
import java.util.Map;

/// The rows that set a number of a profile, of the host's noise or of an experiment: none of them is a prediction.
final class FittedRows {
    private static final String ANY = "";
    private static final List<String> FAMILIES =
            List.of("m_micro", "k_start", "k_mem", "k_ipc", "i_c_release", "a_single_thread_ratio");
    private static final List<Rows> ROWS = List.of(
            // wake-up latency and how late wake-ups come
            new Rows("f_convoy", Map.of("cpu_threads", "0"), ANY, ANY),
            // how soon an idle core is taken
            new Rows(
                    "h_turns",
                    Map.of("pinned", "False", "switch_interval_ms", "5.0", "threads", "2"),
                    "3.14",
                    "segments_per_s"),
            // wake-up and release of the old lock
            new Rows("a_cpu_threads", Map.of(), "2.7", ANY),
            new Rows("h_turns", Map.of("pinned", "False", "threads", "2"), "2.7", ANY),
            // transfers of cache lines
            new Rows("d2_contention", Map.of("kind", "attr_get shared 1 obj"), "3.14t", "scaling_vs_1"),
            new Rows("d2_contention", Map.of("kind", "attr_set private"), "3.14t", ANY),
            new Rows("e_lost_updates", Map.of("kind", "plain"), "3.14t", ANY),
            // the length of a call that the simulation is given
            new Rows("n_long_c_call", Map.of("call", "pow_big"), ANY, "call_duration"));

    private FittedRows() {}

    /// Some rows of a family; an empty name stands for all.
    private record Rows(String family, Map<String, String> params, String python, String metric) {
        boolean contain(MeasuredRow row) {
            return row.family().equals(family)
                    && row.params().entrySet().containsAll(params.entrySet())
                    && (python.isEmpty() || row.python().equals(python))
                    && (metric.isEmpty() || row.metric().equals(metric));
        }
    }

    /// Whether a number was set by this row or by its family.
    static boolean contain(MeasuredRow row) {
        return FAMILIES.contains(row.family())
                || ROWS.stream().anyMatch(rows -> rows.contain(row))
                || HostSpeed.isSetBy(row)
                || ChapterExperiments.isFitted(row);
    }
}
