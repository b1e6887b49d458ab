"""The model is the one that was trained, good enough, and the same every time."""

import json

from pipeline.digests import digest_of_file, lineage
from pipeline.refusal import (
    FLOOR_BROKEN,
    INPUT_MISSING,
    MODEL_TAMPERED,
    WORSE_THAN_CHAMPION,
)
from stages import StagesTest

TO_PACKAGE = ["ingest", "validate", "train", "evaluate", "package"]


class ModelTest(StagesTest):
    def test_the_package_holds_what_a_deployment_needs(self):
        self.assertEqual(self.run_stages(*TO_PACKAGE)[0], 0)
        package = self.workspace.package
        self.assertEqual(
            sorted(path.name for path in package.iterdir()),
            [
                "MODEL_CARD.md",
                "contract.json",
                "environment.json",
                "lineage.json",
                "metrics.json",
                "model.joblib",
                "model.joblib.sha256",
                "serving.json",
            ],
        )
        made_from = json.loads((package / "lineage.json").read_text("utf-8"))
        self.assertEqual(made_from["weights"], digest_of_file(package / "model.joblib"))
        card = (package / "MODEL_CARD.md").read_text("utf-8")
        results = json.loads(self.workspace.metrics.read_text("utf-8"))
        self.assertIn("{:.4f}".format(results["metrics"]["auc"]), card)
        for name in results["slices"]:
            self.assertIn(name, card)

    def test_the_same_seed_gives_the_same_bytes(self):
        self.run_stages("ingest", "train")
        first = lineage(self.workspace)
        self.run_stages("ingest", "train")
        self.assertEqual(lineage(self.workspace), first)
        self.change("params.json", lambda params: params.update(seed=8))
        self.run_stages("ingest", "train")
        other = lineage(self.workspace)
        changed = {name for name in first if first[name] != other[name]}
        self.assertEqual(changed, {"data", "params", "weights"})

    def test_other_code_is_another_version(self):
        self.run_stages("ingest", "train")
        first = lineage(self.workspace)["code"]
        source = self.workspace.root / "pipeline" / "train.py"
        source.write_text(source.read_text("utf-8") + "\n# changed\n", "utf-8")
        self.assertNotEqual(lineage(self.workspace)["code"], first)

    def test_a_model_that_is_not_good_enough(self):
        self.change(
            "params.json",
            lambda params: params["floors"].update({"auc": {"atLeast": 0.99}}),
        )
        code, said = self.run_stages("ingest", "train", "evaluate", "package")
        self.assertEqual(code, FLOOR_BROKEN)
        self.assertIn("The model has auc 0.7", said)
        self.assertIn("at least 0.99 is asked", said)
        self.assertFalse(self.workspace.package.exists())

    def test_a_model_that_fails_some(self):
        self.change(
            "params.json",
            lambda params: params["slices"]["floors"].update(
                {"auc": {"atLeast": 0.72}}
            ),
        )
        code, said = self.run_stages("ingest", "train", "evaluate")
        self.assertEqual(code, FLOOR_BROKEN)
        self.assertRegex(said, r"channel=app has auc 0\.\d+; at least 0\.72 is asked")

    def test_a_model_that_is_worse_than_the_champion(self):
        self.assertEqual(self.run_stages(*TO_PACKAGE, "promote")[0], 0)
        self.assertEqual(self.run_stages("evaluate")[0], 0)

        def weaken(params):
            params["regularisation"] = 0.00001
            params["floors"] = {}
            params["slices"]["floors"] = {}

        self.change("params.json", weaken)
        code, said = self.run_stages("train", "evaluate")
        self.assertEqual(code, WORSE_THAN_CHAMPION)
        self.assertIn("the champion has", said)

    def test_a_model_that_was_tampered_with(self):
        self.run_stages(*TO_PACKAGE, "promote")
        for path, stages in [
            (self.workspace.model, ["evaluate"]),
            (self.workspace.model, ["package"]),
            (self.workspace.package / "model.joblib", ["register"]),
            (self.workspace.champion / "model.joblib", ["evaluate"]),
        ]:
            content = path.read_bytes()
            path.write_bytes(content[:-1] + bytes([content[-1] ^ 1]))
            code, said = self.run_stages(*stages)
            self.assertEqual(code, MODEL_TAMPERED, path)
            self.assertIn("it is not the model that was trained", said)
            path.write_bytes(content)

    def test_a_stage_before_its_turn(self):
        for stage in ["train", "evaluate", "package", "profile", "register", "gate"]:
            code, said = self.run_stages(stage)
            self.assertEqual(code, INPUT_MISSING, stage)
            self.assertIn("is not there; it comes from", said)
