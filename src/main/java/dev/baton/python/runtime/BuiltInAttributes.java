package dev.baton.python.runtime;

import dev.baton.python.object.Numbers;
import dev.baton.python.object.PyClass;
import dev.baton.python.object.PyDescriptor;
import dev.baton.python.object.PyMethod;
import dev.baton.python.object.PyObject;
import dev.baton.python.object.Singleton;
import dev.baton.python.object.Types;
import org.jspecify.annotations.Nullable;

/// What functions, methods, numbers and other values of built-in types offer as attributes.
final class BuiltInAttributes {
    private BuiltInAttributes() {}

    /// What a descriptor is when it is read from its class.
    static Object bindToClass(PyDescriptor descriptor, PyClass type) {
        if (descriptor.pyClass() == Types.CLASS_METHOD) {
            return new PyMethod(descriptor.getter(), type);
        }
        return descriptor.pyClass() == Types.STATIC_METHOD ? descriptor.getter() : descriptor;
    }

    /// An attribute of a function of the program, null when it has none of this name.
    static @Nullable Object ofFunction(PyFunction function, String name) {
        Object own = function.attributes().get(name);
        if (own != null) {
            return own;
        }
        return switch (name) {
            case "__name__" -> function.name();
            case "__qualname__" -> function.qualifiedName();
            case "__defaults__" -> function.defaults().size() == 0 ? Singleton.NONE : function.defaults();
            case "__kwdefaults__" -> function.keywordDefaults() == null ? Singleton.NONE : function.keywordDefaults();
            case "__closure__" -> function.closure().size() == 0 ? Singleton.NONE : function.closure();
            case "__module__" -> function.globals().get("__name__");
            case "__doc__" ->
                function.linked().code.hasDocstring()
                        ? function.linked().code.constants().getFirst()
                        : Singleton.NONE;
            default -> common(function, name);
        };
    }

    /// An attribute of a value of a built-in type, null when it has none of this name.
    static @Nullable Object of(Object owner, String name) {
        Object value =
                switch (owner) {
                    case Long _, java.math.BigInteger _, Boolean _, Double _ -> numberAttribute(owner, name);
                    case PyMethod method when name.equals("__self__") -> method.self();
                    case PyMethod method when name.equals("__func__") -> method.function();
                    case PyMethod method
                    when method.function() instanceof PyFunction function -> ofFunction(function, name);
                    case PyMethod method -> common(method.function(), name);
                    case PyDescriptor descriptor -> ofDescriptor(descriptor, name);
                    case PyObject object -> object.attribute(name);
                    default -> null;
                };
        return value != null ? value : common(owner, name);
    }

    /// What a property or method of a class says of itself, or of the function it stands before.
    private static @Nullable Object ofDescriptor(PyDescriptor descriptor, String name) {
        Object own = descriptor.attribute(name);
        return own == null && descriptor.getter() instanceof PyFunction getter ? ofFunction(getter, name) : own;
    }

    private static @Nullable Object numberAttribute(Object number, String name) {
        boolean whole = !(number instanceof Double);
        return switch (name) {
            case "real" -> Numbers.integer(number);
            case "imag" -> whole ? (Object) 0L : (Object) 0.0;
            case "numerator" -> whole ? Numbers.integer(number) : null;
            case "denominator" -> whole ? 1L : null;
            default -> null;
        };
    }

    /// What everything offers.
    static @Nullable Object common(Object owner, String name) {
        return switch (name) {
            case "__class__" -> Types.of(owner);
            case "__doc__" -> Singleton.NONE;
            case "__name__" -> owner instanceof Builtin builtin ? builtin.name() : null;
            default -> null;
        };
    }
}
