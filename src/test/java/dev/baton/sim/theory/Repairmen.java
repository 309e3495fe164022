package dev.baton.sim.theory;

import dev.baton.sim.engine.RandomStream;
import dev.baton.sim.lock.FifoLock;
import dev.baton.sim.machine.Behaviour;
import dev.baton.sim.machine.Hardware;
import dev.baton.sim.machine.Machine;
import dev.baton.sim.machine.MachineCosts;
import dev.baton.sim.machine.SimThread;
import dev.baton.trace.LockKind;
import dev.baton.trace.Outcome;
import dev.baton.trace.RunHeader;
import dev.baton.trace.ThreadState;
import dev.baton.trace.Trace;
import dev.baton.trace.TraceBuilder;
import java.util.function.ToLongFunction;

/// Threads that think, choose one of several locks uniformly, hold it and think again, on the simulated machine: the
/// machine-repairman model. Whatever is noted here is noted by the threads themselves, apart from the trace.
final class Repairmen {
    private final int visits;
    private final TraceBuilder trace;
    private final Machine machine;
    private final FifoLock[] locks;
    private final ToLongFunction<RandomStream> think;
    private final ToLongFunction<RandomStream> hold;
    private final long[] ends;
    private final long[] sojournNanos;
    private final long[] visitsOf;
    private int finished;

    /// A model that stops after this many visits.
    Repairmen(
            int threads,
            int cores,
            int lockCount,
            int visits,
            long seed,
            ToLongFunction<RandomStream> think,
            ToLongFunction<RandomStream> hold) {
        this.visits = visits;
        this.think = think;
        this.hold = hold;
        ends = new long[visits];
        sojournNanos = new long[lockCount];
        visitsOf = new long[lockCount];
        trace = new TraceBuilder(new RunHeader("repairmen", "", "none", false, cores, seed, 0, ""));
        machine = new Machine(Hardware.of(cores), MachineCosts.FREE, trace);
        locks = new FifoLock[lockCount];
        for (int i = 0; i < lockCount; i++) {
            locks[i] = new FifoLock(machine, "lock " + i, LockKind.PRIMITIVE, "lock", false);
        }
        for (int i = 0; i < threads; i++) {
            machine.start("thread " + i, new Visitor(new RandomStream(seed, "visitor " + i)), null);
        }
    }

    static ToLongFunction<RandomStream> exponential(double meanNanos) {
        return random -> random.nextExponential(meanNanos);
    }

    /// Runs until as many visits have ended as were asked for.
    Trace run() {
        machine.runToEnd(() -> false);
        return trace.finish(machine.now(), Outcome.LIMIT);
    }

    /// When each visit ended, in order.
    long[] ends() {
        return ends;
    }

    /// Time from wanting a lock to letting it go, summed over the visits that ended.
    long sojournNanos(int lock) {
        return sojournNanos[lock];
    }

    /// The visits to a lock that ended.
    long visitsOf(int lock) {
        return visitsOf[lock];
    }

    private final class Visitor implements Behaviour {
        private final RandomStream random;
        private boolean thinking = true;
        private boolean holding;
        private long arrivedNanos;
        private int chosen;

        Visitor(RandomStream random) {
            this.random = random;
        }

        @Override
        public void resume(SimThread thread) {
            if (holding) {
                leave();
            }
            if (thinking) {
                thinking = false;
                arrivedNanos = -1;
                machine.run(thread, think.applyAsLong(random), ThreadState.NATIVE);
            } else {
                visit(thread);
            }
        }

        private void visit(SimThread thread) {
            if (arrivedNanos < 0) {
                arrivedNanos = machine.now();
                chosen = random.nextInt(locks.length);
            }
            if (locks[chosen].acquire(thread)) {
                holding = true;
                machine.run(thread, hold.applyAsLong(random), ThreadState.RUNNING);
            }
        }

        private void leave() {
            locks[chosen].release();
            sojournNanos[chosen] += machine.now() - arrivedNanos;
            visitsOf[chosen]++;
            holding = false;
            thinking = true;
            if (finished < visits) {
                ends[finished++] = machine.now();
            }
            if (finished == visits) {
                machine.stop();
            }
        }
    }
}
