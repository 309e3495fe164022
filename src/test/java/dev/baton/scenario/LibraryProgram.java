package dev.baton.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A random program of what the library offers for threads, tasks and processes. It checks itself that no item is lost
/// or comes twice, whatever the interleaving, and prints `end` when it comes to its end.
///
/// It is made of scenes, Python texts with words that stand for something random each time: `WORK` for a statement that
/// takes time or does not, `PAUSE` for one that does, `STEPS` and `ASYNC_STEPS` for some statements about objects that
/// all scenes share, `PICK[a|b]` for one of these, `SECONDS` and `SOON`, which is more than 0, for a length of time,
/// `SMALL` for a number and `ID` for that of the scene.
///
/// @param source the text
record LibraryProgram(String source) {
    static final String EXPECTED = "end\n";

    private static final Path FOLDER = Path.of("src/test/resources/dev/baton/scenario/library");
    private static final Pattern STEPS = Pattern.compile("(?m)^( *)(STEPS|ASYNC_STEPS)\n");
    private static final Pattern PICK = Pattern.compile("PICK\\[([^\\[\\]]*)]");
    private static final Pattern WORD = Pattern.compile("WORK|PAUSE|SECONDS|SOON|SMALL|ASYNC_SHARED");
    private static final Pattern NUMBER = Pattern.compile("(?<=[a-z])ID\\b");
    private static final String SHARED = "alock, aevent, asem, acond, aqueue = "
            + "asyncio.Lock(), asyncio.Event(), asyncio.Semaphore(2), asyncio.Condition(), asyncio.Queue()";
    private static final int LONGEST_MICROS = 7_000;

    /// The program of a seed.
    static LibraryProgram of(long seed) {
        return new Writer(new Random(seed)).program();
    }

    /// Fills in scenes.
    private record Writer(Random random) {
        LibraryProgram program() {
            boolean processes = random.nextInt(3) == 0;
            List<Path> scenes = scenes(processes);
            StringBuilder source = new StringBuilder(filled(read("head.py")));
            List<String> names = new ArrayList<>();
            for (int i = 0, n = random.nextInt(1, processes ? 2 : 4); i < n; i++) {
                String scene = read(scenes.get(random.nextInt(scenes.size())));
                source.append("\n\n").append(NUMBER.matcher(filled(scene)).replaceAll(Integer.toString(i)));
                names.add("scene" + i);
            }
            source.append("\n\nif __name__ == \"__main__\":\n");
            start(names, processes)
                    .forEach(line -> source.append("    ").append(line).append('\n'));
            return new LibraryProgram(source.toString());
        }

        /// Those about processes have the program for themselves, those about threads come twice as often.
        private static List<Path> scenes(boolean processes) {
            Stream<String> topics =
                    processes ? Stream.of("processes") : Stream.of("threads", "threads", "futures", "loops");
            return topics.flatMap(topic -> files(FOLDER.resolve(topic)).stream())
                    .toList();
        }

        private static List<Path> files(Path folder) {
            try (Stream<Path> files = Files.list(folder)) {
                return files.sorted().toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private List<String> start(List<String> scenes, boolean processes) {
            List<String> lines = new ArrayList<>();
            if (random.nextInt(4) == 0) {
                lines.add(filled("pace(PICK[0.005|0.0001|0.001|0.00001])"));
            }
            for (int n = processes ? 0 : random.nextInt(3); n > 0; n--) {
                lines.add("Thread(target=burn, daemon=True).start()");
            }
            if (random.nextBoolean()) {
                lines.add("together(" + String.join(", ", scenes) + ")");
            } else {
                scenes.forEach(scene -> lines.add(scene + "()"));
            }
            lines.add("print(\"end\")");
            return lines;
        }

        private static String read(String name) {
            return read(FOLDER.resolve(name));
        }

        private static String read(Path file) {
            try {
                return Files.readString(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private String filled(String text) {
            String steps = STEPS.matcher(text)
                    .replaceAll(found -> Matcher.quoteReplacement(steps(found.group(1), found.group(2))));
            String picked = PICK.matcher(steps)
                    .replaceAll(
                            found -> Matcher.quoteReplacement(one(found.group(1).split("\\|", -1))));
            return WORD.matcher(picked).replaceAll(found -> Matcher.quoteReplacement(word(found.group())));
        }

        private String steps(String indent, String kind) {
            String file = kind.equals("STEPS") ? "steps.txt" : "async_steps.txt";
            String[] all = read(file).split("===\n");
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(1, 4); n > 0; n--) {
                one(all).lines()
                        .forEach(line -> text.append(indent).append(line).append('\n'));
            }
            return text.toString();
        }

        private String word(String word) {
            return switch (word) {
                case "WORK" -> filled(one(read("work.txt").split("\n")));
                case "PAUSE" -> "time.sleep(" + soon() + ")";
                case "SECONDS" -> random.nextInt(6) == 0 ? "0" : soon();
                case "SOON" -> soon();
                case "SMALL" -> Integer.toString(random.nextInt(1, 5));
                default -> SHARED;
            };
        }

        private String soon() {
            return random.nextInt(1, random.nextBoolean() ? 40 : LONGEST_MICROS) + "e-6";
        }

        private String one(String... of) {
            return of[random.nextInt(of.length)];
        }
    }
}
