package dev.baton.sim.machine;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/// Which thread is on which core and which threads queue for one: where a thread goes that has become runnable, and
/// what a core takes that has become free.
final class RunQueues {
    private final Hardware hardware;
    private final Core[] cores;
    /// The threads on and before each core, beside the cores so that a scan reads few cache lines.
    private final int[] loads;
    private final BitSet idle;
    private int queued;
    private int busy;

    RunQueues(Hardware hardware) {
        this.hardware = hardware;
        cores = new Core[hardware.threads()];
        loads = new int[cores.length];
        idle = new BitSet(cores.length);
        idle.set(0, cores.length);
        for (int i = 0; i < cores.length; i++) {
            cores[i] = new Core(i);
        }
    }

    int size() {
        return cores.length;
    }

    Core core(int id) {
        return cores[id];
    }

    /// Whether nothing is on a core or before one.
    boolean isAllIdle() {
        return busy == 0;
    }

    /// Whether threads are on a single core alone.
    boolean isOneBusy() {
        return busy == 1;
    }

    boolean isIdle(Core core) {
        return loads[core.id] == 0;
    }

    /// Whether the other hardware thread of the same core is busy.
    boolean isShared(Core core) {
        return hardware.isShared() && loads[hardware.sibling(core.id)] > 0;
    }

    Core sibling(Core core) {
        return cores[hardware.sibling(core.id)];
    }

    /// Where a thread goes that has become runnable: its last core if that is idle, else an idle one, else the shortest
    /// queue. With SMT a core with both hardware threads idle goes before one with a busy sibling.
    Core placeFor(SimThread thread) {
        int home = homeOf(thread);
        if (loads[home] == 0 && !isShared(cores[home])) {
            return cores[home];
        }
        if (busy == cores.length) {
            return cores[shortestQueue(thread, home)];
        }
        int whole = hardware.isShared() ? firstIdle(thread, true) : -1;
        if (whole >= 0) {
            return cores[whole];
        }
        if (loads[home] == 0) {
            return cores[home];
        }
        int free = firstIdle(thread, false);
        return cores[free >= 0 ? free : shortestQueue(thread, home)];
    }

    /// The busy core with the shortest queue that the thread may use; where it goes anyway if there is none.
    Core busyCore(SimThread thread) {
        int best = -1;
        for (int core = 0; core < loads.length; core++) {
            if (loads[core] > 0 && thread.mayUse(core) && (best < 0 || loads[core] < loads[best])) {
                best = core;
            }
        }
        return best < 0 ? placeFor(thread) : cores[best];
    }

    private static int homeOf(SimThread thread) {
        int home = Math.max(0, thread.core);
        return thread.mayUse(home) ? home : thread.firstAllowed();
    }

    private int firstIdle(SimThread thread, boolean whole) {
        int core = idle.nextSetBit(0);
        while (core >= 0 && !(thread.mayUse(core) && !(whole && isShared(cores[core])))) {
            core = idle.nextSetBit(core + 1);
        }
        return core;
    }

    /// The first core with the fewest threads, of which each has one; `home` if it is as good.
    private int shortestQueue(SimThread thread, int home) {
        int best = home;
        for (int core = 0; core < loads.length && loads[best] > 1; core++) {
            if (loads[core] < loads[best] && thread.mayUse(core)) {
                best = core;
            }
        }
        return best;
    }

    void enqueue(SimThread thread, Core core) {
        core.queue.add(thread);
        loads[core.id]++;
        queued++;
    }

    /// Takes a thread out of the queue it stands in.
    void remove(SimThread thread) {
        for (Core core : cores) {
            if (core.queue.remove(thread)) {
                queued--;
                loads[core.id]--;
            }
        }
    }

    /// Takes the first thread of this core's queue, null when it is empty.
    @Nullable
    SimThread poll(Core core) {
        return taken(core, core.queue.poll());
    }

    /// Takes the longest-waiting thread of the longest queue that may use this idle core, null when there is none.
    @Nullable
    SimThread steal(Core thief) {
        if (queued == 0) {
            return null;
        }
        Core longest = longestQueue();
        SimThread stolen = taken(longest, longest.queue.pollFor(thief.id));
        for (int i = 0; stolen == null && i < cores.length; i++) {
            stolen = taken(cores[i], cores[i].queue.pollFor(thief.id));
        }
        return stolen;
    }

    private @Nullable SimThread taken(Core from, @Nullable SimThread thread) {
        if (thread != null) {
            queued--;
            loads[from.id]--;
        }
        return thread;
    }

    /// The core with most threads: all that have a queue also run one.
    private Core longestQueue() {
        int longest = 0;
        for (int core = 0; core < loads.length; core++) {
            if (loads[core] > loads[longest]) {
                longest = core;
            }
        }
        return cores[longest];
    }

    /// Counts a thread on an idle core.
    void occupy(Core core) {
        loads[core.id] = 1;
        idle.clear(core.id);
        busy++;
    }

    /// Makes a core idle that has no queue.
    void vacate(Core core) {
        core.running = null;
        loads[core.id] = 0;
        idle.set(core.id);
        busy--;
    }
}
