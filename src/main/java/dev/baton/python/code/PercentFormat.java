package dev.baton.python.code;

import dev.baton.python.syntax.Expr;
import dev.baton.python.syntax.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The rewriting of `"..." % (a, b)` as an f-string, which CPython does for the conversions s, r and a.
final class PercentFormat {
    private static final Pattern FIELD = Pattern.compile("%([-+ #0]*)(\\d{0,2})(?:\\.(\\d{0,2}))?(.)?", Pattern.DOTALL);

    private PercentFormat() {}

    /// The f-string, or null when the operation is not of that form.
    static Expr.@Nullable JoinedString rewritten(Expr.Binary binary) {
        boolean candidate = binary.operator() == Expr.BinaryOperator.REMAINDER
                && binary.left() instanceof Expr.Literal literal
                && literal.value() instanceof String
                && binary.right() instanceof Expr.TupleDisplay tuple
                && tuple.items().stream().noneMatch(Expr.Starred.class::isInstance);
        if (!candidate) {
            return null;
        }
        String format = (String) ((Expr.Literal) binary.left()).value();
        List<Expr> values = pieces(format, ((Expr.TupleDisplay) binary.right()).items());
        return values == null ? null : new Expr.JoinedString(values, binary.span());
    }

    private static @Nullable List<Expr> pieces(String format, List<Expr> items) {
        List<Expr> values = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        int used = 0;
        int at = 0;
        Matcher field = FIELD.matcher(format);
        while (at < format.length()) {
            if (format.charAt(at) != '%') {
                text.append(format.charAt(at++));
            } else if (format.startsWith("%%", at)) {
                text.append('%');
                at += 2;
            } else {
                field.region(at, format.length());
                String kind = field.lookingAt() ? field.group(4) : null;
                if (kind == null || !"sra".contains(kind) || used == items.size()) {
                    return null;
                }
                flush(text, values);
                values.add(field(field, items.get(used++)));
                at = field.end();
            }
        }
        flush(text, values);
        return used == items.size() ? values : null;
    }

    private static void flush(StringBuilder text, List<Expr> values) {
        if (!text.isEmpty()) {
            values.add(new Expr.Literal(text.toString(), Span.NONE));
            text.setLength(0);
        }
    }

    private static Expr field(Matcher field, Expr item) {
        Span span = item.span();
        String width = field.group(2);
        String precision = field.group(3);
        String spec = (!field.group(1).contains("-") && !width.isEmpty() ? ">" : "")
                + (width.isEmpty() ? "" : Integer.parseInt(width))
                + (precision == null ? "" : "." + (precision.isEmpty() ? 0 : Integer.parseInt(precision)));
        Expr.JoinedString format =
                spec.isEmpty() ? null : new Expr.JoinedString(List.of(new Expr.Literal(spec, Span.NONE)), span);
        return new Expr.FormattedValue(item, field.group(4).charAt(0), format, span);
    }
}
