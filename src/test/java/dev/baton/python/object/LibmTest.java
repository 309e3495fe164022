package dev.baton.python.object;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/// The functions of the C library hold what can be proved of them; `math_last_bit.py` compares them with the real one.
class LibmTest {
    private static final int TRIES = 20_000;

    private static final Map<String, DoubleUnaryOperator> IDENTITIES = new TreeMap<>(Map.of(
            "log exp", x -> Libm.log(Libm.exp(x)),
            "atan tan", x -> Libm.atan(Libm.tan(x)),
            "asin sin", x -> Libm.asin(Libm.sin(x)),
            "cbrt cube", x -> Libm.cbrt(x * x * x)));

    @Test
    void whatUndoesAnotherLosesNoMoreThanRoundingTwice() {
        Random random = new Random(1);
        for (int i = 0; i < TRIES; i++) {
            double x = random.nextDouble(0.5, 1.4);
            IDENTITIES.forEach((name, function) -> assertNear(name, x, function.applyAsDouble(x), 8));
            assertNear("acos cos", x, Libm.acos(Libm.cos(x)), 8);
        }
    }

    @Test
    void nothingIsFartherFromStrictMathThanBothMayErr() {
        Random random = new Random(2);
        DoubleBinaryOperator power = Libm::pow;
        for (int i = 0; i < TRIES; i++) {
            double x = random.nextDouble(1e-3, 300);
            double y = random.nextDouble(-9, 9);
            assertNear("pow " + y, StrictMath.pow(x, y), power.applyAsDouble(x, y), 1);
            assertNear("exp", StrictMath.exp(x), Libm.exp(x), 1);
            assertNear("sin " + x, StrictMath.sin(x), Libm.sin(x), 1);
            assertNear("cos " + x, StrictMath.cos(x), Libm.cos(x), 1);
            assertNear("tan " + x, StrictMath.tan(x), Libm.tan(x), 2);
            assertNear("log", StrictMath.log(x), Libm.log(x), 1);
            assertNear("atan", StrictMath.atan(x), Libm.atan(x), 1);
        }
    }

    @Test
    void specialValuesAreThoseOfC() {
        for (double x : List.of(0.0, -0.0, 1.0, -1.0, 5e-324, 1e308, -1e308)) {
            assertEquals(StrictMath.sin(x), Libm.sin(x), Math.ulp(1));
            assertNear("exp", StrictMath.exp(x), Libm.exp(x), 1);
            assertNear("atan", StrictMath.atan(x), Libm.atan(x), 1);
            assertEquals(StrictMath.cbrt(x), Libm.cbrt(x), Math.ulp(StrictMath.cbrt(x)));
            assertNear("log", StrictMath.log(x), Libm.log(x), 0);
            assertEquals(StrictMath.pow(x, 0), Libm.pow(x, 0));
            assertEquals(StrictMath.pow(x, -1), Libm.pow(x, -1));
        }
        assertTrue(Double.isNaN(Libm.pow(-8, 1 / 3.0)));
        assertTrue(Double.isNaN(Libm.sin(Double.POSITIVE_INFINITY)));
        assertEquals(0, Libm.exp(Double.NEGATIVE_INFINITY));
        assertEquals(Double.POSITIVE_INFINITY, Libm.pow(10, 400));
        assertEquals(1000, Libm.pow(10, 3));
        assertEquals(10, Libm.log2(1024));
    }

    private static void assertNear(String what, double wanted, double found, int ulps) {
        boolean same = Double.compare(wanted, found) == 0;
        assertTrue(
                same || Math.abs(found - wanted) <= ulps * Math.ulp(wanted),
                () -> what + ": " + found + " is not " + wanted);
    }
}
