package dev.baton.python.module;

import dev.baton.python.object.ExceptionTypes;
import dev.baton.python.object.PyClass;
import dev.baton.python.object.PyModule;
import dev.baton.python.runtime.Interpreter;
import dev.baton.python.runtime.LibraryModule;

/// The module `queue`.
final class QueueModule {
    private QueueModule() {}

    static PyModule create(Interpreter interpreter) {
        PyModule module = new PyModule("queue");
        PyClass empty = new PyClass("Empty", ExceptionTypes.EXCEPTION, PyClass.Layout.EXCEPTION, "_queue");
        module.attributes().put("Empty", empty);
        module.attributes().put("SimpleQueue", SimpleQueueClass.create(interpreter, empty));
        module.attributes().put("_heappush", Heap.push());
        module.attributes().put("_heappop", Heap.pop());
        return LibraryModule.load(interpreter, module, FrozenSource.QUEUE);
    }
}
