from concurrent.futures import ALL_COMPLETED, FIRST_COMPLETED, FIRST_EXCEPTION, ThreadPoolExecutor, as_completed, wait
import time


def after(seconds, value):
    time.sleep(seconds)
    if value < 0:
        raise ValueError(value)
    return value


with ThreadPoolExecutor(4) as pool:
    fs = [pool.submit(after, s, v) for s, v in ((0.09, 3), (0.03, 1), (0.06, 2))]
    print([f.result() for f in as_completed(fs)])
    print([f.result() for f in as_completed([fs[1], fs[1]])])
    done, left = wait(fs)
    print(len(done), len(left))
    fs = [pool.submit(after, s, v) for s, v in ((0.3, 3), (0.03, 1))]
    done, left = wait(fs, return_when=FIRST_COMPLETED)
    print([f.result() for f in done], len(left))
    done, left = wait(fs, timeout=0.01, return_when=ALL_COMPLETED)
    print(len(done), len(left))
    fs = [pool.submit(after, s, v) for s, v in ((0.4, 3), (0.03, -1), (0.01, 5))]
    result = wait(fs, return_when=FIRST_EXCEPTION)
    print(len(result.done), len(result.not_done))
    try:
        for f in as_completed(fs, timeout=0.05):
            f.exception()
    except TimeoutError as error:
        print(error)
    try:
        wait(fs, return_when="SOON")
    except ValueError as error:
        print(error)
    print(wait([]).done)
