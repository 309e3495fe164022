def work():
    try:
        return {}["missing"]
    finally:
        print("cleanup")
work()
