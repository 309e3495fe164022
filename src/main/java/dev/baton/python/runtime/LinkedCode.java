package dev.baton.python.runtime;

import dev.baton.python.code.CodeObject;
import dev.baton.python.code.Constant;
import dev.baton.python.code.Opcode;
import dev.baton.python.object.PySet;
import dev.baton.python.object.PySlice;
import dev.baton.python.object.PyTuple;
import dev.baton.python.object.Singleton;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A code object made ready to run under one profile: costs, values of constants, and where source lines begin.
final class LinkedCode {
    /// The line in an entry of [#lineStarts] that is also a check point.
    static final int LINE = Integer.MAX_VALUE;

    final CodeObject code;
    final Opcode[] opcodes;
    final int[] arguments;
    final int[] nanos;
    /// For each instruction the line that begins there, else 0; negative where the profile has a check point or the
    /// instruction is to be reported.
    final int[] lineStarts;
    /// The instructions as the evaluation loop reads them, see [Dispatch].
    final long[] words;
    final Object[] constants;
    /// What attribute instructions have learned, by index.
    final @Nullable AttributeSite[] sites;
    final String[] names;
    final @Nullable GlobalCell[] globals;
    final int fastCount;
    final int frameSize;
    final boolean hasLoops;
    /// How many positional arguments a call must have to be bound by copying them, -1 when it is not that simple.
    final int plainArguments;
    private @Nullable Regions regions;
    /// What it returned last, as far as anyone noticed.
    @Nullable
    Object lastResult;

    /// How often each loop and function ran, kept by a JIT compiler only.
    int[] heat = {};

    /// Links a code object and those inside it.
    ///
    /// @param magnified whether the evaluation loop is to report every instruction
    LinkedCode(CodeObject code, Profile profile, boolean magnified) {
        this.code = code;
        int length = code.length();
        opcodes = new Opcode[length];
        nanos = new int[length];
        for (int i = 0; i < length; i++) {
            opcodes[i] = code.opcode(i);
            nanos[i] = profile.opcodeNanos()[opcodes[i].ordinal()];
        }
        arguments = code.arguments();
        lineStarts = code.isScript() ? new int[length] : lineStarts(code);
        for (int i = 0; i < length; i++) {
            if (magnified || CheckPoints.isMarked(code, i, profile.checks())) {
                lineStarts[i] |= ~LINE;
            }
        }
        constants = code.constants().stream()
                .map(constant -> value(constant, profile, magnified))
                .toArray();
        words = Dispatch.words(this);
        sites = new AttributeSite[length];
        hasLoops = Arrays.asList(opcodes).contains(Opcode.FOR_ITER);
        names = code.names().clone();
        for (int i = 0; i < names.length; i++) {
            names[i] = names[i].intern();
        }
        globals = new GlobalCell[names.length];
        fastCount = code.fastNames().length;
        frameSize = fastCount + code.stackSize() + 1;
        boolean plain = code.isOptimized()
                && code.parameterCount() == code.argumentCount()
                && !code.isGenerator()
                && !code.isCoroutine()
                && !code.isAsyncGenerator();
        plainArguments = plain ? code.argumentCount() : -1;
    }

    /// For each instruction its line when control can arrive there from another line, else 0.
    private static int[] lineStarts(CodeObject code) {
        int[] starts = new int[code.length()];
        int last = -1;
        for (int i = 0; i < starts.length; i++) {
            int line = code.lineAt(i);
            if (line > 0 && line != last) {
                starts[i] = line;
            }
            last = line;
        }
        for (int i = 0; i < starts.length; i++) {
            if (code.opcode(i).jumps()) {
                int target = code.argument(i);
                starts[target] = Math.max(0, code.lineAt(target));
            }
        }
        for (int range = 0; range < code.handlerCount(); range++) {
            int target = code.handlerTarget(range);
            starts[target] = Math.max(0, code.lineAt(target));
        }
        return starts;
    }

    private static Object value(Object constant, Profile profile, boolean magnified) {
        return switch (constant) {
            case CodeObject inner -> new LinkedCode(inner, profile, magnified);
            case Constant.Singleton.NONE -> Singleton.NONE;
            case Constant.Singleton.ELLIPSIS -> Singleton.ELLIPSIS;
            case Constant.Tuple tuple ->
                new PyTuple(tuple.items().stream()
                        .map(item -> value(item, profile, magnified))
                        .toArray());
            case Constant.FrozenSet set -> {
                PySet frozen = new PySet(true);
                set.items().forEach(item -> frozen.add(value(item, profile, magnified)));
                yield frozen;
            }
            case Constant.Slice slice ->
                new PySlice(
                        value(slice.start(), profile, magnified),
                        value(slice.stop(), profile, magnified),
                        value(slice.step(), profile, magnified));
            default -> constant;
        };
    }

    /// The variable that name `index` means in a module.
    GlobalCell global(int index, Namespace namespace) {
        GlobalCell cell = globals[index];
        if (cell == null) {
            cell = namespace.cell(names[index]);
            globals[index] = cell;
        }
        return cell;
    }

    /// Whether all global names it uses, also in the code inside, are those of built-ins.
    boolean usesOnlyBuiltins(Namespace namespace) {
        for (int i = 0; i < opcodes.length; i++) {
            switch (opcodes[i]) {
                case STORE_GLOBAL, DELETE_GLOBAL -> {
                    return false;
                }
                case LOAD_GLOBAL -> {
                    String name = names[arguments[i] >> 1];
                    if (namespace.get(name) != null || namespace.builtin(name) == null) {
                        return false;
                    }
                }
                default -> {}
            }
        }
        for (Object constant : constants) {
            if (constant instanceof LinkedCode inner && !inner.usesOnlyBuiltins(namespace)) {
                return false;
            }
        }
        return true;
    }

    /// What global name `index` means now, null when that is not known yet.
    @Nullable
    Object globalNow(int index) {
        GlobalCell cell = globals[index];
        return cell == null ? null : cell.valueOrBuiltin();
    }

    /// Notes a pass of the loop that begins here, or a call when it is the first instruction; returns whether it is to
    /// run compiled.
    boolean isReady(int pc) {
        return regions != null && regions.isReady(pc);
    }

    /// Notes that an operator has met something else than numbers, or a loop something else than a range.
    void noteOther(int pc) {
        if (regions != null) {
            regions.noteOther(pc);
        }
    }

    /// Whether loops may be compiled.
    boolean isCompiled() {
        return regions != null;
    }

    /// Its compiled loops.
    Regions regions() {
        Regions known = regions;
        if (known == null) {
            throw new IllegalStateException("nothing of " + code.name() + " is compiled");
        }
        return known;
    }

    /// Allows loops to be compiled, also in the code inside.
    void compile(Compilation compilation) {
        regions = new Regions(opcodes.length, compilation);
        for (Object constant : constants) {
            if (constant instanceof LinkedCode inner) {
                inner.compile(compilation);
            }
        }
    }

    /// How many values of the stack an instruction replaces when a frame that it enters gives it a result.
    int operands(int pc) {
        return opcodes[pc] == Opcode.FOR_ITER ? 0 : opcodes[pc].popped(arguments[pc]);
    }

    /// Changes what an instruction costs.
    void nanos(int index, int cost) {
        nanos[index] = cost;
        words[index] = Dispatch.word(this, index);
    }
}
