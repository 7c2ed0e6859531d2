"""Undoes conjugations by a table of rules, and names the steps: 食べさせられた is 食べる."""

import re
from dataclasses import dataclass
from functools import cache

from reader.resources import resource

MOST_STEPS = 8
"""Rules undone one after the other; nobody writes more."""
_BRACES = re.compile(r"\{(\w+)\}")
_STEMS = ("u", "a", "i", "e", "o", "te", "ta")
_OF_WHOLE_VERB = "potential or passive"


@dataclass(frozen=True, slots=True)
class Base:
    """What a form may come from: the text, its class (v1, v5, vs, vk, adj-i, na) and the steps.

    Steps lead from the base to the form. The form itself has no class, and may be anything.
    """

    text: str
    word_class: str = ""
    steps: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Rule:
    step: str
    base: str
    form_class: str
    base_class: str
    prefix: str = ""
    """What the form begins with, too: お待ちする is of 待つ."""


def bases(form: str) -> list[Base]:
    """Return what `form` may be a conjugation of: itself first, then the nearest.

    Whether such a word exists, and is of that class, only a dictionary knows.
    """
    rules, longest = _rules()
    found = {(form, ""): Base(form)}
    queue: list[tuple[Base, tuple[str, ...]]] = [(Base(form), ())]
    for base, steps in queue:
        if len(steps) >= MOST_STEPS:
            continue
        # Short endings first: 言っていた is the past of 言っている, not of the clipped 言ってく.
        for length in range(1, min(longest, len(base.text)) + 1):
            for rule in rules.get(base.text[-length:], ()):
                if base.word_class not in ("", rule.form_class):
                    continue
                if not base.text.startswith(rule.prefix):
                    continue
                text = base.text[len(rule.prefix) : -length] + rule.base
                key = (text, rule.base_class)
                if not text or key in found:
                    continue
                undone = (*steps, rule.step)
                found[key] = Base(text, rule.base_class, _named(undone))
                queue.append((found[key], undone))
    return list(found.values())


def _named(undone: tuple[str, ...]) -> tuple[str, ...]:
    """Return the steps from the base on, without those that only carry another one."""
    steps = [step for step in reversed(undone) if step != "-"]
    named: list[str] = []
    for number, step in enumerate(steps):
        last = number == len(steps) - 1
        if step == "te-form" and not last:
            continue
        # Who is made to do something cannot be said to be able to.
        after_causative = named[-1:] == ["causative"]
        named.append("passive" if step == _OF_WHOLE_VERB and after_causative else step)
    return tuple(named)


@cache
def _rules() -> tuple[dict[str, list[_Rule]], int]:
    verbs = _table("verbs.tsv")
    rules: dict[str, list[_Rule]] = {}
    for step, form, base, form_class, base_classes in _table("endings.tsv"):
        for base_class in base_classes.split():
            if not _BRACES.search(form):
                _put(rules, form, _Rule(step, base.replace("*", ""), form_class, base_class))
                continue
            for verb_class, *stems in verbs:
                named = dict(zip(_STEMS, stems, strict=True))
                if verb_class != base_class or any(
                    named[stem] == "-" for stem in _BRACES.findall(form)
                ):
                    continue
                prefix, brace, rest = form.partition("{")
                ending, whole = _filled(brace + rest, named), _filled(base, named)
                if ending:
                    _put(rules, ending, _Rule(step, whole, form_class, base_class, prefix))
    return rules, max(map(len, rules))


def _filled(pattern: str, stems: dict[str, str]) -> str:
    return _BRACES.sub(lambda brace: stems[brace[1]].replace("*", ""), pattern)


def _put(rules: dict[str, list[_Rule]], ending: str, rule: _Rule) -> None:
    known = rules.setdefault(ending, [])
    if rule not in known:
        known.append(rule)


def _table(name: str) -> list[list[str]]:
    text = resource("dictionary", name).read_text(encoding="utf-8")
    lines = [line for line in text.split("\n") if line and not line.startswith("#")]
    return [line.split("\t") for line in lines]
