"""Two windows on one data folder: each shows what the other did, and overwrites nothing unseen."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from reader.model.article import ArticleSummary
from reader.model.glossary import Concept, Term
from reader.model.page import MarkKind
from reader.model.spans import Language, Span
from reader.ui.panels.annotation_editor import AnnotationEditor, edit_annotation
from reader.ui.panels.article_list import ArticleList
from reader.ui.window.main_window import MainWindow
from reader.workflow.importing import add_bytes
from reader.workflow.notes import export_notes
from reader.workflow.open_article import OpenArticle
from reader.workflow.workspace import Workspace
from tests.ui.panels.conftest import when_open

PARAGRAPHS = [
    "企業は新しいモデルを公開した。",
    "研究者は蒸留を使うのである。",
    "学習は続くという。",
]
URL = "https://example.com/two"
MINE, THEIRS = "Put Mine There", "Keep What Is There"


def put(workspace: Workspace, *paragraphs: str) -> str:
    text = "二つの窓の記事\n\n" + "\n\n".join(paragraphs)
    return add_bytes(workspace, text.encode(), "two.txt", URL).id


class Pair:
    """A window, and what another one on the same folder does."""

    def __init__(self, window: MainWindow, other: Workspace, article: str) -> None:
        self.window = window
        self.other = OpenArticle(other, other.library.article(article))

    @property
    def here(self) -> OpenArticle:
        assert self.window.reading.article is not None
        return self.window.reading.article

    def look(self) -> None:
        QApplication.sendEvent(self.window, QEvent(QEvent.Type.WindowActivate))

    def english(self, block: int) -> str:
        return self.window.view.rows[block].en.text


@pytest.fixture
def pair(qtbot: QtBot, workspace: Workspace) -> Iterator[Pair]:
    identity = put(workspace, *PARAGRAPHS)
    other = Workspace(workspace.places)
    window = MainWindow(workspace)
    qtbot.addWidget(window)
    window.watcher._timer.stop()  # the tests say when it looks
    window.index.close()  # what it writes in the background may be what a look waits for
    window.show()
    window.open_article(workspace.library.article(identity))
    yield Pair(window, other, identity)
    window.close()
    other.close()


def test_what_the_other_did_is_shown_when_the_window_is_used(pair: Pair) -> None:
    pair.other.correct(2, 0, "Theirs.")
    note = pair.other.annotate(Language.JA, (2, 4), (2, 6), comment="あちら")
    pair.other.workspace.create_concept(
        Concept(
            "c", terms=(Term("t", Language.JA, "学習は続く"), Term("u", Language.EN, "goes on"))
        )
    )
    assert pair.english(2) == ""
    pair.look()
    assert pair.english(2) == "Theirs."
    assert [n.comment for n in pair.window.notes_panel.shown()] == ["あちら"]
    marks = pair.window.view.rows[3].ja.marks
    assert [m.key for m in marks if m.kind is MarkKind.TERM] == ["c"]
    listed = pair.window.library_panel.findChild(ArticleList)
    assert listed is not None
    [article] = listed.articles.rows
    assert isinstance(article, ArticleSummary)
    assert article.annotations == 1
    pair.other.delete_annotations([note.id])
    pair.other.correct(2, 0, "")
    pair.look()
    assert pair.english(2) == ""
    assert pair.window.notes_panel.shown() == ()


@pytest.mark.parametrize(("button", "left"), [(MINE, "Mine."), (THEIRS, "Theirs.")])
def test_a_correction_of_the_other_is_not_overwritten_unseen(
    pair: Pair, button: str, left: str
) -> None:
    assert pair.english(2) == ""
    pair.other.correct(2, 0, "Theirs.")

    def answer(box: QMessageBox) -> None:
        assert "“Theirs.”" in box.text()
        next(b for b in box.buttons() if b.text() == button).click()

    when_open(QMessageBox, answer)
    pair.window.view.english_edited.emit(2, 0, "Mine.")
    assert pair.english(2) == left
    pair.other.forget_translations()
    assert pair.other.translations(2)[0].text == left


def test_a_correction_that_is_being_written_is_compared_with_what_stood_there(pair: Pair) -> None:
    assert pair.window.view.editing.open(2, 0)
    pair.other.correct(2, 0, "Theirs.")
    pair.look()
    told = []

    def answer(box: QMessageBox) -> None:
        told.append(box.text())
        box.close()

    when_open(QMessageBox, answer)
    pair.window.view.editing.editor.setPlainText("Mine.")
    pair.window.view.editing.commit()
    assert "“Theirs.”" in told[0]
    assert pair.english(2) == "Theirs."


def test_a_comment_of_the_other_is_told_before_it_is_replaced(pair: Pair) -> None:
    note = pair.here.annotate(Language.JA, (2, 4), (2, 6))
    pair.other.update_annotation(replace(note, comment="あちら", tags=("札",)), note)
    warned = []

    def write(editor: AnnotationEditor) -> None:
        editor._comment.setPlainText("こちら")
        when_open(AnnotationEditor, insist)
        editor.accept()

    def insist(editor: AnnotationEditor) -> None:
        warned.append(editor._warning.text())
        editor.accept()

    when_open(AnnotationEditor, write)
    edit_annotation(pair.here, note.id, pair.window)
    assert "“あちら”" in warned[0]
    [kept] = pair.window.notes_panel.shown()
    assert (kept.comment, kept.tags) == ("こちら", ("札",))


def test_words_about_a_note_that_the_other_deleted_are_not_lost(pair: Pair) -> None:
    note = pair.here.annotate(Language.JA, (2, 4), (2, 6))
    pair.other.delete_annotations([note.id])

    def write(editor: AnnotationEditor) -> None:
        editor._comment.setPlainText("こちら")
        when_open(AnnotationEditor, lambda again: again.accept())
        editor.accept()

    when_open(AnnotationEditor, write)
    edit_annotation(pair.here, note.id, pair.window)
    assert [n.comment for n in pair.here.workspace.library.annotations(note.article)] == ["こちら"]


def test_a_newer_text_is_shown_and_a_highlight_made_before_lands_on_its_words(pair: Pair) -> None:
    put(pair.other.workspace, "まえがきが入ったのである。", *PARAGRAPHS)
    note = pair.here.annotate(Language.JA, (2, 4), (2, 6))
    assert note.anchor.exact == "蒸留"
    pair.look()
    assert len(pair.window.view.rows) == 5
    [kept] = pair.here.annotations
    assert kept.anchor.span.of(pair.here.article.content.text) == "蒸留"
    [mark] = [m for m in pair.window.view.rows[3].ja.marks if m.kind is MarkKind.HIGHLIGHT]
    assert mark.span == Span(4, 6)


def test_an_article_that_the_other_deleted_is_closed_with_a_word(pair: Pair) -> None:
    pair.other.workspace.library.delete(pair.other.article.id)
    pair.look()
    assert pair.window.reading.article is None
    assert "deleted in another window" in pair.window.status_bar.currentMessage()


def test_an_export_holds_what_the_other_wrote_and_nothing_it_removed(
    pair: Pair, tmp_path: object
) -> None:
    gone = pair.here.annotate(Language.JA, (1, 0), (1, 2), comment="消える")
    pair.other.delete_annotations([gone.id])
    pair.other.annotate(Language.JA, (2, 4), (2, 6), comment="新しい")
    put(pair.other.workspace, "まえがきが入ったのである。", *PARAGRAPHS)
    written = export_notes(pair.here, pair.here.workspace.places.root / "notes").read_text("utf-8")
    assert "新しい" in written
    assert "消える" not in written
