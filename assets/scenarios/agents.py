# /// script
# [tool.baton]
# title = "Four agents"
# about = "Agents think for themselves, note what they find in a shared memory, and one of them sums it up."
# cores = 4
# python = ["3.14", "3.14t"]
# seed = 1
# watch = ["memory", "guard"]
# threads = "AGENTS"
# work = "per-thread"
# ///
from threading import Lock, Thread
import baton

AGENTS = 4
THOUGHTS = 10

memory = {}
guard = Lock()


class Agent:
    def __init__(self, name):
        self.name = name
        self.notes = 0

    def think(self, step):
        baton.io(0.0004)
        baton.cpu(0.0011)
        with guard:
            memory[(self.name, step)] = self.notes
        self.notes += 1

    def run(self):
        for step in range(THOUGHTS):
            self.think(step)


def synthesis():
    total = 0
    for note in memory.values():
        total += note
    baton.cpu(0.0008)
    return total


agents = [Agent("agent-" + str(k)) for k in range(AGENTS)]
pool = [Thread(target=agent.run, name=agent.name) for agent in agents]
for thread in pool:
    thread.start()
for thread in pool:
    thread.join()
print("synthesis of", len(memory), "notes:", synthesis())
