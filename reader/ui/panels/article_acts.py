"""What a reader does with an article in the list: its menu, tags, the trash."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QMenu,
    QMessageBox,
    QVBoxLayout,
    QWidget,
)

from reader.model.article import ArticleSummary
from reader.model.errors import ReaderError
from reader.model.shelf import ArticleQuery, SmartList
from reader.model.wording import tr, tr_n
from reader.ui.dialog import Dialog
from reader.ui.modal import ask
from reader.ui.panels.parts import TextLabel
from reader.ui.panels.tags_edit import TagsEdit
from reader.ui.plain import plain_box
from reader.workflow import shelving
from reader.workflow.shelving import Act
from reader.workflow.workspace import Workspace


class ArticleActs(QObject):
    """Does what the list's menu and keys ask for; everything but emptying the trash is undone."""

    said = Signal(str)
    """What was done, or why it could not be."""
    done = Signal()
    trashed = Signal(str)
    """An article of that id is in the trash now, or gone."""
    changes_wanted = Signal(str)
    """How the text of the article of that id changed."""
    export_wanted = Signal(list)
    """The articles of those ids."""

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._widget = parent

    def fill(self, menu: QMenu, article: ArticleSummary, ids: Sequence[str]) -> None:
        """Put into a menu what can be done with the articles `ids`, `article` among them.

        What it is to be is told by `article`: it stands under the pointer.
        """
        shelf = article.shelf
        if shelf.trashed_at is not None:
            menu.addAction(tr("&Put Back"), lambda: self.do(Act.RESTORE, article, ids))
            menu.addAction(tr("&Delete for Ever…") + "\tDel", lambda: self.trash(article, ids))
            return
        loved = Act.NO_FAVOURITE if shelf.favourite else Act.FAVOURITE
        words = tr("Not a &Favourite") if shelf.favourite else tr("&Favourite")
        menu.addAction(f"{words}\tF", lambda: self.do(loved, article, ids))
        put = Act.UNARCHIVE if shelf.archived else Act.ARCHIVE
        words = tr("Take out of the &Archive") if shelf.archived else tr("&Archive")
        menu.addAction(f"{words}\tA", lambda: self.do(put, article, ids))
        menu.addAction(tr("&Tags…") + "\tT", lambda: self.edit_tags(article, ids))
        menu.addAction(tr("&Export…"), lambda: self.export_wanted.emit(list(ids)))
        if article.revision > 1 and len(ids) == 1:
            menu.addAction(
                tr("&Changes of the Text…"), lambda: self.changes_wanted.emit(article.id)
            )
        menu.addSeparator()
        menu.addAction(tr("&Move to Trash") + "\tDel", lambda: self.trash(article, ids))

    def press(self, key: str, article: ArticleSummary, ids: Sequence[str]) -> bool:
        """Do what a letter stands for; return whether it stands for anything."""
        shelf = article.shelf
        loved = Act.NO_FAVOURITE if shelf.favourite else Act.FAVOURITE
        put = Act.UNARCHIVE if shelf.archived else Act.ARCHIVE
        acts: dict[str, Callable[[], None]] = {
            "F": lambda: self.do(loved, article, ids),
            "A": lambda: self.do(put, article, ids),
            "T": lambda: self.edit_tags(article, ids),
        }
        if key not in acts or shelf.trashed_at is not None:
            return False
        acts[key]()
        return True

    def do(self, act: Act, article: ArticleSummary, ids: Sequence[str]) -> None:
        """Do something with the articles `ids`, `article` among them, and say so."""
        if self._try(lambda: shelving.do(self._workspace, act, ids)):
            self.said.emit(_told(act, article.name) if len(ids) == 1 else _told_of(act, len(ids)))
            if act is Act.TRASH:
                for identity in ids:
                    self.trashed.emit(identity)

    def trash(self, article: ArticleSummary, ids: Sequence[str]) -> None:
        """Move articles to the trash; those that are there are deleted if the reader confirms."""
        if article.shelf.trashed_at is None:
            self.do(Act.TRASH, article, ids)
            return
        if len(ids) > 1:
            question = tr("Delete {number:,} articles, with all notes on them?", number=len(ids))
        elif article.annotations:
            question = tr_n(
                "Delete “{name}” and its note?",
                "Delete “{name}” and its {n} notes?",
                article.annotations,
                name=article.name,
            )
        else:
            question = tr("Delete “{name}”?", name=article.name)
        title = tr_n("Delete article", "Delete articles", len(ids))
        if self._confirmed(title, question, tr("Delete")):
            self._delete(set(ids))

    def empty(self) -> None:
        """Delete all that is in the trash if the reader confirms."""
        count = self._workspace.library.list_counts([SmartList.TRASH])[SmartList.TRASH]
        words = tr_n(
            "Delete the article in the trash, with all notes on it?",
            "Delete the {n:,} articles in the trash, with all notes on them?",
            count,
        )
        if count and self._confirmed(tr("Empty trash"), words, tr("Empty trash")):
            self._delete(None)

    def edit_tags(self, article: ArticleSummary, ids: Sequence[str]) -> None:
        """Ask for the tags of articles: of several, for those that all of them have."""
        tags = set(article.shelf.tags)
        if len(ids) > 1:
            there = self._workspace.library.summaries(ids).values()
            tags = set.intersection(tags, *(set(one.shelf.tags) for one in there))
        dialog = Dialog(self._widget)
        dialog.setWindowTitle(tr_n("Tags of the article", "Tags of all {n:,} articles", len(ids)))
        line = TagsEdit(self._workspace.library.article_tags())
        line.set_tags(sorted(tags))
        line.setMinimumWidth(320)
        kinds = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(kinds.Save | kinds.Cancel)
        buttons.accepted.connect(dialog.accept)
        buttons.rejected.connect(dialog.reject)
        layout = QVBoxLayout(dialog)
        layout.addWidget(line)
        if len(ids) > 1:
            layout.addWidget(
                TextLabel(tr("Tags that only some of them have stay as they are."), quiet=True)
            )
        layout.addWidget(buttons)
        if ask(dialog) == QDialog.DialogCode.Accepted:
            now = set(line.tags())
            self._try(lambda: shelving.change_tags(self._workspace, ids, now - tags, tags - now))

    def _delete(self, only: set[str] | None) -> None:
        library = self._workspace.library
        gone = only or set(library.listed(ArticleQuery(SmartList.TRASH)))
        if self._try(lambda: library.empty_trash(gone)):
            self.said.emit(tr("Deleted."))
            for identity in gone:
                self.trashed.emit(identity)

    def _confirmed(self, title: str, words: str, button: str) -> bool:
        box = plain_box(QMessageBox.Icon.Warning, title, words, self._widget)
        box.setInformativeText(tr("Text and notes go for ever. This cannot be undone."))
        delete = box.addButton(button, QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        ask(box)
        return box.clickedButton() is delete

    def _try(self, act: Callable[[], object]) -> bool:
        try:
            act()
        except ReaderError as error:
            self.said.emit(str(error))
            return False
        finally:
            self.done.emit()
        return True


def _told(act: Act, name: str) -> str:
    """Say what was done with an article."""
    return {
        Act.FAVOURITE: tr("“{name}” is a favourite.", name=name),
        Act.NO_FAVOURITE: tr("“{name}” is no favourite any more.", name=name),
        Act.ARCHIVE: tr("“{name}” is in the archive. Ctrl+Z takes it back.", name=name),
        Act.UNARCHIVE: tr("“{name}” is out of the archive.", name=name),
        Act.TRASH: tr("“{name}” is in the trash. Ctrl+Z takes it back.", name=name),
        Act.RESTORE: tr("“{name}” is back in the library.", name=name),
    }[act]


def _told_of(act: Act, number: int) -> str:
    """Say what was done with several articles."""
    return {
        Act.FAVOURITE: tr("{number:,} articles are favourites.", number=number),
        Act.NO_FAVOURITE: tr("{number:,} articles are no favourites any more.", number=number),
        Act.ARCHIVE: tr(
            "{number:,} articles are in the archive. Ctrl+Z takes it back.", number=number
        ),
        Act.UNARCHIVE: tr("{number:,} articles are out of the archive.", number=number),
        Act.TRASH: tr("{number:,} articles are in the trash. Ctrl+Z takes it back.", number=number),
        Act.RESTORE: tr("{number:,} articles are back in the library.", number=number),
    }[act]
