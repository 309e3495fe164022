from multiprocessing import Process, shared_memory


def fill(name):
    block = shared_memory.SharedMemory(name=name)
    block.buf[0] = 7
    block.close()


def change(values):
    values[1] = 2.5


if __name__ == "__main__":
    block = shared_memory.SharedMemory(create=True, size=10, name="baton_test")
    print(block.name, block.size >= 10, block.buf[0])
    p = Process(target=fill, args=(block.name,))
    p.start()
    p.join()
    print(block.buf[0])
    try:
        block.buf[0] = 300
    except ValueError as error:
        print(error)
    try:
        shared_memory.SharedMemory(name="baton_test", create=True, size=1)
    except FileExistsError as error:
        print(error.errno, error.strerror)
    block.close()
    block.unlink()
    try:
        shared_memory.SharedMemory(name="baton_test")
    except FileNotFoundError as error:
        print(error.errno, error.strerror)
    try:
        shared_memory.SharedMemory(create=True, size=0)
    except ValueError as error:
        print(error)
    values = shared_memory.ShareableList([1, 2.0, "abc", None, True])
    p = Process(target=change, args=(values,))
    p.start()
    p.join()
    print(list(values), len(values), values[2], values.index("abc"), values.count(1))
    try:
        values[9]
    except IndexError as error:
        print(error)
    values.shm.close()
    values.shm.unlink()
