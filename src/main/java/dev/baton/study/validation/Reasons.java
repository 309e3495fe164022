package dev.baton.study.validation;

/// Why rows are missed, where that is known.
final class Reasons {
    private Reasons() {}

    static String of(MeasuredRow row) {
        return "missed " + row.family();
    }
}
