package dev.baton.lesson;

import java.util.List;

/// A run of text inside a paragraph.
public sealed interface Inline {
    /// Plain text.
    record Text(String text) implements Inline {}

    /// Emphasised text.
    record Emphasis(List<Inline> content) implements Inline {
        public Emphasis {
            content = List.copyOf(content);
        }
    }

    /// Strongly emphasised text.
    record Strong(List<Inline> content) implements Inline {
        public Strong {
            content = List.copyOf(content);
        }
    }

    /// A piece of program.
    record Code(String text) implements Inline {}

    /// A link to the web, or with `lesson:id` to a lesson.
    record Link(String target, List<Inline> content, int line) implements Inline {
        /// What the target of a link to a lesson begins with.
        public static final String LESSON = "lesson:";

        public Link {
            content = List.copyOf(content);
        }
    }

    /// A word of the glossary, written as a link to `term:word`.
    record Term(String word, List<Inline> content, int line) implements Inline {
        public Term {
            content = List.copyOf(content);
        }
    }

    /// A number that comes from runs: `{{ expression | format }}`.
    record Computed(Expression expression, ValueFormat format, int line, int column) implements Inline {}

    /// A line break.
    record Break() implements Inline {}

    /// The plain text of runs of text, computed numbers left out.
    static String plain(List<Inline> content) {
        StringBuilder text = new StringBuilder();
        for (Inline part : content) {
            text.append(
                    switch (part) {
                        case Text(String words) -> words;
                        case Code(String words) -> words;
                        case Emphasis(List<Inline> inner) -> plain(inner);
                        case Strong(List<Inline> inner) -> plain(inner);
                        case Link link -> plain(link.content());
                        case Term term -> plain(term.content());
                        case Computed _ -> "";
                        case Break _ -> " ";
                    });
        }
        return text.toString();
    }
}
