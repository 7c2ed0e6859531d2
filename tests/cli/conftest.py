"""Runs `yomiawase` in this process or in one of its own, on a data folder in which it can work."""

import io
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from reader.app import main
from reader.store.places import DataPlaces
from reader.workflow.workspace import Workspace

ROOT = Path(__file__).parents[2]
NO_SCREEN = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")

TEXT = """新しい言語モデルの公開

企業は新しいモデルを公開した。モデルは高い性能を使う。

研究者は強化学習を使う。推論の性能は高い。
"""


@dataclass(frozen=True)
class Result:
    """What a run printed, and its exit code."""

    code: int
    out: str
    err: str

    @property
    def lines(self) -> list[str]:
        return self.out.splitlines()


class Yomiawase:
    """The command, on one data folder."""

    def __init__(
        self, data: Path, capsys: pytest.CaptureFixture[str], patch: pytest.MonkeyPatch
    ) -> None:
        self.data = data
        self._capsys = capsys
        self._patch = patch

    def __call__(self, *words: str | Path, stdin: bytes = b"") -> Result:
        """Run a command in this process."""
        return self.exactly("--data-dir", self.data, *words, stdin=stdin)

    def exactly(self, *words: str | Path, stdin: bytes = b"") -> Result:
        """Run with these words and no others."""
        self._patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        self._capsys.readouterr()
        try:
            code = main([str(word) for word in words])
        except SystemExit as end:  # how argparse ends --help and wrong arguments
            code = int(end.code or 0)
        printed = self._capsys.readouterr()
        return Result(code, printed.out, printed.err)

    def remove_packages(self) -> None:
        """Remove every package, the one from the box as well, which does not come back."""
        self("translate", "-", stdin="新しいモデル".encode())
        for line in self("package", "list").lines:
            assert self("package", "remove", line.split("\t")[0]).code == 0

    def refused(self, *words: str | Path, stdin: bytes = b"") -> str:
        """Run what cannot be done and return why not, which is said in one line."""
        result = self(*words, stdin=stdin)
        assert result.code == 1
        assert result.out == ""
        [line] = result.err.splitlines()
        assert line.startswith("yomiawase: ")
        return line.removeprefix("yomiawase: ")

    def imported(self, *words: str | Path, stdin: bytes = b"") -> list[str]:
        """Import and return the ids."""
        result = self("import", *words, stdin=stdin)
        assert (result.code, result.err) == (0, "")
        return [line.split("\t")[0] for line in result.lines]

    def command(self, *words: str | Path) -> list[str]:
        """Return the words that run this in a process of its own."""
        given = [str(word) for word in words]
        return [sys.executable, "-m", "reader", "--data-dir", str(self.data), *given]

    def process(
        self, *words: str | Path, stdin: bytes = b"", setting: Sequence[tuple[str, str]] = ()
    ) -> "subprocess.CompletedProcess[bytes]":
        """Run in a process of its own, on a machine without a screen."""
        return subprocess.run(
            self.command(*words),
            input=stdin,
            capture_output=True,
            env={**without_screen(), **dict(setting)},
            cwd=ROOT,
            check=False,
        )


def without_screen() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if name not in NO_SCREEN}


@pytest.fixture(scope="session")
def furnished(tmp_path_factory: pytest.TempPathFactory, package_file: Path) -> Path:
    """A data folder with the seed glossary and the tiny package; to be copied, not used.

    The package that came along was removed: it is large, and stays away.
    """
    folder = tmp_path_factory.mktemp("furnished") / "data"
    workspace = Workspace(DataPlaces(folder))
    workspace.install_shipped_packages()
    for package in workspace.packages.installed():
        workspace.packages.remove(package.code)
    workspace.packages.install(package_file)
    workspace.close()
    return folder


@pytest.fixture
def yomiawase(
    tmp_path: Path,
    furnished: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> Yomiawase:
    return Yomiawase(shutil.copytree(furnished, tmp_path / "データ の 場所"), capsys, monkeypatch)


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """A short article in a file whose path is as awkward as a desktop's."""
    folder = tmp_path / "記事 の 置き場"
    folder.mkdir()
    file = folder / "新しい モデル.txt"
    file.write_text(TEXT, encoding="utf-8")
    return file
