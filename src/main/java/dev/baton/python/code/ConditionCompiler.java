package dev.baton.python.code;

import dev.baton.python.syntax.Expr;
import dev.baton.python.syntax.Span;
import java.util.List;

/// The part of the compiler that decides: comparisons, `and` and `or`, and jumps that depend on a value.
final class ConditionCompiler {
    private static final int[] COMPARE_ARGUMENTS = {
        0 << 5 | 2, 1 << 5 | 2 | 8, 2 << 5 | 8, 3 << 5 | 1 | 2 | 4, 4 << 5 | 4, 5 << 5 | 4 | 8
    };

    private final CodeGenerator all;
    private final Emitter out;

    ConditionCompiler(CodeGenerator all) {
        this.all = all;
        this.out = all.out;
    }

    private void load(Expr expr) {
        all.expressions.load(expr);
    }

    // ---- values

    void chain(Expr.BooleanChain chain) {
        Opcode opcode = chain.isOr() ? Opcode.JUMP_IF_TRUE : Opcode.JUMP_IF_FALSE;
        Label end = new Label();
        List<Expr> values = chain.values();
        for (Expr value : values.subList(0, values.size() - 1)) {
            load(value);
            out.jump(chain.span(), opcode, end);
            out.op(chain.span(), Opcode.POP_TOP);
        }
        load(values.getLast());
        out.set(end);
    }

    void compare(Expr.Compare compare) {
        Span span = compare.span();
        load(compare.first());
        int last = compare.operators().size() - 1;
        Label cleanup = new Label();
        for (int i = 0; i < last; i++) {
            load(compare.others().get(i));
            out.op(span, Opcode.SWAP, 2);
            out.op(span, Opcode.COPY, 2);
            comparison(span, compare.operators().get(i));
            out.op(span, Opcode.COPY, 1);
            out.op(span, Opcode.TO_BOOL);
            out.jump(span, Opcode.POP_JUMP_IF_FALSE, cleanup);
            out.op(span, Opcode.POP_TOP);
        }
        load(compare.others().get(last));
        comparison(span, compare.operators().get(last));
        if (last > 0) {
            Label end = new Label();
            out.jump(Span.NONE, Opcode.JUMP_NO_INTERRUPT, end);
            out.set(cleanup);
            out.op(span, Opcode.SWAP, 2);
            out.op(span, Opcode.POP_TOP);
            out.set(end);
        }
    }

    private void comparison(Span span, Expr.Comparison operator) {
        switch (operator) {
            case IS -> out.op(span, Opcode.IS_OP, 0);
            case IS_NOT -> out.op(span, Opcode.IS_OP, 1);
            case IN -> out.op(span, Opcode.CONTAINS_OP, 0);
            case NOT_IN -> out.op(span, Opcode.CONTAINS_OP, 1);
            default -> out.op(span, Opcode.COMPARE_OP, COMPARE_ARGUMENTS[operator.ordinal()]);
        }
    }

    void conditional(Expr.Conditional conditional) {
        Label end = new Label();
        Label next = new Label();
        jumpIf(conditional.span(), conditional.test(), next, false);
        load(conditional.body());
        out.jump(Span.NONE, Opcode.JUMP_NO_INTERRUPT, end);
        out.set(next);
        load(conditional.orElse());
        out.set(end);
    }

    // ---- jumps

    /// Jumps to `target` when the truth of a value is `wanted`, else goes on.
    void jumpIf(Span span, Expr test, Label target, boolean wanted) {
        switch (test) {
            case Expr.Unary unary
            when unary.operator() == Expr.UnaryOperator.NOT -> jumpIf(span, unary.operand(), target, !wanted);
            case Expr.BooleanChain chain -> jumpIfChain(span, chain, target, wanted);
            case Expr.Conditional conditional -> jumpIfConditional(span, conditional, target, wanted);
            case Expr.Compare compare when compare.operators().size() > 1 -> jumpIfCompare(compare, target, wanted);
            default -> {
                load(test);
                jumpOn(test.span(), target, wanted);
            }
        }
    }

    private void jumpOn(Span span, Label target, boolean wanted) {
        out.op(span, Opcode.TO_BOOL);
        out.jump(span, wanted ? Opcode.POP_JUMP_IF_TRUE : Opcode.POP_JUMP_IF_FALSE, target);
    }

    private void jumpIfChain(Span span, Expr.BooleanChain chain, Label target, boolean wanted) {
        boolean early = chain.isOr();
        Label short_ = early == wanted ? target : new Label();
        List<Expr> values = chain.values();
        for (Expr value : values.subList(0, values.size() - 1)) {
            jumpIf(span, value, short_, early);
        }
        jumpIf(span, values.getLast(), target, wanted);
        if (short_ != target) {
            out.set(short_);
        }
    }

    private void jumpIfConditional(Span span, Expr.Conditional conditional, Label target, boolean wanted) {
        Label end = new Label();
        Label next = new Label();
        jumpIf(span, conditional.test(), next, false);
        jumpIf(span, conditional.body(), target, wanted);
        out.jump(Span.NONE, Opcode.JUMP_NO_INTERRUPT, end);
        out.set(next);
        jumpIf(span, conditional.orElse(), target, wanted);
        out.set(end);
    }

    private void jumpIfCompare(Expr.Compare compare, Label target, boolean wanted) {
        Span span = compare.span();
        Label cleanup = new Label();
        load(compare.first());
        int last = compare.operators().size() - 1;
        for (int i = 0; i < last; i++) {
            load(compare.others().get(i));
            out.op(span, Opcode.SWAP, 2);
            out.op(span, Opcode.COPY, 2);
            comparison(span, compare.operators().get(i));
            jumpOn(span, cleanup, false);
        }
        load(compare.others().get(last));
        comparison(span, compare.operators().get(last));
        jumpOn(span, target, wanted);
        Label end = new Label();
        out.jump(Span.NONE, Opcode.JUMP_NO_INTERRUPT, end);
        out.set(cleanup);
        out.op(span, Opcode.POP_TOP);
        if (!wanted) {
            out.jump(Span.NONE, Opcode.JUMP_NO_INTERRUPT, target);
        }
        out.set(end);
    }
}
