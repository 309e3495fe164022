async def attempts(f, log):
    try:
        return await f()
    except ValueError as e:
        await log(e)
    except (KeyError, OSError):
        await log("other")
        raise
    else:
        await log("fine")
    finally:
        await log("end")

async def nested(a, b):
    try:
        try:
            await a
        finally:
            await b
    except Exception as error:
        raise RuntimeError(await b) from error
