package dev.baton.lesson;

import java.util.List;

/// What a metric expression comes to.
public sealed interface Value {
    /// A number.
    record Num(double number) implements Value {}

    /// True or false.
    record Truth(boolean holds) implements Value {}

    /// A text, for example the outcome of a run.
    record Words(String text) implements Value {}

    /// Numbers in order, for example one for each thread.
    record Series(List<Double> numbers) implements Value {
        public Series {
            numbers = List.copyOf(numbers);
        }
    }

    /// What kind of value it is, for messages.
    default String kind() {
        return switch (this) {
            case Num _ -> "a number";
            case Truth _ -> "true or false";
            case Words _ -> "a text";
            case Series _ -> "a list of numbers";
        };
    }
}
