"""The body of a note by a template (Jinja2, sandboxed) that a reader can change.

All that a template gets is Markdown already, so nothing of a text can close a marker or become a
heading. `own` is where the reader's words go; what the templates know is told in the ones that come
with the program, `resources/templates`.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from reader.export.escaping import inline, link, note_link, paragraphs, quoted
from reader.export.notes import GlossaryRow, NoteEntry, NotesDocument, unique_tags
from reader.export.own_words import library_part
from reader.export.previous import OBSIDIAN, PLAIN, WHOLE_ARTICLE, Marks
from reader.model.annotation import Annotation, Attachment
from reader.model.article import Metadata
from reader.model.errors import ReaderError
from reader.model.spans import Language
from reader.model.wording import tr
from reader.resources import resource

OWN = re.compile("\x02([a-z0-9-]*)\x03")
"""Where the reader's words of a block go; signs that no text has."""


MOST_WRITTEN = 8_000_000
"""Characters of a note: a hundred books have fewer, and a loop that never ends soon has more."""


class TemplateProblemError(ReaderError):
    """A template cannot be followed; `reason` says why without naming the file, perhaps its line.

    `late` is one that came to no end: another article would not help it.
    """

    def __init__(
        self, name: str, reason: str, line: int | None = None, *, late: bool = False
    ) -> None:
        if line is None:
            told = tr(
                "{name} cannot be followed: {error}. Mend it, or remove the file to use the one "
                "that comes with the program.",
                name=name,
                error=reason.rstrip("."),
            )
        else:
            told = tr(
                "{name}, line {number}: {message}. Mend it there, or remove the file to use the "
                "one that comes with the program.",
                name=name,
                number=line,
                message=reason.rstrip("."),
            )
        super().__init__(told)
        self.line = line
        self.reason = reason
        self.late = late


@dataclass(frozen=True, slots=True)
class NoteStyle:
    """A kind of Markdown: how it marks, and a template's text and name."""

    marks: Marks
    template: str
    name: str = "The template"


def shipped_template(kind: str) -> str:
    """Return the text of a template that comes with the program: "markdown" or "plain"."""
    return resource("templates", f"{kind}.md.j2").read_text(encoding="utf-8")


_TEMPLATE_NAMES = {"<template>", "<unknown>"}
"""What Jinja calls one that comes from no file."""
OBSIDIAN_STYLE = NoteStyle(OBSIDIAN, shipped_template("markdown"))
PLAIN_STYLE = NoteStyle(PLAIN, shipped_template("plain"))


def body(document: NotesDocument, style: NoteStyle) -> str:
    """Return what the template makes of the notes, with a sign where the reader's words go.

    Raises TemplateProblemError.
    """
    from jinja2 import StrictUndefined, TemplateError, TemplateSyntaxError
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    environment = ImmutableSandboxedEnvironment(
        undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, autoescape=False
    )
    about = document.metadata
    try:
        parts = environment.from_string(style.template).generate(
            title=inline(document.title),
            author=inline(about.byline),
            site=inline(about.site),
            date=about.date.isoformat() if about.date else "",
            link=link("Source", about.url) if about.url else "",
            source=_source(about),
            tags=list(document.tags),
            sections=[
                {"heading": inline(heading), "notes": [_described(e, style.marks) for e in entries]}
                for heading, entries in _sections(document.entries)
            ],
            glossary="\n".join(_table(document.glossary)) if document.glossary else "",
            terms=[_term(row) for row in document.glossary],
            own=f"\x02{WHOLE_ARTICLE}\x03",
        )
        return _joined(parts, style.name)
    except TemplateSyntaxError as error:
        raise TemplateProblemError(style.name, str(error.message), error.lineno) from error
    except (
        TemplateError,
        ArithmeticError,
        AttributeError,
        LookupError,
        RuntimeError,
        TypeError,
        ValueError,
    ) as error:
        raise TemplateProblemError(style.name, _in_words(error), _line_of(error)) from error


def _joined(parts: Iterable[str], name: str) -> str:
    """Return the parts together. Raises TemplateProblemError if there is no end of them."""
    kept: list[str] = []
    length = 0
    for part in parts:
        kept.append(part)
        length += len(part)
        if length > MOST_WRITTEN:
            raise TemplateProblemError(name, tr("it writes without an end"), late=True)
    return "".join(kept)


def _line_of(error: BaseException) -> int | None:
    """Return the line of the template in which something went wrong, as Jinja tells it."""
    line, at = None, error.__traceback__
    while at is not None:
        if at.tb_frame.f_code.co_filename in _TEMPLATE_NAMES:
            line = at.tb_lineno
        at = at.tb_next
    return line


def _in_words(error: BaseException) -> str:
    if isinstance(error, RecursionError):
        return tr("a macro calls itself without an end")
    return str(error) or type(error).__name__


def _described(entry: NoteEntry, marks: Marks) -> dict[str, object]:
    """Return what a template knows of a note."""
    annotation = entry.annotation
    japanese, english = paragraphs(entry.japanese), paragraphs(entry.english)
    return {
        "japanese": japanese,
        "english": english,
        "quote": quoted("\n\n".join(filter(None, (japanese, english)))),
        "comment": paragraphs(library_part(annotation.comment)),
        "tags": list(unique_tags(annotation.tags)),
        "hashtags": " ".join(f"#{tag}" for tag in unique_tags(annotation.tags)),
        "colour": annotation.colour.value,
        "kind": _kind(annotation),
        "created": f"{annotation.created_at:%Y-%m-%d}",
        "id": marks.block_id.format(entry.block_id),
        "own": f"\x02{entry.block_id}\x03",
    }


def _term(row: GlossaryRow) -> dict[str, str]:
    return {
        "japanese": inline(row.japanese),
        "link": note_link(row.japanese, row.target),
        "reading": inline(row.reading),
        "english": inline(row.english),
        "definition": inline(row.definition),
    }


def _source(about: Metadata) -> str:
    known = (about.byline, about.site, about.date.isoformat() if about.date else "")
    parts = [inline(text) for text in known if text]
    return " · ".join([*parts, link("Source", about.url)] if about.url else parts)


def _sections(entries: tuple[NoteEntry, ...]) -> Iterator[tuple[str, list[NoteEntry]]]:
    """Yield headings with their notes; notes that have lost their place come last."""
    placed = [e for e in entries if e.annotation.attachment is Attachment.ANCHORED]
    for _, group in groupby(placed, lambda entry: (entry.section, entry.heading)):
        section = list(group)
        yield section[0].heading, section
    lost = [e for e in entries if e.annotation.attachment is not Attachment.ANCHORED]
    if lost:
        yield "Highlights without a place in the text", lost


def _kind(annotation: Annotation) -> str:
    """Say what a callout is: a passage with a comment of the reader's is a note."""
    kind = "Note" if annotation.comment.strip() else "Highlight"
    return f"{kind} in the English" if annotation.language is Language.EN else kind


def _table(rows: tuple[GlossaryRow, ...]) -> Iterator[str]:
    yield "| Japanese | Reading | English | Definition |"
    yield "| --- | --- | --- | --- |"
    for row in rows:
        japanese = note_link(row.japanese, row.target)
        rest = (inline(cell) for cell in (row.reading, row.english, row.definition))
        yield "| " + " | ".join((japanese, *rest)) + " |"
