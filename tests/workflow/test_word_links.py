"""Links between words as they are asked for: by whom they are told, and that they are kept."""

from reader.model.article import Block, BlockKind, Content, Metadata
from reader.model.glossary import Concept, Term
from reader.model.spans import Language, Span
from reader.translation.ctranslate import CTranslate2Engine
from reader.workflow.terms import PlacedTerms
from reader.workflow.word_links import WordLinks
from reader.workflow.workspace import Workspace

JA, EN = "猫が屋根で眠っている。", "The cat is sleeping on the roof."


def test_a_package_tells_of_any_english_and_what_it_told_is_kept(
    workspace: Workspace, shipped: CTranslate2Engine
) -> None:
    asked = WordLinks(workspace, shipped)
    assert asked.known(JA, EN) is None
    linked = asked.of(JA, EN)
    assert linked is not None
    assert linked.by_engine
    assert {(one.ja.of(JA), one.en.of(EN)) for one in linked.links} >= {
        ("猫", "cat"),
        ("屋根", "roof"),
        ("眠っている", "sleeping"),
    }
    assert asked.known(JA, EN) is linked


def test_without_a_package_the_glossary_tells(workspace: Workspace) -> None:
    workspace.create_concept(
        Concept("c", terms=(Term("1", Language.JA, "谺"), Term("2", Language.EN, "echo")))
    )
    ja, en = "谺が返る。", "An echo comes back."
    content = Content(Metadata(), (Block(BlockKind.PARAGRAPH, ja, (Span(0, len(ja)),)),))
    terms = PlacedTerms(content, workspace.terms, {}).requests(0)[0].terms
    linked = WordLinks(workspace).of(ja, en, terms)
    assert linked is not None
    assert not linked.by_engine
    assert [(one.ja.of(ja), one.en.of(en)) for one in linked.links] == [("谺", "echo")]


def test_what_was_cancelled_is_neither_told_nor_kept(translating: Workspace) -> None:
    asked = WordLinks(translating)
    assert asked.of(JA, EN, cancelled=lambda: True) is None
    assert asked.known(JA, EN) is None
