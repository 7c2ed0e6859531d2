"""Concepts made quickly for tests."""

from reader.model.glossary import Concept, Term
from reader.model.spans import Language


def concept(
    identity: str, ja: str | tuple[str, ...] = (), en: str | tuple[str, ...] = ()
) -> Concept:
    forms = {
        Language.JA: (ja,) if isinstance(ja, str) else ja,
        Language.EN: (en,) if isinstance(en, str) else en,
    }
    return Concept(
        identity,
        terms=tuple(
            Term(f"{identity}/{language}/{text}", language, text)
            for language, texts in forms.items()
            for text in texts
        ),
    )
