package dev.baton.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.python.runtime.Profile;
import dev.baton.python.runtime.ProfileFile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ProfilesTest {
    static List<String> names() {
        return Profiles.names();
    }

    private static String text(String profile) {
        return Resources.text("assets/profiles/" + profile + ".toml");
    }

    private static String error(String profile, String from, String to) {
        String text = text(profile);
        assertTrue(text.contains(from), profile + " contains " + from);
        return assertThrows(
                        ProfileFile.ProfileError.class,
                        () -> ProfileFile.read("x.toml", text.replace(from, to), Profiles::get))
                .getMessage();
    }

    @Test
    void everyGenerationIsThereFromTheOldestOn() {
        assertEquals(List.of("2.7", "3.9", "3.12", "3.13", "3.13t", "3.14", "3.14t", "ideal", "pypy"), names());
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyNumberOfEveryProfileNamesItsSource(String name) {
        Profile profile = Profiles.get(name);
        assertEquals(name, profile.name());
        profile.numbers().forEach((key, number) -> assertTrue(number.source().length() > 5, key));
        long written =
                text(name).lines().filter(line -> line.contains("value =")).count();
        long sourced = text(name)
                .lines()
                .filter(line -> line.matches("\\w+ = \\{ value = \\d+, source = \"[^\"]{6,}\" }"))
                .count();
        assertEquals(written, sourced, "lines with a number and a source");
    }

    @ParameterizedTest
    @CsvSource({
        "2.7, TICKS, false", "3.9, INSTRUCTIONS, false", "3.12, LOOPS_AND_CALLS, false",
        "3.13, LOOPS_AND_CALLS, true", "3.13t, LOOPS_AND_CALLS, true", "3.14, LOOPS_AND_CALLS, true",
        "3.14t, LOOPS_AND_CALLS, true", "pypy, TRACES, false", "ideal, LOOPS_AND_CALLS, true"
    })
    void theVersionSaysWhereThreadsSwitchAndWhatALockIs(String name, Profile.Checks checks, boolean pyMutex) {
        assertEquals(checks, Profiles.get(name).checks());
        assertEquals(pyMutex, Profiles.get(name).hasPyMutex());
    }

    @Test
    void theLockBecameAPyMutexInThreeThirteenOne() {
        for (Map.Entry<String, Boolean> version : Map.of(
                        "[3, 13, 0]", false, "[3, 13, 1]", true, "[3, 12, 9]", false, "[4, 0, 0]", true)
                .entrySet()) {
            String changed = text("3.13").replace("[3, 13, 15]", version.getKey());
            assertEquals(
                    version.getValue(),
                    ProfileFile.read("x.toml", changed, Profiles::get).hasPyMutex(),
                    version.getKey());
        }
    }

    @Test
    void aNumberOutOfRangeNamesItsKeyAndTheRange() {
        assertEquals(
                "x.toml: lock.switch_interval_ns must be from 1000 to 60000000000, not 10",
                error("3.14", "switch_interval_ns = { value = 5000000", "switch_interval_ns = { value = 10"));
        assertEquals(
                "x.toml: scale must be from 1 to 100000, not 0",
                error("3.13", "scale = { value = 110", "scale = { value = 0"));
        assertEquals(
                "x.toml: jit.compiled_permille must be from 1 to 1000, not 5000",
                error("pypy", "compiled_permille = { value = 9", "compiled_permille = { value = 5000"));
        assertEquals(
                "x.toml: opcode.CALL must be from 0 to 1000000000, not 99999999999",
                error("3.14", "CALL = { value = 4,", "CALL = { value = 99999999999,"));
    }

    @Test
    void anUnknownKeyListsTheKnownOnes() {
        String number = error("3.14", "gil_take_ns", "gil_takes_ns");
        assertTrue(number.startsWith("x.toml: unknown key lock.gil_takes_ns; [lock] has lock.switch_"), number);
        String setting = error("3.14", "title =", "tittle =");
        assertTrue(setting.startsWith("x.toml: unknown key tittle; a profile has name, title"), setting);
        assertEquals("x.toml: unknown instruction CALLS", error("3.14", "CALL = {", "CALLS = {"));
    }

    @Test
    void settingsOfTheWrongKindSayWhatTheyMustBe() {
        assertEquals(
                "x.toml: free_threaded must be true or false",
                error("3.14t", "free_threaded = true", "free_threaded = \"yes\""));
        assertTrue(error("3.9", "\"instructions\"", "\"often\"").contains("must be \"loops-and-calls\""));
        assertTrue(error("3.13", "[3, 13, 15]", "[3, 13]").contains("three whole numbers"));
        assertTrue(error("3.13", "[3, 13, 15]", "[3, -1, 15]").contains("three whole numbers"));
        assertTrue(error("2.7", "value = 100, source = \"ceval", "value = 1.5, source = \"ceval")
                .contains("lock.check_interval needs a whole number"));
        assertTrue(error("3.13", "base = \"3.14\"", "base = 3").contains("base is missing or no text"));
        assertTrue(error("3.14", "[lock]", "jit = 3\n[lock]").contains("jit must be a section"));
    }

    @Test
    void settingsThatContradictOneAnotherAreRefused() {
        assertEquals(
                "x.toml: free_threaded = true contradicts checks; it needs checks = \"loops-and-calls\"",
                error("2.7", "free_threaded = false", "free_threaded = true"));
        assertEquals(
                "x.toml: jit.loop_threshold is missing", error("2.7", "checks = \"ticks\"", "checks = \"traces\""));
        assertEquals(
                "x.toml: lock.check_interval is missing",
                error("3.9", "checks = \"instructions\"", "checks = \"ticks\""));
    }
}
