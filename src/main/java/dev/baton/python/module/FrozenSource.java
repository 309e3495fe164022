package dev.baton.python.module;

import dev.baton.python.code.CodeObject;
import dev.baton.python.code.Compiler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/// The modules of the standard library that are written in Python, compiled once.
final class FrozenSource {
    static final CodeObject THREADING = compiled("threading");
    static final CodeObject QUEUE = compiled("queue");
    /// The parts of `multiprocessing` in the order in which they build on one another.
    static final List<CodeObject> MULTIPROCESSING = Stream.of(
                    "multiprocessing", "mp_synchronize", "mp_queues", "mp_shared", "mp_pool", "mp_context")
            .map(FrozenSource::compiled)
            .toList();
    static final CodeObject PROCESS_POOL = compiled("process_pool");
    static final CodeObject INTERPRETERS = compiled("interpreters");
    static final CodeObject INTERPRETER_POOL = compiled("interpreter_pool");
    static final CodeObject SHARED_MEMORY = compiled("shared_memory");
    static final CodeObject FUNCTOOLS = compiled("functools");
    static final CodeObject COLLECTIONS = compiled("collections");
    static final CodeObject DATACLASSES = compiled("dataclasses");
    static final CodeObject ITERTOOLS = compiled("itertools");
    static final CodeObject CONTEXTLIB = compiled("contextlib");
    static final CodeObject FUTURES = compiled("futures");

    /// The parts of `asyncio`, each of which uses those before it.
    static final List<CodeObject> ASYNCIO = Stream.of("futures", "tasks", "scopes", "loop", "sync", "queues")
            .map(part -> compiled("asyncio_" + part))
            .toList();

    private FrozenSource() {}

    private static CodeObject compiled(String name) {
        try (InputStream in = FrozenSource.class.getResourceAsStream("/dev/baton/library/" + name + ".py")) {
            if (in == null) {
                throw new IllegalStateException("Baton itself has no module " + name);
            }
            String source = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Compiler.compile(CodeObject.FROZEN + name + ">", source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
