package dev.baton.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Programs in which an object comes to two threads, one for each way: the functions of `carriers.py`.
public final class Carriers {
    private static final String FILE = "/dev/baton/python/sharing/carriers.py";
    private static final Pattern CARRIER = Pattern.compile("^def (\\w+)\\(box\\):$", Pattern.MULTILINE);
    private static final String TEXT = read();

    private Carriers() {}

    public static List<String> names() {
        return CARRIER.matcher(TEXT)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    /// A program that takes some of the ways, one after the other.
    public static String program(List<String> names) {
        return TEXT + names.stream().map(name -> "main(" + name + ")\n").collect(Collectors.joining());
    }

    private static String read() {
        try (InputStream file = Objects.requireNonNull(Carriers.class.getResourceAsStream(FILE), FILE)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }
}
