"""Speaking with a server of OpenAI's protocol that does well, badly, or nothing at all."""

import gzip
import json
import socket
import threading
from collections.abc import Iterator
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.model.errors import PackageError
from reader.translation.progress import CancelledError, never
from reader.translation.server import BusyError, Server
from reader.translation.server_address import ServerAddress, known_addresses, parse_address
from tests.support.model_server import ModelServer, Reply

QUESTION = [{"role": "user", "content": "?"}]


BOMB = gzip.compress(b'data: {"choices": [{"delta": {"content": "boom"}}]}\n\n' * 400_000)
"""Twenty MB in some fifty kB; nobody asked for anything packed."""


@pytest.fixture
def served() -> Iterator[ModelServer]:
    with ModelServer().running() as server:
        yield server


def said(served: ModelServer, patience: float = 30) -> str:
    server = Server(parse_address(served.address), patience)
    return "".join(server.chat("m", QUESTION, 100, never))


def test_its_models_are_listed(served: ModelServer) -> None:
    assert Server(parse_address(served.address)).models(never) == ("deepseek-r1:7b", "qwen3:8b")
    assert served.paths == ["/v1/models"]


def test_an_answer_comes_in_pieces_without_what_is_told_apart_as_thoughts(
    served: ModelServer,
) -> None:
    served.reply = lambda _asked: Reply("The firm, “at last”, 会社.", reasoning="Let me think")
    assert said(served) == "The firm, “at last”, 会社."
    assert served.asked[0]["model"] == "m"
    assert served.asked[0]["stream"] is True


@pytest.mark.parametrize("indent", [None, 2])
def test_a_server_that_does_not_stream_is_understood(
    served: ModelServer, indent: int | None
) -> None:
    whole = {"choices": [{"message": {"content": "Whole."}, "finish_reason": "stop"}]}
    raw = json.dumps(whole, indent=indent).encode()
    served.reply = lambda _asked: Reply(raw=raw, kind="application/json")
    assert said(served) == "Whole."


@pytest.mark.parametrize(
    ("reply", "words"),
    [
        (Reply("The firm grows.", cut=True), "broke off"),
        (Reply(status=500, raw=b'{"error": {"message": "CUDA out of memory"}}'), "out of memory"),
        (Reply(status=503, raw=b"<html>"), "failed .503."),
        (Reply(raw=b"data: {nonsense}\n\n"), "nonsense"),
        (Reply(raw=b'data: {"choices": 5}\n\n'), "nonsense"),
        (Reply(raw=b'data: {"error": {"message": "no slot"}}\n\n'), "no slot"),
        (Reply(raw=b"\xff\xfe\x00 hello"), "broke off"),
        (Reply(raw=b""), "broke off"),
        (Reply("The firm", why="length"), "before its answer was complete"),
        (Reply(raw=b"data: " + b"x" * (5 << 20)), "without an end|come to an end"),
        (Reply("and on " * 999), "come to an end"),
        (Reply(raw=b"<!DOCTYPE html><title>Router</title>", kind="text/html"), "broke off"),
        (Reply(raw=b"[]", kind="application/json"), "broke off"),
        (Reply(raw=b'{"choices": [{"message": []}]}', kind="image/png"), "nonsense|broke off"),
        (Reply(raw=b"data: " + b'{"a":' * 99_999 + b"\n\n"), "nonsense"),
        (Reply(raw=BOMB, headers={"Content-Encoding": "gzip"}), "broke off"),
        (Reply(status=502, raw=BOMB, headers={"Content-Encoding": "gzip"}), "failed"),
    ],
)
def test_what_is_no_answer_is_told_in_words_and_another_question_may_be_asked(
    served: ModelServer, reply: Reply, words: str
) -> None:
    served.reply = lambda _asked: reply
    with pytest.raises(BusyError, match=words):
        said(served)
    served.reply = lambda _asked: Reply("Fine.")
    assert said(served) == "Fine."


def test_a_refusal_says_to_look_for_the_model(served: ModelServer) -> None:
    reason = json.dumps({"error": {"message": "model 'm' not found"}}).encode()
    served.reply = lambda _asked: Reply(status=404, raw=reason)
    with pytest.raises(PackageError, match=r"model 'm' not found. Look whether") as told:
        said(served)
    assert not isinstance(told.value, BusyError)


def test_nothing_follows_a_server_that_sends_elsewhere(served: ModelServer) -> None:
    with ModelServer().running() as other:
        away = {"Location": f"{other.address}/v1/chat/completions"}
        served.reply = lambda _asked: Reply(status=307, raw=b"", headers=away)
        with pytest.raises(PackageError, match=r"refused .307."):
            said(served)
        assert other.paths == []


def test_a_proxy_of_the_environment_sees_nothing_that_stays_on_this_machine(
    served: ModelServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    with ModelServer().running() as proxy:
        for name in ("http_proxy", "https_proxy", "all_proxy"):
            monkeypatch.setenv(name, proxy.address)
            monkeypatch.setenv(name.upper(), proxy.address)
        for name in ("no_proxy", "NO_PROXY"):
            monkeypatch.delenv(name, raising=False)
        assert said(served) == "Fine."
        assert Server(parse_address(served.address)).models(never)
        assert proxy.paths == []


def test_a_server_on_the_other_loopback_is_spoken_with() -> None:
    try:
        server = ModelServer("::1")
    except OSError:
        pytest.skip("this machine has no IPv6")
    with server.running():
        assert said(server) == "Fine."


def test_a_server_that_never_comes_to_its_answer_is_given_up(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("reader.translation.server._CONNECTING", 0.1)
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def talk() -> None:
            line, _ = listening.accept()
            with line, suppress(OSError):
                while True:
                    line.sendall(b"HTTP/1.1 100 Continue\r\n\r\n")

        thread = threading.Thread(target=talk, daemon=True)
        thread.start()
        server = Server(parse_address(f"127.0.0.1:{listening.getsockname()[1]}"), 0.2)
        with pytest.raises(PackageError, match="did not answer"):
            list(server.chat("m", QUESTION, 100, never))
        thread.join(20)
        assert not thread.is_alive()


def test_where_nobody_listens_the_reader_is_told_what_to_start(served: ModelServer) -> None:
    served.stop()
    with pytest.raises(PackageError, match=r"Nobody answers at 127.0.0.1:.*: start the server"):
        said(served)


def test_each_known_server_is_told_how_to_start() -> None:
    told = {name: address.how_to_start for name, address in known_addresses()}
    assert "ollama serve" in told["Ollama"]
    assert "llama-server" in told["llama.cpp"]
    assert "LM Studio" in told["LM Studio"]


def test_a_server_that_hangs_is_left_at_once_and_notices(served: ModelServer) -> None:
    served.reply = lambda _asked: Reply("The firm grows and grows.", stall=True)
    stop = threading.Event()
    server = Server(parse_address(served.address))
    answer = server.chat("m", QUESTION, 100, stop.is_set)
    assert next(answer)
    assert served.stalled.wait(20)
    stop.set()
    with pytest.raises(CancelledError):
        list(answer)
    assert served.left.wait(20)


def test_a_server_that_says_nothing_for_too_long_is_given_up(served: ModelServer) -> None:
    served.reply = lambda _asked: Reply("The firm grows.", stall=True)
    with pytest.raises(PackageError, match="did not answer"):
        said(served, patience=0.2)


def test_a_model_may_take_longer_to_load_than_a_line_takes_to_be_made(
    served: ModelServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.translation.server._CONNECTING", 0.1)
    loaded = threading.Event()
    looks: list[None] = []

    def look() -> bool:
        # Twenty looks take ten times as long as a line may take.
        looks.append(None)
        if len(looks) == 20:
            loaded.set()
        return False

    def load(_asked: object) -> Reply:
        loaded.wait(20)
        return Reply("Fine.")

    served.reply = load
    server = Server(parse_address(served.address), 20)
    assert "".join(server.chat("m", QUESTION, 100, look)) == "Fine."


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("localhost:11434", "http://localhost:11434/v1"),
        (" http://127.0.0.1:8080/ ", "http://127.0.0.1:8080/v1"),
        ("http://[::1]:1234/v1/chat/completions", "http://[::1]:1234/v1"),
        ("https://example.org/api/v1/", "https://example.org:443/api/v1"),
        ("HTTP://LocalHost:1", "http://localhost:1/v1"),
    ],
)
def test_an_address_is_understood_as_servers_tell_theirs(written: str, text: str) -> None:
    assert parse_address(written).text == text
    assert parse_address(text).text == text


@pytest.mark.parametrize(
    "written",
    ["", "  ", "ftp://x", "http://", "http://a b", "http://127.0.0.1@example.org", "http://x:99999",
     "http://x?y=1", "file:///etc/passwd", "http://x\ny", "会社"],
)  # fmt: skip
def test_what_is_no_address_is_refused_in_words(written: str) -> None:
    with pytest.raises(PackageError, match="no server's address"):
        parse_address(written)


@pytest.mark.parametrize(
    ("written", "local"),
    [
        ("http://127.0.0.1:1", True),
        ("http://127.8.8.8:1", True),
        ("http://localhost:1", True),
        ("http://localhost.:1", True),
        ("http://[::1]:1", True),
        ("http://[::ffff:127.0.0.1]:1", True),
        ("http://0.0.0.0:1", False),
        ("http://192.168.0.7:1", False),
        ("http://127.0.0.1.example.org:1", False),
        ("http://localhost.example.org:1", False),
        ("http://[::ffff:8.8.8.8]:1", False),
        ("http://my-mac.local:1", False),
    ],
)
def test_only_what_says_itself_that_it_is_this_machine_is_taken_for_it(
    written: str, local: bool
) -> None:
    assert parse_address(written).is_local is local


def test_an_address_is_what_its_parts_say() -> None:
    assert ServerAddress("http", "::1", 80, "/v1").place == "[::1]:80"


@given(
    st.sampled_from(["http", "https"]),
    st.from_regex(r"[a-z0-9:.\[\]-]{1,12}|localhost|127\.0\.0\.1|\[::1\]", fullmatch=True),
    st.integers(0, 70_000),
)
@settings(max_examples=50)
def test_an_address_as_it_is_kept_is_read_as_what_anybody_wrote(
    scheme: str, host: str, port: int
) -> None:
    kept = f"{scheme}://{host}:{port}/v1"
    try:
        written = parse_address(f" {kept}/ ")
    except PackageError:
        with pytest.raises(PackageError):
            parse_address(kept)
    else:
        assert parse_address(kept) == written
