import asyncio
async def fails(text):
    await asyncio.sleep(0)
    raise ValueError(text)
def bad_callback(x):
    raise KeyError(x)
async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(bad_callback, "soon")
    task = asyncio.create_task(fails("nobody asked"), name="lonely")
    seen = asyncio.create_task(fails("seen"))
    await asyncio.sleep(0.01)
    print(repr(seen.exception()), task.done())
asyncio.run(main())
print("after")
def handler(loop, context):
    print("handler:", context["message"], repr(context.get("exception")))
async def handled():
    asyncio.get_running_loop().set_exception_handler(handler)
    asyncio.get_running_loop().call_soon(int, "x")
    await asyncio.sleep(0)
    await asyncio.sleep(0)
asyncio.run(handled())
loop = asyncio.new_event_loop()
async def leaves():
    raise SystemExit(3)
try:
    loop.run_until_complete(leaves())
except SystemExit as e:
    print("exit", e.code)
loop.close()
