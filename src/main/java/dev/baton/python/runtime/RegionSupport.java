package dev.baton.python.runtime;

import dev.baton.python.object.PyClass;
import dev.baton.python.object.PyInstance;
import dev.baton.python.object.PyObject;
import org.jspecify.annotations.Nullable;

/// What compiled regions call.
final class RegionSupport {
    /// The instruction has been executed and jumps.
    static final int JUMPED = 7;

    private static final Object[] NOTHING = {};

    private static final long EXACT = 1L << 53;

    private RegionSupport() {}

    /// Executes one instruction as the evaluation loop does.
    ///
    /// @return [Region#GO_ON] when the next instruction follows, [#JUMPED], or why to leave
    static int step(Evaluator e, PyFrame f, int pc, int top, long start, long count, long counted) {
        e.executed += count + 1;
        e.interpreter.countLocal(counted);
        f.pc = pc;
        f.top = top;
        e.begin(start, start + f.linked.nanos[pc]);
        int signal = RareInstructions.execute(e, f, f.linked.opcodes[pc], f.linked.arguments[pc]);
        return switch (signal) {
            case Signal.NEXT -> Region.GO_ON;
            case Signal.JUMP -> JUMPED;
            case Signal.FRAME -> Region.FRAME;
            case Signal.NEXT_CHECKED -> {
                f.pc = pc + 1;
                yield e.mustCheck(e.clock) ? Region.CHECK : Region.GO_ON;
            }
            case Signal.NEXT_SYNC -> {
                f.pc = pc + 1;
                yield Region.SYNC;
            }
            case Signal.NEXT_SYNC_CHECKED -> {
                f.pc = pc + 1;
                yield Region.CHECK;
            }
            case Signal.AGAIN -> {
                e.executed--;
                yield Region.SYNC;
            }
            default -> {
                e.executed--;
                e.clock = e.instructionStart;
                yield signal == Signal.LATER ? Region.SYNC : Region.BLOCKED;
            }
        };
    }

    /// Executes CALL: a function of the program that is compiled runs to its end at once.
    static int call(Evaluator e, PyFrame f, int pc, int top, long start, long count, long counted) {
        int base = top - f.linked.arguments[pc] - 2;
        @Nullable Object[] slots = f.slots;
        if (!(slots[base] instanceof PyFunction function)) {
            return step(e, f, pc, top, start, count, counted);
        }
        int first = slots[base + 1] != null ? base + 1 : base + 2;
        PyThread thread = e.thread();
        if (function.linked().plainArguments != top - first || thread.depth() >= Evaluator.RECURSION_LIMIT) {
            return step(e, f, pc, top, start, count, counted);
        }
        PyFrame callee = new PyFrame(function, slots, first, top);
        for (int slot = base; slot < top; slot++) {
            slots[slot] = null;
        }
        leave(e, f, pc, base, start + f.linked.nanos[pc] + e.calls.pythonNanos(), count + 1, counted, Region.FRAME);
        thread.push(callee);
        if (!function.linked().isReady(0)) {
            return Region.FRAME;
        }
        int why = e.compiled.run(callee, 0);
        if (why == Region.RETURNED) {
            slots[base] = e.compiled.result;
            return Region.GO_ON;
        }
        return Region.isPause(why) ? why : Region.FRAME;
    }

    /// Executes FOR_ITER over anything: a generator that is compiled runs to its next yield at once.
    static int forIter(Evaluator e, PyFrame f, int pc, int top, long start, long count, long counted) {
        if (!(f.slots[top - 1] instanceof PyGenerator generator) || !e.iteration.generators.isReady(generator)) {
            return step(e, f, pc, top, start, count, counted);
        }
        leave(e, f, pc, top, start + f.linked.nanos[pc], count + 1, counted, Region.FRAME);
        int why = e.iteration.generators.run(generator);
        if (why == Region.RETURNED) {
            f.slots[top] = e.compiled.result;
            return Region.GO_ON;
        }
        return Region.isPause(why) ? why : Region.FRAME;
    }

    /// Puts the frame of an inlined call on the thread's stack, as the call would have left both frames.
    ///
    /// @param known the frame, null when it has not been made yet
    static PyFrame push(Evaluator e, PyFrame caller, int pc, int top, PyFunction function, @Nullable PyFrame known) {
        caller.pc = pc;
        caller.top = top;
        PyFrame callee = known != null ? known : new PyFrame(function);
        e.thread().push(callee);
        return callee;
    }

    /// Takes the frames of inlined calls off the thread's stack again.
    static void forget(Evaluator e, PyFrame root, int levels) {
        e.thread().backTo(root, e.thread().depth() - levels);
    }

    /// How many frames compiled code may put on the thread's stack.
    static int room(Evaluator e) {
        return Math.min(
                CompiledRuns.MOST_FRAMELESS,
                Evaluator.RECURSION_LIMIT - e.thread().depth());
    }

    /// The frame of a function that was called without one.
    static PyFrame frame(PyFunction function) {
        return new PyFrame(function);
    }

    /// As [#push], for a frame whose callers are not on the thread's stack yet.
    static PyFrame link(Evaluator e, PyFrame caller, int pc, int top, PyFunction function, @Nullable PyFrame known) {
        caller.pc = pc;
        caller.top = top;
        PyFrame callee = new PyFrame(function);
        callee.back = caller;
        return callee;
    }

    /// Ends a function that was called without a frame.
    static void ended(Evaluator e, long now, long count, long counted) {
        e.clock = now;
        e.executed += count;
        e.counts.countLocal(counted);
    }

    /// Leaves a function that was called without a frame; the frames from `root` to `f` have been made for it.
    static @Nullable Object leaveFunction(
            Evaluator e,
            PyFrame f,
            int pc,
            int top,
            long now,
            long count,
            long counted,
            int why,
            PyFrame root,
            int frames) {
        f.pc = pc;
        f.top = top;
        e.executed += count;
        e.interpreter.countLocal(counted);
        if (why != Region.UNWOUND) {
            e.clock = now;
            e.compiled.leave(root, why == Region.CHECK && !e.mustCheck(now) ? Region.GO_ON : why);
        }
        e.compiled.unwind(root, f, frames);
        return null;
    }

    /// Ends a compiled function.
    static int returned(Evaluator e, PyFrame f, Object result, long now, long count, long counted) {
        e.clock = now;
        e.executed += count;
        e.interpreter.countLocal(counted);
        e.compiled.result = result;
        e.thread().pop(f);
        return Region.RETURNED;
    }

    /// Suspends a generator.
    static int yielded(Evaluator e, PyFrame f, int pc, int top, long now, long count, long counted, Object value) {
        leave(e, f, pc, top, now, count, counted, Region.RETURNED);
        e.compiled.result = value;
        e.iteration.generators.suspend(f);
        e.thread().pop(f);
        return Region.RETURNED;
    }

    /// How many reference counts change without a lock when this value is read: 1 or none.
    static long counted(Object value) {
        return ReferenceCounts.isUncounted(value) ? 0 : 1;
    }

    /// Whether a region is to be left for no reason, to show that this changes nothing.
    static boolean leavesNow(Evaluator e) {
        return e.interpreter.leavesRegionNow();
    }

    /// Leaves a region.
    static int leave(Evaluator e, PyFrame f, int pc, int top, long now, long count, long counted, int why) {
        f.pc = pc;
        f.top = top;
        e.executed += count;
        e.interpreter.countLocal(counted);
        if (why == Region.UNWOUND) {
            return e.compiled.pushUnwound(e.thread());
        }
        e.clock = now;
        return why == Region.CHECK && !e.mustCheck(now) ? Region.GO_ON : why;
    }

    /// An attribute of an instance as the site knows it, null when that does not hold.
    static @Nullable Object attribute(@Nullable Object owner, AttributeSite site, String name, boolean freeThreaded) {
        if (!(owner instanceof PyInstance instance) || !site.fits(instance) || freeThreaded && instance.isShared()) {
            return null;
        }
        Object value = instance.at(site.place(), name);
        return freeThreaded && value instanceof PyObject object && object.isShared() ? null : value;
    }

    /// Sets an attribute of an instance as the site knows it; false when that does not hold.
    static boolean setAttribute(
            @Nullable Object owner, AttributeSite site, String name, Object value, boolean freeThreaded) {
        return owner instanceof PyInstance instance
                && site.fits(instance)
                && (!instance.isShared() || !freeThreaded && !(value instanceof PyObject))
                && (instance.setAt(site.place(), name, value)
                        || !instance.isShared() && instance.appendAt(site.place(), name, value));
    }

    /// A new instance that is to be initialised.
    static Object create(Evaluator e, PyClass type) {
        return e.calls.allocate(type, NOTHING);
    }

    /// Whether an instance has the method the site knows.
    static boolean hasMethod(@Nullable Object owner, AttributeSite site, String name, boolean freeThreaded) {
        return owner instanceof PyInstance instance
                ? site.fits(instance) && !(freeThreaded && instance.isShared()) && instance.place(name) < 0
                : site.isBuiltIn(owner);
    }

    /// Whether an int shifted left still fits 64 bits.
    static boolean canShiftLeft(long x, long y) {
        return y >= 0 && y < Long.SIZE && x << y >> y == x;
    }

    /// Whether an int can be shifted right by so many bits as the host does it.
    static boolean canShiftRight(long x, long y) {
        return y >= 0 && y < Long.SIZE;
    }

    /// Whether two ints can be divided as floats exactly.
    static boolean isDivisible(long x, long y) {
        return y != 0 && x <= EXACT && x >= -EXACT && y <= EXACT && y >= -EXACT;
    }
}
