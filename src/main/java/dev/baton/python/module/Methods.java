package dev.baton.python.module;

import dev.baton.python.object.PyClass;
import dev.baton.python.object.Types;
import dev.baton.python.runtime.Builtin;
import java.util.LinkedHashMap;
import java.util.Map;

/// The methods of the built-in classes.
final class Methods {
    private Methods() {}

    static Map<PyClass, Map<String, Builtin>> all() {
        Map<PyClass, Map<String, Builtin>> all = new LinkedHashMap<>();
        all.put(Types.LIST, ListMethods.all());
        all.put(Types.DICT, DictMethods.all());
        return all;
    }
}
