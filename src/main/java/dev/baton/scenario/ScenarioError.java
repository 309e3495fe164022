package dev.baton.scenario;

import dev.baton.python.syntax.PythonSyntaxError;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Why a scenario cannot be read or run as asked: one sentence with its place, and advice where it helps. Where a file
/// has several faults that can be told at once, the others follow it.
public final class ScenarioError extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final @Nullable String advice;
    private final transient @Nullable Place place;
    private final transient List<ScenarioError> others;

    /// Where in a file it is.
    ///
    /// @param line from 1
    /// @param column from 1
    /// @param excerpt the source there, null as long as nobody gave the text
    private record Place(int line, int column, @Nullable Excerpt excerpt) {}

    /// A fault without a place in a file, or with the place in its message.
    public ScenarioError(String message, @Nullable String advice) {
        this(message, advice, null, List.of());
    }

    private ScenarioError(String message, @Nullable String advice, @Nullable Place place, List<ScenarioError> others) {
        super(message);
        this.advice = advice;
        this.place = place;
        this.others = others;
    }

    /// The first of these faults, followed by the others.
    static ScenarioError all(List<ScenarioError> faults) {
        ScenarioError first = faults.getFirst();
        List<ScenarioError> others = List.copyOf(faults.subList(1, faults.size()));
        return new ScenarioError(first.message(), first.advice, first.place, others);
    }

    /// A fault at a place: lines and columns count from 1.
    public static ScenarioError at(String file, int line, int column, String message, @Nullable String advice) {
        Place place = new Place(line, column, null);
        return new ScenarioError(file + ":" + line + ":" + column + ": " + message, advice, place, List.of());
    }

    /// The same faults with the source at their places.
    ///
    /// @param source the text of the file they are in
    ScenarioError in(String source) {
        return all(faults().stream().map(each -> each.shown(source)).toList());
    }

    private ScenarioError shown(String source) {
        if (place == null) {
            return this;
        }
        Place shown = new Place(place.line, place.column, Excerpt.of(source, place.line, place.column));
        return new ScenarioError(message(), advice, shown, List.of());
    }

    static ScenarioError of(PythonSyntaxError error) {
        return all(Stream.concat(Stream.of(error), error.others().stream())
                .map(each -> at(each.fileName(), each.line(), each.column(), each.problem(), each.advice()))
                .toList());
    }

    /// What is wrong, with its place.
    public String message() {
        String message = getMessage();
        return message == null ? "" : message;
    }

    /// What to do about it, null where nothing helps.
    public @Nullable String advice() {
        return advice;
    }

    /// The source at its place, null for a fault that is at none.
    public @Nullable Excerpt excerpt() {
        return place == null ? null : place.excerpt;
    }

    /// This fault and those that follow it, in the order of the file.
    public List<ScenarioError> faults() {
        return Stream.concat(Stream.of(this), others.stream()).toList();
    }

    /// Every fault with its advice, one in a line.
    public String sentences() {
        return faults().stream().map(ScenarioError::sentence).collect(Collectors.joining("\n"));
    }

    /// This fault with its advice, in one line.
    public String sentence() {
        return message() + "." + (advice == null ? "" : " " + advice);
    }
}
