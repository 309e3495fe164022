from multiprocessing import Process


def main():
    def local():
        pass

    try:
        Process(target=local).start()
    except Exception as error:
        text = str(error)
        print(type(error).__name__, text[: text.find(" at 0x")])


if __name__ == "__main__":
    main()
