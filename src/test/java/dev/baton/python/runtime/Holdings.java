package dev.baton.python.runtime;

import dev.baton.python.code.CodeObject;
import dev.baton.python.object.PyClass;
import dev.baton.python.object.PyObject;
import dev.baton.sim.machine.Machine;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What an object of the program holds, as its fields say: the other opinion beside `PyObject.visit`. It looks into
/// whatever Java objects stand between, up to the machine itself.
final class Holdings {
    /// What knows objects of the program without making them reachable for a thread.
    private static final List<Class<?>> MACHINE = List.of(
            Interpreter.class,
            Evaluator.class,
            Machine.class,
            PyThread.class,
            PyProcess.class,
            LinkedCode.class,
            CodeObject.class,
            FunctionEntry.class,
            Namespace.class,
            Birthplace.class);

    /// What whoever resumed a generator was handling; the frame below another one; subclasses, which CPython's classes
    /// refer to weakly; what each thread alone gets of a `threading.local`.
    private static final Set<String> FIELDS =
            Set.of("callerHandled", "callerOutside", "back", "subclasses", "holders", "owner");

    private final Map<Class<?>, List<Field>> known = new LinkedHashMap<>();

    List<PyObject> of(PyObject object) {
        List<PyObject> found = new ArrayList<>();
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        ArrayDeque<Object> pending = new ArrayDeque<>(parts(object));
        while (!pending.isEmpty()) {
            Object next = pending.pop();
            if (next instanceof PyObject held) {
                found.add(held);
            } else if (seen.add(next)) {
                pending.addAll(parts(next));
            }
        }
        return found;
    }

    private List<Object> parts(Object holder) {
        if (holder instanceof PyGenerator generator && generator.isFinished()) {
            return List.of();
        }
        List<Object> parts = new ArrayList<>();
        switch (holder) {
            case Object[] array -> parts.addAll(Arrays.asList(array));
            case Collection<?> items -> parts.addAll(items);
            case Map<?, ?> map -> {
                parts.addAll(map.keySet());
                parts.addAll(map.values());
            }
            default ->
                known.computeIfAbsent(holder.getClass(), Holdings::fieldsOf)
                        .forEach(field -> parts.add(value(field, holder)));
        }
        parts.removeIf(part -> part == null || MACHINE.stream().anyMatch(type -> type.isInstance(part)));
        return parts;
    }

    private static List<Field> fieldsOf(Class<?> holder) {
        List<Field> fields = new ArrayList<>();
        for (Class<?> type = holder; type != null; type = type.getSuperclass()) {
            if (!type.getName().startsWith("dev.baton.")) {
                return fields;
            }
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())
                        && !field.getType().isPrimitive()
                        && !FIELDS.contains(field.getName())) {
                    field.setAccessible(true);
                    fields.add(field);
                }
            }
        }
        return fields;
    }

    private static Object value(Field field, Object holder) {
        try {
            return field.get(holder);
        } catch (IllegalAccessException error) {
            throw new AssertionError(field.toString(), error);
        }
    }

    /// Whether an object is the same in every run and leads to nothing of a program.
    static boolean isBuiltIn(PyObject object) {
        return object.owner() == PyObject.IMMORTAL && (object instanceof PyClass || object instanceof Builtin);
    }
}
