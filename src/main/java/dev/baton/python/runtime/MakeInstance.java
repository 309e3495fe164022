package dev.baton.python.runtime;

import dev.baton.python.object.PyClass;
import dev.baton.python.object.PyDescriptor;
import dev.baton.python.object.PyRaise;
import dev.baton.python.object.Singleton;
import dev.baton.python.object.Types;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The call of a class that has its own `__new__`: that, and then the `__init__` of what it returned.
final class MakeInstance extends NativeFrame {
    private final PyClass type;
    private final Object maker;
    private final Object[] arguments;
    private final String[] keywords;
    private boolean asked;
    private @Nullable Object instance;

    MakeInstance(PyClass type, Object maker, Object[] arguments, String[] keywords) {
        this.type = type;
        this.maker = maker instanceof PyDescriptor method ? method.getter() : maker;
        this.arguments = arguments;
        this.keywords = keywords;
    }

    @Override
    protected Object step(Evaluator evaluator, @Nullable Object received) {
        if (!asked) {
            asked = true;
            return called(evaluator, maker, type);
        }
        return instance == null ? made(evaluator, received) : initialised(instance, received);
    }

    private Object called(Evaluator evaluator, Object function, Object first) {
        Object result = evaluator.calls.call(function, Calls.prepend(first, arguments), keywords);
        if (result instanceof Frame frame) {
            evaluator.enter(frame);
            return CALLED;
        }
        return step(evaluator, result);
    }

    private Object made(Evaluator evaluator, @Nullable Object result) {
        Object init = type.lookup("__init__");
        if (result == null || init == null || !Types.of(result).isSubclassOf(type)) {
            return result == null ? Singleton.NONE : result;
        }
        instance = result;
        return called(evaluator, init, result);
    }

    private static Object initialised(Object instance, @Nullable Object result) {
        if (result != null && result != Singleton.NONE) {
            throw PyRaise.typeError("__init__() should return None, not '" + Types.nameOf(result) + "'");
        }
        return instance;
    }

    @Override
    protected void visit(Consumer<Object> visitor) {
        visitor.accept(type);
        visitor.accept(maker);
        Arrays.asList(arguments).forEach(visitor);
        show(instance, visitor);
    }
}
