"""Second opinions in the window: a key opens them, a number takes one, a letter prefers a term."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.model.glossary import Concept, Term, TermStatus
from reader.model.spans import Language, Span
from reader.ui.panels.opinions_dialog import OpinionsDialog, marked
from reader.ui.panels.parts import TextLabel
from reader.ui.window.main_window import MainWindow


def opened(qtbot: QtBot, window: MainWindow) -> OpinionsDialog:
    QTest.keyClick(window.view, Qt.Key.Key_O)
    qtbot.waitUntil(lambda: bool(window.findChildren(OpinionsDialog)))
    dialog = window.findChildren(OpinionsDialog)[-1]
    qtbot.waitUntil(lambda: not dialog.busy and len(dialog.opinions) > 0)
    return dialog


def test_a_number_takes_an_opinion_as_the_readers_own_and_undo_takes_it_back(
    qtbot: QtBot, window: MainWindow
) -> None:
    article = window.reading.article
    assert article is not None
    before = article.translations(0)[0].text
    dialog = opened(qtbot, window)
    qtbot.waitUntil(lambda: len(dialog.opinions) > 1)
    chosen = dialog.opinions[1].translation.text
    assert chosen != before
    QTest.keyClick(dialog, Qt.Key.Key_2)
    assert not dialog.isVisible()
    own = article.translations(0)[0]
    assert (own.text, own.by_reader) == (chosen, True)
    again = window.opinions.open()
    assert again is not None
    assert any(own.text in label.text() for label in again.findChildren(TextLabel))
    again.reject()
    window.steps.undo()
    assert article.translations(0)[0].text == before


def test_escape_leaves_everything_as_it_was(qtbot: QtBot, window: MainWindow) -> None:
    article = window.reading.article
    assert article is not None
    before = article.translations(0)
    dialog = opened(qtbot, window)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not window.findChildren(OpinionsDialog))
    assert article.translations(0) == before
    assert not article.is_corrected(0, 0)


def test_terms_are_underlined_and_what_looks_like_markup_is_text() -> None:
    text = "<b>MoE</b> & MoE"
    assert marked(text, (Span(3, 6), Span(13, 16), Span(3, 5))) == (
        "&lt;b&gt;<u>MoE</u>&lt;/b&gt; &amp; <u>MoE</u>"
    )


def test_a_letter_makes_what_an_opinion_says_for_a_term_the_preferred_english(
    qtbot: QtBot, window: MainWindow
) -> None:
    terms = (
        Term("1", Language.JA, "公開"),
        Term("2", Language.EN, "unveiled"),
        Term("3", Language.EN, "published", TermStatus.ADMITTED),
    )
    with qtbot.waitSignal(window.reading.translated):
        window.workspace.create_concept(Concept("show", terms=terms))
    while window.view.keyboard.place() != (1, 0):
        assert window.view.keyboard.to_segment(1)
    dialog = opened(qtbot, window)

    def offered() -> list[str]:
        return [r.english for one in dialog.opinions for r in one.renderings]

    qtbot.waitUntil(lambda: "published" in offered())
    letter = Qt.Key(Qt.Key.Key_A + offered().index("published"))
    with qtbot.waitSignal(window.reading.translated):
        QTest.keyClick(dialog, letter)
    english = window.workspace.concept("show").preferred(Language.EN)
    assert english is not None
    assert english.text == "published"
    window.steps.undo()
    english = window.workspace.concept("show").preferred(Language.EN)
    assert english is not None
    assert english.text == "unveiled"
