from multiprocessing import Pipe, Process


def echo(end):
    while True:
        try:
            message = end.recv()
        except EOFError:
            print("child: end")
            break
        end.send(message * 2)


if __name__ == "__main__":
    here, there = Pipe()
    p = Process(target=echo, args=(there,))
    p.start()
    there.close()
    print(here.poll())
    for message in (21, "ab", [1, None]):
        here.send(message)
        print(here.recv())
    here.close()
    p.join()
    print(p.exitcode)
    try:
        here.send(1)
    except OSError as error:
        print(error)
    reader, writer = Pipe(duplex=False)
    writer.send({"k": (1, 2.5)})
    print(reader.poll(), reader.recv(), reader.readable, reader.writable)
    try:
        reader.send(1)
    except OSError as error:
        print(error)
