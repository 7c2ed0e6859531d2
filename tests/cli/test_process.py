"""The command as a process: streams, signals, pipes and terminals."""

import contextlib
import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from tests.cli.conftest import ROOT, TEXT, Yomiawase, without_screen

posix = pytest.mark.skipif(sys.platform == "win32", reason="signals and terminals of POSIX")


def test_without_a_screen_the_sample_is_printed_side_by_side(yomiawase: Yomiawase) -> None:
    done = yomiawase.process(setting=[("COLUMNS", "100")])
    assert (done.returncode, done.stderr) == (0, b"")
    out = done.stdout.decode()
    assert "大規模言語モデル" in out
    rows = [line for line in out.splitlines() if line[:20].strip() and line[60:].strip()]
    assert len(rows) > 40
    assert "\x1b" not in out


def test_an_article_goes_in_by_a_pipe_and_comes_out_by_one(yomiawase: Yomiawase) -> None:
    done = yomiawase.process("import", "-", stdin=TEXT.encode("euc_jp"))
    assert (done.returncode, done.stderr) == (0, b"")
    identity = done.stdout.decode().split("\t")[0]
    shown = yomiawase.process("show", identity)
    assert "company is new model" in shown.stdout.decode()
    assert b"\x1b" not in shown.stdout + shown.stderr


def test_results_are_utf8_whatever_the_locale(yomiawase: Yomiawase) -> None:
    done = yomiawase.process("glossary", "show", "蒸留", setting=[("PYTHONIOENCODING", "ascii")])
    assert (done.returncode, done.stderr) == (0, b"")
    assert "蒸留" in done.stdout.decode("utf-8")


def test_a_refusal_is_one_line_without_traceback(yomiawase: Yomiawase) -> None:
    done = yomiawase.process("show", "nonesuch")
    assert done.returncode == 1
    assert done.stdout == b""
    assert done.stderr.startswith(b"yomiawase: ")
    assert done.stderr.count(b"\n") == 1


@posix
def test_output_that_nobody_reads_ends_quietly_with_141(yomiawase: Yomiawase) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        yomiawase.command("glossary", "list"),
        stdout=writing, stderr=subprocess.PIPE, cwd=ROOT, check=False,
    )  # fmt: skip
    os.close(writing)
    assert (done.returncode, done.stderr) == (141, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_a_full_disk_is_said_in_one_line(yomiawase: Yomiawase) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            yomiawase.command("glossary", "list"),
            stdout=full, stderr=subprocess.PIPE, cwd=ROOT, check=False,
        )  # fmt: skip
    assert done.returncode == 1
    assert done.stderr.startswith(b"yomiawase: ")
    assert done.stderr.count(b"\n") == 1


@posix
def test_a_standard_input_that_is_closed_is_refused(yomiawase: Yomiawase) -> None:
    done = subprocess.run(
        ["sh", "-c", 'exec "$@" <&-', "sh", *yomiawase.command("import", "-")],
        capture_output=True, cwd=ROOT, check=False,
    )  # fmt: skip
    assert done.returncode == 1
    assert done.stderr.startswith(b"yomiawase: There is no standard input")


@posix
def test_an_interrupted_translation_ends_with_130_and_what_it_had_printed(
    yomiawase: Yomiawase, tmp_path: Path
) -> None:
    # More than a pipe holds, so that it cannot be done before it is interrupted.
    file = tmp_path / "many.txt"
    file.write_text("企業は新しいモデルを公開した。\n" * 2000, encoding="utf-8")
    # Tests that run in the background ignore Ctrl+C, and what they start would inherit that.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    child = subprocess.Popen(
        yomiawase.command("translate", file, "--lines", "--format", "jsonl"),
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT,
    )  # fmt: skip
    assert child.stdout is not None
    first = child.stdout.readline()
    child.send_signal(signal.SIGINT)
    rest, error = child.communicate()
    assert child.returncode == 130
    assert error == b"yomiawase: stopped before the end\n"
    assert first.startswith(b'{"ja": ')
    assert 1 + rest.count(b"\n") < 2000


@posix
def test_a_bar_is_shown_on_a_terminal_and_results_still_go_to_the_pipe(
    yomiawase: Yomiawase, article: Path
) -> None:
    plain = yomiawase("translate", article, "--format", "jsonl").out
    out, shown = on_terminal(yomiawase, "translate", article, "--format", "jsonl")
    assert out.decode() == plain
    assert b"Translating" in shown
    out, shown = on_terminal(yomiawase, "list")
    assert (out, shown) == (b"", b"")


def on_terminal(yomiawase: Yomiawase, *words: str | Path) -> tuple[bytes, bytes]:
    """Run with standard error on a terminal; return standard output and what the terminal got."""
    ours, theirs = os.openpty()
    shown = bytearray()

    def watch() -> None:
        with contextlib.suppress(OSError):  # how a terminal ends that nobody has open any more
            while data := os.read(ours, 4096):
                shown.extend(data)

    child = subprocess.Popen(
        yomiawase.command(*words),
        stdout=subprocess.PIPE, stderr=theirs, cwd=ROOT,
        env={**without_screen(), "TERM": "xterm"},
    )  # fmt: skip
    os.close(theirs)
    watcher = threading.Thread(target=watch)
    watcher.start()
    out, _ = child.communicate()
    watcher.join()
    os.close(ours)
    return out, bytes(shown)
