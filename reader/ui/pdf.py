"""Pages of simple HTML as a PDF file, the same bytes for the same page."""

import re
import sys
from datetime import UTC, datetime

from PySide6.QtCore import (
    QBuffer,
    QCoreApplication,
    QHashSeed,
    QIODevice,
    QMarginsF,
    QThread,
    QUuid,
)
from PySide6.QtGui import (
    QFont,
    QGuiApplication,
    QPageLayout,
    QPageSize,
    QPdfWriter,
    QTextDocument,
)

from reader.model.errors import ReaderError
from reader.text.radicals import without_radicals
from reader.ui.typefaces import EnglishStyle, english_families, missing_japanese_font

_SIZE = 10
"""Of the text, in points."""
_DATE = re.compile(rb"\(D:\d{14}")
_MEANT = re.compile(rb"\nbegincmap\n.*?\nendcmap\n", re.S)
"""What the glyphs of a font stand for when somebody copies or searches them."""
_RADICAL = re.compile(rb"<(2[EF][0-9A-F]{2})>")
_XMP_DATE = re.compile(rb'="\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d')


def to_pdf(html: str, identity: str, when: datetime) -> bytes:
    """Return the file; `when` stands in it as its date, `identity` as its id. Any thread may call.

    Qt would write the time of writing, which would make every export another file.
    """
    thread = _Printing(html, identity)
    thread.start()
    thread.wait()
    moment = when.astimezone(UTC)
    data = _MEANT.sub(lambda meant: _RADICAL.sub(_plain, meant[0]), thread.data)
    data = _DATE.sub(f"(D:{moment:%Y%m%d%H%M%S}".encode(), data)
    data = _XMP_DATE.sub(f'="{moment:%Y-%m-%dT%H:%M:%S}'.encode(), data)
    return data + f"% {identity}\n".encode()


def _plain(code: "re.Match[bytes]") -> bytes:
    """Return the plain character for a radical that has its glyph: 高 for ⾼, 民 for ⺠.

    Of the characters that share a glyph Qt takes the first, and a search for 高 would find nothing.
    """
    return f"<{ord(without_radicals(chr(int(code[1], 16)))):04X}>".encode()


_without_window: list[QGuiApplication] = []
"""The one that was made for a command; Qt ends when the last reference to it goes."""


def keep_order() -> None:
    """Have Qt write the fonts of a PDF in the same order each time; to be called before it starts.

    It takes the order out of a hash, whose seed is another in each process.
    """
    QHashSeed.setDeterministicGlobalSeed()


def to_pdf_without_window(html: str, identity: str, when: datetime) -> bytes:
    """Return the file from a program that has no window, also on a machine without a screen.

    Raises ReaderError where no font can show Japanese.
    """
    if QCoreApplication.instance() is None:
        # A display that is named but not there would end the program.
        nowhere = [] if sys.platform in ("win32", "darwin") else ["-platform", "offscreen"]
        keep_order()
        _without_window.append(QGuiApplication([*sys.argv[:1], *nowhere]))
    missing = missing_japanese_font()
    if missing:
        raise ReaderError(missing)
    return to_pdf(html, identity, when)


class _Printing(QThread):
    """Lays a page out and prints it, in a thread that has the timers which Qt's layout starts."""

    def __init__(self, html: str, identity: str) -> None:
        super().__init__()
        self.data = b""
        self._html = html
        self._identity = identity

    def run(self) -> None:
        """Print into `data`."""
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(buffer)
        writer.setCreator("Yomiawase")
        writer.setDocumentId(QUuid(self._identity))
        writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        # The document keeps 2 cm on each side by itself.
        writer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Millimeter)
        document = QTextDocument()
        font = QFont(document.defaultFont())
        font.setPointSize(_SIZE)
        # The system's own font would show 直 and 骨 in Chinese forms.
        font.setFamilies(list(english_families(EnglishStyle.SANS)))
        document.setDefaultFont(font)
        document.setHtml(self._html)
        writer.setTitle(document.metaInformation(QTextDocument.MetaInformation.DocumentTitle))
        document.print_(writer)
        del writer  # the file is whole when the writer goes
        self.data = bytes(buffer.data().data())
