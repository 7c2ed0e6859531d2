"""A glossary as large as a dictionary, with terms built as the seed's are."""

import random
import re
from collections.abc import Callable

from texts import seed_concepts, terms_of

from reader.model.glossary import Concept, Term
from reader.model.spans import Language

_KANJI = re.compile("[一-鿿]{2,4}")
_KATAKANA = re.compile("[ァ-ヺー]{3,}")
_LATIN = re.compile("[A-Za-z]{3,}")


def many_concepts(number: int) -> tuple[Concept, ...]:
    """Return `number` concepts with one term in each language, the same at each call."""
    chance = random.Random(2)  # noqa: S311 - nothing secret
    text = "\n".join(terms_of(seed_concepts()))
    kanji, katakana, latin = (
        sorted({match.group() for match in pattern.finditer(text)})
        for pattern in (_KANJI, _KATAKANA, _LATIN)
    )

    def japanese() -> str:
        kind = chance.random()
        if kind < 0.5:
            return chance.choice(kanji) + chance.choice(kanji)
        if kind < 0.7:
            return chance.choice(katakana) + chance.choice(katakana)
        if kind < 0.9:
            return chance.choice(kanji) + chance.choice(katakana)
        return f"{chance.choice(latin)}-{chance.randrange(1, 9999)}"

    def english() -> str:
        return " ".join(chance.choice(latin).lower() for _ in range(3))

    forms = {
        Language.JA: _distinct(number, japanese),
        Language.EN: _distinct(number, english),
    }
    return tuple(
        Concept(
            f"synthetic-{at}",
            terms=tuple(
                Term(f"synthetic-{at}-{language}", language, forms[language][at])
                for language in Language
            ),
        )
        for at in range(number)
    )


def _distinct(number: int, make: Callable[[], str]) -> list[str]:
    made: dict[str, None] = {}
    while len(made) < number:
        made[make()] = None
    return list(made)
