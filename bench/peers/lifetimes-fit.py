"""Fits BG/NBD with lifetimes on a CSV of frequency, recency and age in days; prints the milliseconds of the fit alone."""

import sys
import time

import numpy as np
from lifetimes import BetaGeoFitter

table = np.loadtxt(sys.argv[1], delimiter=",")
if "--grouped" in sys.argv:
    table, weights = np.unique(table, axis=0, return_counts=True)
else:
    weights = None
start = time.perf_counter()
fitter = BetaGeoFitter().fit(table[:, 0], table[:, 1] / 7, table[:, 2] / 7, weights=weights)
print((time.perf_counter() - start) * 1000)
print(*fitter.params_, file=sys.stderr)
