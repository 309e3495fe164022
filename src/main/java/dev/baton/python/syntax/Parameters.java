package dev.baton.python.syntax;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The parameters of a function or lambda.
///
/// `defaults` belong to the last of the positional parameters; `keywordOnlyDefaults` has one entry, maybe null,
/// for each keyword-only parameter.
public record Parameters(
        List<Parameter> positionalOnly,
        List<Parameter> positional,
        @Nullable Parameter variadic,
        List<Parameter> keywordOnly,
        @Nullable Parameter keywords,
        List<Expr> defaults,
        List<@Nullable Expr> keywordOnlyDefaults) {

    /// One parameter.
    public record Parameter(String name, @Nullable Expr annotation, Span span) {}

    /// All of them in the order in which they become local variables.
    public List<Parameter> inOrder() {
        List<Parameter> all = new ArrayList<>(positionalOnly);
        all.addAll(positional);
        all.addAll(keywordOnly);
        if (variadic != null) {
            all.add(variadic);
        }
        if (keywords != null) {
            all.add(keywords);
        }
        return all;
    }
}
