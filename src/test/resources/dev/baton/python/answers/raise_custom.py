class ShopError(Exception):
    """Something is wrong with the shop."""
class Empty(ShopError):
    def __init__(self, what):
        super().__init__(f"{what} is empty")
def sell(stock, what):
    if not stock.get(what):
        raise Empty(what)
    stock[what] -= 1
sell({"tea": 1}, "tea")
print("sold")
sell({"tea": 0}, "tea")
