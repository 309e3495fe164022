# The recipe for the result of a thread: a subclass whose run() calls the target itself.
from threading import Thread


class WithResult(Thread):
    def __init__(self, group=None, target=None, name=None, args=(), kwargs={}, Verbose=None):
        Thread.__init__(self, group, target, name, args, kwargs)
        self._return = None

    def run(self):
        if self._target is not None:
            self._return = self._target(*self._args, **self._kwargs)

    def join(self, *args):
        Thread.join(self, *args)
        return self._return


class Shorter(Thread):
    def run(self):
        self.result = self._target(*self._args, **self._kwargs)


def power(base, exponent=2):
    return base**exponent


for thread in (WithResult(target=power, args=(3,)), WithResult(target=power, args=[3], kwargs={"exponent": 3})):
    thread.start()
    print(thread.name, thread.join(), thread._args, thread._kwargs)
for thread in (Shorter(target=power, args=(5,)), Shorter(target=power, args=(5, 3), kwargs=None)):
    thread.start()
    thread.join()
    print(thread.result, thread._kwargs)
