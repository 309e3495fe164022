package dev.baton.ui.measure;

import dev.baton.ui.chart.Tone;
import java.util.Map;

/// The look of each strategy: the same wherever it appears.
final class StrategyTones {
    private static final Map<String, Tone> TONES = Map.of(
            "sequential", Tone.GREY,
            "global-lock", Tone.GIL,
            "object-locks", Tone.BLUE,
            "isolated", Tone.GREEN,
            "processes", Tone.MAGENTA,
            "lock-free", Tone.CYAN,
            "event-loop", Tone.OLIVE,
            "virtual-threads", Tone.ORANGE);

    private StrategyTones() {}

    static Tone of(String strategy) {
        return TONES.getOrDefault(strategy, Tone.GREY);
    }
}
