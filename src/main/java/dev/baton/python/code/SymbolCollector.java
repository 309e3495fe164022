package dev.baton.python.code;

import dev.baton.python.syntax.Expr;
import dev.baton.python.syntax.Parameters;
import dev.baton.python.syntax.PythonSyntaxError;
import dev.baton.python.syntax.Span;
import dev.baton.python.syntax.Stmt;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The first pass over a tree: which names each scope binds, uses and declares.
final class SymbolCollector {
    private final String fileName;
    private final SymbolTable table;
    private final Deque<Scope> stack = new ArrayDeque<>();
    private @Nullable String owner;
    private int conditionalBlocks;

    SymbolCollector(String fileName, SymbolTable table) {
        this.fileName = fileName;
        this.table = table;
    }

    Scope collect(Stmt.Module module) {
        Scope top = enter(Scope.Kind.MODULE, "<module>", module.span());
        top.docstring = Docstrings.of(module.body()) != null;
        statements(module.body());
        stack.pop();
        return top;
    }

    private Scope enter(Scope.Kind kind, String name, Span span) {
        Scope parent = stack.peek();
        boolean nested = parent != null && (parent.nested || parent.isFunctionLike());
        Scope scope = new Scope(kind, name, nested);
        if (parent != null) {
            parent.children.add(scope);
        }
        table.add(kind, span, scope);
        stack.push(scope);
        return scope;
    }

    private Scope here() {
        return stack.element();
    }

    private PythonSyntaxError error(Span span, String problem) {
        return new PythonSyntaxError(fileName, span, problem, null);
    }

    // ---- names

    private void define(String name, int flag, Span span) {
        define(here(), name, flag, span);
    }

    private void define(Scope scope, String name, int flag, Span span) {
        String mangled = SymbolTable.mangle(owner, name);
        Scope.Symbol symbol = scope.symbol(mangled);
        if (flag == Scope.PARAMETER) {
            scope.parameters.add(mangled);
        }
        Scope.Symbol defined = symbol.with(flag);
        if (scope.inIterationTarget && flag == Scope.LOCAL) {
            if (symbol.has(Scope.GLOBAL | Scope.NONLOCAL)) {
                throw error(span, "comprehension inner loop cannot rebind assignment expression target '" + name + "'");
            }
            defined = defined.with(Scope.ITERATION_VARIABLE);
        }
        scope.symbols.put(mangled, defined);
        if (flag == Scope.GLOBAL) {
            Scope module = stack.getLast();
            module.symbols.put(mangled, module.symbol(mangled).with(flag));
        }
    }

    private void bind(Expr target) {
        switch (target) {
            case Expr.Name name -> {
                if (name.id().equals("__debug__")) {
                    throw error(name.span(), "cannot assign to __debug__");
                }
                define(name.id(), Scope.LOCAL, name.span());
            }
            case Expr.TupleDisplay tuple -> tuple.items().forEach(this::bind);
            case Expr.ListDisplay list -> list.items().forEach(this::bind);
            case Expr.Starred starred -> bind(starred.value());
            default -> expression(target);
        }
    }

    private void declare(List<String> names, int flag, Span span) {
        String word = flag == Scope.GLOBAL ? "global" : "nonlocal";
        for (String name : names) {
            Scope.Symbol symbol = here().symbol(SymbolTable.mangle(owner, name));
            if (symbol.has(Scope.PARAMETER)) {
                throw error(span, "name '" + name + "' is parameter and " + word);
            } else if (symbol.has(Scope.USED)) {
                throw error(span, "name '" + name + "' is used prior to " + word + " declaration");
            } else if (symbol.has(Scope.ANNOTATED)) {
                throw error(span, "annotated name '" + name + "' can't be " + word);
            } else if (symbol.has(Scope.LOCAL)) {
                throw error(span, "name '" + name + "' is assigned to before " + word + " declaration");
            } else if (flag == Scope.NONLOCAL && here().kind == Scope.Kind.MODULE) {
                throw error(span, "nonlocal declaration not allowed at module level");
            }
            define(name, flag, span);
            here().declarations.putIfAbsent(SymbolTable.mangle(owner, name), span);
        }
    }

    // ---- statements

    private void statements(List<Stmt> body) {
        body.forEach(this::statement);
    }

    private void statement(Stmt statement) {
        switch (statement) {
            case Stmt.FunctionDef function -> function(function);
            case Stmt.ClassDef definition -> classDefinition(definition);
            case Stmt.Expression line -> expression(line.value());
            case Stmt.Assign assign -> {
                assign.targets().forEach(this::bind);
                expression(assign.value());
            }
            case Stmt.AugmentedAssign assign -> {
                if (assign.target() instanceof Expr.Name name) {
                    define(name.id(), Scope.LOCAL, name.span());
                } else {
                    expression(assign.target());
                }
                expression(assign.value());
            }
            case Stmt.AnnotatedAssign assign -> annotatedAssign(assign);
            case Stmt.Delete delete -> delete.targets().forEach(this::bind);
            case Stmt.Return returned -> expression(returned.value());
            case Stmt.Raise raise -> {
                expression(raise.exception());
                expression(raise.cause());
            }
            case Stmt.Assert assertion -> {
                expression(assertion.test());
                expression(assertion.message());
            }
            case Stmt.Global global -> declare(global.names(), Scope.GLOBAL, global.span());
            case Stmt.Nonlocal nonlocal -> declare(nonlocal.names(), Scope.NONLOCAL, nonlocal.span());
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
                    expression(branch.test());
                    statements(branch.body());
                }
                statements(choice.orElse());
            }
            case Stmt.While loop -> {
                expression(loop.test());
                statements(loop.body());
                statements(loop.orElse());
            }
            case Stmt.For loop -> {
                bind(loop.target());
                expression(loop.iterable());
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
        expression(item.context());
        Expr target = item.target();
        if (target != null) {
            bind(target);
        }
    }

    private void handler(Stmt.Handler handler) {
        expression(handler.type());
        String name = handler.name();
        if (name != null) {
            define(name, Scope.LOCAL, handler.span());
        }
        statements(handler.body());
    }

    private void importName(Stmt.Alias alias) {
        String given = alias.alias();
        String bound = given != null ? given : alias.name().split("\\.", 2)[0];
        define(bound, Scope.IMPORTED, alias.span());
    }

    private void importFrom(Stmt.ImportFrom imported) {
        if (imported.module().equals("__future__")) {
            refuseLazyAnnotations(imported);
        }
        for (Stmt.Alias alias : imported.names()) {
            if (!alias.name().equals("*")) {
                importName(alias);
            } else if (here().kind != Scope.Kind.MODULE) {
                throw error(alias.span(), "import * only allowed at module level");
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
                define(name.id(), Scope.ANNOTATED | Scope.LOCAL, name.span());
            } else if (assign.value() != null) {
                define(name.id(), Scope.LOCAL, name.span());
            }
        } else {
            expression(assign.target());
        }
        annotation(assign.annotation());
        expression(assign.value());
    }

    private void refuseDeclared(Stmt.AnnotatedAssign assign, Expr.Name name) {
        Scope.Symbol symbol = here().symbol(SymbolTable.mangle(owner, name.id()));
        if (symbol.has(Scope.GLOBAL | Scope.NONLOCAL) && here().kind != Scope.Kind.MODULE && assign.simple()) {
            throw error(
                    assign.span(),
                    "annotated name '" + name.id() + "' can't be "
                            + (symbol.has(Scope.GLOBAL) ? "global" : "nonlocal"));
        }
    }

    /// Annotations of variables are evaluated later, in a scope of their own; those of local variables never.
    private void annotation(Expr annotation) {
        Scope parent = here();
        if (parent.isFunctionLike()) {
            return;
        }
        boolean conditional = parent.kind == Scope.Kind.MODULE || conditionalBlocks > 0;
        if (conditional && !parent.conditionalAnnotations) {
            parent.conditionalAnnotations = true;
            define("__conditional_annotations__", Scope.USED, annotation.span());
        }
        Scope block = parent.annotations;
        if (block == null) {
            block = enterAnnotations(annotation.span(), parent.kind == Scope.Kind.CLASS);
            parent.annotations = block;
        } else {
            stack.push(block);
        }
        if (conditional) {
            define("__conditional_annotations__", Scope.USED, annotation.span());
        }
        expression(annotation);
        stack.pop();
    }

    private Scope enterAnnotations(Span span, boolean inClass) {
        Scope block = enter(Scope.Kind.ANNOTATIONS, "__annotate__", span);
        if (inClass) {
            block.seesClassScope = true;
            define("__classdict__", Scope.USED, span);
        }
        define(".format", Scope.PARAMETER, span);
        define(".format", Scope.USED, span);
        return block;
    }

    private void functionAnnotations(Stmt.FunctionDef function) {
        boolean inClass = here().kind == Scope.Kind.CLASS || here().seesClassScope;
        Scope block = enterAnnotations(function.span(), inClass);
        for (Parameters.Parameter parameter : Annotations.inOrder(function.parameters())) {
            block.annotationsUsed |= parameter.annotation() != null;
            expression(parameter.annotation());
        }
        block.annotationsUsed |= function.returns() != null;
        expression(function.returns());
        stack.pop();
    }

    // ---- definitions

    private void function(Stmt.FunctionDef function) {
        define(function.name(), Scope.LOCAL, function.span());
        defaults(function.parameters());
        function.decorators().forEach(this::expression);
        functionAnnotations(function);
        Scope scope = enterFunction(function.name(), function.span(), function.parameters());
        scope.coroutine = function.isAsync();
        scope.asyncFunction = function.isAsync();
        scope.docstring = Docstrings.of(function.body()) != null;
        int outer = conditionalBlocks;
        conditionalBlocks = 0;
        statements(function.body());
        conditionalBlocks = outer;
        stack.pop();
    }

    private void defaults(Parameters parameters) {
        parameters.defaults().forEach(this::expression);
        for (Expr value : parameters.keywordOnlyDefaults()) {
            expression(value);
        }
    }

    private Scope enterFunction(String name, Span span, Parameters parameters) {
        boolean method = here().kind == Scope.Kind.CLASS;
        Scope scope = enter(Scope.Kind.FUNCTION, name, span);
        scope.method = method;
        for (Parameters.Parameter parameter : parameters.inOrder()) {
            define(parameter.name(), Scope.PARAMETER, parameter.span());
        }
        scope.varArguments = parameters.variadic() != null;
        scope.varKeywords = parameters.keywords() != null;
        return scope;
    }

    private void classDefinition(Stmt.ClassDef definition) {
        define(definition.name(), Scope.LOCAL, definition.span());
        definition.decorators().forEach(this::expression);
        definition.bases().forEach(this::expression);
        definition.keywords().forEach(keyword -> expression(keyword.value()));
        Scope scope = enter(Scope.Kind.CLASS, definition.name(), definition.span());
        scope.docstring = Docstrings.of(definition.body()) != null;
        String outerOwner = owner;
        int outerBlocks = conditionalBlocks;
        owner = definition.name();
        conditionalBlocks = 0;
        statements(definition.body());
        owner = outerOwner;
        conditionalBlocks = outerBlocks;
        stack.pop();
    }

    // ---- expressions

    private void expression(@Nullable Expr expr) {
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
        define(name.id(), Scope.USED, name.span());
        if (name.id().equals("super") && here().isFunctionLike()) {
            define("__class__", Scope.USED, name.span());
        }
    }

    private void lambda(Expr.Lambda lambda) {
        defaults(lambda.parameters());
        enterFunction("<lambda>", lambda.span(), lambda.parameters());
        expression(lambda.body());
        stack.pop();
    }

    private void await(Expr.Await await) {
        if (!here().isFunctionLike()) {
            throw error(await.span(), "'await' outside function");
        }
        boolean generator = here().comprehension == Expr.Comprehension.Kind.GENERATOR;
        if (!here().asyncFunction && !generator && !insideAsync()) {
            throw error(await.span(), "'await' outside async function");
        }
        expression(await.value());
        here().coroutine = true;
    }

    /// Whether comprehensions only stand between here and an `async def`.
    private boolean insideAsync() {
        for (Scope scope : stack) {
            if (scope.comprehension == null) {
                return scope.asyncFunction;
            }
        }
        return false;
    }

    private void yielded(@Nullable Expr value, Span span, String word) {
        if (!here().isFunctionLike()) {
            throw error(span, "'" + word + "' outside function");
        }
        if (here().kind == Scope.Kind.ANNOTATIONS) {
            throw error(span, "yield expression cannot be used within an annotation");
        }
        Expr.Comprehension.Kind kind = here().comprehension;
        if (kind != null) {
            String name =
                    switch (kind) {
                        case GENERATOR -> "generator expression";
                        case LIST -> "list comprehension";
                        case SET -> "set comprehension";
                        case DICT -> "dict comprehension";
                    };
            throw error(span, "'yield' inside " + name);
        }
        if (word.equals("yield from") && here().asyncFunction) {
            throw error(span, "'yield from' inside async function");
        }
        expression(value);
        here().generator = true;
    }

    // ---- comprehensions

    private void comprehension(Expr.Comprehension made) {
        List<Expr.Clause> clauses = made.clauses();
        Expr.Clause first = clauses.getFirst();
        iterable(first.iterable());
        boolean asyncAllowed = insideAsync();
        Scope scope = enter(Scope.Kind.FUNCTION, comprehensionName(made.kind()), made.span());
        scope.comprehension = made.kind();
        scope.coroutine = first.isAsync();
        define(".0", Scope.PARAMETER, made.span());
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
        stack.pop();
        boolean generator = made.kind() == Expr.Comprehension.Kind.GENERATOR;
        scope.generator = generator;
        if (scope.coroutine && !generator) {
            if (!asyncAllowed && here().comprehension != Expr.Comprehension.Kind.GENERATOR) {
                throw error(made.span(), "asynchronous comprehension outside of an asynchronous function");
            }
            here().coroutine = true;
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
        here().inIterationTarget = true;
        bind(clause.target());
        here().inIterationTarget = false;
    }

    private void iterable(Expr iterable) {
        here().iterableDepth++;
        expression(iterable);
        here().iterableDepth--;
    }

    private void named(Expr.Named named) {
        if (here().iterableDepth > 0) {
            throw error(named.span(), "assignment expression cannot be used in a comprehension iterable expression");
        }
        if (here().comprehension != null) {
            extendScope(named.target());
        }
        expression(named.value());
        bind(named.target());
    }

    /// A name bound by `:=` in a comprehension belongs to the function or module around it.
    private void extendScope(Expr.Name target) {
        String name = target.id();
        for (Scope scope : stack) {
            if (scope.comprehension != null) {
                if (scope.symbol(SymbolTable.mangle(owner, name)).has(Scope.ITERATION_VARIABLE)) {
                    throw error(
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
                boolean global = scope.symbol(SymbolTable.mangle(owner, name)).has(Scope.GLOBAL);
                define(name, global ? Scope.GLOBAL : Scope.NONLOCAL, target.span());
                define(scope, name, Scope.LOCAL, target.span());
            }
            case MODULE -> {
                define(name, Scope.GLOBAL, target.span());
                define(scope, name, Scope.GLOBAL, target.span());
            }
            default ->
                throw error(
                        target.span(), "assignment expression within a comprehension cannot be used in a class body");
        }
    }
}
