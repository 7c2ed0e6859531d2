"""The forms in which a segment and its terms can be put to an engine."""

import re
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from reader.model.spans import Span
from reader.model.translation import SegmentTerm
from reader.translation.metadata import Tags
from reader.translation.obedience import locate, same_form

PlacedTerm = tuple[Span, SegmentTerm]
"""A term of the glossary and where it stands in a segment."""

SIGNS = ("ZX", "QK", "XJ", "KZ")
"""What engines copy, a number behind it, as they copy names."""

_GLOSS = r"(?P<before>\s*[（(])(?P<gloss>[^()（）]*)(?P<after>[）)])"
_GLOSS_JOINTS = re.compile(r"\s*[、，,;；:：/／=＝]\s*")


_IN_NAME = r"[\u3005\u4e00-\u9fffァ-ヺー・A-Za-z0-9]"
# What ends the name of an organisation, a law, an office or a prize, whose English is its own.
_NAME_GOES_ON = re.compile(
    rf"{_IN_NAME}{{0,12}}?(?:機構|協会|学会|協議会|委員会|審議会|研究所|研究院|研究室|研究センター|財団|連盟"
    r"|連合会|組合|科学院|アカデミー|本部|大学|大学院|高等専門学校|専門学校|学部|学科|専攻|法人|基本法|促進法|大賞"
    r"|白書|博覧会|博物館)(?![\u4e00-\u9fff])"
)


class Form(StrEnum):
    """How a segment is put to the engine."""

    PLAIN = "plain"
    SWITCHED = "switched"
    """Each term replaced by its English."""
    TAGGED = "tagged"
    """Each term marked, its English beside it, for packages that were trained on that."""
    STAND_IN = "stand-in"
    """Each missed term replaced by a sign that is copied, and the sign by the term's English."""
    SPLICED = "spliced"
    """No form of an input: the plain answer with a term's English out of another one."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A segment in one form.

    `wanted` says how often each steered term's English must stand in a good answer: once more than
    it stood in the segment, because 混合エキスパート(MoE) has its MoE copied whatever becomes of
    the term.
    """

    form: Form
    text: str
    wanted: tuple[tuple[SegmentTerm, int], ...] = ()


def outside_names(segment: str, placed: Iterable[PlacedTerm]) -> tuple[PlacedTerm, ...]:
    """Return the terms that are no part of a longer name (研究開発 in 宇宙航空研究開発機構).

    What is a name itself is one in a longer name, too.
    """
    return tuple(
        (span, term)
        for span, term in placed
        if not (term.en.islower() and _NAME_GOES_ON.match(segment, span.end))
    )


def plainly(segment: str, placed: Sequence[PlacedTerm], tags: Tags | None = None) -> Candidate:
    """Return `segment` as it stands, with what is wanted of its English.

    Nothing is wanted of terms whose sense is unsettled, and of those written in English already.
    `tags` are those of the engine, if it has any.
    """
    steered = _steered(segment, placed)
    switched = _switched(segment, steered, tags)
    wanted = tuple(
        # A gloss that only repeats the term need not stand in the English twice.
        (term, min(len(locate([term], segment)) + 1, max(1, len(locate([term], switched)))))
        for term in dict.fromkeys(term for _, term in steered)
    )
    return Candidate(Form.PLAIN, _without(tags, segment), wanted)


def steer(
    segment: str,
    placed: Sequence[PlacedTerm],
    tags: Tags | None = None,
    missed: Collection[SegmentTerm] = (),
) -> tuple[Candidate, ...]:
    """Return the forms in which to tell an engine what is wanted, the most promising first.

    First with only the `missed` terms told, so that the rest stays as the engine has it, then
    with all. None if there is nothing to tell.
    """
    steered = _steered(segment, placed)
    wanted = plainly(segment, placed, tags).wanted
    some = [(span, term) for span, term in steered if term in missed]
    found = []
    for told in [some, steered] if 0 < len(some) < len(steered) else [steered]:
        if told and tags:
            found.append(Candidate(Form.TAGGED, _written(segment, told, tags, tags.write), wanted))
        if told:
            found.append(Candidate(Form.SWITCHED, _switched(segment, told, tags), wanted))
    return tuple(found)


def stand_in(
    segment: str, placed: Sequence[PlacedTerm], missed: Collection[SegmentTerm], attempt: int
) -> tuple[Candidate, dict[str, str]] | None:
    """Return `segment` with signs for the `missed` terms, and the English of each sign.

    Each attempt has other signs; None when there are no more, or nothing is missed.
    """
    left = [letters for letters in SIGNS if letters not in segment]
    told = [(span, term) for span, term in _steered(segment, placed) if term in missed]
    if not told or attempt >= len(left):
        return None
    english = list(dict.fromkeys(term.en for _, term in told))
    signs = {phrase: f"{left[attempt]}{number}" for number, phrase in enumerate(english, 1)}
    text = _written(segment, told, None, lambda _ja, en: signs[en])
    candidate = Candidate(Form.STAND_IN, text, plainly(segment, placed).wanted)
    return candidate, {sign: phrase for phrase, sign in signs.items()}


def put_back(english: str, signs: dict[str, str]) -> str | None:
    """Return an answer with the English of each sign in its place; None if one got lost."""
    for sign, phrase in signs.items():
        found = re.compile(rf"(?<![A-Za-z0-9]){sign}(?!\d)", re.IGNORECASE)
        if not found.search(english):
            return None
        first = phrase[:1].upper() + phrase[1:] if phrase.islower() else phrase
        english = found.sub(lambda at: phrase if at.start() else first, english)  # noqa: B023
    return english


def _steered(segment: str, placed: Sequence[PlacedTerm]) -> list[PlacedTerm]:
    return [(span, term) for span, term in placed if is_steered(span.of(segment), term)]


def _switched(segment: str, steered: Sequence[PlacedTerm], tags: Tags | None) -> str:
    return _written(segment, steered, tags, lambda _ja, en: en)


def is_steered(surface: str, term: SegmentTerm) -> bool:
    """Tell whether the English of a term is to be asked for: not what is in doubt, or English."""
    if term.unsettled or not term.en.strip():
        return False
    return not any(same_form(surface, form) for form in (term.en, *term.accepted))


def _without(tags: Tags | None, text: str) -> str:
    """Return `text` without signs that the engine would take for its own."""
    for sign in (tags.start, tags.middle, tags.end) if tags else ():
        text = text.replace(sign, " ")
    return text


def _written(
    segment: str,
    steered: Sequence[PlacedTerm],
    tags: Tags | None,
    write: Callable[[str, str], str],
) -> str:
    """Return `segment` with each term as `write` gives it from its Japanese and its English."""
    text = ""
    at = 0
    forms: dict[str, set[str]] = {}
    for span, term in sorted(steered, key=lambda place: place[0]):
        if span.start < at:
            continue
        form = write(_without(tags, span.of(segment)), term.en)
        forms.setdefault(term.en, {term.en}).add(form)
        text = _joined(_joined(text, _without(tags, segment[at : span.start])), form)
        at = span.end
    text = _joined(text, _without(tags, segment[at:]))
    for english, written in forms.items():
        text = _without_double(text, english, written)
    return text


def _joined(left: str, right: str) -> str:
    """Join two parts of a sentence, with a space where two words would else run together."""
    runs_on = bool(left and right) and left[-1].isalnum() and right[0].isalnum()
    return f"{left}{' ' if runs_on else ''}{right}"


def _without_double(text: str, english: str, written: Iterable[str]) -> str:
    """Take what only repeats `english` out of a gloss that follows it.

    混合エキスパート(Mixture of Experts、MoE) would else become "mixture of experts(Mixture of
    Experts、MoE)", and the engine would say it twice.
    """
    heads = "|".join(re.escape(form) for form in sorted(written, key=len, reverse=True))

    made, at = "", 0
    for match in re.finditer(f"(?P<head>(?i:{heads})){_GLOSS}", text):
        parts = _GLOSS_JOINTS.split(match["gloss"])
        new = [part for part in parts if part not in written and not same_form(part, english)]
        joined = "、".join(new) if len(new) < len(parts) else match["gloss"]
        gloss = f"{match['before']}{joined}{match['after']}" if new else ""
        made = _joined(made, text[at : match.end("head")]) + gloss
        at = match.end()
    return _joined(made, text[at:])
