"""When a week of the data begins."""

from datetime import datetime, timedelta


def week_start(params, week):
    """The instant week 0, 1, 2 … begins at, as the data writes instants."""
    at = datetime.fromisoformat(params["firstDay"]) + timedelta(weeks=week)
    return at.strftime("%Y-%m-%dT%H:%M:%S.000Z")


def training_end(params):
    """The instant from which on nothing was trained on."""
    return week_start(params, params["trainingWeeks"])
