package dev.baton.ui.tiles;

/// A number worth a tile.
///
/// @param title what it counts
/// @param value the number as shown
/// @param unit small text behind it
/// @param part how full its bar is, 0 to 1
/// @param caption one remark below the bar
/// @param tone what the colour of the bar means
public record Figure(String title, String value, String unit, double part, String caption, Tone tone) {
    /// What a number is about.
    public enum Tone {
        WORK,
        LOCK,
        FREE
    }
}
