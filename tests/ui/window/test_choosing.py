"""Choosing what translates an article: from the header, remembered, and back for nothing."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from reader.model.glossary import Concept, Term
from reader.model.spans import Language
from reader.model.translation import CheckKind
from reader.translation.server_address import parse_address
from reader.ui.window.main_window import MainWindow
from reader.workflow.importing import add_clipboard
from reader.workflow.workspace import Workspace
from tests.support.model_server import ModelServer, Reply
from tests.ui.window.conftest import shown

SHORT = "題である\n\n企業は学習。研究者は推論。"


@pytest.fixture
def served() -> Iterator[ModelServer]:
    with ModelServer().running() as server:
        server.reply = lambda _asked: Reply("The very firm learns it.")
        yield server


@pytest.fixture
def window(qtbot: QtBot, translating: Workspace, served: ModelServer) -> Iterator[MainWindow]:
    translating.servers.add(parse_address(served.address), "qwen3:8b")
    translating.packages_changed()
    window = shown(qtbot, translating)
    with qtbot.waitSignal(window.reading.translated):
        window.open_article(add_clipboard(translating, SHORT))
    yield window
    window.close()


def choose(qtbot: QtBot, window: MainWindow, name: str) -> None:
    menu = window.packages.menu
    menu.fill()
    action = next(a for a in menu.actions() if a.text().startswith(name))
    with qtbot.waitSignal(window.reading.translated):
        action.trigger()


def english(window: MainWindow) -> str:
    return window.view.rows[1].en.text


def checked(menu: QMenu) -> list[str]:
    menu.aboutToShow.emit()
    engines = [action for action in menu.actions() if "New Articles" not in action.text()]
    return [action.text().split("\t")[0] for action in engines if action.isChecked()]


def test_the_menu_tells_every_engine_and_what_translates(window: MainWindow) -> None:
    menu = window.packages.menu
    assert checked(menu) == ["Japanese → English 1.0"]
    texts = [action.text() for action in menu.actions()]
    assert any(text.startswith("Japanese → English 1.0\t") and "B" in text for text in texts)
    assert any(text.startswith("qwen3:8b\tat 127.0.0.1:") for text in texts)
    assert any("Language" in text for text in texts)


def test_a_chosen_engine_translates_is_remembered_and_switching_back_costs_nothing(
    qtbot: QtBot, window: MainWindow, served: ModelServer
) -> None:
    before = english(window)
    assert served.asked == []
    choose(qtbot, window, "qwen3")
    assert "The very firm learns it." in english(window)
    assert "qwen3:8b" in window.header.engine.text()
    asked = len(served.asked)
    assert asked
    choose(qtbot, window, "Japanese")
    assert english(window) == before
    choose(qtbot, window, "qwen3")
    assert "The very firm learns it." in english(window)
    assert len(served.asked) == asked
    article = window.reading.article
    assert article is not None
    with qtbot.waitSignal(window.reading.translated):
        window.open_article(add_clipboard(window.workspace, "別の題\n\n企業は企業。"))
    assert checked(window.packages.menu) == ["Japanese → English 1.0"]
    with qtbot.waitSignal(window.reading.translated):
        window.open_article(article.article)
    assert checked(window.packages.menu) == ["qwen3:8b"]
    assert len(served.asked) == asked


def test_what_the_reader_wrote_is_untouched_by_switching(qtbot: QtBot, window: MainWindow) -> None:
    article = window.reading.article
    assert article is not None
    article.correct(1, 0, "My own words.")
    choose(qtbot, window, "qwen3")
    assert english(window).startswith("My own words.")
    choose(qtbot, window, "Japanese")
    assert english(window).startswith("My own words.")


def test_a_row_still_says_tomorrow_that_the_package_stood_in(
    qtbot: QtBot, window: MainWindow, served: ModelServer
) -> None:
    served.reply = lambda _asked: Reply("企業")
    choose(qtbot, window, "qwen3")
    article = window.reading.article
    assert article is not None
    article.forget_translations()
    kinds = [[check.kind for check in one.checks] for one in article.translations(1).values()]
    assert len(kinds) == 2
    assert all(CheckKind.STAND_IN in each for each in kinds)


def test_a_server_that_is_off_is_told_in_the_column_with_what_to_start(
    qtbot: QtBot, window: MainWindow, served: ModelServer
) -> None:
    served.stop()
    menu = window.packages.menu
    menu.fill()
    with qtbot.waitSignal(window.reading.translated) as told:
        next(a for a in menu.actions() if a.text().startswith("qwen3")).trigger()
    assert "Nobody answers at 127.0.0.1" in told.args[0]
    assert "start the server" in told.args[0]


def test_a_hanging_server_holds_up_neither_switching_nor_closing(
    qtbot: QtBot, window: MainWindow, served: ModelServer, tmp_path: Path
) -> None:
    served.reply = lambda _asked: Reply("The firm learns it all.", stall=True)
    menu = window.packages.menu
    menu.fill()
    next(a for a in menu.actions() if a.text().startswith("qwen3")).trigger()
    qtbot.waitUntil(served.stalled.is_set)
    choose(qtbot, window, "Japanese")
    assert "firm learns" not in english(window)
    assert served.left.wait(20)


def usual_action(window: MainWindow) -> QAction:
    menu = window.packages.menu
    menu.fill()
    return next(one for one in menu.actions() if "New Articles" in one.text())


def test_new_articles_are_translated_by_what_the_reader_made_the_usual_engine(
    qtbot: QtBot, window: MainWindow
) -> None:
    first = window.reading.article
    assert first is not None
    # The best package translates them anyway.
    assert usual_action(window).isChecked()
    assert not usual_action(window).isEnabled()
    choose(qtbot, window, "qwen3")
    assert not usual_action(window).isChecked()
    usual_action(window).trigger()
    assert usual_action(window).isChecked()
    choose(qtbot, window, "Japanese")
    with qtbot.waitSignal(window.reading.translated):
        window.open_article(add_clipboard(window.workspace, "別の題\n\n企業は企業。"))
    assert checked(window.packages.menu) == ["qwen3:8b"]
    # An article that is there already keeps what translates it, also when it comes again.
    with qtbot.waitSignal(window.reading.translated):
        window.open_article(add_clipboard(window.workspace, SHORT))
    assert checked(window.packages.menu) == ["Japanese → English 1.0"]
    choose(qtbot, window, "qwen3")
    usual_action(window).trigger()
    assert window.workspace.usual_engine == ""


def test_where_the_chosen_engine_is_gone_its_english_stays_and_no_other_takes_over_unasked(
    qtbot: QtBot, window: MainWindow, served: ModelServer
) -> None:
    choose(qtbot, window, "qwen3")
    article = window.reading.article
    assert article is not None
    (info,) = window.workspace.servers.infos()
    window.workspace.servers.remove(info.name)
    with qtbot.waitSignal(window.reading.translated) as told:
        window.packages.changed()
    assert told.args == [""]  # everything that it made is there
    assert "The very firm learns it." in english(window)
    assert "qwen3:8b is missing" in window.header.engine.text()
    # A changed glossary asks for new English, which nobody makes.
    terms = (Term("1", Language.JA, "企業"), Term("2", Language.EN, "enterprise"))
    with qtbot.waitSignal(window.reading.translated) as told:
        window.workspace.create_concept(Concept("firm", terms=terms))
    assert "no longer among your engines" in told.args[0]
    assert "The very firm" not in english(window)
    before = len(served.asked)
    with qtbot.waitSignal(window.reading.translated):
        window.view.notice_activated.emit()
    assert "enterprise" in english(window)
    assert checked(window.packages.menu) == ["Japanese → English 1.0"]
    assert len(served.asked) == before


def test_a_package_in_another_version_is_still_the_engine_that_was_chosen(
    translating: Workspace,
) -> None:
    article = add_clipboard(translating, SHORT)
    translating.library.choose_engine(article.id, "argos/ja_en 0.9")
    assert translating.translator_of(article.id) == translating.translator
    assert translating.missing_engine_of(article.id) is None
    translating.library.choose_engine(article.id, "argos/other-ja_en 1.0")
    missing = translating.missing_engine_of(article.id)
    assert missing is not None
    assert "other-ja_en 1.0" in missing.told
    assert translating.engine_name_of(article.id) == "argos/other-ja_en 1.0"


def test_after_the_server_was_started_the_button_in_the_column_tries_again(
    qtbot: QtBot, window: MainWindow, served: ModelServer
) -> None:
    served.reply = lambda _asked: Reply(status=404, raw=b"{}")
    choose(qtbot, window, "qwen3")
    served.reply = lambda _asked: Reply("The very firm learns it.")
    with qtbot.waitSignal(window.reading.translated) as told:
        window.view.notice_activated.emit()
    assert told.args == [""]
    assert "The very firm learns it." in english(window)
