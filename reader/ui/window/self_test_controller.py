"""The self-test's actions: hide the English, reveal a sentence, hide it again; and what is said."""

from PySide6.QtCore import QObject, Signal

from reader.model.spans import Language
from reader.model.wording import tr, tr_later
from reader.ui.reading.view import ReadingView
from reader.ui.window.actions import Actions
from reader.ui.window.status import Status

HIDDEN = tr_later("English hidden")
NO_ENGLISH = tr_later(
    "There is no English on the page to hide: choose another layout first (Ctrl+1)."
)
TO_REVEAL = tr_later("The English is hidden. R or a click reveals a sentence, T shows all of it.")
NONE_LEFT = tr_later("From here on no English is hidden. Shift+R hides it again.")

NONE_REVEALED = tr_later("No sentence has been revealed that could be hidden again.")


class SelfTestController(QObject):
    """Keeps the action, the status bar and the view of one window in step."""

    said = Signal(str)

    def __init__(self, view: ReadingView, actions: Actions, status: Status) -> None:
        super().__init__(view)
        self._view = view
        self._status = status
        self._actions = actions
        self._toggle = actions["self_test"]
        self._toggle.triggered.connect(self._turn)
        actions["reveal"].triggered.connect(self.reveal)
        actions["hide_again"].triggered.connect(self._hide_again)
        view.self_test.changed.connect(self._show)
        self._show()

    def reveal(self) -> None:
        """Show the next hidden sentence; with all the English shown, hide it first."""
        if not self._view.settings().shows(Language.EN):
            self.said.emit(tr(NO_ENGLISH))
        elif not self._view.cover.is_on:
            self._turn(on=True)
        elif not self._view.self_test.reveal_next():
            self.said.emit(tr(NONE_LEFT))

    def _turn(self, on: bool) -> None:
        possible = self._view.settings().shows(Language.EN)
        self._view.self_test.turn(on=on and possible)
        if on:
            self.said.emit(tr(TO_REVEAL if possible else NO_ENGLISH))
        else:
            self.said.emit(tr("The English is shown."))

    def _hide_again(self) -> None:
        self._view.self_test.begin_again()

    def _show(self) -> None:
        cover = self._view.cover
        self._toggle.setChecked(cover.is_on)
        self._actions.offer("hide_again", "" if cover.revealed else tr(NONE_REVEALED))
        told = tr(HIDDEN)
        if cover.revealed:
            told = tr("{hidden} · {count} revealed", hidden=told, count=cover.revealed)
        self._status.show_hidden(told if cover.is_on else "")
