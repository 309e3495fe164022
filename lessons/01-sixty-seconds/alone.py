# /// script
# [tool.baton]
# title = "One private pile"
# about = "The same, with a single runner."
# cores = 4
# python = ["3.14", "3.14t"]
# seed = 1
# watch = ["piles"]
# threads = "THREADS"
# work = "per-thread"
# ///
from threading import Thread

THREADS = 1
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
