# /// script
# [tool.baton]
# title = "A thousand waits on one thread"
# about = "An event loop waits for many answers at once, until one task calls something that blocks."
# cores = 4
# python = ["3.14", "3.14t"]
# seed = 1
# watch = ["answers"]
# ///
import asyncio
import baton

REQUESTS = 1_000
WAIT = 0.02
BLOCKED = 0.03

answers = {}


async def request(number):
    await asyncio.sleep(WAIT)
    answers[number] = "ok"


async def rude():
    await asyncio.sleep(0)
    baton.io(BLOCKED)


async def ask(*others):
    answers.clear()
    loop = asyncio.get_running_loop()
    start = loop.time()
    await asyncio.gather(*(request(n) for n in range(REQUESTS)), *others)
    return loop.time() - start


async def main():
    alone = await ask()
    beside = await ask(rude())
    print(len(answers), "answers")
    print("one blocking call stops them all:", beside > alone)


asyncio.run(main())
