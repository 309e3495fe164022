package dev.baton.ui.playback;

/// Something that keeps a program from running.
///
/// @param sentence what, where, and what to do instead
/// @param source the line of the program with a caret under the place, two lines; empty where there is no place
public record Problem(String sentence, String source) {
    /// One that is at no place in the program.
    public Problem(String sentence) {
        this(sentence, "");
    }
}
