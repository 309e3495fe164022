package dev.baton.python.module;

import dev.baton.python.object.Equality;
import dev.baton.python.object.Libm;
import dev.baton.python.object.Numbers;
import dev.baton.python.object.PyRaise;
import dev.baton.python.object.Types;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// The generator behind Python's `random`: the same seed gives the same numbers as in CPython.
///
/// **Source**: Matsumoto and Nishimura, MT19937; CPython 3.14 `Modules/_randommodule.c` and `Lib/random.py`.
final class MersenneTwister {
    private static final int SIZE = 624;
    private static final int MIDDLE = 397;
    private static final int WORD = 32;

    private final int[] state = new int[SIZE];
    private int next = SIZE;
    private double spareGauss = Double.NaN;

    /// Seeds with a Python value that is not None.
    void seed(Object value) {
        seed(magnitude(value));
    }

    private static BigInteger magnitude(Object value) {
        if (Numbers.isInteger(value)) {
            return Numbers.big(value).abs();
        }
        if (value instanceof String text) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            byte[] digest = sha512(bytes);
            byte[] all = java.util.Arrays.copyOf(bytes, bytes.length + digest.length);
            System.arraycopy(digest, 0, all, bytes.length, digest.length);
            return new BigInteger(1, all);
        }
        if (value instanceof Double) {
            return new BigInteger(Long.toUnsignedString(Equality.hash(value)));
        }
        throw PyRaise.typeError("The only supported seed types are:\nNone, int, float, str, bytes, and bytearray."
                + " Not " + Types.nameOf(value) + ".");
    }

    private static byte[] sha512(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-512").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void seed(BigInteger magnitude) {
        int[] key = new int[Math.max(1, (magnitude.bitLength() + WORD - 1) / WORD)];
        for (int i = 0; i < key.length; i++) {
            key[i] = magnitude.shiftRight(WORD * i).intValue();
        }
        fill();
        int i = 1;
        for (int k = 0; k < Math.max(SIZE, key.length); k++) {
            int j = k % key.length;
            state[i] = (state[i] ^ mixed(i - 1) * 1664525) + key[j] + j;
            i = after(i);
        }
        for (int k = 0; k < SIZE - 1; k++) {
            state[i] = (state[i] ^ mixed(i - 1) * 1566083941) - i;
            i = after(i);
        }
        state[0] = 0x80000000;
        next = SIZE;
        spareGauss = Double.NaN;
    }

    private void fill() {
        state[0] = 19650218;
        for (int i = 1; i < SIZE; i++) {
            state[i] = 1812433253 * mixed(i - 1) + i;
        }
    }

    private int mixed(int index) {
        return state[index] ^ state[index] >>> 30;
    }

    private int after(int index) {
        if (index + 1 < SIZE) {
            return index + 1;
        }
        state[0] = state[SIZE - 1];
        return 1;
    }

    private int word() {
        if (next == SIZE) {
            twist();
            next = 0;
        }
        int word = state[next++];
        word ^= word >>> 11;
        word ^= word << 7 & 0x9D2C5680;
        word ^= word << 15 & 0xEFC60000;
        return word ^ word >>> 18;
    }

    private void twist() {
        for (int i = 0; i < SIZE; i++) {
            int both = state[i] & 0x80000000 | state[(i + 1) % SIZE] & 0x7FFFFFFF;
            state[i] = state[(i + MIDDLE) % SIZE] ^ both >>> 1 ^ ((both & 1) == 0 ? 0 : 0x9908B0DF);
        }
    }

    /// A float from 0 up to but not including 1.
    double uniform() {
        long high = word() >>> 5;
        long low = word() >>> 6;
        return (high * 67108864.0 + low) * (1.0 / 9007199254740992.0);
    }

    /// An int of this many random bits.
    BigInteger bits(int count) {
        BigInteger value = BigInteger.ZERO;
        for (int done = 0; done < count; done += WORD) {
            int left = count - done;
            long word = (left < WORD ? word() >>> WORD - left : word()) & 0xFFFFFFFFL;
            value = value.or(BigInteger.valueOf(word).shiftLeft(done));
        }
        return value;
    }

    /// An int from 0 up to but not including a positive bound.
    BigInteger below(BigInteger bound) {
        BigInteger value = bits(bound.bitLength());
        while (value.compareTo(bound) >= 0) {
            value = bits(bound.bitLength());
        }
        return value;
    }

    int below(int bound) {
        return below(BigInteger.valueOf(bound)).intValueExact();
    }

    /// A normally distributed number; every second one is kept from the call before.
    double gauss() {
        double kept = spareGauss;
        if (!Double.isNaN(kept)) {
            spareGauss = Double.NaN;
            return kept;
        }
        double angle = uniform() * (2 * Math.PI);
        double radius = StrictMath.sqrt(-2.0 * Libm.log(1.0 - uniform()));
        spareGauss = Libm.sin(angle) * radius;
        return Libm.cos(angle) * radius;
    }

    /// A normally distributed number by the method of Kinderman and Monahan.
    double normal() {
        double magic = 4 * Libm.exp(-0.5) / StrictMath.sqrt(2.0);
        while (true) {
            double first = uniform();
            double second = 1.0 - uniform();
            double z = magic * (first - 0.5) / second;
            if (z * z / 4.0 <= -Libm.log(second)) {
                return z;
            }
        }
    }
}
