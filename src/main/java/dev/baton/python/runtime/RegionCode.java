package dev.baton.python.runtime;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicConstantDesc;
import java.lang.constant.MethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The host's bytecode of a region while it is written: where everything is kept, and what all instructions
/// have in common.
///
/// Each slot of the frame has a local variable of the host for each kind of value it may hold.
final class RegionCode {
    private static final String PACKAGE = "dev.baton.python.runtime";
    static final ClassDesc SUPPORT = ClassDesc.of(PACKAGE, "RegionSupport");
    static final ClassDesc EVALUATOR = ClassDesc.of(PACKAGE, "Evaluator");
    static final ClassDesc FRAME = ClassDesc.of(PACKAGE, "PyFrame");
    static final ClassDesc COMPILED = ClassDesc.of(PACKAGE, "CompiledFunction");
    static final ClassDesc ENTRY = ClassDesc.of(PACKAGE, "FunctionEntry");
    static final ClassDesc CLASS = ClassDesc.of("dev.baton.python.object.PyClass");
    static final ClassDesc FUNCTION = ClassDesc.of(PACKAGE, "PyFunction");
    static final ClassDesc RANGE = ClassDesc.of(PACKAGE + ".Iterators$OverRange");
    static final ClassDesc GENERATOR = ClassDesc.of(PACKAGE, "PyGenerator");
    static final ClassDesc CELL = ClassDesc.of(PACKAGE, "GlobalCell");
    static final ClassDesc SITE = ClassDesc.of(PACKAGE, "AttributeSite");
    static final ClassDesc OBJECT = ConstantDescs.CD_Object;
    static final ClassDesc LONG = ConstantDescs.CD_Long;
    static final ClassDesc DOUBLE = ConstantDescs.CD_Double;
    static final ClassDesc BOOLEAN = ConstantDescs.CD_Boolean;
    static final ClassDesc MATH = ClassDesc.of("java.lang.Math");
    private static final MethodTypeDesc EXECUTE = MethodTypeDesc.of(
            ConstantDescs.CD_int,
            EVALUATOR,
            FRAME,
            ConstantDescs.CD_int,
            ConstantDescs.CD_int,
            ConstantDescs.CD_long,
            ConstantDescs.CD_long,
            ConstantDescs.CD_long);

    static final int E = 1;
    static final int F = 2;
    static final int NOW = 3;
    static final int COUNT = 5;
    static final int COUNTED = 7;
    static final int HORIZON = 9;
    static final int SIGNAL = 11;
    static final int FIRST = 12;
    static final int SECOND = 14;
    static final int THIRD = 16;
    static final int SLOTS = 18;
    static final int ROOM = 19;
    private static final int FRAMES = 20;
    private static final int INSTANCES = FRAMES + Inlining.MOST_LEVELS;
    private static final int KEPT = INSTANCES + Inlining.MOST_LEVELS;
    private static final int WIDTH = 6;

    private static final DirectMethodHandleDesc CLASS_DATA = MethodHandleDesc.ofMethod(
            DirectMethodHandleDesc.Kind.STATIC,
            ClassDesc.of("java.lang.invoke.MethodHandles"),
            "classDataAt",
            MethodTypeDesc.of(
                    OBJECT,
                    ClassDesc.of("java.lang.invoke.MethodHandles$Lookup"),
                    ConstantDescs.CD_String,
                    ConstantDescs.CD_Class,
                    ConstantDescs.CD_int));

    final CodeBuilder out;
    private final List<Object> constants = new ArrayList<>();

    RegionCode(CodeBuilder out) {
        this.out = out;
    }

    /// The objects the code refers to.
    List<Object> constants() {
        return constants;
    }

    /// Loads an object as a constant of this type.
    void object(Object value, ClassDesc type) {
        int index = 0;
        while (index < constants.size() && constants.get(index) != value) {
            index++;
        }
        if (index == constants.size()) {
            constants.add(value);
        }
        out.loadConstant(DynamicConstantDesc.ofNamed(CLASS_DATA, ConstantDescs.DEFAULT_NAME, type, index));
    }

    /// Where the frame in memory of an inlined activation is kept, null as long as there is none.
    static int frameAt(int level) {
        return FRAMES + level - 1;
    }

    /// Where the new instance is kept that an inlined activation initialises.
    static int instanceAt(int level) {
        return INSTANCES + level - 1;
    }

    static int longAt(int slot) {
        return KEPT + slot * WIDTH;
    }

    static int doubleAt(int slot) {
        return KEPT + slot * WIDTH + 2;
    }

    static int referenceAt(int slot) {
        return KEPT + slot * WIDTH + 4;
    }

    static int boolAt(int slot) {
        return KEPT + slot * WIDTH + 5;
    }

    void support(String name, ClassDesc result, ClassDesc... parameters) {
        out.invokestatic(SUPPORT, name, MethodTypeDesc.of(result, parameters));
    }

    void call(ClassDesc owner, String name, ClassDesc result, ClassDesc... parameters) {
        out.invokevirtual(owner, name, MethodTypeDesc.of(result, parameters));
    }

    void math(String name, ClassDesc result, ClassDesc... parameters) {
        out.invokestatic(MATH, name, MethodTypeDesc.of(result, parameters));
    }

    /// Loads a constant of the program as the host's reference.
    void constant(@Nullable Object value) {
        switch (value) {
            case null -> out.aconst_null();
            case Long number -> {
                out.loadConstant((long) number);
                box(RegionState.LONG);
            }
            case Boolean flag -> out.getstatic(BOOLEAN, flag ? "TRUE" : "FALSE", BOOLEAN);
            default -> object(value, OBJECT);
        }
    }

    /// Loads what a slot holds as a reference.
    void reference(RegionState s, int slot) {
        switch (s.kinds[slot]) {
            case RegionState.LONG -> out.lload(longAt(slot));
            case RegionState.DOUBLE -> out.dload(doubleAt(slot));
            case RegionState.BOOL -> out.iload(boolAt(slot));
            case RegionState.CONSTANT -> constant(s.constants[slot]);
            default -> out.aload(referenceAt(slot));
        }
        box(s.kinds[slot]);
    }

    private void box(int kind) {
        switch (kind) {
            case RegionState.LONG -> out.invokestatic(LONG, "valueOf", MethodTypeDesc.of(LONG, ConstantDescs.CD_long));
            case RegionState.DOUBLE ->
                out.invokestatic(DOUBLE, "valueOf", MethodTypeDesc.of(DOUBLE, ConstantDescs.CD_double));
            case RegionState.BOOL ->
                out.invokestatic(BOOLEAN, "valueOf", MethodTypeDesc.of(BOOLEAN, ConstantDescs.CD_boolean));
            default -> {}
        }
    }

    /// Copies a slot, in both the state and the code.
    void copy(RegionState s, int from, int to) {
        int kind = s.kinds[from];
        switch (kind) {
            case RegionState.LONG -> out.lload(longAt(from)).lstore(longAt(to));
            case RegionState.DOUBLE -> out.dload(doubleAt(from)).dstore(doubleAt(to));
            case RegionState.BOOL -> out.iload(boolAt(from)).istore(boolAt(to));
            case RegionState.CONSTANT, RegionState.NONE -> {}
            default -> out.aload(referenceAt(from)).astore(referenceAt(to));
        }
        Object constant = s.constants[from];
        Object example = s.examples[from];
        s.set(to, kind);
        s.constants[to] = constant;
        s.examples[to] = example;
    }

    /// Turns what a slot holds into the kind another state wants.
    void convert(RegionState from, RegionState to, int slot) {
        int wanted = to.kinds[slot];
        int kind = from.kinds[slot];
        if (wanted == kind || wanted == RegionState.NONE || wanted == RegionState.CONSTANT) {
            return;
        }
        if (RegionState.isReference(wanted)) {
            if (!RegionState.isReference(kind)) {
                reference(from, slot);
                out.astore(referenceAt(slot));
            }
            return;
        }
        Object constant = from.constants[slot];
        switch (constant) {
            case Long value -> out.loadConstant((long) value).lstore(longAt(slot));
            case Double value -> out.loadConstant((double) value).dstore(doubleAt(slot));
            case Boolean value -> out.loadConstant(value ? 1 : 0).istore(boolAt(slot));
            case null, default -> throw new IllegalStateException("kind " + kind + " to " + wanted);
        }
    }

    /// Loads the frame in memory of an activation.
    private void frame(RegionFrame frame) {
        out.aload(frame.level == 0 ? F : frameAt(frame.level));
    }

    /// Loads the slots in memory of an activation.
    void slots(RegionFrame frame) {
        if (frame.level == 0) {
            out.aload(SLOTS);
        } else {
            frame(frame);
            out.getfield(FRAME, "slots", OBJECT.arrayType());
        }
    }

    /// Writes all that is known to the frames in memory, which are made and put on the thread's stack where the calls
    /// are inlined.
    void writeFrames(RegionState s) {
        push(s.frame);
        for (int slot = 0; slot < s.top; slot++) {
            spill(s, slot);
        }
    }

    /// Brings the frames in memory up to date and has a method execute an instruction there, which leaves its answer on
    /// the host's stack.
    void execute(ClassDesc owner, String method, RegionState s, int pc) {
        writeFrames(s);
        place(s, pc);
        out.invokestatic(owner, method, EXECUTE);
    }

    private void push(RegionFrame frame) {
        InlinedCall call = frame.call;
        if (call != null) {
            RegionFrame caller = call.caller();
            push(caller);
            out.aload(E);
            frame(caller);
            out.loadConstant(call.pc()).loadConstant(call.base() - caller.offset);
            object(call.function(), FUNCTION);
            frame(frame);
            String how = frame.isFrameless() ? "link" : "push";
            support(how, FRAME, EVALUATOR, FRAME, ConstantDescs.CD_int, ConstantDescs.CD_int, FUNCTION, FRAME);
            out.astore(frameAt(frame.level));
            if (call.created() != null) {
                frame(frame);
                out.aload(instanceAt(frame.level)).putfield(FRAME, "constructing", OBJECT);
            }
        } else if (frame.function != null) {
            object(frame.function, FUNCTION);
            support("frame", FRAME, FUNCTION);
            out.dup().astore(F).getfield(FRAME, "slots", OBJECT.arrayType()).astore(SLOTS);
        }
    }

    /// Takes the frames that were put on the thread's stack off again: compiled code goes on without.
    void forgetFrames(RegionFrame frame) {
        if (frame.level > 0) {
            out.aload(E).aload(F).loadConstant(frame.level);
            support("forget", ConstantDescs.CD_void, EVALUATOR, FRAME, ConstantDescs.CD_int);
        }
    }

    private void spill(RegionState s, int slot) {
        if (s.kinds[slot] != RegionState.NONE && !s.clean[slot]) {
            RegionFrame owner = s.frame.owner(slot);
            slots(owner);
            out.loadConstant(slot - owner.offset);
            reference(s, slot);
            out.aastore();
        }
    }

    /// Loads what a step or an exit works with: the evaluator, the frame, its program counter and the top of its stack,
    /// and the counters.
    void place(RegionState s, int pc) {
        out.aload(E);
        frame(s.frame);
        out.loadConstant(pc).loadConstant(s.top - s.frame.offset);
        counter(NOW, s.nanos);
        counter(COUNT, s.count);
        counter(COUNTED, s.counted);
    }

    /// Reads the clock and the horizon, and begins to count anew.
    void restart() {
        readClock();
        readHorizon();
        zeroCounters();
    }

    void readClock() {
        out.aload(E).getfield(EVALUATOR, "clock", ConstantDescs.CD_long).lstore(NOW);
    }

    void readHorizon() {
        out.aload(E);
        call(EVALUATOR, "checkNanos", ConstantDescs.CD_long);
        out.lstore(HORIZON);
    }

    void zeroCounters() {
        out.lconst_0().lstore(COUNT).lconst_0().lstore(COUNTED);
    }

    /// Writes what has been executed to the counters.
    void flush(RegionState s) {
        addTo(NOW, s.nanos);
        addTo(COUNT, s.count);
        addTo(COUNTED, s.counted);
        s.nanos = 0;
        s.count = 0;
        s.counted = 0;
    }

    private void addTo(int local, long amount) {
        if (amount != 0) {
            out.lload(local).loadConstant(amount).ladd().lstore(local);
        }
    }

    /// Loads a counter with what has been executed since it was written.
    void counter(int local, long more) {
        out.lload(local);
        if (more != 0) {
            out.loadConstant(more).ladd();
        }
    }

    /// Stores a truth value: true when the jump to the label is taken.
    void storeTruth(Label isTrue, int slot) {
        Label end = out.newLabel();
        out.iconst_0()
                .istore(boolAt(slot))
                .goto_(end)
                .labelBinding(isTrue)
                .iconst_1()
                .istore(boolAt(slot))
                .labelBinding(end);
    }

    /// The end of the method where nothing follows.
    void leave(RegionState s, int pc, int why) {
        writeFrames(s);
        place(s, pc);
        out.loadConstant(why);
        if (s.frame.isFrameless()) {
            out.aload(F).loadConstant(s.frame.level + 1);
            support(
                    "leaveFunction",
                    OBJECT,
                    EVALUATOR,
                    FRAME,
                    ConstantDescs.CD_int,
                    ConstantDescs.CD_int,
                    ConstantDescs.CD_long,
                    ConstantDescs.CD_long,
                    ConstantDescs.CD_long,
                    ConstantDescs.CD_int,
                    FRAME,
                    ConstantDescs.CD_int);
            out.areturn();
            return;
        }
        support(
                "leave",
                ConstantDescs.CD_int,
                EVALUATOR,
                FRAME,
                ConstantDescs.CD_int,
                ConstantDescs.CD_int,
                ConstantDescs.CD_long,
                ConstantDescs.CD_long,
                ConstantDescs.CD_long,
                ConstantDescs.CD_int);
        out.return_(TypeKind.INT);
    }
}
