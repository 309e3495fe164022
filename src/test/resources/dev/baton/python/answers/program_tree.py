class Tree:
    def __init__(self, key, left=None, right=None):
        self.key, self.left, self.right = key, left, right
    def insert(self, key):
        side = "left" if key < self.key else "right"
        child = getattr(self, side)
        if child: child.insert(key)
        else: setattr(self, side, Tree(key))
    def __iter__(self):
        if self.left: yield from self.left
        yield self.key
        if self.right: yield from self.right
    def depth(self):
        return 1 + max(self.left.depth() if self.left else 0, self.right.depth() if self.right else 0)
    def __contains__(self, key):
        return key == self.key or bool(key in self.left if key < self.key and self.left else key > self.key and self.right and key in self.right)
t = Tree(50)
for k in (30, 70, 20, 40, 60, 80, 10): t.insert(k)
print(list(t), t.depth(), 40 in t, 45 in t)
def show(t, indent=0):
    if t:
        show(t.right, indent + 3); print(" " * indent + str(t.key)); show(t.left, indent + 3)
show(t)
