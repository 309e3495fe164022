package dev.baton.python.runtime;

import dev.baton.python.object.PyClass;
import dev.baton.python.object.PyInstance;
import dev.baton.python.object.PyModule;
import dev.baton.python.object.Types;
import org.jspecify.annotations.Nullable;

/// What an instruction that reads or sets an attribute has learned from its last owner: where instances of that class
/// keep the attribute, or the method the class has under the name.
///
/// @param type the class of the owner
/// @param version its version then
/// @param place the attribute's place in the instance, -1 for a method
/// @param method the method, null for an attribute
/// @param host the host's class of the owner
record AttributeSite(
        PyClass type, int version, int place, @Nullable Object method, Class<?> host) {
    /// Whether what was learned holds for this owner.
    boolean fits(PyInstance owner) {
        return owner.pyClass() == type && type.version() == version;
    }

    /// Whether this owner has the method as an object of a built-in type.
    boolean isBuiltIn(@Nullable Object owner) {
        return method != null
                && owner != null
                && owner.getClass() == host
                && !(owner instanceof PyInstance || owner instanceof PyClass || owner instanceof PyModule)
                && Types.of(owner) == type;
    }

    /// The attribute of an object that may be such an owner, null when it is none.
    @Nullable
    Object valueIn(@Nullable Object owner, String name) {
        return owner instanceof PyInstance instance && fits(instance) ? instance.at(place, name) : null;
    }
}
