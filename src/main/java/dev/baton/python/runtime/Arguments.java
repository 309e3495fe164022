package dev.baton.python.runtime;

import dev.baton.python.code.CodeObject;
import dev.baton.python.object.PyDict;
import dev.baton.python.object.PyRaise;
import dev.baton.python.object.PyTuple;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Binds the arguments of a call to the parameters of a function, with CPython's messages when they do not fit.
final class Arguments {
    private final Interpreter interpreter;

    Arguments(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    PyFrame bind(PyFunction function, Object[] arguments, String[] keywords) {
        PyFrame frame = new PyFrame(function);
        CodeObject code = function.linked().code;
        int given = arguments.length - keywords.length;
        int positional = code.argumentCount();
        System.arraycopy(arguments, 0, frame.slots, 0, Math.min(given, positional));
        int rest = positional + code.keywordOnlyCount();
        if (code.hasVarArguments()) {
            Object[] extra = given > positional ? Arrays.copyOfRange(arguments, positional, given) : new Object[0];
            frame.slots[rest] = interpreter.own(new PyTuple(extra), interpreter.runningThread());
            rest++;
        } else if (given > positional) {
            throw tooMany(function, given, keywords.length);
        }
        @Nullable PyDict more = null;
        if (code.hasVarKeywords()) {
            more = interpreter.own(new PyDict(), interpreter.runningThread());
            frame.slots[rest] = more;
        }
        for (int i = 0; i < keywords.length; i++) {
            bindKeyword(function, frame, keywords, i, arguments[given + i], more);
        }
        fillDefaults(function, frame, given);
        fillKeywordDefaults(function, frame);
        return frame;
    }

    private static void bindKeyword(
            PyFunction function, PyFrame frame, String[] keywords, int index, Object value, @Nullable PyDict more) {
        String name = keywords[index];
        CodeObject code = function.linked().code;
        int named = code.argumentCount() + code.keywordOnlyCount();
        for (int i = code.positionalOnlyCount(); i < named; i++) {
            if (code.varNames()[i].equals(name)) {
                if (frame.slots[i] != null) {
                    throw error(function, "got multiple values for argument '" + name + "'");
                }
                frame.slots[i] = value;
                return;
            }
        }
        if (more == null) {
            throw error(function, unexpected(code, name, keywords));
        }
        more.put(name, value);
    }

    private static String unexpected(CodeObject code, String name, String[] keywords) {
        List<String> positionalOnly =
                new ArrayList<>(Arrays.asList(code.varNames()).subList(0, code.positionalOnlyCount()));
        positionalOnly.retainAll(List.of(keywords));
        return !positionalOnly.isEmpty()
                ? "got some positional-only arguments passed as keyword arguments: '"
                        + String.join(", ", positionalOnly) + "'"
                : "got an unexpected keyword argument '" + name + "'" + advice(code, name);
    }

    private static String advice(CodeObject code, String name) {
        List<String> known = Arrays.asList(code.varNames())
                .subList(code.positionalOnlyCount(), code.argumentCount() + code.keywordOnlyCount());
        String near = Suggestion.nearest(name, known);
        return near == null ? "" : ". Did you mean '" + near + "'?";
    }

    private static void fillDefaults(PyFunction function, PyFrame frame, int given) {
        CodeObject code = function.linked().code;
        PyTuple defaults = function.defaults();
        int required = code.argumentCount() - defaults.size();
        List<String> missing = new ArrayList<>();
        for (int i = Math.min(given, required); i < required; i++) {
            if (frame.slots[i] == null) {
                missing.add("'" + code.varNames()[i] + "'");
            }
        }
        if (!missing.isEmpty()) {
            throw missing(function, "positional", missing);
        }
        for (int i = Math.max(required, 0); i < code.argumentCount(); i++) {
            if (frame.slots[i] == null) {
                frame.slots[i] = defaults.get(i - required);
            }
        }
    }

    private static void fillKeywordDefaults(PyFunction function, PyFrame frame) {
        CodeObject code = function.linked().code;
        PyDict defaults = function.keywordDefaults();
        List<String> missing = new ArrayList<>();
        for (int i = code.argumentCount(); i < code.argumentCount() + code.keywordOnlyCount(); i++) {
            if (frame.slots[i] == null) {
                Object value = defaults == null ? null : defaults.get(code.varNames()[i]);
                if (value == null) {
                    missing.add("'" + code.varNames()[i] + "'");
                }
                frame.slots[i] = value;
            }
        }
        if (!missing.isEmpty()) {
            throw missing(function, "keyword-only", missing);
        }
    }

    private static PyRaise missing(PyFunction function, String kind, List<String> names) {
        int count = names.size();
        String list = count == 1
                ? names.getFirst()
                : String.join(", ", names.subList(0, count - 1)) + (count > 2 ? "," : "") + " and " + names.getLast();
        return error(
                function,
                "missing " + count + " required " + kind + " argument" + (count > 1 ? "s" : "") + ": " + list);
    }

    private static PyRaise tooMany(PyFunction function, int given, int keywords) {
        CodeObject code = function.linked().code;
        int most = code.argumentCount();
        int least = most - function.defaults().size();
        String takes = least == most ? String.valueOf(most) : "from " + least + " to " + most;
        String plural = most == 1 && least == most ? "" : "s";
        String were = keywords > 0
                ? "positional argument" + (given == 1 ? "" : "s") + " (and " + keywords + " keyword-only argument"
                        + (keywords == 1 ? "" : "s") + ") were given"
                : given == 1 ? "was given" : "were given";
        return error(function, "takes " + takes + " positional argument" + plural + " but " + given + " " + were);
    }

    private static PyRaise error(PyFunction function, String message) {
        return PyRaise.typeError(function.qualifiedName() + "() " + message);
    }
}
