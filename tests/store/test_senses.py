import pytest

from reader.model.article import Article
from reader.model.errors import NotFoundError
from reader.model.spans import Span
from reader.store.library import Library
from reader.store.values import TermPlace
from tests.store.samples import content

PLACE = (1, Span(0, 2))


@pytest.fixture
def article(library: Library) -> Article:
    return library.add(content("推論は推論だ。"))


def test_a_choice_is_kept_changed_and_forgotten(library: Library, article: Article) -> None:
    library.choose_sense(article.id, *PLACE, "inference")
    library.choose_sense(article.id, 1, Span(3, 5), "reasoning")
    assert library.senses(article.id) == {PLACE: "inference", (1, Span(3, 5)): "reasoning"}
    library.choose_sense(article.id, *PLACE, "reasoning")
    assert library.senses(article.id)[PLACE] == "reasoning"
    library.choose_sense(article.id, *PLACE, None)
    library.choose_sense(article.id, 0, Span(0, 2), None)
    assert library.senses(article.id) == {(1, Span(3, 5)): "reasoning"}


def test_a_choice_is_taken_back(library: Library, article: Article) -> None:
    first = library.choose_sense(article.id, *PLACE, "inference")
    second = library.choose_sense(article.id, *PLACE, "reasoning")
    library.apply(second.inverse())
    assert library.senses(article.id) == {PLACE: "inference"}
    library.apply(first.inverse())
    assert library.senses(article.id) == {}


def test_a_choice_in_an_article_that_is_gone_is_refused(library: Library) -> None:
    with pytest.raises(NotFoundError):
        library.choose_sense("nothing", *PLACE, "inference")


def test_merged_concepts_take_their_choices_and_places_along(
    library: Library, article: Article
) -> None:
    library.choose_sense(article.id, *PLACE, "inference")
    library.choose_sense(article.id, 1, Span(3, 5), "other")
    library.set_occurrences(
        article.id,
        [TermPlace("inference", 1, 0, Span(0, 2)), TermPlace("other", 1, 0, Span(3, 5))],
    )
    change = library.replace_concept(["inference", "deduction"], "reasoning")
    assert library.senses(article.id) == {PLACE: "reasoning", (1, Span(3, 5)): "other"}
    assert [o.span for o in library.occurrences("reasoning")] == [Span(0, 2)]
    assert library.occurrences("inference") == ()
    library.apply(change.inverse())
    assert library.senses(article.id) == {PLACE: "inference", (1, Span(3, 5)): "other"}
