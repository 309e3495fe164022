/// Python's built-in functions, the methods of its built-in classes, and its modules: one class each.
package dev.baton.python.module;
