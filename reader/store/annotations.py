"""The reader's highlights, comments and tags."""

from collections.abc import Iterable
from dataclasses import replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from reader.annotation.following import TextChange
from reader.model.annotation import Anchor, Annotation, AnnotationChange, Attachment, Colour
from reader.model.errors import ConflictError, NotFoundError
from reader.model.spans import Language, Span
from reader.model.wording import tr, tr_later
from reader.store.annotation_merge import carried, rebased, says_other
from reader.store.chunks import chunks
from reader.store.library_part import LibraryPart, article_row
from reader.store.library_tables import AnnotationRow, ArticleRow, TagRow
from reader.store.moved_places import moved, resolved, text_since
from reader.store.three_way import Clash


class Annotations(LibraryPart):
    """Annotations by article; every act on them can be taken back."""

    def annotations(self, article: str) -> tuple[Annotation, ...]:
        """Return an article's annotations in reading order. Raises NotFoundError."""
        with self._database.read() as session:
            return annotations_of(session, article_row(session, article))

    def annotate(self, annotation: Annotation, revision: int | None = None) -> AnnotationChange:
        """Keep a new annotation, whose place was seen in that revision (the newest unless told).

        In a text that is newer, its place is looked for. Raises NotFoundError if its article is
        gone.
        """
        with self._database.write() as session:
            article = article_row(session, annotation.article)
            change = text_since(session, article, revision)
            kept = moved(annotation, change, resolved) if change else annotation
            write_annotation(session, kept, article)
            return AnnotationChange(
                tr_later("Add note"), (), (kept,), ((article.id, article.revision),)
            )

    def update_annotation(
        self,
        annotation: Annotation,
        seen: Annotation | None = None,
        revision: int | None = None,
        clash: Clash = Clash.REFUSE,
    ) -> AnnotationChange:
        """Change the annotation of the same id from what was `seen` of it to `annotation`.

        What another writer changed of it meanwhile stays; without `seen` all of it is replaced.
        Their places are those of `revision` (the newest unless told). Raises ConflictError if both
        changed the same, unless `clash` says what to do; NotFoundError.
        """
        with self._database.write() as session:
            (now,) = _existing(session, [annotation.id])
            article = article_row(session, now.article)
            change = text_since(session, article, revision)
            if change is not None:
                annotation = moved(annotation, change, resolved)
                seen = moved(seen, change, resolved) if seen else None
            kept = rebased(seen, annotation, now, clash) if seen else annotation
            write_annotation(session, kept, article)
            return AnnotationChange(
                tr_later("Edit note"), (now,), (kept,), ((article.id, article.revision),)
            )

    def delete_annotations(
        self, ids: Iterable[str], seen: Iterable[Annotation] = ()
    ) -> AnnotationChange:
        """Delete annotations.

        Raises NotFoundError, and ConflictError if one of `seen` says something else now.
        """
        wanted = list(dict.fromkeys(ids))
        told = {annotation.id: annotation for annotation in seen}
        with self._database.write() as session:
            before = _existing(session, wanted)
            for now in before:
                if now.id in told and says_other(told[now.id], now):
                    raise ConflictError(
                        tr(
                            "This note was changed in another window meanwhile: look at it, and "
                            "delete it "
                            "again if you want none of it."
                        )
                    )
            label = tr_later("Delete note") if len(wanted) == 1 else tr_later("Delete notes")
            articles = {a.article for a in before}
            texts = tuple((one, article_row(session, one).revision) for one in sorted(articles))
            change = AnnotationChange(label, before, (), texts)
            _bring(session, change)
        return change

    def tags(self) -> tuple[str, ...]:
        """Return every tag the reader has used in any article, in order."""
        with self._database.read() as session:
            return tuple(session.scalars(select(TagRow.tag).distinct().order_by(TagRow.tag)))


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


def apply_annotations(session: Session, change: AnnotationChange) -> AnnotationChange:
    """Bring the annotations that `change` touches to what it says of them after it.

    What was changed later stays, and places follow a text that is newer. Return what was changed;
    raises ConflictError if nothing is left to be done, NotFoundError if an article is gone.
    """
    rows = {
        row.id: row
        for row in session.scalars(
            select(ArticleRow).where(
                ArticleRow.id.in_({a.article for a in change.before + change.after})
            )
        )
    }
    for identity, revision in change.texts:
        row = rows.get(identity)
        newer = text_since(session, row, revision) if row else None
        if newer is not None:
            change = _followed(change, identity, newer)
    done = carried(change, {a.id: a for a in _some(session, change)})
    done = replace(done, texts=tuple((one, row.revision) for one, row in sorted(rows.items())))
    _bring(session, done)
    return done


def _followed(change: AnnotationChange, article: str, newer: TextChange) -> AnnotationChange:
    def follow(annotations: tuple[Annotation, ...]) -> tuple[Annotation, ...]:
        return tuple(moved(a, newer, resolved) if a.article == article else a for a in annotations)

    return replace(change, before=follow(change.before), after=follow(change.after))


def _bring(session: Session, change: AnnotationChange) -> None:
    kept = {annotation.id for annotation in change.after}
    for annotation in change.before:
        if annotation.id not in kept and (row := session.get(AnnotationRow, annotation.id)):
            session.delete(row)
    for annotation in change.after:
        write_annotation(session, annotation, article_row(session, annotation.article))


def _some(session: Session, change: AnnotationChange) -> Iterable[Annotation]:
    return _found(session, [a.id for a in change.before + change.after]).values()


def _found(session: Session, ids: list[str]) -> dict[str, Annotation]:
    found: dict[str, Annotation] = {}
    for some in chunks(ids):
        rows = session.execute(
            select(AnnotationRow, ArticleRow.id)
            .join(ArticleRow, ArticleRow.number == AnnotationRow.article)
            .where(AnnotationRow.id.in_(some))
        )
        found |= {row.id: _annotation(row, article) for row, article in rows.tuples()}
    return found


def _existing(session: Session, ids: list[str]) -> tuple[Annotation, ...]:
    found = _found(session, ids)
    for identity in ids:
        if identity not in found:
            raise NotFoundError(
                tr("There is no note {identity}: it may have been deleted.", identity=identity)
            )
    return tuple(found[identity] for identity in ids)


def _annotation(row: AnnotationRow, article: str) -> Annotation:
    if type(row.block) is not int or row.block < 0:
        raise ValueError(f"{row.block!r} is no number of a block")
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
