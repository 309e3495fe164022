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

    /// A listing with the handler of each instruction at its end, in place of the ranges.
    ///
    /// Where a NOT_TAKEN splits a range in CPython is left out: it cannot raise, and its entry is left to chance
    /// there.
    static List<String> comparable(List<String> listing) {
        List<String> result = new ArrayList<>();
        int start = 0;
        for (String line : listing) {
            if (line.startsWith("code ")) {
                start = result.size() + 1;
            }
            if (line.startsWith("  handler ")) {
                handle(result, start, line.strip().split(" ", 4));
            } else {
                result.add(line);
            }
        }
        return result;
    }

    private static void handle(List<String> lines, int start, String[] range) {
        for (int i = Integer.parseInt(range[1]); i < Integer.parseInt(range[2]); i++) {
            int at = start + i;
            boolean notTaken = lines.get(at).contains(" NOT_TAKEN");
            boolean jumpBehind = lines.get(at).contains(" JUMP_BACKWARD ")
                    && lines.get(at - 1).contains(" NOT_TAKEN");
            if (!notTaken && !jumpBehind) {
                lines.set(at, lines.get(at) + " handled at " + range[3]);
            }
        }
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
