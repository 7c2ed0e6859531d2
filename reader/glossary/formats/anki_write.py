"""Writes Anki packages: a note for each concept, known again by Anki when it is exported anew."""

import hashlib
import html
import json
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any, BinaryIO

from reader.glossary.formats.parts import ALL_PARTS, Extras, GlossaryFileError, Part, clean
from reader.model.glossary import Concept, Term, TermStatus
from reader.model.spans import Language
from reader.model.wording import tr, tr_later

MODEL = 1_684_201_927
DECK = 1_902_774_381
"""Never change: by them Anki knows the note type and the deck again."""

FIELDS = (
    "Japanese", "Furigana", "Reading", "English", "Other Japanese", "Other English", "Avoid",
    "Definition", "Subject", "Note", "Example", "Example English", "Entry",
)  # fmt: skip

_FRONT = '<div class="ja" lang="ja">{{Japanese}}</div>'
_BACK = """<div class="ja" lang="ja">{{furigana:Furigana}}</div>
<div class="en">{{English}}</div>
{{#Other English}}<div class="also">{{Other English}}</div>{{/Other English}}
{{#Other Japanese}}<div class="also" lang="ja">{{Other Japanese}}</div>{{/Other Japanese}}
{{#Definition}}<div class="text">{{Definition}}</div>{{/Definition}}
{{#Note}}<div class="text">{{Note}}</div>{{/Note}}
{{#Example}}<div class="example" lang="ja">{{furigana:Example}}</div>
<div class="text">{{Example English}}</div>{{/Example}}
{{#Subject}}<div class="also">{{Subject}}</div>{{/Subject}}"""
_STYLE = """.card { font-family: "Noto Sans JP", "Hiragino Sans", "Yu Gothic", sans-serif;
  font-size: 18px; text-align: center; }
.ja { font-size: 36px; margin: 12px 0; }
.en { font-size: 26px; margin: 8px 0; }
.also { opacity: 0.7; margin: 4px 0; }
.text, .example { max-width: 36em; margin: 12px auto 0; text-align: left; }"""
_FIRST_ID, _IDS = 1_000_000_000_000, 600_000_000_000
"""Anki takes the ids of notes and cards for milliseconds since 1970: these are before 2021."""


@dataclass(frozen=True)
class Anki:
    """A deck with one card a concept, from Japanese to English."""

    name: str = "anki"
    label: str = tr_later("Anki package")
    suffixes: tuple[str, ...] = (".apkg",)
    holds: frozenset[Part] = ALL_PARTS

    def write(self, concepts: Sequence[Concept], target: BinaryIO, extras: Extras) -> int:
        """Write what has a term in each language; return how many have not."""
        import genanki

        model = genanki.Model(
            MODEL,
            "Yomiawase term",
            fields=[{"name": name} for name in FIELDS],
            templates=[{"name": "Japanese to English", "qfmt": _FRONT, "afmt": _BACK}],
            css=_STYLE,
        )
        deck = genanki.Deck(DECK, clean(extras.title), "The glossary of Yomiawase.")
        taken: set[int] = set()
        left_out = 0
        for concept in concepts:
            fields = _fields(concept, extras)
            if not fields["Japanese"] or not fields["English"]:
                left_out += 1
                continue
            deck.add_note(
                _note(
                    concept.id,
                    taken,
                    model=model,
                    fields=[fields[name] for name in FIELDS],
                    tags=[tag] if (tag := "-".join(clean(concept.field).split())) else [],
                )
            )
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder, "deck.apkg")
            try:
                genanki.Package(deck).write_to_file(file, timestamp=time.time())
            except ValueError as error:  # of the archive, which knows no time before 1980
                raise GlossaryFileError(
                    tr("The clock of this machine is wrong: set it, then write the deck again.")
                ) from error
            target.write(file.read_bytes())
        return left_out


def note_guid(concept: str) -> str:
    """Return the id by which Anki knows the note of a concept, in every export."""
    return hashlib.sha256(f"yomiawase {concept}".encode()).hexdigest()[:20]


def _note(concept: str, taken: set[int], **parts: Any) -> Any:  # noqa: ANN401
    import genanki

    class Note(genanki.Note):  # type: ignore[misc]
        def write_to_db(self, cursor: Any, timestamp: float, deck: int, _ids: Any) -> None:  # noqa: ANN401
            # Ids that count up from the time of the export would differ in every export.
            super().write_to_db(cursor, timestamp, deck, _steady_ids(concept, taken))

    return Note(guid=note_guid(concept), **parts)


def _steady_ids(concept: str, taken: set[int]) -> Iterator[int]:
    start = int(hashlib.sha256(concept.encode()).hexdigest()[:15], 16) % _IDS
    for step in count(start):
        if (number := _FIRST_ID + step % _IDS) not in taken:
            taken.add(number)
            yield number


def _fields(concept: Concept, extras: Extras) -> dict[str, str]:
    japanese, english = (_forms(concept, language) for language in Language)
    avoided = [term.text for term in concept.terms if term.status is TermStatus.DEPRECATED]
    first = japanese[0] if japanese else None
    example = extras.example(concept) if first else None
    return {
        "Japanese": _html(first.text) if first else "",
        "Furigana": _furigana(first.text, first.reading, extras) if first else "",
        "Reading": _html(first.reading) if first else "",
        "English": _html(english[0].text) if english else "",
        "Other Japanese": _html("、".join(term.text for term in japanese[1:])),
        "Other English": _html(", ".join(term.text for term in english[1:])),
        "Avoid": _html(", ".join(avoided)),
        "Definition": _html(concept.definition),
        "Subject": _html(concept.field),
        "Note": _html(concept.note),
        "Example": _furigana(example.ja, "", extras) if example else "",
        "Example English": _html(example.en) if example else "",
        "Entry": _html(_entry(concept)),
    }


def _entry(concept: Concept) -> str:
    """Return what the other fields do not say, for taking the note back into a glossary."""
    return json.dumps(
        {
            "id": concept.id,
            "learning": concept.learning.value,
            "origin": concept.origin.value,
            "terms": [
                [term.language.value, clean(term.text), term.status.value, term.reading, term.id]
                for term in concept.terms
            ],
        },
        ensure_ascii=False,
    )


def _forms(concept: Concept, language: Language) -> list[Term]:
    own = [
        term
        for term in concept.terms
        if term.language is language and term.status is not TermStatus.DEPRECATED
    ]
    return sorted(own, key=lambda term: term.status is not TermStatus.PREFERRED)


def _furigana(text: str, reading: str, extras: Extras) -> str:
    """Return `text` as Anki's furigana filter takes it: 強[つよ]い, a space before each word."""
    text = clean(text)
    parts: list[str] = []
    at = 0
    for start, end, above in sorted(extras.ruby(text, reading)):
        if start < at or not above:
            continue
        parts += [_html(text[at:start]), f" {_html(text[start:end])}[{_html(above)}]"]
        at = end
    return "".join([*parts, _html(text[at:])]).strip()


def _html(text: str) -> str:
    return html.escape(clean(text), quote=False).replace("\n", "<br>")
