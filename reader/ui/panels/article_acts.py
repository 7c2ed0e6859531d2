"""What a reader does with an article in the list: its menu, tags, the trash."""

from collections.abc import Callable

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

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._widget = parent

    def fill(self, menu: QMenu, article: ArticleSummary) -> None:
        """Put into a menu what can be done with an article."""
        shelf = article.shelf
        if shelf.trashed_at is not None:
            menu.addAction(tr("&Put Back"), lambda: self.do(Act.RESTORE, article))
            menu.addAction(tr("&Delete for Ever…") + "\tDel", lambda: self.trash(article))
            return
        loved = Act.NO_FAVOURITE if shelf.favourite else Act.FAVOURITE
        words = tr("Not a &Favourite") if shelf.favourite else tr("&Favourite")
        menu.addAction(f"{words}\tF", lambda: self.do(loved, article))
        put = Act.UNARCHIVE if shelf.archived else Act.ARCHIVE
        words = tr("Take out of the &Archive") if shelf.archived else tr("&Archive")
        menu.addAction(f"{words}\tA", lambda: self.do(put, article))
        menu.addAction(tr("&Tags…") + "\tT", lambda: self.edit_tags(article))
        if article.revision > 1:
            menu.addAction(
                tr("&Changes of the Text…"), lambda: self.changes_wanted.emit(article.id)
            )
        menu.addSeparator()
        menu.addAction(tr("&Move to Trash") + "\tDel", lambda: self.trash(article))

    def press(self, key: str, article: ArticleSummary) -> bool:
        """Do what a letter stands for; return whether it stands for anything."""
        shelf = article.shelf
        acts: dict[str, Callable[[], None]] = {
            "F": lambda: self.do(Act.NO_FAVOURITE if shelf.favourite else Act.FAVOURITE, article),
            "A": lambda: self.do(Act.UNARCHIVE if shelf.archived else Act.ARCHIVE, article),
            "T": lambda: self.edit_tags(article),
        }
        if key not in acts or shelf.trashed_at is not None:
            return False
        acts[key]()
        return True

    def do(self, act: Act, article: ArticleSummary) -> None:
        """Do something with an article, and say so."""
        told = {
            Act.FAVOURITE: tr("“{name}” is a favourite.", name=article.name),
            Act.NO_FAVOURITE: tr("“{name}” is no favourite any more.", name=article.name),
            Act.ARCHIVE: tr("“{name}” is in the archive. Ctrl+Z takes it back.", name=article.name),
            Act.UNARCHIVE: tr("“{name}” is out of the archive.", name=article.name),
            Act.TRASH: tr("“{name}” is in the trash. Ctrl+Z takes it back.", name=article.name),
            Act.RESTORE: tr("“{name}” is back in the library.", name=article.name),
        }
        if self._try(lambda: shelving.do(self._workspace, act, [article.id])):
            self.said.emit(told[act])
            if act is Act.TRASH:
                self.trashed.emit(article.id)

    def trash(self, article: ArticleSummary) -> None:
        """Move an article to the trash; one that is there is deleted if the reader confirms."""
        if article.shelf.trashed_at is None:
            self.do(Act.TRASH, article)
            return
        question = (
            tr_n(
                "Delete “{name}” and its note?",
                "Delete “{name}” and its {n} notes?",
                article.annotations,
                name=article.name,
            )
            if article.annotations
            else tr("Delete “{name}”?", name=article.name)
        )
        if self._confirmed(tr("Delete article"), question, tr("Delete")):
            self._delete({article.id})

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

    def edit_tags(self, article: ArticleSummary) -> None:
        """Ask for an article's tags."""
        dialog = QDialog(self._widget)
        dialog.setWindowTitle(tr("Tags of the article"))
        line = TagsEdit(self._workspace.library.article_tags())
        line.set_tags(article.shelf.tags)
        line.setMinimumWidth(320)
        kinds = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(kinds.Save | kinds.Cancel)
        buttons.accepted.connect(dialog.accept)
        buttons.rejected.connect(dialog.reject)
        layout = QVBoxLayout(dialog)
        layout.addWidget(line)
        layout.addWidget(buttons)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self._try(lambda: shelving.set_tags(self._workspace, article.id, line.tags()))
        dialog.deleteLater()

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
        box.exec()
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
