package dev.baton.python.code;

import dev.baton.python.code.Emitter.Access;
import dev.baton.python.code.Emitter.AttributeLoad;
import dev.baton.python.syntax.Expr;
import dev.baton.python.syntax.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The part of the compiler that loads expressions, and stores to and deletes targets.
final class ExpressionCompiler {
    /// How many values CPython is willing to keep on the stack for one display or call.
    static final int STACK_GUIDELINE = 30;
    static final int SUBSCRIPT = 26;
    static final int IN_PLACE = 13;

    private final CodeGenerator all;
    private final Emitter out;

    ExpressionCompiler(CodeGenerator all) {
        this.all = all;
        this.out = all.out;
    }

    /// Leaves the value of an expression on the stack.
    void load(Expr expr) {
        Span span = expr.span();
        switch (expr) {
            case Expr.Literal literal -> out.constant(span, value(literal));
            case Expr.Name name -> loadName(name);
            case Expr.JoinedString string -> joinedString(string);
            case Expr.FormattedValue field -> formattedValue(field);
            case Expr.Binary binary -> binary(binary);
            case Expr.Unary unary -> unary(unary);
            case Expr.BooleanChain chain -> all.conditions.chain(chain);
            case Expr.Compare compare -> all.conditions.compare(compare);
            case Expr.Call call -> all.calls.call(call);
            case Expr.Attribute attribute -> loadAttribute(attribute);
            case Expr.Subscript subscript -> loadSubscript(subscript);
            case Expr.Slice slice -> slice(slice);
            case Expr.Starred starred -> throw out.error(span, "can't use starred expression here");
            case Expr.Conditional conditional -> all.conditions.conditional(conditional);
            case Expr.ListDisplay list -> list(list);
            case Expr.TupleDisplay tuple -> tuple(span, tuple.items(), 0);
            case Expr.SetDisplay set ->
                unpacked(span, set.items(), 0, Opcode.BUILD_SET, Opcode.SET_ADD, Opcode.SET_UPDATE, false);
            case Expr.DictDisplay dict -> new DictCompiler(all).dict(dict);
            case Expr.Lambda lambda -> all.definitions.lambda(lambda);
            case Expr.Comprehension made -> all.comprehensions.comprehension(made);
            case Expr.Await await -> {
                load(await.value());
                out.await(span, 0);
            }
            case Expr.Yield yield -> {
                loadOrNone(span, yield.value());
                out.yieldValue(span);
            }
            case Expr.YieldFrom yield -> {
                load(yield.value());
                out.op(span, Opcode.GET_YIELD_FROM_ITER);
                out.none(span);
                out.yieldFrom(span, false);
            }
            case Expr.Named named -> {
                load(named.value());
                out.op(span, Opcode.COPY, 1);
                store(named.target());
            }
        }
    }

    static Object value(Expr.Literal literal) {
        return literal.value() instanceof Expr.Singleton single
                ? single == Expr.Singleton.NONE ? Constant.NONE : Constant.ELLIPSIS
                : literal.value();
    }

    private void loadName(Expr.Name name) {
        if (name.id().equals("__debug__")) {
            out.constant(name.span(), true);
        } else {
            out.name(name.span(), name.id(), Access.LOAD);
        }
    }

    void loadOrNone(Span span, @Nullable Expr expr) {
        if (expr == null) {
            out.none(span);
        } else {
            load(expr);
        }
    }

    // ---- operators

    private void binary(Expr.Binary binary) {
        Expr.JoinedString formatted = PercentFormat.rewritten(binary);
        if (formatted != null) {
            joinedString(formatted);
            return;
        }
        load(binary.left());
        load(binary.right());
        out.op(binary.span(), Opcode.BINARY_OP, binary.operator().ordinal());
    }

    private void unary(Expr.Unary unary) {
        Span span = unary.span();
        load(unary.operand());
        switch (unary.operator()) {
            case POSITIVE -> out.op(span, Opcode.CALL_INTRINSIC_1, Intrinsic.UNARY_POSITIVE);
            case NEGATIVE -> out.op(span, Opcode.UNARY_NEGATIVE);
            case INVERT -> out.op(span, Opcode.UNARY_INVERT);
            case NOT -> {
                out.op(span, Opcode.TO_BOOL);
                out.op(span, Opcode.UNARY_NOT);
            }
        }
    }

    // ---- strings

    private void joinedString(Expr.JoinedString string) {
        Span span = string.span();
        int count = string.values().size();
        if (count > STACK_GUIDELINE) {
            out.constant(span, "");
            out.attribute(span, AttributeLoad.METHOD, "join");
            out.op(span, Opcode.BUILD_LIST, 0);
            for (Expr value : string.values()) {
                load(value);
                out.op(span, Opcode.LIST_APPEND, 1);
            }
            out.op(span, Opcode.CALL, 1);
            return;
        }
        string.values().forEach(this::load);
        if (count > 1) {
            out.op(span, Opcode.BUILD_STRING, count);
        } else if (count == 0) {
            out.constant(span, "");
        }
    }

    private void formattedValue(Expr.FormattedValue field) {
        Span span = field.span();
        load(field.value());
        if (field.conversion() != 0) {
            out.op(span, Opcode.CONVERT_VALUE, field.conversion() == 's' ? 1 : field.conversion() == 'r' ? 2 : 3);
        }
        Expr.JoinedString format = field.format();
        if (format == null) {
            out.op(span, Opcode.FORMAT_SIMPLE);
        } else {
            load(format);
            out.op(span, Opcode.FORMAT_WITH_SPEC);
        }
    }

    // ---- displays

    private void list(Expr.ListDisplay list) {
        unpacked(list.span(), list.items(), 0, Opcode.BUILD_LIST, Opcode.LIST_APPEND, Opcode.LIST_EXTEND, false);
    }

    /// Makes a tuple of items, `pushed` of which are on the stack before.
    void tuple(Span span, List<Expr> items, int pushed) {
        unpacked(span, items, pushed, Opcode.BUILD_LIST, Opcode.LIST_APPEND, Opcode.LIST_EXTEND, true);
    }

    private void unpacked(
            Span span, List<Expr> items, int pushed, Opcode build, Opcode add, Opcode extend, boolean tuple) {
        boolean big = items.size() + pushed > STACK_GUIDELINE;
        boolean starred = items.stream().anyMatch(Expr.Starred.class::isInstance);
        if (!starred && !big) {
            items.forEach(this::load);
            out.op(span, tuple ? Opcode.BUILD_TUPLE : build, items.size() + pushed);
            return;
        }
        boolean built = big;
        if (big) {
            out.op(span, build, pushed);
        }
        for (int i = 0; i < items.size(); i++) {
            Expr item = items.get(i);
            if (item instanceof Expr.Starred star) {
                if (!built) {
                    out.op(span, build, i + pushed);
                    built = true;
                }
                load(star.value());
                out.op(span, extend, 1);
            } else {
                load(item);
                if (built) {
                    out.op(span, add, 1);
                }
            }
        }
        if (tuple) {
            out.op(span, Opcode.CALL_INTRINSIC_1, Intrinsic.LIST_TO_TUPLE);
        }
    }

    // ---- attributes and subscripts

    private void loadAttribute(Expr.Attribute attribute) {
        if (all.calls.isPlainSuper(attribute)) {
            all.calls.loadSuperAttribute(attribute);
            return;
        }
        load(attribute.value());
        out.attribute(attributeSpan(attribute.span(), attribute), AttributeLoad.ATTRIBUTE, attribute.name());
    }

    /// Where an attribute spans lines, its code belongs to the line of its name.
    static Span attributeSpan(Span span, Expr.Attribute attribute) {
        Span whole = attribute.span();
        if (span.line() == whole.endLine()) {
            return span;
        }
        int column = Math.max(whole.endColumn() - attribute.name().length(), 0);
        int endLine = Math.max(whole.endLine(), span.endLine());
        int endColumn = endLine == whole.endLine() ? Math.max(column, span.endColumn()) : span.endColumn();
        return new Span(whole.endLine(), column, endLine, endColumn);
    }

    private void loadSubscript(Expr.Subscript subscript) {
        load(subscript.value());
        if (isTwoPartSlice(subscript.index())) {
            sliceParts((Expr.Slice) subscript.index());
            out.op(subscript.span(), Opcode.BINARY_SLICE);
        } else {
            load(subscript.index());
            out.op(subscript.span(), Opcode.BINARY_OP, SUBSCRIPT);
        }
    }

    static boolean isTwoPartSlice(Expr index) {
        return index instanceof Expr.Slice slice && slice.step() == null && !isConstant(slice);
    }

    private static boolean isConstant(Expr.Slice slice) {
        return isConstant(slice.lower()) && isConstant(slice.upper()) && isConstant(slice.step());
    }

    private static boolean isConstant(@Nullable Expr part) {
        return part == null || part instanceof Expr.Literal;
    }

    void sliceParts(Expr.Slice slice) {
        loadOrNone(slice.span(), slice.lower());
        loadOrNone(slice.span(), slice.upper());
    }

    private void slice(Expr.Slice slice) {
        if (isConstant(slice)) {
            out.constant(
                    slice.span(),
                    new Constant.Slice(constantOf(slice.lower()), constantOf(slice.upper()), constantOf(slice.step())));
            return;
        }
        sliceParts(slice);
        Expr step = slice.step();
        if (step != null) {
            load(step);
        }
        out.op(slice.span(), Opcode.BUILD_SLICE, step == null ? 2 : 3);
    }

    private static Object constantOf(@Nullable Expr part) {
        return part == null ? Constant.NONE : value((Expr.Literal) part);
    }

    // ---- targets

    /// Takes a value from the stack and stores it.
    void store(Expr target) {
        Span span = target.span();
        switch (target) {
            case Expr.Name name -> out.name(span, name.id(), Access.STORE);
            case Expr.Attribute attribute -> {
                if (attribute.value() instanceof Expr.Name name && name.id().equals("self")) {
                    out.noteStaticAttribute(attribute.name());
                }
                load(attribute.value());
                out.named(attributeSpan(span, attribute), Opcode.STORE_ATTR, attribute.name());
            }
            case Expr.Subscript subscript -> storeSubscript(subscript);
            case Expr.TupleDisplay tuple -> unpack(span, tuple.items());
            case Expr.ListDisplay list -> unpack(span, list.items());
            default -> throw out.error(span, "starred assignment target must be in a list or tuple");
        }
    }

    private void storeSubscript(Expr.Subscript subscript) {
        load(subscript.value());
        if (isTwoPartSlice(subscript.index())) {
            sliceParts((Expr.Slice) subscript.index());
            out.op(subscript.span(), Opcode.STORE_SLICE);
        } else {
            load(subscript.index());
            out.op(subscript.span(), Opcode.STORE_SUBSCR);
        }
    }

    private void unpack(Span span, List<Expr> items) {
        int star = -1;
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof Expr.Starred) {
                if (star >= 0) {
                    throw out.error(span, "multiple starred expressions in assignment");
                }
                star = i;
            }
        }
        if (star > 255) {
            throw out.error(span, "too many expressions in star-unpacking assignment");
        }
        if (star >= 0) {
            out.op(span, Opcode.UNPACK_EX, star + (items.size() - star - 1 << 8));
        } else {
            out.op(span, Opcode.UNPACK_SEQUENCE, items.size());
        }
        items.forEach(item -> store(item instanceof Expr.Starred starred ? starred.value() : item));
    }

    void delete(Expr target) {
        Span span = target.span();
        switch (target) {
            case Expr.Name name -> out.name(span, name.id(), Access.DELETE);
            case Expr.Attribute attribute -> {
                load(attribute.value());
                out.named(attributeSpan(span, attribute), Opcode.DELETE_ATTR, attribute.name());
            }
            case Expr.Subscript subscript -> {
                load(subscript.value());
                load(subscript.index());
                out.op(span, Opcode.DELETE_SUBSCR);
            }
            case Expr.TupleDisplay tuple -> tuple.items().forEach(this::delete);
            case Expr.ListDisplay list -> list.items().forEach(this::delete);
            default -> throw out.error(span, "cannot delete starred");
        }
    }
}
