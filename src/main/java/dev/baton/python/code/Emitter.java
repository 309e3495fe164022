package dev.baton.python.code;

import dev.baton.python.code.Scope.Place;
import dev.baton.python.syntax.PythonSyntaxError;
import dev.baton.python.syntax.Span;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// The pen of the compiler: appends instructions to the code unit at hand, and opens and closes units.
final class Emitter {
    static final int CLOSURE = 0x08;
    static final int ANNOTATE = 0x10;
    static final int KEYWORD_DEFAULTS = 0x02;
    static final int DEFAULTS = 0x01;
    private static final int MAX_BLOCKS = 20;
    private static final int MAX_INSTRUCTIONS = 500_000;
    private static final int[] FUNCTION_ATTRIBUTES = {CLOSURE, ANNOTATE, KEYWORD_DEFAULTS, DEFAULTS};

    /// What is done with a name or attribute.
    enum Access {
        LOAD,
        STORE,
        DELETE
    }

    /// How an attribute is loaded, as CPython's pseudo operations say it: shift of the name, and low bits.
    enum AttributeLoad {
        ATTRIBUTE(Opcode.LOAD_ATTR, 1, 0),
        METHOD(Opcode.LOAD_ATTR, 1, 1),
        SUPER_ATTRIBUTE(Opcode.LOAD_SUPER_ATTR, 2, 2),
        SUPER_METHOD(Opcode.LOAD_SUPER_ATTR, 2, 3),
        ZERO_SUPER_ATTRIBUTE(Opcode.LOAD_SUPER_ATTR, 2, 0),
        ZERO_SUPER_METHOD(Opcode.LOAD_SUPER_ATTR, 2, 1);

        private final Opcode opcode;
        private final int shift;
        private final int bits;

        AttributeLoad(Opcode opcode, int shift, int bits) {
            this.opcode = opcode;
            this.shift = shift;
            this.bits = bits;
        }
    }

    private final String fileName;
    private final SymbolTable table;
    private final Deque<CodeUnit> units = new ArrayDeque<>();

    Emitter(String fileName, SymbolTable table) {
        this.fileName = fileName;
        this.table = table;
    }

    CodeUnit unit() {
        return units.element();
    }

    Scope scope() {
        return unit().scope;
    }

    SymbolTable table() {
        return table;
    }

    /// The scope of the module.
    Scope top() {
        return units.getLast().scope;
    }

    PythonSyntaxError error(Span span, String problem) {
        return new PythonSyntaxError(fileName, span, problem, null);
    }

    // ---- units

    CodeUnit enter(CodeUnit.Kind kind, Scope scope, String name, int firstLine, @Nullable String owner) {
        CodeUnit parent = units.peek();
        String inherited = owner != null || parent == null ? owner : parent.owner;
        CodeUnit unit = new CodeUnit(kind, scope, name, qualifiedName(parent, kind, name), inherited, firstLine);
        units.push(unit);
        int line = kind == CodeUnit.Kind.MODULE ? 0 : firstLine;
        op(new Span(line, 0, Math.max(line, firstLine), 0), Opcode.RESUME, 0);
        if (kind == CodeUnit.Kind.MODULE) {
            op(new Span(line, 0, firstLine, 0), Opcode.ANNOTATIONS_PLACEHOLDER);
        }
        return unit;
    }

    private static String qualifiedName(@Nullable CodeUnit parent, CodeUnit.Kind kind, String name) {
        if (parent == null || parent.kind == CodeUnit.Kind.MODULE) {
            return name;
        }
        boolean named =
                kind == CodeUnit.Kind.FUNCTION || kind == CodeUnit.Kind.ASYNC_FUNCTION || kind == CodeUnit.Kind.CLASS;
        if (named && parent.scope.place(parent.mangle(name)) == Place.GLOBAL_EXPLICIT) {
            return name;
        }
        boolean function = parent.kind == CodeUnit.Kind.FUNCTION
                || parent.kind == CodeUnit.Kind.ASYNC_FUNCTION
                || parent.kind == CodeUnit.Kind.LAMBDA;
        return parent.qualifiedName + (function ? ".<locals>." : ".") + name;
    }

    /// Ends the unit at hand; `addNone` when code may run off its end and then returns None.
    CodeObject leave(boolean addNone) {
        if (addNone) {
            constant(Span.NONE, Constant.NONE);
        }
        op(Span.NONE, Opcode.RETURN_VALUE);
        CodeUnit unit = units.pop();
        CodeObject code = new Assembler(fileName, unit).assemble();
        unit.scope.code = code;
        return code;
    }

    /// Makes a function of a code object, with the attributes on the stack that `flags` tell.
    void makeClosure(Span span, CodeObject code, int flags) {
        int all = flags;
        if (code.freeNames().length > 0) {
            for (String name : code.freeNames()) {
                op(span, Opcode.LOAD_CLOSURE, closureIndex(name));
            }
            op(span, Opcode.BUILD_TUPLE, code.freeNames().length);
            all |= CLOSURE;
        }
        constant(span, code);
        op(span, Opcode.MAKE_FUNCTION);
        for (int attribute : FUNCTION_ATTRIBUTES) {
            if ((all & attribute) != 0) {
                op(span, Opcode.SET_FUNCTION_ATTRIBUTE, attribute);
            }
        }
    }

    private int closureIndex(String name) {
        CodeUnit unit = unit();
        boolean classCell = unit.kind == CodeUnit.Kind.CLASS
                && (name.equals("__class__")
                        || name.equals("__classdict__")
                        || name.equals("__conditional_annotations__"));
        boolean cell = classCell || unit.scope.place(name) == Place.CELL;
        return cell ? unit.cells.of(name) : unit.free.of(name);
    }

    // ---- instructions

    void op(Span span, Opcode opcode) {
        op(span, opcode, 0);
    }

    void op(Span span, Opcode opcode, int argument) {
        append(span, opcode, argument);
    }

    void jump(Span span, Opcode opcode, Label target) {
        append(span, opcode, 0).label = target;
    }

    /// Finally blocks inside finally blocks double the code at each level, so there is an end to it.
    private Instruction append(Span span, Opcode opcode, int argument) {
        if (unit().instructions.size() >= MAX_INSTRUCTIONS) {
            throw error(span, "the code of '" + unit().name + "' is too large");
        }
        return unit().add(span, opcode, argument);
    }

    void set(Label label) {
        unit().set(label);
    }

    void constant(Span span, Object value) {
        op(span, Opcode.LOAD_CONST, unit().constant(value));
    }

    void none(Span span) {
        constant(span, Constant.NONE);
    }

    void attribute(Span span, AttributeLoad load, String name) {
        op(span, load.opcode, unit().names.of(unit().mangle(name)) << load.shift | load.bits);
    }

    void named(Span span, Opcode opcode, String name) {
        op(span, opcode, unit().names.of(unit().mangle(name)));
    }

    // ---- names

    void name(Span span, String plain, Access access) {
        CodeUnit unit = unit();
        String name = unit.mangle(plain);
        Place place = unit.scope.place(name);
        switch (place) {
            case FREE -> deref(span, unit.free.of(name), access);
            case CELL -> deref(span, unit.cells.of(name), access);
            case LOCAL -> {
                if (unit.scope.isFunctionLike() || unit.hiddenFast.contains(name)) {
                    op(
                            span,
                            byAccess(access, Opcode.LOAD_FAST, Opcode.STORE_FAST, Opcode.DELETE_FAST),
                            unit.locals.of(name));
                } else {
                    inNamespace(span, unit.names.of(name), access);
                }
            }
            case GLOBAL_EXPLICIT -> global(span, name, place, access);
            case GLOBAL_IMPLICIT -> {
                if (unit.scope.isFunctionLike()) {
                    global(span, name, place, access);
                } else {
                    inNamespace(span, unit.names.of(name), access);
                }
            }
            case UNKNOWN -> inNamespace(span, unit.names.of(name), access);
        }
    }

    private static Opcode byAccess(Access access, Opcode load, Opcode store, Opcode delete) {
        return switch (access) {
            case LOAD -> load;
            case STORE -> store;
            case DELETE -> delete;
        };
    }

    private void deref(Span span, int index, Access access) {
        Opcode opcode = byAccess(access, Opcode.LOAD_DEREF, Opcode.STORE_DEREF, Opcode.DELETE_DEREF);
        if (access == Access.LOAD) {
            if (scope().kind == Scope.Kind.CLASS && unit().inlinedDepth == 0) {
                op(span, Opcode.LOAD_LOCALS);
                opcode = Opcode.LOAD_FROM_DICT_OR_DEREF;
            } else if (scope().seesClassScope) {
                op(span, Opcode.LOAD_DEREF, unit().free.of("__classdict__"));
                opcode = Opcode.LOAD_FROM_DICT_OR_DEREF;
            }
        }
        op(span, opcode, index);
    }

    private void global(Span span, String name, Place place, Access access) {
        int index = unit().names.of(name);
        if (access != Access.LOAD) {
            op(span, access == Access.STORE ? Opcode.STORE_GLOBAL : Opcode.DELETE_GLOBAL, index);
        } else if (scope().seesClassScope && place == Place.GLOBAL_IMPLICIT) {
            op(span, Opcode.LOAD_DEREF, unit().free.of("__classdict__"));
            op(span, Opcode.LOAD_FROM_DICT_OR_GLOBALS, index);
        } else {
            op(span, Opcode.LOAD_GLOBAL, index << 1);
        }
    }

    private void inNamespace(Span span, int index, Access access) {
        boolean global = access == Access.LOAD && scope().kind == Scope.Kind.CLASS && unit().inlinedDepth > 0;
        if (global) {
            op(span, Opcode.LOAD_GLOBAL, index << 1);
        } else {
            op(span, byAccess(access, Opcode.LOAD_NAME, Opcode.STORE_NAME, Opcode.DELETE_NAME), index);
        }
    }

    // ---- blocks

    void push(FrameBlock block) {
        if (unit().blocks.size() >= MAX_BLOCKS) {
            throw error(block.span(), "too many statically nested blocks");
        }
        unit().blocks.push(block);
    }

    FrameBlock pop() {
        return unit().blocks.pop();
    }

    /// Notes that a method stores an attribute of `self`, for the class around it.
    void noteStaticAttribute(String name) {
        boolean first = true;
        for (CodeUnit unit : units) {
            if (!first && unit.kind == CodeUnit.Kind.CLASS) {
                unit.staticAttributes.add(name);
                return;
            }
            first = false;
        }
    }

    // ---- patterns of instructions

    void callExitWithNones(Span span) {
        none(span);
        none(span);
        none(span);
        op(span, Opcode.CALL, 3);
    }

    /// Drives the iterator on the stack to its end, passing on what it yields.
    void yieldFrom(Span span, boolean await) {
        Label send = new Label();
        Label fail = new Label();
        Label exit = new Label();
        set(send);
        jump(span, Opcode.SEND, exit);
        jump(span, Opcode.SETUP_FINALLY, fail);
        op(span, Opcode.YIELD_VALUE, 1);
        op(Span.NONE, Opcode.POP_BLOCK);
        op(span, Opcode.RESUME, await ? 3 : 2);
        jump(span, Opcode.JUMP_NO_INTERRUPT, send);
        set(fail);
        op(span, Opcode.CLEANUP_THROW);
        set(exit);
        op(span, Opcode.END_SEND);
    }

    /// Awaits what is on the stack; `kind` tells an `async with` from a plain `await`.
    void await(Span span, int kind) {
        op(span, Opcode.GET_AWAITABLE, kind);
        none(span);
        yieldFrom(span, true);
    }

    void yieldValue(Span span) {
        if (scope().generator && scope().coroutine) {
            op(span, Opcode.CALL_INTRINSIC_1, Intrinsic.ASYNC_GEN_WRAP);
        }
        op(span, Opcode.YIELD_VALUE, 0);
        op(span, Opcode.RESUME, 1);
    }

    void popExceptAndReraise() {
        op(Span.NONE, Opcode.COPY, 3);
        op(Span.NONE, Opcode.POP_EXCEPT);
        op(Span.NONE, Opcode.RERAISE, 1);
    }

    /// Guards all code of a generator, so that a StopIteration inside becomes a RuntimeError.
    void wrapInStopIterationHandler() {
        Label handler = new Label();
        Instruction setup = new Instruction(Opcode.SETUP_CLEANUP, 0, Span.NONE);
        setup.label = handler;
        unit().prologue.add(setup);
        none(Span.NONE);
        op(Span.NONE, Opcode.RETURN_VALUE);
        set(handler);
        op(Span.NONE, Opcode.CALL_INTRINSIC_1, Intrinsic.STOPITERATION_ERROR);
        op(Span.NONE, Opcode.RERAISE, 1);
    }
}
