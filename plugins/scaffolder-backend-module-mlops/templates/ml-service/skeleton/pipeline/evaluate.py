"""Stage 4: how good it is, on weeks it has not seen, for everybody."""

import csv

from sklearn.metrics import brier_score_loss, log_loss, roc_auc_score

from pipeline.model_file import load_model
from pipeline.refusal import FLOOR_BROKEN, WORSE_THAN_CHAMPION, Refusal
from pipeline.rows import read_rows, split_rows
from pipeline.workspace import write_json


def run(workspace):
    contract, params = workspace.contract(), workspace.params()
    rows = read_rows(workspace)
    features = workspace.features()
    columns = features["numbers"] + features["words"]
    scored = rows.assign(
        score=load_model(workspace.model).predict_proba(rows[columns])[:, 1]
    )
    write_scores(workspace, scored, contract)
    _, later = split_rows(workspace, scored)
    results = {
        "rows": len(later),
        "metrics": measures(later, contract["target"]),
        "slices": slice_measures(later, contract["target"], params["slices"]),
    }
    if (workspace.champion / "model.joblib").exists():
        champion = load_model(workspace.champion / "model.joblib")
        rated = later.assign(score=champion.predict_proba(later[columns])[:, 1])
        results["champion"] = measures(rated, contract["target"])
    write_json(workspace.metrics, results)
    judge(results, params)
    print(
        "evaluate: auc {auc:.3f}, Brier score {brier-score:.3f} on {rows} rows".format(
            rows=len(later), **results["metrics"]
        )
    )


def measures(rows, target):
    truth, score = rows[target], rows["score"]
    return {
        "auc": float(roc_auc_score(truth, score)),
        "brier-score": float(brier_score_loss(truth, score)),
        "log-loss": float(log_loss(truth, score)),
        "calibration-gap": float(abs(truth.mean() - score.mean())),
        "positive-share": float(truth.mean()),
    }


def slice_measures(rows, target, slices):
    """Each slice that has enough rows, and both outcomes, to be measured."""
    found = {}
    for column in slices["by"]:
        for value, part in sorted(rows.groupby(column), key=lambda each: each[0]):
            if len(part) >= slices["rowsAtLeast"] and part[target].nunique() == 2:
                found["{}={}".format(column, value)] = {
                    "rows": len(part),
                    **measures(part, target),
                }
    return found


def judge(results, params):
    """Raises when a floor is broken, or the champion is better."""
    broken = floors_broken("The model", results["metrics"], params["floors"])
    for name, found in results["slices"].items():
        broken += floors_broken(name, found, params["slices"]["floors"])
    if broken:
        raise Refusal(FLOOR_BROKEN, "it is not good enough.", *broken)
    for name, rule in params["champion"].items():
        best = results.get("champion", {}).get(name)
        found = results["metrics"][name]
        if best is not None and found < best - rule["mayFallBy"]:
            raise Refusal(
                WORSE_THAN_CHAMPION,
                "{} is {:.3f}; the champion has {:.3f} on the same rows.".format(
                    name, found, best
                ),
            )


def floors_broken(what, found, floors):
    return [
        "{} has {} {:.3f}; {} {} is asked.".format(
            what, name, found[name], words, floor[bound]
        )
        for name, floor in floors.items()
        for bound, words, is_broken in [
            ("atLeast", "at least", lambda value, limit: value < limit),
            ("atMost", "at most", lambda value, limit: value > limit),
        ]
        if bound in floor and is_broken(found[name], floor[bound])
    ]


def write_scores(workspace, scored, contract):
    """What it says of every row, for its profile; nothing else of the row."""
    with workspace.scores.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow([contract["time"], "score"])
        for at, score in zip(scored[contract["time"]], scored["score"]):
            writer.writerow([at, repr(float(score))])
