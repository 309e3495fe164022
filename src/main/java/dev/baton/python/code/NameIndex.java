package dev.baton.python.code;

import java.util.LinkedHashMap;
import java.util.Map;

/// Names by the order in which they were first needed, numbered from an offset.
final class NameIndex {
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final int offset;

    NameIndex(int offset) {
        this.offset = offset;
    }

    /// The number of a name; a new name gets the next one.
    int of(String name) {
        Integer known = numbers.putIfAbsent(name, numbers.size() + offset);
        return known != null ? known : numbers.size() - 1 + offset;
    }

    boolean contains(String name) {
        return numbers.containsKey(name);
    }

    int size() {
        return numbers.size();
    }

    String[] toArray() {
        return numbers.keySet().toArray(String[]::new);
    }
}
