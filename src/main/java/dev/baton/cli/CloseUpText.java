package dev.baton.cli;

import dev.baton.python.code.CodeObject;
import dev.baton.python.code.Disassembler;
import dev.baton.python.runtime.Magnified;
import dev.baton.python.runtime.Magnifier;
import dev.baton.scenario.CloseUp;
import dev.baton.trace.LockObserver;
import dev.baton.trace.Trace;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A window of a run, instruction by instruction, for people.
final class CloseUpText {
    private static final String ROW = "%12s  %-22s %5s  %-46s %s";

    private final PrintWriter out;
    private final CloseUp closeUp;
    private final Trace trace;
    private final Map<CodeObject, List<String>> texts = new LinkedHashMap<>();

    CloseUpText(PrintWriter out, CloseUp closeUp) {
        this.out = out;
        this.closeUp = closeUp;
        trace = closeUp.trace();
    }

    void print() {
        out.println("Python " + trace.header().python() + ", " + trace.header().cores() + " cores, seed "
                + trace.header().seed() + ": " + Formats.millis(closeUp.fromNanos()) + " to "
                + Formats.millis(closeUp.toNanos()) + " (simulated)");
        row("ns", "thread", "line", "instruction or lock", "reference counts");
        for (Magnified entry : closeUp.entries()) {
            switch (entry) {
                case Magnified.Instruction it -> instruction(it);
                case Magnified.LockOperation it ->
                    row(
                            time(entry),
                            name(entry),
                            "",
                            "  " + words(it.operation()) + " "
                                    + trace.locks().get(it.lock()).name(),
                            "");
            }
        }
        if (closeUp.isCut()) {
            out.println("The window holds more than " + Magnifier.MOST_ENTRIES + " entries; the rest is left out.");
        }
    }

    private void instruction(Magnified.Instruction it) {
        CodeObject code = it.code();
        String text = texts.computeIfAbsent(code, Disassembler::instructions).get(it.index());
        String place = code.fileName().startsWith(CodeObject.FROZEN) ? "lib" : Integer.toString(it.line());
        row(time(it), name(it), place, text, counts(it));
    }

    private static String counts(Magnified.Instruction it) {
        String own = it.counted() == 0 ? "" : it.counted() + " own";
        String shared = it.countedShared() == 0 ? "" : it.countedShared() + " shared";
        return (own + " " + shared).strip();
    }

    private static String words(LockObserver.Operation operation) {
        return switch (operation) {
            case ACQUIRED -> "takes";
            case ACQUIRED_AFTER_WAITING -> "has waited for and takes";
            case WAITS -> "waits for";
            case DROP_REQUESTED -> "asks for";
            case RELEASED -> "lets go of";
            case DROPPED -> "drops, as asked,";
        };
    }

    private static String time(Magnified entry) {
        return String.format(Locale.ROOT, "%d", entry.nanos());
    }

    private String name(Magnified entry) {
        return trace.threads().get(entry.thread()).name();
    }

    private void row(String time, String thread, String line, String what, String counts) {
        out.println(String.format(Locale.ROOT, ROW, time, thread, line, what, counts)
                .stripTrailing());
    }
}
