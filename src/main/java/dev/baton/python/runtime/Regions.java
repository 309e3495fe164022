package dev.baton.python.runtime;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/// The compiled loops of one code object, and what is known about its loops: how often they ran, and at which
/// instructions compiled code was surprised.
final class Regions {
    private static final int MOST_ATTEMPTS = 12;
    private static final int MOST_REFUSALS = 20;
    private static final int MOST_SURPRISES = 8;

    private final Compilation compilation;
    private final @Nullable Region[] regions;
    private final int[] passes;
    private final int[] attempts;
    private final int[] refusals;
    private final int[] surprises;
    private @Nullable Liveness liveness;

    Regions(int length, Compilation compilation) {
        this.compilation = compilation;
        regions = new Region[length];
        passes = new int[length];
        attempts = new int[length];
        refusals = new int[length];
        surprises = new int[length];
    }

    Liveness liveness(LinkedCode code) {
        Liveness known = liveness;
        if (known == null) {
            known = new Liveness(code.code);
            liveness = known;
        }
        return known;
    }

    boolean leavesAtRandom() {
        return compilation.exitsOneIn() > 0;
    }

    /// How many assumptions about an instruction have turned out wrong: 0 to 2.
    int surprises(int pc) {
        return surprises[pc] / MOST_SURPRISES;
    }

    /// Notes that an instruction is not about numbers, which a compiler would assume first.
    void noteOther(int pc) {
        if (surprises[pc] < 2 * MOST_SURPRISES) {
            surprises[pc] = 2 * MOST_SURPRISES;
            drop(pc);
        }
    }

    /// Notes a pass of a loop; returns whether it is compiled.
    boolean isReady(int pc) {
        return regions[pc] != null || ++passes[pc] > compilation.threshold() && attempts[pc] < MOST_ATTEMPTS;
    }

    /// Runs a loop compiled, if it can be.
    int run(Evaluator evaluator, PyFrame f, int pc) {
        Region region = regions[pc];
        if (region == null) {
            attempts[pc]++;
            region = RegionCompiler.compile(evaluator, new FrameEntry(f, pc));
            if (region == null) {
                attempts[pc] = MOST_ATTEMPTS;
                return Region.REFUSED;
            }
            regions[pc] = region;
        }
        evaluator.compiled.enter(region.isNew());
        int why = region.run(evaluator, f);
        if (why == Region.REFUSED && ++refusals[pc] % MOST_REFUSALS == 0) {
            regions[pc] = null;
        }
        if (why == Region.SURPRISED && evaluator.thread().frame() instanceof PyFrame surprised) {
            boolean isOften = surprised.linked.regions().isSurprisedOften(surprised.pc);
            if (isOften) {
                regions[pc] = null;
                surprised.function.entry().drop();
                evaluator.compiled.dropLeft();
            }
        }
        return why;
    }

    /// Notes that an assumption about an instruction did not hold; returns whether it is not to be made any more.
    private boolean isSurprisedOften(int pc) {
        boolean isOften = ++surprises[pc] % MOST_SURPRISES == 0;
        if (isOften) {
            drop(pc);
        }
        return isOften;
    }

    /// Drops the compiled loops, all of which may take the same thing for granted.
    private void drop(int surprise) {
        BitSet around = new BitSet();
        for (int pc = 0; pc < regions.length && pc <= surprise; pc++) {
            if (regions[pc] != null) {
                around.set(pc);
            }
        }
        around.stream().forEach(pc -> {
            regions[pc] = null;
            passes[pc] = compilation.threshold();
        });
    }
}
