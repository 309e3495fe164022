package dev.baton.python.object;

import java.util.LinkedHashMap;
import java.util.Map;

/// A built-in module.
public final class PyModule extends PyObject {
    private final String name;
    private final Map<String, Object> attributes = new LinkedHashMap<>();

    /// A module without attributes yet.
    public PyModule(String name) {
        this.name = name;
    }

    public String name() {
        return name;
    }

    /// What it defines.
    public Map<String, Object> attributes() {
        return attributes;
    }

    @Override
    public PyClass pyClass() {
        return Types.MODULE;
    }
}
