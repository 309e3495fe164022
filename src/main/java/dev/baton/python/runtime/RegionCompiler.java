package dev.baton.python.runtime;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Compiles one loop of a code object, or all of it, for the host, for values of the kinds a frame holds at its start,
/// with the calls in it that [Inlining] allows.
///
/// First the kinds of values at every instruction are found by going through the loop until nothing changes, then the
/// code is written. Both go through the same [RegionInstructions]; the code of the first round is thrown away.
final class RegionCompiler {
    /// More would be too long for the host in any case.
    private static final int MOST_INSTRUCTIONS = 500;

    final Evaluator evaluator;
    private final RegionFrame root;
    private final Inlining inlining;
    private final ArrayDeque<Place> pending = new ArrayDeque<>();
    private final List<Runnable> ends = new ArrayList<>();
    private boolean writing;
    private int size;
    private int levels;
    private @Nullable Exit lastExit;

    /// Whether the code may be as long as it takes to try instructions directly.
    final boolean isLong;

    private RegionCompiler(Evaluator evaluator, RegionFrame root, Inlining inlining, boolean isLong) {
        this.evaluator = evaluator;
        this.isLong = isLong;
        this.root = root;
        this.inlining = inlining;
        size = root.length();
    }

    /// Where a block begins.
    private record Place(RegionFrame frame, int pc) {}

    /// A way out of the region.
    private record Exit(RegionState state, int pc, int why, Label label) {
        boolean isFor(RegionState other, int otherPc, int otherWhy) {
            return pc == otherPc && why == otherWhy && state.leavesLike(other);
        }
    }

    /// Thrown to end the first round.
    private static final class Known extends RuntimeException {
        private static final long serialVersionUID = 1;

        Known() {
            super(null, null, false, false);
        }
    }

    /// Thrown when the code of an activation cannot be compiled.
    static final class Unfit extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient RegionFrame frame;

        Unfit(RegionFrame frame) {
            super(null, null, false, false);
            this.frame = frame;
        }
    }

    /// The code of a function or loop compiled for values like those at its entry, null when it is not fit for that.
    static <T> @Nullable T compile(Evaluator evaluator, RegionEntry<T> entry) {
        Inlining inlining = new Inlining(evaluator.interpreter);
        boolean isLong = true;
        while (true) {
            RegionFrame root = entry.root();
            if (root.length() > MOST_INSTRUCTIONS) {
                return null;
            }
            try {
                T made = new RegionCompiler(evaluator, root, inlining, isLong).build(entry);
                boolean canReduce = made == null && inlining.reduce();
                if (made != null || !canReduce && !isLong) {
                    return made;
                }
                isLong = canReduce && isLong;
            } catch (Unfit unfit) {
                if (unfit.frame.call == null) {
                    return null;
                }
                inlining.refuse(unfit.frame.code);
            }
        }
    }

    /// The compiled code, null when it is too long for the host.
    private <T> @Nullable T build(RegionEntry<T> entry) {
        root.states.put(root.entry, entry.state(root));
        pending.add(new Place(root, root.entry));
        try {
            entry.build(this::analyse);
        } catch (Known known) {
            writing = true;
        }
        List<Object> constants = new ArrayList<>();
        RegionClass written = entry.build(out -> {
            RegionCode to = new RegionCode(out);
            write(to, entry);
            constants.clear();
            constants.addAll(to.constants());
        });
        return written.isTooLong() ? null : entry.cast(written.make(constants));
    }

    // ---- kinds

    private void analyse(CodeBuilder out) {
        RegionCode to = new RegionCode(out);
        while (!pending.isEmpty()) {
            Place start = pending.poll();
            block(to, start.pc, known(start.frame, start.pc).copy());
        }
        throw new Known();
    }

    private static RegionState known(RegionFrame frame, int pc) {
        RegionState known = frame.states.get(pc);
        if (known == null) {
            throw new IllegalStateException("no state at " + pc);
        }
        return known;
    }

    /// Goes through instructions until the end of a block; returns the last one.
    private int block(RegionCode to, int start, RegionState state) {
        RegionFrame frame = state.frame;
        RegionInstructions instructions = new RegionInstructions(this, to, frame);
        int pc = start;
        while (instructions.instruction(pc, state)) {
            pc++;
            if (frame.endsBlock(pc)) {
                jump(to, pc, state);
                return pc - 1;
            }
        }
        return pc;
    }

    // ---- code

    /// Writes everything; the host's library asks for it twice when there are very long jumps.
    private void write(RegionCode to, RegionEntry<?> entry) {
        root.forgetLabels();
        ends.clear();
        entry.write(to, known(root, root.entry), levels);
        to.out.goto_(label(to, root, root.entry));
        lastExit = null;
        write(to, root);
        for (int i = 0; i < ends.size(); i++) {
            ends.get(i).run();
        }
    }

    /// Writes the code of an activation, and that of each inlined call where the call is.
    private void write(RegionCode to, RegionFrame frame) {
        for (Map.Entry<Integer, RegionState> start : frame.states.entrySet()) {
            to.out.labelBinding(label(to, frame, start.getKey()));
            int last = block(to, start.getKey(), start.getValue().copy());
            RegionFrame callee = frame.callee(last);
            if (callee != null) {
                write(to, callee);
            }
        }
    }

    private static Label label(RegionCode to, RegionFrame frame, int pc) {
        return frame.labels.computeIfAbsent(pc, missing -> to.out.newLabel());
    }

    // ---- for the instructions

    /// The activation that the CALL at an instruction makes within the region, null when that is not inlined.
    @Nullable
    RegionFrame inlined(int pc, RegionState s) {
        RegionFrame known = s.frame.callee(pc);
        if (known != null || writing) {
            return known != null && inlining.isSame(known, pc, s) ? known : null;
        }
        RegionFrame callee = inlining.callee(pc, s, size);
        if (callee != null) {
            size += callee.length();
            levels = Math.max(levels, callee.level);
        }
        return callee;
    }

    /// The compiled function that the CALL at an instruction calls, null when it is called in another way.
    @Nullable
    FunctionEntry compiled(int pc, RegionState s) {
        PyFunction function = Inlining.called(pc, s);
        if (function == null
                || function.linked().plainArguments > CompiledFunction.MOST_ARGUMENTS
                || s.frame.surprises(pc) > 1) {
            return null;
        }
        boolean isNew = !writing && s.frame.directCalls.putIfAbsent(pc, false) == null;
        if (isNew && function.entry().isReady(evaluator, s, Inlining.arguments(pc, s))) {
            s.frame.directCalls.put(pc, true);
        }
        return s.frame.directCalls.getOrDefault(pc, false) ? function.entry() : null;
    }

    /// Goes to an instruction of the activation, inside or outside of the region.
    void jump(RegionCode to, int pc, RegionState state) {
        to.flush(state);
        RegionFrame frame = state.frame;
        if (!frame.isInside(pc)) {
            end(to, pc, state, Region.GO_ON, to.out::goto_);
            return;
        }
        RegionState target = arrive(frame, pc, state);
        if (writing) {
            for (int slot = 0; slot < state.top; slot++) {
                to.convert(state, target, slot);
            }
            to.out.goto_(label(to, frame, pc));
        }
    }

    private RegionState arrive(RegionFrame frame, int pc, RegionState from) {
        RegionState state = from.copy();
        state.forget(pc);
        RegionState known = frame.states.get(pc);
        if (known == null) {
            if (writing) {
                throw new IllegalStateException("a way that was not known: " + pc);
            }
            frame.states.put(pc, state);
            pending.add(new Place(frame, pc));
            return state;
        }
        if (!writing && known.merge(state)) {
            pending.add(new Place(frame, pc));
        }
        return known;
    }

    /// Writes a jump that leaves the region; what that takes stands at the end of the method. The host's stack must be
    /// empty after the jump.
    void end(RegionCode to, int pc, RegionState state, int why, Consumer<Label> jump) {
        Exit last = lastExit;
        if (last != null && last.isFor(state, pc, why)) {
            jump.accept(last.label);
            return;
        }
        Exit exit = new Exit(state.copy(), pc, why, to.out.newLabel());
        lastExit = exit;
        jump.accept(exit.label);
        atEnd(() -> {
            to.out.labelBinding(exit.label);
            to.leave(exit.state, pc, why);
        });
    }

    /// Writes code at the end of the method.
    void atEnd(Runnable code) {
        if (writing) {
            ends.add(code);
        }
    }
}
