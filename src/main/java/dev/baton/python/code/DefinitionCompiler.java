package dev.baton.python.code;

import dev.baton.python.code.Emitter.Access;
import dev.baton.python.syntax.Expr;
import dev.baton.python.syntax.Parameters;
import dev.baton.python.syntax.Span;
import dev.baton.python.syntax.Stmt;
import java.util.List;

/// The part of the compiler that makes functions, lambdas and classes.
final class DefinitionCompiler {
    private final CodeGenerator all;
    private final Emitter out;

    DefinitionCompiler(CodeGenerator all) {
        this.all = all;
        this.out = all.out;
    }

    // ---- functions

    void function(Stmt.FunctionDef function) {
        Span span = function.span();
        decorators(function.decorators());
        int flags = defaults(span, function.parameters());
        flags |= all.annotations.ofFunction(function);
        CodeObject code = functionBody(function);
        out.makeClosure(span, code, flags);
        applyDecorators(function.decorators());
        out.name(span, function.name(), Access.STORE);
    }

    private void decorators(List<Expr> decorators) {
        decorators.forEach(all.expressions::load);
    }

    private void applyDecorators(List<Expr> decorators) {
        decorators.reversed().forEach(decorator -> out.op(decorator.span(), Opcode.CALL, 0));
    }

    private static int firstLine(Span span, List<Expr> decorators) {
        return decorators.isEmpty() ? span.line() : decorators.getFirst().span().line();
    }

    private int defaults(Span span, Parameters parameters) {
        int flags = 0;
        if (!parameters.defaults().isEmpty()) {
            parameters.defaults().forEach(all.expressions::load);
            out.op(span, Opcode.BUILD_TUPLE, parameters.defaults().size());
            flags |= Emitter.DEFAULTS;
        }
        int count = 0;
        for (int i = 0; i < parameters.keywordOnly().size(); i++) {
            Expr value = parameters.keywordOnlyDefaults().get(i);
            if (value != null) {
                count++;
                out.constant(
                        span, out.unit().mangle(parameters.keywordOnly().get(i).name()));
                all.expressions.load(value);
            }
        }
        if (count > 0) {
            out.op(span, Opcode.BUILD_MAP, count);
            flags |= Emitter.KEYWORD_DEFAULTS;
        }
        return flags;
    }

    private CodeObject functionBody(Stmt.FunctionDef function) {
        Scope scope = out.table().get(Scope.Kind.FUNCTION, function.span());
        if (scope.code != null) {
            return scope.code;
        }
        CodeUnit.Kind kind = function.isAsync() ? CodeUnit.Kind.ASYNC_FUNCTION : CodeUnit.Kind.FUNCTION;
        int line = firstLine(function.span(), function.decorators());
        count(out.enter(kind, scope, function.name(), line, null), function.parameters());
        List<Stmt> body = function.body();
        Expr.Literal docstring = Docstrings.of(body);
        if (docstring != null) {
            out.unit().constant(Docstrings.clean((String) docstring.value()));
            body = body.subList(1, body.size());
        }
        boolean generator = scope.coroutine || scope.generator;
        if (generator) {
            out.push(FrameBlock.of(FrameBlock.Kind.STOP_ITERATION, Span.NONE));
        }
        all.statements.all(body);
        if (generator) {
            out.wrapInStopIterationHandler();
            out.pop();
        }
        return out.leave(true);
    }

    private static void count(CodeUnit unit, Parameters parameters) {
        unit.positionalOnlyCount = parameters.positionalOnly().size();
        unit.argumentCount = parameters.positional().size();
        unit.keywordOnlyCount = parameters.keywordOnly().size();
    }

    void lambda(Expr.Lambda lambda) {
        Span span = lambda.span();
        int flags = defaults(span, lambda.parameters());
        out.makeClosure(span, lambdaBody(lambda), flags);
    }

    private CodeObject lambdaBody(Expr.Lambda lambda) {
        Span span = lambda.span();
        Scope scope = out.table().get(Scope.Kind.FUNCTION, span);
        if (scope.code != null) {
            return scope.code;
        }
        count(out.enter(CodeUnit.Kind.LAMBDA, scope, "<lambda>", span.line(), null), lambda.parameters());
        all.expressions.load(lambda.body());
        if (!scope.generator) {
            out.op(lambda.body().span(), Opcode.RETURN_VALUE);
        }
        return out.leave(!scope.generator);
    }

    // ---- classes

    void classDefinition(Stmt.ClassDef definition) {
        Span span = definition.span();
        decorators(definition.decorators());
        CodeObject code = classBody(definition);
        out.op(span, Opcode.LOAD_BUILD_CLASS);
        out.op(span, Opcode.PUSH_NULL);
        out.makeClosure(span, code, 0);
        out.constant(span, definition.name());
        all.calls.arguments(span, 2, definition.bases(), definition.keywords());
        applyDecorators(definition.decorators());
        out.name(span, definition.name(), Access.STORE);
    }

    private CodeObject classBody(Stmt.ClassDef definition) {
        Scope scope = out.table().get(Scope.Kind.CLASS, definition.span());
        if (scope.code != null) {
            return scope.code;
        }
        int line = firstLine(definition.span(), definition.decorators());
        CodeUnit unit = out.enter(CodeUnit.Kind.CLASS, scope, definition.name(), line, definition.name());
        Span start = new Span(line, 0, line, 0);
        classPrologue(start, unit);
        all.body(start, definition.body());
        out.constant(Span.NONE, new Constant.Tuple(List.copyOf(unit.staticAttributes)));
        out.name(Span.NONE, "__static_attributes__", Access.STORE);
        if (scope.needsClassDict) {
            out.op(Span.NONE, Opcode.LOAD_CLOSURE, unit.cells.of("__classdict__"));
            out.name(Span.NONE, "__classdictcell__", Access.STORE);
        }
        if (scope.needsClassCell) {
            out.op(Span.NONE, Opcode.LOAD_CLOSURE, unit.cells.of("__class__"));
            out.op(Span.NONE, Opcode.COPY, 1);
            out.name(Span.NONE, "__classcell__", Access.STORE);
        } else {
            out.none(Span.NONE);
        }
        out.op(Span.NONE, Opcode.RETURN_VALUE);
        return out.leave(true);
    }

    private void classPrologue(Span start, CodeUnit unit) {
        out.name(start, "__name__", Access.LOAD);
        out.name(start, "__module__", Access.STORE);
        out.constant(start, unit.qualifiedName);
        out.name(start, "__qualname__", Access.STORE);
        out.constant(start, (long) unit.firstLine);
        out.name(start, "__firstlineno__", Access.STORE);
        if (unit.scope.needsClassDict) {
            out.op(start, Opcode.LOAD_LOCALS);
            out.op(start, Opcode.STORE_DEREF, unit.cells.of("__classdict__"));
        }
        if (unit.scope.conditionalAnnotations) {
            out.op(start, Opcode.BUILD_SET, 0);
            out.op(start, Opcode.STORE_DEREF, unit.cells.of("__conditional_annotations__"));
        }
    }
}
