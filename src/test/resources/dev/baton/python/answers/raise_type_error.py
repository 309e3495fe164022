def add(a, b):
    return a + b
def main():
    print("before")
    return add(1, "x")
main()
