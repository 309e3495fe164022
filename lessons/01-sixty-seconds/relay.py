# /// script
# [tool.baton]
# title = "Four private piles"
# about = "Four threads, each counting on its own list: nothing is shared."
# cores = 4
# python = ["3.14", "3.14t"]
# seed = 1
# watch = ["piles"]
# threads = "THREADS"
# work = "per-thread"
# ///
from threading import Thread

THREADS = 4
ROUNDS = 300_000

piles = [[0] for _ in range(THREADS)]


def stack(pile, rounds):
    for card in range(rounds):
        pile[0] = pile[0] + card % 7


runners = [Thread(target=stack, args=(pile, ROUNDS)) for pile in piles]
for runner in runners:
    runner.start()
for runner in runners:
    runner.join()
