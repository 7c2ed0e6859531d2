"""Where the library's English does not use the preferred term, and that it is mended."""

from dataclasses import replace
from pathlib import Path

import pytest

from reader.model.glossary import Term, TermStatus
from reader.model.spans import Language
from reader.model.translation import Translation
from reader.translation.obedience import stands_in
from reader.workflow.consistency import Inconsistency, inconsistencies, mend, still_there
from reader.workflow.importing import add_clipboard
from reader.workflow.open_article import OpenArticle
from reader.workflow.terms import PlacedTerms
from reader.workflow.workspace import Workspace
from tests.support.tiny_package import TinyPackage

TEXT = """港の高翅

企業は高翅を使う。研究者は新しいモデルを使う。

企業は高翅を開発した。
"""


def found_in(workspace: Workspace) -> list[Inconsistency]:
    return list(inconsistencies(workspace, lambda _done, _total: None))


def prefer(workspace: Workspace, *english: str) -> None:
    """Say that 高翅 is the first of `english`, and admit the others."""
    from reader.model.glossary import Concept

    terms = [Term("wing-ja", Language.JA, "高翅")]
    for at, form in enumerate(english):
        status = TermStatus.ADMITTED if at else TermStatus.PREFERRED
        terms.append(Term(f"wing-{form}", Language.EN, form, status))
    concept = Concept("wing", terms=tuple(terms))
    if "wing" in workspace.terms.concepts:
        workspace.update_concept(concept)
    else:
        workspace.create_concept(concept)


def translate(workspace: Workspace, text: str = TEXT) -> OpenArticle:
    article = OpenArticle(workspace, add_clipboard(workspace, text))
    run = article.translation_run(lambda _event: None, lambda: 0)
    assert run is not None
    run.run()
    return article


def english(workspace: Workspace, article: OpenArticle) -> str:
    again = OpenArticle(workspace, article.article)
    return " ".join(row.en.text for row in again.rows)


def test_where_the_glossary_is_obeyed_there_is_nothing_to_list(translating: Workspace) -> None:
    prefer(translating, "highwing")
    translate(translating)
    assert found_in(translating) == []


def test_english_from_before_the_term_was_changed_is_listed(translating: Workspace) -> None:
    prefer(translating, "highwing")
    article = translate(translating)
    prefer(translating, "skyfoil")
    found = found_in(translating)
    assert [one.request.source for one in found] == [
        "港の高翅",
        "企業は高翅を使う。",
        "企業は高翅を開発した。",
    ]
    assert {(one.wanted, one.used) for one in found} == {("skyfoil", "")}
    place = found[1].place
    assert place.of(article.article.blocks[found[1].request.block].text) == "高翅"


def test_a_form_that_is_only_admitted_is_listed_with_what_stands_there(
    translating: Workspace,
) -> None:
    prefer(translating, "highwing")
    translate(translating)
    prefer(translating, "skyfoil", "highwing")
    assert {(one.wanted, one.used) for one in found_in(translating)} == {("skyfoil", "highwing")}


def test_mending_puts_the_preferred_term_there_and_undo_takes_it_back(
    translating: Workspace,
) -> None:
    prefer(translating, "skyfoil", "highwing")
    article = translate(translating)
    engine = translating.engine_name
    assert engine
    placed = PlacedTerms(article.article.content, translating.terms, {})
    for block in (1, 2):
        # An admitted form obeys the glossary, so nothing changes such English by itself.
        request = placed.requests(block)[0]
        made = Translation(request.source, "The firm has a highwing.", engine)
        translating.library.remember([(request.key[1], made)])
    before = english(translating, article)
    found = found_in(translating)
    assert {(one.wanted, one.used) for one in found} == {("skyfoil", "highwing")}
    assert len(found) == 2
    mend(translating, found, lambda _done, _total: None)()
    assert still_there(translating, found) == found_in(translating) == []
    after = english(translating, article)
    assert stands_in("skyfoil", after)
    assert not stands_in("highwing", after)
    assert translating.history.undo() == "Mend translations"
    assert english(translating, article) == before
    assert found_in(translating) == found
    translating.history.redo()
    assert english(translating, article) == after


def test_an_article_is_mended_by_the_engine_that_translates_it(
    translating: Workspace, tmp_path: Path
) -> None:
    other = TinyPackage(version="0.5", metadata={"code": "other", "name": "Other"})
    translating.packages.install(other.write_archive(tmp_path / "other.argosmodel"))
    translating.packages_changed()
    prefer(translating, "highwing")
    article = translate(translating)
    article.choose_engine(translating.engines.named("Other"))
    run = article.translation_run(lambda _event: None, lambda: 0)
    assert run is not None
    run.run()
    prefer(translating, "skyfoil")
    found = found_in(translating)
    assert {one.english.engine for one in found} == {"argos/other 0.5"}
    mend(translating, found, lambda _done, _total: None)()
    assert found_in(translating) == []
    assert {one.engine for one in article.translations(1).values()} == {"argos/other 0.5"}
    translating.history.undo()
    assert found_in(translating) == found


def test_undo_brings_english_from_before_back_as_well(translating: Workspace) -> None:
    prefer(translating, "highwing")
    translate(translating)
    prefer(translating, "skyfoil")
    found = found_in(translating)
    mend(translating, found, lambda _done, _total: None)()
    assert found_in(translating) == []
    translating.history.undo()
    assert found_in(translating) == found


def test_what_the_reader_wrote_is_listed_as_theirs_and_never_changed(
    translating: Workspace,
) -> None:
    prefer(translating, "highwing")
    article = translate(translating)
    article.correct(1, 0, "The firm flies.")
    prefer(translating, "skyfoil")
    found = found_in(translating)
    assert [one.by_reader for one in found] == [False, True, False]
    mend(translating, found, lambda _done, _total: None)()
    [left] = still_there(translating, found)
    assert (left.by_reader, left.english.text) == (True, "The firm flies.")
    assert "The firm flies." in english(translating, article)


def test_mending_that_is_stopped_keeps_what_it_did(translating: Workspace) -> None:
    prefer(translating, "highwing")
    many = "\n\n".join(f"企業は高翅を{n}年使う。" for n in range(1, 31))
    translate(translating, f"多くの話\n\n{many}\n")
    prefer(translating, "skyfoil")
    found = found_in(translating)
    done: list[int] = []
    mend(
        translating,
        found,
        lambda many_done, _total: done.append(many_done),
        cancelled=lambda: bool(done) and done[-1] > 0,
    )
    left = still_there(translating, found)
    assert 0 < len(left) < len(found) == 30


def test_an_article_without_english_is_passed_over(translating: Workspace) -> None:
    prefer(translating, "highwing")
    add_clipboard(translating, TEXT)
    told: list[tuple[int, int]] = []
    assert list(inconsistencies(translating, lambda *how_far: told.append(how_far))) == []
    assert told == [(0, 1), (1, 1)]


def test_of_two_meanings_either_may_stand(translating: Workspace) -> None:
    prefer(translating, "highwing")
    other = replace(translating.terms.concepts["wing"], id="other")
    terms = (other.terms[0], replace(other.terms[1], id="o", text="skyfoil"))
    translating.create_concept(replace(other, terms=terms))
    article = translate(translating)
    article.correct(1, 0, "The firm uses a skyfoil.")
    article.correct(2, 0, "Nothing of it.")
    [one] = [found for found in found_in(translating) if found.by_reader]
    assert one.english.text == "Nothing of it."
    assert set(one.wanted.split(" or ")) == {"highwing", "skyfoil"}


def test_without_a_package_mending_says_what_to_do(workspace: Workspace) -> None:
    from reader.model.errors import PackageError

    prefer(workspace, "highwing")
    article = OpenArticle(workspace, add_clipboard(workspace, TEXT))
    article.correct(1, 0, "The firm flies.")
    found = found_in(workspace)
    assert len(found) == 1
    with pytest.raises(PackageError, match="install"):
        mend(workspace, found, lambda _done, _total: None)
