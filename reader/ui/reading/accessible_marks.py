"""What a screen reader is told of the terms, links, highlights and doubts within a text."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect, QRectF
from PySide6.QtGui import QAccessible, QAccessibleInterface, QWindow

from reader.model.page import Mark, MarkKind, Row
from reader.model.spans import Language
from reader.model.wording import tr, tr_later
from reader.ui.reading.cover import Cover
from reader.ui.reading.marks import LINKS
from reader.ui.reading.row_texts import column_of

if TYPE_CHECKING:
    from reader.ui.reading.accessible import AccessibleText

_NAMES = {
    MarkKind.TERM: tr_later("Term"),
    MarkKind.OBEYED: tr_later("Term"),
    MarkKind.HIGHLIGHT: tr_later("Highlight", "what was marked"),
    MarkKind.LINK: tr_later("Link"),
    MarkKind.DOUBT: tr_later("Doubtful"),
}
_NOTES = (MarkKind.HIGHLIGHT, MarkKind.DOUBT)


def told_marks(number: int, row: Row, language: Language, cover: Cover) -> list[Mark]:
    """Return the marks of a column that a screen reader is told of, in reading order."""
    marks = [
        mark
        for mark in column_of(row, language).marks
        if ((mark.kind in LINKS and mark.key) or mark.kind is MarkKind.DOUBT)
        and len(mark.span)
        and not cover.covers(number, row, language, mark.span)
    ]
    return sorted(marks, key=lambda mark: (mark.span.start, -mark.span.end))


def described(mark: Mark) -> str:
    """Return what a mark is, and what it says: "Term: inference"."""
    kind = tr(_NAMES[mark.kind]) if mark.kind in _NAMES else ""
    return tr("{kind}: {note}", kind=kind, note=mark.note) if mark.note else kind


class AccessibleMark(QAccessibleInterface):
    """One mark of a text, by its number: a link, or a note, with the words it stands on."""

    def __init__(self, text: "AccessibleText", number: int) -> None:
        super().__init__()
        self._text = text
        self._number = number

    def _mark(self) -> Mark | None:
        marks = self._text.marks()
        return marks[self._number] if self._number < len(marks) else None

    def isValid(self) -> bool:
        """Tell whether the mark is still there."""
        return self._mark() is not None

    def object(self) -> QObject | None:  # type: ignore[override]
        """Return nothing: a mark is no QObject."""
        return None

    def window(self) -> QWindow | None:  # type: ignore[override]
        """Return nothing: the article's window is the one."""
        return None

    def parent(self) -> QAccessibleInterface:
        """Return the text."""
        return self._text

    def child(self, _index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """Return nothing: a mark has no parts."""
        return None

    def childAt(self, _x: int, _y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """Return nothing: a mark has no parts."""
        return None

    def childCount(self) -> int:
        """Return 0: a mark has no parts."""
        return 0

    def indexOfChild(self, _child: QAccessibleInterface) -> int:
        """Return -1: a mark has no parts."""
        return -1

    def role(self) -> QAccessible.Role:
        """Return whether it leads somewhere, or only says something."""
        mark = self._mark()
        noted = mark is not None and mark.kind in _NOTES
        return QAccessible.Role.Note if noted else QAccessible.Role.Link

    def text(self, kind: QAccessible.Text) -> str:
        """Return the words it stands on; its description tells what it is and says."""
        mark = self._mark()
        if mark is None:
            return ""
        if kind == QAccessible.Text.Name:
            return mark.span.of(self._text.content())
        return described(mark) if kind == QAccessible.Text.Description else ""

    def setText(self, _kind: QAccessible.Text, _text: str) -> None:
        """Do nothing: the article cannot be changed."""

    def state(self) -> QAccessible.State:
        """Return that it can be gone to by key, and whether it is out of sight."""
        state = QAccessible.State()
        state.readOnly = True
        mark = self._mark()
        state.focusable = mark is not None and mark.kind in LINKS
        state.linked = mark is not None and mark.kind not in _NOTES
        state.offscreen = self.rect().isNull()
        return state

    def rect(self) -> QRect:
        """Return where it is on the screen; nothing for a row out of sight."""
        mark, view = self._mark(), self._text.view()
        if mark is None or view is None or self._text.row not in view.page.visible:
            return QRect()
        area = QRectF()
        for box in view.page.boxes(self._text.row, self._text.language, mark.span):
            area = area.united(box)
        return area.toAlignedRect().translated(view.viewport().mapToGlobal(QPoint(0, 0)))
