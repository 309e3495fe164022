package dev.baton.measure;

import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Numbers of threads as people write them: `1,2,4`, `1-8`, or both.
public final class ThreadCounts {
    private static final Pattern PART = Pattern.compile("(\\d{1,4})(?:-(\\d{1,4}))?");
    private static final int EVERY_COUNT_UP_TO = 8;

    private ThreadCounts() {}

    /// The counts in ascending order, each once.
    ///
    /// @throws IllegalArgumentException saying in a sentence what to write instead
    public static List<Integer> parse(String text) {
        TreeSet<Integer> counts = new TreeSet<>();
        String compact = text.strip().replaceAll("\\s*[-–]\\s*", "-");
        for (String part : compact.split("[,;\\s]+(?=\\d)")) {
            Matcher matcher = PART.matcher(part.strip());
            if (!matcher.matches()) {
                throw new IllegalArgumentException(
                        "\"" + part.strip() + "\" is not a number of threads. Write for example 1,2,4 or 1-8.");
            }
            int first = Integer.parseInt(matcher.group(1));
            int last = matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2));
            IntStream.rangeClosed(first, last).forEach(counts::add);
        }
        if (counts.isEmpty() || counts.getFirst() < 1 || counts.getLast() > Plan.MOST_THREADS) {
            throw new IllegalArgumentException("Give numbers of threads from 1 to " + Plan.MOST_THREADS + ".");
        }
        return List.copyOf(counts);
    }

    /// One to twice the cores; on larger machines the doublings and the cores themselves.
    public static String usual(int cores) {
        int last = Math.min(Plan.MOST_THREADS, 2 * cores);
        if (last <= EVERY_COUNT_UP_TO) {
            return "1-" + last;
        }
        TreeSet<Integer> counts = new TreeSet<>(List.of(cores, last));
        for (int threads = 1; threads < last; threads *= 2) {
            counts.add(threads);
        }
        return counts.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
