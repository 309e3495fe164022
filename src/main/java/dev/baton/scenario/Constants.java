package dev.baton.scenario;

import dev.baton.python.syntax.Expr;
import dev.baton.python.syntax.Parser;
import dev.baton.python.syntax.PythonSyntaxError;
import dev.baton.python.syntax.Span;
import dev.baton.python.syntax.Stmt;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The top-level constants of a program, `NAME = literal`, whose values can be replaced.
public final class Constants {
    private final String fileName;
    private final String source;
    private final Map<String, Span> values = new LinkedHashMap<>();

    private Constants(String fileName, String source) {
        this.fileName = fileName;
        this.source = source;
    }

    /// The constants of a program that parses.
    public static Constants of(String fileName, String source) {
        Constants constants = new Constants(fileName, source);
        for (Stmt statement : Parser.parse(fileName, source).body()) {
            if (statement instanceof Stmt.Assign assign
                    && assign.targets().size() == 1
                    && assign.targets().getFirst() instanceof Expr.Name name
                    && isLiteral(assign.value())) {
                constants.values.putIfAbsent(name.id(), assign.value().span());
            }
        }
        return constants;
    }

    private static boolean isLiteral(Expr value) {
        return switch (value) {
            case Expr.Literal _ -> true;
            case Expr.Unary unary -> unary.operand() instanceof Expr.Literal;
            case Expr.ListDisplay list -> list.items().stream().allMatch(Constants::isLiteral);
            case Expr.TupleDisplay tuple -> tuple.items().stream().allMatch(Constants::isLiteral);
            default -> false;
        };
    }

    /// Their names, in the order of the program.
    public List<String> names() {
        return List.copyOf(values.keySet());
    }

    /// The text of a constant's value.
    public String value(String name) {
        Span span = require(name);
        String line = source.lines().toList().get(span.line() - 1);
        return span.endLine() == span.line()
                ? line.substring(span.column(), span.endColumn())
                : line.substring(span.column());
    }

    Span require(String name) {
        Span span = values.get(name);
        if (span == null) {
            String known = values.isEmpty()
                    ? "The program has no top-level constants."
                    : "The constants are " + String.join(", ", names()) + ".";
            throw new ScenarioError(fileName + ": there is no top-level constant " + name, known);
        }
        return span;
    }

    String replaced(Map<String, String> replacements) {
        List<String> lines = new java.util.ArrayList<>(source.lines().toList());
        replacements.forEach((name, value) -> {
            requireLiteral(name, value);
            Span span = require(name);
            String last = lines.get(span.endLine() - 1).substring(span.endColumn());
            lines.set(span.line() - 1, lines.get(span.line() - 1).substring(0, span.column()) + value + last);
            for (int i = span.line(); i < span.endLine(); i++) {
                lines.set(i, "");
            }
        });
        return String.join("\n", lines) + "\n";
    }

    private static void requireLiteral(String name, String value) {
        try {
            List<Stmt> body = Parser.parse("--set", value).body();
            if (body.size() == 1
                    && body.getFirst() instanceof Stmt.Expression given
                    && isLiteral(given.value())
                    && !value.contains("\n")) {
                return;
            }
        } catch (PythonSyntaxError e) {
            throw new ScenarioError(
                    "--set " + name + "=" + value + ": " + e.problem(),
                    "Give a Python literal, for example 4 or \"text\".");
        }
        throw new ScenarioError(
                "--set " + name + "=" + value + ": not a literal", "Give a Python literal, for example 4 or \"text\".");
    }
}
