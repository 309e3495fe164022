package dev.baton.python.syntax;

import java.util.ArrayList;
import java.util.List;

/// The parser: Python source text to a tree, by recursive descent.
///
/// The grammar is that of CPython 3.14 without `match`, `except*`, type parameters, bytes and complex numbers;
/// what is left out gets a fault that says so.
public final class Parser {
    private final TokenStream in;
    private final SimpleStatementParser simple;
    private final CompoundStatementParser compound;

    private Parser(TokenStream in) {
        this.in = in;
        ExpressionParser expressions = new ExpressionParser(in);
        this.simple = new SimpleStatementParser(in, expressions);
        this.compound = new CompoundStatementParser(in, expressions, this);
    }

    /// A tree, and what is in the text that the tree leaves out.
    ///
    /// @param refused faults that say so, in the order of the text
    public record Parsed(Stmt.Module module, List<PythonSyntaxError> refused) {}

    /// The tree of a whole file.
    public static Stmt.Module parse(String fileName, String text) {
        Parsed parsed = read(fileName, text);
        if (!parsed.refused.isEmpty()) {
            throw PythonSyntaxError.all(parsed.refused);
        }
        return parsed.module;
    }

    /// The tree of a whole file without the statements that are outside the subset.
    public static Parsed read(String fileName, String text) {
        TokenStream in = new TokenStream(fileName, text);
        try {
            return new Parsed(new Parser(in).module(), in.refused());
        } catch (PythonSyntaxError found) {
            List<PythonSyntaxError> faults = new ArrayList<>(in.refused());
            faults.add(in.explained(found));
            throw PythonSyntaxError.all(faults);
        }
    }

    private Stmt.Module module() {
        List<Stmt> body = new ArrayList<>();
        Span start = in.peek().span();
        while (!in.at(Token.Kind.END)) {
            statement(body);
        }
        return new Stmt.Module(body, start.to(in.peek().span()));
    }

    /// Reads one statement, or the several of one line, into `body`.
    void statement(List<Stmt> body) {
        in.startStatement();
        Stmt opened = compound.parse();
        if (opened != null) {
            body.add(opened);
        } else {
            simpleLine(body);
        }
    }

    /// Reads the simple statements of one line.
    void simpleLine(List<Stmt> body) {
        do {
            in.startStatement();
            body.add(simple.parse());
        } while (in.accept(";") && !in.at(Token.Kind.NEWLINE));
        if (!in.at(Token.Kind.NEWLINE)) {
            throw simple.lineGoesOn(body.getLast());
        }
        in.advance();
    }
}
