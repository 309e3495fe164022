package dev.baton.ui.timeline;

import dev.baton.trace.ThreadInfo;
import dev.baton.trace.Trace;
import dev.baton.ui.playback.Session;
import dev.baton.ui.playback.Threads;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where the tracks of a session stand. A row's y is counted from the top of the first row.
///
/// @param rows from top to bottom
/// @param height of all rows
/// @param labelWidth width of the names at the left
public record TimelineLayout(List<Row> rows, double height, double labelWidth) {
    /// Height of legend and ruler above the rows.
    public static final double TOP = 54;

    /// Height of the legend alone.
    public static final double LEGEND = 28;

    private static final double RIGHT = 12;
    private static final double HEADER = 20;
    private static final double TALLEST = 22;
    private static final double SMALLEST = 11;
    private static final double CORE_SHARE = 0.78;
    private static final double WIDEST_NAMES = 0.28;
    private static final double LETTER = 6.6;
    private static final double NAME_MARGIN = 44;

    /// What a row shows.
    public enum Kind {
        WORLD,
        THREAD,
        CORE
    }

    /// One row.
    ///
    /// @param world number of the world
    /// @param id number of the thread or core
    public record Row(Kind kind, int world, int id, double y, double height) {
        boolean isSame(Row other) {
            return kind == other.kind && world == other.world && id == other.id;
        }

        double middle() {
            return y + height / 2;
        }
    }

    /// Lays out the tracks for a view of this size; rows shrink to fit as far as they can still be read.
    public static TimelineLayout of(Session session, double width, double height) {
        double units = 0;
        for (var world : session.worlds()) {
            units += world.trace().threads().size() + world.trace().coreCount() * CORE_SHARE;
        }
        double room = height - TOP - 8 - session.worlds().size() * HEADER;
        double unit = Math.floor(Math.clamp(room / Math.max(1, units), SMALLEST, TALLEST));
        List<Row> rows = new ArrayList<>();
        double y = 0;
        for (int world = 0; world < session.worlds().size(); world++) {
            y = addWorld(rows, session.worlds().get(world).trace(), world, y, unit);
        }
        return new TimelineLayout(List.copyOf(rows), y, labelWidth(session, width));
    }

    /// Names of processes are long: they get more room, as far as there is some.
    private static double labelWidth(Session session, double width) {
        double usual = width < 560 ? 100 : 112;
        double longest = session.worlds().stream()
                .map(world -> Threads.of(world.trace()))
                .mapToDouble(TimelineLayout::longestName)
                .max()
                .orElse(0);
        return Math.clamp(longest, usual, Math.max(usual, width * WIDEST_NAMES));
    }

    private static double longestName(Threads names) {
        if (!names.hasPlaces()) {
            return 0;
        }
        int letters = names.trace().threads().stream()
                .mapToInt(thread -> (names.inProcess(thread.id()) + interpreter(names, thread.id())).length())
                .max()
                .orElse(0);
        return NAME_MARGIN + LETTER * letters;
    }

    /// The interpreter that a thread visits, empty for none.
    static String interpreter(Threads names, int thread) {
        return names.byProcess() ? "" : names.place(thread);
    }

    private static double addWorld(List<Row> rows, Trace trace, int world, double top, double unit) {
        double y = top;
        rows.add(new Row(Kind.WORLD, world, -1, y, HEADER));
        y += HEADER;
        for (ThreadInfo thread : byProcess(trace)) {
            rows.add(new Row(Kind.THREAD, world, thread.id(), y, unit));
            y += unit;
        }
        double core = Math.max(SMALLEST, Math.floor(unit * CORE_SHARE));
        for (int i = 0; i < trace.coreCount(); i++) {
            rows.add(new Row(Kind.CORE, world, i, y, core));
            y += core;
        }
        return y;
    }

    /// The threads of a process stand together.
    private static List<ThreadInfo> byProcess(Trace trace) {
        return trace.threads().stream()
                .sorted(Comparator.comparingInt(ThreadInfo::process))
                .toList();
    }

    /// Width of a track in a view of this width.
    public double trackWidth(double width) {
        return Math.max(1, width - labelWidth - RIGHT);
    }

    /// The furthest one can scroll down in a view of this height.
    public double mostScroll(double viewHeight) {
        return Math.max(0, height + TOP + 8 - viewHeight);
    }

    /// The row at this height of the view, null when there is none.
    public @Nullable Row rowAt(double viewY, double scroll) {
        double y = viewY - TOP + scroll;
        if (viewY < TOP) {
            return null;
        }
        for (Row row : rows) {
            if (y >= row.y() && y < row.y() + row.height()) {
                return row;
            }
        }
        return null;
    }
}
