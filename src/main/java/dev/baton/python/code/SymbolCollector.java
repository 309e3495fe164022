package dev.baton.python.code;

import dev.baton.python.syntax.Expr;
import dev.baton.python.syntax.Parameters;
import dev.baton.python.syntax.PythonSyntaxError;
import dev.baton.python.syntax.Span;
import dev.baton.python.syntax.Stmt;
import java.util.List;

/// The first pass over a tree: which names each scope binds, uses and declares.
final class SymbolCollector {
    private final String fileName;
    private final ScopeStack scopes;
    private final ExpressionSymbols expressions;
    private int conditionalBlocks;

    SymbolCollector(String fileName, SymbolTable table) {
        this.fileName = fileName;
        this.scopes = new ScopeStack(fileName, table);
        this.expressions = new ExpressionSymbols(scopes);
    }

    Scope collect(Stmt.Module module) {
        Scope top = scopes.enter(Scope.Kind.MODULE, "<module>", module.span());
        top.docstring = Docstrings.of(module.body()) != null;
        statements(module.body());
        scopes.leave();
        return top;
    }

    // ---- statements

    private void statements(List<Stmt> body) {
        body.forEach(this::statement);
    }

    private void statement(Stmt statement) {
        switch (statement) {
            case Stmt.FunctionDef function -> function(function);
            case Stmt.ClassDef definition -> classDefinition(definition);
            case Stmt.Expression line -> expressions.expression(line.value());
            case Stmt.Assign assign -> {
                assign.targets().forEach(expressions::bind);
                expressions.expression(assign.value());
            }
            case Stmt.AugmentedAssign assign -> {
                if (assign.target() instanceof Expr.Name name) {
                    scopes.define(name.id(), Scope.LOCAL, name.span());
                } else {
                    expressions.expression(assign.target());
                }
                expressions.expression(assign.value());
            }
            case Stmt.AnnotatedAssign assign -> annotatedAssign(assign);
            case Stmt.Delete delete -> delete.targets().forEach(expressions::bind);
            case Stmt.Return returned -> expressions.expression(returned.value());
            case Stmt.Raise raise -> {
                expressions.expression(raise.exception());
                expressions.expression(raise.cause());
            }
            case Stmt.Assert assertion -> {
                expressions.expression(assertion.test());
                expressions.expression(assertion.message());
            }
            case Stmt.Global global -> scopes.declare(global.names(), Scope.GLOBAL, global.span());
            case Stmt.Nonlocal nonlocal -> scopes.declare(nonlocal.names(), Scope.NONLOCAL, nonlocal.span());
            case Stmt.Import imported -> imported.names().forEach(alias -> importName(alias));
            case Stmt.ImportFrom imported -> importFrom(imported);
            case Stmt.Pass pass -> {}
            case Stmt.Break end -> {}
            case Stmt.Continue next -> {}
            default -> {
                conditionalBlocks++;
                compound(statement);
                conditionalBlocks--;
            }
        }
    }

    private void compound(Stmt statement) {
        switch (statement) {
            case Stmt.If choice -> {
                for (Stmt.Branch branch : choice.branches()) {
                    expressions.expression(branch.test());
                    statements(branch.body());
                }
                statements(choice.orElse());
            }
            case Stmt.While loop -> {
                expressions.expression(loop.test());
                statements(loop.body());
                statements(loop.orElse());
            }
            case Stmt.For loop -> {
                expressions.bind(loop.target());
                expressions.expression(loop.iterable());
                statements(loop.body());
                statements(loop.orElse());
            }
            case Stmt.With with -> {
                with.items().forEach(this::withItem);
                statements(with.body());
            }
            case Stmt.Try attempt -> {
                statements(attempt.body());
                statements(attempt.orElse());
                attempt.handlers().forEach(this::handler);
                statements(attempt.finalBody());
            }
            default -> throw new IllegalStateException(statement.getClass().getSimpleName());
        }
    }

    private void withItem(Stmt.WithItem item) {
        expressions.expression(item.context());
        Expr target = item.target();
        if (target != null) {
            expressions.bind(target);
        }
    }

    private void handler(Stmt.Handler handler) {
        expressions.expression(handler.type());
        String name = handler.name();
        if (name != null) {
            scopes.define(name, Scope.LOCAL, handler.span());
        }
        statements(handler.body());
    }

    private void importName(Stmt.Alias alias) {
        String given = alias.alias();
        String bound = given != null ? given : alias.name().split("\\.", 2)[0];
        scopes.define(bound, Scope.IMPORTED, alias.span());
    }

    private void importFrom(Stmt.ImportFrom imported) {
        if (imported.module().equals("__future__")) {
            refuseLazyAnnotations(imported);
        }
        for (Stmt.Alias alias : imported.names()) {
            if (!alias.name().equals("*")) {
                importName(alias);
            } else if (scopes.here().kind != Scope.Kind.MODULE) {
                throw scopes.error(alias.span(), "import * only allowed at module level");
            }
        }
    }

    private void refuseLazyAnnotations(Stmt.ImportFrom imported) {
        boolean annotations =
                imported.names().stream().anyMatch(alias -> alias.name().equals("annotations"));
        if (annotations) {
            throw new PythonSyntaxError(
                    fileName,
                    imported.span(),
                    "from __future__ import annotations is outside the subset",
                    "Remove the line: Python 3.14 evaluates annotations only when they are asked for.");
        }
    }

    // ---- annotations

    private void annotatedAssign(Stmt.AnnotatedAssign assign) {
        if (assign.target() instanceof Expr.Name name) {
            refuseDeclared(assign, name);
            if (assign.simple()) {
                scopes.define(name.id(), Scope.ANNOTATED | Scope.LOCAL, name.span());
            } else if (assign.value() != null) {
                scopes.define(name.id(), Scope.LOCAL, name.span());
            }
        } else {
            expressions.expression(assign.target());
        }
        annotation(assign.annotation());
        expressions.expression(assign.value());
    }

    private void refuseDeclared(Stmt.AnnotatedAssign assign, Expr.Name name) {
        Scope.Symbol symbol = scopes.symbol(name.id());
        if (symbol.has(Scope.GLOBAL | Scope.NONLOCAL) && scopes.here().kind != Scope.Kind.MODULE && assign.simple()) {
            throw scopes.error(
                    assign.span(),
                    "annotated name '" + name.id() + "' can't be "
                            + (symbol.has(Scope.GLOBAL) ? "global" : "nonlocal"));
        }
    }

    /// Annotations of variables are evaluated later, in a scope of their own; those of local variables never.
    private void annotation(Expr annotation) {
        Scope parent = scopes.here();
        if (parent.isFunctionLike()) {
            return;
        }
        boolean conditional = parent.kind == Scope.Kind.MODULE || conditionalBlocks > 0;
        if (conditional && !parent.conditionalAnnotations) {
            parent.conditionalAnnotations = true;
            scopes.define("__conditional_annotations__", Scope.USED, annotation.span());
        }
        Scope block = parent.annotations;
        if (block == null) {
            block = enterAnnotations(annotation.span(), parent.kind == Scope.Kind.CLASS);
            parent.annotations = block;
        } else {
            scopes.push(block);
        }
        if (conditional) {
            scopes.define("__conditional_annotations__", Scope.USED, annotation.span());
        }
        expressions.expression(annotation);
        scopes.leave();
    }

    private Scope enterAnnotations(Span span, boolean inClass) {
        Scope block = scopes.enter(Scope.Kind.ANNOTATIONS, "__annotate__", span);
        if (inClass) {
            block.seesClassScope = true;
            scopes.define("__classdict__", Scope.USED, span);
        }
        scopes.define(".format", Scope.PARAMETER, span);
        scopes.define(".format", Scope.USED, span);
        return block;
    }

    private void functionAnnotations(Stmt.FunctionDef function) {
        boolean inClass = scopes.here().kind == Scope.Kind.CLASS || scopes.here().seesClassScope;
        Scope block = enterAnnotations(function.span(), inClass);
        for (Parameters.Parameter parameter : Annotations.inOrder(function.parameters())) {
            block.annotationsUsed |= parameter.annotation() != null;
            expressions.expression(parameter.annotation());
        }
        block.annotationsUsed |= function.returns() != null;
        expressions.expression(function.returns());
        scopes.leave();
    }

    // ---- definitions

    private void function(Stmt.FunctionDef function) {
        scopes.define(function.name(), Scope.LOCAL, function.span());
        expressions.defaults(function.parameters());
        function.decorators().forEach(expressions::expression);
        functionAnnotations(function);
        Scope scope = expressions.enterFunction(function.name(), function.span(), function.parameters());
        scope.coroutine = function.isAsync();
        scope.asyncFunction = function.isAsync();
        scope.docstring = Docstrings.of(function.body()) != null;
        int outer = conditionalBlocks;
        conditionalBlocks = 0;
        statements(function.body());
        conditionalBlocks = outer;
        scopes.leave();
    }

    private void classDefinition(Stmt.ClassDef definition) {
        scopes.define(definition.name(), Scope.LOCAL, definition.span());
        definition.decorators().forEach(expressions::expression);
        definition.bases().forEach(expressions::expression);
        definition.keywords().forEach(keyword -> expressions.expression(keyword.value()));
        Scope scope = scopes.enter(Scope.Kind.CLASS, definition.name(), definition.span());
        scope.docstring = Docstrings.of(definition.body()) != null;
        String outerOwner = scopes.changeOwner(definition.name());
        int outerBlocks = conditionalBlocks;
        conditionalBlocks = 0;
        statements(definition.body());
        scopes.changeOwner(outerOwner);
        conditionalBlocks = outerBlocks;
        scopes.leave();
    }
}
