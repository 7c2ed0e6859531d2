"""Real processes on the same files: two that write at once, and one that is killed."""

import random
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from reader.store.glossary_store import GlossaryStore
from reader.store.library import Library
from reader.store.values import TermPlace
from tests.store.samples import concept, content, note

ROOT = Path(__file__).parents[2]

WRITERS = """
import sys
from itertools import count
from pathlib import Path
from reader.model.spans import Span
from reader.model.translation import Translation
from reader.store.glossary_store import GlossaryStore
from reader.store.library import Library
from reader.store.values import TermPlace
from tests.store.samples import concept, content, note

folder, act, most = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
library = Library(folder / "library.db")
glossary = GlossaryStore(folder / "glossary.db")
article = library.add(content("蒸留が進む。"))


def annotate(n):
    written = note(article, "蒸留", comment=str(n), tags=("一", "二"))
    library.annotate(written)
    return written.id


def remember(n):
    library.remember([("k", Translation(f"{n}。", f"{n}.", sys.argv[4]))])
    return f"{n}。"


def add(n):
    return library.add(content(*(f"{n}の{m}。" for m in range(30)), title=f"{sys.argv[4]} {n}")).id


def revise(n):
    blocks = [f"{m}。" for m in range(n % 7, 20 + n % 5)]
    return str(library.add(content("蒸留が進む。", f"第{n}版。", *blocks)).revision)


def create(n):
    return glossary.create(concept(("用語", f"用語{n}"), f"term {n}")).after[0].id


for n in count() if most == 0 else range(most):
    print(globals()[act](n), flush=True)
"""


def start(folder: Path, act: str, most: int = 0, name: str = "child") -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", WRITERS, str(folder), act, str(most), name],
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    )


def confirmed_until_killed(folder: Path, act: str) -> list[str]:
    """Let a process write, kill it in the middle of its work, return what it had confirmed."""
    child = start(folder, act)
    assert child.stdout
    confirmed = []
    # A number of lines, not of seconds: the kill falls somewhere into the work on the next one.
    for _ in range(random.Random(act).randint(5, 40)):
        confirmed.append(child.stdout.readline().strip())
    child.send_signal(signal.SIGKILL)
    confirmed += child.stdout.read().split("\n")[:-1]
    child.stdout.close()
    assert child.wait() == -signal.SIGKILL
    return confirmed


def assert_sound(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        if path.name == "library.db":
            connection.execute(
                "INSERT INTO block_search (block_search, rank) VALUES ('integrity-check', 1)"
            )


needs_kill = pytest.mark.skipif(
    not hasattr(signal, "SIGKILL"), reason="this system cannot kill so that nothing is tidied up"
)


@needs_kill
@pytest.mark.parametrize("act", ["annotate", "remember", "add", "revise", "create"])
def test_what_was_confirmed_before_a_kill_is_there_after_it(act: str, tmp_path: Path) -> None:
    confirmed = confirmed_until_killed(tmp_path, act)
    assert_sound(tmp_path / "library.db")
    assert_sound(tmp_path / "glossary.db")
    library = Library(tmp_path / "library.db")
    glossary = GlossaryStore(tmp_path / "glossary.db")
    articles = library.articles()
    if act == "annotate":
        notes = library.annotations(articles[0].id)
        assert set(confirmed) <= {one.id for one in notes}
        assert all(one.tags == ("一", "二") for one in notes)
    elif act == "remember":
        known = library.remembered("child", [(source, "k") for source in confirmed])
        assert {t.source for t in known.values()} == set(confirmed)
    elif act == "add":
        assert set(confirmed) <= {one.id for one in articles}
        assert all(len(library.article(i).blocks) == 31 for i in confirmed)
    elif act == "revise":
        assert articles[0].revision >= max(map(int, confirmed))
        newest = library.article(articles[0].id)
        assert len(library.search("版。")) == 1
        assert newest.blocks[2].text == f"第{newest.revision - 2}版。"
    else:
        kept = {one.id: one for one in glossary.concepts()}
        assert set(confirmed) <= set(kept)
        assert all(len(one.terms) == 3 for one in kept.values())
    # and work goes on
    again = library.add(content("続く。", title="次"))
    library.annotate(note(again, "続く"))
    library.set_occurrences(again.id, [TermPlace("c", 1, 0, again.blocks[1].segments[0])])
    glossary.create(concept("次"))
    library.close()
    glossary.close()


def test_two_processes_and_this_one_write_at_once_and_lose_nothing(tmp_path: Path) -> None:
    library = Library(tmp_path / "library.db")
    glossary = GlossaryStore(tmp_path / "glossary.db")
    article = library.add(content("蒸留が進む。"))
    children = [
        start(tmp_path, act, 25, name)
        for act, name in (("annotate", "a"), ("annotate", "b"), ("add", "c"), ("create", "d"))
    ]
    own_notes, own_concepts = set(), set()
    for n in range(25):
        written = note(article, "蒸留", comment=str(n))
        library.annotate(written)
        own_notes.add(written.id)
        own_concepts.add(glossary.create(concept(f"自分{n}")).after[0].id)
    told = [set(child.communicate()[0].split()) for child in children]
    assert [child.returncode for child in children] == [0, 0, 0, 0]
    notes = {one.id for one in library.annotations(article.id)}
    assert notes == own_notes | told[0] | told[1]
    assert {one.id for one in library.articles()} == told[2] | {article.id}
    assert {one.id for one in glossary.concepts()} == own_concepts | told[3]
    library.close()
    glossary.close()
    assert_sound(tmp_path / "library.db")
    assert_sound(tmp_path / "glossary.db")
