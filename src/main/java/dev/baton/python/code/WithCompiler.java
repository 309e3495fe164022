package dev.baton.python.code;

import dev.baton.python.syntax.Expr;
import dev.baton.python.syntax.Span;
import dev.baton.python.syntax.Stmt;

/// The part of the compiler that makes with statements, asynchronous ones too.
final class WithCompiler {
    private static final int ENTER = 0;
    private static final int EXIT = 1;
    private static final int ASYNC_ENTER = 2;
    private static final int ASYNC_EXIT = 3;

    private final CodeGenerator all;
    private final Emitter out;

    WithCompiler(CodeGenerator all) {
        this.all = all;
        this.out = all.out;
    }

    /// The items from `index` on, each inside the one before.
    void with(Stmt.With with, int index) {
        if (with.isAsync()) {
            all.loops.requireAsync(with.span(), "async with");
        }
        Stmt.WithItem item = with.items().get(index);
        Span span = item.context().span();
        Label handler = new Label();
        Label exit = new Label();
        Label cleanup = new Label();
        enter(with, item);
        out.jump(span, Opcode.SETUP_WITH, handler);
        out.push(FrameBlock.of(with.isAsync() ? FrameBlock.Kind.ASYNC_WITH : FrameBlock.Kind.WITH, span));
        bind(span, item);
        body(with, index);
        out.op(with.isAsync() ? span : Span.NONE, Opcode.POP_BLOCK);
        out.pop();
        out.callExitWithNones(span);
        await(with, span);
        out.op(span, Opcode.POP_TOP);
        out.jump(span, Opcode.JUMP, exit);
        out.set(handler);
        out.jump(span, Opcode.SETUP_CLEANUP, cleanup);
        out.op(span, Opcode.PUSH_EXC_INFO);
        out.op(span, Opcode.WITH_EXCEPT_START);
        await(with, span);
        exceptFinish(cleanup);
        out.set(exit);
    }

    private void enter(Stmt.With with, Stmt.WithItem item) {
        Span span = item.context().span();
        all.expressions.load(item.context());
        out.op(span, Opcode.COPY, 1);
        out.op(span, Opcode.LOAD_SPECIAL, with.isAsync() ? ASYNC_EXIT : EXIT);
        out.op(span, Opcode.SWAP, 2);
        out.op(span, Opcode.SWAP, 3);
        out.op(span, Opcode.LOAD_SPECIAL, with.isAsync() ? ASYNC_ENTER : ENTER);
        out.op(span, Opcode.CALL, 0);
        if (with.isAsync()) {
            out.await(span, 1);
        }
    }

    private void bind(Span span, Stmt.WithItem item) {
        Expr target = item.target();
        if (target != null) {
            all.expressions.store(target);
        } else {
            out.op(span, Opcode.POP_TOP);
        }
    }

    private void body(Stmt.With with, int index) {
        if (index + 1 < with.items().size()) {
            with(with, index + 1);
        } else {
            all.statements.all(with.body());
        }
    }

    private void await(Stmt.With with, Span span) {
        if (with.isAsync()) {
            out.await(span, 2);
        }
    }

    private void exceptFinish(Label cleanup) {
        Label suppress = new Label();
        Label exit = new Label();
        out.op(Span.NONE, Opcode.TO_BOOL);
        out.jump(Span.NONE, Opcode.POP_JUMP_IF_TRUE, suppress);
        out.op(Span.NONE, Opcode.RERAISE, 2);
        out.set(suppress);
        out.op(Span.NONE, Opcode.POP_TOP);
        out.op(Span.NONE, Opcode.POP_BLOCK);
        out.op(Span.NONE, Opcode.POP_EXCEPT);
        out.op(Span.NONE, Opcode.POP_TOP);
        out.op(Span.NONE, Opcode.POP_TOP);
        out.op(Span.NONE, Opcode.POP_TOP);
        out.jump(Span.NONE, Opcode.JUMP_NO_INTERRUPT, exit);
        out.set(cleanup);
        out.popExceptAndReraise();
        out.set(exit);
    }
}
