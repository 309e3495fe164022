package dev.baton.python.module;

import dev.baton.python.object.PyDict;
import dev.baton.python.object.Singleton;
import dev.baton.python.runtime.Builtin;
import dev.baton.python.runtime.DictView;
import java.util.LinkedHashMap;
import java.util.Map;

/// The methods of `dict`.
final class DictMethods {
    private DictMethods() {}

    static Map<String, Builtin> all() {
        Map<String, Builtin> all = new LinkedHashMap<>();
        put(all, "get", 1, 2, (evaluator, a, _) -> {
            Object value = ((PyDict) a[0]).get(a[1]);
            return value != null ? value : a.length == 3 ? a[2] : Singleton.NONE;
        });
        put(all, "keys", 0, 0, (evaluator, a, _) -> new DictView((PyDict) a[0], DictView.Kind.KEYS));
        put(all, "values", 0, 0, (evaluator, a, _) -> new DictView((PyDict) a[0], DictView.Kind.VALUES));
        put(all, "items", 0, 0, (evaluator, a, _) -> new DictView((PyDict) a[0], DictView.Kind.ITEMS));
        return all;
    }

    private static void put(Map<String, Builtin> all, String name, int least, int most, Builtin.Body body) {
        all.put(name, new Builtin(name, (evaluator, arguments, keywords) -> {
            Parameters.count(
                    "dict." + name,
                    java.util.Arrays.copyOfRange(arguments, 1, arguments.length),
                    keywords,
                    least,
                    most);
            return body.call(evaluator, arguments, keywords);
        }));
    }
}
