package dev.baton.python.object;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A built-in module.
public final class PyModule extends PyObject {
    private final String name;
    private final Map<String, Object> attributes = new LinkedHashMap<>();
    private final Set<String> open = new LinkedHashSet<>();
    private final Map<String, Supplier<Object>> late = new LinkedHashMap<>();

    /// A module without attributes yet.
    public PyModule(String name) {
        this.name = name;
        attributes.put("__name__", name);
    }

    public String name() {
        return name;
    }

    /// What it defines.
    public Map<String, Object> attributes() {
        return attributes;
    }

    /// Lets the program set an attribute, which modules of the library mostly do not.
    public void open(String attribute) {
        open.add(attribute);
    }

    /// Whether the program may set an attribute.
    public boolean isOpen(String attribute) {
        return open.contains(attribute);
    }

    /// Defines something that is made when it is asked for first.
    public void late(String attribute, Supplier<Object> maker) {
        late.put(attribute, maker);
    }

    /// Whether what has this name may be another thing some time: the program may set it, or it has not been made yet.
    public boolean mayChange(String attribute) {
        return open.contains(attribute) || late.containsKey(attribute);
    }

    /// What has this name, null for nothing.
    public @Nullable Object get(String attribute) {
        Object value = attributes.get(attribute);
        Supplier<Object> maker = value == null ? late.remove(attribute) : null;
        if (maker != null) {
            value = maker.get();
            attributes.put(attribute, value);
        }
        return value;
    }

    @Override
    public void visit(Consumer<Object> visitor) {
        attributes.values().forEach(visitor);
    }

    @Override
    public PyClass pyClass() {
        return Types.MODULE;
    }
}
