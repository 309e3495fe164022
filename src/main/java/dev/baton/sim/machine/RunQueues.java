package dev.baton.sim.machine;

import org.jspecify.annotations.Nullable;

/// Which thread is on which core and which threads queue for one: where a thread goes that has become runnable, and
/// what a core takes that has become free.
///
/// The lowest of three layers in one object, below [Scheduler] and [Machine]: every event goes through all of them, and
/// this way each thing they keep is one step away.
abstract class RunQueues {
    final Hardware hardware;
    private final Core[] cores;
    /// The threads before each core, beside the cores so that a scan reads few cache lines.
    private final int[] waiting;
    private final CoreSet idle;
    private int queued;
    private int busy;

    RunQueues(Hardware hardware) {
        this.hardware = hardware;
        cores = new Core[hardware.threads()];
        waiting = new int[cores.length];
        idle = new CoreSet(cores.length);
        for (int i = 0; i < cores.length; i++) {
            cores[i] = new Core(i);
            idle.add(i);
        }
    }

    /// The hardware threads, which the operating system takes for cores.
    public final int coreCount() {
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
        return idle.contains(core.id);
    }

    /// Whether the other hardware thread of the same core is busy.
    boolean isShared(Core core) {
        return hardware.isShared() && !idle.contains(hardware.sibling(core.id));
    }

    Core sibling(Core core) {
        return cores[hardware.sibling(core.id)];
    }

    /// Where a thread goes that has become runnable: its last core if that is idle, else an idle one, else the shortest
    /// queue. With SMT a core with both hardware threads idle goes before one with a busy sibling.
    Core placeFor(SimThread thread) {
        int home = homeOf(thread);
        boolean homeIsIdle = idle.contains(home);
        if (homeIsIdle && !isShared(cores[home])) {
            return cores[home];
        }
        if (busy == cores.length) {
            return cores[shortestQueue(thread, home)];
        }
        int whole = hardware.isShared() ? firstIdle(thread, true) : -1;
        if (whole >= 0) {
            return cores[whole];
        }
        if (homeIsIdle) {
            return cores[home];
        }
        int free = firstIdle(thread, false);
        return cores[free >= 0 ? free : shortestQueue(thread, home)];
    }

    /// The busy core with the shortest queue that the thread may use; where it goes anyway if there is none.
    Core busyCore(SimThread thread) {
        int best = -1;
        for (int core = 0; core < waiting.length; core++) {
            if (!idle.contains(core) && thread.mayUse(core) && (best < 0 || waiting[core] < waiting[best])) {
                best = core;
            }
        }
        return best < 0 ? placeFor(thread) : cores[best];
    }

    private static int homeOf(SimThread thread) {
        int home = Math.max(0, thread.core());
        return thread.mayUse(home) ? home : thread.firstAllowed();
    }

    private int firstIdle(SimThread thread, boolean whole) {
        int core = idle.next(0);
        while (core >= 0 && !(thread.mayUse(core) && !(whole && isShared(cores[core])))) {
            core = idle.next(core + 1);
        }
        return core;
    }

    /// The first core with the fewest threads, of which each has one; `home` if it is as good.
    private int shortestQueue(SimThread thread, int home) {
        int best = home;
        for (int core = 0; core < waiting.length && waiting[best] > 0; core++) {
            if (waiting[core] < waiting[best] && thread.mayUse(core)) {
                best = core;
            }
        }
        return best;
    }

    void enqueue(SimThread thread, Core core) {
        core.add(thread);
        waiting[core.id]++;
        queued++;
    }

    /// Takes a thread out of the queue it stands in.
    void remove(SimThread thread) {
        for (Core core : cores) {
            if (core.remove(thread)) {
                queued--;
                waiting[core.id]--;
            }
        }
    }

    /// Takes the first thread of this core's queue, null when it is empty.
    @Nullable
    SimThread poll(Core core) {
        return taken(core, core.poll());
    }

    /// Takes the longest-waiting thread of the longest queue that may use this idle core, null when there is none.
    @Nullable
    SimThread steal(Core thief) {
        if (queued == 0) {
            return null;
        }
        Core longest = longestQueue();
        SimThread stolen = taken(longest, longest.pollFor(thief.id));
        for (int i = 0; stolen == null && i < cores.length; i++) {
            stolen = taken(cores[i], cores[i].pollFor(thief.id));
        }
        return stolen;
    }

    private @Nullable SimThread taken(Core from, @Nullable SimThread thread) {
        if (thread != null) {
            queued--;
            waiting[from.id]--;
        }
        return thread;
    }

    /// The first core with the longest queue.
    private Core longestQueue() {
        int longest = 0;
        for (int core = 1; core < waiting.length; core++) {
            if (waiting[core] > waiting[longest]) {
                longest = core;
            }
        }
        return cores[longest];
    }

    /// Counts a thread on an idle core.
    void occupy(Core core) {
        idle.remove(core.id);
        busy++;
    }

    /// Makes a core idle that has no queue.
    void vacate(Core core) {
        core.running = null;
        idle.add(core.id);
        busy--;
    }
}
