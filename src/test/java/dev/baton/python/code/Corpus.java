package dev.baton.python.code;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The programs that stand in the resources of the tests, with what CPython 3.14 made of each.
final class Corpus {
    private static final Path RESOURCES = Path.of("src/test/resources/dev/baton/python");

    private Corpus() {}

    static List<Path> programs() {
        return under(RESOURCES.resolve("corpus"));
    }

    /// Every program of the project: what is shipped, its library, and those of the tests.
    static List<Path> everywhere() {
        return Stream.of(
                        RESOURCES,
                        Path.of("assets"),
                        Path.of("lessons"),
                        Path.of("src/main/resources/dev/baton/library"))
                .flatMap(folder -> under(folder).stream())
                .toList();
    }

    private static List<Path> under(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".py"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path resource(String name) {
        return RESOURCES.resolve(name);
    }

    static CodeObject compile(Path program) {
        return Compiler.compile(program.getFileName().toString(), read(program));
    }
}
