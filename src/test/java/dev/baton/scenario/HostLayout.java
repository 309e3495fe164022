package dev.baton.scenario;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What objects take in the host's memory by their fields: headers of 12 bytes and references of 4, as the JVM has them
/// unless told otherwise, all of it in multiples of 8. Counted, not measured, so that it is the same everywhere.
final class HostLayout {
    private static final int HEADER = 12;
    private static final int ARRAY_HEADER = 16;
    private static final int REFERENCE = 4;
    private static final Map<Class<?>, Integer> PRIMITIVES = Map.of(
            boolean.class,
            1,
            byte.class,
            1,
            char.class,
            2,
            short.class,
            2,
            int.class,
            4,
            float.class,
            4,
            long.class,
            8,
            double.class,
            8);

    private HostLayout() {}

    /// The bytes of all that can be reached from some objects. Of the host's own classes only boxes and strings count.
    static long reachableBytes(List<Object> roots) {
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        ArrayDeque<Object> pending = new ArrayDeque<>();
        roots.forEach(root -> push(root, seen, pending));
        long bytes = 0;
        while (!pending.isEmpty()) {
            Object next = pending.pop();
            bytes += bytes(next);
            references(next).forEach(reference -> push(reference, seen, pending));
        }
        return bytes;
    }

    private static void push(Object value, Set<Object> seen, ArrayDeque<Object> pending) {
        if (value != null && seen.add(value)) {
            pending.push(value);
        }
    }

    private static long bytes(Object object) {
        return switch (object) {
            case String text -> aligned(HEADER + REFERENCE + 4 + 2) + aligned(ARRAY_HEADER + text.length());
            case Long _, Double _ -> aligned(HEADER + 8);
            case Object array
            when array.getClass().isArray() ->
                aligned(ARRAY_HEADER
                        + (long) Array.getLength(array) * size(array.getClass().componentType()));
            default ->
                isOpaque(object)
                        ? 0
                        : aligned(HEADER
                                + fields(object).stream()
                                        .mapToInt(field -> size(field.getType()))
                                        .sum());
        };
    }

    private static int size(Class<?> type) {
        return PRIMITIVES.getOrDefault(type, REFERENCE);
    }

    private static long aligned(long bytes) {
        return (bytes + 7) / 8 * 8;
    }

    private static boolean isOpaque(Object object) {
        return object instanceof Enum || !object.getClass().getName().startsWith("dev.baton.");
    }

    private static List<Object> references(Object object) {
        List<Object> found = new ArrayList<>();
        if (object instanceof Object[] array) {
            Collections.addAll(found, array);
        } else if (!object.getClass().isArray() && !isOpaque(object)) {
            for (Field field : fields(object)) {
                if (!field.getType().isPrimitive()) {
                    found.add(value(field, object));
                }
            }
        }
        return found;
    }

    private static Object value(Field field, Object object) {
        try {
            field.setAccessible(true);
            return field.get(object);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Field> fields(Object object) {
        List<Field> fields = new ArrayList<>();
        for (Class<?> type = object.getClass(); type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    fields.add(field);
                }
            }
        }
        return fields;
    }
}
