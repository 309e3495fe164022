package dev.baton.python.runtime;

import dev.baton.python.code.CodeObject;
import dev.baton.python.code.Opcode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// What a program's text says about the names it binds and the attributes it sets: whatever can never change once it
/// is bound may be read ahead of time without anyone noticing.
final class StableNames {
    private final Map<String, Integer> bindings = new LinkedHashMap<>();
    private final Set<String> attributes = new LinkedHashSet<>();

    private final boolean unknown;

    /// Reads a program.
    StableNames(CodeObject module) {
        unknown = false;
        scan(module, true);
    }

    /// What is known where any text may be executed later: nothing is stable.
    StableNames() {
        unknown = true;
    }

    /// Whether the program binds this global name anywhere.
    boolean isBound(String name) {
        return unknown || bindings.containsKey(name);
    }

    /// Whether the program binds this global name at more than one place, in a loop or in a function, or deletes it.
    boolean isUnstable(String name) {
        return unknown || bindings.getOrDefault(name, 0) > 1;
    }

    /// Whether the program sets an attribute of this name, or may do so through `setattr`, or deletes one.
    boolean isAttributeSet(String name) {
        return unknown || attributes.contains(name) || attributes.contains("setattr");
    }

    private void scan(CodeObject code, boolean module) {
        for (int i = 0; i < code.length(); i++) {
            switch (code.opcode(i)) {
                case STORE_GLOBAL, DELETE_GLOBAL -> bind(code, i, 2);
                case STORE_NAME, DELETE_NAME -> {
                    if (module) {
                        bind(code, i, isInLoop(code, i) ? 2 : 1);
                    }
                }
                case STORE_ATTR, DELETE_ATTR -> attributes.add(code.names()[code.argument(i)]);
                case LOAD_GLOBAL -> noteUse(code.names()[code.argument(i) >> 1]);
                case LOAD_NAME -> noteUse(code.names()[code.argument(i)]);
                default -> {}
            }
        }
        code.nested().forEach(inner -> scan(inner, false));
    }

    private void bind(CodeObject code, int index, int weight) {
        bindings.merge(code.names()[code.argument(index)], weight, Integer::sum);
    }

    private void noteUse(String name) {
        if (name.equals("setattr") || name.equals("delattr")) {
            attributes.add("setattr");
        }
    }

    private static boolean isInLoop(CodeObject code, int index) {
        for (int i = index; i < code.length(); i++) {
            if (code.opcode(i) == Opcode.JUMP_BACKWARD && code.argument(i) <= index) {
                return true;
            }
        }
        return false;
    }
}
