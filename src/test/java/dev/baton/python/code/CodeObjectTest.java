package dev.baton.python.code;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What a code object tells of itself.
class CodeObjectTest {
    private static CodeObject code(String source, String name) {
        CodeObject found = Compiler.compile("test.py", source).find(name);
        assertNotNull(found, name);
        return found;
    }

    @Test
    void constantsArePlainJavaValues() {
        CodeObject module = Compiler.compile(
                "test.py", "x = [1000, 1.5, 'a', True, None, ..., 12345678901234567890]\ny in {3000, 2000}\nz[1:]\n");
        List<Object> items = module.constants().stream()
                .filter(Constant.Tuple.class::isInstance)
                .map(Constant.Tuple.class::cast)
                .findFirst()
                .orElseThrow()
                .items();
        assertEquals(
                List.of(
                        1000L,
                        1.5,
                        "a",
                        true,
                        Constant.NONE,
                        Constant.ELLIPSIS,
                        new BigInteger("12345678901234567890")),
                items);
        assertTrue(module.constants().contains(new Constant.FrozenSet(List.of(3000L, 2000L))));
        assertTrue(module.constants().contains(new Constant.Slice(1L, Constant.NONE, Constant.NONE)));
    }

    @Test
    void parametersComeFirstAmongTheVariables() {
        CodeObject f = code("def f(a, b, /, c, *args, d, **kw):\n    e = 1\n    return e\n", "f");
        assertArrayEquals(new String[] {"a", "b", "c", "d", "args", "kw", "e"}, f.varNames());
        assertEquals(3, f.argumentCount());
        assertEquals(2, f.positionalOnlyCount());
        assertEquals(1, f.keywordOnlyCount());
        assertEquals(6, f.parameterCount());
        assertTrue(f.hasVarArguments());
        assertTrue(f.hasVarKeywords());
        assertTrue(f.isOptimized());
    }

    @Test
    void aParameterThatIsACellKeepsItsIndex() {
        CodeObject f = code("def f(a, b):\n    c = 1\n    return lambda: b + c\n", "f");
        assertArrayEquals(new String[] {"a", "b", "c"}, f.fastNames());
        assertArrayEquals(new String[] {"b", "c"}, f.cellNames());
        CodeObject inner = f.nested().getFirst();
        assertArrayEquals(new String[] {"b", "c"}, inner.freeNames());
        assertEquals(0, inner.firstFree());
        assertEquals("f.<locals>.<lambda>", inner.qualifiedName());
    }

    @Test
    void kindsOfFunctionsAreTold() {
        String source = "def g(): yield\nasync def c(): pass\nasync def a(): yield\ndef d(): 'doc'\n";
        assertTrue(code(source, "g").isGenerator());
        assertTrue(code(source, "c").isCoroutine());
        assertTrue(code(source, "a").isAsyncGenerator());
        assertFalse(code(source, "a").isGenerator());
        assertTrue(code(source, "d").hasDocstring());
        assertEquals("doc", code(source, "d").constants().getFirst());
        assertFalse(code(source, "<module>").isOptimized());
    }

    @Test
    void aJumpArgumentIsAnIndexOfAnInstruction() {
        CodeObject f = code("def f(xs):\n    for x in xs:\n        pass\n", "f");
        int loop = indexOf(f, Opcode.FOR_ITER);
        assertEquals(Opcode.END_FOR, f.opcode(f.argument(loop)));
        assertEquals(loop, f.argument(indexOf(f, Opcode.JUMP_BACKWARD)));
        assertEquals(2, f.lineAt(loop));
        assertEquals(13, f.spanAt(loop).column());
    }

    @Test
    void theHandlerOfAnInstructionIsFound() {
        CodeObject f = code("def f():\n    try:\n        g()\n    except E:\n        pass\n", "f");
        int call = indexOf(f, Opcode.CALL);
        int range = f.handlerAt(call);
        assertEquals(Opcode.PUSH_EXC_INFO, f.opcode(f.handlerTarget(range)));
        assertEquals(0, f.handlerDepth(range));
        assertFalse(f.handlerPushesLasti(range));
        assertEquals(-1, f.handlerAt(0));
        assertTrue(f.handlerStart(range) <= call && call < f.handlerEnd(range));
    }

    @Test
    void aMissingFunctionIsNotFound() {
        assertNull(Compiler.compile("test.py", "x = 1\n").find("nothing"));
    }

    @Test
    void largeArgumentsShowTheirExtension() {
        StringBuilder source = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            source.append("a").append(i).append(" = b").append(i).append("\n");
        }
        List<String> names = Disassembler.opcodeNames(Compiler.compile("test.py", source.toString()));
        assertTrue(names.contains("EXTENDED_ARG"));
    }

    @Test
    void theTextNamesLinesLabelsAndArguments() {
        String text = Disassembler.text(Compiler.compile("test.py", "while x:\n    y = f(1, 'two')\n"));
        assertTrue(text.startsWith("Disassembly of <module> (line 1):"), text);
        assertTrue(text.contains("LOAD_NAME                          1 (f)"), text);
        assertTrue(text.contains("('two')"), text);
        assertTrue(text.contains("L1:"), text);
    }

    @Test
    void theSameSourceGivesTheSameCode() {
        String source = "def f(a):\n    return {a: [x for x in a]}\n";
        assertEquals(Listing.of(Compiler.compile("test.py", source)), Listing.of(Compiler.compile("test.py", source)));
    }

    private static int indexOf(CodeObject code, Opcode opcode) {
        for (int i = 0; i < code.length(); i++) {
            if (code.opcode(i) == opcode) {
                return i;
            }
        }
        throw new AssertionError(opcode + " is missing");
    }
}
