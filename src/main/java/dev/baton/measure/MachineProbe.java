package dev.baton.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What the system says about the whole machine; zeros where it says nothing.
@FunctionalInterface
interface MachineProbe {
    /// Counters that only grow.
    ///
    /// @param stolenTicks time given to other virtual machines
    /// @param totalTicks all time, in the same unit
    /// @param pressureMicros time in which something waited for a core
    record Counters(long stolenTicks, long totalTicks, long pressureMicros) {

        double stealShare(Counters later) {
            return (later.stolenTicks - stolenTicks) / (double) Math.max(1, later.totalTicks - totalTicks);
        }

        double pressure(Counters later, long elapsedNanos) {
            return Math.min(1, (later.pressureMicros - pressureMicros) * 1000 / (double) Math.max(1, elapsedNanos));
        }
    }

    Counters read();

    /// Linux's counters.
    static MachineProbe proc() {
        Path stat = Path.of("/proc/stat");
        Path pressure = Path.of("/proc/pressure/cpu");
        return () -> parse(firstLine(stat), firstLine(pressure));
    }

    /// Reads `cpu user nice system idle iowait irq softirq steal ...` and `some avg10=... total=micros`.
    static Counters parse(String stat, String pressure) {
        List<String> fields = List.of(stat.strip().split("\\s+"));
        long stolen = fields.size() > 8 ? Long.parseLong(fields.get(8)) : 0;
        long total = fields.stream().skip(1).limit(8).mapToLong(Long::parseLong).sum();
        int at = pressure.indexOf("total=");
        long waited = at < 0
                ? 0
                : Long.parseLong(pressure.substring(at + "total=".length()).strip());
        return new Counters(stolen, total, waited);
    }

    private static String firstLine(Path file) {
        try {
            return Files.readAllLines(file).getFirst();
        } catch (IOException e) {
            return "";
        }
    }
}
