package dev.baton.sim.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.BitSet;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class CoreSetTest {
    private static final int MOST_CORES = 200;

    @Property(tries = 200)
    void holdsWhatABitSetHoldsWhateverTheNumberOfCores(
            @ForAll @IntRange(min = 1, max = MOST_CORES) int cores,
            @ForAll @Size(max = 300) List<@IntRange(min = 0, max = 3 * MOST_CORES) Integer> steps) {
        CoreSet set = new CoreSet(cores);
        BitSet model = new BitSet();
        for (int step : steps) {
            int core = step % cores;
            if (step % 3 == 0) {
                set.remove(core);
                model.clear(core);
            } else {
                set.add(core);
                model.set(core);
            }
        }
        for (int core = 0; core < cores; core++) {
            assertEquals(model.get(core), set.contains(core));
            assertEquals(model.nextSetBit(core), set.next(core));
        }
        assertEquals(-1, set.next(cores));
    }
}
