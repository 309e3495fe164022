import threading

class Account:
    def __init__(self, balance=0):
        self._lock = threading.RLock()
        self.balance = balance
    def deposit(self, amount):
        if amount <= 0:
            raise ValueError(f"Deposit must be positive, got {amount}")
        with self._lock:
            self.balance += amount
            return self.balance
    def transfer(self, other, amount):
        with self._lock:
            with other._lock:
                self.withdraw(amount)
                other.deposit(amount)
    def withdraw(self, amount):
        with self._lock:
            if amount > self.balance:
                raise InsufficientFunds(self.balance, amount)
            self.balance -= amount

class InsufficientFunds(Exception):
    def __init__(self, balance, amount):
        super().__init__(f"Attempted to withdraw ${amount:,.2f} with only ${balance:,.2f} available")
        self.balance = balance
        self.amount = amount

a, b = Account(100), Account()
a.transfer(b, 30)
print(a.balance, b.balance)
try:
    b.transfer(a, 1_000_000)
except InsufficientFunds as e:
    print(f"{type(e).__name__}: {e}", e.balance, e.amount, e.args)
try:
    a.deposit(-5)
except ValueError as e:
    print(repr(e))
lock = threading.Lock()
try:
    lock.release()
except RuntimeError as e:
    print("RuntimeError:", e)
r = threading.RLock()
try:
    r.release()
except RuntimeError as e:
    print(e)
b.transfer(a, 500)
