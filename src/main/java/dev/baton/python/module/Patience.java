package dev.baton.python.module;

import dev.baton.python.object.Numbers;
import dev.baton.python.object.PyRaise;
import dev.baton.python.object.Types;
import dev.baton.python.runtime.Evaluator;

/// How long a caller is ready to wait, as it says with `blocking` and `timeout`.
final class Patience {
    /// For ever.
    static final long FOREVER = -1;

    private Patience() {}

    /// Reads arguments 1 and 2 of a lock's `acquire`: nanoseconds, 0 for not at all, [#FOREVER].
    static long nanos(Evaluator evaluator, Parameters p) {
        boolean blocking = evaluator.operators().truthNow(p.orElse(1, true));
        Object timeout = p.orElse(2, -1.0);
        if (!Numbers.isNumber(timeout)) {
            throw PyRaise.typeError(
                    "'" + Types.nameOf(timeout) + "' object cannot be interpreted as an integer or float");
        }
        double seconds = Numbers.toDouble(timeout);
        if (!blocking && seconds != -1) {
            throw PyRaise.valueError("can't specify a timeout for a non-blocking call");
        }
        if (seconds < 0 && seconds != -1) {
            throw PyRaise.valueError("timeout value must be a non-negative number");
        }
        if (!blocking) {
            return 0;
        }
        return seconds < 0 ? FOREVER : Parameters.nanos(timeout);
    }
}
