"""A reader's session in the whole window, with keys and mouse."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QMessageBox, QPlainTextEdit
from pytestqt.qtbot import QtBot

from reader.model.article import ReadingPosition
from reader.model.page import MarkKind
from reader.model.spans import Language
from reader.ui.panels.annotation_editor import AnnotationEditor
from reader.ui.panels.concept_editor import ConceptEditor
from reader.ui.reading.notice import Notice
from reader.ui.window.actions import MENUS
from reader.ui.window.main_window import MainWindow
from reader.workflow.importing import add_clipboard
from reader.workflow.workspace import Workspace
from tests.ui.panels.conftest import when_open
from tests.ui.window.conftest import TEXT, shown

Select = Callable[[str], None]


def row_with(window: MainWindow, text: str) -> int:
    return next(n for n, row in enumerate(window.view.rows) if text in row.ja.text)


def notice_of(window: MainWindow) -> str:
    notice = window.view.findChild(Notice)
    assert notice is not None
    return notice.label.text() if notice.isVisible() else ""


def test_every_row_gets_its_english_while_the_window_stays_usable(window: MainWindow) -> None:
    assert all(row.en.text and not row.pending for row in window.view.rows)
    assert "時代" in window.windowTitle()


def test_selected_text_is_highlighted_with_one_key_and_listed_in_the_notes(
    window: MainWindow, select: Select
) -> None:
    select("強化学習によって推論能力を鍛える手法")
    QTest.keyClick(window.view, Qt.Key.Key_H)
    [note] = window.notes_panel.shown()
    assert note.anchor.exact == "強化学習によって推論能力を鍛える手法"
    row = window.view.rows[row_with(window, "強化学習")]
    assert [m.key for m in row.ja.marks if m.kind is MarkKind.HIGHLIGHT] == [note.id]
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.notes_panel.shown() == ()


def test_a_comment_and_a_tag_are_written_without_the_mouse(
    qtbot: QtBot, window: MainWindow, select: Select
) -> None:
    select("推論能力")

    def write(editor: AnnotationEditor) -> None:
        QTest.keyClicks(editor.findChild(QPlainTextEdit), "check this")
        editor.accept()

    when_open(AnnotationEditor, write)
    QTest.keyClick(window.view, Qt.Key.Key_C)
    [note] = window.notes_panel.shown()
    assert note.comment == "check this"


def test_a_selection_becomes_a_term_in_two_keystrokes(
    qtbot: QtBot, window: MainWindow, select: Select
) -> None:
    select("混合専門家網")
    QTest.keyClick(window, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    editor = window.findChild(ConceptEditor)
    assert editor is not None
    with qtbot.waitSignal(window.reading.translated):
        QTest.keyClick(editor, Qt.Key.Key_Return)
    [concept] = window.workspace.glossary.find("混合専門家網")
    assert concept.texts(Language.EN) == ("ZQX",)
    row = window.view.rows[row_with(window, "混合専門家網")]
    assert concept.id in " ".join(m.key for m in row.ja.marks if m.kind is MarkKind.TERM)


def test_the_next_term_key_and_enter_open_its_card(window: MainWindow) -> None:
    QTest.keyClick(window.view, Qt.Key.Key_N)
    QTest.keyClick(window.view, Qt.Key.Key_Return)
    assert window.glossary.shown
    first = window.workspace.terms.concepts[window.glossary.shown[0]]
    assert "言語モデル" in first.texts(Language.JA)
    assert window.card_dock.isVisible()


def test_a_corrected_sentence_stays_and_undo_brings_the_machine_back(window: MainWindow) -> None:
    row = row_with(window, "企業は新しいモデル")
    before = window.view.rows[row].en.text
    window.view.english_edited.emit(row, 0, "A company published a new model.")
    assert window.view.rows[row].en.text.startswith("A company published a new model.")
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.view.rows[row].en.text == before


def test_tomorrow_it_opens_at_the_same_place_with_everything_there(
    qtbot: QtBot, window: MainWindow, select: Select
) -> None:
    select("推論能力")
    QTest.keyClick(window.view, Qt.Key.Key_H)
    window.view.go_to(ReadingPosition(20, 0.5))
    window.close()
    article = window.workspace.library.articles()[0]
    again = shown(qtbot, window.workspace)
    stored = window.workspace.library.article(article.id)
    segments: list[object] = []
    again.reading.segment_arrived.connect(segments.append)
    with qtbot.waitSignal(again.reading.translated):
        again.open_article(stored)
    position = again.view.position()
    assert (position.block, round(position.fraction, 2)) == (20, 0.5)
    assert again.view.rows[20].en.text
    assert segments == []
    assert len(again.notes_panel.shown()) == 1
    again.close()


def test_without_a_package_the_english_column_says_so_and_the_rest_works(
    qtbot: QtBot, workspace: Workspace
) -> None:
    window = shown(qtbot, workspace)
    window.open_article(add_clipboard(workspace, TEXT))
    assert notice_of(window).startswith("No translation package is installed")
    assert not any(row.pending for row in window.view.rows)
    window.close()


def test_a_package_installed_meanwhile_translates_the_open_article(
    qtbot: QtBot, workspace: Workspace, package_file: Path
) -> None:
    window = shown(qtbot, workspace)
    window.open_article(add_clipboard(workspace, TEXT))
    workspace.packages.install(package_file)
    with qtbot.waitSignal(window.reading.translated):
        window.packages.changed()
    assert notice_of(window) == ""
    assert window.view.rows[0].en.text
    window.close()


def test_what_cannot_be_read_is_said_in_words_and_nothing_is_imported(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    picture = tmp_path / "picture.txt"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8)
    before = [article.id for article in window.workspace.library.articles()]
    with qtbot.waitSignal(window.intake.importer.ended):
        window.open_files([picture])
    qtbot.waitUntil(lambda: bool(window.findChildren(QMessageBox)))
    [box] = window.findChildren(QMessageBox)
    assert box.informativeText()
    box.close()
    assert [article.id for article in window.workspace.library.articles()] == before


def test_a_copied_article_is_read_from_the_clipboard(qtbot: QtBot, window: MainWindow) -> None:
    QGuiApplication.clipboard().setText("別の記事\n\nこれは別の記事の本文である。二つ目の文だ。\n")
    with qtbot.waitSignal(window.intake.importer.imported):
        window.intake.importer.paste()
    qtbot.waitUntil(lambda: "別の記事" in window.windowTitle())


def test_find_steps_through_both_languages(window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert window.find_bar.isVisible()
    QTest.keyClicks(QApplication.focusWidget(), "company")
    assert any(window.view.matches_in(row) for row in range(len(window.view.rows)))
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    match = window.view.current_match()
    assert match is not None
    assert match.language is Language.EN
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert not window.find_bar.isVisible()


def test_the_layout_chosen_today_is_there_tomorrow(qtbot: QtBot, window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    settings = window.view.settings()
    window.close()
    again = shown(qtbot, window.workspace)
    assert again.view.settings() == settings
    assert settings.layout.value == "interlinear"
    again.close()


def test_what_changes_nothing_in_vertical_lines_cannot_be_chosen_there(window: MainWindow) -> None:
    names = ("interlinear", "align_sentences", "wider_japanese", "even_columns")

    def told() -> list[tuple[bool, str]]:
        return [(window.actions_[n].isEnabled(), window.actions_[n].text()) for n in names]

    def checked() -> list[str]:
        layouts = ("side_by_side", "japanese_only", "interlinear")
        return [name for name in layouts if window.actions_[name].isChecked()]

    usual = told()
    window.actions_["interlinear"].trigger()
    window.actions_["vertical"].trigger()
    assert checked() == ["side_by_side"]
    assert "Below" in window.actions_["side_by_side"].text()
    assert not any(on for on, _ in told())
    assert "side by side only" in window.actions_["align_sentences"].text()
    window.actions_["side_by_side"].trigger()
    assert window.view.settings().layout.value == "interlinear"
    window.actions_["japanese_only"].trigger()
    assert checked() == ["japanese_only"]
    window.actions_["side_by_side"].trigger()
    window.actions_["vertical"].trigger()
    assert told() == usual


def test_the_columns_are_balanced_without_the_mouse(qtbot: QtBot, window: MainWindow) -> None:
    control = Qt.KeyboardModifier.ControlModifier
    for _ in range(2):
        QTest.keyClick(window, Qt.Key.Key_BracketRight, control)
    assert window.view.settings().balance == 0.6
    QTest.keyClick(window, Qt.Key.Key_BracketLeft, control)
    assert window.view.settings().balance == 0.55
    window.close()
    again = shown(qtbot, window.workspace)
    assert again.view.settings().balance == 0.55
    QTest.keyClick(again, Qt.Key.Key_Backslash, control)
    assert again.view.settings().balance == 0.5
    again.close()


def test_furigana_are_chosen_in_the_view_menu_each_by_its_letter(window: MainWindow) -> None:
    view_menu = window.actions_.menu("&View")
    submenus = [menu for action in view_menu.actions() if isinstance(menu := action.menu(), QMenu)]
    [furigana] = [menu for menu in submenus if menu.title() == "&Furigana"]
    row = row_with(window, "強化学習によって")
    assert not window.view.rows[row].ruby
    choices = [action for action in furigana.actions() if not action.isSeparator()]
    letters = {QKeySequence.mnemonic(a.text()).toString(): a for a in choices}
    assert len(letters) == len(choices)
    letters["Alt+A"].trigger()
    assert window.view.rows[row].ruby
    assert window.view.settings().furigana == "all"
    letters["Alt+P"].trigger()
    assert window.view.settings().furigana == 6


def test_no_two_entries_of_a_menu_have_the_same_letter(window: MainWindow) -> None:
    for title in MENUS:
        entries = [action.text() for action in window.actions_.menu(title).actions()]
        letters = [letter for text in entries if (letter := QKeySequence.mnemonic(text).toString())]
        assert sorted(letters) == sorted(set(letters)), entries


def test_undo_shows_in_the_text_after_the_article_was_opened_anew(
    window: MainWindow, select: Select
) -> None:
    select("推論能力")
    QTest.keyClick(window.view, Qt.Key.Key_H)
    assert window.reading.article is not None
    window.open_article(window.reading.article.article)
    assert len(window.notes_panel.shown()) == 1
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.notes_panel.shown() == ()
    row = window.view.rows[row_with(window, "強化学習")]
    assert not [m for m in row.ja.marks if m.kind is MarkKind.HIGHLIGHT]


def test_letters_typed_into_an_open_menu_are_not_taken_for_the_text(window: MainWindow) -> None:
    furigana = window.actions_.menu("&View").findChild(QMenu)
    assert isinstance(furigana, QMenu)
    for menu in (window.actions_.menu("&Note"), furigana, window.text_menu.menu()):
        # The window system asks whoever has the keyboard before it looks for a shortcut.
        asked = QKeyEvent(
            QEvent.Type.ShortcutOverride, Qt.Key.Key_P, Qt.KeyboardModifier.NoModifier, "p"
        )
        asked.ignore()
        QApplication.sendEvent(menu, asked)
        assert asked.isAccepted()
