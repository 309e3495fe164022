package dev.baton.python.runtime;

import dev.baton.python.code.CodeObject;
import dev.baton.python.code.Opcode;
import dev.baton.python.object.PyClass;
import dev.baton.python.object.PyException;
import dev.baton.python.object.PyRaise;
import dev.baton.python.object.Singleton;
import dev.baton.python.object.Types;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A generator, a coroutine or an asynchronous generator: a frame that is set aside between its yields.
///
/// **Simplification**: CPython closes a generator when the last reference to it goes. Here that happens where a loop is
/// left whose iterator was made for it, as in `for x in numbers():`; any other that was not run to its end stays as it
/// is.
public final class PyGenerator extends Resumable {
    private static final int RESUME_KIND = 3;
    private static final int AFTER_YIELD_FROM = 2;

    final PyFrame frame;
    private final Kind kind;
    State state = State.CREATED;

    /// Whether only the loop that it was made for knows it.
    boolean ownedByLoop;

    /// The exception that its code is handling while it stands still.
    @Nullable
    PyException handled;

    /// What whoever resumed it was handling, while it runs.
    @Nullable
    PyException callerHandled;

    /// What was handled outside of that.
    @Nullable
    PyException callerOutside;

    /// Whether somebody runs through an asynchronous generator at the moment, even if that one waits.
    boolean busy;

    /// Whether an asynchronous generator has come to its end.
    boolean exhausted;

    PyGenerator(PyFrame frame) {
        this.frame = frame;
        kind = Kind.of(frame.linked.code);
    }

    /// What its function was defined as.
    enum Kind {
        GENERATOR("generator", Types.GENERATOR),
        COROUTINE("coroutine", Types.COROUTINE),
        ASYNC_GENERATOR("async generator", Types.ASYNC_GENERATOR);

        private final String label;
        private final PyClass type;

        Kind(String label, PyClass type) {
            this.label = label;
            this.type = type;
        }

        static Kind of(CodeObject code) {
            return code.isCoroutine() ? COROUTINE : code.isAsyncGenerator() ? ASYNC_GENERATOR : GENERATOR;
        }

        /// The word that messages use.
        String label() {
            return label;
        }
    }

    /// Where a generator stands.
    enum State {
        CREATED,
        SUSPENDED,
        RUNNING,
        FINISHED
    }

    Kind kind() {
        return kind;
    }

    /// Whether it is what an `async def` without `yield` makes.
    public boolean isCoroutine() {
        return kind == Kind.COROUTINE;
    }

    /// Whether it is what an `async def` with `yield` makes.
    public boolean isAsyncGenerator() {
        return kind == Kind.ASYNC_GENERATOR;
    }

    /// Whether it has come to its end.
    public boolean isFinished() {
        return state == State.FINISHED;
    }

    /// What a suspended one waits for in `yield from` or `await`, null for nothing.
    @Nullable
    Object awaited() {
        boolean waits = state == State.SUSPENDED
                && frame.linked.opcodes[frame.pc] == Opcode.RESUME
                && (frame.linked.arguments[frame.pc] & RESUME_KIND) >= AFTER_YIELD_FROM;
        return waits ? frame.slots[frame.top - 1] : null;
    }

    /// The name of its function.
    public String name() {
        return frame.linked.code.name();
    }

    @Override
    public @Nullable Object attribute(String name) {
        return switch (name) {
            case "__name__" -> name();
            case "__qualname__" -> frame.linked.code.qualifiedName();
            case "gi_running", "cr_running", "ag_running" -> belongs(name) ? state == State.RUNNING : null;
            case "gi_yieldfrom", "cr_await", "ag_await" -> belongs(name) ? awaitedOrNone() : null;
            default -> null;
        };
    }

    private boolean belongs(String name) {
        return switch (kind) {
            case GENERATOR -> name.startsWith("gi");
            case COROUTINE -> name.startsWith("cr");
            case ASYNC_GENERATOR -> name.startsWith("ag");
        };
    }

    private Object awaitedOrNone() {
        Object other = awaited();
        return other == null ? Singleton.NONE : other;
    }

    /// The source line on which it stands, 0 when it has come to its end.
    public int line() {
        return state == State.FINISHED ? 0 : state == State.CREATED ? firstLine() : frame.linked.code.lineAt(frame.pc);
    }

    /// The source line of its definition.
    public int firstLine() {
        return frame.linked.code.firstLine();
    }

    /// Whether it is to be closed when this value goes with its loop.
    static boolean endsWithLoop(@Nullable Object value) {
        return value instanceof PyGenerator generator
                && generator.ownedByLoop
                && generator.state == PyGenerator.State.SUSPENDED;
    }

    @Override
    public Frame send(Object value) {
        return new Resumption(this, value, null);
    }

    @Override
    public Frame raise(PyRaise exception) {
        return new Resumption(this, Singleton.NONE, exception);
    }

    @Override
    public Frame close() {
        return new Closing(this);
    }

    @Override
    public void visit(Consumer<Object> visitor) {
        if (!isFinished()) {
            frame.visitAll(visitor);
            show(handled, visitor);
        }
    }

    @Override
    public PyClass pyClass() {
        return kind.type;
    }

    @Override
    public long sizeBytes() {
        return 200;
    }
}
