package dev.baton.measure;

/// Runs what blocks to its end; an interrupt is kept for whoever looks for it later.
final class Uninterrupted {
    private Uninterrupted() {}

    /// Something that blocks and may be begun again after an interrupt.
    interface Blocking {
        void run() throws InterruptedException;
    }

    static void run(Blocking blocking) {
        boolean interrupted = false;
        while (true) {
            try {
                blocking.run();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
