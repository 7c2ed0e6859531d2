"""The terms that the open article proposes for the glossary, to be taken or refused."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from reader.model.candidate import Candidate, Source
from reader.model.wording import tr, tr_later, tr_n
from reader.ui.panels.candidate_list import Offer, OfferList
from reader.ui.panels.flow import FlowLayout
from reader.ui.panels.parts import EmptyState, LinkButton, StatusLine, TextLabel

NO_ARTICLE = tr_later("Open an article to see here which terms it has that your glossary lacks.")
LOOKING = tr_later("Looking for terms…")
NOTHING = tr_later("Your glossary has all the terms that were found in this article.")
SIZE = (340, 420)


class CandidatesPanel(QWidget):
    """Lists candidates; says by signals what the reader decides, and changes nothing itself."""

    wanted = Signal(bool)
    """Whether the panel is seen: nothing need be looked for while it is not."""
    place_asked = Signal(object)
    """The candidate whose next place the reader wants to see."""
    decided = Signal(str, list)
    """What to do (accept, edit, reject, accept_glossed), and the chosen candidates."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count = TextLabel(quiet=True)
        self._count.setContentsMargins(12, 6, 12, 4)
        self._list = OfferList()
        self._list.taken.connect(self._go)
        self._list.decided.connect(self.decided)
        self._list.selectionModel().selectionChanged.connect(lambda *_: self._enable())
        self._empty = EmptyState(tr(NO_ARTICLE))
        self._status = StatusLine()
        self._buttons = {
            act: self._button(words, tip, act)
            for act, words, tip in (
                ("accept", tr("Accept (A)"), tr("Add the chosen term to your glossary")),
                ("edit", tr("Edit… (E)"), tr("Change the chosen term, then add it")),
                ("reject", tr("Reject (R)"), tr("Do not propose the chosen term any more")),
                (
                    "accept_glossed",
                    tr("Accept glossed (G)"),
                    tr("Add all that the article explains"),
                ),
            )
        }
        self._stack = QStackedLayout()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._list)
        self._foot = QWidget()
        foot = FlowLayout(self._foot)
        foot.setContentsMargins(8, 4, 8, 6)
        for button in self._buttons.values():
            foot.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._count)
        layout.addLayout(self._stack, 1)
        layout.addWidget(self._status)
        layout.addWidget(self._foot)
        self.show_nothing(tr(NO_ARTICLE))

    def show_nothing(self, why: str) -> None:
        """Say why nothing is listed."""
        self._list.show_offers([])
        self._empty.setText(why)
        self._arrange(listed=False)

    def show_offers(self, offers: Sequence[Offer]) -> None:
        """List the candidates, the best first."""
        if not offers:
            self.show_nothing(tr(NOTHING))
            return
        had = self._list.currentIndex().isValid()
        self._list.show_offers(offers)
        glossed = sum(one.candidate.source is Source.GLOSS for one in offers)
        words = (
            tr_n(
                "1 term of this article that your glossary lacks, {glossed} of them explained "
                "in it.",
                "{n} terms of this article that your glossary lacks, {glossed} of them explained "
                "in it.",
                len(offers),
                glossed=glossed,
            )
            if glossed
            else tr_n(
                "1 term of this article that your glossary lacks.",
                "{n} terms of this article that your glossary lacks.",
                len(offers),
            )
        )
        self._count.setText(words)
        self._buttons["accept_glossed"].setText(tr("Accept {glossed} glossed (G)", glossed=glossed))
        self._buttons["accept_glossed"].setVisible(bool(glossed))
        self._arrange(listed=True)
        if not had:
            self._list.setCurrentIndex(self._list.offers.index(0))

    def say(self, text: str, undo: Callable[[], object] | None = None) -> None:
        """Tell what was done, with a button that takes it back; empty: nothing."""
        if text:
            self._status.say(text, undo)
        else:
            self._status.clear()

    def shown(self) -> tuple[Offer, ...]:
        """Return what is listed, in order."""
        return tuple(row for row in self._list.offers.rows if isinstance(row, Offer))

    def take_focus(self) -> None:
        """Let the keys go to the list."""
        self._list.setFocus()

    def sizeHint(self) -> QSize:
        """Return a size to go through terms at."""
        return QSize(*SIZE)

    def showEvent(self, event: QShowEvent) -> None:
        """Tell that somebody looks."""
        super().showEvent(event)
        self.wanted.emit(True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Tell that nobody looks any more."""
        super().hideEvent(event)
        self.wanted.emit(False)

    def _arrange(self, *, listed: bool) -> None:
        self._stack.setCurrentWidget(self._list if listed else self._empty)
        self._count.setVisible(listed)
        self._foot.setVisible(listed)
        self._enable()

    def _enable(self) -> None:
        chosen = self._list.chosen()
        for act, button in self._buttons.items():
            button.setEnabled(act == "accept_glossed" or bool(chosen))
        self._buttons["edit"].setEnabled(len(chosen) == 1)

    def _button(self, words: str, tip: str, act: str) -> LinkButton:
        button = LinkButton(words, tip)
        button.clicked.connect(lambda: self.decided.emit(act, self._list.chosen()))
        return button

    def _go(self, entry: object) -> None:
        if isinstance(entry, Offer):
            candidate: Candidate = entry.candidate
            self.place_asked.emit(candidate)
