package dev.baton.python.code;

import dev.baton.python.code.Emitter.Access;
import dev.baton.python.code.Emitter.AttributeLoad;
import dev.baton.python.syntax.Expr;
import dev.baton.python.syntax.Span;
import dev.baton.python.syntax.Stmt;
import java.util.List;

/// The part of the compiler that compiles statements, and itself those that hold no blocks.
final class StatementCompiler {
    private final CodeGenerator all;
    private final Emitter out;

    StatementCompiler(CodeGenerator all) {
        this.all = all;
        this.out = all.out;
    }

    void all(List<Stmt> body) {
        body.forEach(this::statement);
    }

    private void statement(Stmt statement) {
        Span span = statement.span();
        switch (statement) {
            case Stmt.FunctionDef function -> all.definitions.function(function);
            case Stmt.ClassDef definition -> all.definitions.classDefinition(definition);
            case Stmt.Expression line -> expression(line);
            case Stmt.Assign assign -> assign(assign);
            case Stmt.AugmentedAssign assign -> augmentedAssign(assign);
            case Stmt.AnnotatedAssign assign -> all.annotations.assign(assign);
            case Stmt.Delete delete -> delete.targets().forEach(all.expressions::delete);
            case Stmt.Return returned -> all.loops.returned(returned);
            case Stmt.Raise raise -> raise(raise);
            case Stmt.Assert assertion -> assertion(assertion);
            case Stmt.Import imported -> imported.names().forEach(alias -> importName(span, alias));
            case Stmt.ImportFrom imported -> importFrom(imported);
            case Stmt.Global global -> {}
            case Stmt.Nonlocal nonlocal -> {}
            case Stmt.Pass pass -> out.op(span, Opcode.NOP);
            case Stmt.Break end -> all.loops.breakLoop(span);
            case Stmt.Continue next -> all.loops.continueLoop(span);
            default -> {
                out.unit().conditionalBlocks++;
                compound(statement);
                out.unit().conditionalBlocks--;
            }
        }
    }

    private void compound(Stmt statement) {
        switch (statement) {
            case Stmt.If choice -> choice(choice);
            case Stmt.While loop -> all.loops.whileLoop(loop);
            case Stmt.For loop -> all.loops.forLoop(loop);
            case Stmt.With with -> all.withs.with(with, 0);
            case Stmt.Try attempt -> all.attempts.attempt(attempt);
            default -> throw new IllegalStateException(statement.getClass().getSimpleName());
        }
    }

    private void expression(Stmt.Expression line) {
        if (line.value() instanceof Expr.Literal) {
            out.op(line.span(), Opcode.NOP);
        } else {
            all.expressions.load(line.value());
            out.op(Span.NONE, Opcode.POP_TOP);
        }
    }

    private void choice(Stmt.If choice) {
        Label end = new Label();
        List<Stmt.Branch> branches = choice.branches();
        for (Stmt.Branch branch : branches) {
            boolean last = branch == branches.getLast() && choice.orElse().isEmpty();
            Label next = last ? end : new Label();
            all.conditions.jumpIf(branch.span(), branch.test(), next, false);
            all(branch.body());
            if (!last) {
                out.jump(Span.NONE, Opcode.JUMP_NO_INTERRUPT, end);
                out.set(next);
            }
        }
        all(choice.orElse());
        out.set(end);
    }

    // ---- assignments

    private void assign(Stmt.Assign assign) {
        all.expressions.load(assign.value());
        for (Expr target : assign.targets()) {
            if (target != assign.targets().getLast()) {
                out.op(assign.span(), Opcode.COPY, 1);
            }
            all.expressions.store(target);
        }
    }

    private void augmentedAssign(Stmt.AugmentedAssign assign) {
        Expr target = assign.target();
        Span span = target.span();
        switch (target) {
            case Expr.Attribute attribute -> {
                all.expressions.load(attribute.value());
                out.op(span, Opcode.COPY, 1);
                Span place = ExpressionCompiler.attributeSpan(span, attribute);
                out.attribute(place, AttributeLoad.ATTRIBUTE, attribute.name());
                operate(assign);
                out.op(place, Opcode.SWAP, 2);
                out.named(place, Opcode.STORE_ATTR, attribute.name());
            }
            case Expr.Subscript subscript -> augmentedSubscript(assign, subscript);
            case Expr.Name name -> {
                out.name(span, name.id(), Access.LOAD);
                operate(assign);
                out.name(span, name.id(), Access.STORE);
            }
            default -> throw out.error(span, "illegal expression for augmented assignment");
        }
    }

    private void augmentedSubscript(Stmt.AugmentedAssign assign, Expr.Subscript subscript) {
        Span span = subscript.span();
        all.expressions.load(subscript.value());
        if (ExpressionCompiler.isTwoPartSlice(subscript.index())) {
            all.expressions.sliceParts((Expr.Slice) subscript.index());
            out.op(span, Opcode.COPY, 3);
            out.op(span, Opcode.COPY, 3);
            out.op(span, Opcode.COPY, 3);
            out.op(span, Opcode.BINARY_SLICE);
            operate(assign);
            out.op(span, Opcode.SWAP, 4);
            out.op(span, Opcode.SWAP, 3);
            out.op(span, Opcode.SWAP, 2);
            out.op(span, Opcode.STORE_SLICE);
        } else {
            all.expressions.load(subscript.index());
            out.op(span, Opcode.COPY, 2);
            out.op(span, Opcode.COPY, 2);
            out.op(span, Opcode.BINARY_OP, ExpressionCompiler.SUBSCRIPT);
            operate(assign);
            out.op(span, Opcode.SWAP, 3);
            out.op(span, Opcode.SWAP, 2);
            out.op(span, Opcode.STORE_SUBSCR);
        }
    }

    private void operate(Stmt.AugmentedAssign assign) {
        all.expressions.load(assign.value());
        int operator = assign.operator().ordinal() + ExpressionCompiler.IN_PLACE;
        out.op(assign.span(), Opcode.BINARY_OP, operator);
    }

    // ---- raising

    private void raise(Stmt.Raise raise) {
        int count = 0;
        if (raise.exception() != null) {
            all.expressions.load(raise.exception());
            count++;
        }
        if (raise.cause() != null) {
            all.expressions.load(raise.cause());
            count++;
        }
        out.op(raise.span(), Opcode.RAISE_VARARGS, count);
    }

    private void assertion(Stmt.Assert assertion) {
        Label end = new Label();
        all.conditions.jumpIf(assertion.span(), assertion.test(), end, true);
        out.op(assertion.span(), Opcode.LOAD_COMMON_CONSTANT, 0);
        Expr message = assertion.message();
        if (message != null) {
            all.expressions.load(message);
            out.op(assertion.span(), Opcode.CALL, 0);
        }
        out.op(assertion.test().span(), Opcode.RAISE_VARARGS, 1);
        out.set(end);
    }

    // ---- imports

    private void importName(Span span, Stmt.Alias alias) {
        out.constant(span, 0L);
        out.none(span);
        out.named(span, Opcode.IMPORT_NAME, alias.name());
        String given = alias.alias();
        String[] parts = alias.name().split("\\.");
        if (given == null) {
            out.name(span, parts[0], Access.STORE);
            return;
        }
        for (int i = 1; i < parts.length; i++) {
            if (i > 1) {
                out.op(span, Opcode.SWAP, 2);
                out.op(span, Opcode.POP_TOP);
            }
            out.op(span, Opcode.IMPORT_FROM, out.unit().names.of(parts[i]));
        }
        out.name(span, given, Access.STORE);
        if (parts.length > 1) {
            out.op(span, Opcode.POP_TOP);
        }
    }

    private void importFrom(Stmt.ImportFrom imported) {
        Span span = imported.span();
        out.constant(span, (long) imported.level());
        out.constant(
                span,
                new Constant.Tuple(imported.names().stream()
                        .map(alias -> (Object) alias.name())
                        .toList()));
        out.named(span, Opcode.IMPORT_NAME, imported.module());
        if (imported.names().getFirst().name().equals("*")) {
            out.op(span, Opcode.CALL_INTRINSIC_1, Intrinsic.IMPORT_STAR);
            out.op(Span.NONE, Opcode.POP_TOP);
            return;
        }
        for (Stmt.Alias alias : imported.names()) {
            String given = alias.alias();
            out.named(span, Opcode.IMPORT_FROM, alias.name());
            out.name(span, given != null ? given : alias.name(), Access.STORE);
        }
        out.op(span, Opcode.POP_TOP);
    }
}
