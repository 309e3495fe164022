package dev.baton.python.code;

import dev.baton.python.syntax.Expr;
import dev.baton.python.syntax.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A block of names: a module, class, function, comprehension or set of annotations, with what it does to each name.
final class Scope {
    static final int GLOBAL = 1;
    static final int LOCAL = 1 << 1;
    static final int PARAMETER = 1 << 2;
    static final int NONLOCAL = 1 << 3;
    static final int USED = 1 << 4;
    static final int FREE_CLASS = 1 << 6;
    static final int IMPORTED = 1 << 7;
    static final int ANNOTATED = 1 << 8;
    static final int ITERATION_VARIABLE = 1 << 9;
    static final int COMPREHENSION_CELL = 1 << 11;
    static final int BOUND = LOCAL | PARAMETER | IMPORTED;

    /// What kind of block it is.
    enum Kind {
        MODULE,
        CLASS,
        FUNCTION,
        ANNOTATIONS
    }

    /// Where a name lives.
    enum Place {
        UNKNOWN,
        LOCAL,
        GLOBAL_EXPLICIT,
        GLOBAL_IMPLICIT,
        FREE,
        CELL
    }

    /// What is known of one name: what was done to it, and where it lives.
    record Symbol(int flags, Place place) {
        boolean has(int flag) {
            return (flags & flag) != 0;
        }

        Symbol with(int more) {
            return new Symbol(flags | more, place);
        }

        Symbol at(Place where) {
            return new Symbol(flags, where);
        }
    }

    private static final Symbol NOTHING = new Symbol(0, Place.UNKNOWN);

    final Kind kind;
    final String name;
    final Map<String, Symbol> symbols = new LinkedHashMap<>();
    /// Where names are declared global or nonlocal.
    final Map<String, Span> declarations = new LinkedHashMap<>();
    final List<String> parameters = new ArrayList<>();
    final boolean nested;
    List<Scope> children = new ArrayList<>();
    Expr.Comprehension.@Nullable Kind comprehension;

    @Nullable
    Scope annotations;

    boolean generator;
    boolean coroutine;
    boolean asyncFunction;
    boolean varArguments;
    boolean varKeywords;
    boolean docstring;
    boolean method;
    boolean inlined;
    boolean annotationsUsed;
    boolean seesClassScope;
    boolean needsClassCell;
    boolean needsClassDict;
    boolean conditionalAnnotations;
    boolean inIterationTarget;
    int iterableDepth;
    /// What it was compiled to; code that appears twice, as that of a finally does, is compiled once.
    @Nullable
    CodeObject code;

    Scope(Kind kind, String name, boolean nested) {
        this.kind = kind;
        this.name = name;
        this.nested = nested;
    }

    boolean isFunctionLike() {
        return kind == Kind.FUNCTION || kind == Kind.ANNOTATIONS;
    }

    Symbol symbol(String symbolName) {
        return symbols.getOrDefault(symbolName, NOTHING);
    }

    Place place(String symbolName) {
        return symbol(symbolName).place();
    }
}
