"""What a screen reader is told: the article as a document whose children are the rows' texts.

PySide6 lets QAccessibleInterface be written in Python, and Qt's cache then points at an object
that Python would free: so every interface, once asked for, is kept until the program ends.
"""

from weakref import ref

from PySide6.QtCore import QObject, QPoint, QPointF, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleInterface,
    QWindow,
)
from PySide6.QtWidgets import QAccessibleWidget

from reader.model.article import BlockKind
from reader.model.page import Mark, Row
from reader.model.spans import Language, Span
from reader.model.wording import tr, tr_later
from reader.ui.reading.accessible_marks import AccessibleMark, told_marks
from reader.ui.reading.canvas import Canvas
from reader.ui.reading.row_texts import column_of

_ROLES = {
    BlockKind.TITLE: QAccessible.Role.Heading,
    BlockKind.HEADING: QAccessible.Role.Heading,
    BlockKind.LIST_ITEM: QAccessible.Role.ListItem,
}
_NAMES = {Language.JA: tr_later("Japanese"), Language.EN: tr_later("English")}
_kept: list["AccessibleArticle"] = []


def install() -> None:
    """Have Qt ask here for the interface of a reading view."""
    if not _kept_factory:
        QAccessible.installFactory(_factory)
        _kept_factory.append(_factory)


def announce(view: Canvas, text: str) -> None:
    """Have a screen reader, if one is listening, say `text`."""
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(view, text))


def _factory(_class_name: str, watched: QObject) -> QAccessibleInterface | None:
    if not isinstance(watched, Canvas):
        return None
    _kept.append(AccessibleArticle(watched))
    return _kept[-1]


_kept_factory: list[object] = []


class AccessibleText(QAccessibleInterface):
    """One column of one row: a paragraph, heading or list item with its text as its name."""

    def __init__(self, article: "AccessibleArticle", row: int, language: Language) -> None:
        super().__init__()
        self._article = article
        self.row = row
        self.language = language
        self._marks: list[AccessibleMark] = []

    def view(self) -> Canvas | None:
        """Return the view, None when it is gone."""
        return self._article.view()

    def content(self) -> str:
        """Return the text as it is written; "" when the row is gone."""
        row = self._content()
        return column_of(row, self.language).text if row is not None else ""

    def marks(self) -> list[Mark]:
        """Return the terms, links and notes in it."""
        row, view = self._content(), self.view()
        return told_marks(self.row, row, self.language, view.cover) if row and view else []

    def _content(self) -> Row | None:
        view = self.view()
        return view.rows[self.row] if view and self.row < len(view.rows) else None

    def isValid(self) -> bool:
        """Tell whether the row is still there."""
        return self._content() is not None

    def object(self) -> QObject | None:  # type: ignore[override]
        """Return nothing: a row is no QObject."""
        return None

    def window(self) -> QWindow | None:  # type: ignore[override]
        """Return nothing: the article's window is the one."""
        return None

    def parent(self) -> QAccessibleInterface:
        """Return the article."""
        return self._article

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """Return a term, link or note."""
        if not 0 <= index < self.childCount():
            return None
        while len(self._marks) <= index:
            self._marks.append(AccessibleMark(self, len(self._marks)))
        return self._marks[index]

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """Return the term, link or note at a point of the screen."""
        children = (self.child(index) for index in range(self.childCount()))
        return next((one for one in children if one and one.rect().contains(x, y)), None)

    def childCount(self) -> int:
        """Return how many terms, links and notes are in it."""
        return len(self.marks())

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Return the number that `child` gives for this one."""
        return next((index for index, one in enumerate(self._marks) if one is child), -1)

    def role(self) -> QAccessible.Role:
        """Return what kind of text it is."""
        row = self._content()
        return _ROLES.get(row.kind if row else None, QAccessible.Role.Paragraph)  # type: ignore[arg-type]

    def text(self, kind: QAccessible.Text) -> str:
        """Return the text; its description tells the language."""
        row = self._content()
        if row is not None and kind == QAccessible.Text.Name:
            return self._spoken(row)
        if row is not None and kind == QAccessible.Text.Description:
            return tr(_NAMES[self.language])
        return ""

    def _spoken(self, row: Row) -> str:
        view = self._article.view()
        text = column_of(row, self.language).text
        if self.language is Language.EN and not text.strip() and row.ja.segments:
            return tr("There is no English here yet.")
        whole = Span(0, len(text))
        return view.cover.spoken(self.row, row, self.language, whole) if view else text

    def setText(self, _kind: QAccessible.Text, _text: str) -> None:
        """Do nothing: the article cannot be changed."""

    def state(self) -> QAccessible.State:
        """Return that it is text to read, and whether it is out of sight."""
        state = QAccessible.State()
        state.readOnly = True
        state.offscreen = self.rect().isNull()
        return state

    def rect(self) -> QRect:
        """Return where it is on the screen; nothing for a row out of sight."""
        view = self._article.view()
        if view is None or self.row not in view.page.visible:
            return QRect()
        place = view.column_rect(self.language).intersected(view.page.rect_of(self.row))
        return place.translated(view.viewport().mapToGlobal(QPoint(0, 0)))


class AccessibleArticle(QAccessibleWidget):
    """A reading view. Its texts come first, row by row, then what widgets it has."""

    def __init__(self, view: Canvas) -> None:
        super().__init__(view, QAccessible.Role.Document, view.accessibleName())
        self._view = ref(view)
        self._texts: dict[tuple[int, Language], AccessibleText] = {}

    def view(self) -> Canvas | None:
        """Return the view, None when it is gone."""
        return self._view() if self.isValid() else None

    def _languages(self) -> list[Language]:
        view = self.view()
        return [one for one in Language if view and view.settings().shows(one)]

    def _text_count(self) -> int:
        view = self.view()
        return len(view.rows) * len(self._languages()) if view else 0

    def _text(self, row: int, language: Language) -> AccessibleText:
        key = (row, language)
        if key not in self._texts:
            self._texts[key] = AccessibleText(self, row, language)
        return self._texts[key]

    def childCount(self) -> int:
        """Return how many texts and widgets there are."""
        return self._text_count() + super().childCount()

    def child(self, index: int) -> QAccessibleInterface:
        """Return a text or a widget."""
        if index >= self._text_count():
            return super().child(index - self._text_count())
        languages = self._languages()
        return self._text(index // len(languages), languages[index % len(languages)])

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Return the number that `child` gives for this one."""
        languages = self._languages()
        for (row, language), text in self._texts.items():
            if text is child and language in languages:
                return row * len(languages) + languages.index(language)
        index = super().indexOfChild(child)
        return index + self._text_count() if index >= 0 else index

    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        """Return the text at a point of the screen, or the widget over it."""
        view = self.view()
        point = view.viewport().mapFromGlobal(QPoint(x, y)) if view else QPoint()
        if view is None or view.viewport().childAt(point) is not None:
            return super().childAt(x, y)
        spot = view.page.spot(QPointF(point))
        return self._text(spot.row, spot.language) if spot else super().childAt(x, y)
