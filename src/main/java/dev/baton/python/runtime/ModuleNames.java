package dev.baton.python.runtime;

import dev.baton.python.object.PyModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The public names of CPython's modules, of which Baton has a part.
///
/// **Source**: CPython 3.14, as src/test/python/record_names.py recorded it.
final class ModuleNames {
    private static final String RESOURCE = "/dev/baton/library/names.txt";
    private static final Map<String, List<String>> NAMES = read();

    private ModuleNames() {}

    /// What a report adds when a module lacks a name: that CPython has it, or which one may have been meant.
    static String hint(PyModule module, String name) {
        return NAMES.getOrDefault(module.name(), List.of()).contains(name)
                ? ". CPython 3.14 has it, what is simulated here does not"
                : Suggestion.hint(Suggestion.nearest(name, module.attributes().keySet()));
    }

    /// Each line is a module and its names.
    private static Map<String, List<String>> read() {
        try (InputStream in = ModuleNames.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("Baton itself has no " + RESOURCE);
            }
            Map<String, List<String>> names = new LinkedHashMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(line -> {
                List<String> words = List.of(line.split(" "));
                names.put(words.getFirst(), words.subList(1, words.size()));
            });
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
