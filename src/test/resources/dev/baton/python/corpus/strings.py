name = "World"
a = f"Hello {name}!"
b = f"{name!r:>10} {name!s} {name!a:^{10}}"
c = f"{3.14159:.2f} {1_000_000:,} {name=} {name = !s} {1 + 1 = :>5}"
d = f"{{literal}} {name[0]} {'nested'!r} {f'{name}' + "x"}"
e = "a" "b" f"c{name}" "d"
g = rf"\d{name}\n"
h = f""
i = f"plain"
j = f"""multi
{name}
line"""
k = "tab\tnewline\n\x41\u00e9\U0001F600\N{BULLET}"
l = r"raw\n" 'single' """triple "quoted" """
m = f"{a if b else c} {[x for x in d]} {lambda_(1)} {d['k']:{width}.{prec}}"
print(f"{a}{b}")
