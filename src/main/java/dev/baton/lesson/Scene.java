package dev.baton.lesson;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the window is to show: a program on one or more interpreters, and where to look.
///
/// @param file the program in the lesson's folder
/// @param pythons interpreter profiles side by side, empty for the program's own
/// @param cores cores of the machine, null for the program's own
/// @param seed root of every random stream, null for the program's own
/// @param set replaced constants
/// @param atNanos where the playhead stands
/// @param nanosPerSecond virtual nanoseconds a second, 0 to leave the speed alone
/// @param focus what to look at
/// @param play whether it plays at once
/// @param line where the lesson says so
public record Scene(
        String file,
        List<String> pythons,
        @Nullable Integer cores,
        @Nullable Long seed,
        Map<String, String> set,
        long atNanos,
        long nanosPerSecond,
        Focus focus,
        boolean play,
        int line) {
    /// What to look at.
    public enum Focus {
        STAGE,
        TIMELINE,
        CODE
    }

    public Scene {
        pythons = List.copyOf(pythons);
        set = Collections.unmodifiableMap(new LinkedHashMap<>(set));
    }

    /// The same, playing.
    public Scene playing() {
        return new Scene(file, pythons, cores, seed, set, atNanos, nanosPerSecond, focus, true, line);
    }
}
