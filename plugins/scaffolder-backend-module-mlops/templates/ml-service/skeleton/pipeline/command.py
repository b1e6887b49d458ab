"""Which stage is run, and how it ends."""

import argparse
import importlib
import sys
from pathlib import Path

from pipeline.refusal import Refusal
from pipeline.workspace import Workspace

STAGES = (
    "ingest validate train evaluate package profile register gate push".split()
)
OTHERS = ["publish", "promote"]


def main(arguments, root=None):
    """Runs one stage; gives what the process should exit with."""
    parser = argparse.ArgumentParser(prog="python3 -m pipeline")
    parser.add_argument("stage", choices=STAGES + OTHERS)
    stage = parser.parse_args(arguments).stage
    workspace = Workspace(root or Path(__file__).resolve().parent.parent)
    try:
        # Imported when it is needed: half of the stages do without pandas.
        importlib.import_module("pipeline." + stage).run(workspace)
    except Refusal as refusal:
        print("{}: {}".format(stage, refusal), file=sys.stderr)
        return refusal.code
    return 0
