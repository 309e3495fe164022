package dev.baton.python.syntax;

import java.util.List;

/// The rules for what may be assigned to or deleted, and the words for what may not.
final class Targets {
    private Targets() {}

    /// Refuses a target; `verb` is "assign to" or "delete", `hint` ends the sentence.
    static void check(TokenStream in, Expr target, String verb, String hint) {
        switch (target) {
            case Expr.Name name -> {}
            case Expr.Attribute attribute -> {}
            case Expr.Subscript subscript -> {}
            case Expr.TupleDisplay tuple -> checkAll(in, tuple.items(), verb);
            case Expr.ListDisplay list -> checkAll(in, list.items(), verb);
            case Expr.Starred starred when verb.equals("assign to") -> check(in, starred.value(), verb, "");
            default -> throw in.error(target.span(), "cannot " + verb + " " + describe(target) + hint);
        }
    }

    private static void checkAll(TokenStream in, List<Expr> items, String verb) {
        items.forEach(item -> check(in, item, verb, ""));
    }

    /// Refuses a target of `=`, with the hint that a comparison may have been meant.
    static void checkAssignment(TokenStream in, Expr target) {
        boolean hint =
                switch (target) {
                    case Expr.Literal literal ->
                        !(literal.value() instanceof Boolean) && !(literal.value() instanceof Expr.Singleton);
                    case Expr.Binary binary -> true;
                    case Expr.Unary unary -> unary.operator() != Expr.UnaryOperator.NOT;
                    case Expr.Call call -> true;
                    case Expr.Await await -> true;
                    case Expr.JoinedString string -> true;
                    case Expr.DictDisplay dict -> true;
                    case Expr.SetDisplay set -> true;
                    case Expr.Comprehension made -> made.kind() != Expr.Comprehension.Kind.GENERATOR;
                    default -> false;
                };
        if (target instanceof Expr.Starred) {
            throw in.error(target.span(), "starred assignment target must be in a list or tuple");
        }
        check(in, target, "assign to", hint ? " here. Maybe you meant '==' instead of '='?" : "");
    }

    /// What an expression is called in a message.
    static String describe(Expr expr) {
        return switch (expr) {
            case Expr.Literal literal -> describe(literal);
            case Expr.Name name -> "name";
            case Expr.JoinedString string -> "f-string expression";
            case Expr.FormattedValue value -> "f-string expression";
            case Expr.Binary binary -> "expression";
            case Expr.Unary unary -> "expression";
            case Expr.BooleanChain chain -> "expression";
            case Expr.Compare compare -> "comparison";
            case Expr.Call call -> "function call";
            case Expr.Attribute attribute -> "attribute";
            case Expr.Subscript subscript -> "subscript";
            case Expr.Slice slice -> "slice";
            case Expr.Starred starred -> "starred";
            case Expr.Conditional conditional -> "conditional expression";
            case Expr.Lambda lambda -> "lambda";
            case Expr.ListDisplay list -> "list";
            case Expr.TupleDisplay tuple -> "tuple";
            case Expr.SetDisplay set -> "set display";
            case Expr.DictDisplay dict -> "dict literal";
            case Expr.Comprehension made -> describe(made.kind());
            case Expr.Await await -> "await expression";
            case Expr.Yield yield -> "yield expression";
            case Expr.YieldFrom yield -> "yield expression";
            case Expr.Named named -> "named expression";
        };
    }

    private static String describe(Expr.Literal literal) {
        return switch (literal.value()) {
            case Boolean truth -> truth ? "True" : "False";
            case Expr.Singleton single -> single == Expr.Singleton.NONE ? "None" : "ellipsis";
            default -> "literal";
        };
    }

    private static String describe(Expr.Comprehension.Kind kind) {
        return switch (kind) {
            case GENERATOR -> "generator expression";
            case LIST -> "list comprehension";
            case SET -> "set comprehension";
            case DICT -> "dict comprehension";
        };
    }
}
