package dev.baton.python.code;

import dev.baton.python.code.CodeUnit.DeferredAnnotation;
import dev.baton.python.code.Emitter.Access;
import dev.baton.python.syntax.Expr;
import dev.baton.python.syntax.Parameters;
import dev.baton.python.syntax.Span;
import dev.baton.python.syntax.Stmt;
import java.util.List;
import java.util.Objects;

/// The part of the compiler that makes annotations, which Python 3.14 evaluates only when asked (PEP 649).
final class AnnotationCompiler {
    private static final long FAKE_GLOBALS_FORMAT = 2;
    private static final int NOT_IMPLEMENTED_ERROR = 1;
    private static final int GREATER = 4 << 5 | 4;
    private static final String CONDITIONAL = "__conditional_annotations__";

    private final CodeGenerator all;
    private final Emitter out;

    AnnotationCompiler(CodeGenerator all) {
        this.all = all;
        this.out = all.out;
    }

    // ---- variables

    void assign(Stmt.AnnotatedAssign assign) {
        Expr value = assign.value();
        if (value != null) {
            all.expressions.load(value);
            all.expressions.store(assign.target());
        }
        switch (assign.target()) {
            case Expr.Attribute attribute when value == null -> evaluate(attribute.value());
            case Expr.Subscript subscript
            when value == null -> {
                evaluate(subscript.value());
                evaluateIndex(subscript.index());
            }
            default -> {
                boolean kept = out.unit().kind == CodeUnit.Kind.MODULE || out.unit().kind == CodeUnit.Kind.CLASS;
                if (assign.simple() && kept) {
                    defer(assign);
                }
            }
        }
    }

    private void evaluate(Expr expr) {
        all.expressions.load(expr);
        out.op(expr.span(), Opcode.POP_TOP);
    }

    private void evaluateIndex(Expr index) {
        switch (index) {
            case Expr.Slice slice -> {
                for (Expr part : new Expr[] {slice.lower(), slice.upper(), slice.step()}) {
                    if (part != null) {
                        evaluate(part);
                    }
                }
            }
            case Expr.TupleDisplay tuple -> tuple.items().forEach(this::evaluateIndex);
            default -> evaluate(index);
        }
    }

    private void defer(Stmt.AnnotatedAssign assign) {
        CodeUnit unit = out.unit();
        Span span = assign.span();
        boolean conditional = unit.kind == CodeUnit.Kind.MODULE || unit.conditionalBlocks > 0;
        int index = conditional ? unit.nextConditionalAnnotation++ : -1;
        unit.deferred.add(new DeferredAnnotation(assign, index));
        if (!conditional) {
            return;
        }
        if (unit.kind == CodeUnit.Kind.CLASS) {
            out.op(span, Opcode.LOAD_DEREF, unit.cells.of(CONDITIONAL));
        } else {
            out.op(span, Opcode.LOAD_NAME, unit.names.of(CONDITIONAL));
        }
        out.constant(span, (long) index);
        out.op(span, Opcode.SET_ADD, 1);
        out.op(span, Opcode.POP_TOP);
    }

    /// Makes the function that evaluates the annotations of the module or class at hand.
    void deferred(Span span) {
        CodeUnit unit = out.unit();
        if (unit.deferred.isEmpty()) {
            return;
        }
        boolean module = unit.kind == CodeUnit.Kind.MODULE;
        List<Instruction> body = unit.instructions;
        if (module) {
            unit.instructions = unit.annotationSetup;
        }
        enter(span, Objects.requireNonNull(unit.scope.annotations));
        out.op(span, Opcode.BUILD_MAP, 0);
        unit.deferred.forEach(deferred -> evaluateDeferred(span, deferred, module));
        out.op(span, Opcode.RETURN_VALUE);
        out.makeClosure(span, out.leave(true), 0);
        out.name(span, module ? "__annotate__" : "__annotate_func__", Access.STORE);
        if (module) {
            unit.instructions = body;
        }
    }

    private void evaluateDeferred(Span span, DeferredAnnotation deferred, boolean module) {
        Stmt.AnnotatedAssign assign = deferred.assign();
        Span place = assign.span();
        Label notSet = new Label();
        if (deferred.index() >= 0) {
            out.constant(place, (long) deferred.index());
            if (module) {
                out.op(place, Opcode.LOAD_GLOBAL, out.unit().names.of(CONDITIONAL) << 1);
            } else {
                out.op(place, Opcode.LOAD_DEREF, out.unit().free.of(CONDITIONAL));
            }
            out.op(place, Opcode.CONTAINS_OP, 0);
            out.jump(place, Opcode.POP_JUMP_IF_FALSE, notSet);
        }
        all.expressions.load(assign.annotation());
        out.op(place, Opcode.COPY, 2);
        out.constant(place, out.unit().mangle(((Expr.Name) assign.target()).id()));
        out.op(span, Opcode.STORE_SUBSCR);
        out.set(notSet);
    }

    // ---- functions

    /// Makes the function that evaluates the annotations of a function, if any; returns the flag for it.
    int ofFunction(Stmt.FunctionDef function) {
        Span span = function.span();
        Scope scope = out.table().get(Scope.Kind.ANNOTATIONS, span);
        if (!scope.annotationsUsed) {
            return 0;
        }
        out.makeClosure(span, scope.code != null ? scope.code : functionBody(function, scope), 0);
        return Emitter.ANNOTATE;
    }

    private CodeObject functionBody(Stmt.FunctionDef function, Scope scope) {
        Span span = function.span();
        enter(span, scope);
        int count = 0;
        for (Parameters.Parameter parameter : Annotations.inOrder(function.parameters())) {
            Expr annotation = parameter.annotation();
            if (annotation != null) {
                out.constant(span, out.unit().mangle(parameter.name()));
                ofParameter(span, annotation);
                count++;
            }
        }
        Expr returns = function.returns();
        if (returns != null) {
            out.constant(span, "return");
            all.expressions.load(returns);
            count++;
        }
        out.op(span, Opcode.BUILD_MAP, count);
        out.op(span, Opcode.RETURN_VALUE);
        return out.leave(true);
    }

    private void ofParameter(Span span, Expr annotation) {
        if (annotation instanceof Expr.Starred starred) {
            all.expressions.load(starred.value());
            out.op(span, Opcode.UNPACK_SEQUENCE, 1);
        } else {
            all.expressions.load(annotation);
        }
    }

    // ---- the function that evaluates

    /// It takes a format, and knows the plain values only.
    private void enter(Span span, Scope scope) {
        CodeUnit unit = out.enter(CodeUnit.Kind.ANNOTATIONS, scope, "__annotate__", span.line(), null);
        unit.positionalOnlyCount = 1;
        Label body = new Label();
        out.op(span, Opcode.LOAD_FAST, 0);
        out.constant(span, FAKE_GLOBALS_FORMAT);
        out.op(span, Opcode.COMPARE_OP, GREATER);
        out.jump(span, Opcode.POP_JUMP_IF_FALSE, body);
        out.op(span, Opcode.LOAD_COMMON_CONSTANT, NOT_IMPLEMENTED_ERROR);
        out.op(span, Opcode.RAISE_VARARGS, 1);
        out.set(body);
    }
}
