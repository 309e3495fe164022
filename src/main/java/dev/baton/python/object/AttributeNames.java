package dev.baton.python.object;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The names of an instance's attributes in the order of their first assignment. Instances of a class share them as
/// long as their attributes come in the same order.
final class AttributeNames {
    /// No names, for instances of built-in classes, which programs that run at the same time have in common.
    static final AttributeNames UNSHARED = new AttributeNames(new String[0], false);

    private final String[] names;
    private final boolean shared;
    /// These names and the one that was added last.
    private @Nullable AttributeNames longer;

    private AttributeNames(String[] names, boolean shared) {
        this.names = names;
        this.shared = shared;
    }

    /// No names yet, for the instances of one class.
    static AttributeNames none() {
        return new AttributeNames(new String[0], true);
    }

    int size() {
        return names.length;
    }

    List<String> all() {
        return List.of(names);
    }

    /// The place of a name that is interned, -1 when it is not among these.
    int place(String name) {
        for (int i = 0; i < names.length; i++) {
            if (names[i] == name) {
                return i;
            }
        }
        return -1;
    }

    /// The place of any name.
    int find(String name) {
        int place = place(name);
        return place >= 0 ? place : Arrays.asList(names).indexOf(name);
    }

    /// Whether a name, which is interned, is at a place.
    boolean isAt(int place, String name) {
        return place < names.length && names[place] == name;
    }

    /// These names and one more.
    AttributeNames with(String name) {
        AttributeNames known = longer;
        String added = name.intern();
        if (known != null && known.names[names.length] == added) {
            return known;
        }
        String[] all = Arrays.copyOf(names, names.length + 1);
        all[names.length] = added;
        AttributeNames made = new AttributeNames(all, shared);
        if (shared) {
            longer = made;
        }
        return made;
    }

    /// These names but the one at a place.
    AttributeNames without(int place) {
        String[] rest = Arrays.copyOf(names, names.length - 1);
        System.arraycopy(names, place + 1, rest, place, rest.length - place);
        return new AttributeNames(rest, false);
    }
}
