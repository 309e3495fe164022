package dev.baton.python.code;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// The bytecode of a code object in words, much as `python -m dis` shows it.
public final class Disassembler {
    private static final String[] COMPARISONS = {"<", "<=", "==", "!=", ">", ">="};
    private static final String[] OPERATORS = {"+", "&", "//", "<<", "@", "*", "%", "|", "**", ">>", "-", "/", "^"};
    private static final String[] SPECIAL = {"__enter__", "__exit__", "__aenter__", "__aexit__"};
    private static final String[] COMMON = {"AssertionError", "NotImplementedError", "tuple", "all", "any"};
    private static final int BYTE = 0xFF;

    private Disassembler() {}

    /// A code object and all inside it, depth first in the order of their constants.
    public static List<CodeObject> all(CodeObject code) {
        List<CodeObject> all = new ArrayList<>(List.of(code));
        code.nested().forEach(inner -> all.addAll(all(inner)));
        return all;
    }

    /// The names of the operations in order, with each EXTENDED_ARG that CPython needs for a large argument.
    public static List<String> opcodeNames(CodeObject code) {
        int[] extended = extendedArguments(code);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < code.length(); i++) {
            for (int j = 0; j < extended[i]; j++) {
                names.add(Opcode.EXTENDED_ARG.name());
            }
            names.add(code.opcode(i).name());
        }
        return names;
    }

    // ---- sizes

    /// How many EXTENDED_ARG stand before each instruction in CPython's encoding, where jumps count code units.
    static int[] extendedArguments(CodeObject code) {
        int length = code.length();
        int[] extended = new int[length];
        boolean changed = true;
        while (changed) {
            int[] offsets = offsets(code, extended);
            changed = false;
            for (int i = 0; i < length; i++) {
                int argument = encodedArgument(code, i, offsets);
                int needed = argument > 0xFFFFFF ? 3 : argument > 0xFFFF ? 2 : argument > BYTE ? 1 : 0;
                changed |= needed != extended[i];
                extended[i] = needed;
            }
        }
        return extended;
    }

    /// Where each instruction begins in code units, its EXTENDED_ARG included; the last entry is the whole size.
    private static int[] offsets(CodeObject code, int[] extended) {
        int[] offsets = new int[code.length() + 1];
        for (int i = 0; i < code.length(); i++) {
            offsets[i + 1] = offsets[i] + extended[i] + 1 + code.opcode(i).cacheEntries();
        }
        return offsets;
    }

    private static int encodedArgument(CodeObject code, int index, int[] offsets) {
        Opcode opcode = code.opcode(index);
        int argument = code.argument(index);
        return opcode.jumps() ? Math.abs(offsets[argument] - offsets[index + 1]) : argument;
    }

    // ---- text

    /// A code object and all inside it as text.
    public static String text(CodeObject code) {
        StringBuilder text = new StringBuilder();
        for (CodeObject one : all(code)) {
            text.append(text.isEmpty() ? "" : "\n").append("Disassembly of ").append(one.qualifiedName());
            text.append(" (line ").append(one.firstLine()).append("):\n");
            body(one, text);
        }
        return text.toString();
    }

    /// Each instruction of a code object with its argument in words.
    public static List<String> instructions(CodeObject code) {
        Map<Integer, String> labels = labels(code);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < code.length(); i++) {
            texts.add((code.opcode(i).name() + " " + argumentText(code, i, labels)).strip());
        }
        return texts;
    }

    private static void body(CodeObject code, StringBuilder text) {
        Map<Integer, String> labels = labels(code);
        int line = -1;
        for (int i = 0; i < code.length(); i++) {
            int now = code.lineAt(i);
            String shownLine = now != line && now > 0 ? Integer.toString(now) : "";
            line = now > 0 ? now : line;
            String label = labels.getOrDefault(i, "");
            text.append(String.format(
                            "%5s %5s %-34s %s",
                            shownLine,
                            label.isEmpty() ? "" : label + ":",
                            code.opcode(i).name(),
                            argumentText(code, i, labels))
                    .stripTrailing());
            text.append('\n');
        }
        exceptions(code, labels, text);
    }

    private static void exceptions(CodeObject code, Map<Integer, String> labels, StringBuilder text) {
        if (code.handlerCount() > 0) {
            text.append("ExceptionTable:\n");
        }
        for (int i = 0; i < code.handlerCount(); i++) {
            text.append(String.format(
                    "  %d to %d -> %s [%d]%s%n",
                    code.handlerStart(i),
                    code.handlerEnd(i) - 1,
                    labels.get(code.handlerTarget(i)),
                    code.handlerDepth(i),
                    code.handlerPushesLasti(i) ? " lasti" : ""));
        }
    }

    private static Map<Integer, String> labels(CodeObject code) {
        TreeSet<Integer> targets = new TreeSet<>();
        for (int i = 0; i < code.length(); i++) {
            if (code.opcode(i).jumps()) {
                targets.add(code.argument(i));
            }
        }
        for (int i = 0; i < code.handlerCount(); i++) {
            targets.add(code.handlerTarget(i));
        }
        Map<Integer, String> labels = new LinkedHashMap<>();
        targets.forEach(target -> labels.put(target, "L" + (labels.size() + 1)));
        return labels;
    }

    private static String argumentText(CodeObject code, int index, Map<Integer, String> labels) {
        Opcode opcode = code.opcode(index);
        int argument = code.argument(index);
        if (opcode.jumps()) {
            return "to " + labels.get(argument);
        }
        String meaning = meaning(code, opcode, argument);
        if (meaning.isEmpty()) {
            return argument == 0 && !opcode.name().startsWith("LOAD_SMALL") ? "" : Integer.toString(argument);
        }
        return argument + " (" + meaning + ")";
    }

    private static String meaning(CodeObject code, Opcode opcode, int argument) {
        String[] names = code.names();
        String[] fast = code.fastNames();
        return switch (opcode) {
            case LOAD_CONST -> constant(code.constants().get(argument));
            case LOAD_FAST,
                    LOAD_FAST_BORROW,
                    LOAD_FAST_CHECK,
                    LOAD_FAST_AND_CLEAR,
                    STORE_FAST,
                    DELETE_FAST,
                    LOAD_DEREF,
                    STORE_DEREF,
                    DELETE_DEREF,
                    MAKE_CELL,
                    LOAD_FROM_DICT_OR_DEREF -> fast[argument];
            case LOAD_FAST_LOAD_FAST, LOAD_FAST_BORROW_LOAD_FAST_BORROW, STORE_FAST_LOAD_FAST, STORE_FAST_STORE_FAST ->
                fast[argument >> 4] + ", " + fast[argument & 15];
            case LOAD_GLOBAL -> names[argument >> 1] + ((argument & 1) != 0 ? " + NULL" : "");
            case LOAD_ATTR -> names[argument >> 1] + ((argument & 1) != 0 ? " + NULL|self" : "");
            case LOAD_SUPER_ATTR -> names[argument >> 2] + ((argument & 1) != 0 ? " + NULL|self" : "");
            case LOAD_NAME,
                    STORE_NAME,
                    DELETE_NAME,
                    STORE_GLOBAL,
                    DELETE_GLOBAL,
                    STORE_ATTR,
                    DELETE_ATTR,
                    IMPORT_NAME,
                    IMPORT_FROM,
                    LOAD_FROM_DICT_OR_GLOBALS -> names[argument];
            case COMPARE_OP ->
                ((argument & 16) != 0 ? "bool(" : "") + COMPARISONS[argument >> 5] + ((argument & 16) != 0 ? ")" : "");
            case BINARY_OP -> operator(argument);
            case IS_OP -> argument == 0 ? "is" : "is not";
            case CONTAINS_OP -> argument == 0 ? "in" : "not in";
            case LOAD_SPECIAL -> SPECIAL[argument];
            case LOAD_COMMON_CONSTANT -> COMMON[argument];
            default -> "";
        };
    }

    private static String operator(int argument) {
        if (argument == ExpressionCompiler.SUBSCRIPT) {
            return "[]";
        }
        boolean inPlace = argument >= ExpressionCompiler.IN_PLACE;
        return OPERATORS[argument % ExpressionCompiler.IN_PLACE] + (inPlace ? "=" : "");
    }

    private static String constant(Object value) {
        return switch (value) {
            case String text ->
                "'" + text.replace("\\", "\\\\").replace("\n", "\\n").replace("'", "\\'") + "'";
            case Boolean truth -> truth ? "True" : "False";
            case Constant.Singleton single -> single == Constant.NONE ? "None" : "Ellipsis";
            case Constant.Tuple tuple -> tuple(tuple.items());
            case Constant.FrozenSet set -> "frozenset(" + tuple(set.items()) + ")";
            case Constant.Slice slice ->
                "slice(" + constant(slice.start()) + ", " + constant(slice.stop()) + ", " + constant(slice.step())
                        + ")";
            default -> value.toString();
        };
    }

    private static String tuple(List<Object> items) {
        List<String> shown = items.stream().map(Disassembler::constant).toList();
        return "(" + String.join(", ", shown) + (items.size() == 1 ? ",)" : ")");
    }
}
