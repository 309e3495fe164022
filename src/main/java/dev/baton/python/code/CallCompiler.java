package dev.baton.python.code;

import dev.baton.python.code.Emitter.Access;
import dev.baton.python.code.Emitter.AttributeLoad;
import dev.baton.python.code.Scope.Place;
import dev.baton.python.syntax.Expr;
import dev.baton.python.syntax.Span;
import java.util.List;
import java.util.Objects;

/// The part of the compiler that makes calls: of functions, of methods, of `super()`.
final class CallCompiler {
    private static final int BUILTIN_TUPLE = 2;
    private static final int BUILTIN_ALL = 3;
    private static final int BUILTIN_ANY = 4;

    private final CodeGenerator all;
    private final Emitter out;

    CallCompiler(CodeGenerator all) {
        this.all = all;
        this.out = all.out;
    }

    private void load(Expr expr) {
        all.expressions.load(expr);
    }

    void call(Expr.Call call) {
        if (call.function() instanceof Expr.Attribute method && isPlainMethodCall(call, method)) {
            methodCall(call, method);
            return;
        }
        Label end = new Label();
        load(call.function());
        overGenerator(call, end);
        out.op(call.function().span(), Opcode.PUSH_NULL);
        arguments(call.span(), 0, call.arguments(), call.keywords());
        out.set(end);
    }

    // ---- methods

    private boolean isPlainMethodCall(Expr.Call call, Expr.Attribute method) {
        boolean imported = method.value() instanceof Expr.Name name
                && out.top().symbol(name.id()).has(Scope.IMPORTED);
        int keywords = call.keywords().size();
        int size = call.arguments().size() + keywords + (keywords != 0 ? 1 : 0);
        return !imported && size < ExpressionCompiler.STACK_GUIDELINE && isPlain(call);
    }

    private static boolean isPlain(Expr.Call call) {
        return call.arguments().stream().noneMatch(Expr.Starred.class::isInstance)
                && call.keywords().stream().noneMatch(keyword -> keyword.name() == null);
    }

    private void methodCall(Expr.Call call, Expr.Attribute method) {
        Span span = method.span();
        if (isPlainSuper(method)) {
            Expr.Call base = (Expr.Call) method.value();
            loadSuperArguments(base);
            out.attribute(
                    span,
                    base.arguments().isEmpty() ? AttributeLoad.ZERO_SUPER_METHOD : AttributeLoad.SUPER_METHOD,
                    method.name());
            span = ExpressionCompiler.attributeSpan(span, method);
            out.op(span, Opcode.NOP);
        } else {
            load(method.value());
            span = ExpressionCompiler.attributeSpan(span, method);
            out.attribute(span, AttributeLoad.METHOD, method.name());
        }
        call.arguments().forEach(this::load);
        Span whole = ExpressionCompiler.attributeSpan(call.span(), method);
        plainCall(span, whole, call.arguments().size(), call.keywords());
    }

    private void plainCall(Span names, Span whole, int pushed, List<Expr.Keyword> keywords) {
        if (keywords.isEmpty()) {
            out.op(whole, Opcode.CALL, pushed);
            return;
        }
        keywords.forEach(keyword -> load(keyword.value()));
        out.constant(
                names,
                new Constant.Tuple(keywords.stream()
                        .map(keyword -> (Object) Objects.requireNonNull(keyword.name()))
                        .toList()));
        out.op(whole, Opcode.CALL_KW, pushed + keywords.size());
    }

    // ---- super

    /// Whether this is `super().name` or `super(a, b).name` with the builtin `super`.
    boolean isPlainSuper(Expr.Attribute attribute) {
        boolean named = attribute.value() instanceof Expr.Call call
                && call.function() instanceof Expr.Name name
                && name.id().equals("super")
                && !attribute.name().equals("__class__")
                && call.keywords().isEmpty();
        if (!named
                || out.scope().place("super") != Place.GLOBAL_IMPLICIT
                || out.top().place("super") != Place.UNKNOWN) {
            return false;
        }
        List<Expr> arguments = ((Expr.Call) attribute.value()).arguments();
        if (arguments.size() == 2) {
            return arguments.stream().noneMatch(Expr.Starred.class::isInstance);
        }
        return arguments.isEmpty()
                && out.unit().argumentCount + out.unit().positionalOnlyCount > 0
                && out.scope().place("__class__") == Place.FREE;
    }

    private void loadSuperArguments(Expr.Call call) {
        out.name(call.function().span(), "super", Access.LOAD);
        if (call.arguments().isEmpty()) {
            out.name(call.span(), "__class__", Access.LOAD);
            out.name(call.span(), out.unit().locals.toArray()[0], Access.LOAD);
        } else {
            call.arguments().forEach(this::load);
        }
    }

    void loadSuperAttribute(Expr.Attribute attribute) {
        Expr.Call base = (Expr.Call) attribute.value();
        loadSuperArguments(base);
        out.attribute(
                attribute.span(),
                base.arguments().isEmpty() ? AttributeLoad.ZERO_SUPER_ATTRIBUTE : AttributeLoad.SUPER_ATTRIBUTE,
                attribute.name());
        out.op(ExpressionCompiler.attributeSpan(attribute.span(), attribute), Opcode.NOP);
    }

    // ---- any, all and tuple over a generator expression

    /// Where the function may be the builtin, the loop over the generator is laid out in line.
    private void overGenerator(Expr.Call call, Label end) {
        int builtin = builtinOverGenerator(call);
        if (builtin < 0) {
            return;
        }
        Span span = call.function().span();
        Label skip = new Label();
        out.op(span, Opcode.COPY, 1);
        out.op(span, Opcode.LOAD_COMMON_CONSTANT, builtin);
        out.op(span, Opcode.IS_OP, 0);
        out.jump(span, Opcode.POP_JUMP_IF_FALSE, skip);
        out.op(span, Opcode.POP_TOP);
        if (builtin == BUILTIN_TUPLE) {
            out.op(span, Opcode.BUILD_LIST, 0);
        }
        load(call.arguments().getFirst());
        loopOver(span, builtin, end);
        out.set(skip);
    }

    private int builtinOverGenerator(Expr.Call call) {
        boolean fits = call.function() instanceof Expr.Name
                && call.arguments().size() == 1
                && call.keywords().isEmpty()
                && call.arguments().getFirst() instanceof Expr.Comprehension made
                && made.kind() == Expr.Comprehension.Kind.GENERATOR
                && !out.table().get(Scope.Kind.FUNCTION, made.span()).coroutine;
        if (!fits) {
            return -1;
        }
        return switch (((Expr.Name) call.function()).id()) {
            case "all" -> BUILTIN_ALL;
            case "any" -> BUILTIN_ANY;
            case "tuple" -> BUILTIN_TUPLE;
            default -> -1;
        };
    }

    private void loopOver(Span span, int builtin, Label end) {
        boolean tuple = builtin == BUILTIN_TUPLE;
        boolean initial = builtin == BUILTIN_ALL;
        Label loop = new Label();
        Label cleanup = new Label();
        out.set(loop);
        out.jump(span, Opcode.FOR_ITER, cleanup);
        if (tuple) {
            out.op(span, Opcode.LIST_APPEND, 2);
            out.jump(span, Opcode.JUMP, loop);
        } else {
            out.op(span, Opcode.TO_BOOL);
            out.jump(span, initial ? Opcode.POP_JUMP_IF_TRUE : Opcode.POP_JUMP_IF_FALSE, loop);
        }
        out.op(Span.NONE, Opcode.POP_ITER);
        if (!tuple) {
            out.constant(span, !initial);
        }
        out.jump(span, Opcode.JUMP, end);
        out.set(cleanup);
        out.op(Span.NONE, Opcode.END_FOR);
        out.op(Span.NONE, Opcode.POP_ITER);
        if (tuple) {
            out.op(span, Opcode.CALL_INTRINSIC_1, Intrinsic.LIST_TO_TUPLE);
        } else {
            out.constant(span, initial);
        }
        out.jump(span, Opcode.JUMP, end);
    }

    // ---- arguments

    /// Loads arguments and calls; `pushed` of them are on the stack before.
    void arguments(Span span, int pushed, List<Expr> arguments, List<Expr.Keyword> keywords) {
        boolean small = arguments.size() + keywords.size() * 2 <= ExpressionCompiler.STACK_GUIDELINE;
        boolean plain = arguments.stream().noneMatch(Expr.Starred.class::isInstance)
                && keywords.stream().noneMatch(keyword -> keyword.name() == null);
        if (small && plain) {
            arguments.forEach(this::load);
            plainCall(span, span, pushed + arguments.size(), keywords);
            return;
        }
        if (pushed == 0 && arguments.size() == 1 && arguments.getFirst() instanceof Expr.Starred starred) {
            load(starred.value());
        } else {
            all.expressions.tuple(span, arguments, pushed);
        }
        if (keywords.isEmpty()) {
            out.op(span, Opcode.PUSH_NULL);
        } else {
            keywordDict(span, keywords);
        }
        out.op(span, Opcode.CALL_FUNCTION_EX);
    }

    private void keywordDict(Span span, List<Expr.Keyword> keywords) {
        boolean made = false;
        int start = 0;
        for (int i = 0; i < keywords.size(); i++) {
            if (keywords.get(i).name() != null) {
                continue;
            }
            made = keywordGroup(span, keywords.subList(start, i), made);
            start = i + 1;
            if (!made) {
                out.op(span, Opcode.BUILD_MAP, 0);
                made = true;
            }
            load(keywords.get(i).value());
            out.op(span, Opcode.DICT_MERGE, 1);
        }
        keywordGroup(span, keywords.subList(start, keywords.size()), made);
    }

    private boolean keywordGroup(Span span, List<Expr.Keyword> keywords, boolean made) {
        if (keywords.isEmpty()) {
            return made;
        }
        boolean big = keywords.size() * 2 > ExpressionCompiler.STACK_GUIDELINE;
        if (big) {
            out.op(Span.NONE, Opcode.BUILD_MAP, 0);
        }
        for (Expr.Keyword keyword : keywords) {
            out.constant(span, Objects.requireNonNull(keyword.name()));
            load(keyword.value());
            if (big) {
                out.op(Span.NONE, Opcode.MAP_ADD, 1);
            }
        }
        if (!big) {
            out.op(span, Opcode.BUILD_MAP, keywords.size());
        }
        if (made) {
            out.op(span, Opcode.DICT_MERGE, 1);
        }
        return true;
    }
}
