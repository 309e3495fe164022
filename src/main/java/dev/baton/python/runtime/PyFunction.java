package dev.baton.python.runtime;

import dev.baton.python.code.CodeObject;
import dev.baton.python.object.PyCell;
import dev.baton.python.object.PyClass;
import dev.baton.python.object.PyDict;
import dev.baton.python.object.PyObject;
import dev.baton.python.object.PyTuple;
import dev.baton.python.object.Types;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A function of the program.
public final class PyFunction extends PyObject {
    private final LinkedCode linked;
    private final Namespace globals;
    private PyTuple defaults = PyTuple.EMPTY;
    private @Nullable PyDict keywordDefaults;
    private PyTuple closure = PyTuple.EMPTY;
    private final boolean nested;
    private final FunctionEntry entry = new FunctionEntry(this);
    private @Nullable Map<String, Object> attributes;

    PyFunction(LinkedCode linked, Namespace globals) {
        this.linked = linked;
        this.globals = globals;
        nested = linked.code.qualifiedName().contains("<locals>");
    }

    LinkedCode linked() {
        return linked;
    }

    /// How compiled code calls it.
    FunctionEntry entry() {
        return entry;
    }

    Namespace globals() {
        return globals;
    }

    /// The function's name.
    public String name() {
        return linked.code.name();
    }

    /// The name with the functions and classes around it.
    public String qualifiedName() {
        return linked.code.qualifiedName();
    }

    /// Whether its code alone says what it does: it uses no variable of its module, of an outer function, or of itself.
    public boolean isStateless() {
        return closure.size() == 0
                && defaults.size() == 0
                && keywordDefaults == null
                && !linked.code.isGenerator()
                && linked.usesOnlyBuiltins(globals);
    }

    /// Its code.
    public CodeObject code() {
        return linked.code;
    }

    /// Whether it was defined within another function, possibly in a class there.
    boolean isNested() {
        return nested;
    }

    /// Whether calling it makes a coroutine.
    public boolean isCoroutine() {
        return linked.code.isCoroutine();
    }

    /// Whether it belongs to the standard library.
    public boolean isFrozen() {
        return linked.code.isFrozen();
    }

    /// The source line of its definition.
    public int firstLine() {
        return linked.code.firstLine();
    }

    /// Default values of the last positional parameters.
    public PyTuple defaults() {
        return defaults;
    }

    void defaults(PyTuple values) {
        defaults = values;
    }

    @Nullable
    PyDict keywordDefaults() {
        return keywordDefaults;
    }

    void keywordDefaults(PyDict values) {
        keywordDefaults = values;
    }

    /// The variables of outer functions it uses.
    public PyTuple closure() {
        return closure;
    }

    void closure(PyTuple cells) {
        closure = cells;
    }

    PyCell free(int index) {
        return (PyCell) closure.get(index);
    }

    /// Attributes the program set on it.
    public Map<String, Object> attributes() {
        return attributes == null ? Map.of() : attributes;
    }

    /// Sets such an attribute.
    void setAttribute(String name, Object value) {
        Map<String, Object> known = attributes == null ? new LinkedHashMap<>() : attributes;
        known.put(name, value);
        attributes = known;
    }

    /// Removes such an attribute; returns whether there was one.
    boolean removeAttribute(String name) {
        return attributes != null && attributes.remove(name) != null;
    }

    @Override
    public void visit(Consumer<Object> visitor) {
        visitor.accept(defaults);
        visitor.accept(closure);
        show(keywordDefaults, visitor);
        attributes().values().forEach(visitor);
    }

    @Override
    public PyClass pyClass() {
        return Types.FUNCTION;
    }

    @Override
    public long sizeBytes() {
        return 152;
    }
}
