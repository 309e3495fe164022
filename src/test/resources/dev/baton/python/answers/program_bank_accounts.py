class InsufficientFunds(Exception):
    def __init__(self, need, have):
        super().__init__(f"need {need:.2f}, have {have:.2f}")
        self.shortfall = need - have
class Account:
    interest = 0.02
    opened = 0
    def __init__(self, owner, balance=0.0):
        self.owner, self.balance, self.history = owner, balance, []
        Account.opened += 1
    def deposit(self, amount):
        if amount <= 0: raise ValueError("deposits are positive")
        self.balance += amount; self.history.append(("in", amount))
    def withdraw(self, amount):
        if amount > self.balance: raise InsufficientFunds(amount, self.balance)
        self.balance -= amount; self.history.append(("out", amount))
    def year(self): self.balance *= 1 + self.interest
    def __str__(self): return f"{self.owner}: {self.balance:,.2f}"
class Savings(Account):
    interest = 0.05
    def withdraw(self, amount):
        if len([h for h in self.history if h[0] == "out"]) >= 1: raise PermissionError("one withdrawal only")
        super().withdraw(amount)
a, s = Account("Ann", 100), Savings("Sam", 1000)
a.deposit(50); s.withdraw(100); a.year(); s.year(); print(a, s, Account.opened, sep=" | ")
for f in (lambda: a.withdraw(1000), lambda: s.withdraw(1), lambda: a.deposit(-1)):
    try:
        f()
    except InsufficientFunds as e:
        print("short by", round(e.shortfall, 2), "-", e)
    except (PermissionError, ValueError) as e:
        print(type(e).__name__, e)
