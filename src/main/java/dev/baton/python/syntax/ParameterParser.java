package dev.baton.python.syntax;

import dev.baton.python.syntax.Parameters.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The part of the parser that reads the parameters of a function or lambda.
final class ParameterParser {
    private final TokenStream in;
    private final ExpressionParser expressions;

    ParameterParser(TokenStream in, ExpressionParser expressions) {
        this.in = in;
        this.expressions = expressions;
    }

    /// What was read so far of one list.
    private static final class Draft {
        final List<Parameter> positionalOnly = new ArrayList<>();
        final List<Parameter> positional = new ArrayList<>();
        final List<Parameter> keywordOnly = new ArrayList<>();
        final List<Expr> defaults = new ArrayList<>();
        final List<@Nullable Expr> keywordOnlyDefaults = new ArrayList<>();
        final Set<String> names = new LinkedHashSet<>();

        @Nullable
        Parameter variadic;

        @Nullable
        Parameter keywords;

        boolean star;

        Parameters done() {
            return new Parameters(
                    List.copyOf(positionalOnly),
                    List.copyOf(positional),
                    variadic,
                    List.copyOf(keywordOnly),
                    keywords,
                    List.copyOf(defaults),
                    keywordOnlyDefaults);
        }
    }

    /// Reads parameters up to `end`, which is left for the caller.
    Parameters parse(String end, boolean annotated) {
        Draft draft = new Draft();
        while (!in.at(end)) {
            one(draft, annotated, end);
            if (!in.at(end)) {
                if (!in.at(",")) {
                    throw in.unexpected();
                }
                in.advance();
            }
        }
        return draft.done();
    }

    private void one(Draft draft, boolean annotated, String end) {
        Token token = in.peek();
        if (draft.keywords != null) {
            throw in.error(token.span(), "arguments cannot follow var-keyword argument");
        }
        if (in.accept("/")) {
            endPositionalOnly(draft, token);
        } else if (in.accept("**")) {
            draft.keywords = parameter(draft, annotated);
            refuseDefault("var-keyword argument cannot have default value");
        } else if (in.accept("*")) {
            star(draft, annotated, end, token);
        } else {
            plain(draft, annotated);
        }
    }

    private void endPositionalOnly(Draft draft, Token token) {
        if (!draft.positionalOnly.isEmpty()) {
            throw in.error(token.span(), "/ may appear only once");
        }
        if (draft.star) {
            throw in.error(token.span(), "/ must be ahead of *");
        }
        if (draft.positional.isEmpty()) {
            throw in.error(token.span(), "at least one parameter must precede /");
        }
        draft.positionalOnly.addAll(draft.positional);
        draft.positional.clear();
    }

    private void star(Draft draft, boolean annotated, String end, Token token) {
        if (draft.star) {
            throw in.error(token.span(), "* argument may appear only once");
        }
        draft.star = true;
        if (in.at(",")) {
            boolean last = in.peek(1).is(end) || in.peek(1).is("**");
            if (last) {
                throw in.error(token.span(), "named arguments must follow bare *");
            }
        } else if (in.at(end)) {
            throw in.error(token.span(), "named arguments must follow bare *");
        } else {
            draft.variadic = parameter(draft, annotated);
            refuseDefault("var-positional argument cannot have default value");
        }
    }

    private void refuseDefault(String problem) {
        if (in.at("=")) {
            throw in.error(in.peek().span(), problem);
        }
    }

    private void plain(Draft draft, boolean annotated) {
        Parameter parameter = parameter(draft, annotated);
        Expr value = in.accept("=") ? expressions.expression() : null;
        if (draft.star) {
            draft.keywordOnly.add(parameter);
            draft.keywordOnlyDefaults.add(value);
            return;
        }
        draft.positional.add(parameter);
        if (value != null) {
            draft.defaults.add(value);
        } else if (!draft.defaults.isEmpty()) {
            throw in.error(parameter.span(), "parameter without a default follows parameter with a default");
        }
    }

    private Parameter parameter(Draft draft, boolean annotated) {
        Token name = in.expectName();
        Expr annotation = null;
        if (annotated && in.accept(":")) {
            annotation = expressions.starredOrNamed(false);
        }
        if (!draft.names.add(name.text())) {
            throw in.error(name.span(), "duplicate argument '" + name.text() + "' in function definition");
        }
        return new Parameter(name.text(), annotation, in.since(name.span()));
    }
}
