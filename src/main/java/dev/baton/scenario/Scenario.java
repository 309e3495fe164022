package dev.baton.scenario;

import dev.baton.python.code.CodeObject;
import dev.baton.python.code.Compiler;
import dev.baton.python.syntax.Parser;
import dev.baton.python.syntax.PythonSyntaxError;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// A program with its settings, checked: it compiles and imports only what Baton has.
///
/// @param fileName the file's name, as messages show it
/// @param source the program text
/// @param header its settings
/// @param code its compiled form
public record Scenario(String fileName, String source, Header header, CodeObject code) {
    /// Most bytes of a program.
    public static final long MOST_BYTES = 4_000_000;

    /// Reads a scenario from its text.
    ///
    /// @throws ScenarioError when it is no sound scenario
    public static Scenario parse(String fileName, String source) {
        try {
            return checked(fileName, source);
        } catch (PythonSyntaxError e) {
            throw ScenarioError.of(e).in(source);
        } catch (ScenarioError e) {
            throw e.in(source);
        }
    }

    private static Scenario checked(String fileName, String source) {
        Header header = HeaderReader.read(fileName, source);
        Parser.Parsed parsed = Parser.read(fileName, source);
        CodeObject code = Compiler.compile(fileName, parsed.module());
        SubsetCheck.check(code, parsed.refused());
        Constants constants = Constants.of(fileName, source);
        if (header.threads() != null) {
            constants.require(header.threads());
        }
        return new Scenario(fileName, source, header, code);
    }

    /// Reads a scenario from a file.
    ///
    /// @throws ScenarioError when the file cannot be read or is no sound scenario
    public static Scenario read(Path file) {
        return parse(file.toString(), text(file));
    }

    private static String text(Path file) {
        try {
            if (Files.isDirectory(file)) {
                throw new ScenarioError(file + ": is a directory", "Name a .py file in it.");
            }
            if (Files.size(file) > MOST_BYTES) {
                throw new ScenarioError(
                        file + ": is larger than " + MOST_BYTES + " bytes", "Simulate a smaller program.");
            }
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw new ScenarioError(file + ": no such file", "Check the path; 'baton --help' lists the commands.");
        } catch (AccessDeniedException e) {
            throw new ScenarioError(file + ": may not be read", "Check the permissions of the file.");
        } catch (CharacterCodingException e) {
            throw new ScenarioError(file + ": is not UTF-8 text", "Save it with UTF-8 encoding.");
        } catch (IOException e) {
            throw new ScenarioError(file + ": cannot be read: " + e.getMessage(), null);
        }
    }

    /// The same scenario with other values of top-level constants.
    ///
    /// @throws ScenarioError when there is no such constant or the value is no literal
    public Scenario with(java.util.Map<String, String> values) {
        if (values.isEmpty()) {
            return this;
        }
        String changed = Constants.of(fileName, source).replaced(values);
        return parse(fileName, changed);
    }
}
