name, n, price = "Ann", 3, 4.5
print("Hi " + name + ", " + str(n) + " x " + str(price), "Hi %s, %d x %.2f" % (name, n, price), "Hi {}, {} x {:.2f}".format(name, n, price), f"Hi {name}, {n} x {price:.2f}", sep="\n")
rows = [("apple", 3, 0.5), ("kiwi", 12, 0.25)]
for fruit, count, cost in rows: print(f"{fruit:<10}|{count:^5}|{cost * count:>8.2f}|")
print("=" * 20, "-" * 5 + ">" , "ab" "cd", """a
b""", 'it\'s', "tab\there", r"raw\n", sep="|")
print("x".join(map(str, range(5))), "".join(reversed("abc")), "".join(sorted("hello")), " ".join(w.capitalize() for w in "the end of it".split()))
