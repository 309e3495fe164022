package dev.baton.python.module;

import dev.baton.python.object.Numbers;
import dev.baton.python.object.PyRaise;
import dev.baton.python.object.Singleton;
import dev.baton.python.object.Types;
import dev.baton.python.runtime.Builtin;
import org.jspecify.annotations.Nullable;

/// The arguments of one call of a built-in, by position or by name.
///
/// Names are given in the order of the positions; a name that ends with `*` takes keywords only.
final class Parameters {
    private final String function;
    private final String[] names;
    private final @Nullable Object[] values;

    private Parameters(String function, String[] names) {
        this.function = function;
        this.names = names;
        values = new Object[names.length];
    }

    /// Sorts the arguments of a call.
    static Parameters of(String function, Object[] arguments, String[] keywords, String... names) {
        Parameters parameters = new Parameters(function, names);
        int positional = arguments.length - keywords.length;
        parameters.limit(positional);
        System.arraycopy(arguments, 0, parameters.values, 0, positional);
        for (int i = 0; i < keywords.length; i++) {
            parameters.named(keywords[i], arguments[positional + i]);
        }
        return parameters;
    }

    /// Refuses more arguments by position than there are parameters; a method does not count its object.
    private void limit(int positional) {
        int most = 0;
        for (String name : names) {
            most += name.endsWith("*") ? 0 : 1;
        }
        if (positional <= most) {
            return;
        }
        int self = names[0].equals("self") ? 1 : 0;
        throw PyRaise.typeError(function + "() takes at most " + (most - self)
                + (most < names.length && positional <= names.length ? " positional" : "") + " argument"
                + (most - self == 1 ? "" : "s")
                + " (" + (positional - self) + " given)");
    }

    private String name(int index) {
        return names[index].replace("*", "");
    }

    private void named(String name, Object value) {
        int index = 0;
        while (index < names.length && !name(index).equals(name)) {
            index++;
        }
        if (index == names.length) {
            throw PyRaise.typeError(function + "() got an unexpected keyword argument '" + name + "'");
        }
        if (values[index] != null) {
            throw PyRaise.typeError("argument for " + function + "() given by name ('" + name + "') and position ("
                    + (index + 1) + ")");
        }
        values[index] = value;
    }

    /// A function that takes so many arguments, by position, and looks at nothing else.
    static Builtin counted(String name, String full, int least, int most, Builtin.Body body) {
        Builtin.Body counted = (evaluator, arguments, keywords) -> {
            count(full, arguments, keywords, least, most);
            return body.call(evaluator, arguments, keywords);
        };
        return new Builtin(name, counted, Builtin.Section.NONE, new Builtin.Direct(body, least, most, false));
    }

    /// A function that sorts out its arguments itself, and looks at nothing else.
    static Builtin uncounted(String name, Builtin.Body body) {
        return new Builtin(name, body, Builtin.Section.NONE, new Builtin.Direct(body, 0, Integer.MAX_VALUE, false));
    }

    /// Checks the number of arguments of a built-in that takes none by name.
    static void count(String function, Object[] arguments, String[] keywords, int least, int most) {
        count(function, arguments.length, keywords, least, most);
    }

    /// Checks the number of arguments of a class or function whose messages CPython words like those for several.
    static void countAll(String function, Object[] arguments, String[] keywords, int least, int most) {
        if (keywords.length == 0 && (arguments.length < least || arguments.length > most)) {
            throw miscounted(function, arguments.length, least, most);
        }
        count(function, arguments, keywords, least, most);
    }

    /// Checks the number of arguments of a built-in that takes none by name.
    static void count(String function, int given, String[] keywords, int least, int most) {
        if (keywords.length > 0) {
            throw PyRaise.typeError(function + "() takes no keyword arguments");
        }
        if (given >= least && given <= most) {
            return;
        }
        if (most <= 1 && least == most) {
            throw PyRaise.typeError(function + "() takes " + (most == 0 ? "no arguments" : "exactly one argument")
                    + " (" + given + " given)");
        }
        throw miscounted(function, given, least, most);
    }

    private static PyRaise miscounted(String function, int given, int least, int most) {
        int limit = given < least ? least : most;
        String bound = least == most ? "" : given < least ? "at least " : "at most ";
        return PyRaise.typeError(function.substring(function.lastIndexOf('.') + 1) + " expected " + bound + limit
                + " argument" + (limit == 1 ? "" : "s") + ", got " + given);
    }

    /// The argument at a position, null when it was not given.
    @Nullable
    Object optional(int index) {
        return values[index];
    }

    /// The argument at a position.
    Object required(int index) {
        Object value = values[index];
        if (value == null) {
            throw PyRaise.typeError(
                    function + "() missing required argument '" + name(index) + "' (pos " + (index + 1) + ")");
        }
        return value;
    }

    /// The argument at a position, or a default when it was not given.
    Object orElse(int index, Object otherwise) {
        Object value = values[index];
        return value == null ? otherwise : value;
    }

    /// Whether an argument is given and not None.
    boolean has(int index) {
        return values[index] != null && values[index] != Singleton.NONE;
    }

    /// A number of seconds.
    static double seconds(Object value) {
        if (!Numbers.isNumber(value)) {
            throw PyRaise.typeError("'" + Types.nameOf(value) + "' object cannot be interpreted as a number");
        }
        return Numbers.toDouble(value);
    }

    /// A number of seconds as nanoseconds.
    static long nanos(Object seconds) {
        double value = seconds(seconds);
        if (Double.isNaN(value)) {
            throw PyRaise.valueError("Invalid value NaN (not a number)");
        }
        if (value < 0) {
            throw PyRaise.valueError("a time must not be negative");
        }
        return (long) Math.min(value * 1e9 + 0.5, 9e18);
    }
}
