"""A review asks about the terms that were met, once a day, and goes on where it was left."""

from datetime import datetime, timedelta

import pytest

from reader.model.glossary import LearningStatus
from reader.workflow.review import Review
from reader.workflow.workspace import Workspace
from tests.store.samples import concept, content

NEW, LEARNING, KNOWN = LearningStatus.NEW, LearningStatus.LEARNING, LearningStatus.KNOWN
IGNORED = LearningStatus.IGNORED
FORMS = {"still": "蒸溜器", "foil": "高翅", "law": "推移律"}


@pytest.fixture
def reading(workspace: Workspace) -> Workspace:
    """A workspace in which one article was opened just now, and another never."""
    workspace.delete_concepts([one.id for one in workspace.glossary.concepts()])
    for identity, form in FORMS.items():
        workspace.create_concept(concept(form, identity, identity=identity))
    workspace.create_concept(concept("灯台", "lighthouse", identity="unread"))
    opened = workspace.library.add(
        content(
            "港では蒸溜器を使う。古い蒸溜器。", "高翅もある。", "高翅と推移律。高翅。", title="港"
        )
    )
    workspace.library.add(content("灯台。", title="灯"))
    workspace.index.catch_up()
    workspace.library.mark_opened(opened.id)
    return workspace


def order(review: Review) -> list[str]:
    asked = []
    while (one := review.concept) is not None:
        asked.append(one.id)
        review.answer(KNOWN)
    return asked


def status(workspace: Workspace, identity: str) -> LearningStatus:
    return workspace.glossary.concept(identity).learning


def test_what_was_met_is_asked_the_terms_under_way_first(reading: Workspace) -> None:
    reading.set_learning(["law"], LEARNING)
    assert order(Review(reading, 7)) == ["law", "foil", "still"]
    assert status(reading, "still") is KNOWN
    assert Review(reading, 7).concept is None


def test_known_and_ignored_terms_are_not_asked_about(reading: Workspace) -> None:
    reading.set_learning(["law"], KNOWN)
    reading.set_learning(["foil"], IGNORED)
    assert order(Review(reading, 7)) == ["still"]


def test_a_term_is_shown_in_its_sentences_with_their_english(reading: Workspace) -> None:
    reading.library.correct("高翅もある。", "There are foils, too.")
    review = Review(reading, 7)
    assert review.concept is not None
    assert review.concept.id == "foil"
    found = review.sentences()
    assert [one.text for one in found] == ["高翅もある。", "高翅と推移律。"]
    assert [one.term.of(one.text) for one in found] == ["高翅", "高翅"]
    assert [one.english for one in found] == ["There are foils, too.", ""]
    assert {one.place.title for one in found} == {"港"}


def test_a_review_goes_on_where_it_was_left(reading: Workspace) -> None:
    review = Review(reading, 7)
    review.answer(LEARNING)
    assert status(reading, "foil") is LEARNING
    again = Review(reading, 7)
    assert (again.answered, again.left) == (1, 2)
    assert again.concept is not None
    assert again.concept.id == "still"


def test_what_is_still_being_learnt_is_asked_again_tomorrow(reading: Workspace) -> None:
    order(Review(reading, 7))
    reading.set_learning(["foil"], LEARNING)
    assert Review(reading, 7).left == 0
    tomorrow = datetime.now().astimezone() + timedelta(days=1)
    assert order(Review(reading, 7, tomorrow)) == ["foil"]
    # In a week the article was not opened any more.
    assert Review(reading, 7, tomorrow + timedelta(days=7)).left == 0


def test_an_answer_can_be_taken_back(reading: Workspace) -> None:
    review = Review(reading, 7)
    assert not review.take_back()
    review.answer(KNOWN)
    assert review.take_back()
    assert status(reading, "foil") is NEW
    assert review.concept is not None
    assert review.concept.id == "foil"
    assert (review.answered, review.left) == (0, 3)
    assert Review(reading, 7).left == 3


def test_what_is_put_off_comes_again_at_the_end(reading: Workspace) -> None:
    review = Review(reading, 7)
    review.later()
    assert order(review) == ["still", "law", "foil"]


def test_what_is_put_off_stays_at_the_end_when_the_review_is_opened_again(
    reading: Workspace,
) -> None:
    review = Review(reading, 7)
    review.later()
    review.later()
    again = Review(reading, 7)
    assert order(again) == ["law", "foil", "still"]


def test_what_was_put_off_yesterday_is_asked_in_its_turn_today(reading: Workspace) -> None:
    yesterday = datetime.now().astimezone() - timedelta(days=1)
    reading.library.keep_put_off("foil", yesterday, yesterday)
    assert order(Review(reading, 7)) == ["foil", "still", "law"]


def test_a_term_that_is_deleted_meanwhile_is_passed_over(reading: Workspace) -> None:
    review = Review(reading, 7)
    reading.delete_concepts(["foil"])
    assert review.concept is not None
    assert review.concept.id == "still"
