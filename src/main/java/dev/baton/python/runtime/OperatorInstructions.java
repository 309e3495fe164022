package dev.baton.python.runtime;

import dev.baton.python.code.Opcode;
import dev.baton.python.object.Numbers;
import dev.baton.python.object.PyCounter;
import dev.baton.python.object.PyObject;
import dev.baton.python.object.PyRaise;
import dev.baton.python.object.Types;

/// The instructions that apply operators to what is on the stack.
final class OperatorInstructions {
    static final int TO_BOOL_FLAG = 16;
    private static final int SUBSCRIPT = 26;

    private final Evaluator evaluator;
    private final Operators operators;

    OperatorInstructions(Evaluator evaluator) {
        this.evaluator = evaluator;
        operators = evaluator.operators;
    }

    /// BINARY_OP.
    int binary(PyFrame f, int operator) {
        Object right = f.peek(1);
        Object left = f.peek(2);
        if (operator == SUBSCRIPT) {
            return evaluator.subscripts.load(f, left, right);
        }
        noteKinds(f, left, right);
        int ready = begin(left, right);
        if (ready != Signal.NEXT) {
            return ready;
        }
        Object value;
        try {
            value = operators.apply(operator, left, right);
        } catch (PyRaise raise) {
            evaluator.locks.abandon();
            throw raise;
        }
        if (value instanceof Frame frame) {
            return entered(f, frame, Frame.After.PUSH);
        }
        return result(f, value);
    }

    /// Notes what a compiler should not take for numbers.
    private static void noteKinds(PyFrame f, Object left, Object right) {
        if (!Numbers.isNumber(left) || !Numbers.isNumber(right)) {
            f.linked.noteOther(f.pc);
        }
    }

    /// Gets ready for two operands: containers are locked both.
    private int begin(Object left, Object right) {
        if (evaluator.mustWaitFor(left) || evaluator.mustWaitFor(right)) {
            return Signal.LATER;
        }
        return ObjectLocks.isContainer(left)
                ? evaluator.locks.begin((PyObject) left, right)
                : evaluator.locks.beginContainer(right);
    }

    /// Lets a method of the program find the value in place of the two operands.
    private int entered(PyFrame f, Frame method, Frame.After after) {
        f.pop();
        f.pop();
        method.after = after;
        evaluator.enter(method);
        evaluator.locks.keep(method);
        return Signal.FRAME;
    }

    private int result(PyFrame f, Object value) {
        f.slots[--f.top] = null;
        f.slots[f.top - 1] = value;
        return evaluator.locks.end(Signal.NEXT);
    }

    /// COMPARE_OP.
    int compare(PyFrame f, int argument) {
        Object right = f.peek(1);
        Object left = f.peek(2);
        int comparison = argument >> 5;
        noteKinds(f, left, right);
        int ready = begin(left, right);
        if (ready != Signal.NEXT) {
            return ready;
        }
        Object value;
        try {
            value = operators.comparisons.of(comparison, left, right);
        } catch (PyRaise raise) {
            evaluator.locks.abandon();
            throw raise;
        }
        if (value instanceof Frame frame) {
            return entered(f, frame, (argument & TO_BOOL_FLAG) != 0 ? Frame.After.PUSH_TRUTH : Frame.After.PUSH);
        }
        return result(f, value);
    }

    /// TO_BOOL.
    int toBool(PyFrame f) {
        Object value = f.peek(1);
        if (value instanceof Boolean) {
            return Signal.NEXT;
        }
        if (evaluator.mustWaitFor(value)) {
            return Signal.LATER;
        }
        Object truth = operators.truth(value);
        if (truth instanceof Frame frame) {
            f.pop();
            frame.after = Frame.After.PUSH_TRUTH;
            evaluator.enter(frame);
            return Signal.FRAME;
        }
        f.slots[f.top - 1] = truth;
        return Signal.NEXT;
    }

    /// UNARY_NEGATIVE, UNARY_NOT, UNARY_INVERT, IS_OP, CONTAINS_OP.
    int other(PyFrame f, Opcode opcode, int argument) {
        switch (opcode) {
            case UNARY_NOT -> f.push(f.pop() == Boolean.FALSE);
            case IS_OP -> {
                Object right = f.pop();
                f.push(Operators.isSame(f.pop(), right) == (argument == 0));
            }
            case CONTAINS_OP -> {
                return contains(f, argument == 1);
            }
            default -> {
                return unary(f, opcode == Opcode.UNARY_NEGATIVE ? '-' : '~');
            }
        }
        return Signal.NEXT;
    }

    /// The unary operator of this sign, `~` included.
    int unary(PyFrame f, char sign) {
        if (f.peek(1) instanceof PyCounter counter && evaluator.mustWaitFor(counter)) {
            return Signal.LATER;
        }
        Object value = f.pop();
        if (Numbers.isInteger(value) || sign != '~' && value instanceof Double) {
            f.push(unary(sign, value));
            return Signal.NEXT;
        }
        if (sign != '~' && value instanceof PyCounter counter) {
            f.push(Counters.unary(evaluator, sign, counter));
            return Signal.NEXT;
        }
        Object method = Operators.special(value, sign == '-' ? "__neg__" : sign == '+' ? "__pos__" : "__invert__");
        if (method == null) {
            throw PyRaise.typeError("bad operand type for unary " + sign + ": '" + Types.nameOf(value) + "'");
        }
        return give(f, evaluator.calls.call(method, value), Frame.After.PUSH);
    }

    private static Object unary(char sign, Object number) {
        return switch (sign) {
            case '-' -> Numbers.negate(number);
            case '+' -> number instanceof Double ? number : Numbers.integer(number);
            default -> Numbers.invert(number);
        };
    }

    private int give(PyFrame f, Object result, Frame.After after) {
        if (result instanceof Frame frame) {
            frame.after = after;
            evaluator.enter(frame);
            return Signal.FRAME;
        }
        f.push(
                after == Frame.After.PUSH
                        ? result
                        : operators.truthOfResult(result) == (after == Frame.After.PUSH_TRUTH));
        return Signal.NEXT;
    }

    private int contains(PyFrame f, boolean negated) {
        Object container = f.peek(1);
        if (evaluator.mustWaitFor(container) || evaluator.mustWaitFor(f.peek(2))) {
            return Signal.LATER;
        }
        int ready = container instanceof PyObject object ? evaluator.locks.beginSearch(object) : Signal.NEXT;
        if (ready != Signal.NEXT) {
            return ready;
        }
        f.pop();
        Object item = f.pop();
        Frame.After after = negated ? Frame.After.PUSH_NEGATED : Frame.After.PUSH_TRUTH;
        Object method = Operators.special(container, "__contains__");
        if (method != null) {
            return give(f, evaluator.calls.call(method, container, item), after);
        }
        if (Iteration.isAsked(container)) {
            return give(f, new Folding(container, Quantifier.ofMember(evaluator, item)), after);
        }
        try {
            f.push(operators.sequences.contains(container, item) != negated);
        } catch (PyRaise raise) {
            evaluator.locks.abandon();
            throw raise;
        }
        return evaluator.locks.end(Signal.NEXT);
    }
}
