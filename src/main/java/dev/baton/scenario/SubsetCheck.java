package dev.baton.scenario;

import dev.baton.python.code.CodeObject;
import dev.baton.python.code.Opcode;
import dev.baton.python.module.StandardLibrary;
import java.util.List;
import java.util.Set;

/// Refuses a program that uses what Baton does not simulate, before it runs, and says what to write instead.
final class SubsetCheck {
    private static final Set<String> KNOWN = StandardLibrary.create().modules().keySet();
    private static final List<String> NATIVE = List.of("numpy", "pandas", "torch", "scipy", "numba", "sklearn");
    private static final List<String> BLOCKING =
            List.of("requests", "urllib", "http", "socket", "ssl", "subprocess", "aiohttp", "httpx");

    private static final Set<String> SOCKETS = Set.of(
            "create_subprocess_exec",
            "create_subprocess_shell",
            "subprocess",
            "open_connection",
            "open_unix_connection",
            "start_server",
            "start_unix_server",
            "StreamReader",
            "StreamWriter",
            "BaseProtocol",
            "Protocol",
            "DatagramProtocol",
            "SubprocessProtocol");

    private SubsetCheck() {}

    static void check(CodeObject code) {
        for (int i = 0; i < code.length(); i++) {
            switch (code.opcode(i)) {
                case IMPORT_NAME -> checkImport(code, i);
                case LOAD_ATTR -> checkAttribute(code, i);
                default -> {}
            }
        }
        code.nested().forEach(SubsetCheck::check);
    }

    private static void checkImport(CodeObject code, int index) {
        String module = code.names()[code.argument(index)];
        if (!KNOWN.contains(module)) {
            throw unknown(code, index, module);
        }
        for (int i = index + 1; module.equals("asyncio") && code.opcode(i) == Opcode.IMPORT_FROM; i += 2) {
            checkAsyncName(code, i, code.names()[code.argument(i)]);
        }
    }

    /// Refuses `asyncio.open_connection` and its kin, also when they are imported by name.
    private static void checkAttribute(CodeObject code, int index) {
        Opcode before = index == 0 ? Opcode.NOP : code.opcode(index - 1);
        boolean ofName = before == Opcode.LOAD_NAME || before == Opcode.LOAD_GLOBAL;
        int owner = ofName ? code.argument(index - 1) >> (before == Opcode.LOAD_GLOBAL ? 1 : 0) : 0;
        if (ofName && code.names()[owner].equals("asyncio")) {
            checkAsyncName(code, index, code.names()[code.argument(index) >> 1]);
        }
    }

    private static void checkAsyncName(CodeObject code, int index, String name) {
        if (SOCKETS.contains(name)) {
            throw at(
                    code,
                    index,
                    "asyncio." + name + " is not in Baton's subset of Python",
                    "Stand in for its waits with await asyncio.sleep(seconds), or with baton.io(seconds) in"
                            + " asyncio.to_thread.");
        }
    }

    private static ScenarioError unknown(CodeObject code, int index, String module) {
        String first = module.contains(".") ? module.substring(0, module.indexOf('.')) : module;
        String advice = NATIVE.contains(first)
                ? "Stand in for its work with baton.native(seconds), which releases the GIL."
                : BLOCKING.contains(first)
                        ? "Stand in for its waits with baton.io(seconds), a blocking call."
                        : "Baton has " + String.join(", ", KNOWN) + ".";
        return at(code, index, "module '" + module + "' is not in Baton's subset of Python", advice);
    }

    private static ScenarioError at(CodeObject code, int index, String what, String advice) {
        return ScenarioError.at(
                code.fileName(),
                Math.max(1, code.lineAt(index)),
                Math.max(0, code.spanAt(index).column()) + 1,
                what,
                advice);
    }
}
