async def walk(source, seen):
    async for a, (b, *rest) in source:
        async for seen[a] in b:
            if rest:
                break
        else:
            continue
        for item in rest:
            await item
            if item:
                return item
    else:
        await source.close()

async def deep(x):
    async for i in x.a:
        async for j in x.b(i):
            async for k in (x.c[j]):
                x.total += i * j * k
