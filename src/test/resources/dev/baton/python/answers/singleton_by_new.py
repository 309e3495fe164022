class Singleton:
    _instance = None
    def __new__(cls, *args, **kwargs):
        if cls._instance is None:
            cls._instance = super().__new__(cls)
        return cls._instance
    def __init__(self, v=0): self.v = v
a = Singleton(1); b = Singleton(2)
print(a is b, a.v)

import threading
class Config:
    _instance = None
    _lock = threading.Lock()
    def __new__(cls):
        if cls._instance is None:
            with cls._lock:
                if cls._instance is None:
                    cls._instance = object.__new__(cls)
                    cls._instance.made_by = threading.current_thread().name
        return cls._instance
seen = []
ts = [threading.Thread(target=lambda: seen.append(Config())) for _ in range(4)]
for t in ts: t.start()
for t in ts: t.join()
print(len(seen), all(x is seen[0] for x in seen), isinstance(seen[0], Config))
class Celsius:
    def __new__(cls, v):
        if v < -273.15: return None
        return super(Celsius, cls).__new__(cls)
    def __init__(self, v): self.v = v
print(Celsius(3).v, Celsius(-300))
class Coded(Exception):
    def __new__(cls, code, *rest): return super().__new__(cls, code, *rest)
    def __init__(self, code, text): super().__init__(f"{code}: {text}")
try: raise Coded(7, "lost")
except Coded as e: print(e, e.args)
class Wrong:
    def __new__(cls, *a): return super().__new__(cls, *a)
print(type(Wrong()).__name__)
Wrong(1)
