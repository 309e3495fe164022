import sys
def stop():
    try:
        sys.exit("bye with a message")
    finally:
        print("cleanup runs")
stop()
