"""The menu in which the reader chooses what translates the open article."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from reader.model.wording import tr
from reader.translation.engine import EngineInfo
from reader.ui.panels.package_rows import size_in_words
from reader.workflow.workspace import Workspace

LONGEST = 60
"""Letters of a name that the menu shows."""


class EngineMenu(QMenu):
    """Lists every engine when it opens; choosing one calls `choose`.

    `current` gives what translates now, `may_choose` whether there is an article to choose for;
    `more` are actions below the engines.
    """

    usual_chosen = Signal(str)
    """The name of what is to translate new articles, "" for the best package."""

    def __init__(
        self,
        workspace: Workspace,
        current: Callable[[], EngineInfo | None],
        choose: Callable[[EngineInfo], None],
        may_choose: Callable[[], bool],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._current = current
        self._choose = choose
        self._may_choose = may_choose
        self.more: list[QAction] = []
        self._group: QActionGroup | None = None
        self.setToolTipsVisible(True)
        self.aboutToShow.connect(self.fill)

    def fill(self) -> None:
        """List what is there now."""
        self.clear()
        if self._group is not None:
            self._group.deleteLater()
        self._group = QActionGroup(self)
        now = self._current()
        infos = self._workspace.engines.infos()
        for info in infos:
            action = self.addAction(words_of(info))
            action.setCheckable(True)
            action.setChecked(info == now)
            action.setEnabled(self._may_choose())
            action.setToolTip(tr("Translates this article from now on; other English is kept"))
            action.triggered.connect(self._choosing(info))
            self._group.addAction(action)
        if infos:
            self.addSeparator()
        if now is not None:
            self._add_usual(now)
            self.addSeparator()
        self.addActions(self.more)

    def _add_usual(self, now: EngineInfo) -> None:
        """Add what lets new articles be translated by the engine of this one, or no longer."""
        best, usual = self._workspace.translator, self._workspace.usual_engine
        is_usual = now.name == usual if usual else now == best
        action = self.addAction(tr("Use This Engine for New Articles, Too"))
        action.setCheckable(True)
        action.setChecked(is_usual)
        # Without a choice it is the best package that translates them.
        action.setEnabled(not (is_usual and now == best))
        action.triggered.connect(
            lambda checked: self.usual_chosen.emit(now.name if checked and now != best else "")
        )

    def _choosing(self, info: EngineInfo) -> Callable[[], None]:
        return lambda: self._choose(info)


def words_of(info: EngineInfo) -> str:
    """Return what the menu says of an engine: its name, and at the right its size and score."""
    name = " ".join(f"{info.title} {info.version}".split())
    shown = name if len(name) <= LONGEST else f"{name[:LONGEST]}…"
    told = [
        size_in_words(info.size) if info.size else tr("at {place}", place=info.place),
        info.score,
        tr("preview") if info.is_preview else "",
    ]
    return f"{shown}\t{' · '.join(one for one in told if one)}".replace("&", "&&")
