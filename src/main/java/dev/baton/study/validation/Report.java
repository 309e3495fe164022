package dev.baton.study.validation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Every measured figure with its verdict, and what they come to.
///
/// @param verdicts in the order of the tables
public record Report(List<Verdict> verdicts) {
    /// Parameters that say how much goes on at once: rows that differ in one of them form a curve.
    private static final List<String> STEPS = List.of("threads", "workers", "cpu_threads", "n", "procs", "with");

    /// What the rows of one family come to.
    ///
    /// @param fitted rows that were used to set numbers
    /// @param predicted rows that were not
    /// @param met rows whose simulated value is close enough
    /// @param omitted rows that are not simulated
    /// @param orderings pairs of rows whose measured order is beyond doubt
    /// @param orderingsMet those whose simulated values are in the same order
    public record Tally(int fitted, int predicted, int met, int omitted, int orderings, int orderingsMet) {
        /// The rows that have a simulated value.
        public int simulated() {
            return fitted + predicted;
        }

        /// The share of them that are met.
        public double share() {
            return simulated() == 0 ? Double.NaN : (double) met / simulated();
        }

        Tally plus(Tally other) {
            return new Tally(
                    fitted + other.fitted,
                    predicted + other.predicted,
                    met + other.met,
                    omitted + other.omitted,
                    orderings + other.orderings,
                    orderingsMet + other.orderingsMet);
        }
    }

    /// The tally of every family.
    public Map<String, Tally> families() {
        Map<String, List<Verdict>> byFamily = new LinkedHashMap<>();
        for (Verdict verdict : verdicts) {
            String family = verdict.row().table() + " " + verdict.row().family();
            byFamily.computeIfAbsent(family, key -> new ArrayList<>()).add(verdict);
        }
        Map<String, Tally> tallies = new LinkedHashMap<>();
        byFamily.forEach((family, rows) -> tallies.put(family, tally(rows)));
        return tallies;
    }

    /// The tally of all rows.
    public Tally total() {
        return families().values().stream().reduce(new Tally(0, 0, 0, 0, 0, 0), Tally::plus);
    }

    /// Whether every simulated row is met.
    public boolean isAllMet() {
        return total().met() == total().simulated();
    }

    private static Tally tally(List<Verdict> rows) {
        List<Verdict> simulated =
                rows.stream().filter(row -> row.role() != Verdict.Role.OMITTED).toList();
        int fitted = (int) simulated.stream()
                .filter(row -> row.role() == Verdict.Role.FITTED)
                .count();
        int met = (int) simulated.stream().filter(Verdict::isMet).count();
        List<Boolean> orderings = orderings(simulated);
        int same = (int) orderings.stream().filter(order -> order).count();
        return new Tally(
                fitted, simulated.size() - fitted, met, rows.size() - simulated.size(), orderings.size(), same);
    }

    /// For every pair of rows that differ in one step or in the interpreter, and whose repeats do not overlap: whether
    /// the simulated values are in the same order.
    private static List<Boolean> orderings(List<Verdict> rows) {
        List<Boolean> same = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            for (int j = i + 1; j < rows.size(); j++) {
                MeasuredRow a = rows.get(i).row();
                MeasuredRow b = rows.get(j).row();
                boolean apart = a.most() < b.least() || b.most() < a.least();
                if (apart && isComparable(a, b)) {
                    double simulated = rows.get(i).simulated() - rows.get(j).simulated();
                    same.add(Math.signum(simulated) == Math.signum(a.value() - b.value()));
                }
            }
        }
        return same;
    }

    private static boolean isComparable(MeasuredRow a, MeasuredRow b) {
        if (a.withoutPython().equals(b.withoutPython())) {
            return true;
        }
        return STEPS.stream()
                .anyMatch(
                        step -> a.params().containsKey(step) && a.without(step).equals(b.without(step)));
    }
}
