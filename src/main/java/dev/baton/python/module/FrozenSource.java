package dev.baton.python.module;

import dev.baton.python.code.CodeObject;
import dev.baton.python.code.Compiler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The modules of the standard library that are written in Python, compiled once.
final class FrozenSource {
    static final CodeObject THREADING = compiled("threading");
    static final CodeObject QUEUE = compiled("queue");
    static final CodeObject MULTIPROCESSING = compiled("multiprocessing");
    static final CodeObject PROCESS_POOL = compiled("process_pool");
    static final CodeObject INTERPRETERS = compiled("interpreters");
    static final CodeObject INTERPRETER_POOL = compiled("interpreter_pool");
    static final CodeObject SHARED_MEMORY = compiled("shared_memory");
    static final CodeObject FUTURES = compiled("futures");

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
