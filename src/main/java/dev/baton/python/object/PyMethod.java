package dev.baton.python.object;

import java.util.function.Consumer;

/// A function bound to the object it was read from. One written in C remains a function for the program.
public final class PyMethod extends PyObject {
    private final Object function;
    private final Object self;

    /// Binds a callable to an object.
    public PyMethod(Object function, Object self) {
        this.function = function;
        this.self = self;
    }

    public Object function() {
        return function;
    }

    public Object self() {
        return self;
    }

    @Override
    public boolean showsShared() {
        return self instanceof PyObject object && (object.isShared() || object.showsShared());
    }

    @Override
    public void visit(Consumer<Object> visitor) {
        visitor.accept(function);
        visitor.accept(self);
    }

    @Override
    public PyClass pyClass() {
        return function instanceof PyObject own && own.pyClass() == Types.BUILTIN ? Types.BUILTIN : Types.METHOD;
    }
}
