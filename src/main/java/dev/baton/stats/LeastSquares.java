package dev.baton.stats;

/// Weighted linear least squares with few columns, by the normal equations.
///
/// The weights are 1/y²: every row is divided by its target, so that the residual is relative.
final class LeastSquares {
    private final double[] coefficients;
    private final double residual;

    private LeastSquares(double[] coefficients, double residual) {
        this.coefficients = coefficients;
        this.residual = residual;
    }

    /// Solves for the coefficients of the columns; NaN where the columns do not determine them.
    static LeastSquares relative(double[] targets, double[]... columns) {
        int size = columns.length;
        double[][] normal = new double[size][size + 1];
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                normal[row][column] = product(columns[row], columns[column], targets);
            }
            normal[row][size] = product(columns[row], targets, targets);
        }
        double[] coefficients = solved(normal);
        return new LeastSquares(coefficients, residual(targets, columns, coefficients));
    }

    double coefficient(int column) {
        return column < coefficients.length ? coefficients[column] : 0;
    }

    double residual() {
        return residual;
    }

    boolean isNonNegative() {
        for (double coefficient : coefficients) {
            if (!(coefficient >= 0)) {
                return false;
            }
        }
        return true;
    }

    private static double product(double[] left, double[] right, double[] targets) {
        double sum = 0;
        for (int i = 0; i < targets.length; i++) {
            sum += left[i] * right[i] / (targets[i] * targets[i]);
        }
        return sum;
    }

    private static double residual(double[] targets, double[][] columns, double[] coefficients) {
        double sum = 0;
        for (int i = 0; i < targets.length; i++) {
            double fitted = 0;
            for (int column = 0; column < columns.length; column++) {
                fitted += coefficients[column] * columns[column][i];
            }
            double relative = (targets[i] - fitted) / targets[i];
            sum += relative * relative;
        }
        return sum;
    }

    /// Gauss-Jordan elimination with partial pivoting.
    private static double[] solved(double[][] matrix) {
        int size = matrix.length;
        for (int pivot = 0; pivot < size; pivot++) {
            swapLargestUp(matrix, pivot);
            for (int row = 0; row < size; row++) {
                if (row != pivot) {
                    eliminate(matrix[row], matrix[pivot], pivot);
                }
            }
        }
        double[] solution = new double[size];
        for (int row = 0; row < size; row++) {
            solution[row] = matrix[row][size] / matrix[row][row];
        }
        return solution;
    }

    private static void swapLargestUp(double[][] matrix, int pivot) {
        int largest = pivot;
        for (int row = pivot + 1; row < matrix.length; row++) {
            if (Math.abs(matrix[row][pivot]) > Math.abs(matrix[largest][pivot])) {
                largest = row;
            }
        }
        double[] moved = matrix[pivot];
        matrix[pivot] = matrix[largest];
        matrix[largest] = moved;
    }

    private static void eliminate(double[] row, double[] pivotRow, int pivot) {
        double factor = row[pivot] / pivotRow[pivot];
        for (int column = pivot; column < row.length; column++) {
            row[column] -= factor * pivotRow[column];
        }
    }
}
