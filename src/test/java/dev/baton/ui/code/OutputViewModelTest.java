package dev.baton.ui.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.trace.Outcome;
import dev.baton.trace.Output;
import dev.baton.trace.RunHeader;
import dev.baton.trace.ThreadState;
import dev.baton.trace.TraceBuilder;
import dev.baton.ui.code.OutputViewModel.Line;
import dev.baton.ui.code.OutputViewModel.Written;
import dev.baton.ui.playback.World;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.LongProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

class OutputViewModelTest {
    private final SimpleObjectProperty<World> world = new SimpleObjectProperty<>();
    private final LongProperty nanos = new SimpleLongProperty();
    private final OutputViewModel output = new OutputViewModel(Bindings.createObjectBinding(world::get, world), nanos);

    /// A program that writes these, one every 10 ns.
    private void writes(Output... outputs) {
        TraceBuilder builder = new TraceBuilder(new RunHeader("t", "t.py", "3.14", true, 2, 1, 5_000_000, ""));
        builder.thread(0, "MainThread", -1);
        builder.state(0, 0, ThreadState.RUNNING, 0, 1);
        List.of(outputs).forEach(builder::output);
        world.set(World.of("CPython 3.14", builder.finish(1_000_000, Outcome.FINISHED), ""));
    }

    private void prints(String... texts) {
        List<Output> outputs = new ArrayList<>();
        for (String text : texts) {
            outputs.add(new Output(10L * (outputs.size() + 1), 0, false, text));
        }
        writes(outputs.toArray(Output[]::new));
    }

    private List<String> at(long time) {
        nanos.set(time);
        return output.written().get().lines().stream().map(Line::text).toList();
    }

    @Test
    void linesComeWhenTheyAreWritten() {
        prints("one\n", "two\nthree\n", "four\n");
        assertEquals(List.of(), at(9));
        assertTrue(output.written().get().anyEver());
        assertEquals(List.of("one"), at(10));
        assertEquals(List.of("one", "two", "three"), at(29));
        assertEquals(List.of("one", "two", "three", "four"), at(30));
        assertTrue(output.written().get().whole());
        assertEquals(List.of("one"), at(19));
    }

    @Test
    void piecesOfALineAreOneLine() {
        prints("a", "", "b\n", "\n", "c", "d\ne");
        assertEquals(List.of("ab", "", "cd", "e"), at(100));
    }

    @Test
    void errorsStandApart() {
        writes(
                new Output(1, 0, false, "half "),
                new Output(2, 0, true, "Traceback\n  line\n"),
                new Output(3, 0, false, "a line\n"));
        nanos.set(5);
        assertEquals(
                List.of(
                        new Line("half ", false),
                        new Line("Traceback", true),
                        new Line("  line", true),
                        new Line("a line", false)),
                output.written().get().lines());
    }

    @Test
    void onlyTheLastLinesAreShownAndLongOnesAreCut() {
        String[] texts = new String[100];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = i + "x".repeat(1_000) + "\n";
        }
        prints(texts);
        assertEquals(OutputViewModel.MOST_LINES, at(10_000).size());
        Written written = output.written().get();
        assertFalse(written.whole());
        assertTrue(written.lines().getLast().text().startsWith("99x"));
        assertEquals(
                OutputViewModel.LONGEST_LINE + 1,
                written.lines().getLast().text().length());
    }

    @Test
    void aLineOfVeryManyPiecesIsShownInPart() {
        String[] dots = new String[3 * OutputViewModel.MOST_PIECES];
        java.util.Arrays.fill(dots, ".");
        prints(dots);
        assertEquals(1, at(1_000_000).size());
        assertFalse(output.written().get().whole());
    }

    @Test
    void aProgramThatWritesNothingIsKnown() {
        assertEquals(Written.NOTHING, output.written().get());
        prints();
        assertEquals(new Written(List.of(), true, false), output.written().get());
    }
}
