"""Names in Latin letters, which an English translation must have."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model.spans import Span
from reader.translation.names import lost_names


@pytest.mark.parametrize(
    ("source", "english", "lost"),
    [
        ("DeepSeekは公開した。", "DeepSepSSeek published it.", ("DeepSeek",)),
        ("DeepSeekは公開した。", "Deepseek published it.", ()),
        ("Hugging Face Hubを使う。", "It uses the Hub.", ("Hugging Face",)),
        ("Hugging Face HubとQwen", "Hugging, the Hub", ("Face", "Qwen")),
        ("Transformersを学ぶ。", "Learn about the transformer.", ()),
        ("fine-tuningする", "It is fine-tuned.", ()),
        ("ＭＯＭＯを打ち上げた。", "It was launched.", ("MOMO",)),
        ("República Dominicana", "The Dominican Republic", ("República Dominicana",)),
        ("C++とC#で書く", "Written in C and C.", ("C++", "C#")),
        ("self.session.storageを読む", "Reads storage.", ("self.session.storage",)),
        (
            "詳しくはhttps://example.org/a_b?c=1。",
            "See there.",
            ("https://example.org/a_b?c=1",),
        ),
    ],
)
def test_what_is_lost_is_told_as_it_is_to_stand(
    source: str, english: str, lost: tuple[str, ...]
) -> None:
    assert lost_names(source, english) == lost


@pytest.mark.parametrize(
    ("source", "english"),
    [
        ("EUの規則", "the rules of the European Union"),
        ("KTR001形", "the KTR 001 series"),
        ("Chapter1を見る", "See Chapter 1."),
        ("160 kmの距離", "a distance of 160 kilometres"),
        ("xの値", "its value"),
    ],
)
def test_what_english_writes_otherwise_is_not_lost(source: str, english: str) -> None:
    assert lost_names(source, english) == ()


def test_an_abbreviation_is_written_out_only_by_words_side_by_side() -> None:
    assert lost_names("GPの後", "Great deeds were done by a person") == ("GP",)


def test_places_that_another_rule_looks_after_are_left_out() -> None:
    assert lost_names("MoEとMLA", "nothing", [Span(0, 3)]) == ("MLA",)


NAMES = st.from_regex(r"[A-Z][a-z]{3,8}(-[A-Z][a-z]{3,5})?", fullmatch=True)


@given(st.lists(NAMES, min_size=1, max_size=6, unique=True), st.data())
def test_a_name_is_lost_if_and_only_if_it_does_not_stand_in_the_english(
    names: list[str], data: st.DataObject
) -> None:
    kept = data.draw(st.sets(st.sampled_from(names)))
    source = "と".join(names)
    english = ", ".join(sorted(kept)) + "."

    lost = lost_names(source, english)

    assert not kept & set(lost)
    # What stands in the English in another inflection, or as part of a name, is there as well.
    assert set(lost) <= set(names) - kept
    if not kept:
        assert set(lost) == set(names)


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_two_texts_can_be_compared(source: str, english: str) -> None:
    for name in lost_names(source, english):
        assert name.strip() == name != ""
