/// The grammar: source text to tokens to a tree. Nothing but a [dev.baton.python.syntax.PythonSyntaxError] leaves this
/// package.
package dev.baton.python.syntax;
