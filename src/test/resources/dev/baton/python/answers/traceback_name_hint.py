def compute():
    lenght = 3
    return length + 1
compute()
