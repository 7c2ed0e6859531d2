"""What the glossary asks of the English for a hit."""

from dataclasses import replace

from reader.model.glossary import Hit, TermStatus
from reader.model.spans import Language, Span
from reader.workflow.terms import TermIndex
from tests.glossary.concepts import concept


def test_a_concept_of_the_seed_that_only_admits_english_asks_for_none() -> None:
    asking = concept("culture", "企業風土", "corporate culture")
    admitting = replace(
        asking,
        terms=tuple(
            replace(term, status=TermStatus.ADMITTED) if term.language is Language.EN else term
            for term in asking.terms
        ),
        origin=type(asking.origin).SEED,
    )
    hit = Hit(Span(0, 4), "企業風土", ("culture",), "culture")

    asked = TermIndex([asking]).segment_term(hit)
    assert asked is not None
    assert asked.en == "corporate culture"
    assert TermIndex([admitting]).segment_term(hit) is None
