package dev.baton.python.runtime;

import dev.baton.python.object.PyInstance;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/// The attributes of a `threading.local`: one set for each thread, made when the thread first asks.
final class ThreadLocals implements PyInstance.Keeper {
    private final PyInstance owner;
    private final Object[] arguments;
    private final String[] keywords;
    private final Map<PyThread, PyInstance> holders = new LinkedHashMap<>();

    /// The attributes of a new object, whose class initialises those of the thread that makes it.
    ThreadLocals(PyInstance owner, PyThread maker, Object[] arguments, String[] keywords) {
        this.owner = owner;
        this.arguments = arguments;
        this.keywords = keywords;
        holders.put(maker, new PyInstance(owner.pyClass()));
    }

    /// Visits what every thread's `__init__` gets. What a thread has set is its own.
    @Override
    public void visit(Consumer<Object> visitor) {
        for (Object argument : arguments) {
            visitor.accept(argument);
        }
    }

    /// What holds the attributes of the running thread.
    ///
    /// **Simplification**: a class's `__init__` runs for a further thread without a switching point.
    PyInstance of(Evaluator evaluator) {
        PyThread thread = evaluator.thread();
        PyInstance holder = holders.get(thread);
        if (holder == null) {
            holder = evaluator.interpreter().own(new PyInstance(owner.pyClass()), thread);
            holders.put(thread, holder);
            Object init = owner.pyClass().lookup("__init__");
            if (init != null) {
                Object[] all = Calls.prepend(owner, arguments);
                evaluator.callNow(new Builtin("init", (_, _, _) -> evaluator.calls.call(init, all, keywords)));
            }
        }
        return holder;
    }
}
