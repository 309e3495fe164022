/// The object model: Python's values as Java objects. Integers are `Long` or `BigInteger`, floats `Double`, booleans
/// `Boolean`, strings `String`, singletons [Singleton]; everything with an identity of its own is a [PyObject].
package dev.baton.python.object;
