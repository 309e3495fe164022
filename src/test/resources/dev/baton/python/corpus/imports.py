import os
import os.path
import os.path as path
import a.b.c as d, e
from math import sqrt, pi as PI
from . import sibling
from .package import thing
from ..up import (one,
    two as three,)
from typing import *
def lazy():
    import time
    from collections import deque
    return time.time(), deque()
os.getcwd()
PI.hex()
