"""The rows as a model sees them."""

import pandas

from pipeline.weeks import training_end
from pipeline.workspace import need


def read_rows(workspace):
    """All rows, with times as they are written."""
    words = workspace.features()["words"]
    return pandas.read_csv(
        need(workspace.data, "ingest"),
        dtype={name: "object" for name in words},
        keep_default_na=False,
        na_values=[""],
    )


def split_rows(workspace, rows):
    """The rows of the training weeks, and those of the weeks after them."""
    start = training_end(workspace.params())
    is_later = rows[workspace.contract()["time"]] >= start
    return rows[~is_later], rows[is_later]

