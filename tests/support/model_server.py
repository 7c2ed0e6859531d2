"""A real HTTP server that speaks OpenAI's protocol as a test wants it: well, slowly, or wrongly."""

import json
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Asked = dict[str, Any]


@dataclass(frozen=True)
class Reply:
    """How a question is answered."""

    text: str = ""
    status: int = 200
    raw: bytes | None = None
    """Sent as the whole body, in place of a stream of `text`."""
    kind: str = "text/event-stream"
    cut: bool = False
    """Whether the line is cut after half of the text."""
    stall: bool = False
    """Whether nothing comes any more after half of the text, until the test is over."""
    why: str = "stop"
    reasoning: str = ""
    """Thoughts that are told apart from the text."""
    headers: dict[str, str] = field(default_factory=dict)


class _Six(ThreadingHTTPServer):
    address_family = socket.AF_INET6


class ModelServer:
    """The server on `host`, 127.0.0.1 or ::1; `reply` says what is answered to each question."""

    def __init__(self, host: str = "127.0.0.1") -> None:
        self.models: list[str] = ["qwen3:8b", "deepseek-r1:7b"]
        self.reply: Callable[[Asked], Reply] = lambda _asked: Reply("Fine.")
        self.asked: list[Asked] = []
        self.paths: list[str] = []
        self.stalled = threading.Event()
        self.left = threading.Event()
        """Set once somebody who was kept waiting has hung up."""
        self._over = threading.Event()
        server = self

        class Handler(BaseHTTPRequestHandler):
            def log_message(self, *_args: object) -> None:
                pass

            def do_GET(self) -> None:
                server.paths.append(self.path)
                listed = {"data": [{"id": name} for name in server.models]}
                self._send(Reply(raw=json.dumps(listed).encode(), kind="application/json"))

            def do_POST(self) -> None:
                server.paths.append(self.path)
                asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                server.asked.append(asked)
                self._send(server.reply(asked))

            def _send(self, reply: Reply) -> None:
                with suppress(OSError):
                    self.send_response(reply.status)
                    for name, value in {"Content-Type": reply.kind, **reply.headers}.items():
                        self.send_header(name, value)
                    self.end_headers()
                    if reply.raw is not None:
                        self.wfile.write(reply.raw)
                    else:
                        self._stream(reply)

            def _stream(self, reply: Reply) -> None:
                if reply.reasoning:
                    self._event({"delta": {"reasoning_content": reply.reasoning, "content": None}})
                half = len(reply.text) // 2 if reply.cut or reply.stall else len(reply.text)
                for start in range(0, half, 7):
                    self._event({"delta": {"content": reply.text[start : min(half, start + 7)]}})
                if reply.stall:
                    server.stalled.set()
                    # Whoever hangs up can be read to the end.
                    self.connection.settimeout(20)
                    if self.rfile.read(1) == b"":
                        server.left.set()
                elif not reply.cut:
                    self._event({"delta": {}, "finish_reason": reply.why})
                    self.wfile.write(b"data: [DONE]\n\n")

            def _event(self, choice: dict[str, Any]) -> None:
                self.wfile.write(b"data: " + json.dumps({"choices": [choice]}).encode() + b"\n\n")
                self.wfile.flush()

        self._http = (_Six if ":" in host else ThreadingHTTPServer)((host, 0), Handler)
        self._http.daemon_threads = True
        shown = f"[{host}]" if ":" in host else host
        self.address = f"http://{shown}:{self._http.server_address[1]}"

    @contextmanager
    def running(self) -> Iterator["ModelServer"]:
        thread = threading.Thread(target=self._http.serve_forever, args=(0.01,), daemon=True)
        thread.start()
        try:
            yield self
        finally:
            self.stop()
            thread.join()

    def stop(self) -> None:
        """Let nobody connect any more."""
        self._http.shutdown()
        self._http.server_close()


def question_of(asked: Asked) -> dict[str, Any]:
    """Return the object that a question is."""
    (about,) = [m["content"] for m in asked["messages"] if m["role"] == "user"][:1]
    return dict(json.loads(about))


def sentence_of(asked: Asked) -> str:
    """Return the sentence that a question is about."""
    return str(question_of(asked)["sentence"])
