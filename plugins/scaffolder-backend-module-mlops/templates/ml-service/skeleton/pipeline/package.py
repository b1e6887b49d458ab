"""Stage 5: everything a deployment and a reader need, in one folder."""

import shutil

from pipeline.digests import environment, lineage
from pipeline.model_card import model_card
from pipeline.model_file import digest_file, read_checked
from pipeline.workspace import need, read_json, write_json


def run(workspace):
    content = read_checked(workspace.model)
    results = read_json(need(workspace.metrics, "evaluate"))
    made_from = lineage(workspace)
    shutil.rmtree(workspace.package, ignore_errors=True)
    workspace.package.mkdir(parents=True)
    (workspace.package / workspace.model.name).write_bytes(content)
    shutil.copy(digest_file(workspace.model), workspace.package)
    for name in ["contract.json", "serving.json"]:
        shutil.copy(workspace.root / name, workspace.package)
    write_json(workspace.package / "metrics.json", results)
    write_json(workspace.package / "lineage.json", made_from)
    write_json(workspace.package / "environment.json", environment())
    card = model_card(workspace, results, made_from)
    (workspace.package / "MODEL_CARD.md").write_text(card, "utf-8")
    print("package: build/package, weights {}".format(made_from["weights"][:19]))
