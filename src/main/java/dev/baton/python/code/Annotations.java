package dev.baton.python.code;

import dev.baton.python.syntax.Parameters;
import java.util.ArrayList;
import java.util.List;

/// The order in which the annotations of parameters are evaluated.
final class Annotations {
    private Annotations() {}

    static List<Parameters.Parameter> inOrder(Parameters parameters) {
        List<Parameters.Parameter> all = new ArrayList<>(parameters.positional());
        all.addAll(parameters.positionalOnly());
        Parameters.Parameter variadic = parameters.variadic();
        if (variadic != null) {
            all.add(variadic);
        }
        all.addAll(parameters.keywordOnly());
        Parameters.Parameter keywords = parameters.keywords();
        if (keywords != null) {
            all.add(keywords);
        }
        return all;
    }
}
