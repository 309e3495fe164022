package dev.baton.python.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.python.syntax.PythonSyntaxError;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Faulty programs are told of as CPython 3.14 tells of them, and what is left out says what to write instead.
class SyntaxErrorTest {
    @TestFactory
    Stream<DynamicTest> faultsAreDescribedAsCPythonDescribesThem() {
        String[] cases = Corpus.read(Corpus.resource("errors.txt")).split("\n===\n");
        return Arrays.stream(cases).map(SyntaxErrorTest::test);
    }

    private static DynamicTest test(String text) {
        int end = text.lastIndexOf("\n---");
        String program = text.substring(0, end + 1);
        String wanted = text.substring(end + 5);
        return DynamicTest.dynamicTest(program.strip(), () -> assertEquals(wanted, described(program)));
    }

    private static String described(String program) {
        try {
            Compiler.compile("case.py", program);
            return "no error";
        } catch (PythonSyntaxError error) {
            return error.line() + " " + error.column() + " " + error.problem();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        x = b'bytes'                                | bytes literals are outside the subset
        x = 2j                                      | complex literals are outside the subset
        x = t'{y}'                                  | template strings are outside the subset
        def f[T](x): pass                           | type parameters are outside the subset
        class A[T]: pass                            | type parameters are outside the subset
        type X = int                                | type aliases are outside the subset
        from __future__ import annotations          | from __future__ import annotations is outside the subset
        """)
    void whatIsLeftOutSaysSoWithAdvice(String program, String problem) {
        PythonSyntaxError error =
                assertThrows(PythonSyntaxError.class, () -> Compiler.compile("case.py", program + "\n"));
        assertEquals(problem, error.problem());
        assertNotNull(error.advice());
    }

    @Test
    void matchAndExceptionGroupsAreLeftOutWithAdvice() {
        assertTrue(
                described("match x:\n    case 1:\n        pass\n").endsWith("match statements are outside the subset"));
        assertTrue(described("try:\n    x\nexcept* E:\n    pass\n").endsWith("except* is outside the subset"));
        assertEquals("no error", described("match = 1\nmatch(x)\nmatch[0]\ntype = case = 2\n"));
    }

    @Test
    void theMessageBeginsWithThePlace() {
        PythonSyntaxError error =
                assertThrows(PythonSyntaxError.class, () -> Compiler.compile("dir/a.py", "x = 1\ny = )\n"));
        assertEquals("dir/a.py:2:5: unmatched ')'", error.getMessage());
        assertEquals("dir/a.py", error.fileName());
    }
}
