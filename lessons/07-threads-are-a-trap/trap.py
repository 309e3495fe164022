# /// script
# [tool.baton]
# title = "The same sum, split"
# about = "A fixed amount of arithmetic, divided among the threads."
# cores = 4
# python = ["3.14", "3.14t"]
# seed = 1
# watch = ["parts"]
# threads = "THREADS"
# work = "total"
# ///
from threading import Thread

THREADS = 4
TOTAL = 1_200_000

parts = [0] * THREADS


def add_up(place, count):
    subtotal = 0
    for number in range(count):
        subtotal += number * number % 10
    parts[place] = subtotal


crew = [Thread(target=add_up, args=(place, TOTAL // THREADS)) for place in range(THREADS)]
for member in crew:
    member.start()
for member in crew:
    member.join()
