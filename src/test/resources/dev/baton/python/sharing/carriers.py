"""Ways by which an object of `main` comes to two threads, one for each function of a box. Both threads add to it at the
same time, so that without a GIL some updates are lost. Nothing else leads to the box. A run is this text and a line
for each way it takes: `main(args)`."""

import asyncio
import threading
from collections import Counter, OrderedDict, defaultdict, namedtuple
from concurrent.futures import Future, ThreadPoolExecutor
from queue import LifoQueue, PriorityQueue, Queue, SimpleQueue
from threading import Barrier, Condition, Event, Lock, Thread, Timer

TIMES = 1500


class Box:
    pass


def new_box():
    made = Box()
    made.n = 0
    return made


def work(held):
    for _ in range(TIMES):
        held.n += 1


def work_each(items):
    for box in items:
        work(box)


def work_pairs(pairs):
    for _, box in pairs:
        work(box)


def run(pool):
    for thread in pool:
        thread.start()
    for thread in pool:
        thread.join()


def both(target, *args):
    run([Thread(target=target, args=args) for _ in range(2)])


def own_each(target, make):
    """Each thread gets what `make` returns, which the main thread calls for it."""
    run([Thread(target=target, args=(make(),)) for _ in range(2)])


# ---- what a thread is given


def args(box):
    both(work, box)


def kwargs(box):
    run([Thread(target=work, kwargs={"held": box}) for _ in range(2)])


class Worker:
    def __init__(self, box):
        self.box = box

    def go(self):
        work(self.box)

    def __call__(self):
        work(self.box)

    def __getitem__(self, index):
        if index:
            raise IndexError
        return self.box

    def __len__(self):
        return 1


def bound_method(box):
    both(Worker(box).go)


def callable_instance(box):
    both(Worker(box))


class WorkerThread(Thread):
    def __init__(self, box):
        super().__init__()
        self.box = box

    def run(self):
        work(self.box)


def thread_attribute(box):
    run([WorkerThread(box) for _ in range(2)])


def timer(box):
    run([Timer(0, work, args=(box,)) for _ in range(2)])


# ---- functions


def closure(box):
    both(lambda: work(box))


def closure_in_closure(box):
    def outer():
        def inner():
            work(box)

        return inner

    both(outer())


def nonlocal_cell(box):
    held = None

    def hold():
        nonlocal held
        held = box

    hold()
    both(lambda: work(held))


def default(box):
    both(lambda held=box: work(held))


def keyword_default(box):
    def go(*, held=box):
        work(held)

    both(go)


def function_attribute(box):
    def go():
        pass

    go.held = box
    both(lambda function: work(function.held), go)


def decorated(box):
    def with_box(function):
        def wrapper():
            function(box)

        return wrapper

    @with_box
    def go(held):
        work(held)

    both(go)


def key_function(box):
    def key(item):
        work(box)
        return item

    both(lambda by: sorted([1], key=by), key)


def bound_append(box):
    both(lambda append: work(append.__self__[0]), [box].append)


def bound_get(box):
    both(lambda get: work(get("box")), {"box": box}.get)


def bound_next(box):
    own_each(lambda step: work(step()), lambda: iter([box]).__next__)


def bound_send(box):
    def wait():
        yield
        work(box)
        yield

    def make():
        generator = wait()
        next(generator)
        return generator.send

    own_each(lambda send: send(None), make)


# ---- classes


def class_attribute(box):
    class Holder:
        held = box

    both(lambda holder: work(holder.held), Holder)


def class_of_instance(box):
    class Holder:
        held = box

    both(lambda holder: work(holder.held), Holder())


def base_class(box):
    class Base:
        held = box

    class Holder(Base):
        pass

    both(lambda holder: work(holder.held), Holder)


def method_closure(box):
    class Holder:
        def go(self):
            work(box)

    both(Holder().go)


def property_getter(box):
    class Holder:
        @property
        def held(self):
            return box

    both(lambda holder: work(holder.held), Holder())


def property_object(box):
    def go(descriptor):
        class Holder:
            held = descriptor

        work(Holder().held)

    both(go, property(lambda self: box))


def static_method(box):
    class Holder:
        @staticmethod
        def go():
            work(box)

    both(Holder.go)


def class_method(box):
    class Holder:
        held = box

        @classmethod
        def go(cls):
            work(cls.held)

    both(Holder.go)


def super_method(box):
    class Base:
        def go(self):
            work(self.held)

    class Holder(Base):
        def go(self):
            super().go()

    holder = Holder()
    holder.held = box
    both(holder.go)


def slots(box):
    class Holder:
        __slots__ = ("held",)

    holder = Holder()
    holder.held = box
    both(lambda it: work(it.held), holder)


def attributes_dict(box):
    holder = Worker(box)
    both(lambda names: work(names["box"]), holder.__dict__)


# ---- containers


def nested_tuple(box):
    both(lambda nest: work(nest[1][0][1]), (1, ((2, box), 3)))


def star_args(box):
    def pack(*items):
        return items

    both(work_each, pack(box))


def star_kwargs(box):
    def pack(**items):
        return items

    both(lambda items: work(items["box"]), pack(box=box))


def list_slice(box):
    both(work_each, [0, box][1:])


def list_copy(box):
    both(work_each, [box].copy())


def list_sum(box):
    both(work_each, [] + [box])


def set_of_boxes(box):
    both(work_each, {box})


def frozen_set(box):
    both(work_each, frozenset([box]))


def set_union(box):
    both(work_each, {box} | set())


def dict_key(box):
    both(work_each, {box: 1})


def counted(box):
    both(work_each, Counter([box]))


def counted_most(box):
    both(work_pairs, [(times, item) for item, times in Counter([box]).most_common()])


def counted_elements(box):
    own_each(work_each, Counter([box]).elements)


def default_factory(box):
    both(lambda boxes: work(boxes["box"]), defaultdict(lambda: box))


def default_stored(box):
    boxes = defaultdict(lambda: box)
    boxes["box"]
    both(lambda held: work(held["box"]), dict(boxes))


def named_tuple(box):
    both(lambda held: work(held.box), namedtuple("Held", "box")(box))


def named_tuple_default(box):
    held = namedtuple("Held", "box", defaults=[box])
    both(lambda make: work(make().box), held)


def ordered_dict(box):
    boxes = OrderedDict(other=1, box=box)
    boxes.move_to_end("other")
    both(lambda held: work(held["box"]), boxes)


def dict_values(box):
    both(work_each, {1: box}.values())


def dict_keys(box):
    both(work_each, {box: 1}.keys())


def dict_items(box):
    both(work_pairs, {1: box}.items())


def dict_item(box):
    own_each(lambda pair: work(pair[1]), lambda: next(iter({1: box}.items())))


def dict_items_listed(box):
    both(lambda pairs: work(pairs[0][1]), list({1: box}.items()))


def dict_popped_item(box):
    own_each(lambda pair: work(pair[1]), lambda: {1: box}.popitem())


def slice_object(box):
    both(lambda part: work(part.start), slice(box, None))


def itself(box):
    ring = [box]
    ring.append(ring)
    both(lambda held: work(held[1][1][0]), ring)


# ---- iterators


def list_iterator(box):
    own_each(work_each, lambda: iter([box]))


def tuple_iterator(box):
    own_each(work_each, lambda: iter((box,)))


def set_iterator(box):
    own_each(work_each, lambda: iter({box}))


def dict_iterator(box):
    own_each(work_each, lambda: iter({box: 1}))


def values_iterator(box):
    own_each(work_each, lambda: iter({1: box}.values()))


def reversed_list(box):
    own_each(work_each, lambda: reversed([box]))


def reversed_object(box):
    own_each(work_each, lambda: reversed(Worker(box)))


def by_index(box):
    own_each(work_each, lambda: iter(Worker(box)))


def enumerated(box):
    own_each(work_pairs, lambda: enumerate([box]))


def enumerated_tuple(box):
    own_each(work_pairs, lambda: enumerate((box,)))


def enumerated_generator(box):
    own_each(work_pairs, lambda: enumerate(held for held in [box]))


def zipped(box):
    own_each(work_pairs, lambda: zip([1], [box]))


def zipped_iterators(box):
    own_each(work_pairs, lambda: zip(iter([1]), iter([box])))


def mapped(box):
    own_each(work_each, lambda: map(lambda held: held, [box]))


def mapped_function(box):
    own_each(work_each, lambda: map(lambda _: box, [1]))


def filtered(box):
    own_each(work_each, lambda: filter(None, [box]))


def filtering_function(box):
    def make():
        def keep(_):
            work(box)
            return True

        return filter(keep, [1])

    own_each(lambda items: list(items), make)


def until_value(box):
    own_each(lambda items: next(items), lambda: iter(lambda: work(box), 1))


def sorted_list(box):
    both(work_each, sorted([box], key=id))


# ---- generators


def generator_expression(box):
    own_each(work_each, lambda: (held for held in [box]))


def generator(box):
    def give():
        yield box

    own_each(work_each, give)


def generator_begun(box):
    def give(items):
        held = items.pop()
        yield
        yield held

    def make():
        items = give([box])
        next(items)
        return items

    own_each(lambda items: work(next(items)), make)


def generator_argument(box):
    def give(held):
        yield held

    own_each(work_each, lambda: give(box))


def generator_delegates(box):
    def give():
        yield from [box]

    def outer():
        yield from give()

    own_each(work_each, outer)


def generator_keeps(box):
    """The generator is shared before it makes what it gives to both."""

    def give():
        made = new_box()
        yield made
        yield made

    def go():
        with lock:
            held = next(items)
        ready.wait()
        work(held)
        kept.append(held)

    items = give()
    lock = Lock()
    ready = Barrier(2)
    kept = []
    both(go)
    box.n += kept[0].n


def context_manager(box):
    class Manager:
        def __enter__(self):
            return box

        def __exit__(self, *raised):
            pass

    def go(manager):
        with manager as held:
            work(held)

    both(go, Manager())


# ---- exceptions


def exception_arguments(box):
    both(lambda error: work(error.args[0]), ValueError(box))


def exception_attribute(box):
    error = ValueError()
    error.box = box
    both(lambda held: work(held.box), error)


def raised_cause(box):
    try:
        raise KeyError from ValueError(box)
    except KeyError as error:
        both(lambda held: work(held.__cause__.args[0]), error)


def raised_context(box):
    try:
        try:
            raise ValueError(box)
        except ValueError:
            raise KeyError
    except KeyError as error:
        both(lambda held: work(held.__context__.args[0]), error)


def exception_group(box):
    group = ExceptionGroup("several", [ValueError(box)])
    both(lambda held: work(held.exceptions[0].args[0]), group)


# ---- what is shared first and gets the box later


def later(box, put, take):
    """One thread makes a box and puts it somewhere, then both take it from there."""

    def go(puts):
        if puts:
            made = new_box()
            put(made)
        ready.wait()
        work(take())

    ready = Barrier(2)
    run([Thread(target=go, args=(puts,)) for puts in (True, False)])
    box.n += take().n


def appended(box):
    items = []
    later(box, items.append, lambda: items[0])


def extended(box):
    items = []
    later(box, lambda made: items.extend([made]), lambda: items[0])


def inserted(box):
    items = []
    later(box, lambda made: items.insert(0, made), lambda: items[0])


def item_set(box):
    items = [0]

    def put(made):
        items[0] = made

    later(box, put, lambda: items[0])


def slice_set(box):
    items = [0, 1]

    def put(made):
        items[0:1] = [made]

    later(box, put, lambda: items[0])


def list_added(box):
    class Holder:
        pass

    holder = Holder()
    holder.items = []

    def put(made):
        holder.items += [made]

    later(box, put, lambda: holder.items[0])


def key_set(box):
    table = {}

    def put(made):
        table[made] = 1

    later(box, put, lambda: list(table)[0])


def value_set(box):
    table = {}

    def put(made):
        table[1] = made

    later(box, put, lambda: table[1])


def dict_updated(box):
    table = {}
    later(box, lambda made: table.update({1: made}), lambda: table[1])


def dict_updated_by_name(box):
    table = {}
    later(box, lambda made: table.update(made=made), lambda: table["made"])


def default_set(box):
    table = {}
    later(box, lambda made: table.setdefault(1, made), lambda: table[1])


def keys_of(box):
    tables = []
    later(box, lambda made: tables.append(dict.fromkeys([1], made)), lambda: tables[0][1])


def dict_merged(box):
    class Holder:
        pass

    holder = Holder()
    holder.table = {}

    def put(made):
        holder.table |= {1: made}

    later(box, put, lambda: holder.table[1])


def set_added(box):
    items = set()
    later(box, items.add, lambda: list(items)[0])


def set_updated(box):
    items = set()
    later(box, lambda made: items.update([made]), lambda: list(items)[0])


def set_toggled(box):
    items = set()
    later(box, lambda made: items.symmetric_difference_update([made]), lambda: list(items)[0])


def set_intersected(box):
    """What stays is the equal object of the other set."""

    class Same:
        def __init__(self, held):
            self.held = held

        def __hash__(self):
            return 1

        def __eq__(self, other):
            return True

    items = {Same(None), Same(None)}
    later(box, lambda made: items.intersection_update([Same(made)]), lambda: list(items)[0].held)


def set_merged(box):
    class Holder:
        pass

    holder = Holder()
    holder.items = set()

    def put(made):
        holder.items |= {made}

    later(box, put, lambda: list(holder.items)[0])


def attribute_set(box):
    class Holder:
        pass

    holder = Holder()

    def put(made):
        holder.held = made

    later(box, put, lambda: holder.held)


def setattr_called(box):
    class Holder:
        pass

    holder = Holder()
    later(box, lambda made: setattr(holder, "held", made), lambda: holder.held)


def class_attribute_set(box):
    class Holder:
        pass

    def put(made):
        Holder.held = made

    later(box, put, lambda: Holder.held)


def function_attribute_set(box):
    def function():
        pass

    def put(made):
        function.held = made

    later(box, put, lambda: function.held)


def names_set(box):
    class Holder:
        pass

    holder = Holder()

    def put(made):
        holder.__dict__["held"] = made

    later(box, put, lambda: holder.held)


def cell_set(box):
    held = None

    def put(made):
        nonlocal held
        held = made

    later(box, put, lambda: held)


def global_set(box):
    def put(made):
        global held_globally
        held_globally = made

    later(box, put, lambda: held_globally)


def thread_result(box):
    def give():
        made = new_box()
        results.append(made)

    results = []
    maker = Thread(target=give)
    maker.start()
    maker.join()
    both(work_each, results)
    box.n += results[0].n


def cause_set(box):
    error = KeyError()

    def put(made):
        error.__cause__ = ValueError(made)

    later(box, put, lambda: error.__cause__.args[0])


def context_raised(box):
    error = KeyError()

    def put(made):
        try:
            try:
                raise ValueError(made)
            except ValueError:
                raise error
        except KeyError:
            pass

    later(box, put, lambda: error.__context__.args[0])


def cause_raised(box):
    error = KeyError()

    def put(made):
        try:
            raise error from ValueError(made)
        except KeyError:
            pass

    later(box, put, lambda: error.__cause__.args[0])


def arguments_set(box):
    error = KeyError()
    later(box, lambda made: error.__init__(made), lambda: error.args[0])


# ---- what the library passes on


def queue(box):
    passed_on(box, Queue())


def lifo_queue(box):
    passed_on(box, LifoQueue())


def simple_queue(box):
    passed_on(box, SimpleQueue())


def passed_on(box, channel):
    pool = [Thread(target=lambda: work(channel.get())) for _ in range(2)]
    for thread in pool:
        thread.start()
    for _ in pool:
        channel.put(box)
    for thread in pool:
        thread.join()


def priority_queue(box):
    channel = PriorityQueue()
    pool = [Thread(target=lambda: work(channel.get()[1])) for _ in range(2)]
    for thread in pool:
        thread.start()
    for priority in range(2):
        channel.put((priority, box))
    for thread in pool:
        thread.join()


def event_attribute(box):
    class Signal(Event):
        pass

    signal = Signal()

    def go():
        signal.wait()
        work(signal.held)

    pool = [Thread(target=go) for _ in range(2)]
    for thread in pool:
        thread.start()
    signal.held = box
    signal.set()
    for thread in pool:
        thread.join()


def condition_attribute(box):
    class Signal(Condition):
        held = None

    signal = Signal()

    def go():
        with signal:
            signal.wait_for(lambda: signal.held is not None)
        work(signal.held)

    pool = [Thread(target=go) for _ in range(2)]
    for thread in pool:
        thread.start()
    with signal:
        signal.held = box
        signal.notify_all()
    for thread in pool:
        thread.join()


def thread_local(box):
    class Own(threading.local):
        def __init__(self, held):
            self.held = held

    own = Own(box)
    both(lambda: work(own.held))


def submitted(box):
    with ThreadPoolExecutor(2) as pool:
        for _ in range(2):
            pool.submit(work, box)


def executor_map(box):
    with ThreadPoolExecutor(2) as pool:
        list(pool.map(work, [box, box]))


def executor_result(box):
    def give():
        asked.wait()
        return new_box()

    asked = Event()
    with ThreadPoolExecutor(1) as pool:
        future = pool.submit(give)
        takers = [Thread(target=lambda: work(future.result())) for _ in range(2)]
        for taker in takers:
            taker.start()
        asked.set()
        for taker in takers:
            taker.join()
    box.n += future.result().n


def executor_initializer(box):
    with ThreadPoolExecutor(2, initializer=work, initargs=(box,)) as pool:
        gate = Barrier(2)
        for _ in range(2):
            pool.submit(gate.wait)


def future_result(box):
    future = Future()
    pool = [Thread(target=lambda: work(future.result())) for _ in range(2)]
    for thread in pool:
        thread.start()
    future.set_result(box)
    for thread in pool:
        thread.join()


def future_exception(box):
    future = Future()
    pool = [Thread(target=lambda: work(future.exception().args[0])) for _ in range(2)]
    for thread in pool:
        thread.start()
    future.set_exception(ValueError(box))
    for thread in pool:
        thread.join()


def future_callback(box):
    futures = [Future() for _ in range(2)]
    for future in futures:
        future.add_done_callback(lambda done: work(box))
    run([Thread(target=future.set_result, args=(1,)) for future in futures])


def to_thread(box):
    async def go():
        await asyncio.gather(asyncio.to_thread(work, box), asyncio.to_thread(work, box))

    asyncio.run(go())


def run_in_executor(box):
    async def go():
        loop = asyncio.get_running_loop()
        await asyncio.gather(*[loop.run_in_executor(None, work, box) for _ in range(2)])

    asyncio.run(go())


def in_loops(hand):
    """Two threads with a loop of their own; `hand` gives each what adds to the box, and returns a future of it."""

    def go(loop):
        asyncio.set_event_loop(loop)
        loop.run_forever()

    loops = [asyncio.new_event_loop() for _ in range(2)]
    pool = [Thread(target=go, args=(loop,)) for loop in loops]
    for thread in pool:
        thread.start()
    for future in [hand(loop) for loop in loops]:
        future.result()
    for loop in loops:
        loop.call_soon_threadsafe(loop.stop)
    for thread in pool:
        thread.join()


def call_soon_threadsafe(box):
    def add(done):
        work(box)
        done.set_result(None)

    def hand(loop):
        done = Future()
        loop.call_soon_threadsafe(add, done)
        return done

    in_loops(hand)


def run_coroutine_threadsafe(box):
    async def go(held):
        work(held)

    in_loops(lambda loop: asyncio.run_coroutine_threadsafe(go(box), loop))


def coroutine_closure(box):
    async def go():
        work(box)

    in_loops(lambda loop: asyncio.run_coroutine_threadsafe(go(), loop))


def coroutine_run(box):
    async def go(held):
        await asyncio.sleep(0)
        work(held)

    own_each(asyncio.run, lambda: go(box))


def async_generator(box):
    async def give():
        yield box

    async def take(items):
        async for held in items:
            work(held)

    own_each(lambda items: asyncio.run(take(items)), give)


def awaited_step(box):
    async def give():
        held = yield
        work(held)

    def drive(step):
        try:
            step.send(None)
        except (StopIteration, StopAsyncIteration):
            pass

    def make():
        items = give()
        drive(items.__anext__())
        return items.asend(box)

    own_each(drive, make)


def thrown_step(box):
    async def give():
        try:
            yield
        except ValueError as error:
            work(error.args[0])

    def drive(step):
        try:
            step.send(None)
        except (StopIteration, StopAsyncIteration):
            pass

    def make():
        items = give()
        drive(items.__anext__())
        return items.athrow(ValueError(box))

    own_each(drive, make)


def awaitable(box):
    async def go(held):
        work(held)

    def drive(iterator):
        try:
            next(iterator)
        except StopIteration:
            pass

    own_each(drive, lambda: go(box).__await__())


def next_or_default(box):
    async def give():
        return
        yield

    def drive(step):
        try:
            step.send(None)
        except StopIteration as end:
            work(end.value)

    own_each(drive, lambda: anext(give(), box))


# ---- what every thread finds


def main_thread(box):
    threading.current_thread().box = box
    both(lambda: work(threading.main_thread().box))


def another_thread(box):
    def take():
        ready.wait()
        work([each.box for each in threading.enumerate() if each.name == "giver"][0])

    def give():
        made = new_box()
        threading.current_thread().box = made
        ready.wait()
        work(made)
        kept.append(made)

    ready = Barrier(2)
    kept = []
    run([Thread(target=give, name="giver"), Thread(target=take)])
    box.n += kept[0].n


def hook(box):
    def go():
        raise ValueError

    usual = threading.excepthook
    threading.excepthook = lambda arguments: work(box)
    both(go)
    threading.excepthook = usual


def machine_raised(box):
    """The exception is the machine's own; the program sets an attribute of it."""
    try:
        {}[1]
    except KeyError as error:
        error.box = box
        both(lambda held: work(held.box), error)


def machine_raised_context(box):
    try:
        try:
            raise ValueError(box)
        except ValueError:
            {}[1]
    except KeyError as error:
        both(lambda held: work(held.__context__.args[0]), error)


def main(carrier):
    box = new_box()
    carrier(box)
    print(box.n)
