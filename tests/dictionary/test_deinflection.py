import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.dictionary.deinflection import bases


@pytest.mark.parametrize(
    ("form", "base", "steps"),
    [
        ("食べさせられた", "食べる", ["causative", "passive", "past"]),
        ("待たされた", "待つ", ["causative", "passive", "past"]),
        ("読んでいる", "読む", ["progressive"]),
        ("使われています", "使う", ["passive", "progressive", "polite"]),
        ("言っていた", "言う", ["progressive", "past"]),
        ("行きたくなかった", "行く", ["desiderative", "negative", "past"]),
        ("行った", "行く", ["past"]),
        ("泳いで", "泳ぐ", ["te-form"]),
        ("食べちゃった", "食べる", ["completion", "past"]),
        ("飲まなきゃ", "飲む", ["negative", "conditional"]),
        ("高くなかった", "高い", ["negative", "past"]),
        ("おっしゃいます", "おっしゃる", ["polite"]),
        ("来なければ", "来る", ["negative", "conditional"]),
        ("勉強しています", "勉強", ["progressive", "polite"]),
        ("書けませんでした", "書く", ["potential", "polite", "negative", "past"]),
        ("行こう", "行く", ["volitional"]),
    ],
)
def test_a_conjugation_is_undone_and_its_steps_are_named(
    form: str, base: str, steps: list[str]
) -> None:
    assert next(list(each.steps) for each in bases(form) if each.text == base) == steps


def test_an_ichidan_verb_is_told_from_a_godan_verb_by_its_class() -> None:
    found = {each.word_class: each.steps for each in bases("見せられる") if each.text == "見せる"}
    assert found["v1"] == ("potential or passive",)


@given(st.text(alphabet="食べさせられたてでいなかっくしんだる行来ま", max_size=24))
def test_anything_has_itself_first_and_an_end(form: str) -> None:
    found = bases(form)
    assert found[0].text == form
    assert found[0].steps == ()
    assert all(each.text for each in found[1:])
    assert len({(each.text, each.word_class) for each in found}) == len(found)
