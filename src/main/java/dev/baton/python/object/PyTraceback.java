package dev.baton.python.object;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The path of an exception up to some moment: what `__traceback__` gives and `with_traceback` takes.
public final class PyTraceback extends PyObject {
    private final List<PyException.Place> places;

    /// A copy of a path, innermost place first.
    public PyTraceback(List<PyException.Place> places) {
        this.places = List.copyOf(places);
    }

    /// The places, innermost first.
    public List<PyException.Place> places() {
        return places;
    }

    @Override
    public @Nullable Object attribute(String name) {
        return name.equals("tb_lineno") ? (Object) (long) places.getLast().line() : super.attribute(name);
    }

    @Override
    public void visit(Consumer<Object> visitor) {}

    @Override
    public PyClass pyClass() {
        return Types.TRACEBACK;
    }
}
