"""The bar above the text with what is done most, so that the menus are not the only way."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolBar, QToolButton, QWidget

from reader.model.wording import tr
from reader.ui.icons import icon
from reader.ui.plain import plain_words
from reader.ui.window.actions import Actions
from reader.ui.window.engine_button import EngineButton

if TYPE_CHECKING:
    from reader.ui.window.main_window import MainWindow

ICON = 18
ICON_SHARE = 1.15
"""How large the pictures are where there is room, as a multiple of the type's height."""
ICON_STEP = 4
LINE = 3
ADD = ("open_file", "paste_article", "open_address")
LAYOUTS = ("side_by_side", "japanese_only", "interlinear", "vertical")


class HeaderButton(QToolButton):
    """A button that is underlined while it is on: the style's frame is lost in the dark."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line below a button that is on."""
        super().paintEvent(event)
        if self.isChecked():
            line = self.rect().adjusted(LINE, self.height() - LINE, -LINE, 0)
            QPainter(self).fillRect(line, self.palette().color(QPalette.ColorRole.Accent))


class Header(QToolBar):
    """Buttons with pictures, and with words where the window is wide enough."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(tr("Toolbar"), window)
        self.setObjectName("Toolbar")
        self.setMovable(False)
        self.setIconSize(QSize(ICON, ICON))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.engine = EngineButton()
        self._window = window
        self._pictures: dict[QToolButton, str] = {}

    def fill(self, furigana: QMenu, engines: QMenu) -> None:
        """Put the buttons in, once the window has its actions and panels."""
        window, actions = self._window, self._window.actions_
        self._toggle("library", tr("Library"), window.library_dock.toggleViewAction())
        self._menu("add", tr("Add article"), _menu_of(actions, ADD, self))
        self._gap()
        self._menu("layout", tr("Layout"), _menu_of(actions, LAYOUTS, self))
        self._menu("furigana", tr("Furigana"), furigana)
        self._toggle("self_test", tr("Self-test"), actions["self_test"])
        self._button("type", tr("Text"), actions["reading_settings"])
        self._button("find", tr("Find"), actions["find"])
        self._gap()
        self._button("glossary", tr("Glossary"), actions["browse_glossary"])
        self._toggle("notes", tr("Notes"), window.notes_dock.toggleViewAction())
        self._button("export", tr("Export"), actions["export_notes"])
        room = QWidget()
        room.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.addWidget(room)
        self.engine.clicked.connect(lambda: self._open(self.engine, engines))
        self.addWidget(self.engine)
        self._draw()
        rest = self.findChild(QToolButton, "qt_toolbar_ext_button")
        if rest is not None:
            rest.setAccessibleName(tr("More of the toolbar"))

    def fit(self, width: int) -> None:
        """Say in words what the buttons do where a window of that width has room for it."""
        self._size(round(self.fontMetrics().height() * ICON_SHARE))
        self.engine.be_brief(brief=False)
        self._style(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        if self.sizeHint().width() > width:
            self.engine.be_brief(brief=True)
        if self.sizeHint().width() > width:
            self._style(Qt.ToolButtonStyle.ToolButtonIconOnly)
        while self.sizeHint().width() > width and self.iconSize().width() > ICON:
            self._size(self.iconSize().width() - ICON_STEP)

    def _size(self, pixels: int) -> None:
        """Draw the pictures so large, at least as they are for type of the usual size."""
        size = max(ICON, pixels)
        if size != self.iconSize().width():
            self.setIconSize(QSize(size, size))
            self._draw()
            self._relayout()

    def _style(self, style: Qt.ToolButtonStyle) -> None:
        for button in self._pictures:
            button.setToolButtonStyle(style)
        self._relayout()

    def _relayout(self) -> None:
        layout = self.layout()
        if layout is not None:
            layout.invalidate()

    def changeEvent(self, event: QEvent) -> None:
        """Draw the pictures in the colour of the text."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and self._pictures:
            self._draw()

    def _draw(self) -> None:
        ink = self.palette().color(QPalette.ColorRole.ButtonText)
        for button, picture in self._pictures.items():
            button.setIcon(icon(picture, ink, self.iconSize().width()))

    def _gap(self) -> None:
        self.addSeparator()

    def _button(self, picture: str, words: str, action: QAction) -> QToolButton:
        button = self._add(picture, words, plain_words(action.text()), action)
        button.clicked.connect(action.trigger)
        return button

    def _toggle(self, picture: str, words: str, action: QAction) -> None:
        tip = tr("Show or hide: {text}", text=plain_words(action.text()))
        button = self._add(picture, words, tip, action)
        button.setCheckable(True)
        button.setChecked(action.isChecked())
        action.toggled.connect(button.setChecked)
        button.clicked.connect(action.trigger)

    def _menu(self, picture: str, words: str, menu: QMenu) -> None:
        button = self._add(picture, f"{words} ▾", words)
        button.setAccessibleName(words)

        # Not setMenu: the style's own sign for a menu hangs below the words.
        button.clicked.connect(lambda: self._open(button, menu))

    @staticmethod
    def _open(button: QToolButton, menu: QMenu) -> None:
        button.setDown(True)
        menu.exec(button.mapToGlobal(button.rect().bottomLeft()))
        button.setDown(False)

    def _add(
        self, picture: str, words: str, tip: str, action: QAction | None = None
    ) -> QToolButton:
        button = HeaderButton()
        button.setText(words)
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAccessibleName(words)
        keys = action.shortcut().toString() if action else ""
        button.setToolTip(f"{tip.rstrip('…')} ({keys})" if keys else tip)
        self.addWidget(button)
        self._pictures[button] = picture
        return button


def _menu_of(actions: Actions, names: tuple[str, ...], owner: QWidget) -> QMenu:
    menu = QMenu(owner)
    actions.keep_keys(menu)
    for name in names:
        menu.addAction(actions[name])
    return menu
