"""How the article is laid out: layout, furigana, type and spaces, kept between two days."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu

from reader.model.page import KnownTerms
from reader.model.wording import tr, tr_later
from reader.ui import motion
from reader.ui.reading.settings import (
    BALANCE_RANGE,
    EVEN,
    ZOOM_RANGE,
    PageLayout,
    ViewSettings,
    clamp,
)
from reader.ui.reading.view import ReadingView
from reader.ui.window.actions import Actions
from reader.ui.window.kept_settings import furigana_of, keep_settings, read_settings
from reader.ui.window.preferences import Preferences

FURIGANA = (
    ("off", tr_later("&Off")),
    ("all", tr_later("&All Kanji")),
    ("unknown", tr_later("&Without Terms You Know")),
    ("hover", tr_later("&Sentence Pointed At")),
    ("n5", tr_later("Above a Level like JLPT N&5")),
    ("n4", tr_later("Above a Level like JLPT N&4")),
    ("n3", tr_later("Above a Level like JLPT N&3")),
    ("n2", tr_later("Above a Level like JLPT N&2")),
    ("n1", tr_later("Above a Level like JLPT N&1")),
    ("2", tr_later("Above School &Grade 2")),
    ("4", tr_later("Above School G&rade 4")),
    ("6", tr_later("Above &Primary School")),
    ("7", tr_later("Rare &Kanji Only")),
)
_BEGIN_A_GROUP = {"n5", "2"}
KNOWN_TERMS = {
    KnownTerms.SHOW: tr_later("&Mark like Others"),
    KnownTerms.DIM: tr_later("Mark &Faintly"),
    KnownTerms.HIDE: tr_later("&Do Not Mark"),
}
_SWITCHES = ("align_sentences", "vertical")
"""The choices that are on or off, each an action of the same name."""
_OF_COLUMNS = ("align_sentences", "wider_japanese", "wider_english", "even_columns")
"""What has a meaning only where the languages stand side by side."""
_OF_LINES = {
    "side_by_side": tr_later("&With the English Below"),
    "interlinear": tr_later("&English under Japanese (as above in vertical lines)"),
}
"""What layouts are called where lines are vertical: English is below, so two are the same."""
BELOW_ANYWAY = tr_later("In vertical lines the English is below anyway. Ctrl+5: horizontal lines.")
NEEDS_COLUMNS = tr_later("Only while Japanese and English stand side by side: Ctrl+1.")
NEEDS_LINES = tr_later(
    "Only while Japanese and English stand side by side, in horizontal lines: Ctrl+5, then Ctrl+1."
)
"""Why some of these choices cannot be made."""
ZOOM_STEP = 1.1
BALANCE_STEP = 0.05


class ViewController(QObject):
    """Applies the reader's choices to the view and remembers them."""

    furigana_changed = Signal(bool)
    known_terms_changed = Signal(object)
    """A KnownTerms."""
    changed = Signal(object)
    """The new ViewSettings, wherever they were chosen."""

    def __init__(
        self, view: ReadingView, actions: Actions, preferences: Preferences, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._view = view
        self._actions = actions
        self._preferences = preferences
        self._settings = read_settings(preferences)
        self._words = {name: actions[name].text() for name in (*_OF_LINES, "align_sentences")}
        self._layouts = self._offer_layouts()
        self.furigana_menu = QMenu(tr("&Furigana"), actions.menu("&View"))
        actions.menu("&View").insertMenu(actions["wider_japanese"], self.furigana_menu)
        known_terms = QMenu(tr("Known &Terms"), actions.menu("&View"))
        actions.menu("&View").insertMenu(actions["wider_japanese"], known_terms)
        actions.menu("&View").insertSeparator(actions["wider_japanese"])
        actions.keep_keys(self.furigana_menu)
        actions.keep_keys(known_terms)
        self._furigana = self._offer_furigana(self.furigana_menu)
        self._known_terms = self._offer_known_terms(known_terms)
        actions["zoom_in"].triggered.connect(lambda: self._zoom(self._settings.zoom * ZOOM_STEP))
        actions["zoom_out"].triggered.connect(lambda: self._zoom(self._settings.zoom / ZOOM_STEP))
        actions["zoom_reset"].triggered.connect(lambda: self._zoom(1.0))
        for name, balance in (
            ("wider_japanese", lambda: self._settings.balance + BALANCE_STEP),
            ("wider_english", lambda: self._settings.balance - BALANCE_STEP),
            ("even_columns", lambda: EVEN),
        ):
            actions[name].triggered.connect(lambda _checked, of=balance: self._set_balance(of()))
        for name in _SWITCHES:
            actions[name].setChecked(getattr(self._settings, name))
            actions[name].triggered.connect(lambda on, name=name: self._switch(name, on=on))
        view.zoomed.connect(self._zoom)
        view.columns_balanced.connect(self._set_balance)
        self._show_layouts()
        self._set()

    @property
    def settings(self) -> ViewSettings:
        """The look of the page as it is chosen now."""
        return self._settings

    @property
    def furigana_shown(self) -> bool:
        """Whether any furigana are wanted."""
        return self._settings.furigana != "off"

    def apply(self, settings: ViewSettings) -> None:
        """Give the page another look, and keep it."""
        before, self._settings = self._settings, settings
        self._set()
        if settings == before:
            return
        keep_settings(self._preferences, settings)
        self._show_choices()
        if settings.known_terms != before.known_terms:
            self.known_terms_changed.emit(settings.known_terms)
        if settings.furigana != before.furigana:
            self.furigana_changed.emit(self.furigana_shown)
        self.changed.emit(settings)

    def _set(self) -> None:
        self._view.set_settings(self._settings)
        self._view.glide.wanted = self._settings.smooth and not motion.is_little_wanted()

    def _offer_layouts(self) -> QActionGroup:
        group = QActionGroup(self)
        for layout in PageLayout:
            action = self._actions[layout.value]
            action.setData(layout)
            group.addAction(action)
            action.setChecked(layout is self._settings.layout)
        group.triggered.connect(lambda action: self._lay_out(PageLayout(action.data())))
        return group

    def _lay_out(self, layout: PageLayout) -> None:
        now = self._settings
        english = PageLayout.JAPANESE_ONLY not in (layout, now.layout)
        # In vertical lines both have English below; the one that was chosen waits for other lines.
        self.apply(now if now.vertical and english else replace(now, layout=layout))
        self._show_choices()

    def _offer_furigana(self, menu: QMenu) -> QActionGroup:
        group = QActionGroup(self)
        for key, words in FURIGANA:
            if key in _BEGIN_A_GROUP:
                menu.addSeparator()
            action = menu.addAction(tr(words))
            action.setCheckable(True)
            action.setData(key)
            action.setChecked(furigana_of(key) == self._settings.furigana)
            group.addAction(action)
        group.triggered.connect(
            lambda action: self.apply(replace(self._settings, furigana=furigana_of(action.data())))
        )
        return group

    def _offer_known_terms(self, menu: QMenu) -> QActionGroup:
        group = QActionGroup(self)
        for choice, words in KNOWN_TERMS.items():
            action = menu.addAction(tr(words))
            action.setCheckable(True)
            action.setData(choice)
            action.setChecked(choice is self._settings.known_terms)
            group.addAction(action)
        group.triggered.connect(
            lambda action: self.apply(
                replace(self._settings, known_terms=KnownTerms(action.data()))
            )
        )
        return group

    def _show_choices(self) -> None:
        for action in self._known_terms.actions():
            action.setChecked(action.data() == self._settings.known_terms)
        for name in _SWITCHES:
            self._actions[name].setChecked(getattr(self._settings, name))
        self._show_layouts()
        for action in self._furigana.actions():
            action.setChecked(furigana_of(action.data()) == self._settings.furigana)

    def _show_layouts(self) -> None:
        """Mark the layout that is chosen, and let nobody choose what would change nothing."""
        settings = self._settings
        layout = settings.layout
        if settings.vertical and layout is PageLayout.INTERLINEAR:
            layout = PageLayout.SIDE_BY_SIDE
        for action in self._layouts.actions():
            action.setChecked(action.data() == layout)
        for name, words in _OF_LINES.items():
            usual = self._words[name]
            self._actions[name].setText(tr(words) if settings.vertical else usual)
        self._actions.offer("interlinear", tr(BELOW_ANYWAY) if settings.vertical else "")
        columns = settings.has_columns
        for name in _OF_COLUMNS:
            beside = tr(NEEDS_LINES if settings.vertical else NEEDS_COLUMNS)
            self._actions.offer(name, "" if columns else beside)
        level, usual = self._actions["align_sentences"], self._words["align_sentences"]
        level.setText(usual if columns else tr("{choice} (side by side only)", choice=usual))

    def _switch(self, name: str, *, on: bool) -> None:
        switched: dict[str, bool] = {name: on}
        self.apply(replace(self._settings, **switched))  # type: ignore[arg-type]  # by field

    def _zoom(self, zoom: float) -> None:
        self.apply(replace(self._settings, zoom=clamp(zoom, ZOOM_RANGE)))

    def _set_balance(self, balance: float) -> None:
        self.apply(replace(self._settings, balance=round(clamp(balance, BALANCE_RANGE), 3)))
