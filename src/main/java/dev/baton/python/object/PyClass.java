package dev.baton.python.object;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A class. Built-in classes are constants and never change; the program's own have one base at the most.
public final class PyClass extends PyObject {
    private final String name;
    private final @Nullable PyClass base;
    /// A second class it counts as, which brings no attributes of its own: that of ExceptionGroup.
    private final @Nullable PyClass also;
    private final Layout layout;
    private final String module;
    private final Map<String, Object> attributes = new LinkedHashMap<>();
    private final List<PyClass> subclasses = new ArrayList<>();
    private @Nullable Hashing hashing;
    private String qualifiedName;
    private @Nullable Set<String> slots;
    private List<String> annotated = List.of();
    private boolean inC;
    private int version;
    private AttributeNames instanceNames = AttributeNames.UNSHARED;

    /// What an instance is in Java.
    public enum Layout {
        /// A [PyInstance] with attributes.
        INSTANCE,
        /// A [PyException].
        EXCEPTION,
        /// A [PyInstance] that carries a part of the machine, such as a thread or a lock.
        RESOURCE,
        /// A [PyInstance] that has other attributes in every thread.
        THREAD_LOCAL,
        /// A [NamedTuple].
        NAMED_TUPLE,
        /// A value of its own Java class.
        VALUE
    }

    /// A class without attributes yet.
    public PyClass(String name, @Nullable PyClass base, Layout layout, String module) {
        this(name, base, null, layout, module);
    }

    /// A class that also counts as another, which shares its base's base.
    PyClass(String name, @Nullable PyClass base, @Nullable PyClass also, Layout layout, String module) {
        this.name = name;
        this.also = also;
        qualifiedName = name;
        this.base = base;
        this.layout = layout;
        this.module = module;
        hashing = base == null ? null : base.hashing;
        if (base != null && base.isUserDefined()) {
            base.subclasses.add(this);
        }
    }

    /// The class's name.
    public String name() {
        return name;
    }

    /// The class it inherits from, null for `object`.
    public @Nullable PyClass base() {
        return base;
    }

    /// What the names of an instance's attributes begin with: none.
    AttributeNames instanceNames() {
        if (instanceNames == AttributeNames.UNSHARED && isUserDefined()) {
            instanceNames = AttributeNames.none();
        }
        return instanceNames;
    }

    /// What an instance is in Java.
    public Layout layout() {
        return layout;
    }

    /// The module it was defined in.
    public String module() {
        return module;
    }

    /// The class's own attributes, in order of definition. Whoever changes them after the class has instances does so
    /// by [#set] and [#remove].
    public Map<String, Object> attributes() {
        return attributes;
    }

    /// Sets an attribute of a class of the program.
    public void set(String attribute, Object value) {
        attributes.put(attribute, value);
        change();
    }

    /// Removes an attribute of a class of the program; returns whether there was one.
    public boolean remove(String attribute) {
        change();
        return attributes.remove(attribute) != null;
    }

    private void change() {
        version++;
        subclasses.forEach(PyClass::change);
    }

    /// A number that changes whenever [#lookup] might give another answer.
    public int version() {
        return version;
    }

    /// Whether a module of this name is the program: it is imported under other names by processes and interpreters
    /// that
    /// it starts.
    public static boolean isProgram(String module) {
        return module.equals("__main__") || module.equals("__mp_main__") || module.equals("<fake __main__>");
    }

    /// Whether the program defined this class.
    public boolean isUserDefined() {
        return isProgram(module);
    }

    /// Lets instances have only these attributes besides those that the class it inherits from allows.
    public void slots(Collection<String> names) {
        Set<String> inherited = base == null ? null : base.slots;
        if (inherited != null || base == null || base.base == null) {
            slots = new LinkedHashSet<>(names);
            slots.addAll(inherited == null ? Set.of() : inherited);
        }
    }

    /// Whether instances can have an attribute of this name.
    public boolean takes(String attribute) {
        return slots == null || slots.contains(attribute);
    }

    /// The names that the body of the class annotates, in order, without class variables.
    public List<String> annotated() {
        return annotated;
    }

    /// Sets them.
    public void annotated(List<String> names) {
        annotated = List.copyOf(names);
    }

    /// How instances are hashed and compared as keys, null for by identity.
    public @Nullable Hashing hashing() {
        return hashing;
    }

    /// Makes instances keys by methods of the program.
    public void hashing(Hashing byMethods) {
        hashing = byMethods;
    }

    /// An attribute of this class or one it inherits from.
    public @Nullable Object lookup(String attribute) {
        for (PyClass type = this; type != null; type = type.base) {
            Object value = type.attributes.get(attribute);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    /// The classes it inherits from directly, none for `object`.
    public List<PyClass> bases() {
        return Stream.of(base, also).filter(Objects::nonNull).toList();
    }

    /// This class, the one it inherits from, and so on up to `object`.
    public List<PyClass> lineage() {
        List<PyClass> lineage = new ArrayList<>();
        PyClass second = null;
        for (PyClass type = this; type != null; type = type.base) {
            lineage.add(type);
            if (second != null) {
                lineage.add(second);
            }
            second = type.also;
        }
        return lineage;
    }

    /// The name with those of the classes and functions around it.
    public String qualifiedName() {
        return qualifiedName;
    }

    /// The qualified name after that of its module, unless it is the program's own or built in.
    public String fullName() {
        return isUserDefined() || module.equals("builtins") ? qualifiedName : module + "." + qualifiedName;
    }

    /// The name in messages, where a class that CPython writes in C is called by its module, too.
    public String nameInMessages() {
        return inC ? fullName() : name;
    }

    /// Makes it such a class.
    public PyClass inC() {
        inC = true;
        return this;
    }

    /// Sets the name with those around it.
    public void qualifiedName(String full) {
        qualifiedName = full;
    }

    /// Whether this class is the other one or inherits from it.
    public boolean isSubclassOf(PyClass other) {
        for (PyClass type = this; type != null; type = type.base) {
            if (type == other || type.also == other) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void visit(Consumer<Object> visitor) {
        attributes.values().forEach(visitor);
        show(base, visitor);
    }

    @Override
    public PyClass pyClass() {
        return Types.TYPE;
    }

    @Override
    public long sizeBytes() {
        return 1688;
    }

    @Override
    public String toString() {
        return isUserDefined()
                ? "<class '" + module + "." + qualifiedName + "'>"
                : "<class '" + (module.equals("builtins") ? "" : module + ".") + name + "'>";
    }
}
