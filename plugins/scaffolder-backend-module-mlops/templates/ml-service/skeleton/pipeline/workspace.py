"""Where everything is: what is committed, and what the stages make."""

import json
from pathlib import Path

from pipeline.refusal import INPUT_MISSING, Refusal


class Workspace:
    """The folder of the repository, or a copy of it in a test."""

    def __init__(self, root):
        self.root = Path(root)
        self.build = self.root / "build"
        self.package = self.build / "package"
        self.champion = self.root / "champion"
        self.outbox = self.root / ".pitwall" / "outbox"
        self.data = self.build / "data.csv"
        self.model = self.build / "model.joblib"
        self.metrics = self.build / "metrics.json"
        self.scores = self.build / "scores.csv"
        self.profiles = self.build / "profiles.json"
        self.version = self.build / "version.json"

    def project(self):
        return read_json(self.root / "project.json")

    def params(self):
        return read_json(self.root / "params.json")

    def contract(self):
        return read_json(self.root / "contract.json")

    def features(self):
        """The columns a model may look at, by kind."""
        contract = self.contract()
        others = {contract["key"], contract["time"], contract["target"]}
        columns = [
            (name, column["type"])
            for name, column in contract["columns"].items()
            if name not in others
        ]
        return {
            "numbers": [name for name, type_ in columns if type_ == "number"],
            "words": [name for name, type_ in columns if type_ == "text"],
        }


def read_json(path):
    return json.loads(need(path, "the repository").read_text("utf-8"))


def write_json(path, value):
    """Writes JSON that looks the same whenever the value is the same."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(value, indent=2) + "\n", "utf-8")


def need(path, stage):
    """The path, when a stage before has made it."""
    if not path.exists():
        raise Refusal(
            INPUT_MISSING,
            "{} is not there; it comes from {}.".format(path.name, stage),
        )
    return path
