"""The pictures on buttons: lines in the colour of text, so that every theme has its own."""

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

SIZE = 20
SHARPNESS = 2
"""Pixels drawn for one of the page, for screens that have them."""
_DRAWINGS = {
    "add": "<path d='M12 5v14M5 12h14'/>",
    "close": "<path d='M6 6l12 12M6 18L18 6'/>",
    "colours": "<path d='M12 4a8 8 0 1 0 0 16z' fill='{ink}'/><circle cx='12' cy='12' r='8'/>",
    "delete": "<path d='M5 7h14M9 7V4h6v3M7 7l1 13h8l1-13'/>",
    "engine": "<path d='M4 6h8M8 4v2c0 4-2 7-5 8M5 9c1 3 4 5 6 5M13 20l4-10 4 10M14.5 16.5h5'/>",
    "export": "<path d='M12 15V4M8 8l4-4 4 4M5 14v6h14v-6'/>",
    "find": "<circle cx='10.5' cy='10.5' r='6'/><path d='M15 15l5 5'/>",
    "float": "<path d='M4 9h11v11H4zM9 9V4h11v11h-5'/>",
    "full": "<path d='M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5'/>",
    "furigana": "<path d='M7 5h.1M12 5h.1M17 5h.1M6 10h12M12 10v10M5 20h14'/>",
    "glossary": "<path d='M6 4h13v16H7.5A2.5 2.5 0 0 1 5 17.5V5zM5 17.5A2.5 2.5 0 0 1 "
    "7.5 15H19M9 8h6'/>",
    "layout": "<rect x='3.5' y='5' width='17' height='14' rx='1.5'/><path d='M12 5v14'/>",
    "library": "<path d='M5 4v16M9.5 4v16M14 5l4.5 15'/>",
    "notes": "<path d='M5 4h14v11l-5 5H5zM14 20v-5h5M9 9h6'/>",
    "self_test": "<path d='M3 12c2.5-4 5.5-6 9-6s6.5 2 9 6c-2.5 4-5.5 6-9 6s-6.5-2-9-6z'/>"
    "<circle cx='12' cy='12' r='2.6'/><path d='M5 20L19 4'/>",
    "type": "<path d='M3 19l5-14 5 14M4.8 14h6.4M20 19v-8.5M20 15a3 3 0 1 1-6 0 3 3 0 1 1 6 0z'/>",
}


def icon(name: str, ink: QColor, size: int = SIZE) -> QIcon:
    """Return the picture of that name, `size` pixels wide, drawn in `ink`."""
    drawing = _DRAWINGS[name].format(ink=ink.name())
    svg = (
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24' fill='none' "
        f"stroke='{ink.name()}' stroke-width='1.7' stroke-linecap='round' "
        f"stroke-linejoin='round'>{drawing}</svg>"
    )
    picture = QPixmap(size * SHARPNESS, size * SHARPNESS)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    renderer = QSvgRenderer(QByteArray(svg.encode()))
    renderer.render(painter, QRectF(0, 0, size * SHARPNESS, size * SHARPNESS))
    painter.end()
    picture.setDevicePixelRatio(SHARPNESS)
    return QIcon(picture)
