package dev.baton.python.runtime;

import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A function compiled so that compiled code calls it on the host's stack: its frame, and those of its callers that
/// were
/// called so, are made only when it is left before its end. It executes nothing that could raise an exception.
///
/// The parameters of its methods: how many more frames the stack may have, the time, until when it may run, and the
/// arguments. The result is null when it was left; [CompiledRuns] then has the frames.
abstract class CompiledFunction {
    /// The most arguments one is called with.
    static final int MOST_ARGUMENTS = 4;

    @Nullable
    Object call(Evaluator evaluator, int room, long now, long horizon) {
        throw new IllegalStateException("takes arguments");
    }

    @Nullable
    Object call(Evaluator evaluator, int room, long now, long horizon, Object a) {
        throw new IllegalStateException("takes not one argument");
    }

    @Nullable
    Object call(Evaluator evaluator, int room, long now, long horizon, Object a, Object b) {
        throw new IllegalStateException("takes not two arguments");
    }

    @Nullable
    Object call(Evaluator evaluator, int room, long now, long horizon, Object a, Object b, Object c) {
        throw new IllegalStateException("takes not three arguments");
    }

    @Nullable
    Object call(Evaluator evaluator, int room, long now, long horizon, Object a, Object b, Object c, Object d) {
        throw new IllegalStateException("takes not four arguments");
    }

    /// The host's type of the method for so many arguments.
    static MethodTypeDesc type(int arguments) {
        List<ClassDesc> parameters = new ArrayList<>(
                List.of(RegionCode.EVALUATOR, ConstantDescs.CD_int, ConstantDescs.CD_long, ConstantDescs.CD_long));
        parameters.addAll(Collections.nCopies(arguments, RegionCode.OBJECT));
        return MethodTypeDesc.of(RegionCode.OBJECT, parameters);
    }
}
