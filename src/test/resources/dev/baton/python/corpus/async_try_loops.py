async def retry(f, times):
    for attempt in range(times):
        try:
            result = await f(attempt)
            if result is None:
                continue
            return result
        except TimeoutError:
            if attempt == times - 1:
                raise
        finally:
            await f(None)
    while True:
        try:
            await f(-1)
        except StopAsyncIteration:
            break
