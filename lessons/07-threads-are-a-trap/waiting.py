# /// script
# [tool.baton]
# title = "Four slow answers"
# about = "Each thread asks something far away and waits for the answer."
# cores = 4
# python = ["3.14", "3.14t"]
# seed = 1
# threads = "THREADS"
# work = "total"
# ///
import time
from threading import Thread

THREADS = 4
QUESTIONS = 4

answers = []


def ask(count):
    for _ in range(count):
        time.sleep(0.010)
        answers.append(1)


crew = [Thread(target=ask, args=(QUESTIONS // THREADS,)) for _ in range(THREADS)]
for member in crew:
    member.start()
for member in crew:
    member.join()
