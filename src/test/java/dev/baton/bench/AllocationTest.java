package dev.baton.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import dev.baton.trace.Trace;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

/// In steady state the machine and its locks allocate nothing for an event: what is allocated is the trace.
class AllocationTest {
    private static final int FEW = 20_000;
    private static final int MANY = 10 * FEW;

    /// The last, half empty chunk of each column, and the columns' lists of chunks.
    private static final double COLUMNS_GROW = 1.3;

    @Test
    void onlyTheTraceGrowsWithTheEvents() {
        allocated(FEW);
        long[] few = allocated(FEW);
        long[] many = allocated(MANY);
        double bytes = many[0] - few[0];
        double traceBytes = many[1] - few[1];
        assertTrue(
                bytes < COLUMNS_GROW * traceBytes,
                "%.0f bytes allocated for %.0f bytes of trace".formatted(bytes, traceBytes));
    }

    /// Bytes that a run allocated, and bytes of its trace.
    private static long[] allocated(int cycles) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        MachineLoop loop = new MachineLoop(new LockModel(8, 4, 1, cycles));
        long before = threads.getCurrentThreadAllocatedBytes();
        Trace trace = loop.run();
        return new long[] {threads.getCurrentThreadAllocatedBytes() - before, trace.intervalBytes()};
    }
}
