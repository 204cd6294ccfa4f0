"""The five questions of plain-duckdb.js, put to pandas."""

import json
import math
import sys

import pandas as pd

orders = pd.read_csv(sys.argv[1], parse_dates=["order_date"])
orders = orders[orders["amount"] > 0]
orders["day"] = orders["order_date"].dt.normalize()

customers = orders.groupby("customer_id").agg(
    first_order=("order_date", "min"),
    last_day=("day", "max"),
    orders=("order_date", "size"),
    spent=("amount", "sum"),
)

silence = (orders["day"].max() - customers["last_day"]).dt.days
never = float("inf")
above_thousand = math.nextafter(1000, never)
scores = pd.DataFrame(
    {
        "recency": pd.cut(silence, [-1, 30, 60, 120, 180, never], labels=[5, 4, 3, 2, 1]),
        "frequency": pd.cut(customers["orders"], [0, 1, 2, 5, 9, never], labels=[1, 2, 3, 4, 5]),
        "monetary": pd.cut(customers["spent"], [0, 50, 200, 500, above_thousand, never], labels=[1, 2, 3, 4, 5], right=False),
        "spent": customers["spent"],
    }
)
rfm = scores.groupby(["recency", "frequency", "monetary"], observed=True)["spent"].agg(customers="size", spent="sum")
rfm = rfm.reset_index().astype(float).sort_values(["recency", "frequency", "monetary"])

first = orders["customer_id"].map(customers["first_order"])
cohort = first.dt.year * 12 + first.dt.month - 1
month = orders["order_date"].dt.year * 12 + orders["order_date"].dt.month - 1 - cohort
keys = [cohort.rename("cohort"), month.rename("month")]
cohorts = orders.groupby(keys).agg(customers=("customer_id", "nunique"), revenue=("amount", "sum")).reset_index()
cohorts["cohort"] = [f"{number // 12}-{number % 12 + 1:02}" for number in cohorts["cohort"]]

ordered = orders.sort_values(["customer_id", "order_date"])
gaps = ordered.groupby("customer_id")["day"].diff().dropna().dt.days

print(
    json.dumps(
        {
            "rfm": rfm.to_dict("records"),
            "cohorts": cohorts.to_dict("records"),
            "repeat": [{"rate": float((customers["orders"] >= 2).mean())}],
            "gaps": [{"mean": gaps.mean(), "median": gaps.median()}],
            "averageOrder": [{"mean": orders["amount"].mean(), "median": orders["amount"].median()}],
        }
    )
)
