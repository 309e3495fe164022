package dev.baton.python.runtime;

import dev.baton.python.code.Opcode;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandles;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Compiles one loop of a code object, or all of it, for the host, for values of the kinds a frame holds at its start.
///
/// First the kinds of values at every instruction are found by going through the loop until nothing changes, then the
/// code is written. Both go through the same [RegionInstructions]; the code of the first round is thrown away.
final class RegionCompiler {
    /// The host does not compile longer methods.
    private static final int MOST_BYTES = 7_900;

    private static final ClassDesc NAME = ClassDesc.of("dev.baton.python.runtime.CompiledRegion");
    private static final ClassDesc SUPER = ClassDesc.of("dev.baton.python.runtime.Region");
    private static final MethodTypeDesc RUN =
            MethodTypeDesc.of(ConstantDescs.CD_int, RegionCode.EVALUATOR, RegionCode.FRAME);

    final Evaluator evaluator;
    final LinkedCode code;
    final Regions regions;
    final int first;
    final int last;
    private final Liveness liveness;
    private final BitSet targets = new BitSet();
    private final Map<Integer, RegionState> states = new TreeMap<>();
    private final ArrayDeque<Integer> pending = new ArrayDeque<>();
    private final Map<Integer, Label> labels = new TreeMap<>();
    private final List<Runnable> ends = new ArrayList<>();
    private boolean writing;
    private @Nullable RegionCode current;

    RegionCompiler(Evaluator evaluator, LinkedCode code, int first) {
        this.evaluator = evaluator;
        this.code = code;
        this.first = first;
        regions = code.regions();
        liveness = regions.liveness(code);
        int end = first == 0 ? code.opcodes.length - 1 : first;
        for (int pc = first; pc < code.opcodes.length; pc++) {
            if (code.opcodes[pc] == Opcode.JUMP_BACKWARD && code.arguments[pc] == first) {
                end = pc;
            }
        }
        last = end;
        for (int pc = first; pc <= last; pc++) {
            if (code.opcodes[pc].jumps()) {
                targets.set(code.arguments[pc]);
                if (code.opcodes[pc] == Opcode.FOR_ITER) {
                    targets.set(code.arguments[pc] + 1);
                }
            }
        }
    }

    /// Thrown to end the first round.
    private static final class Known extends RuntimeException {
        private static final long serialVersionUID = 1;

        Known() {
            super(null, null, false, false);
        }
    }

    /// Thrown when a loop cannot be compiled.
    static final class Unfit extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unfit() {
            super(null, null, false, false);
        }
    }

    /// The loop compiled for the frame as it is, null when it is not fit for that.
    @Nullable
    Region compile(PyFrame f) {
        if (f.generator != null || last == first) {
            return null;
        }
        try {
            RegionState entry = entry(f);
            states.put(first, entry);
            build(out -> analyse(out));
            return null;
        } catch (Known known) {
            return define();
        } catch (Unfit unfit) {
            return null;
        }
    }

    private @Nullable Region define() {
        writing = true;
        List<Object> constants = new ArrayList<>();
        byte[] bytes = build(out -> {
            RegionCode to = new RegionCode(out);
            labels.clear();
            ends.clear();
            write(to);
            constants.clear();
            constants.addAll(to.constants());
        });
        int length = ClassFile.of().parse(bytes).methods().stream()
                .flatMap(method -> method.findAttribute(Attributes.code()).stream())
                .mapToInt(attribute -> attribute.codeLength())
                .max()
                .orElse(0);
        if (length > MOST_BYTES) {
            return null;
        }
        try {
            MethodHandles.Lookup hidden =
                    MethodHandles.lookup().defineHiddenClassWithClassData(bytes, List.copyOf(constants), true);
            return (Region) hidden.lookupClass().getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] build(java.util.function.Consumer<CodeBuilder> body) {
        return ClassFile.of().build(NAME, type -> type.withSuperclass(SUPER)
                .withFlags(ClassFile.ACC_FINAL)
                .withMethodBody(ConstantDescs.INIT_NAME, ConstantDescs.MTD_void, 0, out -> out.aload(0)
                        .invokespecial(SUPER, ConstantDescs.INIT_NAME, ConstantDescs.MTD_void)
                        .return_())
                .withMethodBody("run", RUN, 0, body::accept));
    }

    // ---- kinds

    private RegionState entry(PyFrame f) {
        BitSet written = written();
        RegionState state = new RegionState(f.slots.length);
        state.top = f.top;
        for (int slot = 0; slot < f.top; slot++) {
            boolean unboxed = slot >= code.fastCount || written.get(slot);
            state.kinds[slot] = kind(f.slots[slot], unboxed);
            state.clean[slot] = true;
        }
        state.forget(liveness.at(first), code.fastCount);
        return state;
    }

    private static int kind(@Nullable Object value, boolean unboxed) {
        return switch (value) {
            case Long _ -> unboxed ? RegionState.LONG : RegionState.BOXED_LONG;
            case Double _ -> unboxed ? RegionState.DOUBLE : RegionState.BOXED_DOUBLE;
            case Boolean _ -> unboxed ? RegionState.BOOL : RegionState.REFERENCE;
            case Iterators.OverRange _ -> RegionState.RANGE;
            case null, default -> RegionState.REFERENCE;
        };
    }

    /// The variables the loop assigns; the others keep their object, which the program could compare.
    private BitSet written() {
        BitSet written = new BitSet();
        for (int pc = first; pc <= last; pc++) {
            int argument = code.arguments[pc];
            switch (code.opcodes[pc]) {
                case STORE_FAST -> written.set(argument);
                case STORE_FAST_LOAD_FAST -> written.set(argument >> 4);
                case STORE_FAST_STORE_FAST -> {
                    written.set(argument >> 4);
                    written.set(argument & 15);
                }
                default -> {}
            }
        }
        return written;
    }

    private void analyse(CodeBuilder out) {
        RegionCode to = new RegionCode(out);
        current = to;
        pending.add(first);
        while (!pending.isEmpty()) {
            int start = pending.poll();
            RegionState known = states.get(start);
            if (known == null) {
                throw new IllegalStateException("no state at " + start);
            }
            block(to, start, known.copy());
        }
        throw new Known();
    }

    /// Goes through instructions until the end of a block.
    private void block(RegionCode to, int start, RegionState state) {
        RegionInstructions instructions = new RegionInstructions(this, to);
        int pc = start;
        boolean goesOn = true;
        while (goesOn) {
            goesOn = instructions.instruction(pc, state);
            pc++;
            if (goesOn && (pc > last || targets.get(pc))) {
                jump(to, pc, state);
                return;
            }
        }
    }

    // ---- code

    private void write(RegionCode to) {
        current = to;
        enter(to);
        for (int start : states.keySet()) {
            to.out.labelBinding(label(start));
            RegionState state = states.get(start);
            if (state != null) {
                block(to, start, state.copy());
            }
        }
        for (int i = 0; i < ends.size(); i++) {
            ends.get(i).run();
        }
    }

    /// Loads what the loop works with, after a look at whether it is what the loop was compiled for.
    private void enter(RegionCode to) {
        RegionState entry = states.get(first);
        if (entry == null) {
            throw new IllegalStateException("no entry");
        }
        CodeBuilder out = to.out;
        Label refused = out.newLabel();
        out.aload(RegionCode.F)
                .getfield(RegionCode.FRAME, "slots", RegionCode.OBJECT.arrayType())
                .astore(RegionCode.SLOTS);
        for (int slot = 0; slot < entry.top; slot++) {
            load(to, slot, entry.kinds[slot], refused);
        }
        out.lconst_0().lstore(RegionCode.COUNT).lconst_0().lstore(RegionCode.COUNTED);
        refresh(to);
        out.goto_(label(first));
        ends.add(() -> to.out.labelBinding(refused).loadConstant(Region.REFUSED).ireturn());
    }

    /// Reads the clock and the horizon.
    void refresh(RegionCode to) {
        to.out
                .aload(RegionCode.E)
                .getfield(RegionCode.EVALUATOR, "clock", ConstantDescs.CD_long)
                .lstore(RegionCode.NOW);
        to.out.aload(RegionCode.E);
        to.call(RegionCode.EVALUATOR, "checkNanos", ConstantDescs.CD_long);
        to.out.lstore(RegionCode.HORIZON);
    }

    private static void load(RegionCode to, int slot, int kind, Label refused) {
        CodeBuilder out = to.out;
        if (kind == RegionState.NONE) {
            return;
        }
        out.aload(RegionCode.SLOTS).loadConstant(slot).aaload();
        if (RegionState.isReference(kind)) {
            out.astore(RegionCode.referenceAt(slot));
            return;
        }
        ClassDesc type = kind == RegionState.LONG
                ? RegionCode.LONG
                : kind == RegionState.DOUBLE ? RegionCode.DOUBLE : RegionCode.BOOLEAN;
        out.dup().astore(RegionCode.referenceAt(slot)).instanceOf(type).ifeq(refused);
        out.aload(RegionCode.referenceAt(slot)).checkcast(type);
        switch (kind) {
            case RegionState.LONG -> {
                to.call(type, "longValue", ConstantDescs.CD_long);
                out.lstore(RegionCode.longAt(slot));
            }
            case RegionState.DOUBLE -> {
                to.call(type, "doubleValue", ConstantDescs.CD_double);
                out.dstore(RegionCode.doubleAt(slot));
            }
            default -> {
                to.call(type, "booleanValue", ConstantDescs.CD_boolean);
                out.istore(RegionCode.boolAt(slot));
            }
        }
    }

    private Label label(int pc) {
        RegionCode to = current;
        if (to == null) {
            throw new IllegalStateException("nothing is written");
        }
        return labels.computeIfAbsent(pc, missing -> to.out.newLabel());
    }

    // ---- for the instructions

    boolean isInside(int pc) {
        return pc >= first && pc <= last;
    }

    /// Goes to an instruction, inside or outside.
    void jump(RegionCode to, int pc, RegionState state) {
        to.flush(state);
        if (!isInside(pc)) {
            end(to, pc, state, Region.GO_ON, to.out::goto_);
            return;
        }
        RegionState target = arrive(pc, state);
        if (writing) {
            for (int slot = 0; slot < state.top; slot++) {
                to.convert(state, target, slot);
            }
            to.out.goto_(label(pc));
        }
    }

    private RegionState arrive(int pc, RegionState from) {
        RegionState state = from.copy();
        state.forget(liveness.at(pc), code.fastCount);
        RegionState known = states.get(pc);
        if (known == null) {
            if (writing) {
                throw new IllegalStateException("a way that was not known: " + pc);
            }
            states.put(pc, state);
            pending.add(pc);
            return state;
        }
        if (!writing && known.merge(state)) {
            pending.add(pc);
        }
        return known;
    }

    /// Writes a jump that leaves the region; what that takes stands at the end of the method.
    void end(RegionCode to, int pc, RegionState state, int why, java.util.function.Consumer<Label> jump) {
        RegionState then = state.copy();
        Label label = to.out.newLabel();
        jump.accept(label);
        if (writing) {
            ends.add(() -> {
                to.out.labelBinding(label);
                to.leave(then, pc, why);
            });
        }
    }

    /// Writes code at the end of the method.
    void atEnd(Runnable code) {
        if (writing) {
            ends.add(code);
        }
    }
}
