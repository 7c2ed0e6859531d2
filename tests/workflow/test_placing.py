"""A note that lost its place gets one by hand."""

import pytest

from reader.model.annotation import Annotation, Attachment, Colour
from reader.model.errors import ConflictError
from reader.model.page import MarkKind
from reader.model.spans import Language
from reader.workflow.importing import add_clipboard
from reader.workflow.open_article import OpenArticle
from reader.workflow.placing import place_annotation
from reader.workflow.workspace import Workspace

OLD = """推論モデルの時代

強化学習によって推論能力を鍛える手法が広がった。

次の段落でも話は続くのである。
"""
NEW = OLD.replace(
    "強化学習によって推論能力を鍛える手法が広がった。", "報酬で賢くするやり方が増えている。"
)


@pytest.fixture
def lost(translating: Workspace) -> Annotation:
    """A note whose sentence was written anew."""
    article = OpenArticle(translating, add_clipboard(translating, OLD))
    return article.annotate(
        Language.JA, (1, 0), (1, 8), colour=Colour.PINK, comment="数字は？", tags=["要確認"]
    )


@pytest.fixture
def article(translating: Workspace, lost: Annotation) -> OpenArticle:
    article = OpenArticle(translating, add_clipboard(translating, NEW))
    assert [note.id for note in article.unplaced()] == [lost.id]
    return article


def highlighted(article: OpenArticle, block: int) -> list[str]:
    row = article.row(block)
    return [
        mark.span.of(column.text)
        for column in (row.ja, row.en)
        for mark in column.marks
        if mark.kind is MarkKind.HIGHLIGHT
    ]


def test_a_placed_note_stands_where_the_reader_put_it_with_all_it_had(
    article: OpenArticle, lost: Annotation
) -> None:
    place_annotation(article, lost.id, Language.JA, (1, 0), (1, 8))
    [note] = OpenArticle(article.workspace, article.article).annotations
    assert note.anchor.exact == "報酬で賢くするや"
    assert note.attachment is Attachment.ANCHORED
    assert (note.id, note.comment, note.tags) == (lost.id, "数字は？", ("要確認",))
    assert (note.colour, note.created_at) == (Colour.PINK, lost.created_at)
    assert article.unplaced() == ()
    assert highlighted(article, 1) == ["報酬で賢くするや"]


def test_placing_is_taken_back_and_done_again(article: OpenArticle, lost: Annotation) -> None:
    place_annotation(article, lost.id, Language.JA, (1, 0), (1, 8))
    article.workspace.history.undo()
    [note] = article.unplaced()
    assert note.anchor == lost.anchor
    article.workspace.history.redo()
    assert article.unplaced() == ()
    assert highlighted(article, 1) == ["報酬で賢くするや"]


def test_a_placed_note_follows_the_next_change_of_the_text(
    translating: Workspace, article: OpenArticle, lost: Annotation
) -> None:
    place_annotation(article, lost.id, Language.JA, (1, 0), (1, 17))
    later = add_clipboard(translating, NEW.replace("報酬で", "まえがき。\n\n報酬で"))
    assert later.id == article.article.id
    [note] = OpenArticle(translating, later).annotations
    assert (note.attachment, note.block) == (Attachment.ANCHORED, 2)


def test_a_note_can_be_placed_on_the_english(article: OpenArticle, lost: Annotation) -> None:
    article.correct(1, 0, "Rewards make models smarter.")
    place_annotation(article, lost.id, Language.EN, (1, 0), (1, 7))
    assert article.unplaced() == ()
    assert highlighted(article, 1) == ["Rewards"]


def test_a_note_that_was_deleted_meanwhile_is_not_placed(
    article: OpenArticle, lost: Annotation
) -> None:
    article.delete_annotations([lost.id])
    assert place_annotation(article, lost.id, Language.JA, (1, 0), (1, 8)) is None
    assert article.annotations == ()


def test_undo_does_not_bring_back_a_place_in_a_text_that_is_no_more(
    translating: Workspace, article: OpenArticle, lost: Annotation
) -> None:
    # The note was made on the text before.
    with pytest.raises(ConflictError):
        translating.history.undo()
    assert translating.history.undo() is None
    assert [note.id for note in article.unplaced()] == [lost.id]
    place_annotation(article, lost.id, Language.JA, (1, 0), (1, 8))
    reopened = OpenArticle(translating, article.article)
    assert translating.history.undo() == "Edit note"
    reopened.read_again()
    assert [note.id for note in reopened.unplaced()] == [lost.id]
