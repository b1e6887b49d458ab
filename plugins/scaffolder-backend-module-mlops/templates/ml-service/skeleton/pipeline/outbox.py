"""What is sent later: requests as files, each version's in the order they go."""

from pipeline.digests import digest_of_value
from pipeline.workspace import read_json, write_json

# Stands for the id that the portal gives the version when it is registered.
VERSION = "<version>"


def keep(workspace, made_from, step, request):
    """Writes a request to the outbox; the same one again replaces itself."""
    version = digest_of_value(made_from)[len("sha256:") :][:16]
    path = workspace.outbox / "{}-{}.json".format(version, step)
    write_json(path, request)
    print(
        "{}: PORTAL_URL and PORTAL_TOKEN are not set; kept in {}".format(
            step[2:], path.relative_to(workspace.root).as_posix()
        )
    )


def kept(workspace):
    """The files of the outbox by version, the version kept first comes first."""
    by_version = {}
    for path in sorted(workspace.outbox.glob("*.json")):
        by_version.setdefault(path.name.split("-")[0], []).append(path)
    return sorted(by_version.values(), key=lambda paths: paths[0].stat().st_mtime)


def read_kept(path, version_id):
    """A request as it goes out, now that the version has its id."""
    return filled(read_json(path), version_id)


def filled(value, version_id):
    if isinstance(value, dict):
        return {name: filled(each, version_id) for name, each in value.items()}
    if isinstance(value, list):
        return [filled(each, version_id) for each in value]
    return version_id if value == VERSION and version_id else value
