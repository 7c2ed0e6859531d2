import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.glossary.matcher import Matcher
from reader.glossary.normalise import fold
from reader.model.glossary import Concept, GlossaryChange, Hit
from reader.model.spans import Span
from tests.glossary.concepts import concept

INFERENCE = concept("inference", ("推論", "推論処理"), "inference")
REASONING = concept("reasoning", "推論", "reasoning")


def surfaces(text: str, *concepts: Concept) -> list[str]:
    return [hit.surface for hit in Matcher(concepts).hits(text)]


def senses(text: str, chosen: dict[Span, str] | None = None) -> list[str | None]:
    hits = Matcher([INFERENCE, REASONING]).hits(text, chosen or {})
    return [hit.sense for hit in hits if hit.surface == "推論"]


@pytest.mark.parametrize(
    ("form", "text", "found"),
    [
        ("MLA", "MLAB", []),
        ("MLA", "注意機構MLAを", ["MLA"]),
        ("GPT-4", "GPT-4o", []),
        ("GPT-4", "GPT-4は", ["GPT-4"]),
        ("GPT-4", "GPT-4.5は", []),
        ("GPT-4", "GPT-4.", ["GPT-4"]),
        ("5", "2.5", []),
        ("MoE", "ＭｏＥを", ["ＭｏＥ"]),
        ("パラメータ", "ﾊﾟﾗﾒｰﾀを", ["ﾊﾟﾗﾒｰﾀ"]),
        ("キロ", "3㌔先", ["㌔"]),
        ("ロ", "3㌔先", []),
        ("エラー", "ミラーエラー", []),
        ("モデル", "スーパーモデルー", []),
        ("強化学習", "強化学習によって", ["強化学習"]),
        ("DeepSeek-R1", "DeepSeek-R1", ["DeepSeek-R1"]),
    ],
)
def test_a_term_is_found_where_it_stands_free(form: str, text: str, found: list[str]) -> None:
    assert surfaces(text, concept("c", form)) == found


@pytest.mark.parametrize(
    ("form", "text"),
    [
        ("サーバ", "サーバーを"),
        ("サーバー", "サーバを"),
        ("推論サーバー", "推論サーバを"),
        ("LLM", "LLMs"),
        ("GPU", "ＧＰＵｓ"),
        ("fine-tuned model", "fine tuned models"),
        ("DeepSeek-R1", "DeepSeek -R1"),
        ("DeepSeek-R1", "DeepSeek- R1"),
        ("DeepSeek-R1", "DeepSeek‑R1"),
        ("DeepSeek-R1", "DeepSeek R1"),
        ("machine learning", "Machine  Learning"),
        ("machine learning", "machine\u00a0learning"),
        ("DeepSeek", "Deep\u200bSeek"),
    ],
)
def test_spellings_that_mean_the_same_are_found_too(form: str, text: str) -> None:
    (hit,) = Matcher([concept("c", form)]).hits(text)
    assert hit.concepts == ("c",)
    assert hit.surface == text.removesuffix("を")


@pytest.mark.parametrize(
    ("form", "text"), [("AI", "AIs"), ("キー", "キ"), ("エラー", "エラ呼吸"), ("GAN", "GANsy")]
)
def test_spellings_that_may_mean_something_else_are_not(form: str, text: str) -> None:
    assert surfaces(text, concept("c", form)) == []


def test_the_longest_term_at_a_place_wins() -> None:
    function = concept("function", "推論機能")
    assert surfaces("推論機能の推論", INFERENCE, function) == ["推論機能", "推論"]


def test_the_first_of_two_terms_that_share_a_character_wins() -> None:
    assert surfaces("機械学習率", concept("a", "機械学習"), concept("b", "学習率")) == ["機械学習"]


def test_a_long_term_that_does_not_stand_free_leaves_its_place_to_a_shorter_one() -> None:
    long = concept("long", "推論モデル")
    assert surfaces("推論モデルズ", INFERENCE, long) == ["推論"]


def test_offsets_are_those_of_the_original_text() -> None:
    (hit,) = Matcher([concept("c", "推論")]).hits("𠮟㌔ﾊﾟ推論")
    assert hit == Hit(Span(4, 6), "推論", ("c",), "c")


def test_a_form_of_several_concepts_names_them_all_and_settles_on_none() -> None:
    (hit,) = Matcher([INFERENCE, REASONING]).hits("推論する")
    assert hit.concepts == ("inference", "reasoning")
    assert hit.sense is None


def test_what_the_reader_chose_stands() -> None:
    text = "推論の推論(inference)"
    assert senses(text, {Span(0, 2): "reasoning"}) == ["reasoning", "inference"]
    assert senses(text, {Span(3, 5): "reasoning"}) == [None, "reasoning"]


def test_a_choice_of_a_concept_that_is_gone_counts_as_none() -> None:
    assert senses("推論", {Span(0, 2): "deleted"}) == [None]


@pytest.mark.parametrize(
    ("text", "sense"),
    [
        ("推論(reasoning)", "reasoning"),
        ("推論（inference）", "inference"),
        ("推論（ Reasoning、思考）", "reasoning"),
        ("Ｒｅａｓｏｎｉｎｇ（推論）", "reasoning"),
        ("推論処理(推論)", "inference"),
        ("推論(reasoningful)", None),
        ("推論(reasoning step)", None),
        ("推論 reasoning", None),
        ("推論する(reasoning)", None),
        ("推論(推論)", None),
    ],
)
def test_a_gloss_in_parentheses_settles_the_sense(text: str, sense: str | None) -> None:
    assert senses(text)[0] == sense


def test_a_form_that_one_concept_has_exactly_is_not_lent_to_another() -> None:
    server = concept("server", "サーバー")
    other = concept("other", "サーバ")
    hits = Matcher([server, other]).hits("サーバとサーバー")
    assert [hit.concepts for hit in hits] == [("other",), ("server",)]


def test_an_empty_glossary_finds_nothing() -> None:
    assert Matcher([]).hits("推論") == ()
    assert Matcher([concept("c", " ")]).hits("推 論") == ()


LETTERS = [*"aBs1-. アーサバ推論㌔Ｍ", "ﾊﾟ", "ガ"]
FORMS = st.lists(st.sampled_from(LETTERS), min_size=1, max_size=6).map("".join)
GLOSSARIES = st.lists(st.tuples(FORMS, FORMS), max_size=6).map(
    lambda pairs: [concept(str(n), ja, en) for n, (ja, en) in enumerate(pairs)]
)


@given(GLOSSARIES, st.lists(FORMS | st.sampled_from(["。", "(", ")", "と"]), max_size=12))
def test_hits_lie_in_order_in_the_text_without_overlap(
    concepts: list[Concept], pieces: list[str]
) -> None:
    text = "".join(pieces)
    hits = Matcher(concepts).hits(text)
    known = {c.id for c in concepts}
    end = 0
    for hit in hits:
        assert end <= hit.span.start < hit.span.end <= len(text)
        assert hit.surface == hit.span.of(text)
        assert set(hit.concepts) <= known
        assert hit.sense is None or hit.sense in hit.concepts
        end = hit.span.end


@given(GLOSSARIES, GLOSSARIES, st.lists(st.tuples(FORMS, st.integers(0, 9)), max_size=5))
def test_after_any_change_the_hits_are_those_of_a_fresh_matcher(
    before: list[Concept], after: list[Concept], pieces: list[tuple[str, int]]
) -> None:
    forms = [term.text for c in (*before, *after) for term in c.terms]
    picked = [forms[number % len(forms)] if forms else "" for _, number in pieces]
    text = "。".join([*picked, *(piece for piece, _ in pieces)])
    change = GlossaryChange("Edit", tuple(before[1:]), tuple(after[1:]))
    matcher = Matcher(before).updated(change)
    assert matcher.hits(text) == Matcher([*before[:1], *after[1:]]).hits(text)
    assert matcher.updated(change.inverse()).hits(text) == Matcher(before).hits(text)


def test_a_term_that_is_gone_takes_its_spellings_along_but_not_from_the_matcher_before() -> None:
    server = concept("server", "推論サーバー", "LLM")
    before = Matcher([server])
    change = GlossaryChange("Delete", (server,), ())
    text = "推論サーバとLLMs、推論サーバーとLLM"
    assert before.updated(change).hits(text) == ()
    assert len(before.hits(text)) == 4


def test_a_glossary_that_grows_change_by_change_stays_whole(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("reader.glossary.matcher.RECENT_AT_MOST", 5)
    concepts = [concept(str(n), f"用語{n}番") for n in range(20)]
    matcher = Matcher([])
    for one in concepts:
        matcher = matcher.updated(GlossaryChange("Add", (), (one,)))
    text = "、".join(one.terms[0].text for one in concepts)
    assert [hit.sense for hit in matcher.hits(text)] == [one.id for one in concepts]


@given(GLOSSARIES, FORMS.filter(fold))
def test_every_form_is_found_between_stops_however_wide_it_is_written(
    others: list[Concept], form: str
) -> None:
    matcher = Matcher([*others, concept("wanted", form)])
    written = form.strip()
    for spelling in (written, written.translate({c: c + 0xFEE0 for c in range(0x21, 0x7F)})):
        first = matcher.hits(f"。{spelling}。")[0]
        assert first.span == Span(1, 1 + len(spelling))
        assert "wanted" in first.concepts
