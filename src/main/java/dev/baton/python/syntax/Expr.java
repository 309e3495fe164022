package dev.baton.python.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An expression of the tree, with the span of source it came from.
public sealed interface Expr {
    /// Where it stands.
    Span span();

    /// The values that are their own names.
    enum Singleton {
        NONE,
        ELLIPSIS
    }

    /// The operators between two values; the ordinal follows CPython's `NB_` numbers.
    enum BinaryOperator {
        ADD("+"),
        AND("&"),
        FLOOR_DIVIDE("//"),
        LEFT_SHIFT("<<"),
        MATRIX_MULTIPLY("@"),
        MULTIPLY("*"),
        REMAINDER("%"),
        OR("|"),
        POWER("**"),
        RIGHT_SHIFT(">>"),
        SUBTRACT("-"),
        TRUE_DIVIDE("/"),
        XOR("^");

        private final String sign;

        BinaryOperator(String sign) {
            this.sign = sign;
        }

        /// The sign as written.
        public String sign() {
            return sign;
        }
    }

    /// The operators in front of one value.
    enum UnaryOperator {
        NOT,
        NEGATIVE,
        POSITIVE,
        INVERT
    }

    /// The comparisons.
    enum Comparison {
        LESS,
        LESS_EQUAL,
        EQUAL,
        NOT_EQUAL,
        GREATER,
        GREATER_EQUAL,
        IS,
        IS_NOT,
        IN,
        NOT_IN
    }

    /// A constant: `Long`, `BigInteger`, `Double`, `Boolean`, `String` or a [Singleton].
    record Literal(Object value, Span span) implements Expr {}

    /// A name.
    record Name(String id, Span span) implements Expr {}

    /// An f-string: literals and fields in order.
    record JoinedString(List<Expr> values, Span span) implements Expr {}

    /// A field of an f-string; `conversion` is `s`, `r`, `a` or 0.
    record FormattedValue(
            Expr value, char conversion, @Nullable JoinedString format, Span span) implements Expr {}

    record Binary(Expr left, BinaryOperator operator, Expr right, Span span) implements Expr {}

    record Unary(UnaryOperator operator, Expr operand, Span span) implements Expr {}

    /// `and` or `or` over two or more values.
    record BooleanChain(boolean isOr, List<Expr> values, Span span) implements Expr {}

    /// A chain of comparisons: `first operators[0] others[0] operators[1] others[1] ...`.
    record Compare(Expr first, List<Comparison> operators, List<Expr> others, Span span) implements Expr {}

    record Call(Expr function, List<Expr> arguments, List<Keyword> keywords, Span span) implements Expr {}

    /// `name=value` in a call; without a name it is `**value`.
    record Keyword(@Nullable String name, Expr value, Span span) {}

    record Attribute(Expr value, String name, Span span) implements Expr {}

    record Subscript(Expr value, Expr index, Span span) implements Expr {}

    record Slice(
            @Nullable Expr lower,
            @Nullable Expr upper,
            @Nullable Expr step,
            Span span) implements Expr {}

    record Starred(Expr value, Span span) implements Expr {}

    record Conditional(Expr test, Expr body, Expr orElse, Span span) implements Expr {}

    record Lambda(Parameters parameters, Expr body, Span span) implements Expr {}

    record ListDisplay(List<Expr> items, Span span) implements Expr {}

    record TupleDisplay(List<Expr> items, Span span) implements Expr {}

    record SetDisplay(List<Expr> items, Span span) implements Expr {}

    record DictDisplay(List<Entry> entries, Span span) implements Expr {}

    /// `key: value` of a dict; without a key it is `**value`.
    record Entry(@Nullable Expr key, Expr value) {}

    /// A comprehension or generator expression; `value` is set for a dict only.
    record Comprehension(Kind kind, Expr element, @Nullable Expr value, List<Clause> clauses, Span span)
            implements Expr {
        /// What a comprehension makes.
        public enum Kind {
            GENERATOR,
            LIST,
            SET,
            DICT
        }
    }

    /// `for target in iterable if condition ...` of a comprehension.
    record Clause(Expr target, Expr iterable, List<Expr> conditions, boolean isAsync) {}

    record Await(Expr value, Span span) implements Expr {}

    record Yield(@Nullable Expr value, Span span) implements Expr {}

    record YieldFrom(Expr value, Span span) implements Expr {}

    /// `target := value`.
    record Named(Name target, Expr value, Span span) implements Expr {}
}
