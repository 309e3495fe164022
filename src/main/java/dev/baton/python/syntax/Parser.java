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

    /// The tree of a whole file.
    public static Stmt.Module parse(String fileName, String text) {
        TokenStream in = new TokenStream(fileName, text);
        try {
            return new Parser(in).module();
        } catch (PythonSyntaxError found) {
            throw in.explained(found);
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
