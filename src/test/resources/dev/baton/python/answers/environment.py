# The environment, and the CPU time of a program that does hardly anything.
import os
import time

print(os.getenv("NOT_SET_ANYWHERE"), os.getenv("NOT_SET_ANYWHERE", "otherwise"), os.environ.get("NOT_SET_ANYWHERE"))
print("NOT_SET_ANYWHERE" in os.environ)
os.environ["SET_HERE"] = "yes"
print(os.getenv("SET_HERE"), os.environ["SET_HERE"], os.environ.pop("SET_HERE"), os.getenv("SET_HERE"))
try:
    os.environ["NOT_SET_ANYWHERE"]
except KeyError as error:
    print("KeyError", error)
for clock in (time.process_time, time.thread_time):
    before = clock()
    time.sleep(0.2)
    print(type(before).__name__, 0 <= clock() - before < 0.1)
for clock in (time.process_time_ns, time.thread_time_ns):
    print(type(clock()).__name__, clock() <= clock())
