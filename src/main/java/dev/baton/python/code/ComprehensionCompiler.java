package dev.baton.python.code;

import dev.baton.python.code.Scope.Place;
import dev.baton.python.code.Scope.Symbol;
import dev.baton.python.syntax.Expr;
import dev.baton.python.syntax.Expr.Comprehension;
import dev.baton.python.syntax.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The part of the compiler that makes comprehensions, in line where it can (PEP 709), and generator expressions.
final class ComprehensionCompiler {
    private final CodeGenerator all;
    private final Emitter out;

    ComprehensionCompiler(CodeGenerator all) {
        this.all = all;
        this.out = all.out;
    }

    /// What an inlined comprehension changed around it, to be put back.
    private static final class Inlining {
        final Map<String, Symbol> outerSymbols = new LinkedHashMap<>();
        final List<String> hidden = new ArrayList<>();
        final List<String> pushed = new ArrayList<>();
        final Label cleanup = new Label();
    }

    void comprehension(Comprehension made) {
        Scope scope = out.table().get(Scope.Kind.FUNCTION, made.span());
        if (scope.inlined) {
            inlined(made, scope);
        } else {
            nested(made, scope);
        }
    }

    private void inlined(Comprehension made, Scope scope) {
        Span span = made.span();
        loadIterator(made.clauses().getFirst());
        Inlining inlining = new Inlining();
        tweakScopes(scope, inlining);
        pushLocals(span, scope, inlining);
        out.op(span, build(made.kind()), 0);
        out.op(span, Opcode.SWAP, 2);
        clause(span, made, 0, 0, true);
        popLocals(span, inlining);
        revertScopes(inlining);
    }

    private void nested(Comprehension made, Scope scope) {
        Span span = made.span();
        out.makeClosure(span, scope.code != null ? scope.code : body(made, scope), 0);
        loadIterator(made.clauses().getFirst());
        out.op(span, Opcode.CALL, 0);
        if (scope.coroutine && made.kind() != Comprehension.Kind.GENERATOR) {
            out.await(span, 0);
        }
    }

    private CodeObject body(Comprehension made, Scope scope) {
        Span span = made.span();
        boolean generator = made.kind() == Comprehension.Kind.GENERATOR;
        CodeUnit unit = out.enter(
                CodeUnit.Kind.COMPREHENSION,
                scope,
                ExpressionSymbols.comprehensionName(made.kind()),
                span.line(),
                null);
        unit.argumentCount = 1;
        if (!generator) {
            out.op(span, build(made.kind()), 0);
        }
        clause(span, made, 0, 0, false);
        if (generator) {
            out.wrapInStopIterationHandler();
        } else {
            out.op(span, Opcode.RETURN_VALUE);
        }
        return out.leave(true);
    }

    private static Opcode build(Comprehension.Kind kind) {
        return switch (kind) {
            case LIST -> Opcode.BUILD_LIST;
            case SET -> Opcode.BUILD_SET;
            case DICT -> Opcode.BUILD_MAP;
            case GENERATOR -> throw new IllegalArgumentException("a generator expression builds nothing");
        };
    }

    private void loadIterator(Expr.Clause clause) {
        all.expressions.load(clause.iterable());
        out.op(clause.iterable().span(), clause.isAsync() ? Opcode.GET_AITER : Opcode.GET_ITER);
    }

    // ---- clauses

    private void clause(Span span, Comprehension made, int index, int depth, boolean iteratorOnStack) {
        if (made.clauses().get(index).isAsync()) {
            asyncClause(span, made, index, depth, iteratorOnStack);
        } else {
            plainClause(span, made, index, depth, iteratorOnStack);
        }
    }

    private void plainClause(Span span, Comprehension made, int index, int depth, boolean iteratorOnStack) {
        Expr.Clause clause = made.clauses().get(index);
        Label start = new Label();
        Label skip = new Label();
        Label anchor = new Label();
        boolean loop = iteratorOnStack || loadInnerIterator(span, clause, index);
        int inner = depth;
        if (loop) {
            inner++;
            out.set(start);
            out.jump(clause.iterable().span(), Opcode.FOR_ITER, anchor);
        }
        body(span, made, index, inner, skip);
        out.set(skip);
        if (loop) {
            out.jump(made.element().span(), Opcode.JUMP, start);
            out.set(anchor);
            out.op(Span.NONE, Opcode.END_FOR);
            out.op(Span.NONE, Opcode.POP_ITER);
        }
    }

    /// Loads what a clause iterates over; `for y in [x]` needs no loop, then the value itself is loaded.
    private boolean loadInnerIterator(Span span, Expr.Clause clause, int index) {
        if (index == 0) {
            out.op(span, Opcode.LOAD_FAST, 0);
            return true;
        }
        Expr only = onlyItem(clause.iterable());
        if (only != null) {
            all.expressions.load(only);
            return false;
        }
        loadIterator(clause);
        return true;
    }

    private static @Nullable Expr onlyItem(Expr iterable) {
        List<Expr> items =
                switch (iterable) {
                    case Expr.ListDisplay list -> list.items();
                    case Expr.TupleDisplay tuple -> tuple.items();
                    default -> List.of();
                };
        return items.size() == 1 && !(items.getFirst() instanceof Expr.Starred) ? items.getFirst() : null;
    }

    private void asyncClause(Span span, Comprehension made, int index, int depth, boolean iteratorOnStack) {
        Expr.Clause clause = made.clauses().get(index);
        Label start = new Label();
        Label send = new Label();
        Label except = new Label();
        Label skip = new Label();
        if (!iteratorOnStack) {
            if (index == 0) {
                out.op(span, Opcode.LOAD_FAST, 0);
            } else {
                loadIterator(clause);
            }
        }
        out.set(start);
        out.push(FrameBlock.of(FrameBlock.Kind.ASYNC_COMPREHENSION, span));
        out.jump(span, Opcode.SETUP_FINALLY, except);
        out.op(span, Opcode.GET_ANEXT);
        out.none(span);
        out.set(send);
        out.yieldFrom(span, true);
        out.op(span, Opcode.POP_BLOCK);
        body(span, made, index, depth + 1, skip);
        out.set(skip);
        out.jump(made.element().span(), Opcode.JUMP, start);
        out.pop();
        out.set(except);
        out.jump(span, Opcode.END_ASYNC_FOR, send);
    }

    private void body(Span span, Comprehension made, int index, int depth, Label skip) {
        Expr.Clause clause = made.clauses().get(index);
        all.expressions.store(clause.target());
        for (Expr condition : clause.conditions()) {
            all.conditions.jumpIf(span, condition, skip, false);
        }
        if (index + 1 < made.clauses().size()) {
            clause(span, made, index + 1, depth, false);
        } else {
            element(made, depth);
        }
    }

    private void element(Comprehension made, int depth) {
        Span span = made.element().span();
        all.expressions.load(made.element());
        switch (made.kind()) {
            case GENERATOR -> {
                out.yieldValue(span);
                out.op(span, Opcode.POP_TOP);
            }
            case LIST -> out.op(span, Opcode.LIST_APPEND, depth + 1);
            case SET -> out.op(span, Opcode.SET_ADD, depth + 1);
            case DICT -> {
                Expr value = Objects.requireNonNull(made.value());
                all.expressions.load(value);
                out.op(span.to(value.span()), Opcode.MAP_ADD, depth + 1);
            }
        }
    }

    // ---- inlining

    private static boolean isBoundHere(Symbol symbol) {
        return symbol.has(Scope.LOCAL) && !symbol.has(Scope.NONLOCAL);
    }

    private void tweakScopes(Scope made, Inlining inlining) {
        CodeUnit unit = out.unit();
        boolean inClass = unit.scope.kind == Scope.Kind.CLASS && unit.inlinedDepth == 0;
        unit.inlinedDepth++;
        made.symbols.forEach((name, symbol) -> {
            boolean bound = isBoundHere(symbol) || inClass;
            if (bound && !unit.scope.isFunctionLike() && unit.hiddenFast.add(name)) {
                inlining.hidden.add(name);
            }
            Symbol outer = unit.scope.symbol(name);
            boolean differs = symbol.place() != outer.place()
                    && symbol.place() != Place.FREE
                    && !(symbol.place() == Place.CELL && outer.place() == Place.FREE);
            if (differs || inClass) {
                inlining.outerSymbols.put(name, outer);
                unit.scope.symbols.put(name, symbol);
            }
        });
    }

    private void revertScopes(Inlining inlining) {
        CodeUnit unit = out.unit();
        unit.inlinedDepth--;
        unit.scope.symbols.putAll(inlining.outerSymbols);
        inlining.hidden.forEach(unit.hiddenFast::remove);
    }

    private void pushLocals(Span span, Scope made, Inlining inlining) {
        CodeUnit unit = out.unit();
        made.symbols.forEach((name, symbol) -> {
            if (!isBoundHere(symbol)) {
                return;
            }
            out.op(span, Opcode.LOAD_FAST_AND_CLEAR, unit.locals.of(name));
            if (symbol.place() == Place.CELL) {
                Symbol outer = inlining.outerSymbols.getOrDefault(name, unit.scope.symbol(name));
                boolean free = outer.place() == Place.FREE;
                out.op(span, Opcode.MAKE_CELL, free ? unit.free.of(name) : unit.cells.of(name));
            }
            inlining.pushed.add(name);
        });
        if (!inlining.pushed.isEmpty()) {
            out.op(span, Opcode.SWAP, inlining.pushed.size() + 1);
            out.jump(span, Opcode.SETUP_FINALLY, inlining.cleanup);
        }
    }

    private void popLocals(Span span, Inlining inlining) {
        if (inlining.pushed.isEmpty()) {
            return;
        }
        out.op(Span.NONE, Opcode.POP_BLOCK);
        Label end = new Label();
        out.jump(Span.NONE, Opcode.JUMP_NO_INTERRUPT, end);
        out.set(inlining.cleanup);
        out.op(Span.NONE, Opcode.SWAP, 2);
        out.op(Span.NONE, Opcode.POP_TOP);
        restoreLocals(span, inlining);
        out.op(Span.NONE, Opcode.RERAISE, 0);
        out.set(end);
        restoreLocals(span, inlining);
    }

    private void restoreLocals(Span span, Inlining inlining) {
        out.op(span, Opcode.SWAP, inlining.pushed.size() + 1);
        for (String name : inlining.pushed.reversed()) {
            out.op(span, Opcode.STORE_FAST_MAYBE_NULL, out.unit().locals.of(name));
        }
    }
}
