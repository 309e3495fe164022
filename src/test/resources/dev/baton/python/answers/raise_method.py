class Robot:
    def move(self, x):
        return x.up
    def __repr__(self):
        return "robot"
r = Robot()
r.move([1]).left
