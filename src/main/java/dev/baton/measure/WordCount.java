package dev.baton.measure;

import dev.baton.stats.SplitMix64;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Counting the words of a text into a map that all threads share: every step counts one line.
///
/// The text is made up, the frequency of a word falls with its rank as in real texts. Each thread starts at another
/// line, so that they do not meet at the same word by lockstep.
final class WordCount implements Workload {
    private static final int VOCABULARY = 512;
    private static final int LINES = 2048;
    private static final int WORDS_A_LINE = 8;
    private static final int LINES_BETWEEN_THREADS = 337;
    private static final int SHARDS = 64;
    private final String[] text = text();

    @Override
    public String name() {
        return "word-count";
    }

    @Override
    public String title() {
        return "words of a text counted into a shared map";
    }

    @Override
    public boolean contends(Sharing sharing) {
        return sharing == Sharing.OBJECT_LOCKS;
    }

    @Override
    public long expected(int threads, int steps) {
        long sum = 0;
        for (int thread = 0; thread < threads; thread++) {
            for (int index = 0; index < steps; index++) {
                int first = firstWord(thread, index);
                for (int word = first; word < first + WORDS_A_LINE; word++) {
                    sum += text[word].hashCode();
                }
            }
        }
        return sum;
    }

    @Override
    public Job job(Sharing sharing, int threads) {
        return switch (sharing) {
            case ONE_STATE -> new Counting(counts(1), false);
            case OBJECT_LOCKS -> new Counting(counts(SHARDS), true);
            case NOTHING -> new Merging(counts(threads), new Counts());
        };
    }

    private static List<Counts> counts(int size) {
        List<Counts> counts = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            counts.add(new Counts());
        }
        return counts;
    }

    private static int firstWord(int thread, int index) {
        return (index + thread * LINES_BETWEEN_THREADS) % LINES * WORDS_A_LINE;
    }

    private static String[] text() {
        SplitMix64 random = new SplitMix64(1);
        String[] text = new String[LINES * WORDS_A_LINE];
        for (int i = 0; i < text.length; i++) {
            double share = random.below(1 << 20) / (double) (1 << 20);
            text[i] = "word" + (int) Math.pow(VOCABULARY, share);
        }
        return text;
    }

    private static final class Counts {
        private final Map<String, long[]> map = new HashMap<>();

        void add(String word, long times) {
            map.computeIfAbsent(word, absent -> new long[1])[0] += times;
        }

        synchronized void addLocked(String word) {
            add(word, 1);
        }

        synchronized void merge(Counts other) {
            other.map.forEach((word, times) -> add(word, times[0]));
        }

        long checksum() {
            long sum = 0;
            for (Map.Entry<String, long[]> entry : map.entrySet()) {
                sum += entry.getKey().hashCode() * entry.getValue()[0];
            }
            return sum;
        }
    }

    /// All threads count into the same shards, the word says which.
    private final class Counting implements Job {
        private final List<Counts> shards;
        private final boolean locked;

        Counting(List<Counts> shards, boolean locked) {
            this.shards = shards;
            this.locked = locked;
        }

        @Override
        public void step(int thread, int index) {
            int first = firstWord(thread, index);
            for (int word = first; word < first + WORDS_A_LINE; word++) {
                count(text[word]);
            }
        }

        private void count(String word) {
            if (locked) {
                shards.get(Math.floorMod(word.hashCode(), SHARDS)).addLocked(word);
            } else {
                shards.getFirst().add(word, 1);
            }
        }

        @Override
        public void finish(int thread) {}

        @Override
        public long checksum() {
            return shards.stream().mapToLong(Counts::checksum).sum();
        }
    }

    /// Every thread counts into its own map and merges it at the end.
    private final class Merging implements Job {
        private final List<Counts> own;
        private final Counts merged;

        Merging(List<Counts> own, Counts merged) {
            this.own = own;
            this.merged = merged;
        }

        @Override
        public void step(int thread, int index) {
            Counts counts = own.get(thread);
            int first = firstWord(thread, index);
            for (int word = first; word < first + WORDS_A_LINE; word++) {
                counts.add(text[word], 1);
            }
        }

        @Override
        public void finish(int thread) {
            merged.merge(own.get(thread));
        }

        @Override
        public long checksum() {
            return merged.checksum();
        }
    }
}
