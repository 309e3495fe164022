package dev.baton.lesson;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.baton.lesson.Formula.Key;
import dev.baton.lesson.Formula.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Evaluates a formula over the JSON of named runs.
final class Evaluation {
    private final Map<String, ? extends JsonNode> runs;

    Evaluation(Map<String, ? extends JsonNode> runs) {
        this.runs = runs;
    }

    Value value(Formula formula) {
        return switch (formula) {
            case Formula.Literal literal -> literal.value();
            case Formula.Path path -> path(path);
            case Formula.Unary unary ->
                unary.negates() ? new Value.Num(-number(unary.operand())) : new Value.Truth(!truth(unary.operand()));
            case Formula.Binary binary -> binary(binary);
            case Formula.Call call -> new Value.Num(finite(call(call), call.column()));
        };
    }

    double number(Formula formula) {
        return value(formula) instanceof Value.Num(double number) ? number : wrong(formula, "a number");
    }

    boolean truth(Formula formula) {
        if (value(formula) instanceof Value.Truth(boolean holds)) {
            return holds;
        }
        throw wrongKind(formula, "true or false");
    }

    private double wrong(Formula formula, String wanted) {
        throw wrongKind(formula, wanted);
    }

    private ExpressionError wrongKind(Formula formula, String wanted) {
        return new ExpressionError(
                formula.column(),
                "this must be " + wanted + " but is " + value(formula).kind());
    }

    private Value binary(Formula.Binary formula) {
        return switch (formula.operator()) {
            case OR -> new Value.Truth(truth(formula.left()) || truth(formula.right()));
            case AND -> new Value.Truth(truth(formula.left()) && truth(formula.right()));
            case EQUAL -> new Value.Truth(equal(formula));
            case UNEQUAL -> new Value.Truth(!equal(formula));
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> new Value.Truth(ordered(formula));
            case PLUS, MINUS, TIMES, OVER -> new Value.Num(finite(arithmetic(formula), formula.column()));
        };
    }

    private boolean equal(Formula.Binary formula) {
        Value left = value(formula.left());
        Value right = value(formula.right());
        if (left.getClass() != right.getClass()) {
            throw new ExpressionError(formula.column(), "cannot compare " + left.kind() + " with " + right.kind());
        }
        return left.equals(right);
    }

    private boolean ordered(Formula.Binary formula) {
        double left = number(formula.left());
        double right = number(formula.right());
        return switch (formula.operator()) {
            case LESS -> left < right;
            case LESS_OR_EQUAL -> left <= right;
            case GREATER -> left > right;
            default -> left >= right;
        };
    }

    private double arithmetic(Formula.Binary formula) {
        double left = number(formula.left());
        double right = number(formula.right());
        if (formula.operator() == Operator.OVER && right == 0) {
            throw new ExpressionError(formula.column(), "division by zero");
        }
        return switch (formula.operator()) {
            case PLUS -> left + right;
            case MINUS -> left - right;
            case TIMES -> left * right;
            default -> left / right;
        };
    }

    private static double finite(double number, int column) {
        if (Double.isInfinite(number) || Double.isNaN(number)) {
            throw new ExpressionError(column, "the result is too large");
        }
        return number;
    }

    private double call(Formula.Call call) {
        Formula first = call.arguments().getFirst();
        return switch (call.function()) {
            case ABS -> Math.abs(number(first));
            case ROUND -> rounded(call);
            case SUM -> numbers(call).stream().mapToDouble(Double::doubleValue).sum();
            case MIN ->
                numbers(call).stream().mapToDouble(Double::doubleValue).min().orElseThrow(() -> empty(call));
            case MAX ->
                numbers(call).stream().mapToDouble(Double::doubleValue).max().orElseThrow(() -> empty(call));
        };
    }

    private static ExpressionError empty(Formula.Call call) {
        return new ExpressionError(call.column(), "the list is empty");
    }

    private double rounded(Formula.Call call) {
        double digits =
                call.arguments().size() == 1 ? 0 : number(call.arguments().get(1));
        if (digits < 0 || digits > 9 || digits != Math.rint(digits)) {
            throw new ExpressionError(call.column(), "round() keeps 0 to 9 decimals");
        }
        double unit = Math.pow(10, digits);
        double scaled = number(call.arguments().getFirst()) * unit;
        return Math.abs(scaled) < 1e15 ? Math.round(scaled) / unit : scaled / unit;
    }

    private List<Double> numbers(Formula.Call call) {
        List<Double> numbers = new ArrayList<>();
        for (Formula argument : call.arguments()) {
            switch (value(argument)) {
                case Value.Num(double number) -> numbers.add(number);
                case Value.Series(List<Double> series) -> numbers.addAll(series);
                default -> throw wrongKind(argument, "a number or a list of numbers");
            }
        }
        return numbers;
    }

    private Value path(Formula.Path path) {
        JsonNode node = runs.get(path.run());
        if (node == null) {
            throw new ExpressionError(path.column(), "there is no run named '" + path.run() + "'");
        }
        StringBuilder way = new StringBuilder(path.run());
        for (Key key : path.keys()) {
            JsonNode next = step(node, key);
            if (next == null) {
                throw new ExpressionError(path.column(), way + " has no " + name(key));
            }
            way.append(key instanceof Key.Field ? "." + name(key) : "[" + name(key) + "]");
            node = next;
        }
        return value(node, way.toString(), path.column());
    }

    private static String name(Key key) {
        return switch (key) {
            case Key.Field(String name) -> name;
            case Key.Element(String name) -> name;
        };
    }

    private static @Nullable JsonNode step(JsonNode node, Key key) {
        return switch (key) {
            case Key.Field(String name) -> node.isArray() ? each(node, name) : node.get(name);
            case Key.Element(String name) -> node.isArray() ? element(node, name) : node.get(name);
        };
    }

    private static @Nullable JsonNode each(JsonNode list, String name) {
        ArrayNode fields = JsonNodeFactory.instance.arrayNode();
        for (JsonNode element : list) {
            JsonNode field = element.get(name);
            if (field == null) {
                return null;
            }
            fields.add(field);
        }
        return fields;
    }

    private static @Nullable JsonNode element(JsonNode list, String name) {
        for (JsonNode element : list) {
            if (element.path("name").asText().equals(name)) {
                return element;
            }
        }
        return name.matches("[0-9]{1,6}") ? list.get(Integer.parseInt(name)) : null;
    }

    private static Value value(JsonNode node, String way, int column) {
        if (node.isNumber()) {
            return new Value.Num(node.doubleValue());
        }
        if (node.isBoolean()) {
            return new Value.Truth(node.booleanValue());
        }
        if (node.isTextual()) {
            return new Value.Words(node.textValue());
        }
        List<Double> numbers = new ArrayList<>();
        for (JsonNode element : node) {
            if (element.isNumber()) {
                numbers.add(element.doubleValue());
            }
        }
        if (!node.isArray() || numbers.size() < node.size()) {
            throw new ExpressionError(column, way + " is no number; go on with a dot and a name");
        }
        return new Value.Series(numbers);
    }
}
