package dev.baton.python.runtime;

import dev.baton.python.object.PyClass;
import dev.baton.python.object.PyDict;
import dev.baton.python.object.PyObject;
import dev.baton.python.object.Types;
import java.util.function.Consumer;

/// What `dict.keys()`, `values()` and `items()` return: a live view.
public final class DictView extends PyObject {
    private final PyDict dict;
    private final Kind kind;

    /// A view of a dict.
    public DictView(PyDict dict, Kind kind) {
        this.dict = dict;
        this.kind = kind;
    }

    /// What a view shows.
    public enum Kind {
        KEYS,
        VALUES,
        ITEMS
    }

    public PyDict dict() {
        return dict;
    }

    public Kind kind() {
        return kind;
    }

    @Override
    public boolean showsShared() {
        return dict.isShared() || dict.showsShared();
    }

    @Override
    public void visit(Consumer<Object> visitor) {
        visitor.accept(dict);
    }

    @Override
    public PyClass pyClass() {
        return switch (kind) {
            case KEYS -> Types.DICT_KEYS;
            case VALUES -> Types.DICT_VALUES;
            case ITEMS -> Types.DICT_ITEMS;
        };
    }
}
