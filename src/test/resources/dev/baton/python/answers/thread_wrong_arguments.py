import threading


def greet(name):
    print("hello", name)


for arguments in ((), ("ann",), ("ann", "bob")):
    thread = threading.Thread(target=greet, args=arguments, name=f"greeter-{len(arguments)}")
    thread.start()
    thread.join()
print("main goes on")
threading.Thread(target=None).start()
threading.Thread(target=5, name="five").start()
