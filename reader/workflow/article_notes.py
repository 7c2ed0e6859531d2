"""The reader's notes on an article that is open: made, changed, placed in the English of now."""

import uuid
from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from reader.annotation.anchoring import resolve
from reader.annotation.selection import anchor_selection
from reader.model.annotation import Annotation, AnnotationChange, Attachment, Colour
from reader.model.article import Article
from reader.model.errors import ConflictError
from reader.model.page import Row
from reader.model.spans import Language
from reader.model.translation import Translation
from reader.store.three_way import Clash
from reader.workflow.history import Step
from reader.workflow.pages import annotations_by_block, english_annotations_by_block, english_text
from reader.workflow.workspace import Workspace

Listener = Callable[[], None]


class AnnotatedArticle(ABC):
    """An article with its notes; what its rows and its English are is told by what extends it.

    `annotations_changed` listeners are called after any change of the notes, undo included.
    """

    def __init__(self, workspace: Workspace, article: Article) -> None:
        self.workspace = workspace
        self.article = article
        self.annotations_changed: list[Listener] = []
        self._annotations: tuple[Annotation, ...] = ()

    @abstractmethod
    def row(self, number: int) -> Row:
        """Return one row as it stands now."""

    @abstractmethod
    def translations(self, block: int) -> dict[int, Translation]:
        """Return the known English of a block, by segment."""

    @property
    def annotations(self) -> tuple[Annotation, ...]:
        """The annotations in reading order, each with the place that it has in the text now."""
        return tuple(
            sorted(
                map(self._as_attached, self._annotations),
                key=lambda a: (a.block, a.language.value, a.anchor.span),
            )
        )

    def annotation(self, identity: str) -> Annotation | None:
        """Return the annotation of that id, if it is still there."""
        return next((self._as_attached(a) for a in self._annotations if a.id == identity), None)

    def annotate(
        self,
        language: Language,
        start: tuple[int, int],
        end: tuple[int, int],
        *,
        colour: Colour = Colour.YELLOW,
        comment: str = "",
        tags: Sequence[str] = (),
    ) -> Annotation:
        """Mark the text from `start` to `end`, each (block, offset in code points); can be undone.

        English is marked within one block: `end` beyond it is cut to the block's end.
        """
        english = self.row(start[0]).en.text if language is Language.EN else ""
        now = datetime.now(UTC)
        annotation = Annotation(
            id=str(uuid.uuid4()),
            article=self.article.id,
            language=language,
            anchor=anchor_selection(self.article.content, language, start, end, english=english),
            created_at=now,
            modified_at=now,
            colour=colour,
            comment=comment,
            tags=tuple(tags),
            block=start[0],
        )
        self._did(self.workspace.library.annotate(annotation, self.article.revision))
        return annotation

    def update_annotation(
        self, annotation: Annotation, seen: Annotation | None = None, *, insist: bool = False
    ) -> None:
        """Change the annotation of the same id from what was `seen` of it; can be undone.

        Seen is, unless told, what is known of it here. What another window changed of it stays;
        raises ConflictError if it is the same that is changed here, unless the reader was told of
        it and insists.
        """
        stored = next((a for a in self._annotations if a.id == annotation.id), annotation)
        if annotation.language is Language.EN and annotation.anchor == stored.anchor:
            # That other English stands there now is no act of the reader's: with the English the
            # note comes back.
            annotation = replace(annotation, attachment=stored.attachment)
        changed = replace(annotation, modified_at=datetime.now(UTC))
        self._did(
            self.workspace.library.update_annotation(
                changed,
                seen or stored,
                self.article.revision,
                Clash.MINE if insist else Clash.REFUSE,
            )
        )

    def bring_back(self, annotation: Annotation) -> None:
        """Keep a note again that was deleted elsewhere; can be undone."""
        self._did(self.workspace.library.annotate(annotation, self.article.revision))

    def delete_annotations(self, ids: Sequence[str]) -> None:
        """Delete annotations; can be undone. Those that are gone already need no deleting.

        Raises ConflictError if another window wrote something into one meanwhile; that is shown
        here then, and can be deleted.
        """
        library = self.workspace.library
        there = {annotation.id for annotation in library.annotations(self.article.id)}
        seen = [a for a in self._annotations if a.id in set(ids)]
        wanted = [identity for identity in ids if identity in there]
        try:
            if wanted:
                self._did(library.delete_annotations(wanted, seen))
        except ConflictError:
            self._read_annotations()
            raise
        if not wanted:
            self._read_annotations()

    def unplaced(self) -> tuple[Annotation, ...]:
        """Return the annotations whose place in the text is ambiguous or lost."""
        return tuple(
            a
            for a in map(self._as_attached, self._annotations)
            if a.attachment is not Attachment.ANCHORED
        )

    @property
    def _is_newest(self) -> bool:
        """Whether the text is; notes and meanings of a newer one would stand on other words."""
        return self.workspace.library.revision(self.article.id) == self.article.revision

    def _did(self, change: AnnotationChange) -> None:
        library = self.workspace.library

        def apply(taken: AnnotationChange) -> None:
            library.apply(taken)
            self._read_annotations()

        self.workspace.history.add(
            Step(
                change.label,
                undo=lambda: apply(change.inverse()),
                redo=lambda: apply(change),
                text=(self.article.id, self.article.revision),
            )
        )
        self._read_annotations()

    def _take_annotations(self) -> None:
        if self._is_newest:
            self._annotations = self.workspace.library.annotations(self.article.id)
        self._marked = annotations_by_block(self.article.content, self._annotations)
        self._marked_english = english_annotations_by_block(self._annotations)

    def _read_annotations(self) -> None:
        self._take_annotations()
        self._tell_annotations_changed()

    def _tell_annotations_changed(self) -> None:
        for listener in list(self.annotations_changed):
            listener()

    def _has_all_english(self, block: int) -> bool:
        return len(self.translations(block)) == len(self.article.blocks[block].segments)

    def _as_attached(self, annotation: Annotation) -> Annotation:
        """Return an annotation with its attachment to the English that stands there now.

        It is not stored: another engine's English takes the words away and brings them back.
        """
        if (
            annotation.language is Language.JA
            or annotation.attachment is not Attachment.ANCHORED
            or not self._has_all_english(annotation.block)
        ):
            return annotation
        block = self.article.blocks[annotation.block]
        text, _ = english_text(block, self.translations(annotation.block))
        return replace(annotation, attachment=resolve(annotation.anchor, text).attachment)
