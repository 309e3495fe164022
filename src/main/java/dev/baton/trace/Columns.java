package dev.baton.trace;

import java.util.Arrays;

/// Growing columns of primitives: the storage of a trace while it is recorded.
final class Columns {
    private static final int FIRST_CAPACITY = 16;

    private Columns() {}

    /// A growing column of longs.
    static final class Longs {
        private long[] values = new long[FIRST_CAPACITY];
        private int size;

        void add(long value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, grown(size));
            }
            values[size++] = value;
        }

        long get(int index) {
            return values[index];
        }

        void set(int index, long value) {
            values[index] = value;
        }

        int size() {
            return size;
        }

        void truncate(int newSize) {
            size = newSize;
        }

        long[] toArray() {
            return Arrays.copyOf(values, size);
        }
    }

    /// A growing column of ints.
    static final class Ints {
        private int[] values = new int[FIRST_CAPACITY];
        private int size;

        void add(int value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, grown(size));
            }
            values[size++] = value;
        }

        int get(int index) {
            return values[index];
        }

        void set(int index, int value) {
            values[index] = value;
        }

        int size() {
            return size;
        }

        void truncate(int newSize) {
            size = newSize;
        }

        int[] toArray() {
            return Arrays.copyOf(values, size);
        }
    }

    /// A growing column of bytes.
    static final class Bytes {
        private byte[] values = new byte[FIRST_CAPACITY];
        private int size;

        void add(int value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, grown(size));
            }
            values[size++] = (byte) value;
        }

        int get(int index) {
            return values[index];
        }

        void set(int index, int value) {
            values[index] = (byte) value;
        }

        void truncate(int newSize) {
            size = newSize;
        }

        byte[] toArray() {
            return Arrays.copyOf(values, size);
        }
    }

    private static int grown(int size) {
        return Math.multiplyExact(2, size);
    }
}
