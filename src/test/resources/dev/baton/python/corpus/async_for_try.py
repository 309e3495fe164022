async def guarded(source):
    try:
        async for item in source:
            try:
                await item
            except KeyError:
                continue
            finally:
                source.note(item)
    except StopAsyncIteration:
        return "stopped"
    finally:
        await source.aclose()
    async with source as s:
        async for item in s:
            return item
