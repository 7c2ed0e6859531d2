"""Reads TBX of both versions, versions 3 in both styles, and is not led out of the file by it."""

from collections.abc import Callable, Iterator
from pathlib import Path

from lxml import etree

from reader.glossary.formats.parts import (
    ALL_PARTS,
    Cancelled,
    Contents,
    Draft,
    GlossaryFileError,
    Progress,
    TransferCancelledError,
)
from reader.glossary.formats.tbx_write import OWN
from reader.model.glossary import Concept, Term, TermStatus
from reader.model.spans import Language
from reader.model.wording import tr

MOST_BYTES = 2 << 30

_ROOTS = {"tbx", "martif", "TBX"}
_ENTRIES = {"conceptEntry", "termEntry"}
_LANGUAGES = {"langSec", "langSet"}
_TERMS = {"termSec", "tig", "ntig"}
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_ABOUT = 1 << 20
"""Bytes between two reports."""


def read_tbx(path: Path, progress: Progress, cancelled: Cancelled) -> Contents:
    """Return what a TBX file holds. Reading it raises GlossaryFileError where it is broken."""
    size = path.stat().st_size
    if size > MOST_BYTES:
        raise GlossaryFileError(
            tr(
                "{name} has over {most} GB: split it.",
                name=path.name,
                most=MOST_BYTES >> 30,
            )
        )
    return Contents(_concepts(path, size, progress, cancelled), ALL_PARTS)


def _concepts(
    path: Path, size: int, progress: Progress, cancelled: Cancelled
) -> Iterator[Concept | None]:
    # Nothing outside the file is opened, and no entity is put in.
    parser = etree.XMLPullParser(
        events=("start", "end"),
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    seen = False
    number = 0
    done = 0
    try:
        with path.open("rb") as stream:
            while chunk := stream.read(_ABOUT):
                if cancelled():
                    raise TransferCancelledError(tr("Stopped. The glossary is as it was."))
                parser.feed(chunk)
                for event, element in _events(parser):
                    if event == "start":
                        if not seen:
                            _check_root(element, path)
                            seen = True
                        continue
                    if _name(element) in _ENTRIES:
                        number += 1
                        yield _concept(element, number)
                        _forget(element)
                done += len(chunk)
                progress(done, size)
            parser.close()
    except etree.XMLSyntaxError as error:
        if "entity" in str(error.msg).lower():
            raise _entities(path) from error
        if "limit" in str(error.msg).lower():
            raise GlossaryFileError(
                tr(
                    "{name} holds a text far too long, or nests too deep, for a glossary.",
                    name=path.name,
                )
            ) from error
        raise GlossaryFileError(
            tr(
                "{name} is broken XML ({error}): export it again where it comes from.",
                name=path.name,
                error=str(error.msg).rstrip("."),
            )
        ) from error


def _events(parser: "etree.XMLPullParser") -> Iterator[tuple[str, etree._Element]]:
    for event, element in parser.read_events():
        if isinstance(element, etree._Element):
            yield event, element


def _check_root(root: etree._Element, path: Path) -> None:
    declared = root.getroottree().docinfo.internalDTD
    # The stubs do not know what a DTD tells.
    entities: Callable[[], list[object]] = getattr(declared, "entities", list)
    if declared is not None and entities():
        raise _entities(path)
    if _name(root) not in _ROOTS:
        raise GlossaryFileError(
            tr(
                "{name} is XML but no TBX (it begins with <{part}>): choose a TBX file.",
                name=path.name,
                part=_name(root),
            )
        )


def _entities(path: Path) -> GlossaryFileError:
    return GlossaryFileError(
        tr(
            "{name} uses entities of its own, which no glossary needs and which can hide "
            "an attack: it is not read.",
            name=path.name,
        )
    )


def _forget(element: etree._Element) -> None:
    """Free an entry that has been read, and those before it."""
    element.clear()
    parent = element.getparent()
    while parent is not None and element.getprevious() is not None:
        del parent[0]


def _concept(entry: etree._Element, number: int) -> Concept | None:
    draft = Draft(id=(entry.get("id") or "").removeprefix("c-"))
    notes: list[str] = []
    definitions: list[str] = []
    fields: list[str] = []
    order: list[str] = []
    for child in _unwrapped(entry):
        category, text = _category(child), _text(child)
        if category == "subjectField":
            fields.append(text)
        elif category == "definition":
            definitions.append(text)
        elif category == "note":
            notes.append(text)
        elif category == "projectSubset" and text.startswith(OWN):
            word, _, value = text.removeprefix(OWN).partition(" ")
            if word == "learning":
                draft.learning = value
            elif word == "origin":
                draft.origin = value
            elif word == "order":
                order = value.split()
        elif _name(child) in _LANGUAGES:
            _add_language(draft, child, definitions, notes)
    draft.field = ", ".join(filter(None, fields))
    draft.definition = "\n".join(dict.fromkeys(filter(None, definitions)))
    draft.note = "\n".join(dict.fromkeys(filter(None, notes)))
    draft.terms = _in_order(draft.terms, order)
    try:
        return draft.complete()
    except GlossaryFileError as error:
        raise GlossaryFileError(
            tr("Entry {number}: {error}", number=number, error=error)
        ) from error


def _add_language(
    draft: Draft, section: etree._Element, definitions: list[str], notes: list[str]
) -> None:
    code = (section.get(_LANGUAGE) or section.get("lang") or "").lower().replace("_", "-")
    try:
        language = Language(code.split("-")[0])
    except ValueError:
        return
    told = False
    for child in _unwrapped(section):
        if _name(child) in _TERMS:
            told = _add_term(draft, language, child, notes, first=not told) or told
        elif _category(child) == "definition":
            definitions.append(_text(child))
        elif _category(child) == "note":
            notes.append(_text(child))


def _add_term(
    draft: Draft, language: Language, section: etree._Element, notes: list[str], *, first: bool
) -> bool:
    """Take in one term; return whether it is one to use."""
    text = status = reading = ""
    for child in _unwrapped(section):
        category = _category(child)
        if category == "term":
            text = _text(child)
        elif category in {"administrativeStatus", "normativeAuthorization"}:
            status = _text(child).lower()
        elif category in {"reading", "pronunciation"}:
            reading = _text(child)
        elif category == "note":
            notes.append(_text(child))
    ranks: dict[str, TermStatus] = {
        "preferred": TermStatus.PREFERRED,
        "admitted": TermStatus.ADMITTED,
        "deprecated": TermStatus.DEPRECATED,
        "superseded": TermStatus.DEPRECATED,
        "forbidden": TermStatus.DEPRECATED,
        "obsolete": TermStatus.DEPRECATED,
    }
    rank = next((rank for word, rank in ranks.items() if status.startswith(word)), None)
    if rank is None:
        rank = TermStatus.PREFERRED if first else TermStatus.ADMITTED
    draft.add(language, text, rank, reading, (section.get("id") or "").removeprefix("t-"))
    return rank is not TermStatus.DEPRECATED


def _in_order(terms: list[Term], order: list[str]) -> list[Term]:
    if sorted(order) != sorted(term.language.value for term in terms):
        return terms
    queues = {
        language.value: iter([term for term in terms if term.language is language])
        for language in Language
    }
    return [next(queues[value]) for value in order]


def _unwrapped(element: etree._Element) -> Iterator[etree._Element]:
    """Yield the children, those in a group (descripGrp, termGrp, adminGrp) as if there was none."""
    for child in element:
        if _name(child).endswith("Grp"):
            yield from _unwrapped(child)
        else:
            yield child


def _category(element: etree._Element) -> str:
    """Return the data category: the type of an element in DCA style, its own name in DCT."""
    return element.get("type") or _name(element)


def _text(element: etree._Element) -> str:
    return "".join(map(str, element.itertext())).strip()


def _name(element: etree._Element) -> str:
    """Return a name without its namespace, empty for an entity that was not put in."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""
