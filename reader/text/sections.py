"""Tells an article's blocks from those of the page around it, where a page has structure."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence, Set
from itertools import dropwhile, groupby, takewhile

from reader.model.article import BlockKind
from reader.model.inline import InlineKind, InlineMark
from reader.text.boxes import continuation
from reader.text.bylines import read_signature
from reader.text.chrome import CLOSING, FINAL, INLINE, Chrome, classify, is_ambiguous
from reader.text.contents import end_of_entries
from reader.text.dom import Part
from reader.text.lines import NUMBER, Line, Role, is_prose, read_lines
from reader.text.marked import Marked
from reader.text.masthead import Masthead, read_masthead
from reader.text.offers import is_profile
from reader.text.pages import find_article, is_page
from reader.text.structure import Shape, shapes
from reader.text.topics import Topic

_ROLES = {
    BlockKind.LIST_ITEM: Role.LIST,
    BlockKind.QUOTE: Role.QUOTE,
    BlockKind.CAPTION: Role.CAPTION,
    BlockKind.TABLE_ROW: Role.TABLE,
    BlockKind.CODE: Role.CODE,
}
_SOME = 4
_LED = 0.6
_REACH = 100
"""So many lines below a box tell whether the text goes on; a book has thousands."""
_AHEAD = 50
"""So many parts at most became one block, or none."""
_VERBATIM = frozenset({BlockKind.CODE, BlockKind.TABLE_ROW, BlockKind.QUOTE, BlockKind.CAPTION})
_DROPPED = frozenset(
    {Chrome.SHARE, Chrome.BUTTON, Chrome.PAGING, Chrome.LABELLED_LINK, Chrome.COOKIE}
)


class PartLines:
    """The parts of one page as lines: each is read once, whoever asks."""

    def __init__(self) -> None:
        self._known: dict[tuple[BlockKind, str], Line] = {}
        self._of_part: dict[int, tuple[Part, Line]] = {}

    def of(self, parts: Iterable[Part]) -> list[Line]:
        """Return a line of its own for each part."""
        return [self._of(part) for part in parts]

    def _of(self, part: Part) -> Line:
        known = self._of_part.get(id(part))
        if known is not None:
            return known[1]
        key = part.kind, part.text
        line = self._known.get(key)
        if line is None:
            line = self._known[key] = _line(part)
        else:
            line = line.again()
        # The part is kept, or another could get its id.
        self._of_part[id(part)] = part, line
        return line

    def chrome(self, text: str) -> Chrome | None:
        """Return what `classify` says of a paragraph of the page."""
        line = self._known.get((BlockKind.PARAGRAPH, text))
        return classify(text) if line is None or line.signature is not None else line.chrome


def find_parts(parts: Sequence[Part], known: PartLines) -> list[Part]:
    """Return those of a whole page's `parts` that are its article."""
    lines = known.of(parts)
    page = find_article(lines) if is_page(lines) else None
    if page is None:
        return list(parts)
    # The page has its lines anew, where more was found out about them.
    part_of = {id(line): part for line, part in zip(page.lines, parts, strict=True)}
    return [part_of[id(line)] for line in page.body]


def read_above(parts: Sequence[Part], first: Part | None, known: PartLines) -> Masthead:
    """Return the author and date that the page's text names above its article's `first` part."""
    texts = [part.text for part in parts]
    end = texts.index(first.text) if first is not None and first.text in texts else 0
    return read_masthead(known.of(parts[:end])[::-1])


def trim(parts: Sequence[Part], known: PartLines) -> list[Part]:
    """Return `parts` without left-over buttons, and cut at a box that nothing of it follows.

    Boxes are recognised only where they stand as headings or lines of their own.
    """
    lines = known.of(parts)
    article = [line.text for line in lines if line.role is Role.PROSE]
    if not article:
        return list(parts)
    topic: Topic | None = None
    names = {part.text for part in parts if part.kind is BlockKind.HEADING}
    kept: list[Part] = []
    number = 0
    while number < len(parts):
        line = lines[number]
        if line.chrome is Chrome.CONTENTS:
            entries = end_of_entries(lines, number)
            # Above the text it is one whose entries a click shows.
            if entries > number + 1 or not any(is_prose(part.text) for part in kept):
                number = entries
                continue
        if (
            line.chrome is Chrome.NAVIGATION
            and parts[number].kind is BlockKind.HEADING
            and not is_ambiguous(line.text)
            and kept
            and all(other.role is not Role.PROSE for other in lines[number:])
        ):
            break
        if line.chrome in INLINE | CLOSING | FINAL and any(
            p.text for p in kept if is_prose(p.text)
        ):
            topic = topic or Topic(article)
            rest = continuation(
                line.chrome, lines[number + 1 : number + 1 + _REACH], article, topic
            )
            if not rest:
                break
            # The continuation is the end of the lines, from the first that belongs to it.
            number = next(n for n in range(number + 1, len(parts)) if lines[n] is rest[0])
            continue
        if line.chrome is Chrome.PROFILE and not any(is_prose(p.text) for p in kept):
            # Who is spoken with, told above the text.
            lives = takewhile(lambda part: is_profile(part.text), parts[number + 1 :])
            told = len(list(lives))
            if told and number + told + 1 < len(parts):
                number += told + 1
                continue
        own = line.chrome not in _DROPPED and not _is_button(parts[number], line)
        if own and not _is_entry(parts[number], names):
            kept.append(parts[number])
        number += 1
    while kept and (
        classify(kept[-1].text) is Chrome.BUTTON
        or (kept[-1].kind is BlockKind.HEADING and any(is_prose(part.text) for part in kept))
    ):
        kept.pop()
    return _without_profile(kept)


def _is_button(part: Part, line: Line) -> bool:
    """Tell whether a paragraph is but a word of menus, which no heading could be."""
    menu = line.chrome is Chrome.NAVIGATION and not is_ambiguous(line.text)
    return menu and part.kind is BlockKind.PARAGRAPH


def _is_entry(part: Part, headings: Set[str]) -> bool:
    """Tell whether an item leads to a heading of the page: a table of contents without name."""
    if part.kind is not BlockKind.LIST_ITEM or part.linked < _LED or part.element is None:
        return False
    link = next(part.element.iter("a"), None)
    return (
        link is not None
        and link.get("href", "").startswith("#")
        and NUMBER.sub("", part.text) in headings
    )


def with_kinds(parts: Sequence[Part], known: PartLines) -> list[Part]:
    """Return `parts`, those of a page that marks no headings told apart as in plain text."""
    # A subtitle above the text says nothing of how its sections are marked.
    text = dropwhile(lambda part: part.kind is BlockKind.HEADING, parts)
    if any(part.kind is BlockKind.HEADING for part in text):
        return list(parts)
    found: list[Part] = []
    for plain, group in groupby(parts, key=lambda part: part.kind is BlockKind.PARAGRAPH):
        if plain:
            run = list(group)
            lines = read_lines([part.text for part in run], known.chrome)
            if len(lines) == len(run) and all(line.role is Role.PROSE for line in lines):
                found.extend(run)
                continue
            found_shapes = shapes(lines)
            plain_ids = _lines_of_one(run) | {id(part) for part in run if _is_formula(part)}
            found.extend(
                source
                if source and id(source) in plain_ids and shape.kind is BlockKind.HEADING
                else _part(shape, source)
                for shape, source in zip(found_shapes, _sources(found_shapes, run), strict=True)
            )
        else:
            found.extend(group)
    return found


def _lines_of_one(run: Sequence[Part]) -> frozenset[int]:
    """Return the ids of those parts that are lines of one `<p>`: an address, a poem, a letter.

    A line that is bold from end to end may be a heading all the same.
    """
    together = Counter(part.element for part in run if _tag(part) == "p")
    return frozenset(
        id(part)
        for part in run
        if _tag(part) == "p" and together[part.element] > 1 and not _is_bold(part)
    )


def _tag(part: Part) -> str:
    return "" if part.element is None else str(part.element.tag)


def _is_bold(part: Part) -> bool:
    return _is_whole(part, InlineKind.STRONG)


def _is_formula(part: Part) -> bool:
    return _is_whole(part, InlineKind.FORMULA)


def _is_whole(part: Part, kind: InlineKind) -> bool:
    return any(mark.kind is kind and len(mark.span) == len(part.text) for mark in part.marks)


def _sources(found: Iterable[Shape], run: Sequence[Part]) -> Iterator[Part | None]:
    """Yield for each shape the part of `run` that it was made of, one of the next."""
    at = 0
    for shape in found:
        near = range(at, min(len(run), at + _AHEAD))
        # The mark of an item or a heading is gone from the beginning of its text.
        place = next((n for n in near if run[n].text.endswith(shape.text)), None)
        yield None if place is None else run[place]
        at = at if place is None else place + 1


def _part(shape: Shape, source: Part | None) -> Part:
    """Return a shape as a part; lines that only are short make a list in plain text alone."""
    kind, text, level = shape
    same = source is not None and source.text == text
    if kind is BlockKind.LIST_ITEM and same and not NUMBER.match(text):
        return Part(BlockKind.PARAGRAPH, text, marks=source.marks if source else ())
    marks: tuple[InlineMark, ...] = ()
    if source is not None and source.marks:
        whole = Marked(source.text, source.marks)
        marks = whole.part(len(source.text) - len(text)).marks
    return Part(kind, text, level, marks=marks)


def _without_profile(parts: list[Part]) -> list[Part]:
    """Return `parts` without an author's life at their end, and the name above it."""
    if len(parts) < _SOME or not is_profile(parts[-1].text) or not _is_short(parts[-2]):
        return parts
    end = len(parts) - 1
    while _is_short(parts[end - 1]):
        end -= 1
    return parts[:end]


def _is_short(part: Part) -> bool:
    return part.kind is BlockKind.PARAGRAPH and not is_prose(part.text)


def _line(part: Part) -> Line:
    if part.kind in _VERBATIM:
        return Line(part.text, _ROLES[part.kind])
    signature = read_signature(part.text)
    if signature is not None and part.kind is BlockKind.PARAGRAPH:
        return Line(part.text, Role.SIGNATURE, signature=signature)
    chrome = classify(part.text)
    if chrome is not None:
        return Line(part.text, Role.CHROME, chrome=chrome)
    if part.kind in _ROLES:
        return Line(part.text, _ROLES[part.kind])
    heading = part.kind is BlockKind.HEADING
    prose = not heading and is_prose(part.text)
    return Line(part.text, Role.PROSE if prose else Role.SHORT, marked=heading)
