for s in ("abc", "ABC", "Abc", "123", "12a", "", " ", "abc1", "a b", "é", "_x", "1x", "½"):
    print(repr(s), s.isalpha(), s.isdigit(), s.isalnum(), s.isspace(), s.islower(), s.isupper(), s.istitle(), s.isidentifier(), s.isnumeric(), s.isdecimal())
