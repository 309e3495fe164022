package dev.baton.lesson;

import java.util.List;

/// The tree of a metric expression; every node knows its column.
sealed interface Formula {
    int column();

    /// A value written down.
    record Literal(Value value, int column) implements Formula {}

    /// A way into the JSON of a run.
    record Path(String run, List<Key> keys, int column) implements Formula {}

    /// One step of a path.
    sealed interface Key {
        /// `.name`: a field; of a list, the field of each element.
        record Field(String name) implements Key {}

        /// `[name]`: the element with this name, or at this index.
        record Element(String name) implements Key {}
    }

    /// `-x` and `not x`.
    record Unary(boolean negates, Formula operand, int column) implements Formula {}

    /// Arithmetic, comparison, `and` and `or`.
    record Binary(Operator operator, Formula left, Formula right, int column) implements Formula {}

    /// A call of one of the few functions.
    record Call(Function function, List<Formula> arguments, int column) implements Formula {}

    /// The operators with two operands, as they are written.
    enum Operator {
        OR("or"),
        AND("and"),
        LESS_OR_EQUAL("<="),
        GREATER_OR_EQUAL(">="),
        EQUAL("=="),
        UNEQUAL("!="),
        LESS("<"),
        GREATER(">"),
        PLUS("+"),
        MINUS("-"),
        TIMES("*"),
        OVER("/");

        final String sign;

        Operator(String sign) {
            this.sign = sign;
        }
    }

    /// The functions.
    enum Function {
        MIN,
        MAX,
        SUM,
        ABS,
        ROUND
    }
}
