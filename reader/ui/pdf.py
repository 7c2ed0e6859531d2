"""Pages of simple HTML as a PDF file, the same bytes for the same page."""

import re
from datetime import UTC, datetime

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QThread, QUuid
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPdfWriter, QTextDocument

_SIZE = 10
"""Of the text, in points."""
_DATE = re.compile(rb"\(D:\d{14}")
_XMP_DATE = re.compile(rb'="\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d')


def to_pdf(html: str, identity: str, when: datetime) -> bytes:
    """Return the file; `when` stands in it as its date, `identity` as its id. Any thread may call.

    Qt would write the time of writing, which would make every export another file.
    """
    thread = _Printing(html, identity)
    thread.start()
    thread.wait()
    moment = when.astimezone(UTC)
    data = _DATE.sub(f"(D:{moment:%Y%m%d%H%M%S}".encode(), thread.data)
    data = _XMP_DATE.sub(f'="{moment:%Y-%m-%dT%H:%M:%S}'.encode(), data)
    return data + f"% {identity}\n".encode()


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
        document.setDefaultFont(font)
        document.setHtml(self._html)
        writer.setTitle(document.metaInformation(QTextDocument.MetaInformation.DocumentTitle))
        document.print_(writer)
        del writer  # the file is whole when the writer goes
        self.data = bytes(buffer.data().data())
