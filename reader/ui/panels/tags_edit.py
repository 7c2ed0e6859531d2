"""A line of tags, completed from those that are known."""

import re
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from reader.model.wording import tr

_SEPARATOR = re.compile(r"[,、，;；]|\s+(?=[#＃])")


def parse_tags(text: str) -> tuple[str, ...]:
    """Return the tags in `text`, each once: `#a #b`, `a, b` and `a、b` give a and b."""
    tags = (tag.lstrip("#＃").strip() for tag in _SEPARATOR.split(text))
    return tuple(dict.fromkeys(tag for tag in tags if tag))


class TagsEdit(QLineEdit):
    """Several tags in one line; what is being typed is completed, what stands before it stays."""

    def __init__(self, known: Iterable[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(tr("Tags, with commas between them"))
        self.setAccessibleName(tr("Tags"))
        completer = _LastTagCompleter(QStringListModel(sorted(set(known)), self), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCompleter(completer)

    def tags(self) -> tuple[str, ...]:
        """Return the tags as typed."""
        return parse_tags(self.text())

    def set_tags(self, tags: Sequence[str]) -> None:
        """Show these tags."""
        self.setText(", ".join(tags))


class _LastTagCompleter(QCompleter):
    def __init__(self, model: QStringListModel, line: QLineEdit) -> None:
        super().__init__(model, line)
        self._line = line

    def splitPath(self, path: str) -> list[str]:
        """Look up only the tag that is being typed."""
        return [_SEPARATOR.split(path)[-1].strip().lstrip("#＃")]

    def pathFromIndex(self, index: object) -> str:
        """Put a completed tag after those that stand there."""
        chosen = super().pathFromIndex(index)  # type: ignore[arg-type]
        return ", ".join((*parse_tags(",".join(_SEPARATOR.split(self._line.text())[:-1])), chosen))
