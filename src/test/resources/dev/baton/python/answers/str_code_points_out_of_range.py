for v in (2**64, -1, 0x110000, 65, 0x1F600, True):
    try: print(f"{v:c}")
    except Exception as e: print(type(e).__name__, e)
    try: print("%c" % v)
    except Exception as e: print(type(e).__name__, e)
    try: print("ab".translate({97: v}))
    except Exception as e: print(type(e).__name__, e)
