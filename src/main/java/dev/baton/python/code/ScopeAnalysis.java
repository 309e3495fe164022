package dev.baton.python.code;

import dev.baton.python.code.Scope.Place;
import dev.baton.python.code.Scope.Symbol;
import dev.baton.python.syntax.Expr;
import dev.baton.python.syntax.PythonSyntaxError;
import dev.baton.python.syntax.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The second pass over the scopes: where each name lives, and which comprehensions are inlined (PEP 709).
final class ScopeAnalysis {
    private static final List<String> CLASS_NAMES =
            List.of("__class__", "__classdict__", "__conditional_annotations__");

    private final String fileName;

    ScopeAnalysis(String fileName) {
        this.fileName = fileName;
    }

    /// What scopes around a block bind and declare; `bound` is null at module level.
    private record Outer(
            @Nullable Set<String> bound,
            Set<String> global,
            @Nullable Scope classScope) {}

    void analyze(Scope module) {
        block(module, new Outer(null, new LinkedHashSet<>(), null), new LinkedHashSet<>());
    }

    private void block(Scope scope, Outer outer, Set<String> free) {
        Map<String, Place> places = new LinkedHashMap<>();
        Set<String> local = new LinkedHashSet<>();
        Set<String> newBound = new LinkedHashSet<>();
        Set<String> newGlobal = new LinkedHashSet<>();
        Set<String> newFree = new LinkedHashSet<>();
        Set<String> inlinedCells = new LinkedHashSet<>();
        boolean isClass = scope.kind == Scope.Kind.CLASS;
        if (isClass) {
            passOn(outer, newBound, newGlobal);
        }
        scope.symbols.forEach((name, symbol) -> places.put(name, place(scope, name, outer, local, newFree)));
        if (isClass) {
            newBound.addAll(CLASS_NAMES);
        } else {
            if (scope.isFunctionLike()) {
                newBound.addAll(local);
            }
            passOn(outer, newBound, newGlobal);
        }
        children(scope, new Outer(newBound, newGlobal, outer.classScope), places, newFree, inlinedCells);
        if (scope.isFunctionLike()) {
            makeCells(places, newFree, inlinedCells);
        } else if (isClass) {
            dropClassNames(scope, newFree);
        }
        record(scope, places, outer.bound, newFree, inlinedCells);
        free.addAll(newFree);
    }

    private static void passOn(Outer outer, Set<String> bound, Set<String> global) {
        global.addAll(outer.global);
        if (outer.bound != null) {
            bound.addAll(outer.bound);
        }
    }

    private Place place(Scope scope, String name, Outer outer, Set<String> local, Set<String> free) {
        Symbol symbol = scope.symbol(name);
        if (symbol.has(Scope.GLOBAL)) {
            if (symbol.has(Scope.NONLOCAL)) {
                throw error(scope, name, "name '" + name + "' is nonlocal and global");
            }
            outer.global.add(name);
            if (outer.bound != null) {
                outer.bound.remove(name);
            }
            return Place.GLOBAL_EXPLICIT;
        }
        if (symbol.has(Scope.NONLOCAL)) {
            if (outer.bound == null || !outer.bound.contains(name)) {
                throw error(scope, name, "no binding for nonlocal '" + name + "' found");
            }
            free.add(name);
            return Place.FREE;
        }
        if (symbol.has(Scope.BOUND)) {
            local.add(name);
            outer.global.remove(name);
            return Place.LOCAL;
        }
        return outerPlace(name, outer, free);
    }

    private static Place outerPlace(String name, Outer outer, Set<String> free) {
        if (outer.classScope != null) {
            Symbol inClass = outer.classScope.symbol(name);
            if (inClass.has(Scope.GLOBAL)) {
                return Place.GLOBAL_EXPLICIT;
            } else if (inClass.has(Scope.BOUND) && !inClass.has(Scope.NONLOCAL)) {
                return Place.GLOBAL_IMPLICIT;
            }
        }
        if (outer.bound != null && outer.bound.contains(name)) {
            free.add(name);
            return Place.FREE;
        }
        return Place.GLOBAL_IMPLICIT;
    }

    private void children(
            Scope scope, Outer outer, Map<String, Place> places, Set<String> free, Set<String> inlinedCells) {
        for (Scope child : scope.children) {
            Scope classScope = !child.seesClassScope ? null : scope.kind == Scope.Kind.CLASS ? scope : outer.classScope;
            Set<String> childFree = new LinkedHashSet<>();
            Set<String> bound = outer.bound == null ? null : new LinkedHashSet<>(outer.bound);
            block(child, new Outer(bound, new LinkedHashSet<>(outer.global), classScope), childFree);
            if (isInlined(scope, child)) {
                inline(scope, child, places, childFree, inlinedCells);
                child.inlined = true;
            }
            free.addAll(childFree);
        }
        spliceInlined(scope);
    }

    private static boolean isInlined(Scope scope, Scope child) {
        return child.comprehension != null
                && child.comprehension != Expr.Comprehension.Kind.GENERATOR
                && !scope.seesClassScope;
    }

    private static void spliceInlined(Scope scope) {
        List<Scope> spliced = new ArrayList<>();
        for (Scope child : scope.children) {
            if (child.inlined) {
                spliced.addAll(child.children);
            } else {
                spliced.add(child);
            }
        }
        scope.children = spliced;
    }

    private static void inline(
            Scope scope, Scope made, Map<String, Place> places, Set<String> madeFree, Set<String> inlinedCells) {
        boolean inClass = scope.kind == Scope.Kind.CLASS;
        for (Map.Entry<String, Symbol> entry : List.copyOf(made.symbols.entrySet())) {
            String name = entry.getKey();
            Symbol symbol = entry.getValue();
            if (symbol.has(Scope.PARAMETER)) {
                continue;
            }
            Place place = symbol.place();
            if (place == Place.FREE && inClass && name.equals("__class__")) {
                place = Place.GLOBAL_IMPLICIT;
                madeFree.remove(name);
                made.symbols.remove(name);
            }
            if (place == Place.CELL || symbol.has(Scope.COMPREHENSION_CELL)) {
                inlinedCells.add(name);
            }
            Symbol existing = scope.symbols.get(name);
            if (existing == null) {
                scope.symbols.put(name, new Symbol(symbol.flags(), Place.UNKNOWN));
                places.put(name, place);
            } else if (existing.has(Scope.BOUND) && !inClass && !isFreeInChild(made, name)) {
                madeFree.remove(name);
            }
        }
    }

    private static boolean isFreeInChild(Scope scope, String name) {
        return scope.children.stream().anyMatch(child -> child.place(name) == Place.FREE);
    }

    private static void makeCells(Map<String, Place> places, Set<String> free, Set<String> inlinedCells) {
        places.replaceAll((name, place) -> {
            boolean cell = place == Place.LOCAL && (free.contains(name) || inlinedCells.contains(name));
            if (cell) {
                free.remove(name);
            }
            return cell ? Place.CELL : place;
        });
    }

    private static void dropClassNames(Scope scope, Set<String> free) {
        scope.needsClassCell |= free.remove("__class__");
        scope.needsClassDict |= free.remove("__classdict__");
        scope.conditionalAnnotations |= free.remove("__conditional_annotations__");
    }

    private static void record(
            Scope scope,
            Map<String, Place> places,
            @Nullable Set<String> bound,
            Set<String> free,
            Set<String> inlinedCells) {
        scope.symbols.replaceAll((name, symbol) -> {
            Symbol placed = symbol.at(places.getOrDefault(name, Place.UNKNOWN));
            return inlinedCells.contains(name) ? placed.with(Scope.COMPREHENSION_CELL) : placed;
        });
        boolean classFlag = scope.kind == Scope.Kind.CLASS || scope.seesClassScope;
        for (String name : free) {
            Symbol symbol = scope.symbols.get(name);
            if (symbol != null) {
                if (classFlag) {
                    scope.symbols.put(name, symbol.with(Scope.FREE_CLASS));
                }
            } else if (bound == null || bound.contains(name)) {
                scope.symbols.put(name, new Symbol(0, Place.FREE));
            }
        }
    }

    private PythonSyntaxError error(Scope scope, String name, String problem) {
        Span place = scope.declarations.getOrDefault(name, Span.NONE);
        return new PythonSyntaxError(fileName, place, problem, null);
    }
}
