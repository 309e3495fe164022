package dev.baton.python.object;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What changes how a class attribute is read: property, staticmethod and classmethod.
public final class PyDescriptor extends PyObject {
    private final PyClass type;
    private final Object getter;
    private final @Nullable Object setter;
    private final @Nullable Object deleter;

    private PyDescriptor(PyClass type, Object getter, @Nullable Object setter, @Nullable Object deleter) {
        this.type = type;
        this.getter = getter;
        this.setter = setter;
        this.deleter = deleter;
    }

    /// A property.
    public static PyDescriptor property(Object getter, @Nullable Object setter, @Nullable Object deleter) {
        return new PyDescriptor(Types.PROPERTY, getter, setter, deleter);
    }

    /// A static or class method.
    public static PyDescriptor method(PyClass type, Object function) {
        return new PyDescriptor(type, function, null, null);
    }

    /// The getter of a property, the function of a method.
    public Object getter() {
        return getter;
    }

    public @Nullable Object setter() {
        return setter;
    }

    public @Nullable Object deleter() {
        return deleter;
    }

    @Override
    public void visit(Consumer<Object> visitor) {
        visitor.accept(getter);
        show(setter, visitor);
        show(deleter, visitor);
    }

    @Override
    public PyClass pyClass() {
        return type;
    }
}
