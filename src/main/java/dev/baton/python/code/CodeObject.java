package dev.baton.python.code;

import dev.baton.python.syntax.Span;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The compiled form of a module, function, class body, lambda or generator expression. Immutable.
///
/// Instructions stand in parallel arrays without caches and without EXTENDED_ARG; the argument of a jump is the
/// index of the instruction it goes to. Arrays are handed out as they are, for speed: they must not be changed.
///
/// Local variables, cells and free variables share one index space, the fast locals: first [#varNames()] (parameters
/// first), then [#cellNames()] that are not variables as well, then [#freeNames()]. A parameter that is a cell keeps
/// its index as a variable. A module or class body has fast locals too where a comprehension was inlined.
public final class CodeObject {
    private final Signature signature;
    private final Variables variables;
    private final List<Object> constants;
    private final Instructions instructions;
    private final ExceptionTable exceptions;

    /// What a code object is called, where it is from, what it takes and what it is.
    record Signature(
            String name,
            String qualifiedName,
            String fileName,
            int firstLine,
            int argumentCount,
            int positionalOnlyCount,
            int keywordOnlyCount,
            int flags) {}

    /// The names a code object works with.
    record Variables(String[] local, String[] cell, String[] free, String[] fast, String[] global) {}

    /// The instructions, column by column.
    record Instructions(Opcode[] opcodes, int[] ordinals, int[] arguments, Span[] spans, int[] lines, int stackSize) {
        Instructions withoutLines() {
            int[] none = new int[lines.length];
            Arrays.fill(none, -1);
            return new Instructions(opcodes, ordinals, arguments, spans, none, stackSize);
        }
    }

    /// The exception handlers, column by column.
    record ExceptionTable(int[] starts, int[] ends, int[] targets, int[] depths, boolean[] lasti) {}

    /// How the file names of the standard library begin.
    public static final String FROZEN = "<frozen ";

    /// The file name of text that a program had executed.
    public static final String SCRIPT = "<script>";

    static final int OPTIMIZED = 0x1;
    static final int NEW_LOCALS = 0x2;
    static final int VAR_ARGUMENTS = 0x4;
    static final int VAR_KEYWORDS = 0x8;
    static final int NESTED = 0x10;
    static final int GENERATOR = 0x20;
    static final int COROUTINE = 0x80;
    static final int ASYNC_GENERATOR = 0x200;
    static final int HAS_DOCSTRING = 0x4000000;
    static final int METHOD = 0x8000000;

    CodeObject(
            Signature signature,
            Variables variables,
            List<Object> constants,
            Instructions instructions,
            ExceptionTable exceptions) {
        this.signature = signature;
        this.variables = variables;
        this.constants = List.copyOf(constants);
        this.instructions = isFrozen() ? instructions.withoutLines() : instructions;
        this.exceptions = exceptions;
    }

    // ---- identity

    /// The name: of the function or class, or `<module>`, `<lambda>`, `<genexpr>`, `__annotate__`.
    public String name() {
        return signature.name;
    }

    /// The name with those around it, `outer.<locals>.inner`.
    public String qualifiedName() {
        return signature.qualifiedName;
    }

    /// The file, as it was named to the compiler.
    public String fileName() {
        return signature.fileName;
    }

    /// Whether it is text that the program itself had executed: its lines are none of the program's.
    public boolean isScript() {
        return signature.fileName.equals(SCRIPT);
    }

    /// Whether it belongs to the standard library rather than to the program: then no instruction has a line, so that
    /// a thread inside is seen on the program's line that called it.
    public boolean isFrozen() {
        return signature.fileName.startsWith(FROZEN);
    }

    /// The line it begins at, decorators included.
    public int firstLine() {
        return signature.firstLine;
    }

    // ---- parameters

    /// How many positional parameters there are, the positional-only ones included.
    public int argumentCount() {
        return signature.argumentCount;
    }

    /// How many of them are positional-only.
    public int positionalOnlyCount() {
        return signature.positionalOnlyCount;
    }

    /// How many keyword-only parameters there are.
    public int keywordOnlyCount() {
        return signature.keywordOnlyCount;
    }

    /// Whether there is `*args`; its variable comes after all named parameters.
    public boolean hasVarArguments() {
        return has(VAR_ARGUMENTS);
    }

    /// Whether there is `**keywords`; its variable comes last of the parameters.
    public boolean hasVarKeywords() {
        return has(VAR_KEYWORDS);
    }

    /// How many variables the parameters fill: the first ones of [#varNames()].
    public int parameterCount() {
        return signature.argumentCount
                + signature.keywordOnlyCount
                + (hasVarArguments() ? 1 : 0)
                + (hasVarKeywords() ? 1 : 0);
    }

    // ---- kind

    /// Whether it is a generator function or generator expression (not an asynchronous one).
    public boolean isGenerator() {
        return has(GENERATOR);
    }

    /// Whether it is an `async def` without `yield`.
    public boolean isCoroutine() {
        return has(COROUTINE);
    }

    /// Whether it is an `async def` with `yield`, or an asynchronous generator expression.
    public boolean isAsyncGenerator() {
        return has(ASYNC_GENERATOR);
    }

    /// Whether its local variables live in fast locals rather than in a namespace; true of functions.
    public boolean isOptimized() {
        return has(OPTIMIZED);
    }

    /// Whether its first constant is its docstring; true of functions only.
    public boolean hasDocstring() {
        return has(HAS_DOCSTRING);
    }

    /// CPython's `co_flags`.
    public int flags() {
        return signature.flags;
    }

    private boolean has(int flag) {
        return (signature.flags & flag) != 0;
    }

    // ---- names

    /// `co_varnames`: parameters, then other local variables. Not to be modified.
    public String[] varNames() {
        return variables.local;
    }

    /// `co_cellvars`: variables that inner functions use, parameters among them. Not to be modified.
    public String[] cellNames() {
        return variables.cell;
    }

    /// `co_freevars`: variables of outer functions. Not to be modified.
    public String[] freeNames() {
        return variables.free;
    }

    /// The names of all fast locals by index. Not to be modified.
    public String[] fastNames() {
        return variables.fast;
    }

    /// The index of the first free variable among the fast locals.
    public int firstFree() {
        return variables.fast.length - variables.free.length;
    }

    /// `co_names`: globals and attributes. Not to be modified.
    public String[] names() {
        return variables.global;
    }

    /// `co_consts`, as [Constant] says.
    public List<Object> constants() {
        return constants;
    }

    /// The code objects among the constants, in order.
    public List<CodeObject> nested() {
        return constants.stream()
                .filter(CodeObject.class::isInstance)
                .map(CodeObject.class::cast)
                .toList();
    }

    // ---- instructions

    /// How many instructions there are.
    public int length() {
        return instructions.ordinals.length;
    }

    /// The operation at an index.
    public Opcode opcode(int index) {
        return instructions.opcodes[index];
    }

    /// The ordinals of the operations in [Opcode]. Not to be modified.
    public int[] opcodes() {
        return instructions.ordinals;
    }

    /// The arguments; for a jump the index of the target. Not to be modified.
    public int[] arguments() {
        return instructions.arguments;
    }

    /// The argument at an index.
    public int argument(int index) {
        return instructions.arguments[index];
    }

    /// The line of an instruction, or -1 when it has none.
    public int lineAt(int index) {
        return instructions.lines[index];
    }

    /// The lines of all instructions. Not to be modified.
    public int[] lines() {
        return instructions.lines;
    }

    /// Where an instruction comes from in the source; [Span#NONE] when from nowhere.
    public Span spanAt(int index) {
        return instructions.spans[index];
    }

    /// How many values the stack of a frame holds at most.
    public int stackSize() {
        return instructions.stackSize;
    }

    // ---- exceptions

    /// How many ranges the exception table has; they do not overlap and are in order.
    public int handlerCount() {
        return exceptions.starts.length;
    }

    /// The index in the exception table of the range that covers an instruction, or -1.
    public int handlerAt(int index) {
        int[] starts = exceptions.starts;
        int low = 0;
        int high = starts.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (starts[middle] <= index) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return high >= 0 && index < exceptions.ends[high] ? high : -1;
    }

    /// First instruction of a range.
    public int handlerStart(int range) {
        return exceptions.starts[range];
    }

    /// Instruction behind the last of a range.
    public int handlerEnd(int range) {
        return exceptions.ends[range];
    }

    /// Instruction that handles what is raised in a range.
    public int handlerTarget(int range) {
        return exceptions.targets[range];
    }

    /// How many values stay on the stack for the handler.
    public int handlerDepth(int range) {
        return exceptions.depths[range];
    }

    /// Whether the index of the raising instruction is pushed before the exception.
    public boolean handlerPushesLasti(int range) {
        return exceptions.lasti[range];
    }

    @Override
    public String toString() {
        return "<code object " + name() + ", file \"" + fileName() + "\", line " + firstLine() + ">";
    }

    /// The code object inside this one, at any depth, with a qualified name or else a plain name; or null.
    public @Nullable CodeObject find(String wanted) {
        if (qualifiedName().equals(wanted) || name().equals(wanted)) {
            return this;
        }
        for (CodeObject inner : nested()) {
            CodeObject found = inner.find(wanted);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
