"""The whole story without a network: nothing but what the reader asks for by name wants one."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


def told(folder: Path, package: Path, *before: str) -> str:
    """Run the story and return what it printed, but for what differs each time."""
    folder.mkdir()
    words = [*before, sys.executable, "-m", "tests.support.story", str(folder), str(package)]
    done = subprocess.run(words, capture_output=True, text=True, cwd=ROOT, check=False)
    assert (done.returncode, "Traceback" in done.stderr) == (0, False), done.stderr
    out = done.stdout.replace(str(folder), "FOLDER")
    return re.sub(r"[0-9a-f]{8}-[0-9a-f-]{27}|\d{8}-\d{6}", "…", out)


def test_nothing_opens_a_connection_unless_the_reader_asks_for_it_by_name(
    tmp_path: Path, package_file: Path
) -> None:
    refused = told(tmp_path / "refused", package_file)
    assert "model" in refused
    assert "\n1\n" in refused


def test_where_there_is_no_network_at_all_everything_is_as_ever(
    tmp_path: Path, package_file: Path
) -> None:
    cut_off = ["unshare", "--net", "--map-root-user"]
    if not shutil.which("unshare") or subprocess.run([*cut_off, "true"], check=False).returncode:
        pytest.skip("this system lets nobody do without its network (unshare)")
    assert told(tmp_path / "cut", package_file, *cut_off) == told(tmp_path / "ever", package_file)
