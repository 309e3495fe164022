package dev.baton.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.baton.trace.Trace;
import org.junit.jupiter.api.Test;

/// What is told of generators that end with the loop they were made for.
class DroppedGeneratorsTest {
    /// As a real 3.14 prints it, but for the address.
    @Test
    void whatGoesWrongInADroppedGeneratorIsReportedAndForgotten() {
        Trace trace = Runs.run(
                "3.14",
                "def g():",
                "    try:",
                "        yield 1",
                "    finally:",
                "        1 / 0",
                "def h():",
                "    try:",
                "        yield 1",
                "    except GeneratorExit:",
                "        yield 2",
                "for x in g():",
                "    break",
                "for x in h():",
                "    break",
                "print(x)");
        assertEquals("1\n", trace.text(false));
        assertEquals("""
            Exception ignored while closing generator <generator object g at 0x0>:
            Traceback (most recent call last):
              File "test.py", line 5, in g
                1 / 0
            ZeroDivisionError: division by zero
            Exception ignored while closing generator <generator object h at 0x0>:
            Traceback (most recent call last):
              File "test.py", line 14, in <module>
                break
            RuntimeError: generator ignored GeneratorExit
            """, trace.text(true).replaceAll("0x[0-9a-f]+", "0x0"));
    }

    /// As a real 3.14 prints it, but for the address.
    @Test
    void whatWillNotBeClosedGoesAllTheSameWithItsOwnLoops() {
        Trace trace = Runs.run(
                "3.14",
                "def inner():",
                "    try:",
                "        yield 1",
                "    finally:",
                "        print('inner finally')",
                "def stubborn():",
                "    for x in inner():",
                "        try:",
                "            yield x",
                "        except GeneratorExit:",
                "            pass",
                "        yield 'more'",
                "for x in stubborn():",
                "    break",
                "print(x)");
        assertEquals("inner finally\n1\n", trace.text(false));
        assertEquals("""
            Exception ignored while closing generator <generator object stubborn at 0x0>:
            Traceback (most recent call last):
              File "test.py", line 14, in <module>
                break
            RuntimeError: generator ignored GeneratorExit
            """, trace.text(true).replaceAll("0x[0-9a-f]+", "0x0"));
    }
}
