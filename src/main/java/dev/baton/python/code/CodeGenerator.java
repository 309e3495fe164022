package dev.baton.python.code;

import dev.baton.python.syntax.Expr;
import dev.baton.python.syntax.Span;
import dev.baton.python.syntax.Stmt;
import java.util.List;

/// The code generator: holds the parts that each know how to compile some constructs, and joins them.
final class CodeGenerator {
    final Emitter out;
    final ExpressionCompiler expressions;
    final ConditionCompiler conditions;
    final CallCompiler calls;
    final ComprehensionCompiler comprehensions;
    final StatementCompiler statements;
    final LoopCompiler loops;
    final TryCompiler attempts;
    final WithCompiler withs;
    final DefinitionCompiler definitions;
    final AnnotationCompiler annotations;

    CodeGenerator(String fileName, SymbolTable table) {
        this.out = new Emitter(fileName, table);
        this.expressions = new ExpressionCompiler(this);
        this.conditions = new ConditionCompiler(this);
        this.calls = new CallCompiler(this);
        this.comprehensions = new ComprehensionCompiler(this);
        this.statements = new StatementCompiler(this);
        this.loops = new LoopCompiler(this);
        this.attempts = new TryCompiler(this);
        this.withs = new WithCompiler(this);
        this.definitions = new DefinitionCompiler(this);
        this.annotations = new AnnotationCompiler(this);
    }

    CodeObject module(Stmt.Module module) {
        List<Stmt> body = module.body();
        Scope scope = out.table().get(Scope.Kind.MODULE, module.span());
        out.enter(CodeUnit.Kind.MODULE, scope, "<module>", 1, null);
        Span start = body.isEmpty() ? new Span(1, 0, 1, 0) : body.getFirst().span();
        if (scope.conditionalAnnotations) {
            out.op(start, Opcode.BUILD_SET, 0);
            out.op(start, Opcode.STORE_NAME, out.unit().names.of("__conditional_annotations__"));
        }
        body(start, body);
        return out.leave(true);
    }

    /// The body of a module or class, with its docstring and annotations.
    void body(Span span, List<Stmt> body) {
        Expr.Literal docstring = Docstrings.of(body);
        if (docstring != null) {
            out.constant(docstring.span(), Docstrings.clean((String) docstring.value()));
            out.name(Span.NONE, "__doc__", Emitter.Access.STORE);
        }
        statements.all(docstring == null ? body : body.subList(1, body.size()));
        annotations.deferred(span);
    }
}
