"""The whole window on a real workspace, with an article open and translated."""

from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from reader.model.spans import Language
from reader.ui.reading.settings import Place
from reader.ui.window.main_window import MainWindow
from reader.workflow.importing import add_clipboard
from reader.workflow.workspace import Workspace

TEXT = """新しい言語モデルの時代

企業は新しいモデルを公開した。研究者は推論を使うのである。

強化学習によって推論能力を鍛える手法が広がったという。ZQX(混合専門家網)も使うのである。

""" + "\n\n".join(f"{n}番目の段落でも、企業はモデルを開発したという。" for n in range(40))


def shown(qtbot: QtBot, workspace: Workspace) -> MainWindow:
    window = MainWindow(workspace)
    qtbot.addWidget(window)
    window.resize(1200, 700)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


@pytest.fixture
def window(qtbot: QtBot, translating: Workspace) -> Iterator[MainWindow]:
    window = shown(qtbot, translating)
    article = add_clipboard(translating, TEXT)
    with qtbot.waitSignal(window.reading.translated):
        window.open_article(article)
    window.view.setFocus()
    yield window
    window.close()


@pytest.fixture
def select(window: MainWindow) -> Callable[[str], None]:
    """Return a function that selects a text of the Japanese column."""

    def select(text: str) -> None:
        for number, row in enumerate(window.view.rows):
            at = row.ja.text.find(text)
            if at >= 0:
                window.view.select(Language.JA, Place(number, at), Place(number, at + len(text)))
                return
        raise AssertionError(f"{text} is not in the article")

    return select
