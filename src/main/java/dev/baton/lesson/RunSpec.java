package dev.baton.lesson;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A run a lesson speaks of by name.
///
/// @param name the name expressions use
/// @param file the program in the lesson's folder, empty for the learner's program
/// @param python interpreter profile
/// @param gil whether the global lock is on, null for the interpreter's default
/// @param cores cores of the machine, null for the program's own
/// @param seed root of every random stream, null for the program's own
/// @param set replaced constants
/// @param line where the lesson declares it
public record RunSpec(
        String name,
        String file,
        String python,
        @Nullable Boolean gil,
        @Nullable Integer cores,
        @Nullable Long seed,
        Map<String, String> set,
        int line) {
    public RunSpec {
        set = Collections.unmodifiableMap(new LinkedHashMap<>(set));
    }

    /// The same run of another program.
    RunSpec of(String otherFile) {
        return new RunSpec(name, otherFile, python, gil, cores, seed, set, line);
    }
}
