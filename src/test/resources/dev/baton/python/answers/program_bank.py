class Insufficient(Exception):
    def __init__(self, need, have):
        super().__init__(f"need {need}, have {have}")
        self.need = need
class Account:
    interest = 0.02
    def __init__(self, owner, balance=0):
        self.owner = owner
        self._balance = balance
        self.history = []
    @property
    def balance(self):
        return self._balance
    def deposit(self, amount):
        if amount <= 0:
            raise ValueError("amount must be positive")
        self._balance += amount
        self.history.append(("deposit", amount))
        return self
    def withdraw(self, amount):
        if amount > self._balance:
            raise Insufficient(amount, self._balance)
        self._balance -= amount
        self.history.append(("withdraw", amount))
    def __str__(self):
        return f"{self.owner}: {self._balance:,.2f}"
class Savings(Account):
    interest = 0.05
    def grow(self):
        self.deposit(self.balance * self.interest)
a = Account("Ann", 100)
s = Savings("Sue")
s.deposit(1000).deposit(234.5)
s.grow()
print(a, "|", s, "|", s.history)
for action in (lambda: a.withdraw(500), lambda: a.deposit(-1), lambda: a.withdraw(40)):
    try:
        action()
    except Insufficient as e:
        print("insufficient:", e, e.need)
    except ValueError as e:
        print("error:", e)
    else:
        print("fine", a.balance)
try:
    a.balance = 5
except AttributeError as e:
    print(e)
print(sorted([a, s], key=lambda x: x.balance)[0].owner, max((x.balance, x.owner) for x in (a, s)))
