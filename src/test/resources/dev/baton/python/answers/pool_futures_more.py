from concurrent.futures import ThreadPoolExecutor, as_completed, wait, FIRST_EXCEPTION, CancelledError
def square(n):
    if n == 3: raise ValueError("three")
    return n * n
with ThreadPoolExecutor(max_workers=2, thread_name_prefix="calc") as ex:
    fs = [ex.submit(square, n) for n in range(5)]
    print(sorted(f.result() for f in as_completed(fs) if not f.exception()), repr(fs[3].exception()))
    print(list(ex.map(square, [1, 2])), fs[0].done(), fs[0].running(), fs[0].cancelled())
    try:
        list(ex.map(square, [1, 3, 2]))
    except ValueError as e:
        print("map", e)
    done, rest = wait(fs, return_when=FIRST_EXCEPTION); print(len(done), len(rest))
    fs[1].add_done_callback(lambda f: print("callback", f.result()))
try:
    ex.submit(square, 1)
except RuntimeError as e:
    print(e)
try:
    ThreadPoolExecutor(0)
except ValueError as e:
    print(e)
