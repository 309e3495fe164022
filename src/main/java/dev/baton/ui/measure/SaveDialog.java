package dev.baton.ui.measure;

import java.nio.file.Path;
import java.util.Optional;

/// Asks the user where to save.
@FunctionalInterface
public interface SaveDialog {
    /// The chosen file, or nothing if the user thought better of it.
    ///
    /// @param kind what is saved, as "PNG picture"
    Optional<Path> choose(String suggestedName, String kind);
}
