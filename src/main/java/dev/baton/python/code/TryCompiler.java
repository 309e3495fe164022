package dev.baton.python.code;

import dev.baton.python.code.Emitter.Access;
import dev.baton.python.syntax.Expr;
import dev.baton.python.syntax.Span;
import dev.baton.python.syntax.Stmt;
import java.util.List;

/// The part of the compiler that makes try statements.
final class TryCompiler {
    private final CodeGenerator all;
    private final Emitter out;

    TryCompiler(CodeGenerator all) {
        this.all = all;
        this.out = all.out;
    }

    void attempt(Stmt.Try attempt) {
        if (attempt.finalBody().isEmpty()) {
            except(attempt);
        } else {
            withFinally(attempt);
        }
    }

    private void withFinally(Stmt.Try attempt) {
        Span span = attempt.span();
        Label end = new Label();
        Label exit = new Label();
        Label cleanup = new Label();
        out.jump(span, Opcode.SETUP_FINALLY, end);
        out.push(new FrameBlock(FrameBlock.Kind.FINALLY_TRY, span, null, null, attempt.finalBody(), null));
        if (attempt.handlers().isEmpty()) {
            all.statements.all(attempt.body());
        } else {
            except(attempt);
        }
        out.op(Span.NONE, Opcode.POP_BLOCK);
        out.pop();
        all.statements.all(attempt.finalBody());
        out.jump(Span.NONE, Opcode.JUMP_NO_INTERRUPT, exit);
        out.set(end);
        out.jump(Span.NONE, Opcode.SETUP_CLEANUP, cleanup);
        out.op(Span.NONE, Opcode.PUSH_EXC_INFO);
        out.push(FrameBlock.of(FrameBlock.Kind.FINALLY_END, Span.NONE));
        all.statements.all(attempt.finalBody());
        out.pop();
        out.op(Span.NONE, Opcode.RERAISE, 0);
        out.set(cleanup);
        out.popExceptAndReraise();
        out.set(exit);
    }

    private void except(Stmt.Try attempt) {
        Span span = attempt.span();
        Label except = new Label();
        Label end = new Label();
        Label cleanup = new Label();
        out.jump(span, Opcode.SETUP_FINALLY, except);
        out.push(FrameBlock.of(FrameBlock.Kind.TRY_EXCEPT, span));
        all.statements.all(attempt.body());
        out.pop();
        out.op(Span.NONE, Opcode.POP_BLOCK);
        all.statements.all(attempt.orElse());
        out.jump(Span.NONE, Opcode.JUMP_NO_INTERRUPT, end);
        out.set(except);
        out.jump(Span.NONE, Opcode.SETUP_CLEANUP, cleanup);
        out.op(Span.NONE, Opcode.PUSH_EXC_INFO);
        out.push(FrameBlock.of(FrameBlock.Kind.EXCEPTION_HANDLER, span));
        attempt.handlers().forEach(handler -> handler(handler, end));
        out.pop();
        out.op(Span.NONE, Opcode.RERAISE, 0);
        out.set(cleanup);
        out.popExceptAndReraise();
        out.set(end);
    }

    private void handler(Stmt.Handler handler, Label end) {
        Span span = handler.span();
        Label next = new Label();
        Expr type = handler.type();
        if (type != null) {
            all.expressions.load(type);
            out.op(span, Opcode.CHECK_EXC_MATCH);
            out.jump(span, Opcode.POP_JUMP_IF_FALSE, next);
        }
        String name = handler.name();
        if (name != null) {
            namedHandler(span, name, handler.body(), end);
        } else {
            plainHandler(span, handler.body(), end);
        }
        out.set(next);
    }

    private void plainHandler(Span span, List<Stmt> body, Label end) {
        out.op(span, Opcode.POP_TOP);
        out.push(FrameBlock.of(FrameBlock.Kind.HANDLER_CLEANUP, span));
        all.statements.all(body);
        out.pop();
        out.op(Span.NONE, Opcode.POP_BLOCK);
        out.op(Span.NONE, Opcode.POP_EXCEPT);
        out.jump(Span.NONE, Opcode.JUMP_NO_INTERRUPT, end);
    }

    /// The name is unbound at the end of the handler, however it ends.
    private void namedHandler(Span span, String name, List<Stmt> body, Label end) {
        Label cleanup = new Label();
        out.name(span, name, Access.STORE);
        out.jump(span, Opcode.SETUP_CLEANUP, cleanup);
        out.push(new FrameBlock(FrameBlock.Kind.HANDLER_CLEANUP, span, null, null, List.of(), name));
        all.statements.all(body);
        out.pop();
        out.op(Span.NONE, Opcode.POP_BLOCK);
        out.op(Span.NONE, Opcode.POP_BLOCK);
        out.op(Span.NONE, Opcode.POP_EXCEPT);
        unbind(name);
        out.jump(Span.NONE, Opcode.JUMP_NO_INTERRUPT, end);
        out.set(cleanup);
        unbind(name);
        out.op(Span.NONE, Opcode.RERAISE, 1);
    }

    private void unbind(String name) {
        out.none(Span.NONE);
        out.name(Span.NONE, name, Access.STORE);
        out.name(Span.NONE, name, Access.DELETE);
    }
}
