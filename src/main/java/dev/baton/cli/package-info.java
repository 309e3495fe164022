/// The command line: a class for each subcommand.
package dev.baton.cli;
