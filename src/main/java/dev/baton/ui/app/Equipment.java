package dev.baton.ui.app;

import dev.baton.ui.playback.ScenarioCatalogue;
import dev.baton.ui.playback.Workbench;
import dev.baton.ui.playback.WorldLoader;
import dev.baton.ui.playback.WorldRequest;
import java.util.function.Function;
import javafx.scene.layout.Region;

/// What the window is fitted with.
///
/// @param loader runs scenarios
/// @param catalogue what can be run
/// @param first what is loaded when the window opens
/// @param lesson makes the panel at the left of Learn; a panel that is [AutoCloseable] is closed with the window
/// @param measure makes the place Measure, when it is first opened; closed likewise
public record Equipment(
        WorldLoader loader,
        ScenarioCatalogue catalogue,
        WorldRequest first,
        Function<Workbench, Region> lesson,
        Function<Workbench, Region> measure) {}
