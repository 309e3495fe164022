package dev.baton.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class ViewportTest {
    private static final long END = 1_000_000_000;

    @Property(tries = 200)
    void zoomKeepsTheInstantUnderThePointer(
            @ForAll @LongRange(min = 200_000_000, max = 800_000_000) long instant,
            @ForAll @DoubleRange(min = 0.05, max = 0.9) double factor) {
        Viewport before = Viewport.fitting(END);
        Viewport after = before.zoomed(instant, factor, END);
        assertEquals(before.x(instant, 1000), after.x(instant, 1000), 0.01);
    }

    @Property(tries = 200)
    void viewportNeverLeavesTheSession(
            @ForAll @LongRange(min = -END, max = 2 * END) long to,
            @ForAll @DoubleRange(min = 0.01, max = 50) double factor) {
        Viewport view = Viewport.fitting(END).zoomed(END / 3, factor, END).movedTo(to, END);
        assertTrue(view.fromNanos() >= 0);
        assertTrue(view.toNanos() <= Viewport.fitting(END).toNanos());
        assertTrue(view.spanNanos() >= Viewport.NARROWEST_NANOS);
    }

    @Test
    void placeAndTimeAreInverse() {
        Viewport view = new Viewport(1_000, 11_000);
        assertEquals(6_000, view.nanosAt(view.x(6_000, 640), 640));
    }

    @Test
    void rulerStepsAreOneTwoOrFiveTimesAPowerOfTen() {
        assertEquals(20_000_000, Ruler.stepNanos(new Viewport(0, 110_000_000), 600, 84));
        assertEquals(1, Ruler.stepNanos(new Viewport(0, 5), 600, 84));
        assertEquals(500, Ruler.stepNanos(new Viewport(0, 3_000), 600, 84));
    }
}
