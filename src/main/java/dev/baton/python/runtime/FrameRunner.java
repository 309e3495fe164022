package dev.baton.python.runtime;

import dev.baton.python.object.PyRaise;
import org.jspecify.annotations.Nullable;

/// Runs the frames on the stack of a thread, and passes results and exceptions on from one to the next.
final class FrameRunner {
    private final Evaluator evaluator;
    private final Loop loop;

    FrameRunner(Evaluator evaluator, LineReporter lines) {
        this.evaluator = evaluator;
        loop = new Loop(evaluator, lines);
    }

    /// Runs the frames on a thread's stack until it must stop.
    Evaluator.Pause run(PyThread thread) {
        Frame frame = thread.frame();
        while (frame != null) {
            Evaluator.Pause pause = goOn(frame);
            if (pause != null) {
                return pause;
            }
            frame = thread.frame();
        }
        return Evaluator.Pause.ENDED;
    }

    /// Goes on with the frame on top until another one is, or the thread stops.
    Evaluator.@Nullable Pause goOn(Frame top) {
        return switch (top) {
            case PyFrame _ -> interpret();
            case NativeFrame own -> step(own);
            default -> throw new IllegalStateException(top.toString());
        };
    }

    /// Whether the next step of a built-in must wait for its time. What blocks waits where it has to.
    private boolean mustWait(NativeFrame frame) {
        boolean looks = evaluator.ordered && !(frame instanceof BlockingCall)
                || evaluator.freeThreaded
                        && (frame.looksAround() || evaluator.thread().raisesShared());
        return looks && !evaluator.onTime();
    }

    private Evaluator.@Nullable Pause step(NativeFrame frame) {
        Object received = evaluator.thread().takeResult();
        if (mustWait(frame)) {
            evaluator.thread().result(received);
            return Evaluator.Pause.SYNC;
        }
        evaluator.instructionStart = evaluator.clock;
        PyRaise raise = evaluator.thread().takeRaise();
        try {
            Object result = raise != null ? frame.raised(evaluator, raise) : frame.step(evaluator, received);
            if (result == NativeFrame.CALLED) {
                return null;
            }
            if (result == NativeFrame.WAITING) {
                return Evaluator.Pause.BLOCKED;
            }
            if (result == NativeFrame.NOT_YET) {
                return Evaluator.Pause.SYNC;
            }
            if (result == NativeFrame.CHECKPOINT) {
                return Evaluator.Pause.CHECK;
            }
            evaluator.refreshHorizon();
            finish(frame, result);
            boolean endsCall = evaluator.thread().frame() instanceof PyFrame;
            if (frame.inSection && !evaluator.locks.leave()) {
                return endsCall ? Evaluator.Pause.CHECK : Evaluator.Pause.SYNC;
            }
            return endsCall && evaluator.clock >= evaluator.eventHorizon ? Evaluator.Pause.CHECK : null;
        } catch (PyRaise raised) {
            evaluator.refreshHorizon();
            evaluator.thread().pop(frame);
            if (frame.inSection) {
                evaluator.locks.leaveAtOnce();
            }
            raiseInto(raised);
            return null;
        }
    }

    /// Ends a frame and gives its result to the one below.
    void finish(Frame frame, Object result) {
        evaluator.thread().pop(frame);
        Frame caller = evaluator.thread().frame();
        if (caller instanceof PyFrame python) {
            give(python, frame, result);
        } else {
            evaluator.thread().result(result);
        }
    }

    private void give(PyFrame caller, Frame callee, Object result) {
        switch (callee.after) {
            case PUSH -> caller.push(result);
            case PUSH_CALLABLE -> {
                caller.push(result);
                caller.slots[caller.top++] = null;
            }
            case PUSH_TRUTH -> caller.push(evaluator.operators.truthOfResult(result));
            case PUSH_NEGATED -> caller.push(!evaluator.operators.truthOfResult(result));
            case DISCARD, CONSTRUCT -> {}
            case GO_ON -> {
                return;
            }
        }
        caller.pc++;
    }

    /// Raises an exception in the frame on top.
    void raiseInto(PyRaise raise) {
        Frame frame = evaluator.thread().frame();
        while (frame instanceof PyFrame python) {
            if (evaluator.raising.handle(python, raise)) {
                return;
            }
            evaluator.thread().pop(python);
            evaluator.raising.leave(python);
            frame = evaluator.thread().frame();
        }
        evaluator.thread().raise(raise);
    }

    /// Executes Python code; null means that a built-in's frame is on top, or none.
    private Evaluator.@Nullable Pause interpret() {
        while (true) {
            try {
                return loop.run(evaluator.thread());
            } catch (PyRaise raise) {
                raiseInto(raise);
                if (!(evaluator.thread().frame() instanceof PyFrame)) {
                    return null;
                }
            }
        }
    }
}
