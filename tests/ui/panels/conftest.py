"""An article to mark, and a way to answer dialogs."""

from collections.abc import Callable
from typing import TypeVar

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from reader.model.article import Block, BlockKind, Content, Metadata
from reader.model.spans import Span
from reader.workflow.open_article import OpenArticle
from reader.workflow.workspace import Workspace

Dialog = TypeVar("Dialog", bound=QDialog)


def paragraph(*sentences: str) -> Block:
    text = "".join(sentences)
    ends = [sum(map(len, sentences[: n + 1])) for n in range(len(sentences))]
    spans = [Span(end - len(sentence), end) for end, sentence in zip(ends, sentences, strict=True)]
    return Block(BlockKind.PARAGRAPH, text, tuple(spans))


def content(title: str = "小さなモデルの話", site: str = "港の新聞") -> Content:
    return Content(
        Metadata(title=title, site=site),
        (
            Block(BlockKind.TITLE, title, (Span(0, len(title)),)),
            paragraph("蒸留は大きなモデルから学ぶ。", "推論は安くなる。"),
            paragraph("混合エキスパートは一部だけを使う。", "だから推論が速い。"),
        ),
    )


@pytest.fixture
def article(workspace: Workspace) -> OpenArticle:
    return OpenArticle(workspace, workspace.library.add(content(), "harbour.txt"))


def when_open(kind: type[Dialog], act: Callable[[Dialog], object]) -> None:
    """Do something with the dialog that the next act opens, once it is open."""

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, kind):
            act(dialog)
        else:
            QTimer.singleShot(0, look)

    QTimer.singleShot(0, look)


def has_focus(window: QWidget) -> bool:
    """Tell whether what is typed goes to `window`."""
    focused = QApplication.focusWidget()
    return focused is not None and window.isAncestorOf(focused)


def drop_on(target: QWidget, data: QMimeData) -> None:
    """Drag `data` onto `target` and let go, if it takes it."""
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(5, 5), copy, data, left, none)
    QApplication.sendEvent(target, enter)
    if enter.isAccepted():
        QApplication.sendEvent(target, QDropEvent(QPointF(5, 5), copy, data, left, none))
