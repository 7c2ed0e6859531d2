"""The whole window in Japanese: every word that can be seen or heard is read, and is Japanese."""

import re
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTimer, QTranslator
from PySide6.QtGui import QAction, QFontDatabase
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QGroupBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QProgressBar,
    QTableView,
    QTabWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from reader.model.spans import Language
from reader.model.wording import speak
from reader.ui.languages import WindowLanguage, install
from reader.ui.panels.annotation_editor import AnnotationEditor
from reader.ui.panels.concept_editor import ConceptEditor
from reader.ui.panels.merge_dialog import MergeDialog
from reader.ui.reading.settings import Place
from reader.ui.window.main_window import MainWindow
from reader.workflow.importing import add_clipboard
from reader.workflow.workspace import Workspace
from tests.ui.window.conftest import TEXT, shown

JAPANESE = re.compile(r"[ぁ-んァ-ヶ一-龠]")
LETTERS = re.compile(r"[A-Za-z]{2}")
# What is the same in Japanese: names, keys, kinds of file, measures; and what the reader wrote.
SAME = re.compile(
    r"Yomiawase[\w .→—-]*|Markdown.*|English|UTF-8|UTF-16|EUC-JP|ISO-2022-JP|TBX.*|"
    r"Japanese → English.*|(?:Ollama|llama\.cpp|LM Studio) · .*|[\w -]+ \(\d+\)|"
    r"[\d.,≤ ]+(em|MB|GB|kB|%).*|https?://\S*|/\S*|tiny.*|Obsidian|"
    r"(?:(?:Ctrl|Shift|Alt|Tab|Return|Esc|Home|End|Del|Backspace|Back|Forward|Enter|F\d+|[A-Z?/…]|"
    r"PgDown|PgUp|Page Down|Page Up|Space|Left|Right|Up|Down)(?:[+, /…]|\+.|$)*)+"
)
OPENING = (
    *("reading_settings", "browse_glossary", "review", "consistency", "concordance", "opinions"),
    *("glossary_sources", "packages", "servers", "shortcuts", "about", "export_notes", "left_out"),
    *("correct_reading", "open_address", "browser", "watched"),
)


@pytest.fixture
def japanese(qtbot: QtBot, qapp: QApplication, translating: Workspace) -> Iterator[MainWindow]:
    # What other tests left behind speaks English.
    for left in qapp.topLevelWidgets():
        left.setProperty("left_behind", True)
    install(qapp, WindowLanguage.JAPANESE)
    window = shown(qtbot, translating)
    article = add_clipboard(translating, TEXT)
    with qtbot.waitSignal(window.reading.translated, timeout=60_000):
        window.open_article(article)
    window.view.setFocus()
    yield window
    for widget in qapp.topLevelWidgets():
        widget.close()
    speak({})
    QLocale.setDefault(QLocale.c())
    for translator in qapp.findChildren(QTranslator):
        QCoreApplication.removeTranslator(translator)
        translator.deleteLater()


def words_of(top: QWidget) -> Iterator[str]:
    """Yield every text of a window that is seen, or said by a screen reader."""
    for part in [top, *top.findChildren(QWidget)]:
        yield part.windowTitle()
        yield part.accessibleName()
        yield part.toolTip()
        match part:
            case QLabel() | QAbstractButton():
                yield part.text()
            case QLineEdit() | QPlainTextEdit():
                yield part.placeholderText()
            case QComboBox():
                yield from (part.itemText(n) for n in range(part.count()))
            case QGroupBox() | QMenu():
                yield part.title()
            case QTabWidget():
                yield from (part.tabText(n) for n in range(part.count()))
            case QProgressBar() if part.isTextVisible():
                yield part.text()
            case QTableView():
                model = part.model()
                columns = model.columnCount() if model is not None else 0
                yield from (str(model.headerData(n, part.horizontalHeader().orientation()) or "")
                            for n in range(columns))  # fmt: skip
    for action in top.findChildren(QAction):
        yield action.text()
        yield action.toolTip()


def own_words(window: MainWindow) -> set[str]:
    """Return what no program translates: typefaces, what the glossary holds, names of engines."""
    words = {*QFontDatabase.families(), "Serif", "Sans Serif", "Monospace"}
    for concept in window.workspace.terms.concepts.values():
        words |= {concept.field, concept.definition, concept.note}
        words |= {term.text for term in concept.terms}
    return words


def in_english(words: set[str]) -> set[str]:
    """Return the texts that nobody translated."""
    return {
        text
        for each in words
        for text in [re.sub(r"<[^>]*>|\t.*", "", each).strip()]
        if LETTERS.search(text) and not JAPANESE.search(text) and not SAME.fullmatch(text)
    }


def read_modal(words: set[str], grab: Callable[[str, QWidget], None] | None = None) -> QTimer:
    """Read each dialog that waits for an answer, and leave it."""
    timer = QTimer()
    timer.setInterval(20)

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if dialog is not None:
            words.update(words_of(dialog))
            if grab is not None:
                grab(type(dialog).__name__, dialog)
            (dialog.reject if isinstance(dialog, QDialog) else dialog.close)()

    timer.timeout.connect(look)
    timer.start()
    return timer


def walk(window: MainWindow, grab: Callable[[str, QWidget], None] | None = None) -> set[str]:
    """Open what the window can open, and return all words that were there."""
    words: set[str] = set()
    view, actions = window.view, window.actions_
    for dock in (window.library_dock, window.card_dock, window.notes_dock, window.candidates_dock):
        window.docks.bring_up(dock)
    view.select(Language.JA, Place(0, 0), Place(0, 4))
    actions["highlight"].trigger()
    view.move_by_term(1)
    term = view.keyboard.cursor
    assert term is not None
    assert term.link is not None
    window.glossary.show([term.link.mark.key], None)
    timer = read_modal(words, grab)
    for name in OPENING:
        view.setFocus()
        actions[name].trigger()
        QApplication.processEvents()
    workspace = window.workspace
    concepts = list(workspace.terms.concepts.values())[:2]
    article = window.reading.article
    assert article is not None
    [note] = article.annotations
    for dialog in (
        ConceptEditor(workspace, concepts[0], new=False, parent=window),
        MergeDialog(concepts, window),
        AnnotationEditor(note, workspace.library.tags(), window),
    ):
        dialog.show()
    menu = QMenu(window)
    [listed] = workspace.library.articles()
    window.library_panel.acts.fill(menu, listed, [listed.id])
    timer.stop()
    for top in QApplication.topLevelWidgets():
        if top.property("left_behind"):
            continue
        words.update(words_of(top))
        if grab is not None and top.isVisible():
            grab(type(top).__name__, top)
    return words


@pytest.mark.qt_log_ignore("does not support raise", "does not support propagateSizeHints")
def test_every_word_of_the_window_is_japanese(japanese: MainWindow) -> None:
    words = walk(japanese)
    assert len(words) > 600
    assert in_english(words - own_words(japanese)) == set()
