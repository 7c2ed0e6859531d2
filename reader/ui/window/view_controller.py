"""How the article is laid out: layout, furigana, zoom and balance, kept between two days."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu

from reader.ui.reading.settings import (
    BALANCE_RANGE,
    EVEN,
    ZOOM_RANGE,
    Furigana,
    PageLayout,
    ViewSettings,
    clamp,
)
from reader.ui.reading.view import ReadingView
from reader.ui.window.actions import Actions
from reader.ui.window.preferences import Preferences

FURIGANA = (
    ("off", "Off"),
    ("all", "All Kanji"),
    ("2", "Above School Grade 2"),
    ("4", "Above School Grade 4"),
    ("6", "Above Primary School"),
    ("7", "Rare Kanji Only"),
)
ZOOM_STEP = 1.1
BALANCE_STEP = 0.05


class ViewController(QObject):
    """Applies the reader's choices to the view and remembers them."""

    furigana_changed = Signal(bool)

    def __init__(
        self, view: ReadingView, actions: Actions, preferences: Preferences, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._view = view
        self._actions = actions
        self._preferences = preferences
        layout = preferences.text("layout", "")
        self._settings = ViewSettings(
            layout=PageLayout(layout) if layout in list(PageLayout) else PageLayout.SIDE_BY_SIDE,
            furigana=_furigana(preferences.text("furigana", "off")),
            zoom=clamp(preferences.number("zoom", 1.0), ZOOM_RANGE),
            balance=clamp(preferences.number("balance", EVEN), BALANCE_RANGE),
        )
        self._choose_layout()
        furigana = QMenu("&Furigana", actions.menu("&View"))
        actions.menu("&View").insertMenu(actions["wider_japanese"], furigana)
        actions.menu("&View").insertSeparator(actions["wider_japanese"])
        self._choose_furigana(furigana)
        actions["zoom_in"].triggered.connect(lambda: self._zoom(self._settings.zoom * ZOOM_STEP))
        actions["zoom_out"].triggered.connect(lambda: self._zoom(self._settings.zoom / ZOOM_STEP))
        actions["zoom_reset"].triggered.connect(lambda: self._zoom(1.0))
        for name, balance in (
            ("wider_japanese", lambda: self._settings.balance + BALANCE_STEP),
            ("wider_english", lambda: self._settings.balance - BALANCE_STEP),
            ("even_columns", lambda: EVEN),
        ):
            actions[name].triggered.connect(lambda _checked, of=balance: self._set_balance(of()))
        view.zoomed.connect(self._zoom)
        view.columns_balanced.connect(self._balance)
        view.set_settings(self._settings)

    @property
    def furigana_shown(self) -> bool:
        """Whether any furigana are wanted."""
        return self._settings.furigana != "off"

    def _choose_layout(self) -> None:
        group = QActionGroup(self)
        for layout in PageLayout:
            action = self._actions[layout.value]
            group.addAction(action)
            action.setChecked(layout is self._settings.layout)
            action.triggered.connect(lambda _checked, layout=layout: self._layout(layout))

    def _choose_furigana(self, menu: QMenu) -> None:
        group = QActionGroup(self)
        for key, words in FURIGANA:
            action = menu.addAction(words)
            action.setCheckable(True)
            action.setChecked(_furigana(key) == self._settings.furigana)
            group.addAction(action)
            action.triggered.connect(lambda _checked, key=key: self._furigana(key))

    def _layout(self, layout: PageLayout) -> None:
        self._preferences.set("layout", layout.value)
        self._apply(replace(self._settings, layout=layout))

    def _furigana(self, key: str) -> None:
        self._preferences.set("furigana", key)
        self._apply(replace(self._settings, furigana=_furigana(key)))
        self.furigana_changed.emit(self.furigana_shown)

    def _zoom(self, zoom: float) -> None:
        zoom = clamp(zoom, ZOOM_RANGE)
        self._preferences.set("zoom", zoom)
        self._apply(replace(self._settings, zoom=zoom))

    def _set_balance(self, balance: float) -> None:
        self._balance(round(clamp(balance, BALANCE_RANGE), 3))
        self._apply(self._settings)

    def _balance(self, balance: float) -> None:
        self._preferences.set("balance", balance)
        self._settings = replace(self._settings, balance=balance)

    def _apply(self, settings: ViewSettings) -> None:
        self._settings = settings
        self._view.set_settings(settings)


def _furigana(key: str) -> Furigana:
    return int(key) if key.isdigit() else "all" if key == "all" else "off"
