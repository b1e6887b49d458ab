"""Stage 9: the profiles, to the portal."""

from pipeline import messages, outbox
from pipeline.portal import Portal
from pipeline.register import packaged_lineage, registered_id


def run(workspace):
    portal = Portal.from_environment()
    if portal is None:
        for role, request in messages.pushes(workspace, outbox.VERSION):
            step = "3-push-" + role
            outbox.keep(workspace, packaged_lineage(workspace), step, request)
        return
    for role, request in messages.pushes(workspace, registered_id(workspace)):
        report(role, portal.send(request))


def report(role, answer):
    """Says what became of a push; what was not taken is named."""
    print(
        "push: {}: {} new windows, {} known already".format(
            role, answer["accepted"]["profiles"], answer["unchanged"]["profiles"]
        )
    )
    for refused in answer["refused"]:
        print("push: {}: {}".format(refused["feature"], refused["sentence"]))
