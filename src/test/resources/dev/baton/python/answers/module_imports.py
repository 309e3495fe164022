import concurrent.futures
import concurrent.futures as cf
import queue as q
from concurrent import futures
from threading import Lock as Mutex

print(cf is futures, concurrent.futures.ThreadPoolExecutor is cf.ThreadPoolExecutor)
print(q.Queue.__name__, q.Queue.__module__, cf.Future.__module__, q.SimpleQueue)
try:
    from queue import Qeue
except ImportError as error:
    print(str(error).split(" (")[0])
with Mutex() as held:
    print(held)
