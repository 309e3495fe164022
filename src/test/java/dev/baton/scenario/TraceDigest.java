package dev.baton.scenario;

import dev.baton.trace.Trace;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.Map;

/// A number that two traces share only when every field of every part of them is equal.
public final class TraceDigest {
    private static final long PRIME = 0x100000001B3L;

    private long digest = 0xCBF29CE484222325L;

    private TraceDigest() {}

    /// The digest of a trace.
    public static long of(Trace trace) {
        TraceDigest walk = new TraceDigest();
        walk.add(trace);
        return walk.digest;
    }

    private void mix(long value) {
        digest = (digest ^ value) * PRIME;
        digest ^= digest >>> 29;
    }

    private void add(Object value) {
        switch (value) {
            case null -> mix(1);
            case Boolean _, Character _, String _ -> mix(value.hashCode());
            case Double number -> mix(Double.doubleToRawLongBits(number));
            case Number number -> mix(number.longValue());
            case Enum<?> constant -> mix(constant.ordinal());
            case Collection<?> items -> {
                mix(items.size());
                items.forEach(this::add);
            }
            case Map<?, ?> map -> addAll(map);
            default -> {
                if (value.getClass().isArray()) {
                    addArray(value);
                } else {
                    addFields(value, value.getClass());
                }
            }
        }
    }

    private void addAll(Map<?, ?> map) {
        map.forEach((key, value) -> {
            add(key);
            add(value);
        });
    }

    private void addArray(Object array) {
        int length = Array.getLength(array);
        mix(length);
        for (int i = 0; i < length; i++) {
            add(Array.get(array, i));
        }
    }

    private void addFields(Object value, Class<?> type) {
        for (Class<?> each = type; each != Object.class; each = each.getSuperclass()) {
            for (Field field : each.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    add(read(field, value));
                }
            }
        }
    }

    private static Object read(Field field, Object owner) {
        try {
            field.setAccessible(true);
            return field.get(owner);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
