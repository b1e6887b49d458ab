"""The model card, filled from what was measured and from nothing else."""

from pipeline.weeks import training_end


def model_card(workspace, results, made_from):
    project, params = workspace.project(), workspace.params()
    features = workspace.features()
    target = workspace.contract()["target"]
    parts = [
        "# " + project["title"],
        project["description"],
        "## What it does",
        "It gives the probability of `{}` for one row ({}). Service: `{}`. "
        "The team claims the risk tier {}.".format(
            target, project["problem"], project["service"], project["riskTier"]
        ),
        "## What it was trained on",
        "Invented orders, drawn with seed {}: {} weeks from {} on, {} a week. "
        "Trained on what lies before {}, measured on {} rows after it.".format(
            params["seed"],
            params["weeks"],
            params["firstDay"],
            params["ordersAWeek"],
            training_end(params),
            results["rows"],
        ),
        "Numbers: {}. Words: {}.".format(
            ", ".join(features["numbers"]), ", ".join(features["words"])
        ),
        "## How good it is",
        metrics_table(results, params["floors"]),
        "## For whom it is how good",
        slices_table(results["slices"]),
        "## What it is not for",
        "It was never measured outside the ranges and values of `contract.json`, "
        "nor on rows of real people. A category it has not seen counts as none; "
        "a number that is missing counts as the median of training.",
        "## What it was made from",
        "\n".join("- {}: `{}`".format(*each) for each in made_from.items()),
    ]
    return "\n\n".join(parts) + "\n"


def metrics_table(results, floors):
    lines = ["| metric | value | asked | champion |", "| --- | --- | --- | --- |"]
    for name, value in results["metrics"].items():
        floor = floors.get(name, {})
        asked = ["at least {}".format(floor["atLeast"])] if "atLeast" in floor else []
        asked += ["at most {}".format(floor["atMost"])] if "atMost" in floor else []
        champion = results.get("champion", {}).get(name)
        lines.append(
            "| {} | {:.4f} | {} | {} |".format(
                name,
                value,
                ", ".join(asked) or "–",
                "none" if champion is None else "{:.4f}".format(champion),
            )
        )
    return "\n".join(lines)


def slices_table(slices):
    lines = ["| slice | rows | auc | Brier score |", "| --- | --- | --- | --- |"]
    for name, found in slices.items():
        lines.append(
            "| {} | {} | {:.4f} | {:.4f} |".format(
                name, found["rows"], found["auc"], found["brier-score"]
            )
        )
    return "\n".join(lines)
