"""Writes TBX: version 3 (ISO 30042:2019, dialect TBX-Linguist, DCA) and version 2 (martif)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import BinaryIO
from xml.sax.saxutils import escape, quoteattr

from reader.glossary.formats.parts import ALL_PARTS, Extras, Part, clean
from reader.model.glossary import Concept, LearningStatus, Origin, Term, TermStatus
from reader.model.spans import Language

NAMESPACE = "urn:iso:std:iso:30042:ed-2"
STATUSES = {
    TermStatus.PREFERRED: "preferredTerm-admn-sts",
    TermStatus.ADMITTED: "admittedTerm-admn-sts",
    TermStatus.DEPRECATED: "deprecatedTerm-admn-sts",
}
OWN = "yomiawase "
"""Begins what this program says in a category that is free for any: projectSubset."""


@dataclass(frozen=True)
class Tbx:
    """TBX of one version. The lines are short and in a steady order, so that they diff well."""

    name: str
    label: str
    version: int
    suffixes: tuple[str, ...] = (".tbx",)
    holds: frozenset[Part] = ALL_PARTS

    def write(self, concepts: Sequence[Concept], target: BinaryIO, extras: Extras) -> int:
        """Write every concept; there is none that TBX cannot hold."""
        names = _Names("conceptEntry", "langSec", "termSec")
        if self.version == 2:
            names = _Names("termEntry", "langSet", "tig")
        for line in self._lines(concepts, extras, names):
            target.write(f"{line}\n".encode())
        return 0

    def _lines(self, concepts: Sequence[Concept], extras: Extras, names: "_Names") -> Iterator[str]:
        title = _text(extras.title)
        yield '<?xml version="1.0" encoding="UTF-8"?>'
        if self.version == 2:
            yield '<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">'
            yield '<martif type="TBX" xml:lang="en">'
            yield f"<martifHeader><fileDesc><sourceDesc><p>{title}</p></sourceDesc></fileDesc>"
            yield '<encodingDesc><p type="XCSURI">TBXXCSV02.xcs</p></encodingDesc></martifHeader>'
        else:
            yield f'<tbx type="TBX-Linguist" style="dca" xml:lang="en" xmlns="{NAMESPACE}">'
            yield f"<tbxHeader><fileDesc><sourceDesc><p>{title}</p></sourceDesc></fileDesc>"
            yield "</tbxHeader>"
        yield "<text><body>"
        for concept in concepts:
            yield from _entry(concept, names)
        yield "</body></text>"
        yield "</martif>" if self.version == 2 else "</tbx>"


@dataclass(frozen=True, slots=True)
class _Names:
    entry: str
    language: str
    term: str


def _entry(concept: Concept, names: _Names) -> Iterator[str]:
    yield f'<{names.entry} id="c-{_text(concept.id)}">'
    if concept.field:
        yield f'  <descrip type="subjectField">{_text(concept.field)}</descrip>'
    if concept.definition:
        yield f'  <descrip type="definition">{_text(concept.definition)}</descrip>'
    for word, value, usual in (
        ("learning", concept.learning, LearningStatus.NEW),
        ("origin", concept.origin, Origin.READER),
        ("order", _order(concept.terms), ""),
    ):
        if value != usual:
            yield f'  <admin type="projectSubset">{OWN}{word} {value}</admin>'
    if concept.note:
        yield f"  <note>{_text(concept.note)}</note>"
    for language in Language:
        own = [term for term in concept.terms if term.language is language]
        if own:
            yield f'  <{names.language} xml:lang="{language.value}">'
            for term in own:
                yield from _term(term, names)
            yield f"  </{names.language}>"
    yield f"</{names.entry}>"


def _term(term: Term, names: _Names) -> Iterator[str]:
    identity = quoteattr(f"t-{term.id}")
    yield f"    <{names.term} id={identity}>"
    yield f"      <term>{_text(term.text)}</term>"
    yield f'      <termNote type="administrativeStatus">{STATUSES[term.status]}</termNote>'
    if term.reading:
        yield f'      <admin type="reading">{_text(term.reading)}</admin>'
    yield f"    </{names.term}>"


def _order(terms: Sequence[Term]) -> str:
    """Return how the languages take turns, empty for those that stand one after the other."""
    found = [term.language.value for term in terms]
    order = list(Language)
    plain = sorted(found, key=lambda value: order.index(Language(value)))
    return "" if found == plain else " ".join(found)


def _text(text: str) -> str:
    return escape(clean(text))
