data = {"a": [1, 2, {"b": None}]}
def pick(d):
    value = d["a"][2]["b"].upper() + str(len(d)
        ) * 3
    return value
pick(data)
