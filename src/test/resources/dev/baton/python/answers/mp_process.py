import multiprocessing as mp
from multiprocessing import Process


def work(n, *, scale=1):
    print("work", n * scale, mp.current_process().name, mp.parent_process().name)


if __name__ == "__main__":
    p = Process(target=work, args=(3,), kwargs={"scale": 2})
    print(p.name, p.exitcode, p.is_alive(), p.daemon, p.pid)
    p.start()
    p.join()
    print(p.exitcode, p.is_alive(), p.pid == p.ident, p.pid > 0)
    q = Process(target=work, args=(1,), name="Bob")
    q.start()
    q.join(timeout=30)
    print(q.name, q.exitcode)
    print(mp.get_start_method(), mp.current_process().name, mp.parent_process())
