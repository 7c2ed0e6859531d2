"""The panels beside the text, and where they go when the window has no room beside it."""

from collections.abc import Callable

from PySide6.QtCore import QByteArray, QEvent, QObject, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPalette, QPen, QPixmap
from PySide6.QtWidgets import QAbstractButton, QDockWidget, QMainWindow, QTabWidget, QWidget

from reader.ui.window.actions import Actions

ROOMY = 900
"""The window width in pixels from which panels have a place beside two columns of text."""
LEAST_TEXT = 380
"""The width in pixels that no panel takes from the text."""
LEAST_PANEL = 200
LEAST_HEIGHT = 320
ICON = 12
SHEET_SHARE = 0.42
"""The part of a narrow window's height that a panel takes below the text."""


class Docks(QObject):
    """Keeps the panels beside the text in a roomy window, and below it, on demand, in a narrow one.

    A narrow window begins with the text alone; a panel that is asked for comes up below it. When
    the window grows, the panels are beside the text again as they were.
    """

    text_lowered = Signal()
    """A panel came up below the text, which has less height now."""

    def __init__(self, window: QMainWindow, actions: Actions) -> None:
        super().__init__(window)
        self._window = window
        self._actions = actions
        self._docks: list[QDockWidget] = []
        self._roomy_state: QByteArray | None = None
        # Later, since the style gives a panel its buttons after it has told what changed.
        self._recolour = QTimer(self, interval=0, singleShot=True)
        self._recolour.timeout.connect(self._colour_buttons)
        # Said outright, since panels beside the text would keep the window from growing narrow.
        window.setMinimumSize(LEAST_TEXT, LEAST_HEIGHT)
        window.setTabPosition(Qt.DockWidgetArea.BottomDockWidgetArea, QTabWidget.TabPosition.North)

    @property
    def narrow(self) -> bool:
        """Whether the window has no room for panels beside the text."""
        return self._roomy_state is not None

    def add(self, title: str, panel: QWidget, area: Qt.DockWidgetArea, keys: str) -> QDockWidget:
        """Put a panel into the window, with an entry in its View menu."""
        dock = QDockWidget(title, self._window)
        dock.setObjectName(title)
        dock.setWidget(panel)
        panel.setMinimumWidth(LEAST_PANEL)
        self._window.addDockWidget(area, dock)
        toggle = dock.toggleViewAction()
        toggle.setShortcut(keys)
        toggle.triggered.connect(lambda shown: self.bring_up(dock) if shown else None)
        self._actions.menu("&View").addAction(toggle)
        self._docks.append(dock)
        dock.installEventFilter(self)
        dock.topLevelChanged.connect(lambda _floats: self._recolour.start())
        self._recolour.start()
        return dock

    def eventFilter(self, _dock: QObject, event: QEvent) -> bool:
        """Follow what gives a panel the buttons of the style again."""
        if event.type() in (QEvent.Type.Show, QEvent.Type.StyleChange, QEvent.Type.PaletteChange):
            self._recolour.start()
        return False

    def _colour_buttons(self) -> None:
        """Draw the buttons in the panels' title bars in the colour of text.

        Those of the style are dark pictures, which in a dark palette can hardly be seen.
        """
        colour = self._window.palette().color(QPalette.ColorRole.WindowText)
        for dock in self._docks:
            for name, draw in (("close", _cross), ("float", _sheets)):
                button = dock.findChild(QAbstractButton, f"qt_dockwidget_{name}button")
                if button is not None:
                    button.setIcon(_icon(colour, draw))

    def bring_up(self, dock: QDockWidget) -> None:
        """Show a panel, before others at its place."""
        hidden = not dock.isVisible()
        dock.show()
        dock.raise_()
        if self.narrow and hidden and not dock.isFloating():
            # Later: a panel that has just been shown has no place yet that could be resized.
            QTimer.singleShot(0, self, lambda: self._lower(dock))

    def _lower(self, dock: QDockWidget) -> None:
        height = round(self._window.height() * SHEET_SHARE)
        self._window.resizeDocks([dock], [height], Qt.Orientation.Vertical)
        QTimer.singleShot(0, self, self.text_lowered.emit)

    def fit(self, width: int) -> None:
        """Arrange the panels for a window of that width in pixels."""
        if width < ROOMY and not self.narrow:
            self._roomy_state = self._window.saveState()
            self._fold()
        elif width >= ROOMY and self._roomy_state is not None:
            state, self._roomy_state = self._roomy_state, None
            self._window.restoreState(state)

    def state(self) -> QByteArray:
        """Return how a roomy window has its panels, to be kept between two days."""
        return self._roomy_state or self._window.saveState()

    def _fold(self) -> None:
        below = [dock for dock in self._docks if not dock.isFloating()]
        for dock in below:
            self._window.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, dock)
            if dock is not below[0]:
                self._window.tabifyDockWidget(below[0], dock)
            dock.hide()


def _icon(colour: QColor, draw: Callable[[QPainter], None]) -> QIcon:
    pixmap = QPixmap(QSize(ICON, ICON) * 2)
    pixmap.setDevicePixelRatio(2)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, 1.2))
    draw(painter)
    painter.end()
    return QIcon(pixmap)


def _cross(painter: QPainter) -> None:
    painter.drawLine(QPointF(2.5, 2.5), QPointF(9.5, 9.5))
    painter.drawLine(QPointF(2.5, 9.5), QPointF(9.5, 2.5))


def _sheets(painter: QPainter) -> None:
    painter.drawRect(QRectF(1.5, 4, 6.5, 6.5))
    painter.drawPolyline([QPointF(4, 4), QPointF(4, 1.5), QPointF(10.5, 1.5), QPointF(10.5, 8)])
    painter.drawLine(QPointF(8, 8), QPointF(10.5, 8))
