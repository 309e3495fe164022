stock = [{"name": "bolt", "qty": 10, "price": 0.25}, {"name": "nut", "qty": 0, "price": 0.1}, {"name": "gear", "qty": 3, "price": 12.5}]
print(f"{'name':<10}|{'qty':>5}|{'value':>10}"); print("-" * 27)
for i in stock: print(f"{i['name']:<10}|{i['qty']:>5}|{i['qty'] * i['price']:>10.2f}")
print("total", sum(i["qty"] * i["price"] for i in stock), [i["name"] for i in stock if not i["qty"]], max(stock, key=lambda i: i["price"])["name"])
by = {}
for i in stock: by.setdefault("cheap" if i["price"] < 1 else "dear", []).append(i["name"])
print(by, sorted(stock, key=lambda i: i["name"])[0], [*by], {**stock[0], "qty": 99})
try:
    stock[5]["name"]
except IndexError as e:
    print(e)
try:
    stock[0]["weight"]
except KeyError as e:
    print("missing", e)
