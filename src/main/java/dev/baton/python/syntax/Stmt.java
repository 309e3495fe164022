package dev.baton.python.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A statement of the tree, with the span of source it came from.
public sealed interface Stmt {
    /// Where it stands.
    Span span();

    /// A whole file.
    record Module(List<Stmt> body, Span span) {}

    record Expression(Expr value, Span span) implements Stmt {}

    record Assign(List<Expr> targets, Expr value, Span span) implements Stmt {}

    record AugmentedAssign(Expr target, Expr.BinaryOperator operator, Expr value, Span span) implements Stmt {}

    /// `target: annotation = value`; `simple` when the target is a bare name.
    record AnnotatedAssign(
            Expr target, Expr annotation, @Nullable Expr value, boolean simple, Span span) implements Stmt {}

    record Delete(List<Expr> targets, Span span) implements Stmt {}

    record Return(@Nullable Expr value, Span span) implements Stmt {}

    record Raise(@Nullable Expr exception, @Nullable Expr cause, Span span) implements Stmt {}

    record Assert(Expr test, @Nullable Expr message, Span span) implements Stmt {}

    record Pass(Span span) implements Stmt {}

    record Break(Span span) implements Stmt {}

    record Continue(Span span) implements Stmt {}

    record Global(List<String> names, Span span) implements Stmt {}

    record Nonlocal(List<String> names, Span span) implements Stmt {}

    record Import(List<Alias> names, Span span) implements Stmt {}

    /// `from module import names`; `level` counts the leading dots, a single name `*` takes everything.
    record ImportFrom(String module, List<Alias> names, int level, Span span) implements Stmt {}

    /// `name as alias` of an import.
    record Alias(String name, @Nullable String alias, Span span) {}

    /// `if`, then each `elif`, then `else`.
    record If(List<Branch> branches, List<Stmt> orElse, Span span) implements Stmt {}

    /// A test and what to do when it holds.
    record Branch(Expr test, List<Stmt> body, Span span) {}

    record While(Expr test, List<Stmt> body, List<Stmt> orElse, Span span) implements Stmt {}

    record For(Expr target, Expr iterable, List<Stmt> body, List<Stmt> orElse, boolean isAsync, Span span)
            implements Stmt {}

    record With(List<WithItem> items, List<Stmt> body, boolean isAsync, Span span) implements Stmt {}

    /// `context as target` of a with statement.
    record WithItem(Expr context, @Nullable Expr target) {}

    record Try(List<Stmt> body, List<Handler> handlers, List<Stmt> orElse, List<Stmt> finalBody, Span span)
            implements Stmt {}

    /// `except type as name`.
    record Handler(@Nullable Expr type, @Nullable String name, List<Stmt> body, Span span) {}

    record FunctionDef(
            String name,
            Parameters parameters,
            List<Stmt> body,
            List<Expr> decorators,
            @Nullable Expr returns,
            boolean isAsync,
            Span span)
            implements Stmt {}

    record ClassDef(
            String name,
            List<Expr> bases,
            List<Expr.Keyword> keywords,
            List<Stmt> body,
            List<Expr> decorators,
            Span span)
            implements Stmt {}
}
