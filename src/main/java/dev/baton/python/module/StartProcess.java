package dev.baton.python.module;

import dev.baton.python.object.ExceptionTypes;
import dev.baton.python.object.PyException;
import dev.baton.python.object.PyInstance;
import dev.baton.python.object.PyRaise;
import dev.baton.python.object.Singleton;
import dev.baton.python.runtime.BlockingCall;
import dev.baton.python.runtime.Evaluator;
import dev.baton.python.runtime.ForkServer;
import dev.baton.python.runtime.Interpreter;
import dev.baton.python.runtime.Origin;
import dev.baton.python.runtime.Parcel;
import dev.baton.python.runtime.ProcessTable;
import dev.baton.python.runtime.PyProcess;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Starts a process by one of the three methods, when its starter's time has come.
///
/// **Models**: `fork`, whose child has a copy of everything; `spawn`, whose child starts an interpreter and imports the
/// program; `forkserver`, whose first start does that for a server, from which all children are forked; that the
/// process object is pickled by the latter two before anything starts.
///
/// **Does not model**: the resource tracker, open files.
///
/// **Simplifications**: a child of the server is forked in the instant in which its starter asks; the time for its
/// start
/// is spent by the child, on a core, but for a part that the starter spends.
///
/// **Source**: CPython 3.14 `Lib/multiprocessing/popen_fork.py`, `popen_spawn_posix.py`, `forkserver.py`, `spawn.py`.
final class StartProcess extends BlockingCall {
    private final PyInstance task;
    private final String method;
    private final String name;
    private final PicklingCosts costs;
    private final PyInstance child;
    private @Nullable Parcel parcel;
    private @Nullable ForkServer server;
    private boolean charged;

    /// @param task the object whose `_bootstrap` the child calls
    /// @param child the object that will stand for the child
    StartProcess(PyInstance task, String method, String name, PicklingCosts costs, PyInstance child) {
        this.task = task;
        this.method = method;
        this.name = name;
        this.costs = costs;
        this.child = child;
    }

    @Override
    protected void visit(Consumer<Object> visitor) {
        visitor.accept(task);
        visitor.accept(child);
    }

    @Override
    protected Object attempt(Evaluator evaluator) {
        if (!charged) {
            charged = true;
            parcel = method.equals("fork") ? null : costs.pickleForStart(evaluator, task);
            evaluator.charge(evaluator.interpreter().profile().number("process.start_ns"));
            if (!evaluator.onTime()) {
                return NOT_YET;
            }
        }
        return switch (method) {
            case "fork" -> forked(evaluator, evaluator.interpreter(), task);
            case "spawn" -> started(evaluator, made -> importing(made, this::bootstrap));
            default -> fromServer(evaluator);
        };
    }

    private Object started(Evaluator evaluator, Function<Interpreter, Object> body) {
        Origin origin = new Origin(name, method, evaluator.thread(), false, body);
        PyProcess process = evaluator.interpreter().table().start(origin).process();
        child.resource(process);
        if (parcel != null) {
            parcel.shared().forEach(each -> each.arrivedIn(process));
        }
        return child;
    }

    private static Function<Evaluator, Object> boot(String cost) {
        return evaluator ->
                new BatonModule.NativeWork(evaluator.interpreter().profile().number(cost));
    }

    /// Starts an interpreter, imports the program, and goes on.
    private static Steps importing(Interpreter made, Function<Evaluator, Object> then) {
        return new Steps(List.of(
                boot(made.process().startMethod().equals("server") ? "process.server_ns" : "process.spawn_ns"),
                _ -> {
                    made.program().importing(true);
                    return made.program().run();
                },
                _ -> {
                    made.program().importing(false);
                    return Singleton.NONE;
                },
                StartProcess::ready,
                then));
    }

    /// Notes that the start is over.
    private static Object ready(Evaluator evaluator) {
        Interpreter own = evaluator.interpreter();
        own.trace().processReady(evaluator.clock(), own.process().id());
        return Singleton.NONE;
    }

    private Object bootstrap(Evaluator evaluator) {
        return bootstrap(evaluator, costs.unpickle(evaluator, Objects.requireNonNull(parcel)));
    }

    private static Object bootstrap(Evaluator evaluator, Object own) {
        return evaluator.calls().call(evaluator.attributes().get(own, "_bootstrap"));
    }

    /// The child's copy of the task is made when the process is, but used when the child has come so far.
    private Object forked(Evaluator evaluator, Interpreter from, Object copied) {
        Object[] twin = {Singleton.NONE};
        Function<Evaluator, Object> last = there -> parcel == null ? bootstrap(there, twin[0]) : bootstrap(there);
        Object started = started(
                evaluator, _ -> new Steps(List.of(boot("process." + method + "_ns"), StartProcess::ready, last)));
        Interpreter made = ((PyProcess) Objects.requireNonNull(child.resource())).interpreter();
        twin[0] = made.fork(from, copied);
        return started;
    }

    private Object fromServer(Evaluator evaluator) {
        ProcessTable table = evaluator.interpreter().table();
        ForkServer own = server;
        if (own == null) {
            own = table.server();
            own = own != null ? own : startServer(evaluator, table);
            server = own;
        }
        if (own.isGone()) {
            throw new PyRaise(new PyException(ExceptionTypes.CONNECTION_RESET_ERROR, 104L, "Connection reset by peer"));
        }
        ForkServer awaited = own;
        return own.isReady()
                ? forked(evaluator, own.interpreter(), Singleton.NONE)
                : block(evaluator, () -> awaited.starters()
                        .park(evaluator.thread().sim()));
    }

    private static ForkServer startServer(Evaluator evaluator, ProcessTable table) {
        return table.startServer(new Origin(
                "forkserver", "server", evaluator.thread(), false, made -> importing(made, _ -> new Serve())));
    }

    /// What the server does once it is ready.
    private static final class Serve extends BlockingCall {
        @Override
        protected Object attempt(Evaluator evaluator) {
            ForkServer server =
                    Objects.requireNonNull(evaluator.interpreter().table().server());
            return block(evaluator, () -> server.serve(evaluator.thread().sim()));
        }
    }
}
