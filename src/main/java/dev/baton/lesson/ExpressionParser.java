package dev.baton.lesson;

import dev.baton.lesson.Formula.Function;
import dev.baton.lesson.Formula.Key;
import dev.baton.lesson.Formula.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads a metric expression by recursive descent.
final class ExpressionParser {
    private static final int MOST_NESTING = 40;
    private static final Pattern NUMBER = Pattern.compile("[0-9][0-9_]*(\\.[0-9]+)?([eE][+-]?[0-9]{1,3})?");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Set<String> RESERVED = Set.of("and", "or", "not", "true", "false");
    private static final List<Operator> COMPARISONS = List.of(
            Operator.LESS_OR_EQUAL,
            Operator.GREATER_OR_EQUAL,
            Operator.EQUAL,
            Operator.UNEQUAL,
            Operator.LESS,
            Operator.GREATER);

    private final String text;
    private final Set<String> runs;
    private int at;
    private int nesting;

    /// @param runs receives the names of the runs that are mentioned
    ExpressionParser(String text, Set<String> runs) {
        this.text = text;
        this.runs = runs;
    }

    Formula parse() {
        Formula formula = disjunction();
        if (!atEnd()) {
            throw error("'" + text.charAt(at) + "' is not expected here");
        }
        return formula;
    }

    private Formula disjunction() {
        Formula left = conjunction();
        for (int column = column(); word("or"); column = column()) {
            left = new Formula.Binary(Operator.OR, left, conjunction(), column);
        }
        return left;
    }

    private Formula conjunction() {
        Formula left = negation();
        for (int column = column(); word("and"); column = column()) {
            left = new Formula.Binary(Operator.AND, left, negation(), column);
        }
        return left;
    }

    private Formula negation() {
        int column = column();
        if (word("not")) {
            return new Formula.Unary(false, deeper(this::negation), column);
        }
        return comparison();
    }

    private Formula comparison() {
        Formula left = sum();
        int column = column();
        Operator operator = sign(COMPARISONS);
        return operator == null ? left : new Formula.Binary(operator, left, sum(), column);
    }

    private Formula sum() {
        return chain(List.of(Operator.PLUS, Operator.MINUS), this::product);
    }

    private Formula product() {
        return chain(List.of(Operator.TIMES, Operator.OVER), this::unary);
    }

    private Formula chain(List<Operator> operators, Part part) {
        Formula left = part.read();
        int column = column();
        for (Operator operator = sign(operators); operator != null; operator = sign(operators)) {
            left = new Formula.Binary(operator, left, part.read(), column);
            column = column();
        }
        return left;
    }

    private Formula unary() {
        int column = column();
        if (take("-")) {
            return new Formula.Unary(true, deeper(this::unary), column);
        }
        return primary();
    }

    private Formula primary() {
        int column = column();
        if (take("(")) {
            Formula inner = deeper(this::disjunction);
            require(")");
            return inner;
        }
        if (atEnd()) {
            throw error("the expression ends too early");
        }
        char next = text.charAt(at);
        if (next == '"' || next == '\'') {
            return new Formula.Literal(new Value.Words(quoted()), column);
        }
        String number = match(NUMBER);
        if (number != null) {
            return new Formula.Literal(new Value.Num(number(number, column)), column);
        }
        String name = match(NAME);
        if (name == null) {
            throw error("'" + next + "' is not expected here");
        }
        return named(name, column);
    }

    private static double number(String digits, int column) {
        double value = Double.parseDouble(digits.replace("_", ""));
        if (Double.isInfinite(value)) {
            throw new ExpressionError(column, "the number " + digits + " is too large");
        }
        return value;
    }

    private Formula named(String name, int column) {
        if (name.equals("true") || name.equals("false")) {
            return new Formula.Literal(new Value.Truth(name.equals("true")), column);
        }
        if (RESERVED.contains(name)) {
            throw new ExpressionError(column, "'" + name + "' is not expected here");
        }
        skipBlanks();
        if (text.startsWith("(", at)) {
            return call(name, column);
        }
        runs.add(name);
        return new Formula.Path(name, keys(), column);
    }

    private Formula call(String name, int column) {
        Function function = function(name, column);
        require("(");
        List<Formula> arguments = new ArrayList<>();
        do {
            arguments.add(deeper(this::disjunction));
        } while (take(","));
        require(")");
        int most = function == Function.ABS ? 1 : function == Function.ROUND ? 2 : Integer.MAX_VALUE;
        if (arguments.size() > most) {
            throw new ExpressionError(column, name + "() takes at most " + most + " of them");
        }
        return new Formula.Call(function, List.copyOf(arguments), column);
    }

    private static Function function(String name, int column) {
        for (Function function : Function.values()) {
            if (function.name().toLowerCase(Locale.ROOT).equals(name)) {
                return function;
            }
        }
        throw new ExpressionError(
                column, "there is no function " + name + "(); there are min, max, sum, abs and round");
    }

    private List<Key> keys() {
        List<Key> keys = new ArrayList<>();
        while (true) {
            if (text.startsWith(".", at)) {
                at++;
                String name = match(NAME);
                if (name == null) {
                    throw error("a name is missing after the dot");
                }
                keys.add(new Key.Field(name));
            } else if (text.startsWith("[", at)) {
                keys.add(new Key.Element(element()));
            } else {
                return List.copyOf(keys);
            }
        }
    }

    private String element() {
        int start = ++at;
        skipBlanks();
        if (at < text.length() && (text.charAt(at) == '"' || text.charAt(at) == '\'')) {
            String name = quoted();
            require("]");
            return name;
        }
        int end = text.indexOf(']', start);
        if (end < 0 || text.substring(start, end).isBlank()) {
            throw new ExpressionError(start, end < 0 ? "the ']' is missing" : "a name is missing between '[' and ']'");
        }
        at = end + 1;
        return text.substring(start, end).strip();
    }

    private String quoted() {
        int end = text.indexOf(text.charAt(at), at + 1);
        if (end < 0) {
            throw error("the closing quotation mark is missing");
        }
        String inside = text.substring(at + 1, end);
        at = end + 1;
        return inside;
    }

    private interface Part {
        Formula read();
    }

    private Formula deeper(Part part) {
        if (++nesting > MOST_NESTING) {
            throw error("the expression is nested more than " + MOST_NESTING + " deep");
        }
        Formula formula = part.read();
        nesting--;
        return formula;
    }

    private @Nullable Operator sign(List<Operator> operators) {
        for (Operator operator : operators) {
            if (take(operator.sign)) {
                return operator;
            }
        }
        return null;
    }

    private boolean word(String word) {
        skipBlanks();
        int end = at + word.length();
        if (text.startsWith(word, at) && (end == text.length() || !Character.isJavaIdentifierPart(text.charAt(end)))) {
            at = end;
            return true;
        }
        return false;
    }

    private boolean take(String sign) {
        skipBlanks();
        if (text.startsWith(sign, at)) {
            at += sign.length();
            return true;
        }
        return false;
    }

    private void require(String sign) {
        if (!take(sign)) {
            throw error("a '" + sign + "' is missing");
        }
    }

    private @Nullable String match(Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            return null;
        }
        at = matcher.end();
        return matcher.group();
    }

    private void skipBlanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private boolean atEnd() {
        skipBlanks();
        return at == text.length();
    }

    private int column() {
        skipBlanks();
        return at + 1;
    }

    private ExpressionError error(String message) {
        return new ExpressionError(at + 1, message);
    }
}
