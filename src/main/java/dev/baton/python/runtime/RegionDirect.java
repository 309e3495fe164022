package dev.baton.python.runtime;

import dev.baton.python.code.Opcode;
import dev.baton.python.object.PyClass;
import dev.baton.python.object.PyModule;
import dev.baton.python.object.PyObject;
import dev.baton.python.object.Singleton;
import dev.baton.python.object.Types;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import org.jspecify.annotations.Nullable;

/// Writes instructions on values of any kind: they are tried directly, see [Direct].
final class RegionDirect {
    private static final int SUBSCRIPT = 26;
    private static final int MOST_PARTS = 8;
    private static final ClassDesc OBJECT = RegionCode.OBJECT;
    private static final ClassDesc FLAG = ConstantDescs.CD_boolean;
    private static final ClassDesc EVALUATOR = RegionCode.EVALUATOR;
    private static final ClassDesc BODY = ClassDesc.of("dev.baton.python.runtime.Builtin$Body");

    private final RegionCompiler compiler;
    private final RegionCode to;
    private final CodeBuilder out;
    private final RegionFrame frame;
    private final LinkedCode code;
    private final RegionAttempts attempts;
    private final Interpreter interpreter;
    private final int freeThreaded;
    private final long builtinNanos;

    RegionDirect(RegionCompiler compiler, RegionCode to, RegionFrame frame) {
        this.compiler = compiler;
        this.to = to;
        out = to.out;
        this.frame = frame;
        code = frame.code;
        attempts = new RegionAttempts(compiler, to, frame);
        interpreter = compiler.evaluator.interpreter;
        freeThreaded = interpreter.isFreeThreaded() ? 1 : 0;
        builtinNanos = interpreter.profile().number("call.builtin_ns");
    }

    /// Writes an instruction, if it is one of these.
    boolean instruction(int pc, RegionState s) {
        return always(pc, s) || compiler.isLong && known(pc, s);
    }

    /// What takes little code, or is executed in no other way.
    private boolean always(int pc, RegionState s) {
        int argument = code.arguments[pc];
        switch (code.opcodes[pc]) {
            case LIST_APPEND -> append(pc, s, argument);
            case SET_ADD -> add(pc, s, argument);
            case MAP_ADD -> put(pc, s, argument);
            case IS_OP -> {
                return same(pc, s, argument == 1);
            }
            case LOAD_ATTR -> {
                return attribute(pc, s, argument);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean known(int pc, RegionState s) {
        int argument = code.arguments[pc];
        switch (code.opcodes[pc]) {
            case BINARY_OP -> {
                if (argument == SUBSCRIPT) {
                    item(pc, s);
                } else {
                    binary(pc, s, argument);
                }
            }
            case COMPARE_OP -> compare(pc, s, argument);
            case CONTAINS_OP -> contains(pc, s, argument == 1);
            case TO_BOOL -> toBool(pc, s);
            case UNARY_NEGATIVE -> negative(pc, s);
            case STORE_SUBSCR -> setItem(pc, s);
            case BINARY_SLICE -> slice(pc, s);
            case GET_ITER -> iterator(pc, s);
            case UNPACK_SEQUENCE -> {
                return argument <= MOST_PARTS && unpack(pc, s, argument);
            }
            case BUILD_LIST, BUILD_TUPLE, BUILD_STRING, BUILD_MAP -> build(pc, s, argument);
            case FORMAT_SIMPLE, FORMAT_WITH_SPEC -> format(pc, s);
            case LOAD_DEREF -> cell(pc, s, argument);
            case CALL -> {
                return call(pc, s, argument);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /// FOR_ITER over what is not known to be a range.
    void next(int pc, RegionState s) {
        RegionState before = s.copy();
        attempts.item(
                pc,
                s,
                () -> {
                    to.reference(before, before.top - 1);
                    out.loadConstant(freeThreaded);
                    attempts.direct("nextOfList", OBJECT, OBJECT, FLAG);
                },
                () -> {
                    operands(pc, before, 1);
                    out.loadConstant(freeThreaded);
                    attempts.direct("next", OBJECT, EVALUATOR, OBJECT, FLAG);
                });
    }

    private void operands(int pc, RegionState s, int count) {
        attempts.setClock(pc, s, 0);
        out.aload(RegionCode.E);
        for (int slot = s.top - count; slot < s.top; slot++) {
            to.reference(s, slot);
        }
    }

    // ---- operators

    private void binary(int pc, RegionState s, int argument) {
        operands(pc, s, 2);
        out.loadConstant(argument).loadConstant(freeThreaded);
        attempts.direct("binary", OBJECT, EVALUATOR, OBJECT, OBJECT, ConstantDescs.CD_int, FLAG);
        attempts.result(pc, s, 2, RegionState.REFERENCE, true);
    }

    private void compare(int pc, RegionState s, int argument) {
        operands(pc, s, 2);
        out.loadConstant(argument).loadConstant(freeThreaded);
        attempts.direct("compare", OBJECT, EVALUATOR, OBJECT, OBJECT, ConstantDescs.CD_int, FLAG);
        attempts.result(pc, s, 2, RegionState.BOOL, true);
    }

    private void contains(int pc, RegionState s, boolean negated) {
        operands(pc, s, 2);
        out.loadConstant(negated ? 1 : 0).loadConstant(freeThreaded);
        attempts.direct("contains", OBJECT, EVALUATOR, OBJECT, OBJECT, FLAG, FLAG);
        attempts.result(pc, s, 2, RegionState.BOOL, true);
    }

    private void toBool(int pc, RegionState s) {
        RegionState before = s.copy();
        attempts.result(
                pc,
                s,
                1,
                RegionState.BOOL,
                () -> {
                    to.reference(before, before.top - 1);
                    attempts.direct("flag", OBJECT, OBJECT);
                },
                () -> {
                    operands(pc, before, 1);
                    out.loadConstant(freeThreaded);
                    attempts.direct("toBool", OBJECT, EVALUATOR, OBJECT, FLAG);
                },
                0);
    }

    private void negative(int pc, RegionState s) {
        to.reference(s, s.top - 1);
        attempts.direct("negative", OBJECT, OBJECT);
        attempts.result(pc, s, 1, RegionState.REFERENCE, false);
    }

    /// IS_OP, unless it would tell one box of a number from another.
    private boolean same(int pc, RegionState s, boolean negated) {
        int left = s.top - 2;
        int right = s.top - 1;
        if ((isNumber(s, left) || isNumber(s, right)) && !isSingle(s, left) && !isSingle(s, right)) {
            return false;
        }
        to.reference(s, left);
        to.reference(s, right);
        attempts.direct("isSame", FLAG, OBJECT, OBJECT);
        if (negated) {
            out.iconst_1().ixor();
        }
        s.set(--s.top, RegionState.NONE);
        out.istore(RegionCode.boolAt(left));
        s.set(left, RegionState.BOOL);
        charge(pc, s);
        return true;
    }

    private static boolean isNumber(RegionState s, int slot) {
        return s.kinds[slot] == RegionState.LONG || s.kinds[slot] == RegionState.DOUBLE;
    }

    private static boolean isSingle(RegionState s, int slot) {
        return s.constants[slot] instanceof Singleton || s.kinds[slot] == RegionState.BOOL;
    }

    private void charge(int pc, RegionState s) {
        s.nanos += code.nanos[pc];
        s.count++;
    }

    /// LOAD_ATTR of what is known when compiling: a name of a module, or a method of a string that is a constant.
    private boolean attribute(int pc, RegionState s, int argument) {
        int slot = s.top - 1;
        String name = code.names[argument >> 1];
        boolean method = (argument & 1) != 0;
        Object owner = s.constants[slot];
        if (owner instanceof PyModule module
                && module.attributes().get(name) instanceof Builtin builtin
                && builtin.owner() == PyObject.IMMORTAL
                && !module.mayChange(name)) {
            s.setConstant(slot, builtin);
            if (method) {
                s.setConstant(s.top++, null);
            }
            s.counted += 1 - freeThreaded;
        } else if (owner instanceof String
                && method
                && interpreter.modules().method(Types.STR, name) instanceof Builtin own
                && !own.isStatic()) {
            s.setConstant(slot, own);
            s.setConstant(s.top++, owner);
        } else {
            return false;
        }
        charge(pc, s);
        return true;
    }

    // ---- items

    private void item(int pc, RegionState s) {
        int key = s.top - 1;
        if (s.valueKind(key) != RegionState.LONG || s.kinds[key - 1] == RegionState.CONSTANT) {
            operands(pc, s, 2);
            out.loadConstant(freeThreaded);
            attempts.direct("item", OBJECT, EVALUATOR, OBJECT, OBJECT, FLAG);
            attempts.result(pc, s, 2, RegionState.REFERENCE, true, 1 - freeThreaded);
            return;
        }
        RegionState before = s.copy();
        attempts.result(
                pc,
                s,
                2,
                RegionState.REFERENCE,
                () -> {
                    out.aload(RegionCode.E);
                    to.reference(before, key - 1);
                    index(before, key);
                    out.loadConstant(freeThreaded);
                    attempts.direct("itemOfList", OBJECT, EVALUATOR, OBJECT, ConstantDescs.CD_long, FLAG);
                },
                () -> {
                    operands(pc, before, 2);
                    out.loadConstant(freeThreaded);
                    attempts.direct("item", OBJECT, EVALUATOR, OBJECT, OBJECT, FLAG);
                },
                1 - freeThreaded);
    }

    private void setItem(int pc, RegionState s) {
        int key = s.top - 1;
        RegionState before = s.copy();
        Runnable general = () -> {
            operands(pc, before, 3);
            out.loadConstant(freeThreaded);
            attempts.direct("setItem", FLAG, EVALUATOR, OBJECT, OBJECT, OBJECT, FLAG);
        };
        if (s.valueKind(key) != RegionState.LONG) {
            general.run();
            attempts.done(pc, s, 3, true);
            return;
        }
        attempts.done(
                pc,
                s,
                3,
                () -> {
                    out.aload(RegionCode.E);
                    to.reference(before, key - 2);
                    to.reference(before, key - 1);
                    index(before, key);
                    out.loadConstant(freeThreaded);
                    attempts.direct("setItemOfList", FLAG, EVALUATOR, OBJECT, OBJECT, ConstantDescs.CD_long, FLAG);
                },
                general);
    }

    private void index(RegionState s, int slot) {
        if (s.constants[slot] instanceof Long constant) {
            out.loadConstant((long) constant);
        } else {
            out.lload(RegionCode.longAt(slot));
        }
    }

    private void slice(int pc, RegionState s) {
        operands(pc, s, 3);
        out.loadConstant(freeThreaded);
        attempts.direct("slice", OBJECT, EVALUATOR, OBJECT, OBJECT, OBJECT, FLAG);
        attempts.result(pc, s, 3, RegionState.REFERENCE, true);
    }

    private void iterator(int pc, RegionState s) {
        Object example = s.examples[s.top - 1];
        operands(pc, s, 1);
        out.loadConstant(freeThreaded);
        attempts.direct("iterator", OBJECT, EVALUATOR, OBJECT, FLAG);
        attempts.result(pc, s, 1, RegionState.REFERENCE, true);
        s.examples[s.top - 1] = example;
    }

    private boolean unpack(int pc, RegionState s, int count) {
        if (!RegionState.isReference(s.kinds[s.top - 1])) {
            return false;
        }
        out.aload(RegionCode.referenceAt(s.top - 1)).loadConstant(count).loadConstant(freeThreaded);
        attempts.direct("isSequenceOf", FLAG, OBJECT, ConstantDescs.CD_int, FLAG);
        attempts.parts(pc, s, count, count * interpreter.itemNanos());
        return true;
    }

    // ---- building

    private void build(int pc, RegionState s, int argument) {
        Opcode opcode = code.opcodes[pc];
        int count = opcode == Opcode.BUILD_MAP ? 2 * argument : argument;
        attempts.setClock(pc, s, compiler.evaluator.building.takeNanos(count));
        if (opcode != Opcode.BUILD_STRING) {
            out.aload(RegionCode.E);
        }
        array(s, s.top - count, s.top);
        ClassDesc items = OBJECT.arrayType();
        switch (opcode) {
            case BUILD_LIST -> attempts.direct("list", OBJECT, EVALUATOR, items);
            case BUILD_TUPLE -> attempts.direct("tuple", OBJECT, EVALUATOR, items);
            case BUILD_MAP -> attempts.direct("dict", OBJECT, EVALUATOR, items);
            default -> attempts.direct("join", OBJECT, items);
        }
        attempts.result(pc, s, count, RegionState.REFERENCE, true);
    }

    private void array(RegionState s, int first, int end) {
        out.loadConstant(end - first).anewarray(OBJECT);
        for (int slot = first; slot < end; slot++) {
            out.dup().loadConstant(slot - first);
            to.reference(s, slot);
            out.aastore();
        }
    }

    private void format(int pc, RegionState s) {
        boolean simple = code.opcodes[pc] == Opcode.FORMAT_SIMPLE;
        operands(pc, s, simple ? 1 : 2);
        if (simple) {
            to.object("", OBJECT);
        }
        out.loadConstant(freeThreaded);
        attempts.direct("format", OBJECT, EVALUATOR, OBJECT, OBJECT, FLAG);
        attempts.result(pc, s, simple ? 1 : 2, RegionState.REFERENCE, true);
    }

    private void append(int pc, RegionState s, int depth) {
        to.reference(s, s.top - 1 - depth);
        to.reference(s, s.top - 1);
        attempts.direct("append", FLAG, OBJECT, OBJECT);
        attempts.done(pc, s, 1, false);
    }

    private void add(int pc, RegionState s, int depth) {
        attempts.setClock(pc, s, 0);
        out.aload(RegionCode.E);
        to.reference(s, s.top - 1 - depth);
        to.reference(s, s.top - 1);
        attempts.direct("add", FLAG, EVALUATOR, OBJECT, OBJECT);
        attempts.done(pc, s, 1, true);
    }

    private void put(int pc, RegionState s, int depth) {
        attempts.setClock(pc, s, 0);
        out.aload(RegionCode.E);
        to.reference(s, s.top - 2 - depth);
        to.reference(s, s.top - 2);
        to.reference(s, s.top - 1);
        attempts.direct("put", FLAG, EVALUATOR, OBJECT, OBJECT, OBJECT);
        attempts.done(pc, s, 2, true);
    }

    private void cell(int pc, RegionState s, int argument) {
        attempts.setClock(pc, s, 0);
        out.aload(RegionCode.E);
        to.reference(s, frame.offset + argument);
        out.loadConstant(freeThreaded);
        attempts.direct("cell", OBJECT, EVALUATOR, OBJECT, FLAG);
        attempts.result(pc, s, 0, RegionState.REFERENCE, false, 1 - freeThreaded);
    }

    // ---- calls

    /// CALL of a built-in that looks at nothing but its arguments.
    private boolean call(int pc, RegionState s, int argument) {
        int base = s.top - argument - 2;
        Object callee = s.kinds[base] == RegionState.CONSTANT ? s.constants[base] : null;
        boolean method = s.kinds[base + 1] != RegionState.CONSTANT || s.constants[base + 1] != null;
        Builtin.Body body = body(callee, method, method ? argument + 1 : argument);
        if (callee == null || body == null) {
            return false;
        }
        attempts.setClock(pc, s, builtinNanos);
        out.aload(RegionCode.E);
        to.object(body, BODY);
        array(s, method ? base + 1 : base + 2, s.top);
        boolean reads = callee instanceof Builtin builtin && builtin.section() == Builtin.Section.READ;
        out.loadConstant(freeThreaded).loadConstant(reads ? 1 : 0);
        attempts.direct("call", OBJECT, EVALUATOR, BODY, OBJECT.arrayType(), FLAG, FLAG);
        attempts.result(pc, s, argument + 2, RegionState.REFERENCE, true);
        to.counter(RegionCode.NOW, s.nanos);
        out.lload(RegionCode.HORIZON).lcmp();
        compiler.end(to, pc + 1, s, Region.CHECK, out::ifge);
        return true;
    }

    /// What to call. The class of a method's object was seen to be right when the method was read from it.
    private Builtin.@Nullable Body body(@Nullable Object callee, boolean method, int count) {
        return switch (callee) {
            case Builtin builtin
            when builtin.direct() instanceof Builtin.Direct direct -> {
                boolean right = count >= direct.least() && count <= direct.most() && (method || !direct.isMethod());
                yield right ? direct.body() : builtin.body();
            }
            case PyClass type
            when !type.isUserDefined() -> interpreter.modules().constructor(type);
            case null, default -> null;
        };
    }
}
