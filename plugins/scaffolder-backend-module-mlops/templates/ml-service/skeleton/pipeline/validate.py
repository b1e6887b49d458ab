"""Stage 2: the contract. Nothing is trained on data that breaks it."""

import csv
import math
import re

from pipeline.refusal import CONTRACT_BROKEN, Refusal
from pipeline.workspace import need

INSTANT = re.compile(r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$")


def run(workspace):
    problems = broken_rules(need(workspace.data, "ingest"), workspace.contract())
    if problems:
        raise Refusal(CONTRACT_BROKEN, "the data breaks its contract.", *problems)
    print("validate: the data keeps its contract")


def broken_rules(path, contract):
    """One sentence for each rule that the rows of a CSV file break."""
    with path.open(newline="", encoding="utf-8", errors="replace") as file:
        reader = csv.reader(file)
        header = next(reader, [])
        if header != list(contract["columns"]):
            return [
                "The columns are {}, and not {}.".format(
                    ", ".join(header) or "missing", ", ".join(contract["columns"])
                )
            ]
        rows = list(reader)
    ragged = [at for at, row in enumerate(rows, 2) if len(row) != len(header)]
    if ragged:
        return ["Line {} has another number of fields.".format(ragged[0])]
    problems = []
    if len(rows) < contract["rowsAtLeast"]:
        problems.append(
            "There are {} rows, and {} are needed.".format(
                len(rows), contract["rowsAtLeast"]
            )
        )
    for at, (name, rules) in enumerate(contract["columns"].items()):
        values = [row[at] for row in rows]
        problems += column_problems(name, values, rules)
    keys = [row[header.index(contract["key"])] for row in rows]
    if len(set(keys)) < len(keys):
        problems.append("{} is not unique.".format(contract["key"]))
    targets = [row[header.index(contract["target"])] for row in rows]
    if rows and len(set(targets)) < 2:
        problems.append("{} is always the same.".format(contract["target"]))
    return problems


def column_problems(name, values, rules):
    missing = sum(1 for value in values if value == "")
    allowed = rules.get("missingAtMost", 0)
    if values and missing / len(values) > allowed:
        yield "{} is missing in {:.1%} of the rows; {:.1%} are allowed.".format(
            name, missing / len(values), allowed
        )
    wrong = [
        (line, complaint)
        for line, value in enumerate(values, 2)
        for complaint in [complaint_about(value, rules)]
        if value != "" and complaint
    ]
    if wrong:
        line, complaint = wrong[0]
        yield "{} {} in line {}{}.".format(
            name,
            complaint,
            line,
            " and {} more".format(len(wrong) - 1) if len(wrong) > 1 else "",
        )


def complaint_about(value, rules):
    """What is wrong with one value; None when nothing is."""
    if rules["type"] == "instant":
        return None if INSTANT.match(value) else "is no instant"
    if rules["type"] == "text":
        known = rules.get("values")
        return None if known is None or value in known else "has an unknown value"
    try:
        number = float(value)
    except ValueError:
        return "is no number"
    if not math.isfinite(number):
        return "is no finite number"
    if "values" in rules and number not in rules["values"]:
        return "has an unknown value"
    if number < rules.get("atLeast", -math.inf):
        return "is below {}".format(rules["atLeast"])
    if number > rules.get("atMost", math.inf):
        return "is above {}".format(rules["atMost"])
    return None
