"""Stage 1: the data. Orders of an invented shop, and whether each came back."""

import csv
import math
import random
from datetime import datetime, timedelta

HEADER = [
    "order_id",
    "ordered_at",
    "amount",
    "items",
    "discount",
    "days_since_last_order",
    "channel",
    "region",
    "returned",
]


def run(workspace):
    params = workspace.params()
    workspace.build.mkdir(exist_ok=True)
    with workspace.data.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(HEADER)
        writer.writerows(orders(params))
    rows = params["weeks"] * params["ordersAWeek"]
    print("ingest: {} orders of {} weeks".format(rows, params["weeks"]))


def orders(params):
    """The same rows for the same seed, on every machine: nothing but the
    standard library draws them."""
    draw = random.Random(params["seed"])
    first = datetime.fromisoformat(params["firstDay"])
    week_in_seconds = 7 * 24 * 3600
    for week in range(params["weeks"]):
        seconds = sorted(
            draw.randrange(week_in_seconds) for _ in range(params["ordersAWeek"])
        )
        for number, second in enumerate(seconds):
            at = first + timedelta(weeks=week, seconds=second)
            yield [
                "{:02d}-{:05d}".format(week, number),
                at.strftime("%Y-%m-%dT%H:%M:%S.000Z"),
                *order(draw),
            ]


def order(draw):
    amount = min(5000.0, max(1.0, round(math.exp(draw.gauss(4.0, 0.9)), 2)))
    items = min(12, 1 + int(draw.expovariate(0.7)))
    discount = draw.choice([0, 0, 0, 0.1, 0.2, 0.3, 0.5])
    is_known = draw.random() > 0.08
    days = int(draw.expovariate(1 / 60)) if is_known else ""
    channel = draw.choices(["web", "app", "store"], [5, 4, 2])[0]
    region = draw.choice(["north", "east", "south", "west"])
    odds = (
        -2.3
        + 0.75 * math.log(amount / 50)
        + 0.16 * items
        + 3.2 * discount
        + (0.5 if not is_known else -0.004 * min(days, 200))
        + {"web": 0.35, "app": 0.0, "store": -1.4}[channel]
    )
    returned = int(draw.random() < 1 / (1 + math.exp(-odds)))
    return [amount, items, discount, days, channel, region, returned]
