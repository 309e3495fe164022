package dev.baton.python.runtime;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// Finds the name a learner may have meant.
///
/// **Source**: CPython's `Python/suggestions.c`: a distance of at most a third of the letters, doubled costs for moves.
public final class Suggestion {
    private static final int MOST_NAMES = 750;
    private static final int MOVE = 2;

    private Suggestion() {}

    /// The name nearest to a wrong one, null when none is near.
    public static @Nullable String nearest(String wrong, Collection<String> names) {
        String best = null;
        int least = Integer.MAX_VALUE;
        if (names.size() > MOST_NAMES) {
            return null;
        }
        boolean visible = !wrong.startsWith("_");
        for (String name : names) {
            if (visible && name.startsWith("_")) {
                continue;
            }
            int limit = (name.length() + wrong.length() + 3) * MOVE / 6;
            int distance = distance(wrong, name);
            if (!name.equals(wrong) && distance <= limit && distance < least) {
                least = distance;
                best = name;
            }
        }
        return best;
    }

    /// What a report adds for a name that was found.
    static String hint(@Nullable String near) {
        return near == null ? "" : ". Did you mean: '" + near + "'?";
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j * MOVE;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i * MOVE;
            for (int j = 1; j <= b.length(); j++) {
                int substitute = diagonal + substitution(a.charAt(i - 1), b.charAt(j - 1));
                diagonal = row[j];
                row[j] = Math.min(substitute, Math.min(row[j], row[j - 1]) + MOVE);
            }
        }
        return row[b.length()];
    }

    private static int substitution(char a, char b) {
        if (a == b) {
            return 0;
        }
        return Character.toLowerCase(a) == Character.toLowerCase(b) ? 1 : MOVE;
    }
}
