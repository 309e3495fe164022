package dev.baton;

/// The entry point: the command line; without a subcommand it opens the window.
public final class Baton {
    private Baton() {}

    /// Runs one command and leaves with its exit status.
    public static void main(String[] args) {
        System.out.println("baton");
    }
}
