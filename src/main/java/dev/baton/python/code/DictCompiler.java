package dev.baton.python.code;

import dev.baton.python.syntax.Expr;
import dev.baton.python.syntax.Span;
import java.util.List;

/// The part of the compiler that makes dict displays.
final class DictCompiler {
    private final ExpressionCompiler expressions;
    private final Emitter out;
    private boolean made;

    DictCompiler(CodeGenerator all) {
        this.expressions = all.expressions;
        this.out = all.out;
    }

    void dict(Expr.DictDisplay dict) {
        Span span = dict.span();
        List<Expr.Entry> entries = dict.entries();
        int start = 0;
        for (int i = 0; i < entries.size(); i++) {
            Expr.Entry entry = entries.get(i);
            if (entry.key() == null) {
                add(span, entries.subList(start, i));
                start = i + 1;
                if (!made) {
                    out.op(span, Opcode.BUILD_MAP, 0);
                    made = true;
                }
                expressions.load(entry.value());
                out.op(span, Opcode.DICT_UPDATE, 1);
            } else if ((i - start) * 2 > ExpressionCompiler.STACK_GUIDELINE) {
                add(span, entries.subList(start, i + 1));
                start = i + 1;
            }
        }
        add(span, entries.subList(start, entries.size()));
        if (!made) {
            out.op(span, Opcode.BUILD_MAP, 0);
        }
    }

    private void add(Span span, List<Expr.Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        boolean big = entries.size() * 2 > ExpressionCompiler.STACK_GUIDELINE;
        if (big) {
            out.op(span, Opcode.BUILD_MAP, 0);
        }
        for (Expr.Entry entry : entries) {
            Expr key = entry.key();
            if (key != null) {
                expressions.load(key);
            }
            expressions.load(entry.value());
            if (big) {
                out.op(span, Opcode.MAP_ADD, 1);
            }
        }
        if (!big) {
            out.op(span, Opcode.BUILD_MAP, entries.size());
        }
        if (made) {
            out.op(span, Opcode.DICT_UPDATE, 1);
        }
        made = true;
    }
}
