"""Lists of pairs: OmegaT's glossaries and DeepL's, which know terms and little else."""

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain, islice
from pathlib import Path
from typing import BinaryIO

from reader.glossary.formats.decoding import decoded, find_encoding
from reader.glossary.formats.parts import (
    Cancelled,
    Contents,
    Draft,
    Extras,
    GlossaryFileError,
    Part,
    Progress,
    clean,
    term_text,
)
from reader.glossary.formats.spreadsheets import escaped, unescaped
from reader.glossary.formats.table import TableOptions, look_at_table, rows_of
from reader.glossary.normalise import fold
from reader.model.glossary import Concept, Term, TermStatus
from reader.model.spans import Language
from reader.model.wording import tr, tr_later

SAMPLE = 1000
"""Pairs that are looked at to see which side is Japanese."""
MOST_FORMS = 100
"""Forms of one concept; what goes on beyond that has only a common word in it."""

_Pair = tuple[str, str, str]
_COMMENTS = frozenset({Part.FORMS, Part.FIELD, Part.DEFINITION})


@dataclass(frozen=True)
class OmegaT:
    """OmegaT's glossary: UTF-8, source, target and comment with tabs between them."""

    name: str = "omegat"
    label: str = tr_later("OmegaT glossary")
    suffixes: tuple[str, ...] = (".txt", ".utf8", ".tab")
    holds: frozenset[Part] = _COMMENTS

    def write(self, concepts: Sequence[Concept], target: BinaryIO, extras: Extras) -> int:
        """Write a line for each pair of terms; return how many concepts have no pair."""
        left_out = 0
        target.write(f"# {' '.join(clean(extras.title).split())}\n".encode())
        for concept in concepts:
            japanese, english = (_usable(concept, language) for language in Language)
            left_out += not (japanese and english)
            if not (japanese and english):
                continue
            comment = _one_line(concept.definition)
            if concept.field:
                comment = f"[{_one_line(concept.field)}] {comment}".rstrip()
            pairs = [(japanese[0], each) for each in english]
            pairs += [(each, english[0]) for each in japanese[1:]]
            for ja, en in pairs:
                # A line that begins so would be a comment.
                source = f" {ja}" if ja.startswith("#") else ja
                target.write("\t".join([source, en, comment]).rstrip("\t").encode() + b"\n")
        return left_out


@dataclass(frozen=True)
class DeepL:
    """DeepL's glossary: CSV without a header, source, target and their languages."""

    name: str = "deepl"
    label: str = tr_later("DeepL glossary (CSV)")
    suffixes: tuple[str, ...] = (".csv",)
    holds: frozenset[Part] = frozenset({Part.FORMS})

    def write(self, concepts: Sequence[Concept], target: BinaryIO, extras: Extras) -> int:  # noqa: ARG002
        """Write each Japanese form, once, with its English; return how many have no pair."""
        left_out = 0
        taken: set[str] = set()
        rows = _Rows()
        for concept in concepts:
            japanese, english = (_usable(concept, language) for language in Language)
            # DeepL refuses a file in which a source stands twice.
            free = [form for form in japanese if form not in taken] if english else []
            taken.update(free)
            left_out += not free
            for form in free:
                rows.add([form, english[0], "ja", "en"])
        target.write("".join(rows.lines).encode())
        return left_out


@dataclass
class _Rows:
    lines: list[str] = field(default_factory=list)

    def add(self, cells: list[str]) -> None:
        csv.writer(self, lineterminator="\n").writerow([escaped(clean(cell)) for cell in cells])

    def write(self, line: str) -> int:
        self.lines.append(line)
        return len(line)


def read_omegat(path: Path, progress: Progress, cancelled: Cancelled) -> Contents:
    """Return what an OmegaT glossary holds. Raises GlossaryFileError if it is none."""
    encoding = find_encoding(path, cancelled)
    return Contents(_concepts(_omegat(path, encoding, progress, cancelled), path), _COMMENTS)


def _omegat(path: Path, encoding: str, progress: Progress, cancelled: Cancelled) -> Iterator[_Pair]:
    for number, line in enumerate(decoded(path, encoding, progress, cancelled), 1):
        if line.startswith("#") or not line.strip():
            continue
        cells = [cell.strip() for cell in line.rstrip("\r\n").split("\t")]
        if len(cells) < 2 or not cells[0]:
            raise GlossaryFileError(
                tr(
                    "{name}, line {number}: source and target need a tab between them.",
                    name=path.name,
                    number=number,
                )
            )
        yield cells[0], cells[1], " ".join(filter(None, cells[2:]))


def read_deepl(path: Path, progress: Progress, cancelled: Cancelled) -> Contents:
    """Return what a DeepL glossary holds. Raises GlossaryFileError if it is none."""
    look = look_at_table(path, TableOptions(header=False, columns={}), cancelled)
    if look.width < 2:
        raise GlossaryFileError(
            tr("{name}: a DeepL glossary has a source and a target column.", name=path.name)
        )
    lines = decoded(path, look.encoding, progress, cancelled)
    pairs = _deepl(path, rows_of(lines, look.delimiter, path))
    return Contents(_concepts(pairs, path), frozenset({Part.FORMS}))


def _deepl(path: Path, rows: Iterator[list[str]]) -> Iterator[_Pair]:
    for number, cells in enumerate(rows, 1):
        if not any(cell.strip() for cell in cells):
            continue
        if len(cells) < 2:
            raise GlossaryFileError(
                tr(
                    "{name}, row {number}: a source and a target are needed.",
                    name=path.name,
                    number=number,
                )
            )
        source, target = (term_text(unescaped(cell)) for cell in cells[:2])
        if number == 1 and fold(source) == "source" and fold(target) == "target":
            continue
        yield source, target, ""


def _concepts(pairs: Iterator[_Pair], path: Path) -> Iterator[Concept | None]:
    """Yield the concepts of pairs that may go from Japanese to English or the other way."""
    head = list(islice(pairs, SAMPLE))
    there = sum(1 for source, target, _ in head if source.isascii() and not target.isascii())
    back = sum(1 for source, target, _ in head if target.isascii() and not source.isascii())
    group: list[_Pair] = []
    for source, target, comment in chain(head, pairs):
        pair = (target, source, comment) if there > back else (source, target, comment)
        if group and not _same_concept(group, pair):
            yield _of_pairs(group, path)
            group = []
        group.append(pair)
    if group:
        yield _of_pairs(group, path)


def _same_concept(group: list[_Pair], pair: _Pair) -> bool:
    """Tell whether a pair goes on with the concept of those before it.

    These formats give a line to each pair: what stands together, shares a term and has the same
    comment is one concept with several forms.
    """
    first = group[0]
    shares = fold(pair[0]) == fold(first[0]) or fold(pair[1]) == fold(first[1])
    return shares and pair[2] == first[2] and len(group) < MOST_FORMS


def _of_pairs(pairs: list[_Pair], path: Path) -> Concept | None:
    draft = Draft()
    comment = pairs[0][2]
    if comment.startswith("[") and "]" in comment:
        draft.field, _, comment = comment[1:].partition("]")
    draft.definition = comment
    try:
        for side, language in enumerate((Language.JA, Language.EN)):
            for form in dict.fromkeys(pair[side] for pair in pairs):
                known = any(term.language is language for term in draft.terms)
                draft.add(language, form, TermStatus.ADMITTED if known else TermStatus.PREFERRED)
        return draft.complete()
    except GlossaryFileError as error:
        raise GlossaryFileError(f"{path.name}: {error}") from error


def _usable(concept: Concept, language: Language) -> list[str]:
    """Return the forms that may be used, the preferred one first."""
    terms: list[Term] = [
        term
        for term in concept.terms
        if term.language is language and term.status is not TermStatus.DEPRECATED
    ]
    terms.sort(key=lambda term: term.status is not TermStatus.PREFERRED)
    return [_one_line(term.text) for term in terms]


def _one_line(text: str) -> str:
    return " ".join(clean(text).split())
