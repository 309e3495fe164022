package dev.baton.python.code;

import dev.baton.python.syntax.Span;
import dev.baton.python.syntax.Stmt;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The scopes of a file by the place of the construct that makes each.
final class SymbolTable {
    private final Map<Key, Scope> scopes = new LinkedHashMap<>();

    /// What makes a scope, and where it stands.
    private record Key(Scope.Kind kind, Span span) {}

    /// The scopes of a module, names collected and resolved.
    static SymbolTable of(String fileName, Stmt.Module module) {
        SymbolTable table = new SymbolTable();
        Scope top = new SymbolCollector(fileName, table).collect(module);
        new ScopeAnalysis(fileName).analyze(top);
        return table;
    }

    void add(Scope.Kind kind, Span span, Scope scope) {
        scopes.put(new Key(kind, span), scope);
    }

    @Nullable
    Scope find(Scope.Kind kind, Span span) {
        return scopes.get(new Key(kind, span));
    }

    Scope get(Scope.Kind kind, Span span) {
        return Objects.requireNonNull(find(kind, span));
    }

    /// A name as it is kept inside class `owner`: private names carry the name of the class.
    static String mangle(@Nullable String owner, String name) {
        if (owner == null || !name.startsWith("__") || name.endsWith("__") || name.indexOf('.') >= 0) {
            return name;
        }
        String stripped = owner.replaceFirst("^_+", "");
        return stripped.isEmpty() ? name : "_" + stripped + name;
    }
}
