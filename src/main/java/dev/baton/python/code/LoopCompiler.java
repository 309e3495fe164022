package dev.baton.python.code;

import dev.baton.python.syntax.Expr;
import dev.baton.python.syntax.Span;
import dev.baton.python.syntax.Stmt;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The part of the compiler that makes loops, and leaves them and the functions around them.
final class LoopCompiler {
    private final CodeGenerator all;
    private final Emitter out;

    LoopCompiler(CodeGenerator all) {
        this.all = all;
        this.out = all.out;
    }

    // ---- loops

    void whileLoop(Stmt.While loop) {
        Label start = new Label();
        Label end = new Label();
        Label anchor = new Label();
        out.set(start);
        out.push(FrameBlock.loop(FrameBlock.Kind.WHILE_LOOP, loop.span(), start, end));
        all.conditions.jumpIf(loop.span(), loop.test(), anchor, false);
        all.statements.all(loop.body());
        out.jump(Span.NONE, Opcode.JUMP, start);
        out.pop();
        out.set(anchor);
        all.statements.all(loop.orElse());
        out.set(end);
    }

    void forLoop(Stmt.For loop) {
        if (loop.isAsync()) {
            asyncForLoop(loop);
            return;
        }
        Label start = new Label();
        Label cleanup = new Label();
        Label end = new Label();
        Span iterable = loop.iterable().span();
        out.push(FrameBlock.loop(FrameBlock.Kind.FOR_LOOP, loop.span(), start, end));
        all.expressions.load(loop.iterable());
        out.op(iterable, Opcode.GET_ITER);
        out.set(start);
        out.jump(iterable, Opcode.FOR_ITER, cleanup);
        out.op(loop.target().span(), Opcode.NOP);
        all.expressions.store(loop.target());
        all.statements.all(loop.body());
        out.jump(Span.NONE, Opcode.JUMP, start);
        out.set(cleanup);
        out.op(Span.NONE, Opcode.END_FOR);
        out.op(Span.NONE, Opcode.POP_ITER);
        out.pop();
        all.statements.all(loop.orElse());
        out.set(end);
    }

    private void asyncForLoop(Stmt.For loop) {
        requireAsync(loop.span(), "async for");
        Span span = loop.span();
        Label start = new Label();
        Label send = new Label();
        Label except = new Label();
        Label end = new Label();
        all.expressions.load(loop.iterable());
        out.op(loop.iterable().span(), Opcode.GET_AITER);
        out.set(start);
        out.push(FrameBlock.loop(FrameBlock.Kind.FOR_LOOP, span, start, end));
        out.jump(span, Opcode.SETUP_FINALLY, except);
        out.op(span, Opcode.GET_ANEXT);
        out.none(span);
        out.set(send);
        out.yieldFrom(span, true);
        out.op(span, Opcode.POP_BLOCK);
        out.op(span, Opcode.NOT_TAKEN);
        all.expressions.store(loop.target());
        all.statements.all(loop.body());
        out.jump(Span.NONE, Opcode.JUMP, start);
        out.pop();
        out.set(except);
        out.jump(loop.iterable().span(), Opcode.END_ASYNC_FOR, send);
        all.statements.all(loop.orElse());
        out.set(end);
    }

    void requireAsync(Span span, String construct) {
        if (out.unit().kind != CodeUnit.Kind.ASYNC_FUNCTION) {
            boolean function = out.scope().isFunctionLike();
            throw out.error(span, "'" + construct + "' outside " + (function ? "async function" : "function"));
        }
    }

    // ---- leaving

    void returned(Stmt.Return returned) {
        Span span = returned.span();
        Expr value = returned.value();
        Scope scope = out.scope();
        if (!scope.isFunctionLike()) {
            throw out.error(span, "'return' outside function");
        }
        if (value != null && scope.coroutine && scope.generator) {
            throw out.error(span, "'return' with value in async generator");
        }
        boolean preserve = value != null && !(value instanceof Expr.Literal);
        Span place = span;
        if (preserve) {
            all.expressions.load(Objects.requireNonNull(value));
        } else if (value != null) {
            place = value.span();
            out.op(place, Opcode.NOP);
        }
        if (value == null || value.span().line() != span.line()) {
            place = span;
            out.op(place, Opcode.NOP);
        }
        place = new Unwinder(all).all(place, preserve);
        if (value == null) {
            out.none(place);
        } else if (value instanceof Expr.Literal literal) {
            out.constant(place, ExpressionCompiler.value(literal));
        }
        out.op(place, Opcode.RETURN_VALUE);
    }

    void breakLoop(Span span) {
        out.op(span, Opcode.NOP);
        Unwinder unwinder = new Unwinder(all);
        Span place = unwinder.toLoop(span);
        FrameBlock loop = requireLoop(unwinder.loop(), span, "'break' outside loop");
        place = unwinder.leave(place, loop, false);
        out.jump(place, Opcode.JUMP, Objects.requireNonNull(loop.exit()));
    }

    void continueLoop(Span span) {
        out.op(span, Opcode.NOP);
        Unwinder unwinder = new Unwinder(all);
        Span place = unwinder.toLoop(span);
        FrameBlock loop = requireLoop(unwinder.loop(), span, "'continue' not properly in loop");
        out.jump(place, Opcode.JUMP, Objects.requireNonNull(loop.start()));
    }

    private FrameBlock requireLoop(@Nullable FrameBlock loop, Span span, String problem) {
        if (loop == null) {
            throw out.error(span, problem);
        }
        return loop;
    }
}
