package dev.baton.sim.theory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The oracle itself, against tabulated values and against the closed form.
class MeanValueAnalysisTest {
    @ParameterizedTest
    @CsvSource({
        "1, 1, 1, 1, 1",
        "2, 1.923076923, 1.980198020, 1.995012469, 1.999800020",
        "3, 2.746478873, 2.936046512, 2.984371124, 2.999394183",
        "4, 3.446601942, 3.861914117, 3.967300039, 3.998776384",
        "5, 4.004665630, 4.750920049, 4.942893524, 4.997940280",
        "6, 4.414187643, 5.594837555, 5.910092379, 5.996879277",
        "8, 4.847899709, 7.108419029, 7.814130460, 7.994054874",
        "10, 4.973462256, 8.320367737, 9.666702033, 9.990244941",
        "12, 4.996791560, 9.169133885, 11.450408028, 11.985386384",
        "16, 4.999981201, 9.889475022, 14.710196693, 15.972243628",
        "20, 4.999999959, 9.993830272, 17.324771175, 19.954003840",
        "24, 5.000000000, 9.999841340, 19.009531967, 23.929926853",
        "32, 5.000000000, 9.999999984, 19.964490346, 31.860537430",
        "48, 5, 10.000000000, 19.999999783, 47.597503552",
        "64, 5, 10, 20.000000000, 63.027358677"
    })
    void oneLockAgreesWithTheTable(int threads, double at4, double at9, double at19, double at99) {
        double[] ratios = {4, 9, 19, 99};
        double[] expected = {at4, at9, at19, at99};
        for (int i = 0; i < ratios.length; i++) {
            assertEquals(expected[i], MeanValueAnalysis.speedup(threads, ratios[i], 1, 1), 1e-9);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2, 1.600000, 1.777778, 1.882353, 1.969231, 1.923077, 1.960784, 1.980198, 1.995012",
        "4, 1.969231, 2.746269, 3.307383, 3.815641, 3.446602, 3.738580, 3.874301, 3.969629",
        "8, 1.999982, 3.428712, 5.065931, 7.146673, 4.847900, 6.533269, 7.345382, 7.854019",
        "16, 2.000000, 3.733333, 6.457498, 12.471850, 4.999981, 8.893345, 12.644413, 15.336490",
        "32, 2.000000, 3.870968, 7.232379, 19.105202, 5.000000, 9.600000, 17.099972, 28.931001",
        "64, 2.000000, 3.936508, 7.619825, 24.774686, 5.000000, 9.824561, 18.838017, 49.227390"
    })
    void severalLocksAgreeWithTheTable(
            int threads,
            double at1of1,
            double at1of2,
            double at1of4,
            double at1of16,
            double at4of1,
            double at4of2,
            double at4of4,
            double at4of16) {
        int[] locks = {1, 2, 4, 16};
        double[] at1 = {at1of1, at1of2, at1of4, at1of16};
        double[] at4 = {at4of1, at4of2, at4of4, at4of16};
        for (int i = 0; i < locks.length; i++) {
            assertEquals(at1[i], MeanValueAnalysis.speedup(threads, 1, 1, locks[i]), 1e-6);
            assertEquals(at4[i], MeanValueAnalysis.speedup(threads, 4, 1, locks[i]), 1e-6);
        }
    }

    /// U = 1 - p0 with p0 = 1 / sum over k of N! / (N-k)! (S/Z)^k.
    @Test
    void theClosedFormGivesTheSame() {
        for (int threads = 1; threads <= 64; threads++) {
            for (double ratio : new double[] {0.5, 4, 9, 19, 99}) {
                double term = 1;
                double sum = 1;
                for (int k = 1; k <= threads; k++) {
                    term *= (threads - k + 1) / ratio;
                    sum += term;
                }
                double utilisation = 1 - 1 / sum;
                assertEquals(
                        utilisation, MeanValueAnalysis.of(threads, ratio, 1, 1).throughput(), 1e-12);
            }
        }
    }
}
