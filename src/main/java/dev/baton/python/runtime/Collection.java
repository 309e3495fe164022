package dev.baton.python.runtime;

import dev.baton.trace.ThreadState;
import org.jspecify.annotations.Nullable;

/// One garbage collection, on the stack of the thread that triggered it.
///
/// **Models**: with the GIL, the thread alone, which keeps the GIL meanwhile; without it two pauses of all other
/// threads, one to find the garbage and one to see whether finalizers kept some, with the world running in between; of
/// two threads that want to collect only one does.
///
/// **Does not model**: what finalizers do.
///
/// **Simplifications**: the second pause takes a tenth of the first, an estimate.
///
/// **Source**: CPython 3.14 `Python/gc_free_threading.c` lines 2187 to 2285, `Python/gc.c`.
final class Collection extends NativeFrame {
    private static final int PART_OF_SECOND_PAUSE = 10;

    private final int generation;
    private @Nullable StopTheWorld pause;
    private boolean working;
    private boolean secondPause;
    private long nanos;
    private long found;

    Collection(int generation) {
        this.generation = generation;
    }

    @Override
    protected Object step(Evaluator evaluator, @Nullable Object received) {
        if (!evaluator.onTime()) {
            return NOT_YET;
        }
        Interpreter interpreter = evaluator.interpreter;
        GarbageCollector collector = interpreter.collector();
        if (interpreter.gil() != null) {
            if (secondPause) {
                collector.end();
                return found;
            }
            evaluator.charge(collector.pauseNanos(generation));
            return (long) collector.collect(generation);
        }
        StopTheWorld world = pause;
        if (world == null) {
            if (!secondPause && collector.isCollecting()) {
                return 0L;
            }
            if (interpreter.isStopped(evaluator.thread(), true)) {
                return WAITING;
            }
            collector.begin();
            world = StopTheWorld.request(interpreter, evaluator.thread());
            pause = world;
        }
        if (!working && !world.isComplete()) {
            return WAITING;
        }
        return work(evaluator, collector, world);
    }

    /// Spends the time of a pause, then ends it and goes on to the second one.
    private Object work(Evaluator evaluator, GarbageCollector collector, StopTheWorld world) {
        if (!working) {
            working = true;
            nanos = secondPause ? nanos / PART_OF_SECOND_PAUSE : collector.pauseNanos(generation);
            evaluator.machine.run(evaluator.thread().sim(), nanos, ThreadState.RUNNING);
            return WAITING;
        }
        working = false;
        pause = null;
        world.end();
        if (secondPause) {
            collector.end();
            return found;
        }
        found = collector.collect(generation);
        secondPause = true;
        return step(evaluator, null);
    }
}
