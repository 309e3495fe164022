package dev.baton.python.module;

import java.util.Locale;
import java.util.function.IntPredicate;

/// Python's classes of characters, and the letters' cases.
final class Characters {
    private Characters() {}

    static boolean isSpace(int point) {
        return point >= 0x09 && point <= 0x0D
                || point >= 0x1C && point <= 0x20
                || point == 0x85
                || point >= 0xA0
                        && (Character.getType(point) == Character.SPACE_SEPARATOR
                                || point == 0x2028
                                || point == 0x2029);
    }

    static boolean isLineBreak(int point) {
        return point >= 0x0A && point <= 0x0D
                || point >= 0x1C && point <= 0x1E
                || point == 0x85
                || point == 0x2028
                || point == 0x2029;
    }

    static boolean isDecimal(int point) {
        return Character.getType(point) == Character.DECIMAL_DIGIT_NUMBER;
    }

    static boolean isDigit(int point) {
        int value = Character.getNumericValue(point);
        return isDecimal(point) || Character.getType(point) == Character.OTHER_NUMBER && value >= 0 && value <= 9;
    }

    static boolean isNumeric(int point) {
        int type = Character.getType(point);
        return isDecimal(point) || type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
    }

    static boolean isAlphanumeric(int point) {
        return Character.isLetter(point) || isNumeric(point);
    }

    private static boolean isCased(int point) {
        return Character.isUpperCase(point) || Character.isLowerCase(point) || Character.isTitleCase(point);
    }

    /// Whether a string has characters and all of them are of a class.
    static boolean all(String text, IntPredicate isOfClass) {
        int i = 0;
        while (i < text.length() && isOfClass.test(text.codePointAt(i))) {
            i = text.offsetByCodePoints(i, 1);
        }
        return i > 0 && i == text.length();
    }

    static boolean isUpper(String text) {
        return text.codePoints().anyMatch(Characters::isCased)
                && text.codePoints().noneMatch(point -> isCased(point) && !Character.isUpperCase(point));
    }

    static boolean isLower(String text) {
        return text.codePoints().anyMatch(Characters::isCased)
                && text.codePoints().noneMatch(point -> isCased(point) && !Character.isLowerCase(point));
    }

    static boolean isTitle(String text) {
        boolean found = false;
        boolean inWord = false;
        for (int point : text.codePoints().toArray()) {
            boolean first = Character.isUpperCase(point) || Character.isTitleCase(point);
            if (first && inWord || Character.isLowerCase(point) && !inWord) {
                return false;
            }
            inWord = isCased(point);
            found |= inWord;
        }
        return found;
    }

    static boolean isIdentifier(String text) {
        return !text.isEmpty()
                && isIdentifierStart(text.codePointAt(0))
                && text.codePoints().allMatch(point -> point == '_' || Character.isUnicodeIdentifierPart(point));
    }

    private static boolean isIdentifierStart(int point) {
        return point == '_' || Character.isUnicodeIdentifierStart(point);
    }

    static String title(String text) {
        StringBuilder result = new StringBuilder();
        boolean inWord = false;
        for (int point : text.codePoints().toArray()) {
            result.append(inWord ? lower(point) : titled(point));
            inWord = isCased(point);
        }
        return result.toString();
    }

    static String capitalized(String text) {
        if (text.isEmpty()) {
            return text;
        }
        int rest = text.offsetByCodePoints(0, 1);
        return titled(text.codePointAt(0)) + text.substring(rest).toLowerCase(Locale.ROOT);
    }

    static String swapped(String text) {
        StringBuilder result = new StringBuilder();
        text.codePoints()
                .forEach(point -> result.append(
                        Character.isUpperCase(point)
                                ? lower(point)
                                : Character.isLowerCase(point)
                                        ? Character.toString(point).toUpperCase(Locale.ROOT)
                                        : Character.toString(point)));
        return result.toString();
    }

    static String folded(String text) {
        return text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    private static String lower(int point) {
        return Character.toString(point).toLowerCase(Locale.ROOT);
    }

    private static String titled(int point) {
        String upper = Character.toString(point).toUpperCase(Locale.ROOT);
        boolean grows = upper.codePointCount(0, upper.length()) > 1;
        return grows
                ? upper.charAt(0) + upper.substring(1).toLowerCase(Locale.ROOT)
                : Character.toString(Character.toTitleCase(point));
    }
}
