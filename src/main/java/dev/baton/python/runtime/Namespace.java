package dev.baton.python.runtime;

import dev.baton.python.code.CodeObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The variables of a module, with the built-in names behind them.
public final class Namespace {
    private final Map<String, GlobalCell> cells = new LinkedHashMap<>();
    private final Map<String, Object> builtins;
    private final StableNames stability;

    /// A namespace without variables.
    Namespace(Map<String, Object> builtins, StableNames stability) {
        this.builtins = builtins;
        this.stability = stability;
    }

    /// A namespace for a module of the standard library, with the same built-ins.
    Namespace ofLibrary(CodeObject module) {
        return new Namespace(builtins, new StableNames(module));
    }

    /// The variable of this name, bound or not.
    GlobalCell cell(String name) {
        return cells.computeIfAbsent(
                name, missing -> new GlobalCell(missing, builtins.get(missing), !stability.isUnstable(missing)));
    }

    /// The built-in of this name, null when there is none.
    @Nullable
    Object builtin(String name) {
        return builtins.get(name);
    }

    /// The value of a variable, null when it is unbound.
    public @Nullable Object get(String name) {
        GlobalCell cell = cells.get(name);
        return cell == null ? null : cell.value();
    }

    /// Binds a variable.
    public void set(String name, Object value) {
        cell(name).value(value);
    }

    /// All names that are bound, in order of their first use.
    public List<String> names() {
        List<String> names = new ArrayList<>();
        cells.forEach((name, cell) -> {
            if (cell.value() != null) {
                names.add(name);
            }
        });
        return names;
    }

    /// Visits the values of the variables, in order of their first use.
    void visit(Consumer<Object> visitor) {
        for (GlobalCell cell : cells.values()) {
            Object value = cell.value();
            if (value != null) {
                visitor.accept(value);
            }
        }
    }

    /// The names of the built-ins.
    public Set<String> builtinNames() {
        return builtins.keySet();
    }
}
