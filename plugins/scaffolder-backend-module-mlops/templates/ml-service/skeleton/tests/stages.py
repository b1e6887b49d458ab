"""What the tests share: a copy of the repository, and its stages run in it."""

import contextlib
import io
import json
import os
import shutil
import tempfile
import unittest
from pathlib import Path
from unittest import mock

from pipeline.command import main
from pipeline.workspace import Workspace

ROOT = Path(__file__).resolve().parent.parent
COPIED = ["project.json", "params.json", "contract.json", "serving.json", "Makefile"]


class StagesTest(unittest.TestCase):
    """A workspace for each test, and no portal unless a test names one."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.workspace = copy_to(Path(folder.name))
        hidden = mock.patch.dict(os.environ)
        hidden.start()
        self.addCleanup(hidden.stop)
        for name in ["PORTAL_URL", "PORTAL_TOKEN", "PITWALL_GATE"]:
            os.environ.pop(name, None)

    def run_stages(self, *stages):
        """Runs stages until one refuses; gives its exit code and what was said."""
        said = io.StringIO()
        with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
            for stage in stages:
                code = main([stage], self.workspace.root)
                if code:
                    break
        return code, said.getvalue()

    def change(self, name, change):
        """Changes one of the JSON files of the repository."""
        path = self.workspace.root / name
        value = json.loads(path.read_text("utf-8"))
        change(value)
        path.write_text(json.dumps(value), "utf-8")


def copy_to(root):
    for name in COPIED:
        shutil.copy(ROOT / name, root)
    ignored = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "pipeline", root / "pipeline", ignore=ignored)
    return Workspace(root)
