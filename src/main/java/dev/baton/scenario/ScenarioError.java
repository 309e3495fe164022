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
    private final transient List<ScenarioError> others;

    /// A fault without a place in a file, or with the place in its message.
    public ScenarioError(String message, @Nullable String advice) {
        this(message, advice, List.of());
    }

    private ScenarioError(String message, @Nullable String advice, List<ScenarioError> others) {
        super(message);
        this.advice = advice;
        this.others = others;
    }

    /// The first of these faults, followed by the others.
    static ScenarioError all(List<ScenarioError> faults) {
        ScenarioError first = faults.getFirst();
        return new ScenarioError(first.message(), first.advice, List.copyOf(faults.subList(1, faults.size())));
    }

    /// A fault at a place: lines and columns count from 1.
    public static ScenarioError at(String file, int line, int column, String message, @Nullable String advice) {
        return new ScenarioError(file + ":" + line + ":" + column + ": " + message, advice);
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

    /// This fault and those that follow it, in the order of the file.
    public List<ScenarioError> faults() {
        return Stream.concat(Stream.of(this), others.stream()).toList();
    }

    /// Every fault with its advice, one in a line.
    public String sentences() {
        return faults().stream().map(ScenarioError::sentence).collect(Collectors.joining("\n"));
    }

    private String sentence() {
        return message() + "." + (advice == null ? "" : " " + advice);
    }
}
