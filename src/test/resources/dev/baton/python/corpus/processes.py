import multiprocessing as mp
import os
def work(n, results):
    results.put((os.getpid(), sum(range(n))))
if __name__ == "__main__":
    mp.set_start_method("spawn")
    results = mp.Queue()
    jobs = [mp.Process(target=work, args=(n, results)) for n in (10, 20)]
    for job in jobs:
        job.start()
    print(sorted(results.get()[1] for _ in jobs))
    for job in jobs:
        job.join(timeout=5)
        assert job.exitcode == 0, job
    with mp.Pool(2) as pool:
        print(pool.map(abs, [-1, -2]))
