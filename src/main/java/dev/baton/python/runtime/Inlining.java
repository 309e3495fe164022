package dev.baton.python.runtime;

import dev.baton.python.object.PyClass;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which calls are compiled into the code of their callers: those of functions that are known when compiling and bind
/// their arguments one by one, as long as not too much code comes together.
final class Inlining {
    /// How deep calls are inlined in one another.
    static final int MOST_LEVELS = 3;

    private static final int MOST_INSTRUCTIONS = 160;
    private static final int LEAST_INSTRUCTIONS = 20;

    private final Interpreter interpreter;
    private final List<LinkedCode> refused = new ArrayList<>();
    private int mostInstructions = MOST_INSTRUCTIONS;

    Inlining(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    /// Has less code inlined; false when there was none.
    boolean reduce() {
        if (mostInstructions == 0) {
            return false;
        }
        mostInstructions = mostInstructions > LEAST_INSTRUCTIONS ? mostInstructions / 2 : 0;
        return true;
    }

    /// Has no call of this code inlined any more.
    void refuse(LinkedCode code) {
        refused.add(code);
    }

    /// The function that a CALL calls with the arguments it takes, null when that is not known.
    static @Nullable PyFunction called(int pc, RegionState s) {
        int base = base(pc, s);
        boolean known = s.kinds[base] == RegionState.CONSTANT
                && s.constants[base] instanceof PyFunction function
                && function.linked().isCompiled()
                && function.linked().plainArguments == s.top - arguments(pc, s);
        return known ? (PyFunction) s.constants[base] : null;
    }

    /// The activation that a CALL makes, null when it is not to be inlined.
    ///
    /// @param size how many instructions the region has so far
    @Nullable
    RegionFrame callee(int pc, RegionState s, int size) {
        InlinedCall call = call(pc, s);
        return call != null
                        && size + call.function().linked().opcodes.length <= mostInstructions
                        && s.frame.level < MOST_LEVELS
                        && !s.frame.isWithin(call.function().linked())
                        && !refused.contains(call.function().linked())
                ? new RegionFrame(call, call.created() == null ? arguments(pc, s) : call.base() + 1)
                : null;
    }

    /// Whether a CALL still makes the activation that it made.
    boolean isSame(RegionFrame callee, int pc, RegionState s) {
        InlinedCall call = call(pc, s);
        return call != null && call.equals(callee.call);
    }

    private @Nullable InlinedCall call(int pc, RegionState s) {
        PyFunction function = called(pc, s);
        if (function != null) {
            return new InlinedCall(s.frame, pc, function, base(pc, s), null);
        }
        int base = base(pc, s);
        boolean known =
                s.kinds[base] == RegionState.CONSTANT && arguments(pc, s) == base + 2 && s.frame.surprises(pc) == 0;
        return known
                        && s.constants[base] instanceof PyClass type
                        && initialiser(type) instanceof PyFunction init
                        && init.linked().isCompiled()
                        && init.linked().plainArguments == s.top - base - 1
                ? new InlinedCall(s.frame, pc, init, base, type)
                : null;
    }

    /// What initialises the instances of a class whose call does nothing else but make one.
    private @Nullable Object initialiser(PyClass type) {
        boolean plain = type.isUserDefined()
                && !type.isUnsettled()
                && type.layout() == PyClass.Layout.INSTANCE
                && interpreter.modules().constructor(type) == null
                && type.lookup("__new__") == null;
        return plain ? type.lookup("__init__") : null;
    }

    /// The slot of what a CALL calls.
    static int base(int pc, RegionState s) {
        return s.top - s.frame.code.arguments[pc] - 2;
    }

    /// Where the arguments begin: with the object of a method when there is one, which is known not to be null.
    static int arguments(int pc, RegionState s) {
        int base = base(pc, s);
        boolean none = s.kinds[base + 1] == RegionState.CONSTANT && s.constants[base + 1] == null;
        return none ? base + 2 : base + 1;
    }
}
