package dev.baton.python.code;

import dev.baton.python.syntax.PythonSyntaxError;
import dev.baton.python.syntax.Span;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The scopes that the collector of names stands in, innermost first, and what is noted in them.
final class ScopeStack {
    private final String fileName;
    private final SymbolTable table;
    private final Deque<Scope> stack = new ArrayDeque<>();
    private @Nullable String owner;

    ScopeStack(String fileName, SymbolTable table) {
        this.fileName = fileName;
        this.table = table;
    }

    Deque<Scope> scopes() {
        return stack;
    }

    void push(Scope scope) {
        stack.push(scope);
    }

    void leave() {
        stack.pop();
    }

    /// Names the class around what follows; returns the one before.
    @Nullable
    String changeOwner(@Nullable String inner) {
        String outer = owner;
        owner = inner;
        return outer;
    }

    /// What is known of a name in the innermost scope, as it is kept there.
    Scope.Symbol symbol(String name) {
        return symbol(here(), name);
    }

    Scope.Symbol symbol(Scope scope, String name) {
        return scope.symbol(SymbolTable.mangle(owner, name));
    }

    Scope enter(Scope.Kind kind, String name, Span span) {
        Scope parent = stack.peek();
        boolean nested = parent != null && (parent.nested || parent.isFunctionLike());
        Scope scope = new Scope(kind, name, nested);
        if (parent != null) {
            parent.children.add(scope);
            scope.method = kind == Scope.Kind.FUNCTION && parent.kind == Scope.Kind.CLASS;
        }
        table.add(kind, span, scope);
        stack.push(scope);
        return scope;
    }

    Scope here() {
        return stack.element();
    }

    PythonSyntaxError error(Span span, String problem) {
        return new PythonSyntaxError(fileName, span, problem, null);
    }

    // ---- names

    void define(String name, int flag, Span span) {
        define(here(), name, flag, span);
    }

    void define(Scope scope, String name, int flag, Span span) {
        String mangled = SymbolTable.mangle(owner, name);
        Scope.Symbol symbol = scope.symbol(mangled);
        if (flag == Scope.PARAMETER) {
            scope.parameters.add(mangled);
        }
        Scope.Symbol defined = symbol.with(flag);
        if (scope.inIterationTarget && flag == Scope.LOCAL) {
            if (symbol.has(Scope.GLOBAL | Scope.NONLOCAL)) {
                throw error(span, "comprehension inner loop cannot rebind assignment expression target '" + name + "'");
            }
            defined = defined.with(Scope.ITERATION_VARIABLE);
        }
        scope.symbols.put(mangled, defined);
        if (flag == Scope.GLOBAL) {
            Scope module = stack.getLast();
            module.symbols.put(mangled, module.symbol(mangled).with(flag));
        }
    }

    void declare(List<String> names, int flag, Span span) {
        String word = flag == Scope.GLOBAL ? "global" : "nonlocal";
        for (String name : names) {
            Scope.Symbol symbol = here().symbol(SymbolTable.mangle(owner, name));
            if (symbol.has(Scope.PARAMETER)) {
                throw error(span, "name '" + name + "' is parameter and " + word);
            } else if (symbol.has(Scope.USED)) {
                throw error(span, "name '" + name + "' is used prior to " + word + " declaration");
            } else if (symbol.has(Scope.ANNOTATED)) {
                throw error(span, "annotated name '" + name + "' can't be " + word);
            } else if (symbol.has(Scope.LOCAL)) {
                throw error(span, "name '" + name + "' is assigned to before " + word + " declaration");
            } else if (flag == Scope.NONLOCAL && here().kind == Scope.Kind.MODULE) {
                throw error(span, "nonlocal declaration not allowed at module level");
            }
            define(name, flag, span);
            here().declarations.putIfAbsent(SymbolTable.mangle(owner, name), span);
        }
    }
}
