package dev.baton.python.code;

import dev.baton.python.code.Emitter.Access;
import dev.baton.python.syntax.Span;
import org.jspecify.annotations.Nullable;

/// The part of the compiler that leaves the constructs around a `return`, `break` or `continue`, innermost first.
final class Unwinder {
    private final CodeGenerator all;
    private final Emitter out;
    private @Nullable FrameBlock loop;

    Unwinder(CodeGenerator all) {
        this.all = all;
        this.out = all.out;
    }

    /// The loop that [#toLoop(Span)] found, or null.
    @Nullable
    FrameBlock loop() {
        return loop;
    }

    /// Leaves everything; `preserve` when a value on the stack is to be kept. The span is for what follows.
    Span all(Span span, boolean preserve) {
        return stack(span, preserve, false);
    }

    /// Leaves everything up to the innermost loop.
    Span toLoop(Span span) {
        return stack(span, false, true);
    }

    private Span stack(Span span, boolean preserve, boolean untilLoop) {
        FrameBlock top = out.unit().blocks.peek();
        if (top == null) {
            return span;
        }
        if (untilLoop && top.isLoop()) {
            loop = top;
            return span;
        }
        out.pop();
        Span next = stack(leave(span, top, preserve), preserve, untilLoop);
        out.unit().blocks.push(top);
        return next;
    }

    /// Leaves one construct.
    Span leave(Span span, FrameBlock block, boolean preserve) {
        return switch (block.kind()) {
            case WHILE_LOOP, EXCEPTION_HANDLER, ASYNC_COMPREHENSION, STOP_ITERATION -> span;
            case FOR_LOOP, POP_VALUE -> {
                popUnder(span, preserve);
                yield span;
            }
            case TRY_EXCEPT -> {
                out.op(span, Opcode.POP_BLOCK);
                yield span;
            }
            case FINALLY_TRY -> finallyTry(span, block, preserve);
            case FINALLY_END -> {
                popUnder(span, preserve);
                swap(span, preserve);
                out.op(span, Opcode.POP_BLOCK);
                out.op(span, Opcode.POP_EXCEPT);
                yield span;
            }
            case WITH, ASYNC_WITH -> with(block, preserve);
            case HANDLER_CLEANUP -> {
                handlerCleanup(span, block, preserve);
                yield span;
            }
        };
    }

    private void swap(Span span, boolean preserve) {
        if (preserve) {
            out.op(span, Opcode.SWAP, 2);
        }
    }

    private void popUnder(Span span, boolean preserve) {
        swap(span, preserve);
        out.op(span, Opcode.POP_TOP);
    }

    private Span finallyTry(Span span, FrameBlock block, boolean preserve) {
        out.op(span, Opcode.POP_BLOCK);
        if (preserve) {
            out.push(FrameBlock.of(FrameBlock.Kind.POP_VALUE, span));
        }
        all.statements.all(block.finalBody());
        if (preserve) {
            out.pop();
        }
        return Span.NONE;
    }

    private Span with(FrameBlock block, boolean preserve) {
        Span span = block.span();
        out.op(span, Opcode.POP_BLOCK);
        if (preserve) {
            out.op(span, Opcode.SWAP, 3);
            out.op(span, Opcode.SWAP, 2);
        }
        out.callExitWithNones(span);
        if (block.kind() == FrameBlock.Kind.ASYNC_WITH) {
            out.await(span, 2);
        }
        out.op(span, Opcode.POP_TOP);
        return Span.NONE;
    }

    private void handlerCleanup(Span span, FrameBlock block, boolean preserve) {
        String name = block.name();
        if (name != null) {
            out.op(span, Opcode.POP_BLOCK);
        }
        swap(span, preserve);
        out.op(span, Opcode.POP_BLOCK);
        out.op(span, Opcode.POP_EXCEPT);
        if (name != null) {
            out.none(span);
            out.name(span, name, Access.STORE);
            out.name(span, name, Access.DELETE);
        }
    }
}
