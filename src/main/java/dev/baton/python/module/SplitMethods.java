package dev.baton.python.module;

import dev.baton.python.object.PyList;
import dev.baton.python.object.PyRaise;
import dev.baton.python.object.PyTuple;
import dev.baton.python.object.Singleton;
import dev.baton.python.object.Types;
import dev.baton.python.runtime.Evaluator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntPredicate;

/// The methods of `str` that take a string apart.
final class SplitMethods {
    private SplitMethods() {}

    static void define(MethodTable table) {
        table.named("split", (evaluator, a, k) -> split(evaluator, a, k, false));
        table.named("rsplit", (evaluator, a, k) -> split(evaluator, a, k, true));
        table.named("splitlines", (evaluator, a, k) -> {
            Parameters p = Parameters.of("splitlines", a, k, "self", "keepends");
            return list(evaluator, lines((String) a[0], evaluator.operators().truthNow(p.orElse(1, false))));
        });
        table.reading("partition", 1, 1, (evaluator, a, _) -> partition(evaluator, a, false));
        table.reading("rpartition", 1, 1, (evaluator, a, _) -> partition(evaluator, a, true));
        table.reading("strip", 0, 1, (evaluator, a, _) -> stripped("strip", a, true, true));
        table.reading("lstrip", 0, 1, (evaluator, a, _) -> stripped("lstrip", a, true, false));
        table.reading("rstrip", 0, 1, (evaluator, a, _) -> stripped("rstrip", a, false, true));
    }

    private static Object list(Evaluator evaluator, List<String> parts) {
        return evaluator.interpreter().own(new PyList(parts.toArray()), evaluator.thread());
    }

    private static Object split(Evaluator evaluator, Object[] a, String[] k, boolean fromEnd) {
        Parameters p = Parameters.of(fromEnd ? "rsplit" : "split", a, k, "self", "sep", "maxsplit");
        String text = (String) a[0];
        long wanted = Constructors.index(evaluator, p.orElse(2, -1L));
        long most = wanted < 0 ? Long.MAX_VALUE : wanted;
        evaluator.charge(text.length());
        return switch (p.orElse(1, Singleton.NONE)) {
            case Singleton.NONE -> list(evaluator, fromEnd ? wordsFromEnd(text, most) : words(text, most));
            case String separator -> {
                if (separator.isEmpty()) {
                    throw PyRaise.valueError("empty separator");
                }
                yield list(evaluator, fromEnd ? fieldsFromEnd(text, separator, most) : fields(text, separator, most));
            }
            default -> throw PyRaise.typeError("must be str or None, not " + Types.nameOf(p.required(1)));
        };
    }

    private static List<String> fields(String text, String separator, long most) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int at = text.indexOf(separator); at >= 0 && parts.size() < most; at = text.indexOf(separator, from)) {
            parts.add(text.substring(from, at));
            from = at + separator.length();
        }
        parts.add(text.substring(from));
        return parts;
    }

    private static List<String> fieldsFromEnd(String text, String separator, long most) {
        List<String> parts = new ArrayList<>();
        int to = text.length();
        for (int at = text.lastIndexOf(separator);
                at >= 0 && parts.size() < most;
                at = text.lastIndexOf(separator, to - separator.length())) {
            parts.add(text.substring(at + separator.length(), to));
            to = at;
        }
        parts.add(text.substring(0, to));
        Collections.reverse(parts);
        return parts;
    }

    private static List<String> words(String text, long most) {
        List<String> parts = new ArrayList<>();
        int at = skip(text, 0, Characters::isSpace);
        while (at < text.length()) {
            if (parts.size() == most) {
                parts.add(text.substring(at));
                return parts;
            }
            int end = skip(text, at, point -> !Characters.isSpace(point));
            parts.add(text.substring(at, end));
            at = skip(text, end, Characters::isSpace);
        }
        return parts;
    }

    private static List<String> wordsFromEnd(String text, long most) {
        List<String> parts = new ArrayList<>();
        int at = skipBack(text, text.length(), Characters::isSpace);
        while (at > 0) {
            if (parts.size() == most) {
                parts.add(text.substring(0, at));
                break;
            }
            int start = skipBack(text, at, point -> !Characters.isSpace(point));
            parts.add(text.substring(start, at));
            at = skipBack(text, start, Characters::isSpace);
        }
        Collections.reverse(parts);
        return parts;
    }

    private static int skip(String text, int from, IntPredicate over) {
        int at = from;
        while (at < text.length() && over.test(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    private static int skipBack(String text, int from, IntPredicate over) {
        int at = from;
        while (at > 0 && over.test(text.codePointBefore(at))) {
            at -= Character.charCount(text.codePointBefore(at));
        }
        return at;
    }

    private static List<String> lines(String text, boolean keepEnds) {
        List<String> lines = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int end = skip(text, from, point -> !Characters.isLineBreak(point));
            int next = end == text.length() ? end : text.startsWith("\r\n", end) ? end + 2 : end + 1;
            lines.add(text.substring(from, keepEnds ? next : end));
            from = next;
        }
        return lines;
    }

    private static Object partition(Evaluator evaluator, Object[] a, boolean last) {
        String text = (String) a[0];
        if (!(a[1] instanceof String separator)) {
            throw PyRaise.typeError("must be str, not " + Types.nameOf(a[1]));
        }
        if (separator.isEmpty()) {
            throw PyRaise.valueError("empty separator");
        }
        int at = last ? text.lastIndexOf(separator) : text.indexOf(separator);
        PyTuple parts = at >= 0
                ? new PyTuple(text.substring(0, at), separator, text.substring(at + separator.length()))
                : last ? new PyTuple("", "", text) : new PyTuple(text, "", "");
        return evaluator.interpreter().own(parts, evaluator.thread());
    }

    private static String stripped(String name, Object[] a, boolean left, boolean right) {
        String text = (String) a[0];
        IntPredicate unwanted =
                switch (a.length == 1 ? Singleton.NONE : a[1]) {
                    case Singleton.NONE -> Characters::isSpace;
                    case String characters -> point -> characters.indexOf(point) >= 0;
                    default -> throw PyRaise.typeError(name + " arg must be None or str");
                };
        int from = left ? skip(text, 0, unwanted) : 0;
        int to = right ? Math.max(from, skipBack(text, text.length(), unwanted)) : text.length();
        return text.substring(from, to);
    }
}
