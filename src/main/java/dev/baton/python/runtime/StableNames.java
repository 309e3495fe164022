package dev.baton.python.runtime;

import dev.baton.python.code.CodeObject;
import dev.baton.python.code.Opcode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// What a program's text says about the names it binds and the attributes it sets: whatever can never change once it
/// is bound may be read ahead of time without anyone noticing.
final class StableNames {
    private final Map<String, Integer> bindings = new LinkedHashMap<>();
    private final Set<String> attributes = new LinkedHashSet<>();

    /// What classes, functions and exceptions have, but no method that an operation calls.
    private static final Set<String> NO_METHODS = Set.of(
            "__annotations__",
            "__cause__",
            "__context__",
            "__dict__",
            "__doc__",
            "__main__",
            "__mp_main__",
            "__module__",
            "__name__",
            "__qualname__",
            "__suppress_context__",
            "__traceback__",
            "__wrapped__");

    /// What leads to a reference count, and to the dict that a call takes values for keyword-only parameters from.
    private static final Set<String> INSIDES = Set.of("getrefcount", "__kwdefaults__");

    private final Set<String> texts = new LinkedHashSet<>();
    private boolean properties;
    private final boolean unknown;
    private boolean insides;

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

    /// Whether the program may see, beyond what it reads, how far threads have come: it asks for reference counts or
    /// the insides of functions, changes special methods of classes that are there already, or makes properties of
    /// attributes that instances
    /// have. Of unknown text nothing like that is expected.
    boolean seesProgress() {
        return insides || properties || areMethodsSet();
    }

    private boolean areMethodsSet() {
        return attributes.stream().anyMatch(StableNames::isMethod)
                || attributes.contains("setattr") && texts.stream().anyMatch(StableNames::isMethod);
    }

    private static boolean isMethod(String name) {
        return name.startsWith("__") && name.endsWith("__") && !NO_METHODS.contains(name);
    }

    private void scan(CodeObject code, boolean module) {
        insides |= Arrays.stream(code.names()).anyMatch(INSIDES::contains);
        for (int i = 0; i < code.length(); i++) {
            switch (code.opcode(i)) {
                case STORE_GLOBAL, DELETE_GLOBAL -> bind(code, i, 2);
                case STORE_NAME, DELETE_NAME -> {
                    if (module) {
                        bind(code, i, isInLoop(code, i) ? 2 : 1);
                    }
                }
                case STORE_ATTR, DELETE_ATTR -> attributes.add(code.names()[code.argument(i)]);
                case LOAD_GLOBAL -> noteUse(code.names()[code.argument(i) >> 1], true);
                case LOAD_NAME -> noteUse(code.names()[code.argument(i)], module);
                default -> {}
            }
        }
        for (Object constant : code.constants()) {
            if (constant instanceof String text) {
                texts.add(text);
            }
        }
        code.nested().forEach(inner -> scan(inner, false));
    }

    private void bind(CodeObject code, int index, int weight) {
        bindings.merge(code.names()[code.argument(index)], weight, Integer::sum);
    }

    /// @param outside whether that is outside of all class bodies
    private void noteUse(String name, boolean outside) {
        properties |= outside && name.equals("property");
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
