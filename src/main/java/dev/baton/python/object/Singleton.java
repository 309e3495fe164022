package dev.baton.python.object;

/// The values that exist once.
public enum Singleton {
    /// `None`
    NONE("None"),
    /// `Ellipsis`
    ELLIPSIS("Ellipsis"),
    /// `NotImplemented`
    NOT_IMPLEMENTED("NotImplemented");

    private final String text;

    Singleton(String text) {
        this.text = text;
    }

    @Override
    public String toString() {
        return text;
    }
}
