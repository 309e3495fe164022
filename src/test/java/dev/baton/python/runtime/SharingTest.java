package dev.baton.python.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.baton.python.module.StandardLibrary;
import dev.baton.python.object.PyList;
import dev.baton.python.object.PyObject;
import dev.baton.python.object.PySet;
import dev.baton.python.object.PySlice;
import dev.baton.python.object.PyTuple;
import dev.baton.scenario.Carriers;
import dev.baton.scenario.Profiles;
import dev.baton.scenario.Scenario;
import dev.baton.sim.machine.Hardware;
import dev.baton.sim.machine.Machine;
import dev.baton.sim.machine.OsNoise;
import dev.baton.trace.Outcome;
import dev.baton.trace.RunHeader;
import dev.baton.trace.TraceBuilder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What becomes shared when something is published, and what stays private.
class SharingTest {
    /// One of each kind of object, each holding what nothing else leads to; the class and the module come where they
    /// share nothing that another one is to share.
    private static final String KINDS = """
        import collections, itertools, sys
        class Holder:
            held = [[]]
            def method(self): pass
            def __getitem__(self, index): return [[]][index]
            def __len__(self): return 1
        class Async:
            def __aiter__(self): return self
            async def __anext__(self): return [[]]
        def attributes():
            holder = Holder()
            holder.held = [[]]
            return holder
        def function(default=[[]], *, other=[[]]): pass
        function.held = [[]]
        def closure():
            held = [[]]
            return lambda: held
        def generator(held):
            other = [[]]
            yield held
            yield other
        def begun():
            items = generator([[]])
            next(items)
            return items
        async def coroutine(held): return held
        async def asynchronous(held): yield held
        def raised():
            try:
                try:
                    raise KeyError([[]])
                except KeyError as error:
                    raise ValueError([[]]) from TypeError([[]])
            except ValueError as error:
                error.held = [[]]
                return error
        kinds = [
            Holder, [[]], ([],), {1: [[]]}, {(): [[]]}, {attributes()}, frozenset([attributes()]), slice([[]], ([],), [[]]),
            range(3), sys.version_info, attributes(), attributes().__dict__, attributes().method, [[]].append,
            {1: []}.get, function, closure(), closure().__closure__[0], raised(), raised().__traceback__,
            property(closure(), closure(), closure()), staticmethod(closure()), classmethod(closure()),
            {1: [[]]}.keys(), {1: [[]]}.values(), {1: [[]]}.items(), iter([[[]]]), iter(([],)), iter({attributes()}),
            iter({1: [[]]}), iter({1: [[]]}.values()), iter({1: [[]]}.items()), iter(range(3)), iter("text"),
            iter(attributes()), iter(closure(), attributes()), reversed([[[]]]), reversed(attributes()),
            enumerate([[[]]]), enumerate(generator([[]])), zip([[[]]], ([],)), map(closure(), [[[]]]),
            filter(closure(), [[[]]]), generator([[]]), begun(), coroutine([[]]), coroutine([[]]).__await__(),
            asynchronous([[]]), asynchronous([[]]).asend([[]]), asynchronous([[]]).athrow(ValueError([[]])),
            asynchronous([[]]).__anext__(), anext(asynchronous([[]]), [[]]), sys.stdout, sys, len, itertools.count(),
            collections.defaultdict(closure(), {1: [[]]}), collections.Counter({attributes(): 1}),
            collections.OrderedDict({1: [[]]}), collections.namedtuple("Pair", "x")([[]]),
        ]
        """;

    private static final Holdings HOLDINGS = new Holdings();

    private static Interpreter run(String program) {
        Scenario scenario = Scenario.parse("sharing.py", program);
        Profile profile = Profiles.get("3.14t");
        TraceBuilder trace =
                new TraceBuilder(new RunHeader("", scenario.fileName(), profile.name(), false, 2, 1, 0, ""));
        Machine machine =
                new Machine(new Hardware(2, 100), profile.machine(), trace, new OsNoise(OsNoise.Level.NONE, 1));
        InterpreterSetup setup = new InterpreterSetup(
                scenario.code(),
                scenario.source(),
                false,
                false,
                5_000_000,
                1,
                Set.of(),
                new Limits(10_000_000_000L, 5_000_000L, 2_000),
                Compilation.USUAL,
                null);
        ProcessTable processes = new ProcessTable(setup, profile, machine, StandardLibrary.create());
        machine.runToEnd(() -> false);
        Outcome outcome = processes.finish();
        assertEquals("", trace.finish(machine.now(), outcome).text(true));
        return processes.main();
    }

    private static Object global(Interpreter interpreter, String name) {
        return Objects.requireNonNull(interpreter.globals().get(name), name);
    }

    @Test
    void everyKindOfObjectLeadsToWhatItHolds() {
        Set<String> met = new TreeSet<>();
        for (Object kind : ((PyList) global(run(KINDS), "kinds")).items()) {
            met.add(kind.getClass().getName());
            assertFalse(((PyObject) kind).isShared(), kind + " is private");
            new Sharing().publish(kind);
            assertLeadsToSharedOnly((PyObject) kind);
        }
        assertEquals(kindsOfObjects(), met);
    }

    /// The classes of objects that a program can have.
    private static Set<String> kindsOfObjects() {
        Set<String> kinds = new TreeSet<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.baton.python")) {
            if (type.isAssignableTo(PyObject.class) && !type.getModifiers().contains(JavaModifier.ABSTRACT)) {
                kinds.add(type.getName());
            }
        }
        return kinds;
    }

    /// A few at a time: the collector is to forget nothing meanwhile.
    static List<List<String>> carriers() {
        List<String> names = Carriers.names();
        return IntStream.iterate(0, i -> i < names.size(), i -> i + 5)
                .mapToObj(i -> names.subList(i, Math.min(i + 5, names.size())))
                .toList();
    }

    /// Whatever a program does with objects after they were shared.
    @ParameterizedTest
    @MethodSource("carriers")
    void whatSharedObjectsLeadToIsShared(List<String> carriers) {
        assertSharingIsClosed(Carriers.program(carriers));
    }

    /// What is added to something shared without an assignment.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "return [await give() for _ in range(3)]",
                "return {await give() for _ in range(3)}",
                "return {1: await give() for _ in range(3)}",
                "return {await give(): 1 for _ in range(3)}",
                "return [await give(), *[Box()], await give()]",
                "return {await give(), *[Box()], await give()}",
                "return {**{1: await give()}, **{2: Box()}, 3: await give()}"
            })
    void whatAComprehensionOfASharedCoroutineHoldsIsShared(String body) {
        assertSharingIsClosed("""
            from threading import Thread
            class Box: pass
            class Give:
                def __init__(self, holder): self.holder = holder
                def __await__(self):
                    yield
                    return Box()
            async def give(): return await Give([])
            async def collect(): %s
            def main():
                shared = collect()
                def step():
                    try: shared.send(None)
                    except (StopIteration, RuntimeError): pass
                for _ in range(5):
                    thread = Thread(target=step)
                    thread.start()
                    thread.join()
            main()
            """.formatted(body));
    }

    /// `super()` finds the class in a variable that is bound when the methods exist already.
    @Test
    void theClassOfAMethodThatWasSharedBeforeItIsShared() {
        assertSharingIsClosed("""
            from threading import Thread
            found = []
            def register(method):
                found.append(method)
                return method
            def make():
                class Base:
                    @register
                    def method(self): return super().__str__()
            thread = Thread(target=make)
            thread.start()
            thread.join()
            """);
    }

    /// One is imported before there are threads, the other one later.
    @Test
    void everyThreadFindsWhatIsInModules() {
        run("""
            from threading import Thread
            def work():
                import queue
            thread = Thread(target=work)
            thread.start()
            thread.join()
            """).modules().imported().forEach(module -> assertTrue(module.isShared(), module.name()));
    }

    private static void assertSharingIsClosed(String program) {
        List<PyObject> shared =
                made(run(program)).stream().filter(PyObject::isShared).toList();
        assertFalse(shared.isEmpty());
        Set<PyObject> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        shared.forEach(each -> assertLeadsToSharedOnly(each, new ArrayList<>(), seen));
    }

    /// What a function does with an object of its own while there is another thread, which never gets it.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "use(Own())",
                "own = make()",
                "own = [Own()]; use(own)",
                "shared.method(Own())",
                "shared.method(own := Own()); use(own)",
                "table.get(2, Own())",
                "own = [*items, Own()]",
                "own = Own(); own in items",
                "use(sorted([Own()], key=id))",
                "use(list(own for own in [Own()]))",
                "use(f'{Own()}')",
                "local.own = Own(); use(local.own)",
                "own = Own(); own.others = shared",
                "fail(Own())",
                "own = Own(); items.append(own.lock)",
                "own = Own(); use(lambda: own)",
                "own = Own(); Thread(target=use, args=(1,)).start()",
                "own = [Own()]; items.extend(own[:0])",
                "items.append(Own().number)"
            })
    void whatNobodyElseGetsStaysPrivate(String statement) {
        List<PyObject> own = owned(statement);
        assertFalse(own.isEmpty());
        own.forEach(each -> assertFalse(each.isShared(), statement));
    }

    /// The same test would notice.
    @ParameterizedTest
    @ValueSource(strings = {"shared.own = Own()", "items.append(Own())", "own = Own(); items.append(lambda: own)"})
    void whatIsStoredInSomethingSharedIsShared(String statement) {
        owned(statement).forEach(each -> assertTrue(each.isShared(), statement));
    }

    /// The objects of the class `Own` that a statement makes.
    private static List<PyObject> owned(String statement) {
        Interpreter interpreter = run("""
            import threading
            from threading import Event, Lock, Thread
            class Own:
                def __init__(self):
                    self.lock = Lock()
                    self.number = 1
            class Shared:
                def method(self, value): return value
            shared, table, items, local = Shared(), {1: 2}, [3], threading.local()
            def use(value): return value
            def make(): return Own()
            def fail(value):
                try:
                    raise ValueError(value)
                except ValueError as error:
                    use(error)
            def main():
                done = Event()
                other = Thread(target=done.wait)
                other.start()
                %s
                done.set()
                other.join()
            main()
            """.formatted(statement));
        return made(interpreter).stream()
                .filter(object -> object.pyClass() == global(interpreter, "Own"))
                .toList();
    }

    /// The containers an interpreter has made.
    private static List<PyObject> made(Interpreter interpreter) {
        return interpreter.collector().tracked();
    }

    private static void assertLeadsToSharedOnly(PyObject object) {
        assertLeadsToSharedOnly(object, new ArrayList<>(), Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static void assertLeadsToSharedOnly(PyObject object, List<String> way, Set<PyObject> seen) {
        if (Holdings.isBuiltIn(object) || !seen.add(object)) {
            return;
        }
        way.add(object.getClass().getSimpleName());
        assertTrue(object.isShared() || isConstant(object), () -> "private: the last of " + way);
        HOLDINGS.of(object).forEach(held -> assertLeadsToSharedOnly(held, way, seen));
        way.removeLast();
    }

    private static boolean isConstant(PyObject object) {
        return object.owner() == PyObject.IMMORTAL
                && (object instanceof PyTuple || object instanceof PySlice || object instanceof PySet);
    }
}
