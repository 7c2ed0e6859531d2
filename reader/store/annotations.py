"""The reader's highlights, comments and tags."""

from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session

from reader.model.annotation import Anchor, Annotation, AnnotationChange, Attachment, Colour
from reader.model.errors import NotFoundError
from reader.model.spans import Language, Span
from reader.store.chunks import chunks
from reader.store.library_part import LibraryPart, article_row
from reader.store.library_tables import AnnotationRow, ArticleRow, TagRow


class Annotations(LibraryPart):
    """Annotations by article; every act on them can be taken back."""

    def annotations(self, article: str) -> tuple[Annotation, ...]:
        """Return an article's annotations in reading order. Raises NotFoundError."""
        with self._database.read() as session:
            return annotations_of(session, article_row(session, article))

    def annotate(self, annotation: Annotation) -> AnnotationChange:
        """Keep a new annotation. Raises NotFoundError if its article is gone."""
        return self._changed("Add note", [], [annotation])

    def update_annotation(self, annotation: Annotation) -> AnnotationChange:
        """Replace the annotation of the same id. Raises NotFoundError."""
        return self._changed("Edit note", [annotation.id], [annotation])

    def delete_annotations(self, ids: Iterable[str]) -> AnnotationChange:
        """Delete annotations. Raises NotFoundError."""
        wanted = list(dict.fromkeys(ids))
        return self._changed("Delete note" if len(wanted) == 1 else "Delete notes", wanted, [])

    def tags(self) -> tuple[str, ...]:
        """Return every tag the reader has used in any article, in order."""
        with self._database.read() as session:
            return tuple(session.scalars(select(TagRow.tag).distinct().order_by(TagRow.tag)))

    def _changed(self, label: str, ids: list[str], after: list[Annotation]) -> AnnotationChange:
        with self._database.write() as session:
            change = AnnotationChange(label, _existing(session, ids), tuple(after))
            apply_annotations(session, change)
        return change


def annotations_of(session: Session, article: ArticleRow) -> tuple[Annotation, ...]:
    """Return an article's annotations in reading order."""
    rows = session.scalars(
        select(AnnotationRow)
        .where(AnnotationRow.article == article.number)
        .order_by(AnnotationRow.block, AnnotationRow.start, AnnotationRow.created_at)
    )
    return tuple(_annotation(row, article.id) for row in rows)


def write_annotation(session: Session, annotation: Annotation, article: ArticleRow) -> None:
    """Put `annotation` in place of whatever is kept under its id."""
    anchor = annotation.anchor
    session.merge(
        AnnotationRow(
            id=annotation.id,
            article=article.number,
            language=annotation.language.value,
            block=annotation.block,
            start=anchor.span.start,
            end=anchor.span.end,
            exact=anchor.exact,
            prefix=anchor.prefix,
            suffix=anchor.suffix,
            attachment=annotation.attachment.value,
            colour=annotation.colour.value,
            comment=annotation.comment,
            created_at=annotation.created_at,
            modified_at=annotation.modified_at,
            tags=[
                TagRow(annotation=annotation.id, position=position, tag=tag)
                for position, tag in enumerate(annotation.tags)
            ],
        )
    )


def apply_annotations(session: Session, change: AnnotationChange) -> None:
    """Bring the annotations that `change` touches to what it says of them after it."""
    kept = {annotation.id for annotation in change.after}
    for annotation in change.before:
        if annotation.id not in kept and (row := session.get(AnnotationRow, annotation.id)):
            session.delete(row)
    for annotation in change.after:
        write_annotation(session, annotation, article_row(session, annotation.article))


def _existing(session: Session, ids: list[str]) -> tuple[Annotation, ...]:
    found: dict[str, Annotation] = {}
    for some in chunks(ids):
        rows = session.execute(
            select(AnnotationRow, ArticleRow.id)
            .join(ArticleRow, ArticleRow.number == AnnotationRow.article)
            .where(AnnotationRow.id.in_(some))
        )
        found |= {row.id: _annotation(row, article) for row, article in rows.tuples()}
    for identity in ids:
        if identity not in found:
            raise NotFoundError(f"There is no note {identity}: it may have been deleted.")
    return tuple(found[identity] for identity in ids)


def _annotation(row: AnnotationRow, article: str) -> Annotation:
    return Annotation(
        id=row.id,
        article=article,
        language=Language(row.language),
        anchor=Anchor(Span(row.start, row.end), row.exact, row.prefix, row.suffix),
        created_at=row.created_at,
        modified_at=row.modified_at,
        colour=Colour(row.colour),
        comment=row.comment,
        tags=tuple(tag.tag for tag in row.tags),
        block=row.block,
        attachment=Attachment(row.attachment),
    )
