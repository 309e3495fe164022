package dev.baton.python.code;

import dev.baton.python.syntax.Span;
import org.jspecify.annotations.Nullable;

/// One instruction in the making. Mutable: the optimiser rewrites it in place.
final class Instruction {
    Opcode opcode;
    int argument;
    Span span;

    @Nullable
    Label label;

    @Nullable
    Block target;

    @Nullable
    Block handler;

    Instruction(Opcode opcode, int argument, Span span) {
        this.opcode = opcode;
        this.argument = argument;
        this.span = span;
    }

    Instruction copy() {
        Instruction copy = new Instruction(opcode, argument, span);
        copy.label = label;
        copy.target = target;
        copy.handler = handler;
        return copy;
    }

    void become(Opcode other, int otherArgument) {
        opcode = other;
        argument = otherArgument;
        target = null;
    }

    void drop() {
        become(Opcode.NOP, 0);
    }

    int line() {
        return span.line();
    }

    boolean is(Opcode other) {
        return opcode == other;
    }

    boolean jumps() {
        return opcode.jumps();
    }

    Block destination() {
        return java.util.Objects.requireNonNull(target);
    }
}
