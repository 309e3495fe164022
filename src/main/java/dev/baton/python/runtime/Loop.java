package dev.baton.python.runtime;

import dev.baton.python.object.PyInstance;
import dev.baton.python.object.PyObject;
import org.jspecify.annotations.Nullable;

/// The loop that executes instructions of Python frames, one after the other and across calls and returns.
///
/// Program counter, stack top and time are kept in local variables. They are written to the frame before every
/// instruction that might need them there; the others neither raise nor look at the time.
final class Loop {
    private final Evaluator evaluator;
    private final Interpreter interpreter;
    private final LineReporter lines;
    private final boolean freeThreaded;
    private final long divideNanos;
    private final long floatNanos;
    private final long callNanos;

    Loop(Evaluator evaluator, LineReporter lines) {
        this.evaluator = evaluator;
        this.lines = lines;
        interpreter = evaluator.interpreter;
        freeThreaded = interpreter.isFreeThreaded();
        divideNanos = interpreter.profile().number("operator.divide_ns");
        floatNanos = interpreter.profile().number("operator.float_ns");
        callNanos = interpreter.profile().number("call.python_ns");
    }

    /// Executes from the frame on top of the thread until the loop must stop; null means that a built-in's frame is on
    /// top, or none.
    Evaluator.@Nullable Pause run(PyThread thread) {
        PyFrame f = (PyFrame) thread.frame();
        if (f == null) {
            throw new IllegalStateException("no frame to execute");
        }
        LinkedCode code = f.linked;
        long[] words = code.words;
        @Nullable Object[] slots = f.slots;
        int pc = f.pc;
        int top = f.top;
        long now = evaluator.clock;
        long count = 0;
        long counted = 0;
        try {
            while (true) {
                long word = words[pc];
                int head = (int) word;
                if (head < 0) {
                    int line = code.lineStarts[pc];
                    if (line < 0) {
                        evaluator.clock = now;
                        interpreter.countLocal(counted);
                        counted = 0;
                        Evaluator.Pause pause = evaluator.stopAt(code, pc);
                        if (pause != null) {
                            return stop(f, pc, top, now, pause);
                        }
                        now = evaluator.clock;
                        word = words[pc];
                        head = (int) word;
                        line &= LinkedCode.LINE;
                    }
                    if (line != 0) {
                        lines.reach(line, now);
                    }
                }
                int argument = (int) (word >>> 32);
                long end = now + Dispatch.nanos(head);
                count++;
                int signal;
                int why = Region.GO_ON;
                switch (Dispatch.kind(head)) {
                    case Dispatch.LOAD_FAST -> {
                        slots[top++] = slots[argument];
                        pc++;
                        now = end;
                        continue;
                    }
                    case Dispatch.LOAD_TWO -> {
                        slots[top] = slots[argument >> 4];
                        slots[top + 1] = slots[argument & 15];
                        top += 2;
                        pc++;
                        now = end;
                        continue;
                    }
                    case Dispatch.LOAD_CONST -> {
                        slots[top++] = code.constants[argument];
                        pc++;
                        now = end;
                        continue;
                    }
                    case Dispatch.LOAD_INT -> {
                        slots[top++] = (long) argument;
                        pc++;
                        now = end;
                        continue;
                    }
                    case Dispatch.STORE_FAST -> {
                        slots[argument] = slots[--top];
                        slots[top] = null;
                        pc++;
                        now = end;
                        continue;
                    }
                    case Dispatch.STORE_LOAD -> {
                        slots[argument >> 4] = slots[top - 1];
                        slots[top - 1] = slots[argument & 15];
                        pc++;
                        now = end;
                        continue;
                    }
                    case Dispatch.STORE_TWO -> {
                        slots[argument >> 4] = slots[top - 1];
                        slots[argument & 15] = slots[top - 2];
                        slots[--top] = null;
                        slots[--top] = null;
                        pc++;
                        now = end;
                        continue;
                    }
                    case Dispatch.POP -> {
                        if (PyGenerator.endsWithLoop(slots[top - 1])) {
                            save(f, pc, top, now, end);
                            signal = evaluator.iteration.generators.drop(f);
                            break;
                        }
                        slots[--top] = null;
                        pc++;
                        now = end;
                        continue;
                    }
                    case Dispatch.COPY -> {
                        slots[top] = slots[top - argument];
                        top++;
                        pc++;
                        now = end;
                        continue;
                    }
                    case Dispatch.SWAP -> {
                        Object last = slots[top - 1];
                        slots[top - 1] = slots[top - argument];
                        slots[top - argument] = last;
                        pc++;
                        now = end;
                        continue;
                    }
                    case Dispatch.NOTHING -> {
                        pc++;
                        now = end;
                        continue;
                    }
                    case Dispatch.JUMP_IF_FALSE, Dispatch.JUMP_IF_TRUE -> {
                        Object value = slots[--top];
                        slots[top] = null;
                        boolean wanted = Dispatch.kind(head) == Dispatch.JUMP_IF_TRUE;
                        pc = value == (Object) wanted ? argument : pc + 1;
                        now = end;
                        continue;
                    }
                    case Dispatch.JUMP -> {
                        pc = argument;
                        now = end;
                        continue;
                    }
                    case Dispatch.RESUME -> {
                        pc++;
                        now = end;
                        if (evaluator.mustCheck(now)) {
                            return stop(f, pc, top, now, Evaluator.Pause.CHECK);
                        }
                        continue;
                    }
                    case Dispatch.JUMP_BACK -> {
                        pc = argument;
                        now = end;
                        boolean ready = code.isReady(pc);
                        if (evaluator.mustCheck(now)) {
                            return stop(f, pc, top, now, Evaluator.Pause.CHECK);
                        }
                        if (!ready) {
                            continue;
                        }
                        stop(f, pc, top, now, Evaluator.Pause.CHECK);
                        why = evaluator.compiled.run(f, pc);
                        signal = Signal.RAN;
                    }
                    case Dispatch.ADD -> {
                        if (slots[top - 2] instanceof Long x && slots[top - 1] instanceof Long y) {
                            long sum = x + y;
                            if (((x ^ sum) & (y ^ sum)) >= 0) {
                                slots[--top] = null;
                                slots[top - 1] = sum;
                                pc++;
                                now = end;
                                continue;
                            }
                        }
                        if (slots[top - 2] instanceof Double x && slots[top - 1] instanceof Double y) {
                            slots[--top] = null;
                            slots[top - 1] = x + y;
                            pc++;
                            now = end + floatNanos;
                            continue;
                        }
                        save(f, pc, top, now, end);
                        signal = evaluator.operatorInstructions.binary(f, argument);
                    }
                    case Dispatch.SUBTRACT -> {
                        if (slots[top - 2] instanceof Long x && slots[top - 1] instanceof Long y) {
                            long difference = x - y;
                            if (((x ^ y) & (x ^ difference)) >= 0) {
                                slots[--top] = null;
                                slots[top - 1] = difference;
                                pc++;
                                now = end;
                                continue;
                            }
                        }
                        if (slots[top - 2] instanceof Double x && slots[top - 1] instanceof Double y) {
                            slots[--top] = null;
                            slots[top - 1] = x - y;
                            pc++;
                            now = end + floatNanos;
                            continue;
                        }
                        save(f, pc, top, now, end);
                        signal = evaluator.operatorInstructions.binary(f, argument);
                    }
                    case Dispatch.MULTIPLY -> {
                        if (slots[top - 2] instanceof Long x && slots[top - 1] instanceof Long y) {
                            long product = x * y;
                            if (Math.multiplyHigh(x, y) == product >> 63) {
                                slots[--top] = null;
                                slots[top - 1] = product;
                                pc++;
                                now = end;
                                continue;
                            }
                        }
                        if (slots[top - 2] instanceof Double x && slots[top - 1] instanceof Double y) {
                            slots[--top] = null;
                            slots[top - 1] = x * y;
                            pc++;
                            now = end + floatNanos;
                            continue;
                        }
                        save(f, pc, top, now, end);
                        signal = evaluator.operatorInstructions.binary(f, argument);
                    }
                    case Dispatch.DIVIDE, Dispatch.MODULO -> {
                        if (slots[top - 2] instanceof Long x && slots[top - 1] instanceof Long y && y > 0) {
                            slots[--top] = null;
                            slots[top - 1] = Dispatch.kind(head) == Dispatch.MODULO
                                    ? Math.floorMod((long) x, (long) y)
                                    : Math.floorDiv((long) x, (long) y);
                            pc++;
                            now = end + divideNanos;
                            continue;
                        }
                        save(f, pc, top, now, end);
                        signal = evaluator.operatorInstructions.binary(f, argument);
                    }
                    case Dispatch.COMPARE_AND_JUMP -> {
                        if (slots[top - 2] instanceof Long x && slots[top - 1] instanceof Long y) {
                            boolean holds = Comparisons.holds(argument >> 5, Long.compare(x, y));
                            slots[--top] = null;
                            slots[--top] = null;
                            long jump = words[pc + 1];
                            pc = holds ? pc + 2 : (int) (jump >>> 32);
                            now = end + Dispatch.nanos((int) jump);
                            count++;
                            continue;
                        }
                        save(f, pc, top, now, end);
                        signal = evaluator.operatorInstructions.compare(f, argument);
                    }
                    case Dispatch.COMPARE -> {
                        if (slots[top - 2] instanceof Long x && slots[top - 1] instanceof Long y) {
                            slots[--top] = null;
                            slots[top - 1] = Comparisons.holds(argument >> 5, Long.compare(x, y));
                            pc++;
                            now = end;
                            continue;
                        }
                        save(f, pc, top, now, end);
                        signal = evaluator.operatorInstructions.compare(f, argument);
                    }
                    case Dispatch.FOR_ITER -> {
                        if (slots[top - 1] instanceof Iterators.OverRange range
                                && !(freeThreaded && range.isShared())) {
                            if (range.hasNext()) {
                                slots[top++] = range.nextValue();
                                pc++;
                            } else {
                                pc = argument + 1;
                            }
                            now = end;
                            continue;
                        }
                        save(f, pc, top, now, end);
                        if (slots[top - 1] instanceof PyGenerator generator
                                && evaluator.iteration.generators.isReady(generator)) {
                            why = evaluator.iteration.generators.run(generator);
                            signal = Signal.RAN;
                            break;
                        }
                        signal = evaluator.iteration.forIter(f);
                    }
                    case Dispatch.LOAD_GLOBAL -> {
                        Object value = freeThreaded ? null : code.globalNow(argument >> 1);
                        if (value != null) {
                            slots[top++] = value;
                            if ((argument & 1) != 0) {
                                slots[top++] = null;
                            }
                            counted++;
                            pc++;
                            now = end;
                            continue;
                        }
                        save(f, pc, top, now, end);
                        signal = Variables.loadGlobal(evaluator, f, argument);
                    }
                    case Dispatch.LOAD_ATTR -> {
                        Object owner = slots[top - 1];
                        AttributeSite site = code.sites[pc];
                        if (site != null
                                && owner instanceof PyInstance instance
                                && site.fits(instance)
                                && !(freeThreaded && instance.isShared())) {
                            String name = code.names[argument >> 1];
                            Object method = site.method();
                            if (method != null && instance.place(name) < 0) {
                                slots[top - 1] = method;
                                slots[top++] = instance;
                                pc++;
                                now = end;
                                continue;
                            }
                            Object value = method != null ? null : instance.at(site.place(), name);
                            if (value != null
                                    && !(freeThreaded && value instanceof PyObject object && object.isShared())) {
                                slots[top - 1] = value;
                                if ((argument & 1) != 0) {
                                    slots[top++] = null;
                                }
                                counted += freeThreaded ? RegionSupport.counted(value) : 1;
                                pc++;
                                now = end;
                                continue;
                            }
                        }
                        if (site != null && site.isBuiltIn(owner)) {
                            slots[top - 1] = site.method();
                            slots[top++] = owner;
                            pc++;
                            now = end;
                            continue;
                        }
                        save(f, pc, top, now, end);
                        signal = evaluator.attributes.load(f, argument);
                        if (signal == Signal.NEXT && owner != null) {
                            code.sites[pc] = evaluator.attributes.site(owner, argument, code);
                        }
                    }
                    case Dispatch.STORE_ATTR -> {
                        Object owner = slots[top - 1];
                        AttributeSite site = code.sites[pc];
                        Object value = slots[top - 2];
                        if (site != null
                                && value != null
                                && owner instanceof PyInstance instance
                                && !instance.isShared()
                                && site.fits(instance)
                                && instance.setAt(site.place(), code.names[argument], value)) {
                            slots[--top] = null;
                            slots[--top] = null;
                            pc++;
                            now = end;
                            continue;
                        }
                        save(f, pc, top, now, end);
                        signal = evaluator.attributes.store(f);
                        if (signal == Signal.NEXT && owner != null) {
                            code.sites[pc] = evaluator.attributes.storeSite(owner, code.names[argument]);
                        }
                    }
                    case Dispatch.CALL -> {
                        int base = top - argument - 2;
                        if (slots[base] instanceof PyFunction function) {
                            LinkedCode called = function.linked();
                            int first = slots[base + 1] != null ? base + 1 : base + 2;
                            if (called.plainArguments == top - first && thread.depth() < Evaluator.RECURSION_LIMIT) {
                                f.pc = pc;
                                f.top = base;
                                PyFrame callee = new PyFrame(function, slots, first, top);
                                while (top > base) {
                                    slots[--top] = null;
                                }
                                thread.push(callee);
                                if (called.isReady(0)) {
                                    evaluator.clock = end + callNanos;
                                    why = evaluator.compiled.run(callee, 0);
                                    signal = Signal.RAN;
                                    break;
                                }
                                f = callee;
                                code = called;
                                words = called.words;
                                slots = callee.slots;
                                top = callee.top;
                                pc = 0;
                                now = end + callNanos;
                                continue;
                            }
                        }
                        save(f, pc, top, now, end);
                        signal = evaluator.calls.call(f, argument);
                    }
                    case Dispatch.BINARY_OP -> {
                        save(f, pc, top, now, end);
                        signal = evaluator.operatorInstructions.binary(f, argument);
                    }
                    case Dispatch.RETURN -> {
                        PyFrame caller = f.plainCaller();
                        if (caller != null) {
                            Object result = slots[top - 1];
                            code.lastResult = result;
                            thread.pop(f);
                            f = caller;
                            code = f.linked;
                            words = code.words;
                            slots = f.slots;
                            top = f.top;
                            slots[top++] = result;
                            pc = f.pc + 1;
                            now = end;
                            continue;
                        }
                        save(f, pc, top, now, end);
                        signal = evaluator.calls.returnValue(f);
                    }
                    default -> {
                        save(f, pc, top, now, end);
                        signal = RareInstructions.execute(evaluator, f, code.opcodes[pc], argument);
                    }
                }
                now = evaluator.clock;
                if (signal == Signal.RAN) {
                    if (Region.isPause(why)) {
                        return Region.pause(why);
                    }
                    signal = why == Region.RETURNED ? Signal.NEXT : Signal.FRAME;
                    if (signal == Signal.NEXT) {
                        f.slots[f.top++] = evaluator.compiled.result;
                    }
                }
                switch (signal) {
                    case Signal.NEXT -> pc++;
                    case Signal.JUMP -> pc = f.pc;
                    case Signal.FRAME -> {
                        if (!(thread.frame() instanceof PyFrame next)) {
                            return null;
                        }
                        f = next;
                        code = f.linked;
                        words = code.words;
                        slots = f.slots;
                        pc = f.pc;
                    }
                    case Signal.NEXT_CHECKED -> {
                        pc++;
                        if (evaluator.mustCheck(now)) {
                            return stop(f, pc, f.top, now, Evaluator.Pause.CHECK);
                        }
                    }
                    case Signal.NEXT_SYNC, Signal.NEXT_SYNC_CHECKED -> {
                        return stop(f, pc + 1, f.top, now, Signal.pauseAfter(signal));
                    }
                    case Signal.AGAIN -> {
                        count--;
                        evaluator.takeBack();
                        return Evaluator.Pause.SYNC;
                    }
                    default -> {
                        count--;
                        evaluator.takeBack();
                        evaluator.clock = evaluator.instructionStart;
                        return signal == Signal.LATER ? Evaluator.Pause.SYNC : Evaluator.Pause.BLOCKED;
                    }
                }
                top = f.top;
            }
        } finally {
            evaluator.executed += count;
            interpreter.countLocal(counted);
        }
    }

    /// Writes down where the frame stands at the start of an instruction, and when.
    private void save(PyFrame f, int pc, int top, long start, long end) {
        f.pc = pc;
        f.top = top;
        evaluator.begin(start, end);
    }

    private Evaluator.Pause stop(PyFrame f, int pc, int top, long now, Evaluator.Pause why) {
        f.pc = pc;
        f.top = top;
        evaluator.clock = now;
        return why;
    }
}
