data = [1, 5, 8]
if (n := len(data)) > 2: print("long", n)
print([y for x in data if (y := x * 2) > 5], (lambda q: q if q else "none")(0), "a" if n > 5 else "b" if n > 2 else "c")
i = 0
while (i := i + 1) < 4: print(i, end=" ")
print()
print(x if (x := 3) else 0, (a := 1, b := 2), a + b, f"{(z := 4)} {z}")
def f(): return (v := 10) + v
print(f(), not (p := False), p)
