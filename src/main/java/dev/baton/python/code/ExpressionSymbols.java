package dev.baton.python.code;

import dev.baton.python.syntax.Expr;
import dev.baton.python.syntax.Parameters;
import dev.baton.python.syntax.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The part of the collector of names that walks over expressions and targets.
final class ExpressionSymbols {
    private final ScopeStack scopes;

    ExpressionSymbols(ScopeStack scopes) {
        this.scopes = scopes;
    }

    void bind(Expr target) {
        switch (target) {
            case Expr.Name name -> {
                if (name.id().equals("__debug__")) {
                    throw scopes.error(name.span(), "cannot assign to __debug__");
                }
                scopes.define(name.id(), Scope.LOCAL, name.span());
            }
            case Expr.TupleDisplay tuple -> tuple.items().forEach(this::bind);
            case Expr.ListDisplay list -> list.items().forEach(this::bind);
            case Expr.Starred starred -> bind(starred.value());
            default -> expression(target);
        }
    }

    void expression(@Nullable Expr expr) {
        switch (expr) {
            case null -> {}
            case Expr.Literal literal -> {}
            case Expr.Name name -> use(name);
            case Expr.JoinedString string -> string.values().forEach(this::expression);
            case Expr.FormattedValue field -> {
                expression(field.value());
                expression(field.format());
            }
            case Expr.Binary binary -> {
                expression(binary.left());
                expression(binary.right());
            }
            case Expr.Unary unary -> expression(unary.operand());
            case Expr.BooleanChain chain -> chain.values().forEach(this::expression);
            case Expr.Compare compare -> {
                expression(compare.first());
                compare.others().forEach(this::expression);
            }
            case Expr.Call call -> {
                expression(call.function());
                call.arguments().forEach(this::expression);
                call.keywords().forEach(keyword -> expression(keyword.value()));
            }
            case Expr.Attribute attribute -> expression(attribute.value());
            case Expr.Subscript subscript -> {
                expression(subscript.value());
                expression(subscript.index());
            }
            case Expr.Slice slice -> {
                expression(slice.lower());
                expression(slice.upper());
                expression(slice.step());
            }
            case Expr.Starred starred -> expression(starred.value());
            case Expr.Conditional conditional -> {
                expression(conditional.test());
                expression(conditional.body());
                expression(conditional.orElse());
            }
            case Expr.ListDisplay list -> list.items().forEach(this::expression);
            case Expr.TupleDisplay tuple -> tuple.items().forEach(this::expression);
            case Expr.SetDisplay set -> set.items().forEach(this::expression);
            case Expr.DictDisplay dict -> {
                for (Expr.Entry entry : dict.entries()) {
                    expression(entry.key());
                    expression(entry.value());
                }
            }
            case Expr.Lambda lambda -> lambda(lambda);
            case Expr.Comprehension made -> comprehension(made);
            case Expr.Await await -> await(await);
            case Expr.Yield yield -> yielded(yield.value(), yield.span(), "yield");
            case Expr.YieldFrom yield -> yielded(yield.value(), yield.span(), "yield from");
            case Expr.Named named -> named(named);
        }
    }

    private void use(Expr.Name name) {
        scopes.define(name.id(), Scope.USED, name.span());
        if (name.id().equals("super") && scopes.here().isFunctionLike()) {
            scopes.define("__class__", Scope.USED, name.span());
        }
    }

    private void lambda(Expr.Lambda lambda) {
        defaults(lambda.parameters());
        enterFunction("<lambda>", lambda.span(), lambda.parameters());
        expression(lambda.body());
        scopes.leave();
    }

    private void await(Expr.Await await) {
        if (!scopes.here().isFunctionLike()) {
            throw scopes.error(await.span(), "'await' outside function");
        }
        boolean generator = scopes.here().comprehension == Expr.Comprehension.Kind.GENERATOR;
        if (!scopes.here().asyncFunction && !generator && !insideAsync()) {
            throw scopes.error(await.span(), "'await' outside async function");
        }
        expression(await.value());
        scopes.here().coroutine = true;
    }

    /// Whether comprehensions only stand between here and an `async def`.
    private boolean insideAsync() {
        for (Scope scope : scopes.scopes()) {
            if (scope.comprehension == null) {
                return scope.asyncFunction;
            }
        }
        return false;
    }

    private void yielded(@Nullable Expr value, Span span, String word) {
        if (!scopes.here().isFunctionLike()) {
            throw scopes.error(span, "'" + word + "' outside function");
        }
        if (scopes.here().kind == Scope.Kind.ANNOTATIONS) {
            throw scopes.error(span, "yield expression cannot be used within an annotation");
        }
        Expr.Comprehension.Kind kind = scopes.here().comprehension;
        if (kind != null) {
            String name =
                    switch (kind) {
                        case GENERATOR -> "generator expression";
                        case LIST -> "list comprehension";
                        case SET -> "set comprehension";
                        case DICT -> "dict comprehension";
                    };
            throw scopes.error(span, "'yield' inside " + name);
        }
        if (word.equals("yield from") && scopes.here().asyncFunction) {
            throw scopes.error(span, "'yield from' inside async function");
        }
        expression(value);
        scopes.here().generator = true;
    }

    // ---- comprehensions

    private void comprehension(Expr.Comprehension made) {
        List<Expr.Clause> clauses = made.clauses();
        Expr.Clause first = clauses.getFirst();
        iterable(first.iterable());
        boolean asyncAllowed = insideAsync();
        Scope scope = scopes.enter(Scope.Kind.FUNCTION, comprehensionName(made.kind()), made.span());
        scope.comprehension = made.kind();
        scope.coroutine = first.isAsync();
        scopes.define(".0", Scope.PARAMETER, made.span());
        target(first);
        first.conditions().forEach(this::expression);
        for (Expr.Clause clause : clauses.subList(1, clauses.size())) {
            target(clause);
            iterable(clause.iterable());
            clause.conditions().forEach(this::expression);
            scope.coroutine |= clause.isAsync();
        }
        expression(made.value());
        expression(made.element());
        scopes.leave();
        boolean generator = made.kind() == Expr.Comprehension.Kind.GENERATOR;
        scope.generator = generator;
        if (scope.coroutine && !generator) {
            if (!asyncAllowed && scopes.here().comprehension != Expr.Comprehension.Kind.GENERATOR) {
                throw scopes.error(made.span(), "asynchronous comprehension outside of an asynchronous function");
            }
            scopes.here().coroutine = true;
        }
    }

    static String comprehensionName(Expr.Comprehension.Kind kind) {
        return switch (kind) {
            case GENERATOR -> "<genexpr>";
            case LIST -> "<listcomp>";
            case SET -> "<setcomp>";
            case DICT -> "<dictcomp>";
        };
    }

    private void target(Expr.Clause clause) {
        scopes.here().inIterationTarget = true;
        bind(clause.target());
        scopes.here().inIterationTarget = false;
    }

    private void iterable(Expr iterable) {
        scopes.here().iterableDepth++;
        expression(iterable);
        scopes.here().iterableDepth--;
    }

    private void named(Expr.Named named) {
        if (scopes.here().iterableDepth > 0) {
            throw scopes.error(
                    named.span(), "assignment expression cannot be used in a comprehension iterable expression");
        }
        if (scopes.here().comprehension != null) {
            extendScope(named.target());
        }
        expression(named.value());
        bind(named.target());
    }

    /// A name bound by `:=` in a comprehension belongs to the function or module around it.
    private void extendScope(Expr.Name target) {
        String name = target.id();
        for (Scope scope : scopes.scopes()) {
            if (scope.comprehension != null) {
                if (scopes.symbol(scope, name).has(Scope.ITERATION_VARIABLE)) {
                    throw scopes.error(
                            target.span(),
                            "assignment expression cannot rebind comprehension iteration variable '" + name + "'");
                }
            } else {
                extendTo(scope, target);
                return;
            }
        }
    }

    private void extendTo(Scope scope, Expr.Name target) {
        String name = target.id();
        switch (scope.kind) {
            case FUNCTION -> {
                boolean global = scopes.symbol(scope, name).has(Scope.GLOBAL);
                scopes.define(name, global ? Scope.GLOBAL : Scope.NONLOCAL, target.span());
                scopes.define(scope, name, Scope.LOCAL, target.span());
            }
            case MODULE -> {
                scopes.define(name, Scope.GLOBAL, target.span());
                scopes.define(scope, name, Scope.GLOBAL, target.span());
            }
            default ->
                throw scopes.error(
                        target.span(), "assignment expression within a comprehension cannot be used in a class body");
        }
    }

    // ---- functions

    void defaults(Parameters parameters) {
        parameters.defaults().forEach(this::expression);
        for (Expr value : parameters.keywordOnlyDefaults()) {
            expression(value);
        }
    }

    Scope enterFunction(String name, Span span, Parameters parameters) {
        Scope scope = scopes.enter(Scope.Kind.FUNCTION, name, span);
        for (Parameters.Parameter parameter : parameters.inOrder()) {
            scopes.define(parameter.name(), Scope.PARAMETER, parameter.span());
        }
        scope.varArguments = parameters.variadic() != null;
        scope.varKeywords = parameters.keywords() != null;
        return scope;
    }
}
