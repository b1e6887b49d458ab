"""Sends what waits in the outbox, version by version."""

from pipeline import outbox
from pipeline.gate import heed
from pipeline.portal import Portal
from pipeline.push import report
from pipeline.refusal import PORTAL_REFUSED, Refusal
from pipeline.register import remember


def run(workspace):
    portal = Portal.from_environment()
    if portal is None:
        raise Refusal(PORTAL_REFUSED, "PORTAL_URL and PORTAL_TOKEN are not set.")
    denied = None
    for paths in outbox.kept(workspace):
        version_id = None
        for path in paths:
            request = outbox.read_kept(path, version_id)
            answer = portal.send(request)
            if request["path"] == "/model-versions":
                made_from = request["body"]["lineage"]
                version_id = remember(workspace, made_from, answer)
            elif request["path"] == "/gate":
                # A no does not keep the profiles of the version back.
                try:
                    heed(workspace, answer)
                except Refusal as refusal:
                    denied = refusal
            else:
                report(request["body"]["datasetRole"], answer)
        # All at once: registering again gives the same version, and a push that
        # was taken before changes nothing.
        for path in paths:
            path.unlink()
    if denied:
        raise denied
    print("publish: nothing waits any longer")
