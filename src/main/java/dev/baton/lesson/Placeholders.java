package dev.baton.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes the `{{ }}` out of a text before Markdown sees their stars and brackets, and puts them back afterwards.
final class Placeholders {
    private static final Pattern MARK = Pattern.compile("\uE000(\\d+)\uE001");
    private static final Pattern COMPUTED = Pattern.compile("\\{\\{([^{}\\n]*)}}");
    private static final Pattern FENCE = Pattern.compile("^ {0,3}(```|~~~).*");

    private final List<String> originals = new ArrayList<>();
    private final List<Inline.Computed> computed = new ArrayList<>();
    private final int firstLine;
    private final Consumer<LessonFault> faults;

    /// @param firstLine the line of the file at which the text begins
    /// @param faults receives what cannot be read; it then stands in the text as it is
    Placeholders(int firstLine, Consumer<LessonFault> faults) {
        this.firstLine = firstLine;
        this.faults = faults;
    }

    /// The text with marks for what is computed; fenced blocks stay as they are.
    String hide(String text) {
        StringBuilder hidden = new StringBuilder();
        boolean fenced = false;
        int line = firstLine;
        for (String content : text.replace("\uE000", "").split("\n", -1)) {
            if (FENCE.matcher(content).matches()) {
                fenced = !fenced;
            }
            hidden.append(fenced ? content : hideLine(content, line)).append('\n');
            line++;
        }
        return hidden.toString();
    }

    private String hideLine(String content, int line) {
        StringBuilder hidden = new StringBuilder();
        Matcher matcher = COMPUTED.matcher(content);
        while (matcher.find()) {
            try {
                computed.add(computed(matcher.group(1), line, matcher.start(1) + 1));
            } catch (LessonFault fault) {
                faults.accept(fault);
                continue;
            }
            originals.add(matcher.group());
            matcher.appendReplacement(hidden, "\uE000" + (computed.size() - 1) + "\uE001");
        }
        matcher.appendTail(hidden);
        return hidden.toString();
    }

    /// Reads what stands between the braces.
    ///
    /// @param column the column of the first character
    private static Inline.Computed computed(String inside, int line, int column) {
        int bar = inside.indexOf('|');
        try {
            Expression expression = Expression.parse(bar < 0 ? inside : inside.substring(0, bar));
            ValueFormat format = bar < 0 ? ValueFormat.PLAIN : ValueFormat.parse(inside.substring(bar + 1), bar + 2);
            return new Inline.Computed(expression, format, line, column);
        } catch (ExpressionError e) {
            throw new LessonFault(line, column + e.column() - 1, e.message(), null);
        }
    }

    /// Adds a text to the runs of a paragraph, computed numbers as such.
    void addTo(List<Inline> content, String text) {
        Matcher matcher = MARK.matcher(text);
        int at = 0;
        while (matcher.find()) {
            if (matcher.start() > at) {
                content.add(new Inline.Text(text.substring(at, matcher.start())));
            }
            content.add(computed.get(Integer.parseInt(matcher.group(1))));
            at = matcher.end();
        }
        if (at < text.length()) {
            content.add(new Inline.Text(text.substring(at)));
        }
    }

    /// A text as its author wrote it.
    String restored(String text) {
        return MARK.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(originals.get(Integer.parseInt(match.group(1)))));
    }
}
