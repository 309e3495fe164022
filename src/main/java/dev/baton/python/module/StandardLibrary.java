package dev.baton.python.module;

import dev.baton.python.object.PyModule;
import dev.baton.python.runtime.Interpreter;
import dev.baton.python.runtime.Library;
import dev.baton.python.runtime.LibraryModule;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/// Everything an interpreter offers besides the language, in one place.
public final class StandardLibrary {
    private StandardLibrary() {}

    /// The library of every interpreter.
    public static Library create() {
        return new Library(Builtins.names(), Methods.all(), Constructors.all(), modules());
    }

    private static Map<String, Function<Interpreter, PyModule>> modules() {
        Map<String, Function<Interpreter, PyModule>> modules = new LinkedHashMap<>();
        modules.put("baton", BatonModule::create);
        modules.put("threading", ThreadingModule::create);
        modules.put("queue", QueueModule::create);
        modules.put("concurrent", FuturesModule::concurrent);
        modules.put("concurrent.futures", FuturesModule::create);
        modules.put("asyncio", AsyncioModule::create);
        modules.put("multiprocessing", MultiprocessingModule::create);
        modules.put(
                "multiprocessing.pool",
                interpreter -> MultiprocessingModule.part(
                        interpreter, "pool", "Pool", "ThreadPool", "AsyncResult", "ApplyResult", "RemoteTraceback"));
        modules.put("multiprocessing.shared_memory", MultiprocessingModule::sharedMemory);
        modules.put("pickle", PickleModule::create);
        modules.put("concurrent.futures.process", FuturesModule::process);
        modules.put("concurrent.interpreters", InterpretersModule::create);
        modules.put("concurrent.futures.interpreter", FuturesModule::interpreter);
        modules.put("time", TimeModule::create);
        modules.put("sys", SysModule::create);
        modules.put("gc", GcModule::create);
        modules.put("math", MathModule::create);
        modules.put("random", RandomModule::create);
        modules.put("collections", CollectionsModule::create);
        modules.put("dataclasses", DataclassesModule::create);
        modules.put(
                "functools",
                interpreter -> LibraryModule.load(interpreter, new PyModule("functools"), FrozenSource.FUNCTOOLS));
        modules.put("itertools", ItertoolsModule::create);
        modules.put(
                "contextlib",
                interpreter -> LibraryModule.load(interpreter, new PyModule("contextlib"), FrozenSource.CONTEXTLIB));
        modules.put("os", SystemModules::os);
        modules.put("sysconfig", SystemModules::sysconfig);
        modules.put("typing", SystemModules::typing);
        return modules;
    }
}
