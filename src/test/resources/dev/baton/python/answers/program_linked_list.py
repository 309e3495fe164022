class Node:
    __slots__ = ("value", "next")
    def __init__(self, value, next=None):
        self.value, self.next = value, next
class Linked:
    def __init__(self, items=()):
        self.head, self.size = None, 0
        for i in items: self.push(i)
    def push(self, v):
        self.head = Node(v, self.head); self.size += 1
    def pop(self):
        if self.head is None: raise IndexError("pop from empty list")
        v, self.head = self.head.value, self.head.next
        self.size -= 1
        return v
    def __iter__(self):
        n = self.head
        while n:
            yield n.value
            n = n.next
    def __len__(self): return self.size
    def reverse(self):
        prev, n = None, self.head
        while n:
            n.next, prev, n = prev, n, n.next
        self.head = prev
l = Linked("abc"); print(list(l), len(l)); l.reverse(); print(list(l), l.pop(), len(l), "b" in l)
try:
    Linked().pop()
except IndexError as e:
    print(e)
try:
    Node(1).other = 2
except AttributeError as e:
    print(e)
