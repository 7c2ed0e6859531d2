"""Feeds in the window: fetches one when the reader asks, and has entries of it imported."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from reader.model.errors import ReaderError
from reader.model.feed import Feed, FeedEntry
from reader.model.wording import tr
from reader.store.feed_list import FeedList
from reader.ui.panels.feed_dialog import FeedDialog
from reader.ui.tasks import Cancelled, Report, Task
from reader.ui.window.import_controller import ImportController
from reader.workflow.feeds import completed, in_library, open_feed, take_entry
from reader.workflow.several import Import, Imported
from reader.workflow.workspace import Workspace


class FeedController(QObject):
    """Owns the dialog, which stays open while one reads."""

    def __init__(self, workspace: Workspace, importer: ImportController, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._importer = importer
        self._window = window
        self._list = FeedList(workspace.places.feeds)
        self._dialog: FeedDialog | None = None
        self._task: Task | None = None
        importer.feed_given.connect(self.show)
        importer.ended.connect(self._look_again)

    def open(self) -> FeedDialog:
        """Open the dialog with the feeds that are kept, or bring it to the front."""
        dialog = self._dialog
        if dialog is None:
            dialog = self._dialog = FeedDialog(self._window)
            dialog.fetch_asked.connect(self.fetch)
            dialog.stop_asked.connect(self._stop)
            dialog.import_asked.connect(self._import)
            dialog.keep_asked.connect(self._keep)
            dialog.move_asked.connect(self._move)
            dialog.finished.connect(self._stop)
        if dialog.isVisible():
            dialog.raise_()
        else:
            dialog.show_known(self._list.feeds())
        dialog.show()
        dialog.activateWindow()
        return dialog

    def show(self, feed: Feed) -> None:
        """Show a feed that was opened as a file or an address is."""
        dialog = self._dialog if self._dialog and self._dialog.isVisible() else self.open()
        try:
            known = in_library(self._workspace, feed.entries)
        except ReaderError as error:
            known = {}
            dialog.say(str(error))
        dialog.show_feed(feed, known)

    def fetch(self, address: str) -> None:
        """Fetch a feed, off the window's thread."""
        if self._task is not None:
            return
        dialog = self._dialog or self.open()
        dialog.show_busy(True)

        def work(report: Report, cancelled: Cancelled) -> Feed:
            return open_feed(
                completed(address), lambda done, total: report(done, total or 0), cancelled
            )

        self._task = Task(work, self)
        self._task.succeeded.connect(self.show)
        self._task.failed.connect(dialog.say)
        self._task.ended.connect(self._fetched)
        self._task.start()

    def close(self) -> None:
        """Stop what is under way."""
        self._stop()

    def _stop(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def _fetched(self) -> None:
        self._task = None
        if self._dialog is not None:
            self._dialog.show_busy(False)

    def _import(self, entries: Sequence[FeedEntry]) -> None:
        dialog = self._dialog
        if dialog is None or dialog.feed is None:
            return
        feed = dialog.feed
        self._importer.take_each(
            [Import(one.name, partial(self._take, feed, one)) for one in entries]
        )

    def _take(self, feed: Feed, entry: FeedEntry, cancelled: Cancelled) -> Imported:
        taken = take_entry(self._workspace, feed, entry, None, cancelled)
        note = tr("the feed's own text: {why}", why=taken.problem) if taken.problem else ""
        return Imported(taken.article, note)

    def _look_again(self) -> None:
        """Mark what has come into the library meanwhile."""
        dialog = self._dialog
        if dialog is None or dialog.feed is None or not dialog.isVisible():
            return
        try:
            dialog.tell_known(in_library(self._workspace, dialog.feed.entries))
        except ReaderError as error:
            dialog.say(str(error))

    def _keep(self, keep: bool) -> None:
        if keep:
            self._change(lambda feed: self._list.keep(feed.url, feed.title))
        else:
            self._change(lambda feed: self._list.forget(feed.url))

    def _move(self, by: int) -> None:
        self._change(lambda feed: self._list.move(feed.url, by))

    def _change(self, act: Callable[[Feed], None]) -> None:
        dialog = self._dialog
        if dialog is None or dialog.feed is None:
            return
        try:
            act(dialog.feed)
        except ReaderError as error:
            dialog.say(str(error))
        dialog.show_known(self._list.feeds())
