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

    private SubsetCheck() {}

    static void check(CodeObject code) {
        for (int i = 0; i < code.length(); i++) {
            if (code.opcode(i) == Opcode.IMPORT_NAME) {
                checkImport(code, i);
            }
        }
        code.nested().forEach(SubsetCheck::check);
    }

    private static void checkImport(CodeObject code, int index) {
        String module = code.names()[code.argument(index)];
        if (!KNOWN.contains(module)) {
            throw unknown(code, index, module);
        }
    }

    private static ScenarioError unknown(CodeObject code, int index, String module) {
        String first = module.contains(".") ? module.substring(0, module.indexOf('.')) : module;
        String advice = NATIVE.contains(first)
                ? "Stand in for its work with baton.native(seconds), which releases the GIL."
                : BLOCKING.contains(first)
                        ? "Stand in for its waits with baton.io(seconds), a blocking call."
                        : "Baton has " + String.join(", ", KNOWN) + ".";
        return ScenarioError.at(
                code.fileName(),
                Math.max(1, code.lineAt(index)),
                Math.max(0, code.spanAt(index).column()) + 1,
                "module '" + module + "' is not in Baton's subset of Python",
                advice);
    }
}
