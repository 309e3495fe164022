package dev.baton.python.module;

import dev.baton.python.object.ExceptionTypes;
import dev.baton.python.object.PyException;
import dev.baton.python.object.PyRaise;
import dev.baton.python.object.Singleton;
import dev.baton.python.object.Types;
import dev.baton.python.runtime.Builtin;
import dev.baton.python.runtime.Evaluator;
import dev.baton.python.runtime.NativeFrame;
import dev.baton.python.runtime.PyGenerator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The methods of generators.
final class GeneratorMethods {
    private GeneratorMethods() {}

    static Map<String, Builtin> all() {
        MethodTable table = new MethodTable(Types.GENERATOR);
        table.reading("send", 1, 1, (evaluator, a, _) -> evaluator.iteration().send((PyGenerator) a[0], a[1]));
        table.reading("throw", 1, 3, (evaluator, a, _) -> evaluator
                .iteration()
                .raiseIn((PyGenerator) a[0], thrown(evaluator, a)));
        table.reading("close", 0, 0, (evaluator, a, _) -> new Close((PyGenerator) a[0]));
        table.reading(
                "__next__", 0, 0, (evaluator, a, _) -> evaluator.iteration().send((PyGenerator) a[0], Singleton.NONE));
        table.reading("__iter__", 0, 0, (evaluator, a, _) -> a[0]);
        return table.methods();
    }

    private static PyRaise thrown(Evaluator evaluator, Object[] a) {
        Object value = a.length > 2 && a[2] != Singleton.NONE ? a[2] : a[1];
        return new PyRaise(evaluator.exceptionOf(value));
    }

    /// `close`: raises GeneratorExit where the generator stands and takes only its end for an answer.
    private static final class Close extends NativeFrame {
        private final PyGenerator generator;
        private boolean raised;

        Close(PyGenerator generator) {
            this.generator = generator;
        }

        @Override
        protected Object step(Evaluator evaluator, @Nullable Object received) {
            if (raised) {
                throw PyRaise.runtimeError("generator ignored GeneratorExit");
            }
            raised = true;
            PyException exit = new PyException(ExceptionTypes.GENERATOR_EXIT);
            evaluator.calls().enter(evaluator.iteration().raiseIn(generator, new PyRaise(exit)));
            return CALLED;
        }

        @Override
        protected Object raised(Evaluator evaluator, PyRaise raise) {
            PyException exception = raise.exception();
            if (exception.pyClass().isSubclassOf(ExceptionTypes.GENERATOR_EXIT)) {
                return Singleton.NONE;
            }
            if (exception.pyClass().isSubclassOf(ExceptionTypes.STOP_ITERATION)) {
                return exception.arguments().size() > 0 ? exception.arguments().get(0) : Singleton.NONE;
            }
            throw raise;
        }
    }
}
