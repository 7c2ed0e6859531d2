"""The index of terms is that of the newest glossary and texts, whatever changed and when."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.model.article import Article
from reader.model.glossary import Concept, Term
from reader.model.spans import Language
from reader.store.places import DataPlaces
from reader.workflow import occurrences
from reader.workflow.importing import add_clipboard
from reader.workflow.occurrences import term_places
from reader.workflow.open_article import OpenArticle
from reader.workflow.terms import PlacedTerms, TermIndex
from reader.workflow.workspace import Workspace
from tests.store.samples import concept, content

Place = tuple[str, str, int, int, int]


def indexed(workspace: Workspace) -> set[Place]:
    """What the index says of every concept it knows or ever knew."""
    ids = {*workspace.terms.concepts, *workspace.library.indexed_concepts()}
    lines = {identity: workspace.library.keyword_lines([identity]) for identity in ids}
    return {
        (identity, found.articles[line.article].id, line.block, line.span.start, line.span.end)
        for identity, found in lines.items()
        for line in found.lines
    }


def looked_up(workspace: Workspace) -> set[Place]:
    """What stands where when the whole library is gone through with the glossary of now."""
    terms = TermIndex(workspace.glossary.concepts())
    library = workspace.library
    places: set[Place] = set()
    for summary in library.articles():
        placed = PlacedTerms(library.article(summary.id).content, terms, library.senses(summary.id))
        for place in term_places(placed):
            where = (place.block, place.span.start, place.span.end)
            places.add((place.concept, summary.id, *where))
    return places


@pytest.fixture
def empty(workspace: Workspace) -> Workspace:
    """A workspace without the seed, so that tests say which terms there are."""
    workspace.delete_concepts([one.id for one in workspace.glossary.concepts()])
    workspace.index.catch_up()
    return workspace


def add(workspace: Workspace, *texts: str, title: str = "題名", url: str = "") -> Article:
    article = workspace.library.add(content(*texts, title=title, url=url))
    workspace.index.add(article)
    return article


def test_a_new_term_is_found_in_articles_that_were_there_before(empty: Workspace) -> None:
    article = add(empty, "文脈蒸溜法を使う。", "何もない。")
    known = concept("文脈蒸溜法", "context distilling")
    empty.create_concept(known)
    assert indexed(empty) == set()
    assert empty.index.catch_up()
    assert indexed(empty) == {(known.id, article.id, 1, 0, 5)}
    assert not empty.index.catch_up()


def test_a_term_is_found_however_a_text_writes_it(empty: Workspace) -> None:
    add(
        empty,
        "ＧＰＴ－４とｻｰﾊﾞｰ。",
        "gpt‑4とサー\u200bバ。",
        "か\u3099んこ",
        "fine　tuning",
        "GPT-4",
        "AI",
    )
    for form in (
        "GPT-4",
        "a\0bc",
        '"quoted" OR NEAR',
        "***",
        "?",
        "サーバー",
        "がんこ",
        "fine tuning",
        "ai",
    ):
        empty.create_concept(concept(form))
    empty.index.catch_up()
    assert indexed(empty) == looked_up(empty)
    assert len(indexed(empty)) == 8


def test_a_longer_term_takes_the_places_of_the_shorter_and_gives_them_back(
    empty: Workspace,
) -> None:
    add(empty, "推論機能が速い。推論も速い。")
    short, long = concept("推論", "inference"), concept("推論機能", "reasoning")
    empty.create_concept(short)
    empty.create_concept(long)
    empty.index.catch_up()
    assert {place[0] for place in indexed(empty) if place[3] == 0} == {long.id}
    empty.delete_concepts([long.id])
    empty.index.catch_up()
    assert {place[0] for place in indexed(empty)} == {short.id}
    assert indexed(empty) == looked_up(empty)
    empty.history.undo()
    empty.index.catch_up()
    assert indexed(empty) == looked_up(empty)


def test_what_a_command_did_while_the_window_was_closed_is_caught_up(
    empty: Workspace, tmp_path: Path
) -> None:
    add(empty, "蒸留と推論。")
    empty.create_concept(concept("蒸留", "distillation", identity="a"))
    empty.create_concept(concept("推論", "inference", identity="b"))
    empty.index.catch_up()
    other = Workspace(DataPlaces(empty.places.root))
    other.update_concept(concept("推", "push", identity="a"))
    other.delete_concepts(["b"])
    other.library.add(content("推すか。", title="別"))
    other.close()
    again = Workspace(DataPlaces(empty.places.root))
    assert again.index.catch_up()
    assert indexed(again) == looked_up(again)
    assert {place[0] for place in indexed(again)} == {"a"}
    assert not again.index.catch_up()
    again.close()


def test_a_changed_note_or_status_looks_for_nothing(empty: Workspace) -> None:
    from dataclasses import replace

    known = concept("蒸留", "distillation")
    empty.create_concept(known)
    add(empty, "蒸留。")
    empty.index.catch_up()
    empty.update_concept(replace(known, note="後で読む"))
    assert not empty.index.catch_up()


def test_a_meaning_that_is_said_is_in_the_index_at_once(empty: Workspace) -> None:
    one, two = concept("推論", "inference"), concept("推論", "reasoning")
    empty.create_concept(one)
    empty.create_concept(two)
    article = OpenArticle(empty, add(empty, "推論。"))
    empty.index.catch_up()
    assert {place[0] for place in indexed(empty)} == {one.id, two.id}
    [(block, span)] = article.occurrences([one.id])
    article.choose_sense(block, span, two.id)
    assert {place[0] for place in indexed(empty)} == {two.id}
    empty.history.undo()
    assert {place[0] for place in indexed(empty)} == {one.id, two.id}


def test_merging_and_its_undo_move_the_places(empty: Workspace) -> None:
    one, two = concept("推論", "inference"), concept("推理", "reasoning")
    empty.create_concept(one)
    empty.create_concept(two)
    add(empty, "推論と推理。")
    empty.index.catch_up()
    empty.merge_concepts(one.id, [two.id])
    empty.index.catch_up()
    assert indexed(empty) == looked_up(empty)
    assert len(indexed(empty)) == 2
    empty.history.undo()
    empty.index.catch_up()
    assert indexed(empty) == looked_up(empty)
    assert {place[0] for place in indexed(empty)} == {one.id, two.id}


def test_importing_again_and_deleting_leave_nothing_of_the_old_text(empty: Workspace) -> None:
    empty.create_concept(concept("蒸留", "distillation"))
    url = "https://example.com/a"
    add(empty, "蒸留。", "推論。", url=url)
    add(empty, "推論。", "蒸留か蒸留。", url=url)
    assert indexed(empty) == looked_up(empty)
    assert {place[2] for place in indexed(empty)} == {2}
    [summary] = empty.library.articles()
    empty.library.delete(summary.id)
    empty.index.catch_up()
    assert indexed(empty) == set()


def test_a_large_import_of_terms_goes_through_the_whole_library(
    empty: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(occurrences, "MANY_FORMS", 3)
    add(empty, "甲と乙。", title="一")
    add(empty, "丙と丁。", title="二")
    for form in "甲乙丙丁":
        empty.create_concept(concept(form))
    # Stopped after the first article, it goes on with the second.
    asked = iter((False, True))
    empty.index.catch_up(cancelled=lambda: next(asked))
    assert len(indexed(empty)) == 2
    reported: list[tuple[int, int]] = []
    empty.index.catch_up(report=lambda done, total: reported.append((done, total)))
    assert reported == [(0, 1)]
    assert len(indexed(empty)) == 4
    assert indexed(empty) == looked_up(empty)


@pytest.mark.skipif(os.name == "nt", reason="a process cannot kill itself so on Windows")
def test_a_kill_in_the_midst_leaves_work_to_be_done_and_not_a_wrong_index(
    empty: Workspace,
) -> None:
    for number in range(40):
        empty.library.add(content("蒸留。", title=f"第{number}"))
    empty.create_concept(concept("蒸留", "distillation"))
    program = (
        "import os, signal, sys; from pathlib import Path\n"
        "from reader.store.places import DataPlaces\n"
        "from reader.workflow.workspace import Workspace\n"
        "workspace = Workspace(DataPlaces(Path(sys.argv[1])))\n"
        "def report(done, total):\n"
        "    if done > 20 and total == 40: os.kill(os.getpid(), signal.SIGKILL)\n"
        "workspace.index.catch_up(report)\n"
    )
    child = subprocess.run([sys.executable, "-c", program, str(empty.places.root)], check=False)
    assert child.returncode == -signal.SIGKILL
    assert 20 <= len(indexed(empty)) < 40
    again = Workspace(DataPlaces(empty.places.root))
    again.index.catch_up()
    assert indexed(again) == looked_up(again)
    assert len(indexed(again)) == 40
    again.close()


LETTERS = st.sampled_from(
    [*"推論aＡ4-－ 　ｶか.、。(（", "ﾊﾟ", "サーバ", "ー", "\u200b", "か\u3099", "ß", "ai", "…", "É"]
)
TEXTS = st.lists(LETTERS, min_size=1, max_size=8).map("".join)
EDITS = st.lists(st.tuples(st.integers(0, 3), st.lists(TEXTS, max_size=2)), max_size=6)


@settings(
    max_examples=60,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(st.lists(TEXTS, min_size=1, max_size=4), EDITS)
def test_after_any_edits_the_index_is_what_a_new_one_would_be(
    empty: Workspace, texts: list[str], edits: list[tuple[int, list[str]]]
) -> None:
    for summary in empty.library.articles():
        empty.library.delete(summary.id)
    empty.delete_concepts([one.id for one in empty.glossary.concepts()])
    add(empty, *texts)
    for number, forms in edits:
        identity = f"concept-{number}"
        known = identity in {one.id for one in empty.glossary.concepts()}
        terms = tuple(
            Term(f"{identity}-{at}", Language.JA, form)
            for at, form in enumerate(forms)
            if form.strip(" 　\u200b")
        )
        if terms and known:
            empty.update_concept(Concept(identity, terms=terms))
        elif terms:
            empty.create_concept(Concept(identity, terms=terms))
        elif known:
            empty.delete_concepts([identity])
        empty.index.catch_up()
        assert indexed(empty) == looked_up(empty)


def test_a_change_that_is_taken_back_leaves_no_gap(empty: Workspace) -> None:
    known = concept("蒸留", "distillation")
    empty.create_concept(known)
    empty.index.catch_up()
    empty.delete_concepts([known.id])
    add(empty, "蒸留。", title="間に来た")
    empty.history.undo()
    empty.index.catch_up()
    assert indexed(empty) == looked_up(empty)
    assert len(indexed(empty)) == 1


def test_a_change_that_is_taken_back_while_it_is_followed_leaves_no_gap(empty: Workspace) -> None:
    known = concept("蒸留", "distillation")
    empty.create_concept(known)
    for number in range(occurrences.AT_ONCE + 1):
        add(empty, "蒸留。", title=f"第{number}")
    empty.index.catch_up()
    empty.delete_concepts([known.id])
    asked = iter((False, True))
    empty.index.catch_up(cancelled=lambda: next(asked))
    empty.history.undo()
    again = Workspace(DataPlaces(empty.places.root))
    again.index.catch_up()
    assert indexed(again) == looked_up(again)
    assert len(indexed(again)) == occurrences.AT_ONCE + 1
    again.close()


def test_what_another_window_made_of_the_index_is_taken_in(empty: Workspace) -> None:
    known = concept("蒸留", "distillation")
    empty.create_concept(known)
    article = add(empty, "蒸留。")
    empty.index.catch_up()
    other = Workspace(DataPlaces(empty.places.root))
    other.delete_concepts([known.id])
    other.index.catch_up()
    other.close()
    assert indexed(empty) == set()
    # This window still has the concept, and brings its places back as soon as it is told.
    assert not empty.index.catch_up()
    empty.index.doubt()
    assert empty.index.catch_up()
    assert indexed(empty) == {(known.id, article.id, 1, 0, 2)}


def test_imported_articles_need_no_catching_up(empty: Workspace) -> None:
    empty.create_concept(concept("強化学習", "reinforcement learning"))
    empty.index.catch_up()
    add_clipboard(empty, "強化学習の話\n\nこの手法は強化学習と呼ばれている。\n")
    assert not empty.index.catch_up()
    assert indexed(empty) == looked_up(empty)
    assert len(indexed(empty)) == 2
