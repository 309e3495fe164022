package dev.baton.python.module;

import dev.baton.python.object.PyClass;
import dev.baton.python.object.PyException;
import dev.baton.python.object.PyInstance;
import dev.baton.python.object.PyModule;
import dev.baton.python.object.Singleton;
import dev.baton.python.object.Types;
import dev.baton.python.runtime.Builtin;
import dev.baton.python.runtime.Evaluator;
import dev.baton.python.runtime.Interpreter;
import dev.baton.python.runtime.LibraryModule;
import dev.baton.python.runtime.PyProcess;
import dev.baton.python.runtime.TimedAction;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The package `multiprocessing`: its Python part on the few things an operating system has for it.
final class MultiprocessingModule {
    private static final int FIRST_WITH_FORKSERVER = 14;
    private static final long SIGINT = 2;

    private final Interpreter interpreter;
    private final PicklingCosts costs;
    private final PyClass childType = new PyClass("_Child", Types.OBJECT, PyClass.Layout.RESOURCE, "multiprocessing");

    private MultiprocessingModule(Interpreter interpreter) {
        this.interpreter = interpreter;
        costs = PickleModule.costs(interpreter);
    }

    static PyModule create(Interpreter interpreter) {
        return new MultiprocessingModule(interpreter).module();
    }

    /// A module of the package that is a part of it under another name.
    static PyModule part(Interpreter interpreter, String name, String... names) {
        PyModule all = interpreter.importModule("multiprocessing");
        PyModule module = new PyModule("multiprocessing." + name);
        for (String each : names) {
            module.attributes().put(each, Objects.requireNonNull(all.get(each), each));
        }
        return module;
    }

    /// The module `multiprocessing.shared_memory`.
    static PyModule sharedMemory(Interpreter interpreter) {
        PyModule module = new PyModule("multiprocessing.shared_memory");
        SharedMemoryClass.addBlocks(module, interpreter);
        return LibraryModule.load(interpreter, module, FrozenSource.SHARED_MEMORY);
    }

    private PyModule module() {
        PyModule module = new PyModule("multiprocessing");
        boolean forkserver = interpreter.profile().isAtLeast(3, FIRST_WITH_FORKSERVER);
        module.attributes().put("_DEFAULT_METHOD", forkserver ? "forkserver" : "fork");
        module.attributes().put("_HAS_INTERRUPT", forkserver);
        PipeClass.addTo(module, interpreter, costs);
        module.attributes().put("_SemLock", SemaphoreClass.create(interpreter));
        module.attributes().put("_Memory", SharedMemoryClass.create(interpreter));
        defineProcesses(module);
        put(module, "cpu_count", (_, _, _) -> (long) interpreter.machine().coreCount());
        put(module, "_pid", (_, _, _) -> interpreter.process().pid());
        put(module, "_parent_pid", (_, _, _) -> interpreter.process().parentPid());
        put(module, "_is_main", (_, _, _) -> interpreter.process().startMethod().equals("main"));
        put(module, "_is_importing", (_, _, _) -> interpreter.program().isImporting());
        put(module, "_is_starting", (_, _, _) -> costs.isStarting());
        put(
                module,
                "_report",
                (_, a, _) -> TimedAction.effect(() ->
                        interpreter.write(true, a[0] + interpreter.failures().report((PyException) a[1]))));
        put(module, "_traceback", (_, a, _) -> interpreter.failures().report((PyException) a[0]));
        put(module, "_at_exit", (_, a, _) -> TimedAction.effect(() -> interpreter.callAtExit(a[0])));
        FrozenSource.MULTIPROCESSING.forEach(part -> LibraryModule.load(interpreter, module, part));
        for (String part : new String[] {"pool", "shared_memory"}) {
            module.late(part, () -> interpreter.importModule("multiprocessing." + part));
        }
        return module;
    }

    private static void put(PyModule module, String name, Builtin.Body body) {
        module.attributes().put(name, new Builtin(name, body));
    }

    private void defineProcesses(PyModule module) {
        put(module, "_start", (evaluator, a, _) -> {
            PyInstance child = interpreter.own(new PyInstance(childType), evaluator.thread());
            return new StartProcess((PyInstance) a[0], (String) a[1], (String) a[2], costs, child);
        });
        put(module, "_child_pid", (_, a, _) -> child(a[0]).pid());
        put(module, "_status", (evaluator, a, _) -> TimedAction.now(evaluator, () -> status(child(a[0]))));
        put(
                module,
                "_await",
                (_, a, _) -> new Await(
                        child(a[0]),
                        a[1] == Singleton.NONE ? -1 : Parameters.seconds(a[1]) <= 0 ? 0 : Parameters.nanos(a[1])));
        put(
                module,
                "_kill",
                (_, a, _) -> TimedAction.effect(() -> {
                    PyProcess process = child(a[0]);
                    if ((Long) a[1] == SIGINT) {
                        interpreter.table().interrupt(process);
                    } else {
                        interpreter.table().kill(process, Math.toIntExact((Long) a[1]));
                    }
                }));
        put(module, "_exit_with", (_, a, _) -> {
            interpreter.process().exitWith(Math.toIntExact((Long) a[0]));
            return Singleton.NONE;
        });
    }

    private static PyProcess child(Object child) {
        return (PyProcess) Objects.requireNonNull(((PyInstance) child).resource());
    }

    private static Object status(PyProcess process) {
        Integer status = process.status();
        return status == null ? Singleton.NONE : (Object) (long) status;
    }

    /// Waits for the end of a process.
    private static final class Await extends KernelWait {
        private final PyProcess process;

        Await(PyProcess process, long timeoutNanos) {
            super(process.waiters(), timeoutNanos);
            this.process = process;
        }

        @Override
        protected @Nullable Object look(Evaluator evaluator) {
            return process.status() == null ? null : status(process);
        }

        @Override
        protected Object gaveUp(Evaluator evaluator) {
            return Singleton.NONE;
        }
    }
}
