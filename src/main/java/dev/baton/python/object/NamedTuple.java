package dev.baton.python.object;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A tuple whose items also have names.
public final class NamedTuple extends PyTuple {
    private final PyClass type;
    private final List<Object> names;

    /// A tuple of a class that says in `_fields` what its items are called.
    public NamedTuple(PyClass type, Object... items) {
        super(items);
        this.type = type;
        names = type.lookup("_fields") instanceof PyTuple fields ? fields.items() : List.of();
    }

    /// A tuple of CPython's own of items with these names.
    public NamedTuple(List<String> names, Object... items) {
        super(items);
        type = Types.TUPLE;
        this.names = List.copyOf(names);
    }

    /// Whether it is of a class that `collections.namedtuple` made, or of one that inherits from such.
    public boolean isOfProgram() {
        return type.layout() == PyClass.Layout.NAMED_TUPLE;
    }

    /// What the items are called.
    public List<Object> names() {
        return names;
    }

    @Override
    public @Nullable Object attribute(String name) {
        int index = names.indexOf(name);
        return index < 0 ? super.attribute(name) : get(index);
    }

    @Override
    public void visit(Consumer<Object> visitor) {
        super.visit(visitor);
        visitor.accept(type);
    }

    @Override
    public PyClass pyClass() {
        return type;
    }
}
