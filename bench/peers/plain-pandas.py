"""The five questions of plain-duckdb.js, put to pandas."""

import json
import sys

import pandas as pd

orders = pd.read_csv(sys.argv[1], parse_dates=["order_date"])
orders = orders[orders["amount"] > 0]

customers = orders.groupby("customer_id").agg(
    first_order=("order_date", "min"),
    last_order=("order_date", "max"),
    orders=("order_date", "size"),
    spent=("amount", "sum"),
)

silence = (orders["order_date"].max() - customers["last_order"]).dt.days
never = float("inf")
scores = pd.DataFrame(
    {
        "recency": pd.cut(silence, [-1, 30, 60, 120, 180, never], labels=[5, 4, 3, 2, 1]),
        "frequency": pd.cut(customers["orders"], [0, 1, 2, 5, 9, never], labels=[1, 2, 3, 4, 5]),
        "monetary": pd.cut(customers["spent"], [0, 50, 200, 500, 1000, never], labels=[1, 2, 3, 4, 5]),
        "spent": customers["spent"],
    }
)
rfm = scores.groupby(["recency", "frequency", "monetary"], observed=True)["spent"].agg(["size", "sum"])

first = orders["customer_id"].map(customers["first_order"])
cohort = first.dt.year * 12 + first.dt.month
month = orders["order_date"].dt.year * 12 + orders["order_date"].dt.month - cohort
cohorts = orders.groupby([cohort, month]).agg(customers=("customer_id", "nunique"), revenue=("amount", "sum"))

ordered = orders.sort_values(["customer_id", "order_date"])
gaps = ordered.groupby("customer_id")["order_date"].diff().dropna().dt.days

print(
    json.dumps(
        {
            "rfm": rfm.reset_index().astype(float).values.tolist(),
            "cohorts": cohorts.reset_index().values.tolist(),
            "repeat": float((customers["orders"] >= 2).mean()),
            "gaps": [gaps.mean(), gaps.median()],
            "averageOrder": [orders["amount"].mean(), orders["amount"].median()],
        }
    )
)
