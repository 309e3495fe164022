package dev.baton.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.baton.python.code.CodeObject;
import dev.baton.python.code.Disassembler;
import dev.baton.scenario.Scenario;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `baton dis`: the bytecode of a program, as CPython 3.14 compiles it.
@Command(name = "dis", mixinStandardHelpOptions = true, description = "Shows the bytecode of CPython 3.14.")
final class DisCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE.py", description = "The program.")
    private Path file = Path.of("");

    @Option(names = "--function", paramLabel = "NAME", description = "Only this function, with those inside it.")
    private @Nullable String function;

    @Option(names = "--format", paramLabel = "text|json", description = "How to print it.")
    private Formats.Untabled format = Formats.Untabled.TEXT;

    @Override
    public Integer call() {
        CodeObject code = Scenario.read(file).code();
        if (function != null) {
            CodeObject found = code.find(function);
            if (found == null) {
                throw new CommandFailure(file + ": there is no function " + function, "Names are case-exact.");
            }
            code = found;
        }
        PrintWriter out = spec.commandLine().getOut();
        if (format == Formats.Untabled.JSON) {
            ArrayNode all = JsonNodeFactory.instance.arrayNode();
            collect(code, all);
            out.println(Formats.json(all));
        } else {
            print(out, code);
        }
        return ExitStatus.DONE;
    }

    private static void collect(CodeObject code, ArrayNode into) {
        ObjectNode one = into.addObject();
        one.put("function", code.name());
        ArrayNode opcodes = one.putArray("opcodes");
        Disassembler.opcodeNames(code).forEach(opcodes::add);
        code.nested().forEach(inner -> collect(inner, into));
    }

    private static void print(PrintWriter out, CodeObject code) {
        out.println(code.qualifiedName() + " (CPython 3.14)");
        out.println(Disassembler.text(code));
        code.nested().forEach(inner -> print(out, inner));
    }
}
