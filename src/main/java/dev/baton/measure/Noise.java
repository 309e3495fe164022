package dev.baton.measure;

import java.util.Locale;
import java.util.Optional;

/// How much the host disturbed a measurement.
///
/// @param tried rounds tried, a round being one pair of a point and its baseline
/// @param usable those in which the threads had their cores
/// @param stealShare the share of the machine's time that a hypervisor gave to others; 0 where unknown
/// @param pressure the share of time in which something waited for a core; 0 where unknown
/// @param drift how much the baseline's cost changed from the first third to the last
public record Noise(int tried, int usable, double stealShare, double pressure, double drift) {
    private static final int ENOUGH_TRIES = 8;
    private static final double QUIET_SHARE = 0.5;
    private static final double STEADY_DRIFT = 0.03;

    public double usableShare() {
        return tried == 0 ? 1 : usable / (double) tried;
    }

    /// What to tell the reader about a noisy host, if it is one.
    public Optional<String> notice() {
        if (tried >= ENOUGH_TRIES && usableShare() < QUIET_SHARE) {
            return Optional.of(percent(
                    "This machine is busy: %.0f %% of the rounds were usable, %.1f %% of its time was stolen, and"
                            + " for %.0f %% of the time something waited for a core. Close other programs.",
                    usableShare(), stealShare, pressure));
        }
        return drift > STEADY_DRIFT
                ? Optional.of(percent(
                        "The cores changed their speed by %.0f %% while measuring. Let the machine cool down or plug"
                                + " it in.",
                        drift))
                : Optional.empty();
    }

    private static String percent(String format, double... shares) {
        Object[] percents = new Object[shares.length];
        for (int i = 0; i < shares.length; i++) {
            percents[i] = 100 * shares[i];
        }
        return String.format(Locale.ROOT, format, percents);
    }
}
