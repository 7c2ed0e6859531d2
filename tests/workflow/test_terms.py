"""What the glossary asks of the English for a hit."""

from dataclasses import replace

from reader.model.glossary import Hit, TermStatus
from reader.model.spans import Language, Span
from reader.workflow.importing import add_clipboard
from reader.workflow.terms import PlacedTerms, TermIndex
from reader.workflow.workspace import Workspace
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


def test_neighbours_are_shown_the_same_sentences_around_them_their_own_among_these(
    workspace: Workspace,
) -> None:
    sentences = [f"{n}番目の文である。" for n in range(10)]
    article = add_clipboard(workspace, "題である\n\n" + "\n\n".join(sentences))
    placed = PlacedTerms(article.content, workspace.terms, {})
    contexts = [
        placed.request(one).context
        for block in range(len(article.blocks))
        for one in placed.requests(block)
    ]
    whole = ["題である", *sentences]
    for number, context in enumerate(contexts):
        around = context.around
        assert whole[number] in around
        assert len(around) <= 7
        assert (number == 0) or whole[number - 1] in around
        assert (number == len(whole) - 1) or whole[number + 1] in around
    # Four sentences in a row begin their questions alike, which a server reads once.
    assert len({context.around for context in contexts}) == 3
