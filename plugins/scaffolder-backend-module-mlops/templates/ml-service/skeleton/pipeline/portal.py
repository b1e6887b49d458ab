"""The portal, over HTTP, with nothing but the standard library."""

import json
import os
import urllib.error
import urllib.parse
import urllib.request

from pipeline.digests import digest_of_value
from pipeline.refusal import PORTAL_REFUSED, Refusal

SECONDS = 30


class NoRedirect(urllib.request.HTTPRedirectHandler):
    """A token goes to whom it was meant for, and nowhere else."""

    def redirect_request(self, *_):
        return None


class Portal:
    def __init__(self, url, token):
        if not url.startswith(("http://", "https://")):
            raise Refusal(PORTAL_REFUSED, "PORTAL_URL is no http(s) address: " + url)
        self.url = url.rstrip("/")
        self.token = token
        self.open = urllib.request.build_opener(NoRedirect).open

    @classmethod
    def from_environment(cls):
        """The portal that is named, or None: then everything goes to the outbox."""
        url, token = os.environ.get("PORTAL_URL"), os.environ.get("PORTAL_TOKEN")
        if os.environ.get("PITWALL_GATE") == "offline" or not (url and token):
            return None
        return cls(url, token)

    def send(self, request):
        """The answer to one request: {method, path, query?, body?}."""
        url = self.url + "/api/mlops" + request["path"]
        if "query" in request:
            url += "?" + urllib.parse.urlencode(request["query"])
        headers = {"Authorization": "Bearer " + self.token}
        content = None
        if "body" in request:
            content = json.dumps(request["body"]).encode("utf-8")
            headers["Content-Type"] = "application/json"
            # The same again, after an answer that was lost, counts once.
            headers["Idempotency-Key"] = digest_of_value(request)[len("sha256:") :]
        outgoing = urllib.request.Request(
            url, data=content, headers=headers, method=request["method"]
        )
        try:
            with self.open(outgoing, timeout=SECONDS) as answer:
                return json.loads(answer.read().decode("utf-8"))
        except urllib.error.HTTPError as error:
            raise Refusal(
                PORTAL_REFUSED,
                "the portal answers {} to {} {}: {}".format(
                    error.code, request["method"], request["path"], reason_in(error)
                ),
            ) from None
        except (OSError, ValueError) as error:
            raise Refusal(
                PORTAL_REFUSED,
                "the portal at {} does not answer: {}".format(self.url, error),
            ) from None


def reason_in(error):
    """The sentence of a refusal; the portal writes one into each."""
    try:
        return json.loads(error.read().decode("utf-8"))["error"]["message"]
    except (OSError, ValueError, KeyError, TypeError):
        return error.reason
