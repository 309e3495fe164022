package dev.baton.python.object;

import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The built-in classes.
public final class Types {
    public static final PyClass OBJECT = object();
    public static final PyClass TYPE = value("type", OBJECT);
    public static final PyClass INT = value("int", OBJECT);
    public static final PyClass BOOL = value("bool", INT);
    public static final PyClass FLOAT = value("float", OBJECT);
    public static final PyClass STR = value("str", OBJECT);
    public static final PyClass NONE_TYPE = value("NoneType", OBJECT);
    public static final PyClass ELLIPSIS = value("ellipsis", OBJECT);
    public static final PyClass NOT_IMPLEMENTED = value("NotImplementedType", OBJECT);
    public static final PyClass TUPLE = value("tuple", OBJECT);
    public static final PyClass LIST = value("list", OBJECT);
    public static final PyClass DICT = value("dict", OBJECT);
    public static final PyClass DEFAULT_DICT = collection("defaultdict").inC();
    public static final PyClass ORDERED_DICT = collection("OrderedDict").inC();
    public static final PyClass COUNTER = collection("Counter");
    public static final PyClass SET = value("set", OBJECT);
    public static final PyClass FROZENSET = value("frozenset", OBJECT);
    public static final PyClass RANGE = value("range", OBJECT);
    public static final PyClass SLICE = value("slice", OBJECT);
    public static final PyClass FUNCTION = value("function", OBJECT);
    public static final PyClass METHOD = value("method", OBJECT);
    public static final PyClass BUILTIN = value("builtin_function_or_method", OBJECT);
    public static final PyClass MODULE = value("module", OBJECT);
    public static final PyClass CELL = value("cell", OBJECT);
    public static final PyClass ITERATOR = value("iterator", OBJECT);
    public static final PyClass LIST_ITERATOR = value("list_iterator", ITERATOR);
    public static final PyClass LIST_REVERSE_ITERATOR = value("list_reverseiterator", ITERATOR);
    public static final PyClass TUPLE_ITERATOR = value("tuple_iterator", ITERATOR);
    public static final PyClass RANGE_ITERATOR = value("range_iterator", ITERATOR);
    public static final PyClass SET_ITERATOR = value("set_iterator", ITERATOR);
    public static final PyClass STR_ITERATOR = value("str_iterator", ITERATOR);
    public static final PyClass STR_ASCII_ITERATOR = value("str_ascii_iterator", ITERATOR);
    public static final PyClass DICT_KEY_ITERATOR = value("dict_keyiterator", ITERATOR);
    public static final PyClass DICT_VALUE_ITERATOR = value("dict_valueiterator", ITERATOR);
    public static final PyClass DICT_ITEM_ITERATOR = value("dict_itemiterator", ITERATOR);
    public static final PyClass CALLABLE_ITERATOR = value("callable_iterator", ITERATOR);
    public static final PyClass ENUMERATE = value("enumerate", ITERATOR);
    public static final PyClass ZIP = value("zip", ITERATOR);
    public static final PyClass MAP = value("map", ITERATOR);
    public static final PyClass FILTER = value("filter", ITERATOR);
    public static final PyClass REVERSED = value("reversed", ITERATOR);
    public static final PyClass GENERATOR = value("generator", OBJECT);
    public static final PyClass COROUTINE = value("coroutine", OBJECT);
    public static final PyClass COROUTINE_WRAPPER = value("coroutine_wrapper", OBJECT);
    public static final PyClass ASYNC_GENERATOR = value("async_generator", OBJECT);
    public static final PyClass ASYNC_GENERATOR_ASEND = value("async_generator_asend", OBJECT);
    public static final PyClass ASYNC_GENERATOR_ATHROW = value("async_generator_athrow", OBJECT);
    public static final PyClass ANEXT_AWAITABLE = value("anext_awaitable", OBJECT);
    public static final PyClass TRACEBACK = value("traceback", OBJECT);
    public static final PyClass PROPERTY = value("property", OBJECT);
    public static final PyClass STATIC_METHOD = value("staticmethod", OBJECT);
    public static final PyClass CLASS_METHOD = value("classmethod", OBJECT);
    public static final PyClass SUPER = value("super", OBJECT);
    public static final PyClass DICT_KEYS = value("dict_keys", OBJECT);
    public static final PyClass DICT_VALUES = value("dict_values", OBJECT);
    public static final PyClass DICT_ITEMS = value("dict_items", OBJECT);

    private Types() {}

    private static PyClass object() {
        PyClass object = value("object", null);
        object.slots(List.of());
        return object;
    }

    private static PyClass value(String name, @Nullable PyClass base) {
        return new PyClass(name, base, PyClass.Layout.VALUE, "builtins");
    }

    private static PyClass collection(String name) {
        return new PyClass(name, DICT, PyClass.Layout.VALUE, "collections");
    }

    /// The class of any value.
    public static PyClass of(Object value) {
        return switch (value) {
            case PyObject object -> object.pyClass();
            case Long _, BigInteger _ -> INT;
            case Double _ -> FLOAT;
            case String _ -> STR;
            case Boolean _ -> BOOL;
            case Singleton.NONE -> NONE_TYPE;
            case Singleton.ELLIPSIS -> ELLIPSIS;
            case Singleton.NOT_IMPLEMENTED -> NOT_IMPLEMENTED;
            default -> throw new IllegalArgumentException("not a Python value: " + value.getClass());
        };
    }

    /// The name of any value's class, in messages.
    public static String nameOf(Object value) {
        return of(value).nameInMessages();
    }
}
