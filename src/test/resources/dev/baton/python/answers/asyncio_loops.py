import asyncio
loop = asyncio.new_event_loop()
print(loop.is_running(), loop.is_closed())
order = []
loop.call_soon(order.append, 1)
loop.call_soon(lambda: (order.append(2), loop.call_soon(order.append, 5)))
loop.call_soon_threadsafe(order.append, 3)
loop.call_soon(order.append, 4)
h = loop.call_soon(order.append, "cancelled")
h.cancel()
print(h.cancelled())
start = loop.time()
loop.call_at(start + 0.02, order.append, "at 20")
loop.call_at(start + 0.01, order.append, "at 10")
for i in range(6):
    loop.call_at(start + 0.015, order.append, f"tie {i}")
loop.call_later(0.03, loop.stop)
late = loop.call_later(0.005, order.append, "never")
late.cancel()
loop.run_forever()
print(order)
async def answer(x):
    await asyncio.sleep(0)
    return x
print(loop.run_until_complete(answer(42)))
fut = loop.create_future()
loop.call_later(0.001, fut.set_result, "set later")
print(loop.run_until_complete(fut), fut.done(), fut.result(), fut)
def stop_soon():
    print("stopping")
    loop.stop()
    loop.call_soon(print, "runs in the next round only")
loop.call_soon(stop_soon)
loop.call_soon(print, "same round")
loop.run_forever()
print("between")
loop.call_soon(loop.stop)
loop.run_forever()
never = loop.create_future()
loop.call_soon(loop.stop)
try:
    loop.run_until_complete(never)
except RuntimeError as e:
    print(e)
async def inside():
    print(asyncio.get_running_loop() is loop, asyncio.get_event_loop() is loop, loop.is_running())
    for call in (loop.run_forever, loop.close):
        try:
            call()
        except RuntimeError as e:
            print(e)
    other = asyncio.new_event_loop()
    try:
        other.run_forever()
    except RuntimeError as e:
        print(e)
    other.close()
loop.run_until_complete(inside())
loop.close()
loop.close()
print(loop.is_closed())
for call in (lambda: loop.call_soon(print), loop.run_forever):
    try:
        call()
    except RuntimeError as e:
        print(e)
for call in (asyncio.get_running_loop, asyncio.get_event_loop):
    try:
        call()
    except RuntimeError as e:
        print(e)
mine = asyncio.new_event_loop()
asyncio.set_event_loop(mine)
print(asyncio.get_event_loop() is mine)
f = asyncio.Future()
print(f.get_loop() is mine, f)
f.set_result(1)
try:
    f.set_result(2)
except asyncio.InvalidStateError as e:
    print(e)
g = mine.create_future()
print(g.cancel(), g.cancelled(), g.cancel(), g)
e = mine.create_future()
e.set_exception(ValueError("v"))
print(repr(e.exception()), e)
try:
    mine.run_until_complete(e)
except ValueError as error:
    print(error)
mine.close()
with asyncio.Runner() as runner:
    print(runner.run(answer("runner")), runner.run(answer("again")))
