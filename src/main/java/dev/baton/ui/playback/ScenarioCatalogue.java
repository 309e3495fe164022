package dev.baton.ui.playback;

import java.util.List;
import java.util.Optional;

/// What the window offers to run: scenarios, and interpreters to run them on.
public interface ScenarioCatalogue {
    /// The scenarios in the order of the picker.
    List<Entry> scenarios();

    /// What there is to say about a scenario, in the list or not; empty before it has run.
    default Optional<Entry> entry(String id) {
        return scenarios().stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /// The interpreters in the order of the menu.
    List<Python> pythons();

    /// One scenario.
    ///
    /// @param id what a request names
    /// @param title what the picker shows
    /// @param description one line about it
    record Entry(String id, String title, String description) {}

    /// One interpreter profile.
    ///
    /// @param id what a request names, for example `3.14t`
    /// @param title what it is called, for example `CPython 3.14t`
    /// @param gilEnabled whether it has a global lock
    record Python(String id, String title, boolean gilEnabled) {}
}
