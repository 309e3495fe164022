import asyncio
import threading
results = {}
async def work(name, n):
    total = 0
    for i in range(n):
        await asyncio.sleep(0)
        total += i
    return name, total
def run_loop(name):
    async def main():
        loop = asyncio.get_running_loop()
        pairs = await asyncio.gather(*(work(f"{name}{i}", 5 * (i + 1)) for i in range(3)))
        return pairs, len(asyncio.all_tasks()), asyncio.get_running_loop() is loop
    results[name] = asyncio.run(main())
threads = [threading.Thread(target=run_loop, args=(n,)) for n in "abc"]
for t in threads:
    t.start()
for t in threads:
    t.join()
for name in sorted(results):
    print(name, results[name])
loops = []
ready = threading.Barrier(3)
def serve():
    loop = asyncio.new_event_loop()
    asyncio.set_event_loop(loop)
    loops.append(loop)
    loop.call_soon(ready.wait)
    loop.run_forever()
    print("loop ended", asyncio.get_event_loop() is loop)
    loop.close()
servers = [threading.Thread(target=serve) for _ in range(2)]
for s in servers:
    s.start()
ready.wait()
futures = [asyncio.run_coroutine_threadsafe(work(f"s{i}", 4), loop) for i, loop in enumerate(loops)]
print([f.result() for f in futures])
async def bad():
    raise KeyError("remote")
try:
    asyncio.run_coroutine_threadsafe(bad(), loops[0]).result()
except KeyError as e:
    print(repr(e))
for loop, s in zip(loops, servers):
    loop.call_soon_threadsafe(loop.stop)
    s.join()
async def foreign():
    theirs = asyncio.new_event_loop()
    f = theirs.create_future()
    try:
        await f
    except RuntimeError as e:
        print(str(e).split(" got ")[1].split(">")[-1])
    theirs.close()
asyncio.run(foreign())
