x = 1; y = 2; print(x, y)
if x: y = 3; x = 4
while x: x -= 1
for i in y: print(i); break
class A: a = 1; b = 2
def f(): return 1; print("dead")
try: x()
except: pass
finally: y()
