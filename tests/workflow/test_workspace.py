"""Acts on the glossary, and what follows from them."""

import uuid
from pathlib import Path

import pytest

from reader.model.errors import ConflictError
from reader.model.glossary import Concept, Term
from reader.model.spans import Language, Span
from reader.store.places import DataPlaces
from reader.text.tokens import Tokenizer
from reader.workflow.history import History, Step
from reader.workflow.importing import add_clipboard
from reader.workflow.open_article import OpenArticle
from reader.workflow.suggest import english_beside
from reader.workflow.workspace import Workspace
from tests.support.tiny_package import TinyPackage

TEXT = "新語の登場\n\n研究者は文脈蒸溜法という手法を使う。文脈蒸溜法は新しいのである。\n"


def a_concept(ja: str, en: str) -> Concept:
    terms = (Term(str(uuid.uuid4()), Language.JA, ja), Term(str(uuid.uuid4()), Language.EN, en))
    return Concept(str(uuid.uuid4()), terms=terms)


def test_a_new_term_is_marked_in_the_open_article_and_undo_unmarks_it(
    workspace: Workspace,
) -> None:
    article = OpenArticle(workspace, add_clipboard(workspace, TEXT))
    workspace.glossary_changed.append(article.glossary_changed)
    concept = a_concept("文脈蒸溜法", "context distilling")
    workspace.create_concept(concept)
    assert len(article.occurrences([concept.id])) == 2
    workspace.history.undo()
    assert article.occurrences([concept.id]) == []


def test_merging_keeps_what_the_reader_had_said_about_meanings(workspace: Workspace) -> None:
    article = OpenArticle(workspace, add_clipboard(workspace, TEXT))
    one, other = a_concept("文脈蒸溜法", "context distilling"), a_concept("文脈蒸溜法", "other")
    workspace.create_concept(one)
    workspace.create_concept(other)
    article.glossary_changed()
    [place, _] = article.occurrences([one.id])
    article.choose_sense(*place, other.id)
    workspace.merge_concepts(one.id, [other.id])
    assert workspace.library.senses(article.article.id) == {place: one.id}
    workspace.history.undo()
    assert workspace.library.senses(article.article.id) == {place: other.id}


def test_imported_articles_are_in_the_index_of_terms(workspace: Workspace) -> None:
    stored = add_clipboard(workspace, "強化学習の話\n\nこの手法は強化学習と呼ばれている。\n")
    [concept] = workspace.glossary.find("強化学習")
    found = workspace.library.occurrences(concept.id)
    assert {place.article for place in found} == {stored.id}
    assert "この手法は強化学習と呼ばれている。" in {place.sentence for place in found}


def test_a_gloss_in_the_text_is_suggested_as_english() -> None:
    text = "MoE(混合エキスパート)や蒸留(distillation)、学習（learning）。"
    for japanese, english in (
        ("混合エキスパート", "MoE"),
        ("蒸留", "distillation"),
        ("学習", "learning"),
        ("や", ""),
    ):
        at = text.index(japanese)
        assert english_beside(text, Span(at, at + len(japanese)), Tokenizer()) == english


def test_a_new_act_forgets_what_was_taken_back() -> None:
    done: list[str] = []
    history = History()
    for name in ("a", "b"):
        history.add(Step(name, undo=done.pop, redo=lambda name=name: done.append(name)))
        done.append(name)
    history.undo()
    assert (history.undo_label, history.redo_label, done) == ("a", "b", ["a"])
    history.add(Step("c", undo=done.pop, redo=lambda: done.append("c")))
    done.append("c")
    assert (history.redo_label, history.redo()) == (None, None)
    assert history.undo() == "c"
    assert done == ["a"]


def test_a_package_from_the_box_is_installed_once_and_stays_away_when_removed(
    tmp_path: Path, package_file: Path
) -> None:
    places = DataPlaces(tmp_path / "data")
    workspace = Workspace(places, shipped=package_file.parent)
    assert workspace.has_new_packages
    workspace.install_shipped_packages()
    installed = workspace.packages.best()
    assert installed is not None
    workspace.packages.remove(installed.code)
    workspace.close()
    again = Workspace(places, shipped=package_file.parent)
    assert not again.has_new_packages
    again.install_shipped_packages()
    assert again.translator is None
    again.close()


@pytest.mark.parametrize(
    ("readers", "shipped", "kept"),
    [
        ({}, {"preview": True, "package_version": "9"}, "1.0"),
        ({"package_version": "1.10"}, {"package_version": "1.9"}, "1.10"),
        ({"package_version": "1.9"}, {"package_version": "1.10"}, "1.10"),
        ({"preview": True, "package_version": "9"}, {}, "1.0"),
    ],
)
def test_a_package_from_the_box_takes_the_place_of_a_worse_one_only(
    tmp_path: Path, readers: dict[str, object], shipped: dict[str, object], kept: str
) -> None:
    (tmp_path / "box").mkdir()
    TinyPackage(metadata=shipped).write_archive(tmp_path / "box" / "ja_en.argosmodel")
    own = TinyPackage(metadata=readers).write_archive(tmp_path / "own.argosmodel")
    workspace = Workspace(DataPlaces(tmp_path / "data"), shipped=tmp_path / "box")
    workspace.packages.install(own)

    workspace.install_shipped_packages()

    assert [package.version for package in workspace.packages.installed()] == [kept]
    # Nor is it tried again at the next start.
    assert not workspace.has_new_packages
    workspace.close()


def test_what_was_done_on_an_older_text_of_an_article_is_refused_once_and_nothing_else() -> None:
    def nothing() -> None:
        """Stand for an act."""

    history = History()
    texts = {"glossary": None, "older": ("a", 1), "old": ("a", 1), "new": ("a", 2), "b": ("b", 1)}
    for label, text in texts.items():
        history.add(Step(label, undo=nothing, redo=nothing, text=text))
    history.undo()
    history.text_is("a", 2)
    assert history.undo() == "new"
    with pytest.raises(ConflictError, match=r"another text since this was done .“old”"):
        history.undo()
    assert [history.undo() for _ in range(2)] == ["glossary", None]
    assert [history.redo() for _ in range(4)] == ["glossary", "new", "b", None]


def test_who_listens_is_told_of_each_step_taken_back_or_done_again() -> None:
    history, told = History(), list[str]()
    history.add(Step("a", undo=lambda: told.append("undo"), redo=lambda: told.append("redo")))
    history.moved.append(lambda: told.append("moved"))
    history.undo()
    history.redo()
    history.redo()
    assert told == ["undo", "moved", "redo", "moved"]
