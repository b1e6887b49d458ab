"""What the portal is told and asked of a version."""

from pipeline.authors import authors
from pipeline.workspace import need, read_json


def registration(workspace, made_from):
    project = workspace.project()
    results = read_json(need(workspace.package / "metrics.json", "package"))
    worst = min(results["slices"].values(), key=lambda each: each["auc"], default=None)
    metrics = dict(results["metrics"])
    if worst:
        metrics["worst-slice-auc"] = worst["auc"]
    body = {
        "service": project["service"],
        "kind": "tabular",
        "lineage": made_from,
        "authors": authors(workspace),
        "metrics": metrics,
    }
    if project["repository"]:
        body["source"] = project["repository"]
    return {"method": "POST", "path": "/model-versions", "body": body}


def question(workspace, version_id):
    project = workspace.project()
    query = {
        "service": project["service"],
        "version": version_id,
        "environment": project["environment"],
    }
    if project["region"]:
        query["region"] = project["region"]
    return {"method": "GET", "path": "/gate", "query": query}


def pushes(workspace, version_id):
    """One push for what goes into the model, one for what it answers."""
    project = workspace.project()
    profiles = read_json(need(workspace.profiles, "profile"))
    for role, found in profiles.items():
        yield role, {
            "method": "POST",
            "path": "/monitoring/profiles",
            "body": {
                "service": project["service"],
                "environment": project["environment"],
                "versionId": version_id,
                "datasetRole": role,
                **found,
            },
        }
