package dev.baton.export;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.baton.measure.Fits;
import dev.baton.measure.Host;
import dev.baton.measure.Measurement;
import dev.baton.measure.Noise;
import dev.baton.measure.Point;
import dev.baton.stats.AmdahlFit;
import dev.baton.stats.Estimate;
import dev.baton.stats.ScalabilityBand;
import java.io.IOException;
import java.util.function.DoubleUnaryOperator;

/// A measurement as JSON, in the shape that `baton measure --format json` prints.
public final class MeasurementJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private MeasurementJson() {}

    public static void write(Measurement measurement, Appendable out) throws IOException {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
        printer.indentArraysWith(new DefaultIndenter("  ", "\n"));
        out.append(new ObjectMapper().writer(printer).writeValueAsString(tree(measurement)))
                .append('\n');
    }

    private static ObjectNode tree(Measurement measurement) {
        ObjectNode root = NODES.objectNode();
        root.set("host", host(measurement.host()));
        root.put("workload", measurement.workload());
        root.put("seed", measurement.seed());
        var points = root.putArray("points");
        measurement.points().forEach(point -> points.add(point(point)));
        ObjectNode fits = root.putObject("fits");
        ObjectNode amdahl = fits.putObject("amdahl");
        ObjectNode usl = fits.putObject("usl");
        for (Fits fit : measurement.fits()) {
            fit.amdahl().ifPresent(law -> amdahl.set(fit.strategy(), amdahl(law)));
            fit.scalability().ifPresent(band -> usl.set(fit.strategy(), scalability(band)));
        }
        root.set("noise", noise(measurement.noise()));
        return root;
    }

    private static ObjectNode host(Host host) {
        return NODES.objectNode()
                .put("cpu", host.cpu())
                .put("cores", host.cores())
                .put("memory_bytes", host.memoryBytes())
                .put("os", host.os())
                .put("jvm", host.jvm());
    }

    private static ObjectNode point(Point point) {
        ObjectNode node = NODES.objectNode();
        node.put("strategy", point.strategy());
        node.put("python", point.python());
        node.put("threads", point.threads());
        node.put("rounds", point.rounds());
        node.set("time_ns", nanos(point.timeNanos()));
        node.set("speedup", estimate(point.speedup(), Rounded::ratio));
        node.put("efficiency", Rounded.ratio(point.efficiency()));
        node.put("check", point.correct() ? "ok" : "wrong");
        node.put("noise", Rounded.ratio(point.noise()));
        node.put("cores_received", Rounded.ratio(point.coresReceived()));
        node.put("cpu_per_step", Rounded.ratio(point.cpuPerStep()));
        node.put("blocked_share", Rounded.ratio(point.blockedShare()));
        node.put("handoffs_per_second", Rounded.ratio(point.handoffsPerSecond()));
        node.put("beyond_cores", point.beyondCores());
        node.put("provisional", point.isProvisional());
        return node;
    }

    private static ObjectNode nanos(Estimate time) {
        return NODES.objectNode()
                .put("median", Rounded.nanos(time.median()))
                .put("low", Rounded.nanos(time.low()))
                .put("high", Rounded.nanos(time.high()));
    }

    private static ObjectNode estimate(Estimate estimate, DoubleUnaryOperator rounded) {
        return NODES.objectNode()
                .put("median", rounded.applyAsDouble(estimate.median()))
                .put("low", rounded.applyAsDouble(estimate.low()))
                .put("high", rounded.applyAsDouble(estimate.high()));
    }

    private static ObjectNode amdahl(AmdahlFit law) {
        return NODES.objectNode()
                .put("serial", Rounded.ratio(law.serial()))
                .put("single", Rounded.ratio(law.single()))
                .put("limit_threads", law.limit());
    }

    private static ObjectNode scalability(ScalabilityBand band) {
        ObjectNode node = NODES.objectNode();
        node.put("single", Rounded.ratio(band.fit().single()));
        node.set("contention", estimate(band.contention(), Rounded::coefficient));
        node.set("coherence", estimate(band.coherence(), Rounded::coefficient));
        node.put("limit_threads", band.fit().limit());
        return node;
    }

    private static ObjectNode noise(Noise noise) {
        return NODES.objectNode()
                .put("rounds_tried", noise.tried())
                .put("rounds_usable", noise.usable())
                .put("steal", Rounded.ratio(noise.stealShare()))
                .put("pressure", Rounded.ratio(noise.pressure()))
                .put("drift", Rounded.ratio(noise.drift()));
    }
}
