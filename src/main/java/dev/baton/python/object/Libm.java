package dev.baton.python.object;

/// The functions of the C library that `math` and `**` call, rounded as well as glibc rounds them.
///
/// **Models**: results that are the nearest double to the true value, which glibc's are but for one in a thousand; the
/// same on every host.
///
/// **Does not model**: the last bit where glibc itself is not right.
///
/// **Simplifications**: arguments near the ends of the range, and results there, are as [StrictMath] has them.
///
/// **Source**: a first result of [StrictMath], put right with one step of Newton's method in double the precision;
/// the cube root of glibc 2.35, `sysdeps/ieee754/dbl-64/s_cbrt.c`.
public final class Libm {
    private static final DoubleDouble LN_2 = new DoubleDouble(0.6931471805599453, 2.3190468138462996e-17);
    private static final DoubleDouble HALF_PI = new DoubleDouble(1.5707963267948966, 6.123233995736766e-17);
    /// What two doubles leave out of half of pi.
    private static final double HALF_PI_REST = -1.4973849048591833e-33;

    private static final double LARGEST = 1e290;
    private static final double LARGEST_ANGLE = 1e6;
    private static final double LARGEST_EXPONENT = 660;
    private static final double STEEP = 1e-3;
    private static final double[] CUBE_ROOT = {
        0.354895765043919860,
        1.50819193781584896,
        -2.11499494167371287,
        2.44693122563534430,
        -1.83469277483613086,
        0.784932344976639262,
        -0.145263899385486367
    };
    private static final double[] CUBE_ROOTS_OF_TWO = {
        1 / 1.5874010519681994748, 1 / 1.2599210498948731648, 1, 1.2599210498948731648, 1.5874010519681994748
    };
    private static final int HALVINGS = 8;
    private static final int EXP_TERMS = 10;
    private static final int SIN_TERMS = 13;

    private Libm() {}

    /// The exponential.
    public static double exp(double x) {
        return Math.abs(x) < LARGEST_EXPONENT ? exponential(DoubleDouble.of(x)).rounded() : StrictMath.exp(x);
    }

    /// The natural logarithm.
    public static double log(double x) {
        return isPlain(x) ? logarithm(x).rounded() : StrictMath.log(x);
    }

    /// The logarithm with base 2.
    public static double log2(double x) {
        return isPlain(x) ? quotient(logarithm(x), LN_2) : StrictMath.log(x) / StrictMath.log(2);
    }

    /// The power. C's is 1 where the host's is not a number: of 1 always, of -1 when the exponent is infinite.
    public static double pow(double x, double y) {
        if (x == 1 || x == -1 && Double.isInfinite(y)) {
            return 1;
        }
        if (y == 2) {
            return x * x;
        }
        double first = StrictMath.pow(x, y);
        if (!isPlain(x) || !isPlain(first) || y == 0 || y == 1) {
            return first;
        }
        return y == 0.5 ? Math.sqrt(x) : exponential(logarithm(x).times(y)).rounded();
    }

    /// The cube root, which glibc does not round as well: its polynomial and one step of Halley's method.
    public static double cbrt(double x) {
        if (x == 0 || !Double.isFinite(x) || Math.abs(x) < Double.MIN_NORMAL) {
            return StrictMath.cbrt(x);
        }
        int exponent = Math.getExponent(x) + 1;
        double part = Math.scalb(Math.abs(x), -exponent);
        double first = 0;
        for (int i = CUBE_ROOT.length - 1; i >= 0; i--) {
            first = CUBE_ROOT[i] + first * part;
        }
        double cube = first * first * first;
        double root = first * (cube + 2.0 * part) / (2.0 * cube + part) * CUBE_ROOTS_OF_TWO[2 + exponent % 3];
        return Math.scalb(Math.copySign(root, x), exponent / 3);
    }

    /// The sine.
    public static double sin(double x) {
        return isAngle(x) ? Turn.of(x).sine().rounded() : StrictMath.sin(x);
    }

    /// The cosine.
    public static double cos(double x) {
        return isAngle(x) ? Turn.of(x).cosine().rounded() : StrictMath.cos(x);
    }

    /// The tangent.
    public static double tan(double x) {
        if (!isAngle(x)) {
            return StrictMath.tan(x);
        }
        Turn turn = Turn.of(x);
        return quotient(turn.sine(), turn.cosine());
    }

    /// The angle of a tangent.
    public static double atan(double x) {
        double first = StrictMath.atan(x);
        if (!isAngle(x)) {
            return first;
        }
        Turn turn = Turn.of(first);
        DoubleDouble error = turn.cosine().times(x).minus(turn.sine());
        return first
                + error.rounded() / (turn.cosine().rounded() + x * turn.sine().rounded());
    }

    /// The angle of a sine.
    public static double asin(double x) {
        double first = StrictMath.asin(x);
        Turn turn = Turn.of(first);
        boolean steep = turn.cosine().rounded() < STEEP || !isAngle(x);
        return steep
                ? first
                : first
                        + DoubleDouble.of(x).minus(turn.sine()).rounded()
                                / turn.cosine().rounded();
    }

    /// The angle of a cosine.
    public static double acos(double x) {
        double first = StrictMath.acos(x);
        Turn turn = Turn.of(first);
        boolean steep = turn.sine().rounded() < STEEP;
        return steep
                ? first
                : first
                        + turn.cosine().minus(DoubleDouble.of(x)).rounded()
                                / turn.sine().rounded();
    }

    /// The length of a vector.
    public static double hypot(double... parts) {
        double largest = 0;
        for (double part : parts) {
            if (Double.isInfinite(part)) {
                return Double.POSITIVE_INFINITY;
            }
            largest = Math.max(largest, Math.abs(part));
        }
        if (largest == 0 || Double.isNaN(largest)) {
            return largest;
        }
        int exponent = Math.getExponent(largest);
        DoubleDouble sum = DoubleDouble.of(0);
        for (double part : parts) {
            DoubleDouble scaled = DoubleDouble.of(Math.scalb(part, -exponent));
            sum = sum.plus(scaled.times(scaled));
        }
        double first = StrictMath.sqrt(sum.high());
        DoubleDouble root = DoubleDouble.of(first);
        double error = sum.minus(root.times(root)).rounded();
        return Math.scalb(first + error / (2 * first), exponent);
    }

    private static boolean isPlain(double x) {
        return x > 1 / LARGEST && x < LARGEST && x != 1;
    }

    private static boolean isAngle(double x) {
        double size = Math.abs(x);
        return size > 1 / LARGEST && size < LARGEST_ANGLE;
    }

    private static double quotient(DoubleDouble one, DoubleDouble other) {
        double first = one.high() / other.high();
        return first + one.minus(other.times(first)).rounded() / other.high();
    }

    /// A power of two times a short series, squared again and again: less one all the while, so that nothing is lost.
    private static DoubleDouble exponential(DoubleDouble x) {
        double twos = Math.rint(x.high() / LN_2.high());
        double part = 1 << HALVINGS;
        DoubleDouble small = x.minus(LN_2.times(twos)).dividedBy(part);
        DoubleDouble lessOne = small.dividedBy(EXP_TERMS);
        for (int n = EXP_TERMS - 1; n > 0; n--) {
            lessOne = lessOne.plus(DoubleDouble.ONE).times(small).dividedBy(n);
        }
        for (int i = 0; i < HALVINGS; i++) {
            lessOne = lessOne.times(2).plus(lessOne.times(lessOne));
        }
        DoubleDouble sum = lessOne.plus(DoubleDouble.ONE);
        int exponent = (int) twos;
        return new DoubleDouble(Math.scalb(sum.high(), exponent), Math.scalb(sum.low(), exponent));
    }

    private static DoubleDouble logarithm(double x) {
        double first = StrictMath.log(x);
        DoubleDouble error = exponential(DoubleDouble.of(-first)).times(x).minus(DoubleDouble.ONE);
        return DoubleDouble.of(first).plus(error).minus(error.times(error).times(0.5));
    }

    /// An angle as quarters of a turn and a small rest.
    private record Turn(int quarters, DoubleDouble rest) {
        static Turn of(double x) {
            double quarters = Math.rint(x / HALF_PI.high());
            DoubleDouble rest = DoubleDouble.of(x)
                    .minus(DoubleDouble.of(HALF_PI.high()).times(quarters))
                    .minus(DoubleDouble.of(HALF_PI.low()).times(quarters))
                    .minus(DoubleDouble.of(HALF_PI_REST * quarters));
            return new Turn((int) (long) quarters & 3, rest);
        }

        DoubleDouble sine() {
            return quarter(quarters);
        }

        DoubleDouble cosine() {
            return quarter(quarters + 1);
        }

        private DoubleDouble quarter(int number) {
            DoubleDouble value = number % 2 == 0 ? series(rest, 1) : series(DoubleDouble.ONE, 0);
            return number % 4 < 2 ? value : value.times(-1);
        }

        /// The terms that begin with this one, each of which has two more factors below the line.
        private DoubleDouble series(DoubleDouble first, int divisor) {
            DoubleDouble square = rest.times(rest);
            DoubleDouble sum = DoubleDouble.ONE;
            for (int n = SIN_TERMS; n > 0; n--) {
                double below = (2.0 * n + divisor) * (2.0 * n + divisor - 1);
                sum = DoubleDouble.ONE.minus(sum.times(square).dividedBy(below));
            }
            return sum.times(first);
        }
    }
}
