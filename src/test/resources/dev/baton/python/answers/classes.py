class Animal:
    kingdom = "animalia"
    count = 0
    def __init__(self, name):
        self.name = name
        Animal.count += 1
    def speak(self):
        return f"{self.name} makes {self.sound()}"
    def sound(self):
        return "a sound"
    def __repr__(self):
        return f"{type(self).__name__}({self.name!r})"
class Dog(Animal):
    def __init__(self, name, tricks=None):
        super().__init__(name)
        self.tricks = tricks or []
    def sound(self):
        return "woof, not " + super().sound()
class Puppy(Dog):
    def sound(self):
        return super().sound() + "!"
for a in (Animal("x"), Dog("rex", ["sit"]), Puppy("p")):
    print(a, a.speak(), a.kingdom)
print(Animal.count, Dog.count, Dog("y").tricks, Animal.count)
d = Dog("z")
d.kingdom = "own"
print(d.kingdom, Dog.kingdom)
del d.kingdom
print(d.kingdom)
Dog.kingdom = "changed"
print(d.kingdom, Animal.kingdom)
method = d.speak
print(method(), Dog.speak(d), Animal.sound(d), d.speak == d.speak, d.speak is d.speak)
class Empty:
    pass
e = Empty()
e.a = 1
e.b = [2]
print(e.a, e.b, Empty.__name__, isinstance(e, Empty), e.__dict__)
class Config:
    values = [i * i for i in range(4)]
    total = sum(values)
    def get(self):
        return self.values, self.total
    class Inner:
        z = 5
print(Config().get(), Config.Inner.z, Config.Inner.__qualname__)
class Node:
    def __init__(self, value, next=None):
        self.value, self.next = value, next
n = Node(1, Node(2, Node(3)))
while n:
    print(n.value, end=" ")
    n = n.next
print()
class WithSlots:
    limit: int = 5
    name: str
    def __init__(self):
        self.name = "n"
print(WithSlots().limit, WithSlots().name)
try:
    del e.nope
except AttributeError as error:
    print(error)
