package dev.baton.python.runtime;

import dev.baton.python.object.PyClass;
import dev.baton.python.object.PyDict;
import dev.baton.python.object.PyList;
import dev.baton.python.object.PyObject;
import dev.baton.python.object.PyRaise;
import dev.baton.python.object.PyRange;
import dev.baton.python.object.PySet;
import dev.baton.python.object.PyTuple;
import dev.baton.python.object.Types;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The iterators of the built-in containers.
final class Iterators {
    private static final int ASCII = 128;

    private Iterators() {}

    /// Over something of which each item is there.
    private abstract static class OverContainer extends PyIterator {
        @Override
        public boolean isImmediate() {
            return true;
        }
    }

    /// Over a list, which may grow meanwhile.
    static final class OverList extends OverContainer {
        private final PyList list;
        private int next;

        OverList(PyList list) {
            this.list = list;
        }

        @Override
        public PyClass pyClass() {
            return Types.LIST_ITERATOR;
        }

        @Override
        public void visit(Consumer<Object> visitor) {
            visitor.accept(list);
        }

        @Override
        public @Nullable Object next(Evaluator evaluator) {
            return hasNext() ? nextItem() : null;
        }

        boolean hasNext() {
            return next < list.size();
        }

        Object nextItem() {
            return list.get(next++);
        }

        @Override
        public PyObject source() {
            return list;
        }
    }

    /// Over a tuple.
    static final class OverTuple extends OverContainer {
        private final PyTuple tuple;
        private final PyClass type;
        private int next;

        OverTuple(PyTuple tuple, PyClass type) {
            this.tuple = tuple;
            this.type = type;
        }

        @Override
        public PyClass pyClass() {
            return type;
        }

        @Override
        public void visit(Consumer<Object> visitor) {
            visitor.accept(tuple);
        }

        @Override
        public @Nullable Object next(Evaluator evaluator) {
            return next < tuple.size() ? tuple.get(next++) : null;
        }
    }

    /// Over a range.
    static final class OverRange extends OverContainer {
        private final long step;
        private long value;
        private long left;

        OverRange(PyRange range) {
            step = range.step();
            value = range.start();
            left = range.size();
        }

        boolean hasNext() {
            return left != 0;
        }

        long nextValue() {
            left--;
            long current = value;
            value += step;
            return current;
        }

        @Override
        public PyClass pyClass() {
            return Types.RANGE_ITERATOR;
        }

        @Override
        public void visit(Consumer<Object> visitor) {}

        @Override
        public @Nullable Object next(Evaluator evaluator) {
            return left == 0 ? null : (Object) nextValue();
        }
    }

    /// Over a set, which must keep its size meanwhile.
    static final class OverSet extends OverContainer {
        private final PySet set;
        private final int size;
        private int next;

        OverSet(PySet set) {
            this.set = set;
            size = set.size();
        }

        @Override
        public PyClass pyClass() {
            return Types.SET_ITERATOR;
        }

        @Override
        public void visit(Consumer<Object> visitor) {
            visitor.accept(set);
        }

        @Override
        public @Nullable Object next(Evaluator evaluator) {
            if (set.size() != size) {
                throw PyRaise.runtimeError("Set changed size during iteration");
            }
            while (next < set.slots()) {
                Object item = set.itemAt(next++);
                if (item != null) {
                    return item;
                }
            }
            return null;
        }

        @Override
        public PyObject source() {
            return set;
        }
    }

    /// Over the characters of a string.
    static final class OverText extends OverContainer {
        private final String text;
        private int next;

        OverText(String text) {
            this.text = text;
        }

        @Override
        public PyClass pyClass() {
            return text.chars().allMatch(each -> each < ASCII) ? Types.STR_ASCII_ITERATOR : Types.STR_ITERATOR;
        }

        @Override
        public void visit(Consumer<Object> visitor) {}

        @Override
        public @Nullable Object next(Evaluator evaluator) {
            if (next >= text.length()) {
                return null;
            }
            int point = text.codePointAt(next);
            next += Character.charCount(point);
            return Texts.character(point);
        }
    }

    /// Over a dict, which must keep its size meanwhile.
    static final class OverDict extends OverContainer {
        private final PyDict dict;
        private final DictView.Kind kind;
        private final int size;
        private int next;

        OverDict(PyDict dict, DictView.Kind kind) {
            this.dict = dict;
            this.kind = kind;
            size = dict.size();
        }

        @Override
        public PyClass pyClass() {
            return switch (kind) {
                case KEYS -> Types.DICT_KEY_ITERATOR;
                case VALUES -> Types.DICT_VALUE_ITERATOR;
                case ITEMS -> Types.DICT_ITEM_ITERATOR;
            };
        }

        @Override
        public void visit(Consumer<Object> visitor) {
            visitor.accept(dict);
        }

        @Override
        public @Nullable Object next(Evaluator evaluator) {
            if (dict.size() != size) {
                throw PyRaise.runtimeError("dictionary changed size during iteration");
            }
            while (next < dict.end()) {
                Object key = dict.keyAt(next++);
                if (key != null) {
                    return item(key, dict.valueAt(next - 1));
                }
            }
            return null;
        }

        private Object item(Object key, Object value) {
            return switch (kind) {
                case KEYS -> key;
                case VALUES -> value;
                case ITEMS -> new PyTuple(key, value);
            };
        }

        @Override
        public PyObject source() {
            return dict;
        }
    }
}
