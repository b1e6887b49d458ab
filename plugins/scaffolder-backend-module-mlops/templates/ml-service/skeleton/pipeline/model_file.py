"""The model as a file, with the digest it must have."""

import io

import joblib

from pipeline.digests import digest_of_bytes
from pipeline.refusal import MODEL_TAMPERED, Refusal
from pipeline.workspace import need


def digest_file(path):
    return path.with_name(path.name + ".sha256")


def save_model(model, path):
    """Writes the model, and beside it the digest of the file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    joblib.dump(model, path)
    digest_file(path).write_text(digest_of_bytes(path.read_bytes()) + "\n", "utf-8")


def read_checked(path):
    """The bytes of a model's file, when they are the ones that were trained."""
    expected = need(digest_file(path), "train").read_text("utf-8").strip()
    content = need(path, "train").read_bytes()
    found = digest_of_bytes(content)
    if found != expected:
        raise Refusal(
            MODEL_TAMPERED,
            "{} is {}, and not {}: it is not the model that was trained.".format(
                path.name, found, expected
            ),
        )
    return content


def load_model(path):
    """Loading runs what is in the file, so its digest is checked before."""
    return joblib.load(io.BytesIO(read_checked(path)))
