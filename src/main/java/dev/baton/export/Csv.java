package dev.baton.export;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/// Rows as RFC 4180 wants them: comma, CRLF, quotes only where needed.
public final class Csv {
    private final Appendable out;

    public Csv(Appendable out) {
        this.out = out;
    }

    public void row(List<?> fields) throws IOException {
        out.append(fields.stream().map(Csv::quoted).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    private static String quoted(Object field) {
        String text = field.toString();
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
