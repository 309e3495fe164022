package dev.baton.python.runtime;

import dev.baton.python.object.PyDefaultDict;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The making of the value of a key that a `defaultdict` does not have: the factory is called, then the value is
/// stored.
///
/// **Models**: that this is not one step. While a factory of the program runs, and without a GIL also between a
/// built-in one and the store, another thread may store a value for the key, which is lost.
///
/// **Source**: CPython 3.14 `Modules/_collectionsmodule.c`, `defdict_missing`.
final class Missing extends NativeFrame {
    private final PyDefaultDict dict;
    private final Object key;
    private Frame underWay;
    private boolean entered;
    private boolean isStored;

    private Missing(PyDefaultDict dict, Object key, Frame factory) {
        this.dict = dict;
        this.key = key;
        underWay = factory;
    }

    /// The value, at once when nobody can see that it takes two steps, else a frame that will give it.
    static Object of(Evaluator evaluator, PyDefaultDict dict, Object key) {
        Object made = evaluator.calls.call(dict.factory());
        return made instanceof Frame factory
                ? new Missing(dict, key, factory)
                : StoreItem.of(evaluator, dict, key, made);
    }

    @Override
    protected Object step(Evaluator evaluator, @Nullable Object received) {
        Object value = received == null ? underWay : received;
        if (entered && !isStored) {
            isStored = true;
            value = StoreItem.of(evaluator, dict, key, value);
        }
        entered = true;
        if (value instanceof Frame frame) {
            underWay = frame;
            evaluator.enter(frame);
            return CALLED;
        }
        return value;
    }

    @Override
    protected void visit(Consumer<Object> visitor) {
        visitor.accept(dict);
        visitor.accept(key);
        show(underWay, visitor);
    }
}
