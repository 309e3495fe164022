package dev.baton.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.baton.python.runtime.Compilation;
import dev.baton.trace.LockInfo;
import dev.baton.trace.LockTrack;
import dev.baton.trace.Moments;
import dev.baton.trace.ThreadInfo;
import dev.baton.trace.ThreadTrack;
import dev.baton.trace.Trace;
import java.util.ArrayList;
import java.util.List;

/// Compares a run whose private work runs ahead with the one in which every instruction waits for its time.
final class OrderedReference {
    private OrderedReference() {}

    /// The run as everybody gets it.
    static Trace ahead(Scenario scenario, RunOptions options) {
        return run(scenario, options, Compilation.USUAL);
    }

    /// Everything is the same, the counters of the run, too.
    static void assertSame(Scenario scenario, RunOptions options) {
        Trace ahead = ahead(scenario, options);
        Trace ordered = assertSameEvents(ahead, scenario, options);
        assertEquals(ahead.counters(), ordered.counters());
    }

    /// What happened is the same, and what was printed.
    ///
    /// @return the ordered run
    static Trace assertSameEvents(Trace ahead, Scenario scenario, RunOptions options) {
        Trace ordered = run(scenario, options, Compilation.ORDERED);
        assertEquals(String.join("\n", events(ahead)), String.join("\n", events(ordered)), options::toString);
        assertEquals(ahead.outputs(), ordered.outputs());
        return ordered;
    }

    private static Trace run(Scenario scenario, RunOptions options, Compilation mode) {
        return Simulation.run(scenario, options, Profiles.get(options.python()), () -> false, mode);
    }

    /// Everything that happened but the lines at which intervals begin: of work that ran ahead, the last one is known.
    private static List<String> events(Trace trace) {
        List<String> events = new ArrayList<>();
        for (ThreadInfo info : trace.threads()) {
            events.add(info.toString());
            ThreadTrack track = trace.thread(info.id());
            for (int i = 0; i < track.size(); i++) {
                events.add(track.startNanos(i) + " " + track.state(i) + " " + track.core(i) + " "
                        + nameOf(trace, track.lock(i)));
            }
        }
        trace.locks().stream().map(lock -> life(trace, lock)).sorted().forEach(events::add);
        Moments moments = trace.moments();
        for (int i = 0; i < moments.size(); i++) {
            events.add(moments.nanos(i) + " " + moments.kind(i) + " " + nameOf(trace, moments.lock(i)) + " "
                    + moments.thread(i) + " " + moments.other(i));
        }
        return events;
    }

    /// All of a lock but its number.
    private static String life(Trace trace, LockInfo lock) {
        StringBuilder life = new StringBuilder(nameOf(trace, lock.id()) + " " + lock.stats());
        LockTrack track = trace.lock(lock.id());
        for (int i = 0; i < track.size(); i++) {
            life.append("\n").append(track.nanos(i)).append(" ").append(track.holder(i));
        }
        return life.toString();
    }

    /// The name of a lock without its number: locks are numbered in the order in which they were met, which is not that
    /// of time.
    private static String nameOf(Trace trace, int lock) {
        return lock < 0 ? "" : trace.locks().get(lock).name().replaceAll("-\\d+", "");
    }
}
