package dev.baton.python.object;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What changes how a class attribute is read: property, staticmethod and classmethod.
public final class PyDescriptor extends PyObject {
    private final PyClass type;
    private final Object getter;
    private final @Nullable Object setter;
    private final @Nullable Object deleter;
    private final @Nullable Object documentation;

    private PyDescriptor(
            PyClass type,
            Object getter,
            @Nullable Object setter,
            @Nullable Object deleter,
            @Nullable Object documentation) {
        this.documentation = documentation;
        this.type = type;
        this.getter = getter;
        this.setter = setter;
        this.deleter = deleter;
    }

    /// A property.
    ///
    /// @param documentation what it says of itself, null when that is what its getter says
    public static PyDescriptor property(
            Object getter, @Nullable Object setter, @Nullable Object deleter, @Nullable Object documentation) {
        return new PyDescriptor(Types.PROPERTY, getter, setter, deleter, documentation);
    }

    /// A static or class method.
    public static PyDescriptor method(PyClass type, Object function) {
        return new PyDescriptor(type, function, null, null, null);
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

    /// What a property says of itself, null when that is what its getter says.
    public @Nullable Object documentation() {
        return documentation;
    }

    @Override
    public @Nullable Object attribute(String name) {
        boolean property = type == Types.PROPERTY;
        return switch (name) {
            case "fget" -> property ? getter : null;
            case "fset" -> property ? orNone(setter) : null;
            case "fdel" -> property ? orNone(deleter) : null;
            case "__doc__" -> documentation;
            case "__func__", "__wrapped__" -> property ? null : getter;
            default -> null;
        };
    }

    private static Object orNone(@Nullable Object function) {
        return function == null ? Singleton.NONE : function;
    }

    @Override
    public void visit(Consumer<Object> visitor) {
        visitor.accept(getter);
        show(setter, visitor);
        show(deleter, visitor);
        show(documentation, visitor);
    }

    @Override
    public PyClass pyClass() {
        return type;
    }
}
