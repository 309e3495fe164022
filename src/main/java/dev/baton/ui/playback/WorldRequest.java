package dev.baton.ui.playback;

import java.util.List;

/// What to simulate.
///
/// @param scenario id of a catalogue entry, or the path of a file
/// @param cores cores of the machine, 1 to 64
/// @param pythons interpreter profiles, one world for each
/// @param seed root of every random stream
public record WorldRequest(String scenario, int cores, List<String> pythons, long seed) {
    public WorldRequest {
        pythons = List.copyOf(pythons);
    }
}
