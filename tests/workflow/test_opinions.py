"""Second opinions: every engine's English of a sentence, and what a term may be called by them."""

from collections.abc import Iterator

import pytest

from reader.model.glossary import Concept, Term, TermStatus
from reader.model.spans import Language
from reader.translation.progress import never
from reader.translation.server_address import parse_address
from reader.workflow.importing import add_clipboard
from reader.workflow.open_article import OpenArticle
from reader.workflow.opinions import NoOpinion, Opinion, SecondOpinions, prefer, with_preferred
from reader.workflow.workspace import Workspace
from tests.support.model_server import ModelServer, Reply

TEXT = "題である\n\n天翼翅は新しいモデル。"
OTHER = "A skyfoil is a new model."


@pytest.fixture
def served() -> Iterator[ModelServer]:
    with ModelServer().running() as server:
        server.reply = lambda _asked: Reply(OTHER)
        yield server


@pytest.fixture
def article(translating: Workspace) -> OpenArticle:
    terms = (
        Term("1", Language.JA, "天翼翅"),
        Term("2", Language.EN, "highwing"),
        Term("3", Language.EN, "skyfoil", TermStatus.ADMITTED),
    )
    translating.create_concept(Concept("wing", terms=terms))
    return OpenArticle(translating, add_clipboard(translating, TEXT))


def asked(workspace: Workspace, article: OpenArticle) -> list[Opinion | NoOpinion]:
    told: list[Opinion | NoOpinion] = []
    SecondOpinions(workspace, article.placed, 1, 0).ask(told.append, never)
    return told


def test_every_engine_is_asked_and_each_english_told_once_with_its_terms(
    translating: Workspace, article: OpenArticle, served: ModelServer
) -> None:
    translating.servers.add(parse_address(served.address), "qwen3:8b")
    translating.packages_changed()
    told = [one for one in asked(translating, article) if isinstance(one, Opinion)]
    texts = [one.translation.text for one in told]
    assert len(set(texts)) == len(texts)
    assert told[0].made_by == "Japanese → English 1.0"
    assert [place.of(texts[0]) for place in told[0].places] == ["highwing"]
    assert told[-1].made_by == "qwen3:8b"
    assert texts[-1] == OTHER
    assert [place.of(OTHER) for place in told[-1].places] == ["skyfoil"]
    assert [(r.term.ja, r.english) for r in told[-1].renderings] == [("天翼翅", "skyfoil")]
    assert not told[0].renderings
    others = [one.choice for one in told if one.made_by == told[0].made_by]
    assert others == list(range(1, len(others) + 1))
    assert len(others) > 1
    assert told[-1].choice == 1


def test_what_was_told_is_in_the_memory_and_is_not_asked_again(
    translating: Workspace, article: OpenArticle, served: ModelServer
) -> None:
    translating.servers.add(parse_address(served.address), "qwen3:8b")
    translating.packages_changed()
    before = asked(translating, article)
    count = len(served.asked)
    assert asked(translating, article) == before
    assert len(served.asked) == count


def test_an_engine_that_gives_none_says_why_and_the_others_are_told(
    translating: Workspace, article: OpenArticle, served: ModelServer
) -> None:
    translating.servers.add(parse_address(served.address), "qwen3:8b")
    translating.packages_changed()
    served.stop()
    told = asked(translating, article)
    assert isinstance(told[0], Opinion)
    assert isinstance(told[-1], NoOpinion)
    assert "Nobody answers" in told[-1].problem


def test_a_rendering_becomes_the_preferred_one_and_undo_takes_it_back(
    translating: Workspace, article: OpenArticle, served: ModelServer
) -> None:
    translating.servers.add(parse_address(served.address), "qwen3:8b")
    translating.packages_changed()
    told = asked(translating, article)[-1]
    assert isinstance(told, Opinion)
    prefer(translating, told.renderings[0])

    def english() -> dict[str, TermStatus]:
        terms = translating.concept("wing").terms
        return {term.text: term.status for term in terms if term.language is Language.EN}

    changed = {"highwing": TermStatus.ADMITTED, "skyfoil": TermStatus.PREFERRED}
    assert english() == changed
    translating.history.undo()
    assert english() == {"highwing": TermStatus.PREFERRED, "skyfoil": TermStatus.ADMITTED}


def test_english_that_the_concept_lacks_is_added_as_preferred() -> None:
    concept = Concept("c", terms=(Term("1", Language.JA, "翼"), Term("2", Language.EN, "wing")))
    terms = with_preferred(concept, "pinion").terms
    assert [(t.text, t.status) for t in terms] == [
        ("翼", TermStatus.PREFERRED),
        ("wing", TermStatus.ADMITTED),
        ("pinion", TermStatus.PREFERRED),
    ]


def test_an_engine_that_says_the_same_is_told_as_such(
    translating: Workspace, article: OpenArticle, served: ModelServer
) -> None:
    first = asked(translating, article)[0]
    assert isinstance(first, Opinion)
    served.reply = lambda _asked: Reply(first.translation.text)
    translating.servers.add(parse_address(served.address), "qwen3:8b")
    translating.packages_changed()
    told = asked(translating, article)[-1]
    assert told == NoOpinion("qwen3:8b", "the same English as number 1.")
