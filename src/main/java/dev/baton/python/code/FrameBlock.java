package dev.baton.python.code;

import dev.baton.python.syntax.Span;
import dev.baton.python.syntax.Stmt;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A construct that code stands inside of and that `return`, `break` and `continue` have to leave properly.
///
/// `start` is where `continue` goes and `exit` where `break` goes; `finalBody` belongs to a finally, `name` to an
/// except clause that binds one.
record FrameBlock(
        Kind kind,
        Span span,
        @Nullable Label start,
        @Nullable Label exit,
        List<Stmt> finalBody,
        @Nullable String name) {
    enum Kind {
        WHILE_LOOP,
        FOR_LOOP,
        TRY_EXCEPT,
        FINALLY_TRY,
        FINALLY_END,
        WITH,
        ASYNC_WITH,
        HANDLER_CLEANUP,
        POP_VALUE,
        EXCEPTION_HANDLER,
        ASYNC_COMPREHENSION,
        STOP_ITERATION
    }

    static FrameBlock of(Kind kind, Span span) {
        return new FrameBlock(kind, span, null, null, List.of(), null);
    }

    static FrameBlock loop(Kind kind, Span span, Label start, Label exit) {
        return new FrameBlock(kind, span, start, exit, List.of(), null);
    }

    boolean isLoop() {
        return kind == Kind.WHILE_LOOP || kind == Kind.FOR_LOOP;
    }
}
