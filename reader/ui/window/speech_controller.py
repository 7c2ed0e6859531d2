"""Reads the article aloud, sentence after sentence; the pair is held and the view follows."""

from PySide6.QtCore import QObject, Signal

from reader.model.spans import Language, Span
from reader.model.wording import tr, tr_later
from reader.ui.reading.navigation import Cursor, by_segment
from reader.ui.reading.row_texts import column_of
from reader.ui.reading.view import ReadingView
from reader.ui.speech import Speaker, Speakers, system_speakers
from reader.ui.window.actions import Actions
from reader.ui.window.reading_controller import ReadingController

NO_VOICE = {
    Language.JA: tr_later(
        "This system has no Japanese voice. Add one in its settings for speech"
        " (on Linux, install speech-dispatcher or espeak-ng)."
    ),
    Language.EN: tr_later(
        "This system has no English voice. Add one in its settings for speech"
        " (on Linux, install speech-dispatcher or espeak-ng)."
    ),
}
NO_ENGLISH = tr_later("There is no English of this sentence to read aloud yet.")
HIDDEN = tr_later("The English of this sentence is hidden: R reveals it.")
_NAMES = {Language.JA: "speak_japanese", Language.EN: "speak_english"}


class SpeechController(QObject):
    """Speaks from the sentence last gone to; the system is asked for voices when one is wanted."""

    said = Signal(str)

    def __init__(self, reading: ReadingController, view: ReadingView, actions: Actions) -> None:
        super().__init__(view)
        self._reading = reading
        self._view = view
        self._actions = actions
        self._speakers: Speakers | None = None
        self._speaker: Speaker | None = None
        self._language: Language | None = None
        """What is read, or will be when the voices are known."""
        self._place = Cursor(0)
        self._toggles = {language: actions[name] for language, name in _NAMES.items()}
        for language, toggle in self._toggles.items():
            toggle.triggered.connect(lambda on, language=language: self._turn(language, on=on))
        menu = actions.menu("&View")
        menu.setToolTipsVisible(True)
        menu.aboutToShow.connect(self.look)
        view.focus_changed.connect(self._focus_moved)
        reading.opened.connect(self.stop)

    @property
    def place(self) -> tuple[int, int] | None:
        """Row and segment of the sentence that is being read, None while nothing is."""
        return (self._place.row, self._place.segment) if self._speaker is not None else None

    def look(self) -> None:
        """Ask the system for its voices; again if it had none, as one may be there now."""
        if self._speakers is not None and self._speakers.are_known and not self._has_all():
            self._speakers.deleteLater()
            self._speakers = None
        if self._speakers is None:
            self._speakers = Speakers(system_speakers(), self)
            self._speakers.known.connect(self._known)
            self._speakers.look()
        if self._speakers.are_known:
            self._known()

    def stop(self) -> bool:
        """Be silent; return whether anything was being read. S goes on from the sentence."""
        was, self._language = self._language, None
        speaker, self._speaker = self._speaker, None
        if speaker is not None:
            speaker.ended.disconnect(self._go_on)
            speaker.failed.disconnect(self._failed)
            speaker.stop()
        self._show()
        return was is not None

    def close(self) -> None:
        """Be silent, and leave no program behind."""
        self.stop()
        if self._speakers is not None:
            self._speakers.close()

    def _turn(self, language: Language, *, on: bool) -> None:
        self.stop()
        if on:
            self._language = language
            self.look()
        self._show()

    def _has_all(self) -> bool:
        return self._speakers is not None and all(map(self._speakers.speaker, Language))

    def _known(self) -> None:
        self._show()
        if self._language is not None and self._speaker is None:
            self._begin(self._language)

    def _begin(self, language: Language) -> None:
        speaker = self._speakers.speaker(language) if self._speakers is not None else None
        if speaker is None:
            self._break_off(tr(NO_VOICE[language]))
            return
        place = self._view.keyboard.place()
        if place is None:
            self.stop()
            return
        self._speaker = speaker
        speaker.ended.connect(self._go_on)
        speaker.failed.connect(self._failed)
        self._read(Cursor(*place))

    def _read(self, cursor: Cursor | None) -> None:
        """Read the sentence there, or the first one after it that has words."""
        while cursor is not None and not self._span(cursor, Language.JA):
            cursor = by_segment(self._view.rows, cursor, 1)
        if cursor is None or self._speaker is None or self._language is None:
            self.stop()
            return
        span = self._span(cursor, self._language)
        row = self._view.rows[cursor.row]
        self._place = cursor
        self._view.keyboard.to_sentence(cursor.row, cursor.segment, quietly=True)
        self._view.pointer.hold(cursor.row, cursor.segment)
        if span is None:
            self._break_off(tr(NO_ENGLISH))
        elif self._view.cover.covers(cursor.row, row, self._language, span):
            self._break_off(tr(HIDDEN))
        else:
            text = span.of(column_of(row, self._language).text)
            article = self._reading.article
            if not self._speaker.voices[self._language].reads_kanji and article is not None:
                text = article.readings.spoken(cursor.row, span)
            self._speaker.say(text, self._language, self._view.settings().speech_rate)

    def _span(self, cursor: Cursor, language: Language) -> Span | None:
        column = column_of(self._view.rows[cursor.row], language)
        segments = column.segments
        span = segments[cursor.segment] if cursor.segment < len(segments) else None
        return span if span is not None and span.of(column.text).strip() else None

    def _go_on(self) -> None:
        if self._view.editing.is_open:
            self.stop()  # the page is not to move under what is being typed
        else:
            self._read(by_segment(self._view.rows, self._place, 1))

    def _focus_moved(self, row: int, segment: int) -> None:
        """Go on reading where the reader's keys went."""
        if self._speaker is not None and (row, segment) != self.place:
            self._speaker.stop()
            self._read(Cursor(row, segment))

    def _failed(self, problem: str) -> None:
        self._break_off(tr("Reading aloud does not work here: {problem}", problem=problem))

    def _break_off(self, words: str) -> None:
        self.stop()
        self.said.emit(words)

    def _show(self) -> None:
        speakers = self._speakers
        for language, toggle in self._toggles.items():
            toggle.setChecked(language is self._language)
            missing = speakers is not None and speakers.are_known and not speakers.speaker(language)
            self._actions.offer(_NAMES[language], tr(NO_VOICE[language]) if missing else "")
            toggle.setToolTip(tr(NO_VOICE[language]) if missing else "")
