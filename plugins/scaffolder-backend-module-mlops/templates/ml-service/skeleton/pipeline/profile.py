"""Stage 6: profiles. Counts of each week, from which the portal computes drift
without a single row."""

import csv
import math

from pipeline.bins import category_bins, count_in_bins, number_bins
from pipeline.digests import digest_of_value
from pipeline.weeks import training_end, week_start
from pipeline.workspace import need, write_json


def run(workspace):
    contract, features = workspace.contract(), workspace.features()
    data = read_columns(need(workspace.data, "ingest"))
    scores = read_columns(need(workspace.scores, "evaluate"))
    kinds = {name: "number" for name in features["numbers"]}
    kinds.update({name: "text" for name in features["words"]})
    profiles = {
        "input": profile_weeks(data, contract["time"], kinds, workspace.params()),
        "prediction": profile_weeks(
            scores, contract["time"], {"score": "number"}, workspace.params()
        ),
    }
    write_json(workspace.profiles, profiles)
    for role, found in profiles.items():
        print(
            "profile: {} of {} windows, {} of them the reference".format(
                role,
                len(found["reference"]["windows"]) + len(found["profiles"]),
                len(found["reference"]["windows"]),
            )
        )


def read_columns(path):
    """The cells of a CSV file by column, as they are written."""
    with path.open(newline="", encoding="utf-8") as file:
        reader = csv.reader(file)
        header = next(reader)
        columns = list(zip(*reader)) or [()] * len(header)
        return dict(zip(header, columns))


def profile_weeks(columns, time, kinds, params):
    """The training weeks as the reference, in blocks of a week, and the weeks
    after them."""
    weeks = [
        (week_start(params, week), week_start(params, week + 1))
        for week in range(params["weeks"])
    ]
    learned_until, windows = training_end(params), []
    for feature, kind in kinds.items():
        cells = list(zip(columns[time], columns[feature]))
        learned_from = sample([cell for at, cell in cells if at < learned_until], kind)
        bins = (
            number_bins(learned_from["values"])
            if kind == "number"
            else category_bins(learned_from["values"])
        )
        if bins is None:
            continue
        for start, end in weeks:
            found = sample([cell for at, cell in cells if start <= at < end], kind)
            windows.append(profile(feature, start, end, bins, found, kind))
    reference = [each for each in windows if each["to"] <= learned_until]
    # Named after its content: other rows or other cells are another reference.
    reference_id = "training-" + digest_of_value(reference)[len("sha256:") :][:16]
    named = [{**each, "referenceId": reference_id} for each in windows]
    return {
        "reference": {
            "referenceId": reference_id,
            "against": "training",
            "windows": [each for each in named if each["to"] <= learned_until],
        },
        "profiles": [each for each in named if each["to"] > learned_until],
    }


def sample(cells, kind):
    """The usable values of some cells, and how many are not usable."""
    found = {"values": [], "nulls": 0, "notANumber": 0, "infinite": 0}
    for cell in cells:
        if cell == "":
            found["nulls"] += 1
        elif kind == "text":
            found["values"].append(cell)
        else:
            number = float(cell)
            if math.isnan(number):
                found["notANumber"] += 1
            elif math.isinf(number):
                found["infinite"] += 1
            else:
                # Minus zero is the same value as zero.
                found["values"].append(number + 0.0)
    return found


def profile(feature, start, end, bins, found, kind):
    values = found["values"]
    missing = {name: found[name] for name in ["nulls", "notANumber", "infinite"]}
    counted = {
        "feature": feature,
        "from": start,
        "to": end,
        "rows": len(values) + sum(missing.values()),
        **missing,
        "bins": bins,
        "counts": count_in_bins(values, bins),
    }
    if kind == "number" and values:
        counted["moments"] = moments(values)
    return counted


def moments(values):
    """Extremes, mean, and the sum of squared distances from the mean."""
    if min(values) == max(values):
        return {"mean": values[0], "m2": 0, "min": values[0], "max": values[0]}
    mean = math.fsum(values) / len(values)
    squares = math.fsum((value - mean) ** 2 for value in values)
    return {"mean": mean, "m2": squares, "min": min(values), "max": max(values)}
