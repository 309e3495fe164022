package dev.baton.python.module;

import dev.baton.python.object.Numbers;
import dev.baton.python.object.PyRaise;
import dev.baton.python.object.PyRange;
import dev.baton.python.object.PyTuple;
import dev.baton.python.object.Types;
import dev.baton.python.runtime.Builtin;
import java.util.Map;

/// The methods of `tuple` and `range`.
final class SequenceMethods {
    private SequenceMethods() {}

    static Map<String, Builtin> ofTuple() {
        MethodTable table = new MethodTable(Types.TUPLE);
        table.reading(
                "index",
                1,
                3,
                (evaluator, a, _) ->
                        ListMethods.index(evaluator, ((PyTuple) a[0]).items(), a, "tuple.index(x): x not in tuple"));
        table.reading("count", 1, 1, (evaluator, a, _) -> ListMethods.count(evaluator, ((PyTuple) a[0]).items(), a[1]));
        return table.methods();
    }

    static Map<String, Builtin> ofRange() {
        MethodTable table = new MethodTable(Types.RANGE);
        table.reading("index", 1, 1, (evaluator, a, _) -> {
            long place = ((PyRange) a[0]).indexOf(a[1]);
            if (place < 0) {
                throw PyRaise.valueError(
                        Numbers.isInteger(a[1])
                                ? "range.index(x): x not in range"
                                : "sequence.index(x): x not in sequence");
            }
            return place;
        });
        table.reading("count", 1, 1, (evaluator, a, _) -> ((PyRange) a[0]).indexOf(a[1]) < 0 ? 0L : 1L);
        return table.methods();
    }
}
