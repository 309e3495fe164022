package dev.baton.ui.app;

/// The three places of the window.
public enum Place {
    LEARN("Learn"),
    EXPLORE("Explore"),
    MEASURE("Measure");

    private final String label;

    Place(String label) {
        this.label = label;
    }

    /// The word on its button.
    public String label() {
        return label;
    }
}
