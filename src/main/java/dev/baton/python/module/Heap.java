package dev.baton.python.module;

import dev.baton.python.object.PyList;
import dev.baton.python.object.Singleton;
import dev.baton.python.runtime.Builtin;
import dev.baton.python.runtime.Evaluator;

/// A list whose first item is its least: `heappush` and `heappop`, with the comparisons CPython makes, so that items
/// that compare equal come out in the same order.
///
/// **Simplification**: a program's `__lt__` runs without a switching point.
///
/// **Source**: CPython 3.14 `Modules/_heapqmodule.c`.
final class Heap {
    private Heap() {}

    static Builtin push() {
        return new Builtin(
                "heappush",
                (evaluator, arguments, _) -> {
                    PyList heap = (PyList) arguments[0];
                    heap.add(arguments[1]);
                    evaluator.interpreter().stored(heap, arguments[1]);
                    rise(evaluator, heap, 0, heap.size() - 1);
                    return Singleton.NONE;
                },
                Builtin.Section.SELF);
    }

    static Builtin pop() {
        return new Builtin(
                "heappop",
                (evaluator, arguments, _) -> {
                    PyList heap = (PyList) arguments[0];
                    Object last = heap.remove(heap.size() - 1);
                    if (heap.size() == 0) {
                        return last;
                    }
                    Object least = heap.get(0);
                    heap.set(0, last);
                    rise(evaluator, heap, 0, sink(evaluator, heap));
                    return least;
                },
                Builtin.Section.SELF);
    }

    /// Moves the first item down to a leaf, whatever it is, with the lesser of two children up in its place.
    ///
    /// @return where it came to lie
    private static int sink(Evaluator evaluator, PyList heap) {
        int place = 0;
        for (int child = 1; child < heap.size(); child = 2 * place + 1) {
            boolean right = child + 1 < heap.size() && !isLess(evaluator, heap.get(child), heap.get(child + 1));
            int lesser = right ? child + 1 : child;
            swap(heap, place, lesser);
            place = lesser;
        }
        return place;
    }

    /// Moves an item up while it is less than what is above it.
    private static void rise(Evaluator evaluator, PyList heap, int top, int from) {
        int place = from;
        while (place > top) {
            int above = (place - 1) / 2;
            if (!isLess(evaluator, heap.get(place), heap.get(above))) {
                return;
            }
            swap(heap, place, above);
            place = above;
        }
    }

    private static boolean isLess(Evaluator evaluator, Object left, Object right) {
        evaluator.charge(evaluator.interpreter().itemNanos());
        return evaluator.operators().isLess(left, right);
    }

    private static void swap(PyList heap, int a, int b) {
        Object item = heap.get(a);
        heap.set(a, heap.get(b));
        heap.set(b, item);
    }
}
