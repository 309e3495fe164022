package dev.baton.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.measure.Host;
import dev.baton.measure.Measurement;
import dev.baton.measure.Noise;
import dev.baton.measure.Point;
import dev.baton.stats.Estimate;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeasurementExportTest {
    @Test
    void csvHasARowForEachPoint() throws IOException {
        StringBuilder out = new StringBuilder();
        MeasurementCsv.write(sample(), out);
        assertEquals("""
            workload,strategy,python,threads,rounds,time_low_ns,time_median_ns,time_high_ns,\
            speedup_low,speedup_median,speedup_high,efficiency,check,noise,cores_received,cpu_per_step,\
            blocked_share,handoffs_per_second,beyond_cores,provisional
            primes,isolated,,1,12,7900000,8000000,8100000,0.99,1.0,1.01,1.0,ok,0.001,1.0,1.0,0.0,0.0,false,false
            primes,isolated,,2,12,7900000,8000000,8100000,1.9,1.95,2.0,0.975,ok,0.001,2.0,1.0,0.0,0.0,false,false
            primes,global-lock,"3.14, patched",4,2,7900000,8000000,8100000,0.9,0.97,1.0,0.2425,wrong,0.001,4.0,1.0,0.0,0.0,true,true
            """.replace("\n", "\r\n"), out.toString());
    }

    @Test
    void jsonHasThePromisedShape() throws IOException {
        StringBuilder out = new StringBuilder();
        MeasurementJson.write(sample(), out);
        JsonNode root = new ObjectMapper().readTree(out.toString());
        assertEquals(2, root.at("/host/cores").asInt());
        assertEquals("primes", root.get("workload").asText());
        assertEquals(3, root.get("points").size());
        assertEquals(8_000_000, root.at("/points/1/time_ns/median").asLong());
        assertEquals(1.9, root.at("/points/1/speedup/low").asDouble());
        assertEquals(0.975, root.at("/points/1/efficiency").asDouble());
        assertEquals("wrong", root.at("/points/2/check").asText());
        assertEquals("3.14, patched", root.at("/points/2/python").asText());
        assertTrue(root.at("/points/0/python").isNull());
        assertEquals(0.0256, root.at("/fits/amdahl/isolated/serial").asDouble(), 1e-4);
        assertTrue(root.at("/fits/usl").isObject());
        assertEquals(0.02, root.at("/noise/steal").asDouble());
    }

    @Test
    void jsonIsTheSameOnEverySystem() throws IOException {
        StringBuilder out = new StringBuilder();
        MeasurementJson.write(sample(), out);
        assertFalse(out.toString().contains("\r"));
        assertTrue(out.toString().startsWith("{\n  \"host\" : {\n    \"cpu\" : \"test\","), out.toString());
    }

    private static Measurement sample() {
        return new Measurement(
                new Host("test", 2, 1L << 30, "os", "jvm"),
                "primes",
                "primes",
                1,
                List.of(
                        point("isolated", null, 1, 12, new Estimate(0.99, 1, 1.01), true),
                        point("isolated", null, 2, 12, new Estimate(1.9, 1.95, 2), true),
                        point("global-lock", "3.14, patched", 4, 2, new Estimate(0.9, 0.97, 1), false)),
                new Noise(40, 26, 0.02, 0.1, 0),
                2,
                40,
                0.05,
                true);
    }

    private static Point point(
            String strategy, String python, int threads, int rounds, Estimate speedup, boolean correct) {
        return new Point(
                strategy,
                strategy,
                python,
                threads,
                rounds,
                new Estimate(7.9e6, 8e6, 8.1e6),
                speedup,
                List.of(speedup.median()),
                correct,
                0.001,
                threads,
                1,
                0,
                0,
                threads > 2);
    }
}
