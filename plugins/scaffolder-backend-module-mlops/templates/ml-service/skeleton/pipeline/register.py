"""Stage 7: the version, by the digests of all that it was made from."""

from pipeline import messages, outbox
from pipeline.digests import digest_of_value
from pipeline.model_file import read_checked
from pipeline.portal import Portal
from pipeline.workspace import need, read_json, write_json


def run(workspace):
    read_checked(workspace.package / "model.joblib")
    made_from = packaged_lineage(workspace)
    request = messages.registration(workspace, made_from)
    portal = Portal.from_environment()
    if portal is None:
        outbox.keep(workspace, made_from, "1-register", request)
    else:
        remember(workspace, made_from, portal.send(request))


def packaged_lineage(workspace):
    """What the package says it was made from."""
    return read_json(need(workspace.package / "lineage.json", "package"))


def remember(workspace, made_from, answer):
    """Keeps the id that the portal knows this version by."""
    version = answer["modelVersion"]
    write_json(
        workspace.version,
        {"versionId": version["versionId"], "lineage": digest_of_value(made_from)},
    )
    print(
        "register: {} version {} ({})".format(
            version["service"],
            version["ordinal"],
            "new" if answer["isNew"] else "was registered before",
        )
    )
    for gap in version["gaps"]:
        print("register: there is no digest of {}".format(gap))
    for author in version["authors"]:
        if "person" not in author:
            print("register: nobody in the portal is " + author["given"])
    return version["versionId"]


def registered_id(workspace):
    """The id of the version in the package, when it is registered."""
    known = read_json(need(workspace.version, "register"))
    if known["lineage"] != digest_of_value(packaged_lineage(workspace)):
        workspace.version.unlink()
        need(workspace.version, "register")
    return known["versionId"]
