package dev.baton.ui.measure;

import dev.baton.measure.Fits;
import dev.baton.measure.Measurement;
import dev.baton.measure.Point;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a measurement says, in sentences and numbers: all computed, nothing assumed.
final class Findings {
    private static final List<String> NUMBERS =
            List.of("no", "one", "two", "three", "four", "five", "six", "seven", "eight");
    private static final double FASTER = 1.05;
    private static final double DEARER = 1.15;
    private final Measurement measurement;

    Findings(Measurement measurement) {
        this.measurement = measurement;
    }

    /// A piece of a sentence, perhaps set strong.
    record Phrase(String text, boolean strong) {}

    /// The number of threads that the findings are about: the largest measured that has a core for each thread.
    int threads() {
        return measurement.points().stream()
                .filter(point -> !point.beyondCores())
                .mapToInt(Point::threads)
                .max()
                .orElseGet(() -> measurement.points().stream()
                        .mapToInt(Point::threads)
                        .min()
                        .orElse(1));
    }

    /// The points at that number of threads, fastest first.
    List<Point> ranking() {
        return measurement.points().stream()
                .filter(point -> point.threads() == threads())
                .sorted(Comparator.comparingDouble(
                                (Point point) -> point.speedup().median())
                        .reversed())
                .toList();
    }

    Optional<Point> globalLock() {
        return measurement.point("global-lock", threads());
    }

    Optional<Point> fastest() {
        return ranking().stream().findFirst();
    }

    /// The result in one or two sentences.
    List<Phrase> headline() {
        List<Phrase> phrases = new ArrayList<>();
        ranking().stream()
                .filter(Findings::isSound)
                .findFirst()
                .filter(point -> !isGlobalLock(point))
                .ifPresent(point -> addFastest(phrases, point));
        globalLock().filter(Findings::isSound).ifPresent(point -> addGlobalLock(phrases, point));
        if (phrases.isEmpty()) {
            phrases.add(new Phrase("Nothing certain yet: other programs have disturbed every round.", false));
        }
        return phrases;
    }

    /// What else is worth knowing: what contention costs, what laws fit, what is wrong or unsettled.
    List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        measurement.points().stream()
                .filter(point -> !point.correct())
                .findFirst()
                .ifPresent(point ->
                        remarks.add("With " + point.title() + " the result was wrong: do not trust its speed."));
        ranking().stream()
                .filter(point -> isSound(point) && point.cpuPerStep() > DEARER)
                .forEach(point -> remarks.add(format(
                        "%s costs %.1f times the CPU for each step.", capital(point.title()), point.cpuPerStep())));
        fastest().flatMap(point -> fits(point.strategy())).ifPresent(fits -> remarks.add(law(fits)));
        if (measurement.isProvisional()) {
            remarks.add("Some points stand on fewer than three clean rounds.");
        }
        return remarks;
    }

    private void addFastest(List<Phrase> phrases, Point point) {
        phrases.add(new Phrase("On " + count(threads(), "core") + ", ", false));
        phrases.add(new Phrase(point.title(), true));
        phrases.add(new Phrase(" runs ", false));
        phrases.add(new Phrase(times(point), true));
        phrases.add(new Phrase(" as fast as one thread. ", false));
    }

    private void addGlobalLock(List<Phrase> phrases, Point point) {
        boolean faster = point.speedup().median() > FASTER;
        phrases.add(new Phrase("Under ", false));
        phrases.add(new Phrase(point.title(), true));
        phrases.add(new Phrase(
                " " + count(threads(), "thread")
                        + (threads() == 1 ? " is as fast as " : faster ? " are faster than " : " are no faster than ")
                        + "one: ",
                false));
        phrases.add(new Phrase(times(point), true));
        phrases.add(new Phrase(".", false));
    }

    private Optional<Fits> fits(String strategy) {
        return measurement.fits().stream()
                .filter(fits -> fits.strategy().equals(strategy))
                .findFirst();
    }

    private static String law(Fits fits) {
        return fits.scalability()
                .map(band -> format(
                        "USL fit: σ %.3f [%.3f, %.3f], κ %.4f [%.4f, %.4f].",
                        band.contention().median(),
                        band.contention().low(),
                        band.contention().high(),
                        band.coherence().median(),
                        band.coherence().low(),
                        band.coherence().high()))
                .or(() ->
                        fits.amdahl().map(law -> format("Amdahl: %.1f %% of its work is serial.", 100 * law.serial())))
                .orElse("");
    }

    /// Whether anything may be said of a point: its result is right and some round was left alone.
    private static boolean isSound(Point point) {
        return point.correct() && point.rounds() > 0;
    }

    private static boolean isGlobalLock(Point point) {
        return point.strategy().equals("global-lock");
    }

    static String times(Point point) {
        return format("%.2f×", point.speedup().median());
    }

    private static String count(int number, String thing) {
        String word = number < NUMBERS.size() ? NUMBERS.get(number) : String.valueOf(number);
        return word + " " + thing + (number == 1 ? "" : "s");
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
