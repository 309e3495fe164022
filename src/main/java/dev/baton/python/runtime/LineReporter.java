package dev.baton.python.runtime;

import dev.baton.sim.machine.SimThread;
import dev.baton.trace.TraceBuilder;
import org.jspecify.annotations.Nullable;

/// Tells the record which source line the running thread is on. Where the record is thinned anyway, lines in between
/// are not reported.
final class LineReporter {
    private final TraceBuilder trace;
    private @Nullable SimThread thread;
    private int line;
    /// When the thread reached its line, 0 when that is reported.
    private long lineNanos;

    private long nextNanos;

    LineReporter(TraceBuilder trace) {
        this.trace = trace;
    }

    /// Begins a stretch of one thread, which stands on a line.
    void begin(SimThread runner, int at) {
        thread = runner;
        line = at;
        nextNanos = 0;
    }

    /// The line the thread stands on.
    int line() {
        return line;
    }

    /// Notes the line the thread has reached.
    void reach(int newLine, long nanos) {
        if (newLine == line) {
            return;
        }
        if (nanos < nextNanos) {
            lineNanos = nanos;
        } else {
            report(newLine, nanos);
        }
        line = newLine;
    }

    private void report(int newLine, long nanos) {
        SimThread runner = runner();
        long resolution = trace.lineResolutionNanos(runner.id());
        if (lineNanos > 0 && nanos - lineNanos >= resolution) {
            trace.line(lineNanos, runner.id(), line);
        }
        trace.line(nanos, runner.id(), newLine);
        nextNanos = nanos + resolution;
        lineNanos = 0;
    }

    private SimThread runner() {
        SimThread runner = thread;
        if (runner == null) {
            throw new IllegalStateException("no stretch has begun");
        }
        return runner;
    }

    /// Tells the machine the line, before an instruction that might act on it.
    void note() {
        runner().atLine(line);
    }

    /// Ends the stretch: reports the line the thread stays on.
    void settle() {
        SimThread runner = thread;
        if (runner == null) {
            return;
        }
        if (lineNanos > 0) {
            trace.line(lineNanos, runner.id(), line);
            lineNanos = 0;
        }
        runner.atLine(line);
    }
}
