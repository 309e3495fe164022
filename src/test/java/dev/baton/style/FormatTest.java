package dev.baton.style;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every Java file stands as the formatter writes it; `-Dformat.update=true` writes it so.
class FormatTest {
    private static final Formatter FORMATTER = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .build());

    private static final Pattern CONTINUED = Pattern.compile("(?m)(^ *///.*\\R *)// (?=\\S)");

    @Test
    void sourcesStandAsTheFormatterWritesThem() throws IOException {
        boolean update = Boolean.getBoolean("format.update");
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            List<Path> changed = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> differs(file, update))
                    .toList();
            assertEquals(
                    List.of(),
                    update ? List.of() : changed,
                    "not formatted; run: mvn test -Dtest=FormatTest -Dformat.update=true");
        }
    }

    @Test
    void aBadlyFormattedSourceIsNoticed() throws FormatterException {
        String source = "class A{int x ;}\n";
        assertEquals("class A {\n    int x;\n}\n", formatted(source));
    }

    private static boolean differs(Path file, boolean update) {
        try {
            String source = Files.readString(file);
            String wanted = formatted(source);
            if (wanted.equals(source)) {
                return false;
            }
            if (update) {
                Files.writeString(file, wanted);
            }
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FormatterException e) {
            throw new IllegalStateException(file.toString(), e);
        }
    }

    @Test
    void aDocumentationLineThatIsTooLongStaysDocumentation() throws FormatterException {
        String doc = "/// " + "word ".repeat(30).strip();
        String formatted = formatted(doc + "\nclass A {}\n");
        assertEquals(2, formatted.lines().filter(line -> line.startsWith("///")).count(), formatted);
    }

    /// The formatter takes a Markdown comment for an ordinary one, and continues a line of it that is too long as one.
    private static String formatted(String source) throws FormatterException {
        String formatted = FORMATTER.formatSourceAndFixImports(source);
        return CONTINUED.matcher(formatted).replaceAll("$1/// ");
    }
}
