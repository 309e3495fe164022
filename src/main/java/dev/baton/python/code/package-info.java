/// The compiler: a tree to the bytecode of CPython 3.14, opcode for opcode.
package dev.baton.python.code;
