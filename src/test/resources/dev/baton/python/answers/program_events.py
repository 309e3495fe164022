class Bus:
    def __init__(self): self.handlers = {}
    def on(self, name):
        def deco(f):
            self.handlers.setdefault(name, []).append(f)
            return f
        return deco
    def emit(self, name, *args, **kw):
        return [h(*args, **kw) for h in self.handlers.get(name, ())]
bus = Bus()
@bus.on("greet")
def hi(n, loud=False): return f"hi {n}".upper() if loud else f"hi {n}"
@bus.on("greet")
@bus.on("leave")
def bye(n, **_): return f"bye {n}"
print(bus.emit("greet", "ann", loud=True), bus.emit("leave", "bob"), bus.emit("none"), sorted(bus.handlers))
states = {("idle", "start"): "running", ("running", "pause"): "paused", ("paused", "start"): "running", ("running", "stop"): "idle"}
s = "idle"
for e in "start pause stop start stop".split():
    new = states.get((s, e))
    print(f"{s:>8} --{e}--> {new or 'refused'}")
    s = new or s
