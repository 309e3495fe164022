package dev.baton.python.object;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A value with an identity: what other threads could see change, with the header a free-threaded build gives it.
public abstract class PyObject {
    /// Owner of objects that are never counted: they exist before the first thread and outlive the last.
    public static final int IMMORTAL = -1;

    /// Owner of objects whose counts were merged.
    public static final int NOBODY = -2;

    private int owner = IMMORTAL;
    private long identity;
    private int walk;
    private int references;
    private boolean shared;
    private @Nullable SharedHeader header;

    /// The object's class.
    public abstract PyClass pyClass();

    /// An attribute that is part of the object, null when it has none of this name.
    public @Nullable Object attribute(String name) {
        return null;
    }

    /// Visits what the object refers to, once for each reference: what `tp_traverse` is in CPython. Whoever shares an
    /// object, counts references or looks for garbage goes this way, so every kind of object has to say it.
    public abstract void visit(Consumer<Object> visitor);

    /// Shows a reference to a visitor, if it is one to an object: numbers and strings lead nowhere.
    protected static void show(@Nullable Object value, Consumer<Object> visitor) {
        if (value instanceof PyObject) {
            visitor.accept(value);
        }
    }

    /// What the object itself takes in memory, in bytes, in a 64-bit build with a GIL.
    public long sizeBytes() {
        return 48;
    }

    /// The thread that created the object, [#IMMORTAL] or [#NOBODY] for none.
    public final int owner() {
        return owner;
    }

    /// Makes a thread the owner of a new object and gives the object its number, which stands for its address.
    public final void ownedBy(int thread, long number) {
        owner = thread;
        identity = number;
    }

    /// The object's number in its run, 0 for built-in ones.
    public final long identity() {
        return identity;
    }

    /// Whether another thread than the owner can reach the object.
    public final boolean isShared() {
        return shared;
    }

    /// Whether the object shows something that is shared though it is not shared itself.
    public boolean showsShared() {
        return false;
    }

    /// Whether others may change what a value shows.
    public static boolean isOpen(@Nullable Object value) {
        return value instanceof PyObject object && (object.isShared() || object.showsShared());
    }

    /// Whether that goes for one of these values.
    public static boolean isAnyOpen(@Nullable Object... values) {
        for (Object value : values) {
            if (isOpen(value)) {
                return true;
            }
        }
        return false;
    }

    /// Marks the object as reachable by other threads, for good.
    public final void share() {
        shared = true;
    }

    /// Marks the object as reached by a walk over the objects.
    ///
    /// @return whether it was not reached by this walk before
    public final boolean reach(int number) {
        boolean first = walk != number;
        walk = number;
        return first;
    }

    /// Whether this walk has reached the object.
    public final boolean isReached(int number) {
        return walk == number;
    }

    /// References the collector has found so far, plus a change.
    public final int references(int change) {
        references += change;
        return references;
    }

    /// References that threads besides the owner added, less those they took away.
    public final int sharedCount() {
        return header == null ? 0 : header.count;
    }

    /// Sets that count.
    public final void sharedCount(int count) {
        header().count = count;
    }

    /// Whether the object is in its owner's queue to be merged.
    public final boolean isQueued() {
        return header != null && header.queued;
    }

    /// Puts it into that queue, or out.
    public final void queued(boolean inQueue) {
        header().queued = inQueue;
    }

    /// Takes the object from its owner because its counts were merged.
    public final void disown() {
        owner = NOBODY;
    }

    /// Whether a thread other than the owner has read an item: from then on reads need no lock.
    public final boolean isReadByOthers() {
        return header != null && header.readByOthers;
    }

    /// Notes such a read.
    public final void readByOthers() {
        header().readByOthers = true;
    }

    /// Whether another thread may add to the shared count without a lock: one has done so before.
    public final boolean isCountableByOthers() {
        return header != null && header.countableByOthers;
    }

    /// Notes such a count.
    public final void countableByOthers() {
        header().countableByOthers = true;
    }

    /// The core whose cache holds the line with the reference count, -1 for none yet.
    public final int countedOnCore() {
        return header == null ? -1 : header.countedOnCore;
    }

    /// Until when the line with the reference count is on its way to another core.
    public final long countFreeNanos() {
        return header == null ? 0 : header.countFreeNanos;
    }

    /// Whether a core has the line at this time: its own, or the one it gives away until it leaves.
    public final boolean hasLine(int core, long nanos) {
        SharedHeader known = header;
        return known != null
                && (core == known.countedOnCore || core == known.lastCountedOnCore && nanos < known.leavesNanos);
    }

    /// When a core that had the line was, or will be, done with the section it was in last.
    public final long keptNanos() {
        return header == null ? 0 : header.keptNanos;
    }

    /// Notes that a core is in a section and needs the line for it, up to and including this time.
    public final void keepLine(long untilNanos) {
        SharedHeader known = header();
        known.keptNanos = Math.max(known.keptNanos, untilNanos + 1);
    }

    /// Notes that the line goes to another core.
    ///
    /// @param leaves when the core that has it loses it
    /// @param arrives when the other one has it
    public final void moveLine(int core, long leaves, long arrives) {
        SharedHeader known = header();
        known.lastCountedOnCore = known.countedOnCore;
        known.countedOnCore = core;
        known.leavesNanos = leaves;
        known.countFreeNanos = arrives;
    }

    /// Notes until when the core that has the line is at work on it.
    public final void counted(long untilNanos) {
        header().countFreeNanos = untilNanos;
    }

    /// Number of the object's lock in its run, -1 while it was never locked.
    public final int lockNumber() {
        return header == null ? -1 : header.lock;
    }

    /// Gives the object a lock.
    public final void lockNumber(int number) {
        header().lock = number;
    }

    /// What the trace calls the object, null when it has no name for it.
    public final @Nullable String traceName() {
        return header == null ? null : header.name;
    }

    /// Gives the object a name in the trace.
    public final void traceName(String name) {
        header().name = name;
    }

    private SharedHeader header() {
        SharedHeader known = header;
        if (known == null) {
            known = new SharedHeader();
            header = known;
        }
        return known;
    }
}
