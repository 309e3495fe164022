import time
from time import slep
