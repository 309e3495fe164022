package dev.baton;

import dev.baton.cli.CommandLineTool;

/// The entry point: the command line; without a subcommand it opens the window.
public final class Baton {
    private Baton() {}

    /// Runs one command and leaves with its exit status.
    public static void main(String[] arguments) {
        System.exit(CommandLineTool.standard().run(arguments));
    }
}
