package dev.baton.python.module;

import dev.baton.python.object.ExceptionTypes;
import dev.baton.python.object.PyDefaultDict;
import dev.baton.python.object.PyDict;
import dev.baton.python.object.PyException;
import dev.baton.python.object.PyOrderedDict;
import dev.baton.python.object.PyRaise;
import dev.baton.python.object.PyTuple;
import dev.baton.python.object.Singleton;
import dev.baton.python.object.Types;
import dev.baton.python.runtime.Builtin;
import dev.baton.python.runtime.Calls;
import dev.baton.python.runtime.Evaluator;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;

/// The constructors and the own methods of `collections.defaultdict` and `collections.OrderedDict`, both written in C.
///
/// **Simplification**: moving a key of an OrderedDict to its beginning costs as much as moving it to its end.
///
/// **Source**: CPython 3.14 `Modules/_collectionsmodule.c` and `Objects/odictobject.c`.
final class DictKinds {
    private DictKinds() {}

    static Object makeDefault(Evaluator evaluator, Object[] arguments, String[] keywords) {
        boolean given = arguments.length > keywords.length;
        Object factory = given ? arguments[0] : Singleton.NONE;
        if (factory != Singleton.NONE && !Calls.isCallable(factory)) {
            throw PyRaise.typeError("first argument must be callable or None");
        }
        Object[] rest = given ? Arrays.copyOfRange(arguments, 1, arguments.length) : arguments;
        return Constructors.filled(evaluator, new PyDefaultDict(factory), rest, keywords);
    }

    static Object makeOrdered(Evaluator evaluator, Object[] arguments, String[] keywords) {
        return Constructors.filled(evaluator, new PyOrderedDict(), arguments, keywords);
    }

    static Map<String, Builtin> ofDefault() {
        MethodTable table = new MethodTable(Types.DEFAULT_DICT);
        table.locking(
                "__missing__", 1, 1, (evaluator, a, _) -> evaluator.subscripts().missing((PyDict) a[0], a[1]));
        table.function(
                "fromkeys",
                1,
                2,
                (evaluator, a, _) -> DictMethods.fromKeys(evaluator, new PyDefaultDict(Singleton.NONE), a));
        return table.methods();
    }

    static Map<String, Builtin> ofOrdered() {
        MethodTable table = new MethodTable(Types.ORDERED_DICT);
        table.named("move_to_end", Builtin.Section.SELF, (evaluator, a, k) -> {
            Parameters p = Parameters.of("move_to_end", a, k, "self", "key", "last");
            PyOrderedDict dict = (PyOrderedDict) p.required(0);
            boolean last = evaluator.operators().truthNow(p.orElse(2, true));
            if (dict.get(p.required(1)) == null) {
                throw PyRaise.keyError(p.required(1));
            }
            dict.move(p.required(1), last);
            return Singleton.NONE;
        });
        table.named("popitem", Builtin.Section.SELF, (evaluator, a, k) -> {
            Parameters p = Parameters.of("popitem", a, k, "self", "last");
            return popItem(
                    evaluator, (PyDict) p.required(0), evaluator.operators().truthNow(p.orElse(1, true)));
        });
        table.function("fromkeys", 1, 2, (evaluator, a, _) -> DictMethods.fromKeys(evaluator, new PyOrderedDict(), a));
        return table.methods();
    }

    private static Object popItem(Evaluator evaluator, PyDict dict, boolean last) {
        if (dict.size() == 0) {
            throw new PyRaise(new PyException(ExceptionTypes.KEY_ERROR, "dictionary is empty"));
        }
        Object key = Objects.requireNonNull(last ? dict.lastKey() : dict.keys().getFirst());
        Object value = Objects.requireNonNull(dict.remove(key));
        evaluator.interpreter().dropped(dict, value);
        return evaluator.interpreter().own(new PyTuple(key, value), evaluator.thread());
    }
}
