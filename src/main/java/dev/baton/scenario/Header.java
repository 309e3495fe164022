package dev.baton.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The settings in a scenario's PEP 723 block, under `[tool.baton]`.
///
/// @param title what the scenario calls itself
/// @param about one line on what it shows, possibly empty
/// @param cores hardware threads of the machine
/// @param smtPercent speed of a hardware thread whose sibling is busy, in percent; 100 when each is a core of its own
/// @param python interpreter profiles to show side by side
/// @param seed root of every random stream
/// @param watch global variables to draw on the stage
/// @param threads name of the constant that says how many threads there are, null when there is none
/// @param work how much there is to do as threads grow
public record Header(
        String title,
        String about,
        int cores,
        int smtPercent,
        List<String> python,
        long seed,
        List<String> watch,
        @Nullable String threads,
        Work work) {
    /// Most cores a machine can have.
    public static final int MOST_CORES = 1024;

    /// How much there is to do as threads grow.
    public enum Work {
        /// Each thread does the same again.
        PER_THREAD,
        /// The same work is split.
        TOTAL
    }

    /// The settings of a file that says nothing about them.
    ///
    /// @param title the name of the file, without its folders
    public static Header usual(String title) {
        return new Header(title, "", 4, 100, List.of("3.14", "3.14t"), 1, List.of(), null, Work.PER_THREAD);
    }
}
