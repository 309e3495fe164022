package dev.baton.ui.stage;

import dev.baton.trace.CoreTrack;
import dev.baton.trace.Failure;
import dev.baton.trace.LockInfo;
import dev.baton.trace.LockKind;
import dev.baton.trace.LockTrack;
import dev.baton.trace.MachineState;
import dev.baton.trace.MachineState.ThreadAt;
import dev.baton.trace.Outcome;
import dev.baton.trace.ThreadState;
import dev.baton.trace.Trace;
import dev.baton.ui.playback.Session;
import dev.baton.ui.playback.Threads;
import dev.baton.ui.playback.Times;
import dev.baton.ui.playback.World;
import dev.baton.ui.stage.StageModel.Standing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads one world at one time into what the stage draws.
final class SceneReader {
    private static final int MOST_LOCKS = 8;
    private static final int MOST_ENTRIES_LOOKED_AT = 512;
    private static final long DEFAULT_TURN_NANOS = 5_000_000;
    private static final double CLEARLY_AHEAD = 1.05;

    private final Session session;
    private final Trace trace;
    private final String label;
    private final long nanos;
    private final Pace pace;
    private final boolean over;
    private final MachineState state;
    private final Threads names;
    private final int gil;

    SceneReader(Session session, World world, long nanos, Pace pace) {
        this.session = session;
        this.pace = pace;
        trace = world.trace();
        label = world.label();
        over = nanos >= trace.makespanNanos();
        this.nanos = over && isCutOff() ? Math.max(0, trace.makespanNanos() - 1) : nanos;
        state = world.index().at(this.nanos);
        gil = trace.gil();
        names = Threads.of(trace);
    }

    private boolean isCutOff() {
        return trace.outcome() == Outcome.DEADLOCK || trace.outcome() == Outcome.LIMIT;
    }

    StageModel.Scene read() {
        List<Integer> watched = watched();
        StageModel.Dock dock = gil >= 0 ? new DockReader(trace, state, pace, gil).read() : null;
        return new StageModel.Scene(
                label,
                names,
                session.worlds().stream()
                        .anyMatch(world -> Threads.of(world.trace()).hasPlaces()),
                gil >= 0,
                status(),
                standing(),
                sentence(dock),
                cores(),
                dock,
                watched.stream().limit(MOST_LOCKS).map(this::lock).toList(),
                watched.size(),
                tokens(thread -> thread.state() == ThreadState.RUNNABLE),
                tokens(thread -> isAway(thread, watched)));
    }

    private boolean isAway(ThreadAt thread, List<Integer> watched) {
        return switch (thread.state()) {
            case IO, SLEEPING, STOPPED -> true;
            case WAITING_LOCK -> watched.indexOf(thread.lock()) < 0 || watched.indexOf(thread.lock()) >= MOST_LOCKS;
            default -> false;
        };
    }

    private List<StageModel.Token> tokens(java.util.function.Predicate<ThreadAt> wanted) {
        return state.threads().stream()
                .filter(wanted)
                .map(thread -> new StageModel.Token(thread.id(), thread.state(), why(thread)))
                .sorted(Comparator.comparingInt(token -> token.why().length()))
                .toList();
    }

    private String why(ThreadAt thread) {
        return switch (thread.state()) {
            case IO -> "I/O";
            case SLEEPING -> "sleeps";
            case STOPPED -> "stopped";
            case WAITING_LOCK -> "waits for " + trace.locks().get(thread.lock()).name();
            default -> "";
        };
    }

    private String status() {
        if (over) {
            return switch (trace.outcome()) {
                case FINISHED -> "done after " + Times.brief(trace.makespanNanos());
                case DEADLOCK -> "deadlock";
                case EXCEPTION -> "exception";
                case LIMIT -> "stopped";
            };
        }
        double lead = lead();
        if (lead > CLEARLY_AHEAD) {
            return String.format(Locale.ROOT, "%.1f× ahead", lead);
        }
        return trace.makespanNanos() == 0 ? "" : 100 * nanos / trace.makespanNanos() + " % done";
    }

    private Standing standing() {
        if (over && trace.outcome() != Outcome.FINISHED) {
            return Standing.FAILED;
        }
        return lead() > CLEARLY_AHEAD ? Standing.AHEAD : Standing.PLAIN;
    }

    private double lead() {
        return trace.makespanNanos() == 0 ? 1 : (double) session.makespanNanos() / trace.makespanNanos();
    }

    private String sentence(StageModel.@Nullable Dock dock) {
        if (over) {
            return end();
        }
        String cores = state.busyCores() + " of " + trace.coreCount() + (trace.coreCount() == 1 ? " core" : " cores");
        return cores + " busy · " + (dock != null ? gilClause(dock) : lockClause());
    }

    private String gilClause(StageModel.Dock dock) {
        if (!dock.trail().isEmpty()) {
            return "the lock goes round " + Threads.count(dock.trail().size());
        }
        if (dock.holder() < 0 && !dock.alone()) {
            return "the main lock is free";
        }
        return dock.holder() < 0 ? "nobody has the lock" : names.inSentence(dock.holder()) + " has the lock";
    }

    private String lockClause() {
        long waiting = state.threads().stream()
                .filter(thread -> thread.state() == ThreadState.WAITING_LOCK && isContended(thread.lock()))
                .count();
        return switch ((int) waiting) {
            case 0 -> "no thread waits";
            case 1 -> "1 thread waits for a lock";
            default -> waiting + " threads wait for locks";
        };
    }

    private boolean isContended(int lock) {
        return trace.locks().get(lock).kind() != LockKind.JOIN;
    }

    private String end() {
        return switch (trace.outcome()) {
            case FINISHED -> "every thread has ended";
            case DEADLOCK -> Threads.count(state.threads().size()) + " can never go on";
            case EXCEPTION -> "ended by " + failure(trace.failure());
            case LIMIT -> "a limit stopped this run";
        };
    }

    private static String failure(@Nullable Failure failure) {
        return failure == null ? "an exception" : failure.type() + " in line " + failure.line();
    }

    private List<StageModel.Core> cores() {
        List<StageModel.Core> cores = new ArrayList<>();
        for (int core = 0; core < trace.coreCount(); core++) {
            cores.add(core(core));
        }
        return cores;
    }

    private StageModel.Core core(int number) {
        CoreTrack track = trace.core(number);
        int index = track.floorIndex(nanos);
        int thread = state.cores()[number];
        long frame = pace.still() ? 0 : pace.frameNanos();
        if (index < 0 || track.endNanos(index) <= nanos - frame || over) {
            return new StageModel.Core(number, -1, null, 0, 1);
        }
        int shown = thread >= 0 ? thread : track.thread(index);
        double share = frame > DEFAULT_TURN_NANOS / 4 ? share(track, index, frame) : thread >= 0 ? 1 : 0;
        return share <= 0
                ? new StageModel.Core(number, -1, null, 0, 1)
                : new StageModel.Core(number, shown, track.state(index), turn(track, index), share);
    }

    private double share(CoreTrack track, int index, long frame) {
        long from = nanos - frame;
        long busy = 0;
        for (int i = index, looked = 0; i >= 0 && looked < MOST_ENTRIES_LOOKED_AT; i--, looked++) {
            if (track.endNanos(i) <= from) {
                break;
            }
            busy += Math.min(nanos, track.endNanos(i)) - Math.max(from, track.startNanos(i));
        }
        return Math.min(1, (double) busy / Math.max(1, Math.min(frame, nanos)));
    }

    private double turn(CoreTrack track, int index) {
        int first = index;
        int thread = track.thread(index);
        for (int looked = 0; first > 0 && looked < MOST_ENTRIES_LOOKED_AT; looked++) {
            if (track.thread(first - 1) != thread || track.endNanos(first - 1) != track.startNanos(first)) {
                break;
            }
            first--;
        }
        long interval = trace.header().switchIntervalNanos();
        long turn = interval > 0 ? interval : DEFAULT_TURN_NANOS;
        return (double) ((nanos - track.startNanos(first)) % turn) / turn;
    }

    /// The program's own locks always, those inside the library only when somebody waited for them.
    private List<Integer> watched() {
        Set<String> waitedFor = waitedForInAnyWorld();
        return trace.locks().stream()
                .filter(lock -> lock.kind() != LockKind.GIL && lock.kind() != LockKind.JOIN)
                .filter(lock -> lock.watched()
                        || lock.kind() == LockKind.PRIMITIVE
                        || lock.kind() == LockKind.LIBRARY && waitedFor.contains(lock.name()))
                .sorted(Comparator.comparing((LockInfo lock) -> !lock.watched()).thenComparing(LockInfo::kind))
                .map(LockInfo::id)
                .toList();
    }

    /// The locks inside the library that are worth a look: the same in every world, so that the worlds look alike.
    private Set<String> waitedForInAnyWorld() {
        return session.worlds().stream()
                .flatMap(world -> world.trace().locks().stream())
                .filter(lock -> lock.kind() == LockKind.LIBRARY && lock.stats().isWaitedFor())
                .map(LockInfo::name)
                .collect(Collectors.toSet());
    }

    private StageModel.Lock lock(int id) {
        LockInfo info = trace.locks().get(id);
        LockTrack track = trace.lock(id);
        long frame = pace.still() ? 0 : pace.frameNanos();
        int holder = over ? track.holderAt(nanos) : Math.max(track.holderAt(nanos), recentHolder(track, frame));
        return new StageModel.Lock(
                info.name(), info.kind(), info.type(), info.stats().acquisitions() > 0, holder, waiters(id));
    }

    private int recentHolder(LockTrack track, long frame) {
        return frame == 0 ? -1 : track.lastHolderIn(Math.max(0, nanos - frame), nanos + 1);
    }

    private List<StageModel.Waiter> waiters(int lock) {
        return DockReader.waiters(state, lock);
    }
}
