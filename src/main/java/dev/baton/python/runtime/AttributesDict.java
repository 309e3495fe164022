package dev.baton.python.runtime;

import dev.baton.python.object.PyDict;
import dev.baton.python.object.PyInstance;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The `__dict__` of an instance: its attributes when it was asked for, and what is changed in it changes them.
///
/// **Simplification**: attributes set later do not show in it, and a change of it is no event of the instance.
final class AttributesDict extends PyDict {
    private final Attributes attributes;
    private final PyInstance holder;

    private AttributesDict(Attributes attributes, PyInstance holder) {
        this.attributes = attributes;
        this.holder = holder;
    }

    static PyDict of(Evaluator evaluator, PyInstance holder) {
        AttributesDict dict = new AttributesDict(evaluator.attributes, holder);
        for (String name : holder.names()) {
            Object value = holder.get(name);
            if (value != null) {
                dict.copy(name, value);
            }
        }
        return evaluator.interpreter().own(dict, evaluator.thread());
    }

    private void copy(String name, Object value) {
        super.put(name, value);
    }

    @Override
    public boolean showsShared() {
        return super.showsShared() || holder.isShared();
    }

    @Override
    public void visit(Consumer<Object> visitor) {
        super.visit(visitor);
        visitor.accept(holder);
    }

    @Override
    public boolean put(Object key, Object value) {
        if (key instanceof String name) {
            attributes.store(holder, name, value);
        }
        return super.put(key, value);
    }

    @Override
    public @Nullable Object remove(Object key) {
        if (key instanceof String name) {
            holder.remove(name);
        }
        return super.remove(key);
    }

    @Override
    public void clear() {
        holder.names().forEach(holder::remove);
        super.clear();
    }
}
