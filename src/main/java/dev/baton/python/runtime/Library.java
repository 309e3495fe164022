package dev.baton.python.runtime;

import dev.baton.python.object.PyClass;
import dev.baton.python.object.PyModule;
import java.util.Map;
import java.util.function.Function;

/// What an interpreter offers besides the language: everything written in Java.
///
/// @param builtins the names every module sees
/// @param methods the methods of built-in classes
/// @param constructors what calling a built-in class does
/// @param modules makes a module for an interpreter, by name
public record Library(
        Map<String, Object> builtins,
        Map<PyClass, Map<String, Builtin>> methods,
        Map<PyClass, Builtin.Body> constructors,
        Map<String, Function<Interpreter, PyModule>> modules) {}
