package dev.baton.ui.playback;

import dev.baton.trace.ThreadInfo;
import dev.baton.trace.ThreadState;
import java.util.Arrays;

/// How much of a session's time threads spend waiting for locks, in equal pieces from start to end.
///
/// @param shares for each piece, waiting time over living time of all threads, 0 to 1
public record Contention(double[] shares) {
    /// Nothing known yet.
    public static final Contention NONE = new Contention(new double[0]);

    /// Adds up the waits of every thread but the main one, which waits for the others all its life.
    public static Contention of(Session session, int pieces) {
        long end = session.makespanNanos();
        if (end < pieces) {
            return NONE;
        }
        double[] waits = new double[pieces];
        double[] lives = new double[pieces];
        for (World world : session.worlds()) {
            for (ThreadInfo thread : world.trace().threads()) {
                if (thread.id() > 0) {
                    add(world.index().buckets(thread.id(), 0, end, pieces), waits, lives);
                }
            }
        }
        Arrays.setAll(waits, i -> lives[i] == 0 ? 0 : waits[i] / lives[i]);
        return new Contention(waits);
    }

    private static void add(long[] buckets, double[] waits, double[] lives) {
        int states = ThreadState.count();
        for (int i = 0; i < buckets.length; i++) {
            lives[i / states] += buckets[i];
            if (ThreadState.of(i % states).onLock()) {
                waits[i / states] += buckets[i];
            }
        }
    }
}
