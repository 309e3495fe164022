import pickle

value = {"a": [1, 2, (3, 4)], "b": {"c": None}}
data = pickle.dumps(value)
again = pickle.loads(data)
print(again == value, again is value, len(data) > 20)
try:
    pickle.dumps(lambda: 1)
except pickle.PicklingError as error:
    print(type(error), issubclass(pickle.PicklingError, pickle.PickleError))
print(len(pickle.dumps(list(range(1000, 13500)))), len(pickle.dumps("x" * 1000)), len(pickle.dumps(7)))
