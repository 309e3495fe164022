package dev.baton.lesson;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A part of a step: text, or something alive.
public sealed interface Block {
    /// A paragraph.
    record Paragraph(List<Inline> text) implements Block {
        public Paragraph {
            text = List.copyOf(text);
        }
    }

    /// A heading inside a step.
    record Heading(int level, List<Inline> text) implements Block {
        public Heading {
            text = List.copyOf(text);
        }
    }

    /// A list; a numbered one begins at `start`.
    record ListBlock(boolean numbered, int start, List<List<Block>> items) implements Block {
        public ListBlock {
            items = List.copyOf(items);
        }
    }

    /// A table.
    record Table(List<List<Inline>> head, List<List<List<Inline>>> rows) implements Block {
        public Table {
            head = List.copyOf(head);
            rows = List.copyOf(rows);
        }
    }

    /// A piece of program to read.
    record CodeBlock(String language, String text) implements Block {}

    /// A remark beside the text, written as a quotation.
    record Note(List<Block> content) implements Block {
        public Note {
            content = List.copyOf(content);
        }
    }

    /// A picture of the lesson's folder.
    record Figure(String file, String description, int line) implements Block {}

    /// What the window shows while the step is open.
    record SceneBlock(Scene scene) implements Block {}

    /// A question: `predict` asks before the run, `check` after the text.
    ///
    /// @param id unique in its lesson
    /// @param play what to play once the answer is locked in, null for the step's scene
    record Question(
            String id,
            Kind kind,
            List<Inline> text,
            Answer answer,
            @Nullable Scene play,
            int line) implements Block {
        /// When a question is asked.
        public enum Kind {
            PREDICT,
            CHECK
        }

        public Question {
            text = List.copyOf(text);
        }
    }

    /// How a question is answered.
    sealed interface Answer {
        /// By choosing the one choice that is right.
        record OneOf(List<Choice> choices) implements Answer {
            public OneOf {
                choices = List.copyOf(choices);
            }
        }

        /// By a number that is near enough.
        ///
        /// @param unit what stands behind the number
        /// @param tolerance how far off is still right, in the number's unit or as a share of it
        record Near(
                Expression number,
                ValueFormat format,
                String unit,
                double tolerance,
                boolean relative,
                List<Inline> why,
                int line)
                implements Answer {
            public Near {
                why = List.copyOf(why);
            }

            /// Whether a guess is right.
            public boolean accepts(double guess, double truth) {
                double distance = relative ? tolerance * Math.abs(truth) : tolerance;
                return Math.abs(guess - truth) <= distance + 1e-9;
            }
        }
    }

    /// A choice, right when its expression holds.
    record Choice(List<Inline> text, Expression when, List<Inline> why, int line) {
        public Choice {
            text = List.copyOf(text);
            why = List.copyOf(why);
        }
    }

    /// An edit the learner makes to a program, passed when an expression over its runs holds.
    ///
    /// @param file the program to begin with, which must not pass
    /// @param solution a program that passes, null when the lesson has none
    record Challenge(
            String id,
            List<Inline> task,
            List<Inline> hint,
            String file,
            @Nullable String solution,
            List<RunSpec> runs,
            Expression pass,
            int line)
            implements Block {
        public Challenge {
            task = List.copyOf(task);
            hint = List.copyOf(hint);
            runs = List.copyOf(runs);
        }
    }

    /// Something to discuss with a neighbour or an assistant.
    record Ask(List<Inline> prompt) implements Block {
        public Ask {
            prompt = List.copyOf(prompt);
        }
    }
}
