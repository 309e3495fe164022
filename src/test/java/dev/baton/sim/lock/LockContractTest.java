package dev.baton.sim.lock;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What every lock owes, on all interleavings that small times can produce: two threads never hold it together, no
/// wake-up is lost, everybody comes to an end, and none later than one after the other would.
class LockContractTest {
    private static final List<Long> OFFSETS = List.of(0L, 1L, 2L, 3L);
    private static final List<Long> PAUSES = List.of(0L, 1L, 3L);

    static List<LockCase> locks() {
        return LockCase.all();
    }

    @ParameterizedTest
    @MethodSource("locks")
    void twoThreadsInEveryInterleaving(LockCase lock) {
        exhaust(lock, 2, OFFSETS, lock.holdNanos(), PAUSES);
    }

    @ParameterizedTest
    @MethodSource("locks")
    void threeThreadsInManyInterleavings(LockCase lock) {
        exhaust(lock, 3, List.of(0L, 2L), lock.holdNanos().subList(0, 2), List.of(0L, 1L));
    }

    @Tag("deep")
    @ParameterizedTest
    @MethodSource("locks")
    void threeThreadsInEveryInterleaving(LockCase lock) {
        exhaust(lock, 3, OFFSETS, lock.holdNanos(), PAUSES);
    }

    /// Every combination of times for every thread, on one core up to one for each, under every choice of the lock.
    private static void exhaust(LockCase lock, int threads, List<Long> offsets, List<Long> holds, List<Long> pauses) {
        int plans = offsets.size() * holds.size() * pauses.size();
        int combinations = Math.toIntExact(Math.round(Math.pow(plans, threads)));
        for (long seed : lock.seeds()) {
            for (int cores = 1; cores <= threads; cores++) {
                for (int choice = 0; choice < combinations; choice++) {
                    Contenders.Plan[] chosen = new Contenders.Plan[threads];
                    int rest = choice;
                    for (int i = 0; i < threads; i++) {
                        chosen[i] = plan(rest % plans, offsets, holds, pauses);
                        rest /= plans;
                    }
                    new Contenders(lock, cores, seed, chosen).check();
                }
            }
        }
    }

    private static Contenders.Plan plan(int choice, List<Long> offsets, List<Long> holds, List<Long> pauses) {
        return new Contenders.Plan(
                offsets.get(choice % offsets.size()),
                holds.get(choice / offsets.size() % holds.size()),
                pauses.get(choice / offsets.size() / holds.size()));
    }
}
