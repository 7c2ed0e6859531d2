"""Taking and refusing the terms that an article proposes."""

import pytest

from reader.model.candidate import Candidate, Source
from reader.model.errors import ReaderError
from reader.model.glossary import TermStatus
from reader.model.spans import Language
from reader.workflow.importing import add_clipboard
from reader.workflow.proposed_terms import ProposedTerms
from reader.workflow.workspace import Workspace

TEXT = """新語の登場

企業は文脈蒸溜網（context retort net、CRN）を使う。企業は幻影推論（ghost inference）も使う。

研究者は階層蒸溜炉を使う。
"""


def opened(workspace: Workspace) -> ProposedTerms:
    return ProposedTerms(workspace, add_clipboard(workspace, TEXT))


def named(terms: ProposedTerms) -> dict[str, Candidate]:
    return {one.ja: one for one in terms.find()}


def forms(workspace: Workspace, text: str) -> list[tuple[str, str, str]]:
    (concept,) = workspace.glossary.find(text)
    return [(t.language.value, t.text, t.status.value) for t in concept.terms]


def test_an_accepted_gloss_becomes_a_concept_with_all_its_forms(workspace: Workspace) -> None:
    terms = opened(workspace)
    terms.accept([named(terms)["文脈蒸溜網"]])
    assert forms(workspace, "文脈蒸溜網") == [
        ("ja", "文脈蒸溜網", "preferred"),
        ("en", "context retort net", "preferred"),
        ("en", "CRN", "admitted"),
    ]
    assert "文脈蒸溜網" not in named(terms)
    workspace.history.undo()
    assert workspace.glossary.find("文脈蒸溜網") == ()
    assert "文脈蒸溜網" in named(terms)


def test_all_that_are_glossed_are_accepted_and_taken_back_as_one_act(workspace: Workspace) -> None:
    terms = opened(workspace)
    glossed = [one for one in terms.find() if one.source is Source.GLOSS]
    assert {one.ja for one in glossed} == {"文脈蒸溜網", "幻影推論"}
    terms.accept(glossed)
    assert named(terms).keys() == {"階層蒸溜炉"}
    assert workspace.history.undo() == "Add 2 terms"
    assert {one.ja for one in glossed} <= named(terms).keys()


def test_a_gloss_whose_english_is_known_gives_that_concept_another_form(
    workspace: Workspace,
) -> None:
    terms = opened(workspace)
    gloss = named(terms)["文脈蒸溜網"]
    terms.accept([gloss])
    other = Candidate("文脈網", "context retort net", Source.GLOSS, 1.0, ())
    terms.accept([other])
    (concept,) = workspace.glossary.find("文脈網")
    assert concept.texts(Language.JA) == ("文脈蒸溜網", "文脈網")
    assert [t.status for t in concept.terms if t.text == "文脈網"] == [TermStatus.ADMITTED]


def test_what_has_no_english_is_not_accepted(workspace: Workspace) -> None:
    terms = opened(workspace)
    with pytest.raises(ReaderError, match="no English"):
        terms.accept([named(terms)["階層蒸溜炉"]])
    assert workspace.glossary.find("階層蒸溜炉") == ()


def test_what_is_rejected_is_proposed_no_more_in_any_article_until_that_is_undone(
    workspace: Workspace,
) -> None:
    terms = opened(workspace)
    told: list[bool] = []
    terms.changed.append(lambda: told.append(True))
    terms.reject([named(terms)["階層蒸溜炉"]])
    assert "階層蒸溜炉" not in named(terms)
    other = ProposedTerms(workspace, add_clipboard(workspace, "研究者は階層蒸溜炉を使う。"))
    assert named(other) == {}
    assert workspace.history.undo() == "Reject term"
    assert "階層蒸溜炉" in named(terms)
    assert workspace.history.redo() == "Reject term"
    assert "階層蒸溜炉" not in named(terms)
    assert len(told) == 3


def test_the_engine_is_asked_within_the_sentence_and_what_it_said_is_kept(
    translating: Workspace,
) -> None:
    article = add_clipboard(translating, "modelは混合蒸留を使う。modelは混合蒸留だ。")
    terms = ProposedTerms(translating, article)
    found = [one for one in terms.find() if one.ja == "混合蒸留"]
    assert [one.en for one in found] == [""]
    told: list[Candidate] = []
    terms.ask(found, told.append)
    ((ja, en, source),) = [(one.ja, one.en, one.source) for one in told]
    assert (ja, source) == ("混合蒸留", Source.ENGINE)
    assert en.startswith("mixed distilling")
    assert named(terms)["混合蒸留"].en == en


def test_without_a_package_the_engine_is_not_asked(workspace: Workspace) -> None:
    terms = opened(workspace)
    told: list[Candidate] = []
    terms.ask(terms.find(), told.append)
    assert told == []


def test_asking_stops_when_it_is_told_to(translating: Workspace) -> None:
    article = add_clipboard(translating, "研究者は混合蒸留を使う。研究者は混合蒸留を使う。")
    terms = ProposedTerms(translating, article)
    told: list[Candidate] = []
    terms.ask(terms.find(), told.append, lambda: True)
    assert told == []
