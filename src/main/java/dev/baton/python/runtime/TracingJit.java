package dev.baton.python.runtime;

import dev.baton.python.code.Opcode;

/// A tracing JIT compiler, as far as time goes: loops and functions that ran often enough cost less from then on.
///
/// **Models**: the counter of each loop and function; the pause while one is traced and compiled; compiled code, whose
/// passes cost a share of what its instructions cost in the interpreter.
///
/// **Does not model**: guards that fail, bridges, code that is thrown away, memory.
///
/// **Simplifications**: a compiled pass costs the same whatever way it takes through the loop; a function that is
/// called in a compiled loop is compiled when its own counter says so.
///
/// **Source**: PyPy 7.3 `rpython/rlib/jit.py` (PARAMETERS), `rpython/jit/metainterp/warmstate.py`.
final class TracingJit {
    private static final int COMPILED = -1;
    private static final int PERMILLE = 1000;

    private final long loopThreshold;
    private final long callThreshold;
    private final long traceNanos;
    private final long compiledPermille;
    private final long ticksOfInstruction;

    TracingJit(Profile profile) {
        loopThreshold = profile.number("jit.loop_threshold");
        callThreshold = profile.number("jit.call_threshold");
        traceNanos = profile.number("jit.trace_ns");
        compiledPermille = profile.number("jit.compiled_permille");
        ticksOfInstruction = profile.number("jit.ticks_of_instruction");
    }

    /// Counts a pass of the loop that ends here, or a call of the function that begins here.
    ///
    /// @return what compiling it took, 0 mostly
    long passed(LinkedCode code, int pc) {
        if (code.heat.length == 0) {
            code.heat = new int[code.opcodes.length];
        }
        boolean loop = code.opcodes[pc] == Opcode.JUMP_BACKWARD;
        if (code.heat[pc] == COMPILED || ++code.heat[pc] < (loop ? loopThreshold : callThreshold)) {
            return 0;
        }
        if (loop) {
            compile(code, code.arguments[pc], pc, pc);
        } else {
            compile(code, pc, code.opcodes.length - 1, pc);
        }
        return traceNanos;
    }

    /// What this pass counts towards the release of the lock.
    long ticks(LinkedCode code, int pc) {
        if (code.heat.length > 0 && code.heat[pc] == COMPILED) {
            return 1;
        }
        int first = code.opcodes[pc] == Opcode.JUMP_BACKWARD ? code.arguments[pc] : pc;
        return Math.max(1, pc - first) * ticksOfInstruction;
    }

    /// Puts the cost of a stretch of code on one instruction of it; loops inside that are compiled keep theirs.
    private void compile(LinkedCode code, int from, int to, int at) {
        long nanos = 0;
        for (int pc = from; pc <= to; pc++) {
            if (code.heat[pc] != COMPILED) {
                nanos += code.nanos[pc];
            }
        }
        for (int pc = from; pc <= to; pc++) {
            if (code.heat[pc] != COMPILED) {
                code.nanos(pc, 0);
            }
        }
        code.heat[at] = COMPILED;
        code.nanos(at, Math.toIntExact(Math.max(1, nanos * compiledPermille / PERMILLE)));
    }
}
