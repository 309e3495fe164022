try:
    int("abc")
except ValueError:
    undefined_name
