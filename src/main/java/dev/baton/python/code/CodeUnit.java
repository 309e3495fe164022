package dev.baton.python.code;

import dev.baton.python.code.Scope.Place;
import dev.baton.python.syntax.Span;
import dev.baton.python.syntax.Stmt;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A code object in the making: its scope, its names and constants, and the instructions so far.
final class CodeUnit {
    /// What it will be.
    enum Kind {
        MODULE,
        CLASS,
        FUNCTION,
        ASYNC_FUNCTION,
        LAMBDA,
        COMPREHENSION,
        ANNOTATIONS
    }

    /// An annotation to be evaluated later; `index` is -1 when it always counts.
    record DeferredAnnotation(Stmt.AnnotatedAssign assign, int index) {}

    final Kind kind;
    final Scope scope;
    final String name;
    final String qualifiedName;
    final @Nullable String owner;
    final int firstLine;
    final NameIndex locals = new NameIndex(0);
    final NameIndex cells = new NameIndex(0);
    final NameIndex free;
    final NameIndex names = new NameIndex(0);
    final Map<Object, Integer> constants = new LinkedHashMap<>();
    final Deque<FrameBlock> blocks = new ArrayDeque<>();
    final Set<String> hiddenFast = new LinkedHashSet<>();
    final Set<String> staticAttributes = new TreeSet<>();
    final List<DeferredAnnotation> deferred = new ArrayList<>();
    List<Instruction> instructions = new ArrayList<>();
    final List<Instruction> prologue = new ArrayList<>();
    List<Instruction> annotationSetup = new ArrayList<>();
    int argumentCount;
    int positionalOnlyCount;
    int keywordOnlyCount;
    int inlinedDepth;
    int conditionalBlocks;
    int nextConditionalAnnotation;

    CodeUnit(Kind kind, Scope scope, String name, String qualifiedName, @Nullable String owner, int firstLine) {
        this.kind = kind;
        this.scope = scope;
        this.name = name;
        this.qualifiedName = qualifiedName;
        this.owner = owner;
        this.firstLine = firstLine;
        scope.parameters.forEach(locals::of);
        fill(cells, symbol -> symbol.place() == Place.CELL || symbol.has(Scope.COMPREHENSION_CELL));
        if (scope.needsClassCell) {
            cells.of("__class__");
        }
        if (scope.needsClassDict) {
            cells.of("__classdict__");
        }
        if (scope.conditionalAnnotations) {
            cells.of("__conditional_annotations__");
        }
        free = new NameIndex(cells.size());
        fill(free, symbol -> symbol.place() == Place.FREE || symbol.has(Scope.FREE_CLASS));
    }

    private void fill(NameIndex index, Predicate<Scope.Symbol> wanted) {
        new TreeSet<>(scope.symbols.keySet())
                .stream().filter(symbol -> wanted.test(scope.symbol(symbol))).forEach(index::of);
    }

    int constant(Object value) {
        Integer known = constants.putIfAbsent(value, constants.size());
        return known != null ? known : constants.size() - 1;
    }

    String mangle(String plain) {
        return SymbolTable.mangle(owner, plain);
    }

    Instruction add(Span span, Opcode opcode, int argument) {
        Instruction instruction = new Instruction(opcode, argument, span);
        instructions.add(instruction);
        return instruction;
    }

    void set(Label label) {
        label.position = instructions.size();
    }
}
