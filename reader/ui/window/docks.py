"""The panels beside the text, and where they go when the window has no room beside it."""

from dataclasses import dataclass

from PySide6.QtCore import QByteArray, QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QPalette, QShortcut
from PySide6.QtWidgets import (
    QAbstractButton,
    QDockWidget,
    QMainWindow,
    QStyleOptionDockWidget,
    QTabWidget,
    QWidget,
)

from reader.model.wording import tr
from reader.ui.icons import icon
from reader.ui.typefaces import system_scale
from reader.ui.window.actions import Actions
from reader.ui.window.preferences import Preferences

ROOMY = 900
"""The window width in pixels from which panels have a place beside two columns of text.

For type of the usual size, as all these.
"""
LEAST_TEXT = 380
"""The width in pixels that no panel takes from the text."""
LEAST_WINDOW = QSize(220, 180)
"""A notebook's screen has not much more where everything is three times as large."""
LEAST_PANEL = 200
USUAL_PANEL = 320
ICON = 12
MOST_OF_SIDE = 0.66
"""The part of a side's height that a panel takes which was asked for last."""
SHEET_SHARE = 0.42
"""The part of a narrow window's height that a panel takes below the text."""


class _Panel(QDockWidget):
    """A panel with its name above it, unless a tab has that already."""

    def __init__(self, title: str, window: QMainWindow) -> None:
        super().__init__(title, window)
        self._main = window

    def initStyleOption(self, option: QStyleOptionDockWidget) -> None:
        """Say how the bar above the panel is drawn."""
        super().initStyleOption(option)
        beside = self._main.tabifiedDockWidgets(self)
        if not self.isFloating() and not all(dock.isHidden() for dock in beside):
            option.title = ""


@dataclass(slots=True)
class _Place:
    """A panel, whether the reader wants it, and whether it has anything to show."""

    dock: QDockWidget
    gives_way: bool
    wanted: bool = True
    full: bool = False
    younger: bool = False
    """Whether there was a time when it was kept which panels are wanted, and this one was not."""
    asked: bool = False
    """Whether the reader asked for it though it is empty."""

    @property
    def due(self) -> bool:
        """Whether it is to be seen in a roomy window."""
        return self.wanted and (self.full or self.asked or not self.gives_way)


class Docks(QObject):
    """Keeps the panels beside the text in a roomy window, and below it, on demand, in a narrow one.

    A narrow window begins with the text alone; a panel that is asked for comes up below it. When
    the window grows, the panels are beside the text again as they were, as wide as they were made.
    """

    text_lowered = Signal()
    """A panel came up below the text, which has less height now."""
    left = Signal()
    """Escape was pressed in a panel."""

    def __init__(self, window: QMainWindow, actions: Actions, preferences: Preferences) -> None:
        super().__init__(window)
        self._window = window
        self._actions = actions
        self._preferences = preferences
        self._places: dict[QDockWidget, _Place] = {}
        self._widths: dict[str, int] = {}
        self._settled: QSize | None = None
        """The window's size since when only the reader has changed the panels' widths."""
        self._roomy_state: QByteArray | None = None
        self._resting = False
        # Later, since the style gives a panel its buttons after it has told what changed.
        self._recolour = QTimer(self, interval=0, singleShot=True)
        self._recolour.timeout.connect(self._colour_buttons)
        # Later, since a panel that has just been shown has no place yet that could be resized.
        self._settle = QTimer(self, interval=0, singleShot=True)
        self._settle.timeout.connect(self._apply_widths)
        # Said outright, since panels beside the text would keep the window from growing narrow.
        self._scale = system_scale()
        window.setMinimumSize(LEAST_WINDOW)
        window.setTabPosition(Qt.DockWidgetArea.BottomDockWidgetArea, QTabWidget.TabPosition.North)

    @property
    def narrow(self) -> bool:
        """Whether the window has no room for panels beside the text."""
        return self._roomy_state is not None

    @property
    def settled(self) -> bool:
        """Whether all panels have the widths that they were to get."""
        return self._settled == self._window.size()

    def add(
        self,
        title: str,
        panel: QWidget,
        area: Qt.DockWidgetArea,
        keys: str,
        *,
        wanted: bool = True,
        gives_way: bool = False,
        younger: bool = False,
    ) -> QDockWidget:
        """Put a panel into the window, with an entry in its View menu.

        `title` is marked for translation: in English it is the panel's name in what is kept.

        `wanted` tells whether it is seen at first. One that gives way is seen only while it has
        something to show, which `fill` tells, or when the reader asks for it. A younger one was not
        there in earlier versions.
        """
        dock = _Panel(tr(title), self._window)
        dock.setObjectName(title)
        dock.setWidget(panel)
        panel.setMinimumWidth(LEAST_PANEL)
        self._window.addDockWidget(area, dock)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), dock, self.left.emit)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        toggle = dock.toggleViewAction()
        toggle.setShortcut(keys)
        toggle.triggered.connect(lambda shown: self._toggled(dock, shown=shown))
        self._actions.menu("&View").addAction(toggle)
        self._places[dock] = place = _Place(dock, gives_way, wanted, younger=younger)
        dock.setVisible(place.due)
        dock.installEventFilter(self)
        dock.topLevelChanged.connect(lambda _floats: self._recolour.start())
        self._recolour.start()
        return dock

    def fill(self, dock: QDockWidget, *, full: bool) -> None:
        """Take note whether a panel has anything to show; an empty one gives its room back."""
        place = self._places[dock]
        if place.full == full:
            return
        place.full = full
        if not full:
            place.asked = False
        if not self.narrow:
            dock.setVisible(place.due and not self._resting)
        elif not full and place.gives_way:
            dock.hide()

    def bring_up(self, dock: QDockWidget) -> None:
        """Show a panel, before others at its place."""
        self._bring_up(dock, hidden=not dock.isVisible())

    def _bring_up(self, dock: QDockWidget, *, hidden: bool) -> None:
        place = self._places[dock]
        fresh = hidden or not place.asked
        place.wanted = place.asked = True
        dock.show()
        dock.raise_()
        if self.narrow and hidden and not dock.isFloating():
            QTimer.singleShot(0, self, lambda: self._lower(dock))
        elif fresh and not self.narrow:
            QTimer.singleShot(0, self, lambda: self._heighten(dock))

    def fit(self, width: int) -> None:
        """Arrange the panels for a window of that width in pixels."""
        roomy = ROOMY * self._scale
        if width < roomy and not self.narrow:
            self._roomy_state = self._window.saveState()
            self._fold()
        elif width >= roomy and self._roomy_state is not None:
            state, self._roomy_state = self._roomy_state, None
            self._window.restoreState(state)
            self._show_due()
        # Where nothing stands beside the text, it has what there is.
        text = self._window.centralWidget()
        if text is not None:
            text.setMinimumWidth(1 if self.narrow else LEAST_TEXT)
        self._unsettle()

    def rest(self, *, resting: bool) -> None:
        """Put the panels away for a while, or have them back; one asked for comes all the same."""
        self._resting = resting
        if not self.narrow:
            self._show_due()
        elif resting:
            for dock in self._places:
                dock.hide()

    def restore(self) -> None:
        """Have the panels as they were yesterday."""
        self._window.restoreState(self._preferences.bytes("state"))
        first_day = not self._preferences.has("panels_unwanted")
        unwanted = self._preferences.text("panels_unwanted", "").split("|")
        # A panel that the program did not have yesterday is as on a first day.
        known = self._preferences.text("panels_known", "").split("|")
        for dock, place in self._places.items():
            name = dock.objectName()
            new = first_day or (place.younger and name not in known)
            place.wanted = place.wanted if new else name not in unwanted
            width = round(self._preferences.number(f"panel_width/{name}", 0))
            if width:
                self._widths[name] = width
        if not self.narrow:
            self._show_due()
        self._unsettle()

    def keep(self) -> None:
        """Keep for tomorrow how a roomy window has its panels."""
        self._preferences.set("state", self._roomy_state or self._window.saveState())
        unwanted = [p.dock.objectName() for p in self._places.values() if not p.wanted]
        self._preferences.set("panels_unwanted", "|".join(unwanted))
        known = [place.dock.objectName() for place in self._places.values()]
        self._preferences.set("panels_known", "|".join(known))
        for name, width in self._widths.items():
            self._preferences.set(f"panel_width/{name}", width)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow what the reader does with a panel, and what gives it the style's buttons again."""
        kind = event.type()
        if kind in (QEvent.Type.Show, QEvent.Type.StyleChange, QEvent.Type.PaletteChange):
            self._recolour.start()
        if kind in (QEvent.Type.Show, QEvent.Type.Hide):
            self._unsettle()
        elif isinstance(watched, QDockWidget):
            if kind is QEvent.Type.Close:
                self._dismiss(watched)
            elif kind is QEvent.Type.Resize and self.settled:
                self._take_width(watched)
        return False

    def _dismiss(self, dock: QDockWidget) -> None:
        self._places[dock].wanted = self._places[dock].asked = False

    def _take_width(self, dock: QDockWidget) -> None:
        if self._beside(dock):
            self._widths[dock.objectName()] = dock.width()

    def clear_below(self) -> bool:
        """Put away what came up below the text; return whether anything was there."""
        below = [dock for dock in self._places if self.narrow and dock.isVisible()]
        for dock in below:
            if not dock.isFloating():
                dock.close()
        return bool(below)

    def _toggled(self, dock: QDockWidget, *, shown: bool) -> None:
        if shown:
            # By now the action has shown it.
            self._bring_up(dock, hidden=True)
        else:
            self._dismiss(dock)

    def _show_due(self) -> None:
        for dock, place in self._places.items():
            dock.setVisible(place.due and not self._resting)

    def _beside(self, dock: QDockWidget) -> bool:
        area = self._window.dockWidgetArea(dock)
        sides = Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea
        return dock.isVisible() and not dock.isFloating() and area in sides

    def _unsettle(self) -> None:
        self._settled = None
        self._settle.start()

    def _apply_widths(self) -> None:
        """Make the panels as wide as the reader had them, whatever the window did to them."""
        docks = [dock for dock in self._places if self._beside(dock)]
        if docks and not self.narrow:
            usual = round(USUAL_PANEL * self._scale)
            widths = [self._widths.get(dock.objectName(), usual) for dock in docks]
            self._window.resizeDocks(docks, widths, Qt.Orientation.Horizontal)
        QTimer.singleShot(0, self, self._have_settled)

    def _have_settled(self) -> None:
        if not self._settle.isActive():
            self._settled = self._window.size()

    def _colour_buttons(self) -> None:
        """Draw the buttons in the panels' title bars in the colour of text.

        Those of the style are dark pictures, which in a dark palette can hardly be seen.
        """
        colour = self._window.palette().color(QPalette.ColorRole.WindowText)
        for dock in self._places:
            for name in ("close", "float"):
                button = dock.findChild(QAbstractButton, f"qt_dockwidget_{name}button")
                if button is not None:
                    button.setIcon(icon(name, colour, ICON))

    def _lower(self, dock: QDockWidget) -> None:
        height = round(self._window.height() * SHEET_SHARE)
        self._window.resizeDocks([dock], [height], Qt.Orientation.Vertical)
        QTimer.singleShot(0, self, self.text_lowered.emit)

    def _heighten(self, dock: QDockWidget) -> None:
        """Give what was asked for most of the height of its side."""
        area = self._window.dockWidgetArea(dock)
        others = [
            other
            for other in self._places
            if other is not dock
            and self._beside(other)
            and self._window.dockWidgetArea(other) is area
        ]
        if others and self._beside(dock):
            least = round(self._window.height() * (1 - MOST_OF_SIDE) / len(others))
            heights = [self._window.height() - least * len(others), *[least] * len(others)]
            self._window.resizeDocks([dock, *others], heights, Qt.Orientation.Vertical)

    def _fold(self) -> None:
        below = [dock for dock in self._places if not dock.isFloating()]
        for dock in below:
            self._window.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, dock)
            if dock is not below[0]:
                self._window.tabifyDockWidget(below[0], dock)
            dock.hide()
