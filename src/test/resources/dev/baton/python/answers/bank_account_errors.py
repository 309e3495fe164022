class InsufficientFunds(Exception):
    def __init__(self, need, have):
        super().__init__(f"need {need}, have {have}")
        self.need, self.have = need, have
class Account:
    def __init__(self, owner, balance=0):
        self.owner, self.__balance = owner, balance
    def withdraw(self, n):
        if n > self.__balance:
            raise InsufficientFunds(n, self.__balance)
        self.__balance -= n
    def __str__(self): return f"{self.owner}: {self.__balance:.2f}"
a = Account("Ann", 10)
print(a, a._Account__balance)
try: a.__balance
except AttributeError as e: print(e)
try:
    a.withdraw(50)
except InsufficientFunds as e:
    print(e, e.need - e.have)
    e.add_note("ask the bank")
    raise RuntimeError("payment failed") from e
