package dev.baton.python.code;

import dev.baton.python.syntax.Parser;
import dev.baton.python.syntax.Stmt;

/// The way from source text to a code object: parse, resolve names, generate code, optimise, assemble.
///
/// Models: the compiler of CPython 3.14 at its default optimisation level; opcode names, their order and jumps are
/// those that its `dis` prints. Does not model: what [Parser] leaves out, `from __future__`, warnings.
/// Source: CPython 3.14, Python/codegen.c, symtable.c, flowgraph.c and assemble.c.
public final class Compiler {
    private Compiler() {}

    /// The code object of a file; a fault in it is a [dev.baton.python.syntax.PythonSyntaxError] and nothing else.
    public static CodeObject compile(String fileName, String source) {
        return compile(fileName, Parser.parse(fileName, source));
    }

    /// The code object of a tree.
    public static CodeObject compile(String fileName, Stmt.Module module) {
        return new CodeGenerator(fileName, SymbolTable.of(fileName, module)).module(module);
    }
}
