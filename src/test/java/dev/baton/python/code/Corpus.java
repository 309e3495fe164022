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
        try (Stream<Path> files = Files.list(RESOURCES.resolve("corpus"))) {
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
