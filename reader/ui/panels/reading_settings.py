"""The dialog on how the page looks: colours, type, sizes and spaces, each seen at once."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontDatabase, QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from reader.model.wording import tr, tr_later
from reader.ui import motion
from reader.ui.dialog import Dialog
from reader.ui.languages import WindowLanguage
from reader.ui.panels.choices import ToggleButton
from reader.ui.panels.flow import FlowLayout
from reader.ui.panels.parts import FocusedSlider
from reader.ui.plain import plain_words
from reader.ui.reading.settings import (
    COLUMN_RANGE,
    LINE_RANGE,
    MARGIN_RANGE,
    SPEECH_RANGE,
    ZOOM_RANGE,
    ViewSettings,
)
from reader.ui.theme import THEMES, Theme
from reader.ui.typefaces import (
    EnglishStyle,
    JapaneseStyle,
    english_families,
    installed,
    japanese_families,
    offered,
)

JAPANESE_WORDS = {
    JapaneseStyle.GOTHIC: tr_later("Gothic"),
    JapaneseStyle.MINCHO: tr_later("Mincho"),
}
ENGLISH_WORDS = {EnglishStyle.SERIF: tr_later("Serif"), EnglishStyle.SANS: tr_later("Sans serif")}
LANGUAGE_WORDS = {
    WindowLanguage.SYSTEM: tr_later("As the system"),
    # Whoever cannot read the window's language finds their own.
    WindowLanguage.ENGLISH: "English",
    WindowLanguage.JAPANESE: "日本語",
}
_KEPT = ("layout", "vertical", "furigana", "balance")
"""What is chosen elsewhere too, and is no matter of taste."""
SWATCH = QSize(44, 30)
WIDTH = 600


@dataclass(frozen=True, slots=True)
class Measure:
    """A number of the look of the page that is set with a slider, in whole steps."""

    words: str
    field: str
    bounds: tuple[float, float]
    steps: int
    """How many steps of the slider make one unit."""
    told: Callable[[float], str]

    def step(self, settings: ViewSettings) -> int:
        """Return where the slider stands for a look."""
        value: float = getattr(settings, self.field)
        return round(value * self.steps)

    def value(self, step: int) -> float:
        """Return the number for a step of the slider."""
        return step if self.steps == 1 else step / self.steps


MEASURES = (
    Measure(tr_later("&Size"), "zoom", ZOOM_RANGE, 100, "{:.0%}".format),
    Measure(tr_later("&Line spacing"), "line_height", LINE_RANGE, 100, "{:.0%}".format),
    Measure(
        tr_later("Line l&ength"),
        "column_width",
        COLUMN_RANGE,
        1,
        lambda value: tr("≤ {number:g} characters", number=value),
    ),
    Measure(
        tr_later("&Margins"), "margin", MARGIN_RANGE, 10, lambda value: tr("{ems:g} em", ems=value)
    ),
    Measure(tr_later("S&peed of reading aloud"), "speech_rate", SPEECH_RANGE, 100, "{:.0%}".format),
)


class ReadingSettings(Dialog):
    """Tells at every change what the reader chose; whoever opens it applies and keeps that."""

    chosen = Signal(object)
    """The ViewSettings as they are chosen now."""
    theme_chosen = Signal(str)
    language_chosen = Signal(str)

    def __init__(
        self,
        settings: ViewSettings,
        theme: str,
        themes: Mapping[str, str],
        language: WindowLanguage,
        parent: QWidget | None = None,
    ) -> None:
        """`themes` are the words for the names of all themes to choose from."""
        super().__init__(parent)
        self.setWindowTitle(tr("Reading settings"))
        self._settings = settings
        self._showing = False
        self.themes = self._theme_buttons(theme, themes)
        self.japanese = _families(
            tr("Japanese typeface"),
            JAPANESE_WORDS,
            japanese_families,
            QFontDatabase.WritingSystem.Japanese,
        )
        self.english = _families(
            tr("English typeface"),
            ENGLISH_WORDS,
            english_families,
            QFontDatabase.WritingSystem.Latin,
        )
        self.japanese.currentIndexChanged.connect(
            lambda: self._choose(japanese=self.japanese.currentData())
        )
        self.english.currentIndexChanged.connect(
            lambda: self._choose(english=self.english.currentData())
        )
        form = QFormLayout()
        form.setVerticalSpacing(12)
        form.setHorizontalSpacing(16)
        colours = FlowLayout(spacing=4)
        for button in self.themes.values():
            colours.addWidget(button)
        form.addRow(tr("Colours"), colours)
        form.addRow(tr("&Japanese type"), self.japanese)
        self.vertical = QCheckBox(tr("Set Japanese verticall&y"))
        self.vertical.toggled.connect(lambda on: self._choose(vertical=on))
        form.addRow("", self.vertical)
        form.addRow(tr("&English type"), self.english)
        self.sliders = {measure.field: self._slider(form, measure) for measure in MEASURES}
        self.smooth = QCheckBox(tr("Scroll s&moothly"))
        if motion.is_little_wanted():
            self.smooth.setText(tr("Scroll s&moothly (your system asks for little motion)"))
            self.smooth.setEnabled(False)
        self.smooth.toggled.connect(lambda on: self._choose(smooth=on))
        form.addRow("", self.smooth)
        self.language = self._languages(form, language)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.reset = buttons.addButton(tr("&Reset"), QDialogButtonBox.ButtonRole.ResetRole)
        self.reset.clicked.connect(self._reset)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(16)
        layout.addLayout(form)
        layout.addStretch(1)
        layout.addWidget(buttons)
        self.resize(WIDTH, layout.totalHeightForWidth(WIDTH))
        self.show_settings(settings)

    def show_settings(self, settings: ViewSettings) -> None:
        """Show a look that was chosen elsewhere, as by zooming with the wheel."""
        self._settings = settings
        self._showing = True
        for box, choice in ((self.japanese, settings.japanese), (self.english, settings.english)):
            box.setCurrentIndex(max(0, box.findData(str(choice))))
        for measure in MEASURES:
            self.sliders[measure.field].setValue(measure.step(settings))
        self.smooth.setChecked(settings.smooth)
        self.vertical.setChecked(settings.vertical)
        self._showing = False

    def show_theme(self, name: str) -> None:
        """Mark the theme of that name, which was chosen elsewhere."""
        self.themes[name].setChecked(True)

    def _choose(self, **what: str | float) -> None:
        if not self._showing:
            self._settings = replace(self._settings, **what)  # type: ignore[arg-type]  # by field
            self.chosen.emit(self._settings)

    def _reset(self) -> None:
        usual = ViewSettings()
        kept = {name: getattr(self._settings, name) for name in _KEPT}
        self.show_settings(replace(usual, **kept))
        self.chosen.emit(self._settings)

    def _theme_buttons(self, chosen: str, words: Mapping[str, str]) -> dict[str, ToggleButton]:
        group = QButtonGroup(self)
        buttons = {}
        by_name = {theme.name: theme for theme in THEMES}
        for name, word in words.items():
            button = ToggleButton(word)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
            button.setIconSize(SWATCH)
            button.setIcon(_swatch([by_name[name]] if name in by_name else [*THEMES[:3:2]]))
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.setAccessibleName(tr("Colours: {name}", name=word))
            button.setChecked(name == chosen)
            button.clicked.connect(lambda _on=False, name=name: self.theme_chosen.emit(name))
            group.addButton(button)
            buttons[name] = button
        return buttons

    def _languages(self, form: QFormLayout, chosen: WindowLanguage) -> QComboBox:
        box = QComboBox()
        for language, words in LANGUAGE_WORDS.items():
            box.addItem(tr(words), language.value)
        box.setCurrentIndex(box.findData(chosen.value))
        self.later = QLabel(tr("Takes effect at the next start."))
        self.later.setVisible(False)
        box.activated.connect(lambda _at: self.language_chosen.emit(box.currentData()))
        box.activated.connect(lambda _at: self.later.show())
        column = QVBoxLayout()
        column.addWidget(box)
        column.addWidget(self.later)
        name = QLabel(tr("Lan&guage of menus"))
        name.setBuddy(box)
        form.addRow(name, column)
        return box

    def _slider(self, form: QFormLayout, measure: Measure) -> QSlider:
        slider = FocusedSlider(Qt.Orientation.Horizontal)
        least, most = (round(bound * measure.steps) for bound in measure.bounds)
        slider.setRange(least, most)
        slider.setPageStep(max(1, (most - least) // 10))
        slider.setAccessibleName(plain_words(tr(measure.words)))
        label = QLabel(measure.told(measure.value(slider.value())))
        most_said = [one.told(bound) for one in MEASURES for bound in one.bounds]
        label.setFixedWidth(max(map(label.fontMetrics().horizontalAdvance, most_said)))
        slider.valueChanged.connect(lambda at: label.setText(measure.told(measure.value(at))))
        slider.valueChanged.connect(lambda at: self._choose(**{measure.field: measure.value(at)}))
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(slider, 1)
        row.addWidget(label)
        name = QLabel(tr(measure.words))
        name.setBuddy(slider)
        form.addRow(name, row)
        return slider


def _families(
    name: str,
    styles: Mapping[JapaneseStyle, str] | Mapping[EnglishStyle, str],
    of: Callable[[str], tuple[str, ...]],
    system: QFontDatabase.WritingSystem,
) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    for style, words in styles.items():
        found, name_of_style = installed(of(style)), tr(words)
        box.addItem(f"{name_of_style} ({found})" if found else name_of_style, str(style))
    box.insertSeparator(box.count())
    for family in offered(system):
        box.addItem(family, family)
        box.setItemData(box.count() - 1, QFont(family), Qt.ItemDataRole.FontRole)
    return box


def _swatch(themes: list[Theme]) -> QIcon:
    """Return a small page in the colours of a theme; of two, half in each."""
    picture = QPixmap(SWATCH * 2)
    picture.setDevicePixelRatio(2)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    width = SWATCH.width() / len(themes)
    for number, theme in enumerate(themes):
        page = QRectF(number * width, 0, width, SWATCH.height())
        painter.fillRect(page, theme.page)
        painter.setPen(theme.text)
        font = painter.font()
        font.setPixelSize(15)
        painter.setFont(font)
        painter.drawText(page, int(Qt.AlignmentFlag.AlignCenter), "A" if number else "あ")
    painter.setPen(QPen(themes[0].quiet, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(QRectF(0.5, 0.5, SWATCH.width() - 1, SWATCH.height() - 1))
    painter.end()
    return QIcon(picture)
