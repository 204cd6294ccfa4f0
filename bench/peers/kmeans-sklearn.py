"""K-means of scikit-learn on a table of doubles, point after point: one k-means++ start a run, timed without the reading."""

import json
import sys
import time

import numpy as np
from sklearn.cluster import KMeans

path, dimensions, clusters, runs = sys.argv[1], *map(int, sys.argv[2:5])
points = np.fromfile(path).reshape(-1, dimensions)

durations, inertias = [], []
for seed in range(runs):
    start = time.perf_counter()
    model = KMeans(n_clusters=clusters, n_init=1, random_state=seed).fit(points)
    durations.append((time.perf_counter() - start) * 1000)
    inertias.append(model.inertia_)
print(json.dumps({"durations": durations, "inertia": min(inertias)}))
