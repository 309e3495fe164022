package dev.baton.study.validation;

/// A measured figure beside its simulated one.
///
/// @param row the measurement
/// @param simulated the simulated value, `NaN` when there is none
/// @param role how the row took part
/// @param note how the simulation differs from the experiment, and why a row is missed; possibly empty
public record Verdict(MeasuredRow row, double simulated, Role role, String note) {
    /// How a row took part.
    public enum Role {
        /// Its family was used to set the numbers of the profiles.
        FITTED,
        /// Nothing was set by it.
        PREDICTED,
        /// It is not simulated.
        OMITTED
    }

    /// Whether the simulated value is close enough.
    public boolean isMet() {
        return row.isMetBy(simulated);
    }

    /// Simulated over measured; 1 when both are nothing.
    public double ratio() {
        return row.value() == 0 && simulated == 0 ? 1 : simulated / row.value();
    }
}
