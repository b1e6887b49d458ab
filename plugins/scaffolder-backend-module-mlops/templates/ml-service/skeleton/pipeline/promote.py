"""Keeps this version as the one that the next must not be worse than."""

import shutil

from pipeline.model_file import digest_file, read_checked
from pipeline.workspace import need


def run(workspace):
    packaged = need(workspace.package / "model.joblib", "package")
    read_checked(packaged)
    workspace.champion.mkdir(exist_ok=True)
    card = workspace.package / "MODEL_CARD.md"
    for path in [packaged, digest_file(packaged), card]:
        shutil.copy(path, workspace.champion)
    print("promote: champion/ holds this version; commit it")
