"""Puts what one writer changed of a note into what another has made of it meanwhile."""

from collections.abc import Mapping
from dataclasses import replace

from reader.model.annotation import Anchor, Annotation, AnnotationChange, Attachment
from reader.model.errors import ConflictError
from reader.model.spans import Language
from reader.model.wording import tr, tr_later
from reader.store.three_way import Choice, Clash, left_of

Place = tuple[Language, Anchor, int, Attachment]


def rebased(seen: Annotation, wanted: Annotation, now: Annotation, clash: Clash) -> Annotation:
    """Return `now` with what differs between `seen` and `wanted`, and nothing else of it.

    Raises ConflictError where both changed the same, unless `clash` says what to do.
    """
    chosen = Choice(tr("This note"), clash)
    language, anchor, block, attachment = chosen.of(
        _place(seen), _place(wanted), _place(now), tr_later("place"), lambda place: place[1].exact
    )
    return replace(
        now,
        colour=chosen.of(seen.colour, wanted.colour, now.colour, tr_later("colour")),
        comment=chosen.of(seen.comment, wanted.comment, now.comment, tr_later("comment")),
        tags=chosen.of(seen.tags, wanted.tags, now.tags, tr_later("tags"), ", ".join),
        language=language,
        anchor=anchor,
        block=block,
        attachment=attachment,
        modified_at=max(wanted.modified_at, now.modified_at)
        if clash is not Clash.THEIRS
        else wanted.modified_at,
    )


def says_other(one: Annotation, other: Annotation) -> bool:
    """Tell whether a reader wrote something else into one note than into the other."""
    return _said(one) != _said(other)


def carried(change: AnnotationChange, now: Mapping[str, Annotation]) -> AnnotationChange:
    """Return what is left to be done of `change` where the library holds `now`, by id.

    What was changed later stays as it is. Raises ConflictError if that is all there is.
    """
    before, after = left_of(change.label, (change.before, change.after), now, _carried)
    return replace(change, before=before, after=after)


def _carried(
    seen: Annotation | None, wanted: Annotation | None, now: Annotation | None
) -> Annotation | None:
    if seen is None:
        # Another window may have brought it back already, and written more into it.
        return now or wanted
    if now is None:
        if wanted is not None:
            raise ConflictError(
                tr("This note was deleted in another window meanwhile; it stays so.")
            )
        return None
    if wanted is None:
        if says_other(seen, now):
            raise ConflictError(
                tr(
                    "This note was changed in another window since then, so it stays: delete it if "
                    "you want none of it."
                )
            )
        return None
    return rebased(seen, wanted, now, Clash.THEIRS)


def _said(annotation: Annotation) -> tuple[object, ...]:
    return annotation.colour, annotation.comment, annotation.tags


def _place(annotation: Annotation) -> Place:
    return annotation.language, annotation.anchor, annotation.block, annotation.attachment
