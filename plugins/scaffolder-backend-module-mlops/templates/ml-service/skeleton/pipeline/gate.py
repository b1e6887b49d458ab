"""Stage 8: may this version serve? The portal answers, with its reasons."""

import os

from pipeline import messages, outbox
from pipeline.portal import Portal
from pipeline.refusal import GATE_DENIED, Refusal
from pipeline.register import packaged_lineage, registered_id


def run(workspace):
    portal = Portal.from_environment()
    if portal is None:
        request = messages.question(workspace, outbox.VERSION)
        outbox.keep(workspace, packaged_lineage(workspace), "2-gate", request)
        return
    request = messages.question(workspace, registered_id(workspace))
    heed(workspace, portal.send(request))


def heed(workspace, answer):
    """Prints what the gate says, and ends here when that is to be enforced."""
    print("gate: " + answer["sentence"])
    for reason in answer["reasons"]:
        print("gate: - " + reason)
    mode = os.environ.get("PITWALL_GATE") or workspace.project()["gate"]
    if mode == "enforce" and not answer["proceed"]:
        raise Refusal(GATE_DENIED, "this version may not serve yet.")
