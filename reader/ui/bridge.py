"""Turn the workflow's events, which come from any thread, into signals in the window's thread."""

from PySide6.QtCore import QObject, Signal

from reader.workflow.events import (
    Event,
    SegmentTranslated,
    TranslationEnded,
    TranslationProgress,
)


class EventBridge(QObject):
    """Hand `receive` to the workflow as its sink and connect to the signals."""

    segment_translated = Signal(object)
    translation_progressed = Signal(object)
    translation_ended = Signal(object)

    def receive(self, event: Event) -> None:
        """Pass an event on; may be called from any thread."""
        match event:
            case SegmentTranslated():
                self.segment_translated.emit(event)
            case TranslationProgress():
                self.translation_progressed.emit(event)
            case TranslationEnded():
                self.translation_ended.emit(event)
