x, w = 3.14159, 10
items = {"a": [1, 2]}
print(f"{x:{w}.{2}f}|{x!r:>{w}}|{items['a'][1]}|{'nested ' + f'{x:.1f}'}|{x = :.2f}|{ w = }|{w=!r}")
print(f"{{literal}} {(lambda n: n * 2)(4)} {[i for i in range(3)]} { {'k': 1}['k'] }")
print(f'''multi
{x:.0f} line''', f"{'a' if x > 3 else 'b'}", f"{x!s}", f"{'quote\"s'}")
