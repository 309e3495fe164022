package dev.baton.measure;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Something that measures a plan, telling what it has on the way.
public interface Measurer {
    /// Measures until the result is tight, the budget is used up, or cancelled; keeps what it has in every case.
    ///
    /// @param progress called from the measuring thread after every change
    Measurement measure(Plan plan, Consumer<Measurement> progress, BooleanSupplier cancelled);
}
