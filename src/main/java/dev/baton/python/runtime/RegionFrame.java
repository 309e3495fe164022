package dev.baton.python.runtime;

import dev.baton.python.code.Opcode;
import java.lang.classfile.Label;
import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// An activation whose code is part of a region: that of the frame the region is entered with, or of a call compiled
/// into its caller's code.
///
/// An inlined activation has no frame in memory until something needs one. Its slots overlap those of its caller: its
/// parameters are the arguments where the caller has put them.
final class RegionFrame {
    /// What made it, null for the frame the region is entered with.
    final @Nullable InlinedCall call;

    /// The function, when its frame is made only if something needs it.
    final @Nullable PyFunction function;

    final LinkedCode code;
    /// Where its slots begin among all those of the region.
    final int offset;
    /// How many inlined calls it is away from the frame the region is entered with.
    final int level;
    /// The instruction the region is entered at.
    final int entry;
    /// The instructions that are part of the region.
    private final int first;

    private final int last;
    /// What is known wherever a block of instructions begins.
    final Map<Integer, RegionState> states = new TreeMap<>();

    final Map<Integer, Label> labels = new TreeMap<>();
    private final Map<Integer, RegionFrame> callees = new TreeMap<>();
    /// The calls that were looked at, and whether they are of compiled functions.
    final Map<Integer, Boolean> directCalls = new TreeMap<>();

    private final BitSet targets = new BitSet();

    /// The frame a region is entered with, at this instruction: that of a function at its first, that of a generator
    /// behind a yield, else that of a loop.
    RegionFrame(LinkedCode code, int entry) {
        this(null, null, code, 0, entry, isLoop(code, entry) ? entry : 0, lastOf(code, entry));
    }

    /// The activation of a function that is called by compiled code.
    RegionFrame(PyFunction function) {
        this(null, function, function.linked(), 0, 0, 0, function.linked().opcodes.length - 1);
    }

    /// The frame of a call whose arguments begin at a slot of the caller's.
    RegionFrame(InlinedCall call, int arguments) {
        this(
                call,
                call.function(),
                call.function().linked(),
                arguments,
                0,
                0,
                call.function().linked().opcodes.length - 1);
        call.caller().callees.put(call.pc(), this);
        call.caller().targets.set(call.pc() + 1);
    }

    private RegionFrame(
            @Nullable InlinedCall call,
            @Nullable PyFunction function,
            LinkedCode code,
            int offset,
            int entry,
            int first,
            int last) {
        this.call = call;
        this.function = function;
        this.code = code;
        this.offset = offset;
        level = call == null ? 0 : call.caller().level + 1;
        this.entry = entry;
        this.first = first;
        this.last = last;
        for (int pc = first; pc <= last; pc++) {
            if (code.opcodes[pc].jumps()) {
                targets.set(code.arguments[pc]);
                if (code.opcodes[pc] == Opcode.FOR_ITER) {
                    targets.set(code.arguments[pc] + 1);
                }
            }
        }
    }

    private static boolean isLoop(LinkedCode code, int entry) {
        return entry > 0 && code.opcodes[entry] != Opcode.RESUME;
    }

    private static int lastOf(LinkedCode code, int entry) {
        return isLoop(code, entry) ? lastJumpTo(code, entry) : code.opcodes.length - 1;
    }

    private static int lastJumpTo(LinkedCode code, int first) {
        int last = first;
        for (int pc = first; pc < code.opcodes.length; pc++) {
            if (code.opcodes[pc] == Opcode.JUMP_BACKWARD && code.arguments[pc] == first) {
                last = pc;
            }
        }
        return last;
    }

    int length() {
        return last - first + 1;
    }

    /// Whether it is entered behind a yield.
    boolean isResumed() {
        return entry > 0 && !isLoop(code, entry);
    }

    boolean isInside(int pc) {
        return pc >= first && pc <= last;
    }

    /// Whether a block of instructions ends before this one.
    boolean endsBlock(int pc) {
        return pc > last || targets.get(pc);
    }

    /// The variables that the code of the region assigns.
    BitSet assigned() {
        BitSet assigned = new BitSet();
        for (int pc = first; pc <= last; pc++) {
            int argument = code.arguments[pc];
            switch (code.opcodes[pc]) {
                case STORE_FAST -> assigned.set(argument);
                case STORE_FAST_LOAD_FAST -> assigned.set(argument >> 4);
                case STORE_FAST_STORE_FAST -> {
                    assigned.set(argument >> 4);
                    assigned.set(argument & 15);
                }
                default -> {}
            }
        }
        return assigned;
    }

    /// How many assumptions about an instruction have turned out wrong: 0 to 2.
    int surprises(int pc) {
        return code.regions().surprises(pc);
    }

    /// The variables that may be read from this instruction on.
    BitSet live(int pc) {
        return code.regions().liveness(code).at(pc);
    }

    /// The activation that the call at this instruction makes, null when that is not inlined.
    @Nullable
    RegionFrame callee(int pc) {
        return callees.get(pc);
    }

    /// Gets ready to be written once more.
    void forgetLabels() {
        labels.clear();
        callees.values().forEach(RegionFrame::forgetLabels);
    }

    /// The activation the compiled code is entered with.
    RegionFrame root() {
        return call == null ? this : call.caller().root();
    }

    /// Whether no frame of it or of its callers is in memory.
    boolean isFrameless() {
        return root().function != null;
    }

    /// The activation that a slot belongs to: this one or one that called it.
    RegionFrame owner(int slot) {
        RegionFrame owner = this;
        while (owner.call != null && slot < owner.offset) {
            owner = owner.call.caller();
        }
        return owner;
    }

    /// Whether this activation is of a code object, or one of those that called it.
    boolean isWithin(LinkedCode other) {
        return code == other || call != null && call.caller().isWithin(other);
    }
}
