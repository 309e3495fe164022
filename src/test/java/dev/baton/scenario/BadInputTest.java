package dev.baton.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.trace.Trace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadInputTest {
    private static ScenarioError error(String... lines) {
        return assertThrows(ScenarioError.class, () -> Scenario.parse("bad.py", String.join("\n", lines) + "\n"));
    }

    @Test
    void aSyntaxErrorHasItsPlace() {
        ScenarioError error = error("x = 1", "if x == 1", "    pass");
        assertTrue(error.message().startsWith("bad.py:2:10: expected ':'"), error.message());
    }

    @Test
    void anImportOutsideTheSubsetSaysWhatToWriteInstead() {
        ScenarioError error = error("x = 1", "import numpy as np");
        assertTrue(error.message().startsWith("bad.py:2:"), error.message());
        assertTrue(error.message().contains("numpy"), error.message());
        assertTrue(Objects.requireNonNull(error.advice()).contains("baton.native"), error.advice());
    }

    @Test
    void aConstructOutsideTheSubsetIsNamed() {
        ScenarioError error = error("match 1:", "    case 1:", "        pass");
        assertTrue(error.message().startsWith("bad.py:1:1: "), error.message());
        assertTrue(Objects.requireNonNull(error.advice()).length() > 10);
    }

    @Test
    void theNetworkOfAsyncioIsRefusedBeforeItRuns() {
        ScenarioError used = error("import asyncio", "async def f():", "    await asyncio.open_connection('x', 80)");
        assertEquals("bad.py:3:11: asyncio.open_connection is not in Baton's subset of Python", used.message());
        assertTrue(Objects.requireNonNull(used.advice()).contains("asyncio.sleep"), used.advice());
        ScenarioError imported = error("from asyncio import run, start_server");
        assertEquals("bad.py:1:1: asyncio.start_server is not in Baton's subset of Python", imported.message());
    }

    @Test
    void everythingOutsideTheSubsetIsToldAtOnceAndInOrder() {
        ScenarioError error = error(
                "import threading, numpy",
                "from logging import info",
                "def f():",
                "    try: pass",
                "    finally: print(eval('1'))",
                "text = open('notes.txt')",
                "name = input()");
        assertEquals(
                List.of(
                        "bad.py:1:1: module 'numpy' is not in Baton's subset of Python",
                        "bad.py:2:1: module 'logging' is not in Baton's subset of Python",
                        "bad.py:5:20: the built-in function 'eval' is not in Baton's subset of Python",
                        "bad.py:6:8: the built-in function 'open' is not in Baton's subset of Python",
                        "bad.py:7:8: the built-in function 'input' is not in Baton's subset of Python"),
                error.faults().stream().map(ScenarioError::message).toList());
        assertTrue(error.faults().stream().allMatch(fault -> fault.advice() != null));
        assertEquals(error.faults().getFirst().message(), error.message());
        assertEquals(5, error.sentences().lines().count());
    }

    @Test
    void whatAModuleHasOnlyInCPythonIsToldFromWhatNoneHas() {
        String left = ". CPython 3.14 has it, what is simulated here does not\n";
        assertTrue(Runs.run("3.14", "import os", "os.getcwd()").text(true).endsWith("'getcwd'" + left));
        assertTrue(Runs.run("3.14", "from os import getcwd").text(true).endsWith("(unknown location)" + left));
        assertTrue(Runs.run("3.14", "import os", "os.nothing()").text(true).endsWith("'nothing'\n"));
    }

    /// CPython bears as many as it bears calls; the host's stack would not.
    @Test
    void callsByBuiltInsAreNestedOnlySoDeep() {
        Trace trace = Runs.run(
                "3.14",
                "class Link:",
                "    def __init__(self, rest): self.rest = rest",
                "    def __hash__(self): return hash((self.rest, 1))",
                "def chain(n):",
                "    link = None",
                "    for _ in range(n): link = Link(link)",
                "    return link",
                "print(hash(chain(150)) != 0)",
                "hash(chain(900))");
        assertEquals("True\n", trace.text(false));
        assertTrue(
                trace.text(true)
                        .endsWith("RecursionError: maximum recursion depth exceeded: Baton nests calls of methods by"
                                + " built-ins 150 deep\n"),
                trace.text(true));
    }

    @Test
    void specialMethodsThatWouldNeverBeCalledAreRefused() {
        ScenarioError error = error(
                "class File:",
                "    def __enter__(self): return self",
                "    def __del__(self): print('closed')",
                "    def __getattribute__(self, name): return name",
                "    def __class_getitem__(cls, item): return cls",
                "    def __delattr__(self, name): print(name)");
        assertEquals(
                List.of(
                        "bad.py:3:5: the special method '__del__' is not in Baton's subset of Python",
                        "bad.py:4:5: the special method '__getattribute__' is not in Baton's subset of Python",
                        "bad.py:5:5: the special method '__class_getitem__' is not in Baton's subset of Python",
                        "bad.py:6:5: the special method '__delattr__' is not in Baton's subset of Python"),
                error.faults().stream().map(ScenarioError::message).toList());
        assertTrue(Objects.requireNonNull(error.advice()).contains("use with"), error.advice());
    }

    @Test
    void importOfAllNamesIsRefusedBeforeTheRun() {
        ScenarioError error = error("print('first')", "from math import *", "print(sqrt(4))");
        assertEquals("bad.py:2:1: from math import * is not in Baton's subset of Python", error.message());
        assertEquals("Name what is imported: from math import ...", error.advice());
    }

    @Test
    void whatTheParserRefusesIsToldTogetherWithTheRest() {
        ScenarioError error = error(
                "import numpy",
                "def first[T](x: T) -> T:",
                "    match x:",
                "        case 1:",
                "            if x: pass",
                "        case _: pass",
                "    return x",
                "class Box[A, B: (int, list[int])]: pass",
                "try: first(1)",
                "except* ValueError: pass",
                "open('notes.txt')");
        assertEquals(
                List.of(
                        "bad.py:1:1: module 'numpy' is not in Baton's subset of Python",
                        "bad.py:2:10: type parameters are outside the subset",
                        "bad.py:3:5: match statements are outside the subset",
                        "bad.py:8:10: type parameters are outside the subset",
                        "bad.py:10:7: except* is outside the subset",
                        "bad.py:11:1: the built-in function 'open' is not in Baton's subset of Python"),
                error.faults().stream().map(ScenarioError::message).toList());
    }

    @Test
    void literalsOutsideTheSubsetDoNotHideTheRest() {
        ScenarioError error = error(
                "data = b'abc' + rb'\\x' + B\"\"\"of",
                "two lines\"\"\"",
                "wave = 3j + 2.5J * 1",
                "text = t'{data} {wave!r:>{1j}}' + tr'\\d'",
                "print(f\"{b'in'}\", open('notes.txt'))",
                "x = (");
        assertEquals(
                List.of(
                        "bad.py:1:8: bytes literals are outside the subset",
                        "bad.py:1:17: bytes literals are outside the subset",
                        "bad.py:1:26: bytes literals are outside the subset",
                        "bad.py:3:8: complex literals are outside the subset",
                        "bad.py:3:13: complex literals are outside the subset",
                        "bad.py:4:8: template strings are outside the subset",
                        "bad.py:4:27: complex literals are outside the subset",
                        "bad.py:4:35: template strings are outside the subset",
                        "bad.py:5:10: bytes literals are outside the subset",
                        "bad.py:6:5: '(' was never closed"),
                error.faults().stream().map(ScenarioError::message).toList());
        assertTrue(error.faults().subList(0, 9).stream().allMatch(fault -> fault.advice() != null));
    }

    @Test
    void aSyntaxErrorBehindARefusalIsToldAfterIt() {
        ScenarioError error = error("def first[T](x): return x", "x = (");
        assertEquals(
                List.of("bad.py:1:10: type parameters are outside the subset", "bad.py:2:5: '(' was never closed"),
                error.faults().stream().map(ScenarioError::message).toList());
    }

    @Test
    void baseClassesOfTypingAreRefusedByName() {
        ScenarioError error = error("from typing import List, Generic", "class A(Generic): pass");
        assertEquals("bad.py:1:1: typing.Generic is not in Baton's subset of Python", error.message());
    }

    @Test
    void whatAModuleLacksSaysWhatToWriteInstead() {
        ScenarioError error = error(
                "from collections import ChainMap, deque, UserDict",
                "import functools, collections",
                "@functools.total_ordering",
                "class Point: pass",
                "print(collections.deque(), collections.UserList([]))");
        assertEquals(
                List.of(
                        "bad.py:1:1: collections.ChainMap is not in Baton's subset of Python",
                        "bad.py:1:1: collections.UserDict is not in Baton's subset of Python",
                        "bad.py:3:2: functools.total_ordering is not in Baton's subset of Python",
                        "bad.py:5:28: collections.UserList is not in Baton's subset of Python"),
                error.faults().stream().map(ScenarioError::message).toList());
        assertTrue(Objects.requireNonNull(error.advice()).contains("one dict after the other"), error.advice());
    }

    @Test
    void aSyntaxErrorIsToldAlone() {
        assertEquals(1, error("import numpy", "import pandas", "x = (").faults().size());
    }

    @Test
    void aFunctionOfTheProgramMayHaveTheNameOfABuiltInThatIsMissing() {
        Scenario.parse("own.py", "def open(name): return name\ndef f(): return open('x')\n");
        Scenario.parse("own.py", "def f(input): return input\nclass A:\n    def open(self): return self.open()\n");
    }

    @Test
    void anUnknownSettingHasItsLine() {
        ScenarioError error = error("# /// script", "# [tool.baton]", "# coers = 4", "# ///");
        assertTrue(error.message().startsWith("bad.py:3:1: unknown setting 'coers'"), error.message());
    }

    @Test
    void settingsOutOfRangeNameTheRange() {
        ScenarioError error = error("# /// script", "# [tool.baton]", "# cores = 5000", "# ///");
        assertEquals("bad.py:3:1: 'cores' must be a whole number from 1 to 1024", error.message());
    }

    @Test
    void unknownAndMissingProfilesInTheSettingsHaveTheirLine() {
        ScenarioError unknown = error("# /// script", "# [tool.baton]", "# python = [\"3.14\", \"4.0\"]", "# ///");
        assertEquals("bad.py:3:1: 'python' names the unknown interpreter profile \"4.0\"", unknown.message());
        assertTrue(Objects.requireNonNull(unknown.advice()).contains("2.7, 3.9, 3.12"), unknown.advice());
        ScenarioError none = error("# /// script", "# [tool.baton]", "# python = []", "# ///");
        assertEquals("bad.py:3:1: 'python' must name at least one interpreter profile", none.message());
    }

    @Test
    void aGilThatABuildCannotHaveNamesTheSettingAndWhatIsAllowed() {
        Scenario scenario = ShippedScenarios.get("private-dicts");
        for (String python : new String[] {"2.7", "3.9", "3.12", "3.13", "3.14", "pypy"}) {
            RunOptions options = RunOptions.of(scenario, python).withGil(false);
            ScenarioError error = assertThrows(ScenarioError.class, () -> Simulation.run(scenario, options));
            assertTrue(error.message().endsWith(": gil must be 1 with python " + python + ", not 0"), error.message());
            assertTrue(Objects.requireNonNull(error.advice()).contains("3.13t, 3.14t"), error.advice());
        }
    }

    @Test
    void aSwitchIntervalContradictsALockThatCountsInstructions() {
        Scenario scenario = ShippedScenarios.get("private-dicts");
        RunOptions options = RunOptions.of(scenario, "2.7").withSwitchInterval(1_000_000L);
        ScenarioError error = assertThrows(ScenarioError.class, () -> Simulation.run(scenario, options));
        assertEquals("python 2.7 counts instructions and has no switch interval", error.message());
    }

    @Test
    void anUnclosedBlockAndBrokenTomlHaveTheirLines() {
        assertTrue(error("# /// script", "# [tool.baton]", "x = 1").message().contains("not closed"));
        assertTrue(error("# /// script", "# [tool.baton", "# ///").message().startsWith("bad.py:2:1: "));
    }

    @Test
    void aThreadsConstantThatDoesNotExistIsNoticed() {
        ScenarioError error = error("# /// script", "# [tool.baton]", "# threads = \"N\"", "# ///", "WORKERS = 4");
        assertTrue(error.message().contains("no top-level constant N"), error.message());
        assertTrue(Objects.requireNonNull(error.advice()).contains("WORKERS"));
    }

    @Test
    void replacingAnUnknownConstantListsTheKnownOnes() {
        Scenario scenario = ShippedScenarios.get("private-dicts");
        ScenarioError error = assertThrows(ScenarioError.class, () -> scenario.with(Map.of("THREAD", "2")));
        assertTrue(Objects.requireNonNull(error.advice()).contains("THREADS, STEPS"), error.advice());
    }

    @Test
    void replacingAConstantByCodeIsRefused() {
        Scenario scenario = ShippedScenarios.get("private-dicts");
        ScenarioError error =
                assertThrows(ScenarioError.class, () -> scenario.with(Map.of("THREADS", "__import__('os')")));
        assertTrue(error.message().contains("not a literal"), error.message());
    }

    @Test
    void replacingAConstantKeepsLineNumbers() {
        Scenario scenario = Scenario.parse("c.py", "A = (1,\n     2)\nB = 3\nprint(A, B)\n");
        Scenario changed = scenario.with(Map.of("A", "7", "B", "-1"));
        assertEquals("A = 7\n\nB = -1\nprint(A, B)\n", changed.source());
    }

    @Test
    void filesThatCannotBeReadSayWhy(@TempDir Path folder) throws IOException {
        assertTrue(read(folder.resolve("missing.py")).message().contains("no such file"));
        assertTrue(read(folder).message().contains("is a directory"));
        Path latin = Files.write(folder.resolve("latin.py"), "é = 1".getBytes(StandardCharsets.ISO_8859_1));
        assertTrue(read(latin).message().contains("not UTF-8"));
        Path large = Files.write(folder.resolve("large.py"), new byte[(int) Scenario.MOST_BYTES + 1]);
        assertTrue(read(large).message().contains("larger than"));
    }

    private static ScenarioError read(Path file) {
        return assertThrows(ScenarioError.class, () -> Scenario.read(file));
    }

    @Test
    void anUnknownProfileListsTheKnownOnes() {
        ScenarioError error = assertThrows(ScenarioError.class, () -> Profiles.get("4.0"));
        assertTrue(Objects.requireNonNull(error.advice()).contains("3.14, 3.14t"), error.advice());
    }

    @Property(tries = 300)
    void noTextMakesTheReaderFailOtherwise(@ForAll @StringLength(max = 200) String text) {
        try {
            Scenario.parse("any.py", "# /// script\n# [tool.baton]\n# " + text + "\n# ///\n" + text);
        } catch (ScenarioError expected) {
            assertTrue(expected.message().startsWith("any.py:"), expected.message());
        }
    }

    @Test
    void aFileWithoutATitleIsCalledByItsNameWithoutFolders() {
        assertEquals(
                "race.py",
                Scenario.parse("/home/me/race.py", "x = 1\n").header().title());
        assertEquals(
                "race.py", Scenario.parse("C:\\me\\race.py", "x = 1\n").header().title());
    }

    @Test
    void hardwareThreadsThatShareCoresComeInPairs() {
        Scenario scenario = Scenario.parse("a.py", "x = 1\n");
        RunOptions options = RunOptions.of(scenario, "3.14").withCores(3).withSmt(65);
        ScenarioError error = assertThrows(ScenarioError.class, () -> Simulation.run(scenario, options, () -> false));
        assertTrue(error.message().contains("smt_percent 65"), error.message());
        RunOptions none = options.withCores(4).withSmt(0);
        assertEquals(
                "smt_percent is 1 to 100, not 0",
                assertThrows(ScenarioError.class, () -> Simulation.run(scenario, none, () -> false))
                        .message());
        assertTrue(error("# /// script", "# [tool.baton]", "# smt_percent = 101", "# ///")
                .message()
                .contains("'smt_percent' must be a whole number from 1 to 100"));
    }
}
