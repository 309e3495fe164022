package dev.baton.python.code;

import java.util.ArrayList;
import java.util.List;

/// A code object in the words of src/test/python/record_listings.py, to be compared with what CPython made.
final class Listing {
    private Listing() {}

    static List<String> of(CodeObject code) {
        List<String> lines = new ArrayList<>();
        Disassembler.all(code).forEach(one -> add(one, lines));
        return lines;
    }

    private static void add(CodeObject code, List<String> lines) {
        lines.add("code " + code.qualifiedName() + " line " + code.firstLine() + " stack " + code.stackSize());
        int[] extended = Disassembler.extendedArguments(code);
        for (int i = 0; i < code.length(); i++) {
            String more = extended[i] > 0 ? " +" + extended[i] : "";
            lines.add("  " + code.lineAt(i) + " " + code.opcode(i) + " " + argument(code, i) + more);
        }
        for (int i = 0; i < code.handlerCount(); i++) {
            lines.add("  handler " + code.handlerStart(i) + " " + code.handlerEnd(i) + " >" + code.handlerTarget(i)
                    + " " + code.handlerDepth(i) + (code.handlerPushesLasti(i) ? " lasti" : ""));
        }
        lines.add(names("names", code.names()));
        lines.add(names("locals", code.varNames()));
        lines.add(names("cells", code.cellNames()));
        lines.add(names("free", code.freeNames()));
        lines.add("  takes " + code.argumentCount() + " " + code.positionalOnlyCount() + " " + code.keywordOnlyCount()
                + " flags 0x" + Integer.toHexString(code.flags()));
    }

    private static String argument(CodeObject code, int index) {
        Opcode opcode = code.opcode(index);
        if (opcode.jumps()) {
            return ">" + code.argument(index);
        }
        boolean silent = opcode.ordinal() < Opcode.BINARY_OP.ordinal() && opcode != Opcode.RESUME;
        return silent ? "-" : Integer.toString(code.argument(index));
    }

    private static String names(String what, String[] names) {
        return ("  " + what + " " + String.join(" ", names)).stripTrailing();
    }
}
