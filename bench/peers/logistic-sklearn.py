"""Fits a logistic regression to a file of doubles, FITS times: python logistic-sklearn.py FILE COLUMNS FITS.

The file holds the columns one after the other, then the outcome. Prints the milliseconds of each fit and the model.
"""

import json
import sys
import time

import numpy
from sklearn.linear_model import LogisticRegression

path, columns, fits = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
table = numpy.fromfile(path).reshape(columns + 1, -1)
values, outcome = numpy.ascontiguousarray(table[:columns].T), table[columns].astype(int)
durations = []
for _ in range(fits):
    start = time.perf_counter()
    model = LogisticRegression(C=1.0).fit(values, outcome)
    durations.append(1000 * (time.perf_counter() - start))
print(json.dumps({"durations": durations, "coefficients": model.coef_[0].tolist(), "intercept": model.intercept_[0]}))
