package dev.baton.python.runtime;

/// What ends a run in which a thread that has computed ahead is about to see or do, in the midst of an instruction,
/// something that has to wait for its time. The run is to be begun again with everything in order,
/// [Compilation#ORDERED]. Few programs come to that; it makes them slower to simulate and changes nothing they show.
public final class TooEarly extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooEarly() {
        super("to be done in order", null, false, false);
    }
}
