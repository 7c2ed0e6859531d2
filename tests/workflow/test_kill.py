"""A process that is killed while it translates loses nothing that it had reported."""

import subprocess
import sys
from pathlib import Path

from reader.store.places import DataPlaces
from reader.workflow.importing import add_clipboard
from reader.workflow.open_article import OpenArticle
from reader.workflow.workspace import Workspace

TRANSLATE = """
import sys
from pathlib import Path
from reader.store.places import DataPlaces
from reader.workflow.events import SegmentTranslated
from reader.workflow.open_article import OpenArticle
from reader.workflow.workspace import Workspace

workspace = Workspace(DataPlaces(Path(sys.argv[1])))
article = OpenArticle(workspace, workspace.library.article(sys.argv[2]))

def tell(event):
    if isinstance(event, SegmentTranslated):
        print(f"{event.block}\\t{event.segment}\\t{event.translation.text}", flush=True)
        sys.stdin.readline()

article.translation_run(tell, lambda: 0).run()
"""
PARAGRAPHS = 12


def test_what_was_translated_before_a_kill_is_there_and_the_rest_is_resumed(
    tmp_path: Path, package_file: Path
) -> None:
    places = DataPlaces(tmp_path / "data")
    workspace = Workspace(places)
    workspace.packages.install(package_file)
    text = "\n\n".join(f"研究者は{n}つのモデルを開発した。" for n in range(PARAGRAPHS))
    stored = add_clipboard(workspace, text)
    workspace.close()

    child = subprocess.Popen(
        [sys.executable, "-c", TRANSLATE, str(places.root), stored.id],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert child.stdout is not None
    assert child.stdin is not None
    reported: dict[tuple[int, int], str] = {}
    for line in child.stdout:
        block, segment, english = line.rstrip("\n").split("\t")
        reported[int(block), int(segment)] = english
        if len(reported) == PARAGRAPHS // 2:
            child.kill()
            break
        child.stdin.write("\n")
        child.stdin.flush()
    child.wait()
    child.stdout.close()
    child.stdin.close()

    again = Workspace(places)
    article = OpenArticle(again, again.library.article(stored.id))
    for (number, segment), english in reported.items():
        assert article.translations(number)[segment].text == english
    known = sum(len(article.translations(n)) for n in range(len(article.article.blocks)))
    total = sum(len(block.segments) for block in article.article.blocks)
    assert len(reported) <= known < total
    run = article.translation_run(lambda _event: None, lambda: 0)
    assert run is not None
    run.run()
    article.forget_translations()
    assert all(row.en.text for row in article.rows)
    again.close()
