package dev.baton.ui.playback;

import dev.baton.ui.theme.Palette;
import javafx.beans.value.ObservableValue;

/// What a panel of the window may read and steer.
///
/// @param session what is loaded
/// @param playback the clock
/// @param palette the colours of the theme in use
public record Workbench(SessionViewModel session, PlaybackViewModel playback, ObservableValue<Palette> palette) {}
