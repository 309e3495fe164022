class Animal:
    sound = "..."
    def __init__(self, name): self.name = name
    def speak(self): return f"{self.name} says {self.sound}"
    def __repr__(self): return f"{type(self).__name__}({self.name!r})"
class Dog(Animal):
    sound = "woof"
    def __init__(self, name, tricks=()):
        super().__init__(name)
        self.tricks = list(tricks)
    def speak(self): return super().speak() + "!"
class Puppy(Dog):
    def speak(self): return super(Puppy, self).speak().upper()
for a in (Animal("x"), Dog("Rex", ["sit"]), Puppy("Bit")):
    print(a, a.speak(), isinstance(a, Dog), issubclass(type(a), Animal))
print(Puppy.__mro__ == (Puppy, Dog, Animal, object), [c.__name__ for c in Puppy.__mro__], Puppy.__bases__[0].__name__, Dog.speak(Puppy("q")))
