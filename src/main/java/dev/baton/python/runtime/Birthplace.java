package dev.baton.python.runtime;

import dev.baton.python.code.CodeObject;
import dev.baton.python.object.PyCell;
import dev.baton.python.object.PyInstance;
import dev.baton.trace.LockKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Where a lock came to be: the objects whose `__init__` were under way, from the inside out, and whose wish it was.
///
/// **Models**: what a reader of the program calls a lock that has no variable of its own: `q.mutex`, `account.lock`.
///
/// **Simplifications**: there is no such name for what is kept in a list or in a variable of a function, or is made by
/// another method that `__init__` calls. A name has the innermost eight objects at the most. Attributes with which the
/// library only passes on are left out of it, so that who waits in `slots.acquire()` waits for `slots`.
///
/// @param owners the objects under construction, innermost first
/// @param parts how many of them are no more than what the lock is for, as a `Semaphore` around its condition
/// @param kind whose lock it is
public record Birthplace(List<PyInstance> owners, int parts, LockKind kind) {
    /// That of a lock which came from another process: it has no name here.
    static final Birthplace UNKNOWN = new Birthplace(List.of(), 0, LockKind.LIBRARY);

    private static final int MOST_OWNERS = 8;

    private static final Set<String> PASSED_ON = Set.of("_cond", "_condition", "_waiters", "_sem");

    /// The place that the running thread is at.
    ///
    /// @param makers qualified names of what the library may call on the program's behalf to make one of its locks
    public static Birthplace here(Evaluator evaluator, Set<String> makers) {
        List<PyInstance> owners = new ArrayList<>();
        boolean own = true;
        int parts = 0;
        boolean inProgram = false;
        for (Frame frame = evaluator.thread().frame(); frame != null; frame = frame.back) {
            if (frame instanceof PyFrame python) {
                CodeObject code = python.linked.code;
                if (code.isFrozen() ? inProgram : !isMaking(code)) {
                    break;
                }
                inProgram = !code.isFrozen();
                own &= inProgram || makers.contains(code.qualifiedName());
                addSelf(owners, python);
                parts = own && !inProgram ? owners.size() : parts;
            }
        }
        return new Birthplace(List.copyOf(owners), parts, own ? LockKind.PRIMITIVE : LockKind.LIBRARY);
    }

    private static boolean isMaking(CodeObject code) {
        return code.name().equals("__init__");
    }

    /// Adds the object that an `__init__` makes, unless the `__init__` of a class below has added it.
    private static void addSelf(List<PyInstance> owners, PyFrame frame) {
        Object self = frame.slots[0] instanceof PyCell variable ? variable.get() : frame.slots[0];
        if (isMaking(frame.linked.code)
                && self instanceof PyInstance made
                && owners.size() < MOST_OWNERS
                && (owners.isEmpty() || owners.getLast() != made)) {
            owners.add(made);
        }
    }

    /// What the lock is for, as its type tells: the outermost of its parts, the object itself when it has none.
    String type(String plain) {
        return parts == 0 ? plain : owners.get(parts - 1).pyClass().name();
    }

    /// The way from the first owner with a name to the lock, null when no owner leads to it.
    ///
    /// @param names names objects, and the outermost owner at any rate
    @Nullable
    String path(PyInstance lock, Naming names) {
        StringBuilder path = new StringBuilder();
        PyInstance inner = lock;
        for (int i = 0; i < owners.size(); i++) {
            PyInstance owner = owners.get(i);
            String step = step(owner, inner);
            if (step == null) {
                return null;
            }
            path.insert(0, step);
            String name = names.nameOf(owner, i == owners.size() - 1);
            if (name != null) {
                return path.insert(0, name).toString();
            }
            inner = owner;
        }
        return null;
    }

    /// What objects are called.
    interface Naming {
        /// The name of an object, null when it has none, unless it must have one.
        @Nullable
        String nameOf(PyInstance object, boolean must);
    }

    /// The attributes from an object to another, with their dots, empty for those that are only passed on.
    private static @Nullable String step(PyInstance from, PyInstance to) {
        for (String attribute : from.names()) {
            if (from.get(attribute) == to) {
                return shown(attribute);
            }
        }
        for (String attribute : from.names()) {
            if (from.get(attribute) instanceof PyInstance between) {
                for (String second : between.names()) {
                    if (between.get(second) == to) {
                        return shown(attribute) + shown(second);
                    }
                }
            }
        }
        return null;
    }

    private static String shown(String attribute) {
        return PASSED_ON.contains(attribute) ? "" : "." + attribute;
    }
}
