"""What the portal is told, in which order, and what its answers mean here."""

import json
import os
import subprocess
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

from pipeline.refusal import GATE_DENIED, INPUT_MISSING, PORTAL_REFUSED
from stages import StagesTest

TO_PROFILE = ["ingest", "train", "evaluate", "package", "profile"]
TO_PORTAL = ["register", "gate", "push"]
VERSION_ID = "01890a5d-ac96-774b-bcce-b302099a8057"
DENIED = {
    "proceed": False,
    "sentence": "Version 1 may not go to production.",
    "reasons": ["Nobody has opened a review of it."],
}


class StandIn(BaseHTTPRequestHandler):
    """A portal that answers what a test wants, and remembers what it got."""

    def do_POST(self):
        self.answer(self.rfile.read(int(self.headers["Content-Length"])))

    def do_GET(self):
        self.answer(b"null")

    def answer(self, content):
        self.server.got.append((self.path, json.loads(content), self.headers))
        path = self.path.split("?")[0]
        status, body = self.server.answers[path]
        self.send_response(status)
        if status == 302:
            self.send_header("Location", "/elsewhere")
        self.end_headers()
        self.wfile.write(json.dumps(body).encode("utf-8"))

    def log_message(self, *_):
        pass


class PortalTest(StagesTest):
    def setUp(self):
        super().setUp()
        server = HTTPServer(("127.0.0.1", 0), StandIn)
        self.addCleanup(server.server_close)
        self.addCleanup(server.shutdown)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        server.got, self.server = [], server
        version = {
            "versionId": VERSION_ID,
            "service": self.workspace.project()["service"],
            "ordinal": 1,
            "gaps": [],
            "authors": [{"given": "somebody"}],
        }
        counts = {"referenceFeatures": 6, "profiles": 24, "scores": 0}
        server.answers = {
            "/api/mlops/model-versions": (201, {"modelVersion": version, "isNew": True}),
            "/api/mlops/gate": (200, DENIED),
            "/api/mlops/monitoring/profiles": (
                200,
                {"accepted": counts, "unchanged": counts, "refused": []},
            ),
        }
        self.assertEqual(self.run_stages(*TO_PROFILE)[0], 0)

    def open_portal(self):
        port = self.server.server_address[1]
        os.environ["PORTAL_URL"] = "http://127.0.0.1:{}/".format(port)
        os.environ["PORTAL_TOKEN"] = "the-token"

    def paths(self):
        return [path.split("?")[0].split("/")[-1] for path, _, _ in self.server.got]

    def test_registers_asks_and_pushes(self):
        self.open_portal()
        code, said = self.run_stages(*TO_PORTAL)
        self.assertEqual(code, 0, said)
        self.assertEqual(
            self.paths(), ["model-versions", "gate", "profiles", "profiles"]
        )
        _, body, headers = self.server.got[0]
        self.assertEqual(headers["Authorization"], "Bearer the-token")
        self.assertRegex(headers["Idempotency-Key"], "^[0-9a-f]{64}$")
        self.assertEqual(len(body["lineage"]), 6)
        self.assertEqual(body["authors"], self.workspace.project()["authors"])
        self.assertIn("version=" + VERSION_ID, self.server.got[1][0])
        self.assertEqual(self.server.got[2][1]["versionId"], VERSION_ID)
        self.assertIn("Nobody has opened a review of it.", said)
        self.assertIn("nobody in the portal is somebody", said)

    def test_a_no_ends_it_where_it_is_enforced(self):
        self.open_portal()
        os.environ["PITWALL_GATE"] = "enforce"
        code, said = self.run_stages(*TO_PORTAL)
        self.assertEqual(code, GATE_DENIED)
        self.assertIn("this version may not serve yet", said)
        self.server.answers["/api/mlops/gate"] = (200, {**DENIED, "proceed": True})
        self.assertEqual(self.run_stages(*TO_PORTAL)[0], 0)

    def test_without_a_portal_everything_waits_and_is_published_later(self):
        for _ in range(2):
            code, said = self.run_stages(*TO_PORTAL)
            self.assertEqual(code, 0)
            self.assertIn("kept in .pitwall/outbox/", said)
        self.assertEqual(len(list(self.workspace.outbox.iterdir())), 4)
        self.assertEqual(self.run_stages("publish")[0], PORTAL_REFUSED)
        self.assertEqual(self.server.got, [])

        self.open_portal()
        code, said = self.run_stages("publish")
        self.assertEqual(code, 0, said)
        self.assertEqual(
            self.paths(), ["model-versions", "gate", "profiles", "profiles"]
        )
        self.assertIn("version=" + VERSION_ID, self.server.got[1][0])
        self.assertEqual(self.server.got[3][1]["versionId"], VERSION_ID)
        self.assertEqual(list(self.workspace.outbox.iterdir()), [])

    def test_nothing_is_asked_when_offline_is_wanted(self):
        self.open_portal()
        os.environ["PITWALL_GATE"] = "offline"
        self.assertEqual(self.run_stages(*TO_PORTAL)[0], 0)
        self.assertEqual(self.server.got, [])

    def test_what_was_not_sent_waits_on(self):
        self.run_stages(*TO_PORTAL)
        self.open_portal()
        self.server.answers["/api/mlops/monitoring/profiles"] = (503, None)
        self.assertEqual(self.run_stages("publish")[0], PORTAL_REFUSED)
        self.assertEqual(len(list(self.workspace.outbox.iterdir())), 4)

    def test_a_refusal_is_told_in_the_words_of_the_portal(self):
        self.open_portal()
        for status, body, words in [
            (403, {"error": {"message": "Ask the platform team."}}, "Ask the platform"),
            (502, "no JSON of ours", "502"),
            (302, None, "302"),
        ]:
            self.server.answers["/api/mlops/model-versions"] = (status, body)
            code, said = self.run_stages("register")
            self.assertEqual(code, PORTAL_REFUSED)
            self.assertIn(words, said)
        # A token does not follow a redirection.
        self.assertEqual(set(self.paths()), {"model-versions"})

    def test_a_portal_that_is_not_there(self):
        self.open_portal()
        os.environ["PORTAL_URL"] = "http://127.0.0.1:9/"
        code, said = self.run_stages("register")
        self.assertEqual(code, PORTAL_REFUSED)
        self.assertIn("does not answer", said)
        os.environ["PORTAL_URL"] = "file:///etc/passwd"
        self.assertEqual(self.run_stages("register")[0], PORTAL_REFUSED)

    def test_asks_about_the_version_that_is_packaged(self):
        self.open_portal()
        self.run_stages("register")
        self.change("params.json", lambda params: params.update(seed=8))
        self.run_stages(*TO_PROFILE)
        code, said = self.run_stages("gate")
        self.assertEqual(code, INPUT_MISSING)
        self.assertIn("it comes from register", said)

    def test_names_everybody_who_changed_the_sources_as_its_authors(self):
        root = str(self.workspace.root)
        git = ["git", "-c", "user.name=Test", "-c", "user.email=one@pitwall.example"]
        for command in [["init", "--quiet"], ["add", "."], ["commit", "-qm", "First"]]:
            try:
                subprocess.run([*git, *command], cwd=root, check=True)
            except FileNotFoundError:
                self.skipTest("git is not installed")
        self.open_portal()
        self.run_stages("register")
        self.assertEqual(self.server.got[0][1]["authors"], ["one@pitwall.example"])
