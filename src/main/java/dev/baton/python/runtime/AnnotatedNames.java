package dev.baton.python.runtime;

import dev.baton.python.code.CodeObject;
import dev.baton.python.code.Opcode;
import dev.baton.python.object.PyRaise;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The names that a class body annotates, from the code that would evaluate the annotations.
///
/// **Simplification**: that code never runs, so that an annotation may name what does not exist.
final class AnnotatedNames {
    private AnnotatedNames() {}

    /// The names in order, without those of class variables.
    ///
    /// @param annotate the code of `__annotate__`
    static List<String> of(CodeObject annotate) {
        List<String> names = new ArrayList<>();
        Set<String> used = new LinkedHashSet<>();
        for (int i = 1; i < annotate.length(); i++) {
            switch (annotate.opcode(i)) {
                case LOAD_NAME, LOAD_FROM_DICT_OR_GLOBALS -> used.add(annotate.names()[annotate.argument(i)]);
                case LOAD_GLOBAL, LOAD_ATTR -> used.add(annotate.names()[annotate.argument(i) >> 1]);
                case STORE_SUBSCR -> {
                    if (!used.contains("ClassVar")) {
                        names.add(annotated(annotate, i - 1));
                    }
                    used.clear();
                }
                default -> {}
            }
        }
        return names;
    }

    private static String annotated(CodeObject annotate, int index) {
        if (annotate.opcode(index) == Opcode.LOAD_CONST
                && annotate.constants().get(annotate.argument(index)) instanceof String name) {
            return name;
        }
        throw PyRaise.typeError("annotations of this kind are outside Baton's subset");
    }
}
