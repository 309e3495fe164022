package dev.baton.python.runtime;

import dev.baton.python.object.PyException;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The activation of a code object: fast locals and operand stack in one array.
final class PyFrame extends Frame {
    final LinkedCode linked;
    final Namespace globals;
    final PyFunction function;
    final @Nullable Object[] slots;
    int top;
    int pc;

    /// The namespace of a class body, null elsewhere.
    @Nullable
    Map<String, Object> names;

    /// The generator this frame belongs to.
    @Nullable
    PyGenerator generator;

    /// The instance under construction, when this is its `__init__`.
    @Nullable
    Object constructing;

    PyFrame(PyFunction function) {
        this.function = function;
        linked = function.linked();
        globals = function.globals();
        slots = new Object[linked.frameSize];
        top = linked.fastCount;
    }

    /// The activation by a call whose arguments fit the parameters one by one, and stand in another array.
    PyFrame(PyFunction function, @Nullable Object[] from, int first, int end) {
        this(function);
        for (int i = first; i < end; i++) {
            slots[i - first] = from[i];
        }
    }

    /// The frame that gets this one's result as it is, null when more is to be done.
    @Nullable
    PyFrame plainCaller() {
        return generator == null && constructing == null && after == After.PUSH && back instanceof PyFrame caller
                ? caller
                : null;
    }

    void push(Object value) {
        slots[top++] = value;
    }

    Object pop() {
        Object value = slots[--top];
        slots[top] = null;
        if (value == null) {
            throw new IllegalStateException("empty slot on the stack of " + linked.code.name());
        }
        return value;
    }

    Object peek(int depth) {
        Object value = slots[top - depth];
        if (value == null) {
            throw new IllegalStateException("empty slot on the stack of " + linked.code.name());
        }
        return value;
    }

    /// Takes the innermost generator that ends with its loop off the stack, down to this depth; null when there is
    /// none.
    @Nullable
    PyGenerator takeDropped(int depth) {
        for (int slot = top - 1; slot >= depth; slot--) {
            if (PyGenerator.endsWithLoop(slots[slot])) {
                PyGenerator dropped = (PyGenerator) slots[slot];
                slots[slot] = null;
                return dropped;
            }
        }
        return null;
    }

    int argument() {
        return linked.arguments[pc];
    }

    String name() {
        return linked.names[linked.arguments[pc]];
    }

    /// Visits the variables of the function, and what lies on the stack.
    @Override
    void visitAll(Consumer<Object> visitor) {
        for (int i = 0; i < top; i++) {
            Object value = slots[i];
            if (value != null) {
                visitor.accept(value);
            }
        }
        if (names != null) {
            names.values().forEach(visitor);
        }
        if (generator != null) {
            visitor.accept(generator);
        }
        if (constructing != null) {
            visitor.accept(constructing);
        }
        visitor.accept(function);
    }

    PyException.Place place() {
        var span = linked.code.spanAt(pc);
        return new PyException.Place(
                linked.code.fileName(),
                linked.code.name(),
                span.line(),
                span.column(),
                span.endLine(),
                span.endColumn());
    }
}
