package dev.baton.python.module;

import dev.baton.python.object.Numbers;
import dev.baton.python.object.PyClass;
import dev.baton.python.object.PyModule;
import dev.baton.python.object.PyRaise;
import dev.baton.python.object.Types;
import dev.baton.python.runtime.Evaluator;
import dev.baton.python.runtime.Interpreter;
import dev.baton.python.runtime.LibraryModule;
import dev.baton.python.runtime.PyIterator;
import java.util.function.Consumer;

/// The module `itertools`.
final class ItertoolsModule {
    private static final PyClass COUNT = new PyClass("count", Types.ITERATOR, PyClass.Layout.VALUE, "itertools");

    private ItertoolsModule() {}

    static PyModule create(Interpreter interpreter) {
        PyModule module = new PyModule("itertools");
        module.attributes().put("count", Parameters.uncounted("count", (evaluator, a, k) -> {
            Parameters p = Parameters.of("count", a, k, "start", "step");
            Count count = new Count(number(p.orElse(0, 0L)), number(p.orElse(1, 1L)));
            return interpreter.own(count, evaluator.thread());
        }));
        return LibraryModule.load(interpreter, module, FrozenSource.ITERTOOLS);
    }

    private static Object number(Object value) {
        if (!Numbers.isNumber(value)) {
            throw PyRaise.typeError("a number is required");
        }
        return Numbers.integer(value);
    }

    /// `itertools.count`: numbers without end. Taking the next one is one step, whoever shares it.
    private static final class Count extends PyIterator {
        private final Object step;
        private Object next;

        Count(Object start, Object step) {
            next = start;
            this.step = step;
        }

        @Override
        public Object next(Evaluator evaluator) {
            Object item = next;
            next = evaluator.operators().apply("add", item, step);
            return item;
        }

        @Override
        public boolean isImmediate() {
            return true;
        }

        @Override
        public PyClass pyClass() {
            return COUNT;
        }

        @Override
        public void visit(Consumer<Object> visitor) {}
    }
}
