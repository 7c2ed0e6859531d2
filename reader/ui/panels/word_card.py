"""The card of an ordinary word: what it is, how it is conjugated, what dictionaries say."""

from collections.abc import Iterator, Mapping, Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from reader.model.dictionary import DictionaryInfo, Entry, Remark, Word
from reader.model.wording import tr, tr_later
from reader.text.kana import katakana_to_hiragana
from reader.ui.panels.dictionary_list import source_of
from reader.ui.panels.parts import LinkButton, TextLabel, WrappedPage, japanese_font
from reader.ui.panels.word_tags import meaning_words, tag_words
from reader.ui.plain import plain_tip

WIDTH = 23
MOST_HEIGHT = 21
"""In heights of a line of the window's type, which may be set very large."""
LEAST_HEIGHT = 80
MOST_ADVICE = 3
"""How often in a day's reading the card explains how to get dictionaries."""
GAP = 6
_MOST_ENTRIES = 6
"""Of one dictionary; the rest are rarer words with the same kana."""
_MOST_MEANINGS = 8
PARTS = {
    "名詞": tr_later("noun"),
    "数詞": tr_later("numeral"),
    "代名詞": tr_later("pronoun"),
    "動詞": tr_later("verb"),
    "形容詞": tr_later("i-adjective"),
    "形状詞": tr_later("na-adjective"),
    "副詞": tr_later("adverb"),
    "連体詞": tr_later("adnominal"),
    "接続詞": tr_later("conjunction"),
    "助詞": tr_later("particle"),
    "助動詞": tr_later("auxiliary"),
    "接頭辞": tr_later("prefix"),
    "接尾辞": tr_later("suffix"),
    "感動詞": tr_later("interjection"),
    "記号": tr_later("symbol"),
}

STEPS = (
    tr_later("adverbial", "a form"),
    tr_later("anew", "a form"),
    tr_later("appearance", "a form"),
    tr_later("as if about to", "a form"),
    tr_later("attributive", "a form"),
    tr_later("becoming", "a form"),
    tr_later("beginning", "a form"),
    tr_later("cannot help", "a form"),
    tr_later("causative", "a form"),
    tr_later("coming to", "a form"),
    tr_later("completion", "a form"),
    tr_later("concessive", "a form"),
    tr_later("conditional", "a form"),
    tr_later("continuing", "a form"),
    tr_later("desiderative", "a form"),
    tr_later("each other", "a form"),
    tr_later("easy to", "a form"),
    tr_later("ending", "a form"),
    tr_later("excessive", "a form"),
    tr_later("failing to", "a form"),
    tr_later("favour", "a form"),
    tr_later("going on", "a form"),
    tr_later("hard to", "a form"),
    tr_later("honorific", "a form"),
    tr_later("humble", "a form"),
    tr_later("imperative", "a form"),
    tr_later("in advance", "a form"),
    tr_later("incessantly", "a form"),
    tr_later("negative", "a form"),
    tr_later("negative volitional", "a form"),
    tr_later("not in a position to", "a form"),
    tr_later("noun", "a form"),
    tr_later("on the point of", "a form"),
    tr_later("passive", "a form"),
    tr_later("past", "a form"),
    tr_later("polite", "a form"),
    tr_later("polite imperative", "a form"),
    tr_later("potential", "a form"),
    tr_later("potential or passive", "a form"),
    tr_later("progressive", "a form"),
    tr_later("prohibitive", "a form"),
    tr_later("representative", "a form"),
    tr_later("request", "a form"),
    tr_later("resultative", "a form"),
    tr_later("showing signs", "a form"),
    tr_later("stem", "a form"),
    tr_later("te-form", "a form"),
    tr_later("to the end", "a form"),
    tr_later("topic", "a form"),
    tr_later("trying", "a form"),
    tr_later("used to", "a form"),
    tr_later("volitional", "a form"),
    tr_later("while", "a form"),
    tr_later("wish", "a form"),
)
"""What resources/dictionary calls the steps of a conjugation."""


class WordCard(QFrame):
    """A card over the text that never takes the focus from it: its button is a key there, too."""

    add_asked = Signal()
    dictionaries_asked = Signal()

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self._wanted = QSize()
        self._advised = 0
        # An edge in the theme's own colour for lines: a styled one is lost on a dark page.
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Mid)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setAccessibleName(tr("Word"))
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.viewport().setBackgroundRole(QPalette.ColorRole.Base)
        self._add = LinkButton(tr("Add to glossary (A)"), tr("Add this word to your glossary"))
        self._add.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._add.clicked.connect(self.add_asked)
        keys = TextLabel(tr("D: next word, Esc: close"), quiet=True)
        self._foot = foot = QHBoxLayout()
        foot.setContentsMargins(8, 2, 12, 4)
        foot.addWidget(self._add)
        keys.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        foot.addWidget(keys, 1)
        inside = QWidget()
        inside.setAutoFillBackground(True)
        inside.setBackgroundRole(QPalette.ColorRole.Base)
        parts = QVBoxLayout(inside)
        parts.setContentsMargins(0, 0, 0, 0)
        parts.setSpacing(0)
        parts.addWidget(self._scroll, 1)
        parts.addLayout(foot)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.addWidget(inside)
        self.hide()

    def show_word(
        self, word: Word, dictionaries: Sequence[DictionaryInfo], terms: Sequence[str] = ()
    ) -> None:
        """Show a word; `dictionaries` are all that are installed.

        `terms` say what the glossary has of the term that stands there, perhaps a longer one.
        """
        page = WrappedPage()
        page.setBackgroundRole(QPalette.ColorRole.Base)
        layout = QVBoxLayout(page)
        layout.setContentsMargins(14, 10, 14, 6)
        layout.setSpacing(3)
        for part in self._parts(word, {info.title: info for info in dictionaries}, terms):
            layout.addWidget(part)
        layout.addStretch(1)
        # Later, since a press of the card's own button may be what replaces it.
        old = self._scroll.takeWidget()
        if old is not None:
            old.deleteLater()
        self._scroll.setWidget(page)
        self.setAccessibleDescription(_spoken(word, terms))
        layout.activate()
        line = self.fontMetrics().height()
        width = min(WIDTH * line, max(160, self._over.width() - 16))
        inner = width - 2 - self._scroll.verticalScrollBar().sizeHint().width()
        foot = max(self._foot.sizeHint().height(), self._foot.heightForWidth(width - 2))
        needed = layout.heightForWidth(inner) + foot + 2
        self._wanted = QSize(width, min(needed, MOST_HEIGHT * line))
        self.resize(self._wanted)

    def place(self, word: QRect, *, beside: bool = False) -> None:
        """Stand below the box around a word, or above it where there is more room.

        With `beside` stand to its right, or to its left: its line goes on below it.
        """
        over = self._over.rect()
        if beside:
            self.resize(self._wanted.boundedTo(QSize(over.width(), over.height() - 8)))
            x = word.right() + GAP
            if x + self.width() > over.right():
                left = word.left() - GAP - self.width()
                x = left if left >= 0 else max(0, over.right() - self.width())
            y = max(4, min(word.top() - 14, over.bottom() - self.height() - 4))
            self.move(QPoint(x, y))
            return
        above, below = word.top() - GAP, over.bottom() - word.bottom() - GAP
        stands_below = below >= min(self._wanted.height(), above)
        room = below if stands_below else above
        self.resize(self._wanted.width(), min(self._wanted.height(), max(LEAST_HEIGHT, room)))
        y = word.bottom() + GAP
        if not stands_below:
            y = max(0, above - self.height())
        y = max(0, min(y, over.bottom() - self.height()))
        x = max(4, min(word.left() - 14, over.right() - self.width() - 4))
        self.move(QPoint(x, y))

    def _parts(
        self, word: Word, known: Mapping[str, DictionaryInfo], terms: Sequence[str]
    ) -> Iterator[QWidget]:
        yield from self._head(word, terms)
        base = _base_of(word)
        for name, remarks in ((tr("Frequency"), word.frequencies), (tr("Pitch"), word.pitches)):
            if remarks:
                yield TextLabel(f"{name}: {_told(remarks)}", quiet=True)
        shown: dict[str, int] = {}
        for entry in word.entries:
            shown[entry.dictionary] = shown.get(entry.dictionary, 0) + 1
            if shown[entry.dictionary] == 1:
                yield _apart(entry.dictionary, known.get(entry.dictionary))
            if shown[entry.dictionary] <= _MOST_ENTRIES:
                yield from self._entry(entry, headed=entry.text != word.lemma or entry is not base)
        for number, sign in enumerate(word.kanji):
            if number == 0 or word.kanji[number - 1].dictionary != sign.dictionary:
                yield _apart(sign.dictionary, known.get(sign.dictionary))
            readings = "・".join((*sign.onyomi, *sign.kunyomi))
            line = TextLabel(f"{sign.character}  {readings}  {'; '.join(sign.meanings)}")
            line.setFont(japanese_font(self.font()))
            yield line
        if not any(info.on for info in known.values()):
            lacking = tr("Your dictionaries are switched off, so no meanings are shown.")
            if not known:
                lacking = tr(
                    "For meanings install a dictionary: the free JMdict, or one that you have from "
                    "Yomitan."
                )
            # Said at every word it would be in the way of who wants readings alone.
            self._advised += 1
            if self._advised <= MOST_ADVICE:
                yield TextLabel(lacking, quiet=True)
            link = LinkButton(tr("Dictionaries…"), tr("Install dictionaries, or switch them on"))
            link.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            link.clicked.connect(self.dictionaries_asked)
            yield link
        elif not word.entries:
            yield TextLabel(tr("No installed dictionary has this word."), quiet=True)

    def _head(self, word: Word, terms: Sequence[str]) -> Iterator[QWidget]:
        head = TextLabel(word.lemma)
        head.setFont(japanese_font(self.font(), 1.5, bold=True))
        yield head
        reading = _reading_of(word, _base_of(word))
        part = tr(PARTS.get(word.part_of_speech, word.part_of_speech))
        told = "  ·  ".join(each for each in (reading, part) if each)
        if told:
            line = TextLabel(told, quiet=True)
            line.setFont(japanese_font(self.font()))
            yield line
        if word.steps:
            steps = TextLabel(
                f"{word.surface}: {', '.join(tr(step, 'a form') for step in word.steps)}"
            )
            steps.setFont(japanese_font(self.font()))
            yield steps
        for term in terms:
            line = TextLabel(tr("In the glossary: {term}", term=term))
            line.setFont(japanese_font(self.font()))
            yield line

    def _entry(self, entry: Entry, *, headed: bool) -> Iterator[QWidget]:
        head = f"{entry.text}【{entry.reading}】" if entry.reading else entry.text
        # Several of a dictionary's tags may be the same in words.
        tags = ", ".join(dict.fromkeys(map(tag_words, entry.tags)))
        if headed or tags:
            label = TextLabel("  ".join(each for each in (head if headed else "", tags) if each))
            label.setForegroundRole(
                QPalette.ColorRole.Text if headed else QPalette.ColorRole.PlaceholderText
            )
            label.setFont(japanese_font(self.font()))
            yield label
        several = len(entry.meanings) > 1
        lines = [
            f"{number}. {meaning}" if several else meaning
            for number, meaning in enumerate(map(meaning_words, entry.meanings[:_MOST_MEANINGS]), 1)
        ]
        for line in lines:
            text = TextLabel(line)
            text.setAlignment(Qt.AlignmentFlag.AlignTop)
            text.setFont(japanese_font(self.font()))
            yield text


def tells_more(word: Word) -> bool:
    """Tell whether a card says more of a word than stands in the text."""
    return bool(word.entries or word.steps or word.kanji or _reading_of(word, None))


def _base_of(word: Word) -> Entry | None:
    """Return the entry whose reading is the lemma's."""
    return next((e for e in word.entries if e.text == word.lemma and e.reading), None)


def _reading_of(word: Word, base: Entry | None) -> str:
    """Return how the lemma is read; empty where that is not known, or is what the lemma says."""
    reading = base.reading if base else word.reading if word.lemma == word.surface else ""
    same = katakana_to_hiragana(word.lemma) == katakana_to_hiragana(reading)
    return "" if same else reading


def _apart(title: str, info: DictionaryInfo | None) -> QLabel:
    """Return the line above what a dictionary says: its name and licence, whom it is from."""
    label = TextLabel("  ·  ".join(part for part in (title, info.licence if info else "") if part))
    font = japanese_font(label.font(), bold=True)
    label.setFont(font)
    label.setContentsMargins(0, 6, 0, 0)
    label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
    if info is not None:
        label.setToolTip(plain_tip(source_of(info)))
        label.setAccessibleDescription(source_of(info))
    return label


def _told(remarks: tuple[Remark, ...]) -> str:
    return ", ".join(f"{one.value} ({one.dictionary})" for one in remarks)


def _spoken(word: Word, terms: Sequence[str]) -> str:
    meanings = "; ".join(entry.meanings[0] for entry in word.entries[:3] if entry.meanings)
    parts = (word.lemma, ", ".join(tr(step, "a form") for step in word.steps), *terms, meanings)
    return ". ".join(part for part in parts if part)
