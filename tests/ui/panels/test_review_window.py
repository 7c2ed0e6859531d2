"""The review of terms in its window, by keyboard."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QProgressBar
from pytestqt.qtbot import QtBot

from reader.model.glossary import LearningStatus
from reader.ui.panels.review_window import ReviewWindow
from reader.workflow.workspace import Workspace
from tests.store.samples import concept, content


@pytest.fixture
def window(qtbot: QtBot, workspace: Workspace) -> Iterator[ReviewWindow]:
    for identity, form in {"still": "蒸溜器", "foil": "高翅"}.items():
        workspace.create_concept(concept(form, identity, identity=identity))
    article = workspace.library.add(content("港では<b>蒸溜器</b>&高翅。", "高翅。", title="港"))
    workspace.library.correct("港では<b>蒸溜器</b>&高翅。", "A still and a foil.")
    workspace.index.catch_up()
    workspace.library.mark_opened(article.id)
    shown = ReviewWindow(workspace, 7)
    qtbot.addWidget(shown)
    shown.show()
    shown.activateWindow()
    qtbot.waitUntil(shown.isActiveWindow)
    yield shown
    shown.close()


def seen(window: ReviewWindow) -> list[str]:
    return [label.text() for label in window.findChildren(QLabel) if label.isVisible()]


def state(window: ReviewWindow, identity: str) -> LearningStatus:
    return window._workspace.glossary.concept(identity).learning


def progress(window: ReviewWindow) -> str:
    bar = window.findChild(QProgressBar)
    assert isinstance(bar, QProgressBar)
    return bar.text()


def test_the_english_is_hidden_until_it_is_asked_for(qtbot: QtBot, window: ReviewWindow) -> None:
    assert "高翅" in seen(window)
    assert "foil" not in seen(window)
    assert "A still and a foil." not in seen(window)
    # What stands in a text is never taken for markup.
    assert "港では&lt;b&gt;蒸溜器&lt;/b&gt;&amp;<b>高翅</b>。" in seen(window)
    qtbot.keyClick(window, Qt.Key.Key_Space)
    assert "foil" in seen(window)
    assert "A still and a foil." in seen(window)


def test_an_answer_moves_the_status_and_leads_on(qtbot: QtBot, window: ReviewWindow) -> None:
    assert progress(window) == "0 of 2 today"
    qtbot.keyClick(window, Qt.Key.Key_2)
    assert state(window, "foil") is LearningStatus.LEARNING
    assert "蒸溜器" in seen(window)
    assert "still" not in seen(window)
    assert progress(window) == "1 of 2 today"
    qtbot.keyClick(window, Qt.Key.Key_3)
    assert state(window, "still") is LearningStatus.KNOWN
    assert any("All terms that you met" in text for text in seen(window))
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert state(window, "still") is LearningStatus.NEW
    assert "蒸溜器" in seen(window)


def test_closed_and_opened_again_it_goes_on(qtbot: QtBot, window: ReviewWindow) -> None:
    qtbot.keyClick(window, Qt.Key.Key_4)
    assert state(window, "foil") is LearningStatus.IGNORED
    again = ReviewWindow(window._workspace, 7)
    qtbot.addWidget(again)
    again.show()
    assert "蒸溜器" in seen(again)
    assert progress(again) == "1 of 2 today"
    again.close()


def test_a_term_put_off_comes_later(qtbot: QtBot, window: ReviewWindow) -> None:
    qtbot.keyClick(window, Qt.Key.Key_5)
    assert "蒸溜器" in seen(window)
    qtbot.keyClick(window, Qt.Key.Key_5)
    assert "高翅" in seen(window)


def test_the_period_is_chosen_and_told(qtbot: QtBot, window: ReviewWindow) -> None:
    box = window.findChild(QComboBox)
    assert isinstance(box, QComboBox)
    with qtbot.waitSignal(window.period_chosen) as told:
        qtbot.keyClick(box, Qt.Key.Key_Down)
    assert told.args == [14]
