import asyncio
import functools

def timed(f):
    @functools.wraps(f)
    async def wrapper(*args, **kwargs):
        start = asyncio.get_running_loop().time()
        try:
            return await f(*args, **kwargs)
        finally:
            print(f"{f.__name__} took {asyncio.get_running_loop().time() - start:.1f} s")
    return wrapper

@timed
async def fetch(url: str, /, retries: int = 3, *, timeout: float = 1.0) -> str:
    return f"{url!r} {await asyncio.sleep(timeout, retries):>5}"
