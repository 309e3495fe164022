package dev.baton.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.trace.Trace;
import org.junit.jupiter.api.Test;

/// What is special about dataclasses here: annotations are not evaluated, and slots are refused.
class DataclassesTest {
    @Test
    void anAnnotationMayNameWhatDoesNotExist() {
        Trace trace = Runs.run(
                "3.14",
                "from dataclasses import dataclass",
                "@dataclass",
                "class Node:",
                "    value: Missing[int]",
                "    if True:",
                "        following: 'Node' = None",
                "print(Node(1))");
        assertEquals("Node(value=1, following=None)\n", trace.text(false));
    }

    @Test
    void slotsAreRefused() {
        Trace trace = Runs.run(
                "3.14", "from dataclasses import dataclass", "@dataclass(slots=True)", "class Point:", "    x: int");
        assertTrue(
                trace.text(true)
                        .endsWith("TypeError: slots of a dataclass are outside Baton's subset: leave them out\n"),
                trace.text(true));
    }
}
