"""A program that speaks into a file: what the tests put on the PATH in place of a system's own."""

import os
import sys
from pathlib import Path

import pytest

_SCRIPT = """#!{python}
import json, signal, sys
from pathlib import Path
folder = Path({folder!r})
arguments = sys.argv[1:]
if arguments == {listing!r}:
    print({voices!r})
    sys.exit(0)
text = sys.stdin.buffer.read().decode("utf-8")
with (folder / "said").open("a", encoding="utf-8") as said:
    said.write(json.dumps([arguments, text]) + "\\n")
if (folder / "hold").exists():
    signal.pause()
if (folder / "error").exists():
    sys.stderr.write((folder / "error").read_text())
"""
ESPEAK = """Pty Language       Age/Gender VoiceName          File                 Other Languages
 1  ja              --/M      japanese-mbrola-1  mb/mb-jp1
 5  ja              --/M      Japanese           jpx/ja
 2  en-gb           --/M      English_(GB)       gmw/en               (en 2)
 2  en-us           --/M      English_(America)  gmw/en-US            (en 3)"""


def put_on_path(
    monkeypatch: pytest.MonkeyPatch,
    folder: Path,
    program: str = "espeak-ng",
    listing: tuple[str, ...] = ("--voices",),
    voices: str = ESPEAK,
) -> Path:
    """Have only this program on the PATH; return the folder in which it writes what it `said`.

    A file `hold` there has it speak without end, a file `error` has it complain of that.
    """
    script = folder / program
    script.write_text(
        _SCRIPT.format(
            python=sys.executable, folder=str(folder), listing=list(listing), voices=voices
        ),
        encoding="utf-8",
    )
    script.chmod(0o755)
    monkeypatch.setenv("PATH", os.fspath(folder))
    return folder
