package dev.baton.lesson;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// A metric expression: arithmetic and comparisons over the numbers of named runs, for example
/// `gil.makespan_ns / free.makespan_ns`, `free.locks[totals].wait_ns` or `sum(gil.threads.waiting_gil_ns)`.
///
/// A closed grammar, never code: numbers, texts in quotation marks, `true`, `false`, `+ - * /`, one comparison,
/// `and`, `or`, `not`, the functions `min max sum abs round`, and paths into the JSON that `baton simulate` prints.
/// A field of a list is the list of that field; `[name]` picks the element of that name, `[0]` the first.
public final class Expression {
    /// Most characters of an expression.
    public static final int MOST_LENGTH = 500;

    private final String text;
    private final Formula root;
    private final Set<String> runs;

    private Expression(String text, Formula root, Set<String> runs) {
        this.text = text;
        this.root = root;
        this.runs = runs;
    }

    /// Reads an expression.
    ///
    /// @throws ExpressionError when it is none
    public static Expression parse(String text) {
        if (text.length() > MOST_LENGTH) {
            throw new ExpressionError(1, "the expression is longer than " + MOST_LENGTH + " characters");
        }
        Set<String> runs = new LinkedHashSet<>();
        Formula root = new ExpressionParser(text, runs).parse();
        return new Expression(text, root, Collections.unmodifiableSet(runs));
    }

    /// The names of the runs it speaks of, in order.
    public Set<String> runs() {
        return runs;
    }

    /// What it comes to.
    ///
    /// @throws ExpressionError when a run or a field is missing, or the kinds do not fit
    public Value evaluate(Map<String, ? extends JsonNode> results) {
        return new Evaluation(results).value(root);
    }

    /// The number it comes to.
    ///
    /// @throws ExpressionError also when it is no number
    public double number(Map<String, ? extends JsonNode> results) {
        return new Evaluation(results).number(root);
    }

    /// Whether it holds.
    ///
    /// @throws ExpressionError also when it is neither true nor false
    public boolean holds(Map<String, ? extends JsonNode> results) {
        return new Evaluation(results).truth(root);
    }

    /// The expression as written.
    @Override
    public String toString() {
        return text;
    }
}
