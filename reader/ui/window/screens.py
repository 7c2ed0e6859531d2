"""Full screen, and the text alone: what is put away for it, and how it comes back."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from reader.model.wording import tr

if TYPE_CHECKING:
    from reader.ui.window.main_window import MainWindow


class Screens(QObject):
    """The two ways to read with less around the text; each can be had without the other."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._put_away: list[QWidget] = []

    @property
    def undisturbed(self) -> bool:
        """Whether the text stands alone."""
        return self._window.actions_["undisturbed"].isChecked()

    def toggle_full_screen(self) -> None:
        """Fill the screen, or be a window again, as the action is checked."""
        state = self._window.windowState()
        full = self._window.actions_["full_screen"].isChecked()
        wanted = Qt.WindowState.WindowFullScreen
        self._window.setWindowState(state | wanted if full else state & ~wanted)

    def toggle_undisturbed(self) -> None:
        """Show nothing but the text, or everything as before, as the action is checked."""
        window = self._window
        if not self.undisturbed:
            for part in self._put_away:
                part.show()
            self._put_away = []
            window.docks.rest(resting=False)
            return
        around = (
            window.menuBar(),
            window.header,
            window.status_bar,
            window.ruler,
            window.welcome,
        )
        self._put_away = [part for part in around if not part.isHidden()]
        for part in self._put_away:
            part.hide()
        window.docks.rest(resting=True)
        window.view.setFocus()
        window.toast.say(tr("F9 or Escape brings the menus and panels back"))

    def leave_full_screen(self) -> bool:
        """Be a window again; return whether it filled the screen."""
        full = self._window.actions_["full_screen"]
        if not full.isChecked():
            return False
        full.trigger()
        return True

    def leave(self) -> bool:
        """Bring everything back; return whether anything was away."""
        if not self.undisturbed:
            return False
        self._window.actions_["undisturbed"].trigger()
        return True
