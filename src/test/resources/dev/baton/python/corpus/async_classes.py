class Pool:
    """Lends things."""

    size: int = 3

    def __init__(self, loop):
        self.loop = loop
        self.free = []

    async def __aenter__(self):
        self.free.append(await self.open())
        return self

    async def __aexit__(self, kind, error, trace):
        for each in self.free:
            await each.close()

    def __aiter__(self):
        return self

    async def __anext__(self):
        if not self.free:
            raise StopAsyncIteration
        return self.free.pop()

    def __await__(self):
        yield from self.open().__await__()
        return self

    @staticmethod
    async def open():
        return object()

    @classmethod
    async def make(cls, *args):
        async with cls(*args) as pool:
            return await super().make(pool)
