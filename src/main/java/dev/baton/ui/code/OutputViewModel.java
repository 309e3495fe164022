package dev.baton.ui.code;

import dev.baton.trace.Output;
import dev.baton.trace.Trace;
import dev.baton.ui.playback.World;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.value.ObservableLongValue;
import org.jspecify.annotations.Nullable;

/// What the program of the world in focus has written by the time the clock shows.
public final class OutputViewModel {
    /// The most lines that are shown, the last ones.
    static final int MOST_LINES = 16;
    /// The most characters of a line that are shown.
    static final int LONGEST_LINE = 240;
    /// The most pieces of text that are looked at.
    static final int MOST_PIECES = 2_000;

    private final ObjectBinding<@Nullable World> world;
    private final ObjectBinding<Written> written;

    /// A line, or as much of it as one stream wrote.
    ///
    /// @param error whether it went to standard error
    public record Line(String text, boolean error) {}

    /// What was written so far.
    ///
    /// @param lines the last lines
    /// @param whole whether there are no lines before these
    /// @param anyEver whether the program writes anything at all
    public record Written(List<Line> lines, boolean whole, boolean anyEver) {
        static final Written NOTHING = new Written(List.of(), true, false);
    }

    /// @param world the world in focus, null before the first run
    /// @param nanos the time the clock shows
    public OutputViewModel(ObjectBinding<@Nullable World> world, ObservableLongValue nanos) {
        this.world = world;
        written = Bindings.createObjectBinding(
                () -> world.get() == null
                        ? Written.NOTHING
                        : written(world.get().trace(), nanos.get()),
                world,
                nanos);
    }

    private static Written written(Trace trace, long nanos) {
        List<Output> outputs = trace.outputs();
        int end = countUntil(outputs, nanos);
        int first = Math.max(0, end - MOST_PIECES);
        List<Line> backwards = new ArrayList<>();
        for (int i = end - 1; i >= first && backwards.size() <= MOST_LINES; i--) {
            prepend(backwards, outputs.get(i));
        }
        boolean whole = first == 0 && backwards.size() <= MOST_LINES;
        List<Line> last = backwards.subList(0, Math.min(MOST_LINES, backwards.size()));
        return new Written(List.copyOf(last.reversed()), whole, !outputs.isEmpty());
    }

    /// How many were written by this time; they are in order.
    private static int countUntil(List<Output> outputs, long nanos) {
        int low = 0;
        int high = outputs.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (outputs.get(middle).nanos() <= nanos) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// Puts a piece before what was written later, which goes on in its last line if that is not ended.
    private static void prepend(List<Line> backwards, Output output) {
        String text = output.text();
        boolean ended = text.endsWith("\n");
        int end = ended ? text.length() - 1 : text.length();
        while (end >= 0 && backwards.size() <= MOST_LINES) {
            int start = text.lastIndexOf('\n', end - 1) + 1;
            String line = text.substring(start, end);
            Line later = ended || backwards.isEmpty() ? null : backwards.getLast();
            if (later != null && later.error() == output.error()) {
                backwards.removeLast();
                line += later.text();
            }
            backwards.add(new Line(cut(line), output.error()));
            ended = true;
            end = start - 1;
        }
    }

    private static String cut(String line) {
        return line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) + "…" : line;
    }

    /// The world in focus, null before the first run.
    public ObjectBinding<@Nullable World> world() {
        return world;
    }

    /// What is written so far.
    public ObjectBinding<Written> written() {
        return written;
    }
}
