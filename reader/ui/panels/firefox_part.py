"""The part of the packages dialog that is about Firefox's model."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Protocol

from PySide6.QtWidgets import QMessageBox, QPushButton, QWidget

from reader.model.errors import ReaderError
from reader.model.wording import tr
from reader.translation.firefox_delivery import Delivery, Offer
from reader.translation.firefox_models import NAME, FirefoxModel
from reader.translation.firefox_process import MISSING, is_available
from reader.ui.modal import ask
from reader.ui.panels.package_rows import PackageRow, size_in_words
from reader.ui.panels.parts import TextLabel
from reader.ui.plain import plain_box
from reader.ui.tasks import Cancelled, Report, Work
from reader.workflow.workspace import Workspace


class Host(Protocol):
    """What the dialog does for its part."""

    def start_work(self, words: str, work: Work, done: Callable[[Any], None]) -> None:
        """Do something off the window's thread, one thing at a time."""
        ...

    def say(self, words: str) -> None:
        """Say something to the reader."""
        ...

    def tell_changed(self, words: str) -> None:
        """Say that something was installed or removed."""
        ...


class FirefoxPart:
    """Rows and acts on Firefox's model, for the dialog `window`, which is its `host`, too."""

    def __init__(
        self, workspace: Workspace, host: Host, window: QWidget, delivery: Delivery | None
    ) -> None:
        self._workspace = workspace
        self._host = host
        self._window = window
        self._delivery = delivery or Delivery(workspace.places.downloads)
        self._offer: Offer | None = None
        self.button = QPushButton(tr("Firefox’s model…"))
        self.button.setToolTip(
            tr(
                "Ask {host} which model there is; nothing is downloaded yet",
                host=self._delivery.host,
            )
            if is_available()
            else tr(MISSING)
        )
        self.button.clicked.connect(self.ask)

    def installed(self) -> list[QWidget]:
        """Return what is to be said of what is installed; a row, or a few words."""
        store = self._workspace.firefox
        try:
            model, problems = store.installed(), store.problems()
        except ReaderError as error:
            model, problems = None, (str(error),)
        shown: list[QWidget] = [TextLabel(problem, quiet=True) for problem in problems]
        if model:
            told = tr(
                "Version {version} · {size}",
                version=model.version,
                size=size_in_words(model.size),
            )
            translator = self._workspace.translator
            if translator and translator.place == str(model.path):
                told += " · " + tr("translates your articles")
            shown.insert(0, PackageRow(NAME, told, tr("Remove"), self._ask_to_remove))
        if not is_available():
            shown.append(TextLabel(tr(MISSING), quiet=True))
        return shown

    def offered(self) -> PackageRow | None:
        """Return the row of what the service has, once it was asked."""
        offer = self._offer
        if offer is None:
            return None
        model = self._workspace.firefox.installed()
        here = model is not None and (model.version, model.is_published) == (offer.version, True)
        told = tr(
            "Version {version} · {size} from {host}",
            version=offer.version,
            size=size_in_words(offer.size),
            host=offer.host,
        )
        row = PackageRow(
            NAME, told, tr("Installed") if here else tr("Download"), self._ask_to_download
        )
        row.button.setEnabled(not here)
        return row

    def ask(self) -> None:
        """Ask the service what it has; this goes to the network because the reader asks."""
        self._host.start_work(
            tr("Asking {host} …", host=self._delivery.host),
            lambda _report, _cancelled: self._delivery.offer(),
            self._take_offer,
        )

    def install(self, paths: Sequence[Path]) -> None:
        """Install the model from its files, or from the folder with them."""
        store = self._workspace.firefox
        self._host.start_work(
            tr("Installing and trying Firefox’s model …"),
            lambda report, cancelled: store.install(paths, report, cancelled),
            self._after_install,
        )

    def download(self) -> None:
        """Download the model that is offered, and install it."""
        offer, store = self._offer, self._workspace.firefox
        if offer is None:
            return

        def work(report: Report, cancelled: Cancelled) -> FirefoxModel:
            return self._delivery.install(offer, store, report, cancelled)

        self._host.start_work(
            tr("Downloading {name} from {host} …", name=NAME, host=offer.host),
            work,
            self._after_install,
        )

    def remove(self) -> None:
        """Remove the model."""
        try:
            self._workspace.firefox.remove()
        except ReaderError as error:
            self._host.say(str(error))
        else:
            self._host.tell_changed(tr("Removed {name}.", name=NAME))

    def _take_offer(self, offer: Offer) -> None:
        self._offer = offer

    def _after_install(self, model: FirefoxModel) -> None:
        self._host.tell_changed(
            tr(
                "Installed {name} {version} ({size}).",
                name=NAME,
                version=model.version,
                size=size_in_words(model.size),
            )
        )

    def _ask_to_download(self) -> None:
        offer = self._offer
        if offer and self._agrees(
            tr("Download Firefox’s model"),
            tr(
                "Download {size} from {host}? The model is kept on this machine and "
                "not asked for again; nothing of yours is sent.",
                size=size_in_words(offer.size),
                host=offer.host,
            ),
        ):
            self.download()

    def _ask_to_remove(self) -> None:
        if self._agrees(
            tr("Remove"), tr("Remove {name}? English that is there already stays.", name=NAME)
        ):
            self.remove()

    def _agrees(self, title: str, words: str) -> bool:
        box = plain_box(QMessageBox.Icon.Question, title, words, self._window)
        box.setStandardButtons(QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.No)
        return ask(box) == QMessageBox.StandardButton.Yes
