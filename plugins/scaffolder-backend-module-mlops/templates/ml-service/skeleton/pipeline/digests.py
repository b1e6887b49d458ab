"""What a version was made from, as SHA-256 digests."""

import hashlib
import json
import platform
from importlib import metadata

from pipeline.workspace import need


def digest_of_bytes(content):
    return "sha256:" + hashlib.sha256(content).hexdigest()


def digest_of_file(path):
    return digest_of_bytes(path.read_bytes())


def digest_of_value(value):
    """Of JSON without spaces and with sorted keys."""
    text = json.dumps(value, sort_keys=True, separators=(",", ":"))
    return digest_of_bytes(text.encode("utf-8"))


def lineage(workspace):
    """The digests of all that this version was made from."""
    return {
        "code": code_digest(workspace.root),
        "data": digest_of_file(need(workspace.data, "ingest")),
        "params": digest_of_file(workspace.root / "params.json"),
        "weights": digest_of_file(need(workspace.model, "train")),
        "environment": digest_of_value(environment()),
        "servingConfig": digest_of_file(workspace.root / "serving.json"),
    }


def code_digest(root):
    """Over every source there is, committed or not: what ran is what counts."""
    sources = sorted((root / "pipeline").rglob("*.py"))
    sources += [root / "Makefile", root / "contract.json"]
    return digest_of_value(
        [[path.relative_to(root).as_posix(), digest_of_file(path)] for path in sources]
    )


def environment():
    """The interpreter and the libraries that made the model."""
    libraries = ["joblib", "numpy", "pandas", "scikit-learn", "scipy"]
    return {
        "machine": platform.machine(),
        "python": platform.python_version(),
        **{name: metadata.version(name) for name in libraries},
    }
