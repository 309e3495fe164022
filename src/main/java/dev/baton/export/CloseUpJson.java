package dev.baton.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.baton.python.code.CodeObject;
import dev.baton.python.code.Disassembler;
import dev.baton.python.runtime.Magnified;
import dev.baton.scenario.CloseUp;
import dev.baton.trace.Trace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A window of a run, instruction by instruction, as JSON.
public final class CloseUpJson {
    private CloseUpJson() {}

    /// The window with an entry for each instruction and each operation on a lock, by time.
    public static ObjectNode of(CloseUp closeUp) {
        Trace trace = closeUp.trace();
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("scenario", trace.header().title());
        root.put("python", trace.header().python());
        root.put("cores", trace.header().cores());
        root.put("seed", trace.header().seed());
        root.put("from_ns", closeUp.fromNanos());
        root.put("to_ns", closeUp.toNanos());
        root.put("complete", !closeUp.isCut());
        ArrayNode entries = root.putArray("entries");
        Map<CodeObject, List<String>> texts = new LinkedHashMap<>();
        for (Magnified entry : closeUp.entries()) {
            ObjectNode node = entries.addObject();
            node.put("ns", entry.nanos());
            node.put("thread", trace.threads().get(entry.thread()).name());
            switch (entry) {
                case Magnified.Instruction it -> instruction(node, it, texts);
                case Magnified.LockOperation it -> {
                    node.put("lock", trace.locks().get(it.lock()).name());
                    node.put("operation", it.operation().name().toLowerCase(Locale.ROOT));
                }
            }
        }
        return root;
    }

    private static void instruction(
            ObjectNode node, Magnified.Instruction instruction, Map<CodeObject, List<String>> texts) {
        CodeObject code = instruction.code();
        node.put("file", code.fileName());
        node.put("function", code.qualifiedName());
        node.put("line", instruction.line());
        node.put("opcode", code.opcode(instruction.index()).name());
        node.put(
                "instruction",
                texts.computeIfAbsent(code, Disassembler::instructions).get(instruction.index()));
        node.put("counts", instruction.counted());
        node.put("shared_counts", instruction.countedShared());
    }
}
