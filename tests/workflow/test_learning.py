"""How well a concept is known: kept, undone, and to be seen in the text."""

from reader.glossary.uniting import united
from reader.model.glossary import LearningStatus
from reader.model.page import KnownTerms, Mark, MarkKind
from reader.workflow.importing import add_clipboard
from reader.workflow.open_article import OpenArticle
from reader.workflow.workspace import Workspace
from tests.store.samples import concept

TEXT = "蒸溜器の話\n\n港では蒸溜器を使う。推移律も学ぶ。\n"
IGNORED, KNOWN, NEW = LearningStatus.IGNORED, LearningStatus.KNOWN, LearningStatus.NEW


def opened(workspace: Workspace) -> OpenArticle:
    workspace.create_concept(concept("蒸溜器", "still", identity="still"))
    article = OpenArticle(workspace, add_clipboard(workspace, TEXT))
    workspace.glossary_changed.append(article.glossary_changed)
    return article


def marks(article: OpenArticle, key: str = "still") -> list[Mark]:
    kinds = (MarkKind.TERM, MarkKind.OBEYED)
    return [
        mark
        for row in article.rows
        for mark in (*row.ja.marks, *row.en.marks)
        if mark.kind in kinds and key in mark.key.split()
    ]


def test_a_status_is_kept_and_each_can_be_taken_back(workspace: Workspace) -> None:
    article = opened(workspace)
    for status in LearningStatus:
        workspace.set_learning(["still"], status)
        assert workspace.glossary.concept("still").learning is status
    assert workspace.history.undo_label == "Mark as ignored"
    workspace.history.undo()
    assert workspace.glossary.concept("still").learning is KNOWN
    workspace.history.redo()
    assert workspace.glossary.concept("still").learning is IGNORED
    assert article.workspace is workspace


def test_an_ignored_term_is_not_marked(workspace: Workspace) -> None:
    article = opened(workspace)
    assert len(marks(article)) == 2
    workspace.set_learning(["still"], IGNORED)
    assert marks(article) == []
    workspace.history.undo()
    assert len(marks(article)) == 2


def test_known_terms_are_marked_as_the_reader_wants(workspace: Workspace) -> None:
    article = opened(workspace)
    workspace.set_learning(["still"], KNOWN)
    assert [mark.dim for mark in marks(article)] == [False, False]
    article.known_terms = KnownTerms.DIM
    assert [mark.dim for mark in marks(article)] == [True, True]
    article.known_terms = KnownTerms.HIDE
    assert marks(article) == []
    workspace.set_learning(["still"], NEW)
    assert [mark.dim for mark in marks(article)] == [False, False]


def test_a_word_of_two_meanings_is_marked_until_all_of_them_are_known(
    workspace: Workspace,
) -> None:
    article = opened(workspace)
    workspace.create_concept(concept("蒸溜器", "alembic", identity="alembic"))
    article.known_terms = KnownTerms.HIDE
    workspace.set_learning(["still"], KNOWN)
    assert len(marks(article)) == 2
    workspace.set_learning(["alembic"], IGNORED)
    assert marks(article) == []
    workspace.set_learning(["still"], IGNORED)
    article.known_terms = KnownTerms.SHOW
    assert marks(article) == []


def test_the_english_that_an_ignored_term_asked_for_is_not_marked_either(
    translating: Workspace,
) -> None:
    article = opened(translating)
    sentence = next(n for n, block in enumerate(article.article.blocks) if "港" in block.text)
    article.correct(sentence, 0, "A still is used in the harbour.")
    assert [m.kind for m in marks(article)].count(MarkKind.OBEYED) == 1
    translating.set_learning(["still"], IGNORED)
    assert marks(article) == []


def test_of_merged_entries_the_best_known_counts_and_ignoring_only_if_both_are() -> None:
    from dataclasses import replace

    one, two = concept("甲", "a"), concept("乙", "b")
    for first, second, both in (
        (NEW, KNOWN, KNOWN),
        (IGNORED, NEW, NEW),
        (KNOWN, IGNORED, KNOWN),
        (IGNORED, IGNORED, IGNORED),
    ):
        merged = united(replace(one, learning=first), replace(two, learning=second))
        assert merged.learning is both
