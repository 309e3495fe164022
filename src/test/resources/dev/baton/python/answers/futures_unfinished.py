from concurrent.futures import ThreadPoolExecutor
import time

pool = ThreadPoolExecutor(2)
for n in range(3):
    pool.submit(lambda: time.sleep(0.01))
last = pool.submit(lambda: time.sleep(0.05) or print("done after the main program"))
print("main ends")
