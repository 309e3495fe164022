package dev.baton.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.baton.export.Csv;
import dev.baton.study.validation.MeasuredRow;
import dev.baton.study.validation.Report;
import dev.baton.study.validation.Validation;
import dev.baton.study.validation.Verdict;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `baton validate`: what real interpreters measured, against the simulation.
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        description = "Compares the simulation with measurements of real interpreters, row by row.")
final class ValidateCommand implements Callable<Integer> {
    private static final int STEPS = 10;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--format", paramLabel = "text|csv|json", description = "How to print the rows.")
    private Formats.Format format = Formats.Format.TEXT;

    @Option(
            names = "--family",
            split = ",",
            paramLabel = "F",
            description = "Only rows of these experiments; all by default.")
    private List<String> families = new ArrayList<>();

    @Option(names = "--strict", description = "Exit with status 1 when a row is missed.")
    private boolean strict;

    @Override
    public Integer call() throws IOException {
        List<String> known = Validation.families();
        for (String family : families) {
            if (!known.contains(family)) {
                throw new CommandFailure(
                        "--family " + family + ": there is no such experiment",
                        "The experiments are " + String.join(", ", known) + ".");
            }
        }
        Report report = Validation.run(
                row -> families.isEmpty() || families.contains(row.family()), this::progress, Interruption::isAsked);
        PrintWriter out = spec.commandLine().getOut();
        switch (format) {
            case JSON -> out.println(Formats.json(json(report)));
            case CSV -> csv(out, report);
            case TEXT -> text(out, report);
        }
        return strict && !report.isAllMet() ? ExitStatus.FAULT : ExitStatus.DONE;
    }

    private void progress(int done, int all) {
        if (done * STEPS / all != (done - 1) * STEPS / all) {
            spec.commandLine().getErr().println("baton: " + done + " of " + all + " runs");
        }
    }

    private static void text(PrintWriter out, Report report) {
        String family = "";
        for (Verdict verdict : report.verdicts()) {
            MeasuredRow row = verdict.row();
            if (!family.equals(row.family())) {
                family = row.family();
                out.println();
                out.println(row.table() + " " + family);
            }
            out.printf(
                    Locale.ROOT,
                    "  %-52s %-15s %-22s %11s %11s %6s %-9s %-6s %s%n",
                    row.setting(),
                    row.python(),
                    row.metric(),
                    number(row.value()),
                    number(verdict.simulated()),
                    verdict.role() == Verdict.Role.OMITTED ? "" : Formats.decimals(verdict.ratio(), 2),
                    verdict.role().name().toLowerCase(Locale.ROOT),
                    outcome(verdict),
                    verdict.note());
        }
        summary(out, report);
    }

    private static void summary(PrintWriter out, Report report) {
        out.println();
        out.printf(
                Locale.ROOT,
                "%-36s %9s %7s %9s %11s %12s %8s%n",
                "family",
                "simulated",
                "fitted",
                "met",
                "share",
                "orderings",
                "omitted");
        for (Map.Entry<String, Report.Tally> entry : report.families().entrySet()) {
            line(out, entry.getKey(), entry.getValue());
        }
        Report.Tally total = report.total();
        line(out, "all", total);
        out.println();
        out.printf(
                Locale.ROOT,
                "SIMULATED against MEASURED: %d of %d rows are met; %d rows are predictions; %d of %d orderings"
                        + " hold.%n",
                total.met(),
                total.simulated(),
                total.predicted(),
                total.orderingsMet(),
                total.orderings());
    }

    private static void line(PrintWriter out, String name, Report.Tally tally) {
        out.printf(
                Locale.ROOT,
                "%-36s %9d %7d %9d %11s %12s %8d%n",
                name,
                tally.simulated(),
                tally.fitted(),
                tally.met(),
                tally.simulated() == 0 ? "" : Formats.percent(tally.share()),
                tally.orderings() == 0 ? "" : tally.orderingsMet() + "/" + tally.orderings(),
                tally.omitted());
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.4g", value);
    }

    private static String outcome(Verdict verdict) {
        return verdict.role() == Verdict.Role.OMITTED ? "" : verdict.isMet() ? "met" : "MISSED";
    }

    private static void csv(PrintWriter out, Report report) throws IOException {
        Csv csv = new Csv(out);
        csv.row(List.of(
                "table",
                "family",
                "params",
                "python",
                "metric",
                "measured",
                "least",
                "most",
                "unit",
                "simulated",
                "ratio",
                "role",
                "met",
                "note"));
        for (Verdict verdict : report.verdicts()) {
            MeasuredRow row = verdict.row();
            boolean omitted = verdict.role() == Verdict.Role.OMITTED;
            csv.row(List.of(
                    row.table(),
                    row.family(),
                    row.setting(),
                    row.python(),
                    row.metric(),
                    row.value(),
                    row.least(),
                    row.most(),
                    row.unit(),
                    omitted ? "" : verdict.simulated(),
                    omitted ? "" : Formats.decimals(verdict.ratio(), 4),
                    verdict.role().name().toLowerCase(Locale.ROOT),
                    omitted ? "" : verdict.isMet(),
                    verdict.note()));
        }
    }

    private static ObjectNode json(Report report) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ArrayNode rows = root.putArray("rows");
        for (Verdict verdict : report.verdicts()) {
            json(rows.addObject(), verdict);
        }
        ObjectNode families = root.putObject("families");
        report.families().forEach((name, tally) -> json(families.putObject(name), tally));
        json(root.putObject("total"), report.total());
        return root;
    }

    private static void json(ObjectNode node, Verdict verdict) {
        MeasuredRow row = verdict.row();
        node.put("table", row.table()).put("family", row.family());
        ObjectNode params = node.putObject("params");
        row.params().forEach(params::put);
        node.put("python", row.python()).put("metric", row.metric()).put("unit", row.unit());
        node.put("measured", row.value()).put("least", row.least()).put("most", row.most());
        node.put("role", verdict.role().name().toLowerCase(Locale.ROOT));
        if (verdict.role() != Verdict.Role.OMITTED) {
            node.put("simulated", verdict.simulated());
            node.put("ratio", verdict.ratio());
            node.put("met", verdict.isMet());
        }
        node.put("note", verdict.note());
    }

    private static void json(ObjectNode node, Report.Tally tally) {
        node.put("simulated", tally.simulated());
        node.put("fitted", tally.fitted());
        node.put("predicted", tally.predicted());
        node.put("met", tally.met());
        node.put("omitted", tally.omitted());
        node.put("orderings", tally.orderings());
        node.put("orderings_met", tally.orderingsMet());
    }
}
