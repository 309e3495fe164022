def make(n):
    found = []
    for i in range(n):
        try:
            raise ValueError(i)
        except ValueError as e:
            found.append(e)
    return found
try:
    raise ExceptionGroup("many", make(20))
except ExceptionGroup as group:
    print(len(group.exceptions), group)
    group.add_note("a note")
    group.exceptions[1].add_note("another\nnote")
    kept = group.subgroup(lambda e: not isinstance(e, ExceptionGroup) and e.args[0] < 17)
    print(len(kept.exceptions))
nested = ExceptionGroup("outer", [ExceptionGroup("inner", make(2)), TypeError("t"), ExceptionGroup("last", [KeyError("k")])])
raise nested from kept
