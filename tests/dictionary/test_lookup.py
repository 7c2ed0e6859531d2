from pathlib import Path

import pytest

from reader.dictionary.lookup import word_at
from reader.dictionary.shelf import Shelf
from reader.model.dictionary import Word
from reader.text.tokens import Tokenizer
from tests.dictionary.archives import made, term


def _word(text: str, offset: int, tokenizer: Tokenizer, shelf: Shelf) -> Word:
    word = word_at(text, offset, tokenizer, shelf.dictionaries())
    assert word is not None
    assert word.span.of(text) == word.surface
    assert word.span.contains(offset)
    return word


@pytest.mark.parametrize("offset", range(2, 9))
def test_all_of_a_conjugated_verb_leads_to_its_base(
    offset: int, tokenizer: Tokenizer, filled: Shelf
) -> None:
    word = _word("彼は食べさせられたと言う。", offset, tokenizer, filled)
    assert (word.surface, word.lemma) == ("食べさせられた", "食べる")
    assert word.steps == ("causative", "passive", "past")
    assert word.reading == "たべさせられた"
    assert [entry.meanings for entry in word.entries] == [("to eat",)]


@pytest.mark.parametrize("offset", range(4))
def test_the_longest_word_that_a_dictionary_knows_wins(
    offset: int, tokenizer: Tokenizer, filled: Shelf
) -> None:
    word = _word("強化学習は難しい", offset, tokenizer, filled)
    assert word.surface == "強化学習"
    assert word.reading == "きょうかがくしゅう"
    assert word.entries[0].meanings == ("reinforcement learning",)


def test_a_pronoun_wins_over_itself_with_a_particle_unless_nothing_else_is_known(
    tokenizer: Tokenizer, shelf: Shelf, tmp_path: Path
) -> None:
    index = {"title": "指示", "revision": "1", "format": 3}
    rows = [term("これは", "", "hey"), term("これ", "", "this"), term("これから", "", "from now")]
    rows += [term("それは", "", "very")]
    shelf.install(str(made(tmp_path / "a.zip", index, term_bank_1=rows)))
    assert _word("これは本だ", 0, tokenizer, shelf).surface == "これ"
    assert _word("これから行く", 0, tokenizer, shelf).surface == "これから"
    assert _word("それは本だ", 0, tokenizer, shelf).surface == "それは"


@pytest.mark.parametrize(
    ("text", "offset", "surface", "reading"),
    [
        ("町で80人が来た", 2, "80人", "はちじゅうにん"),
        ("町で80人が来た", 4, "80人", "はちじゅうにん"),
        ("10分間かかる", 3, "10分間", "じゅっぷんかん"),
        ("毎秒31.4トークン", 2, "31.4トークン", "さんじゅういってんよんとーくん"),
        ("３次元の", 0, "３次元", "さんじげん"),
        ("千葉県の", 0, "千葉", "ちば"),
        ("一般の", 0, "一般", "いっぱん"),
    ],
)
def test_a_number_and_what_it_counts_are_one_word_and_read_whole(
    *,
    text: str,
    offset: int,
    surface: str,
    reading: str,
    tokenizer: Tokenizer,
    shelf: Shelf,
    tmp_path: Path,
) -> None:
    rows = [
        term("人", "じん", "-ian"),
        term("人", "にん", "counter for people", tags="ctr"),
        term("３次元", "", "three dimensions"),
        term("千葉", "ちば", "Chiba"),
        term("一般", "いっぱん", "general"),
    ]
    index = {"title": "数", "revision": "1", "format": 3}
    shelf.install(str(made(tmp_path / "n.zip", index, term_bank_1=rows)))
    word = _word(text, offset, tokenizer, shelf)
    assert (word.surface, word.reading) == (surface, reading)
    if surface == "80人":
        assert [entry.reading for entry in word.entries] == ["にん", "じん"]


def test_without_a_dictionary_lemma_reading_and_steps_are_the_tokenisers(
    tokenizer: Tokenizer, shelf: Shelf
) -> None:
    word = _word("本を読んでいた", 2, tokenizer, shelf)
    assert (word.surface, word.lemma, word.part_of_speech) == ("読んでいた", "読む", "動詞")
    assert word.steps == ("progressive", "past")
    assert word.entries == ()


@pytest.mark.parametrize(
    ("text", "offset", "surface", "lemma", "steps"),
    [
        ("開発されており、", 3, "されており", "する", ("passive", "progressive", "stem")),
        ("勉強させられた", 2, "させられた", "する", ("causative", "passive", "past")),
        ("彼がこなかった", 4, "こなかった", "くる", ("negative", "past")),
        ("高くなる", 2, "高くなる", "高い", ("becoming",)),
        ("しかし、", 1, "しかし", "しかし", ()),
        ("いることが", 2, "こと", "こと", ()),
        ("梁文鋒氏は", 0, "梁", "梁", ()),
        ("ご覧ください", 0, "ご覧", "ご覧", ()),
        ("静かな町", 2, "静かな", "静か", ("attributive",)),
    ],
)
def test_without_a_dictionary_words_are_whole_and_spelt_as_they_are(
    *,
    text: str,
    offset: int,
    surface: str,
    lemma: str,
    steps: tuple[str, ...],
    tokenizer: Tokenizer,
    shelf: Shelf,
) -> None:
    word = _word(text, offset, tokenizer, shelf)
    assert (word.surface, word.lemma, word.steps) == (surface, lemma, steps)


@pytest.mark.parametrize("offset", range(7))
def test_a_verb_that_goes_on_in_another_one_is_whole_wherever_it_is_pointed_at(
    offset: int, tokenizer: Tokenizer, shelf: Shelf
) -> None:
    word = _word("考え続けていた。", offset, tokenizer, shelf)
    assert (word.surface, word.lemma) == ("考え続けていた", "考える")
    assert word.steps == ("continuing", "progressive", "past")


@pytest.mark.parametrize(
    ("text", "whole", "reading"),
    [
        ("この責任者が", "責任者", "せきにんしゃ"),
        ("また再利用する", "再利用", "さいりよう"),
        ("ある日本人が", "日本人", "にほんじん"),
        ("あと三つの", "三つ", "みっつ"),
        ("またお客様を", "お客様", "おきゃくさま"),
    ],
)
def test_what_no_dictionary_knows_is_a_word_with_its_prefix_and_suffix_and_no_fragment(
    text: str, whole: str, reading: str, tokenizer: Tokenizer, shelf: Shelf
) -> None:
    start = text.index(whole)
    for offset in range(start, start + len(whole)):
        word = _word(text, offset, tokenizer, shelf)
        assert (word.surface, word.lemma, word.reading) == (whole, whole, reading)


def test_a_part_that_a_dictionary_knows_is_told_and_a_name_goes_without_its_title(
    tokenizer: Tokenizer, filled: Shelf, tmp_path: Path
) -> None:
    rows = [term("責任", "せきにん", "responsibility")]
    index = {"title": "部分", "revision": "1", "format": 3}
    filled.install(str(made(tmp_path / "a.zip", index, term_bank_1=rows)))
    word = _word("責任者が", 0, tokenizer, filled)
    assert (word.surface, word.entries[0].meanings) == ("責任", ("responsibility",))
    assert _word("田中さんが", 0, tokenizer, filled).surface == "田中"


def test_the_dictionary_tells_which_class_a_verb_is_of(tokenizer: Tokenizer, filled: Shelf) -> None:
    assert _word("見せられる", 0, tokenizer, filled).steps == ("potential or passive",)
    word = _word("来られなかった", 0, tokenizer, filled)
    assert word.steps == ("potential or passive", "negative", "past")


def test_a_form_is_read_as_its_base_is(tokenizer: Tokenizer, filled: Shelf) -> None:
    word = _word("それが気に入った", 5, tokenizer, filled)
    assert (word.lemma, word.reading, word.part_of_speech) == ("気に入る", "きにいった", "動詞")


def test_kana_of_the_other_kind_and_letters_of_other_width_find_a_word(
    tokenizer: Tokenizer, filled: Shelf, tmp_path: Path
) -> None:
    index = {"title": "略語", "revision": "1", "format": 3}
    filled.install(str(made(tmp_path / "a.zip", index, term_bank_1=[term("ＡＩ", "", "a")])))
    assert _word("ネコがいる", 0, tokenizer, filled).entries[0].text == "猫"
    assert _word("aiの発展", 1, tokenizer, filled).entries[0].text == "ＡＩ"


def test_a_word_in_latin_letters_is_not_cut(
    tokenizer: Tokenizer, filled: Shelf, tmp_path: Path
) -> None:
    index = {"title": "略語", "revision": "1", "format": 3}
    rows = [term("MO", "", "magneto-optical"), term("GPU", "", "graphics processor")]
    filled.install(str(made(tmp_path / "a.zip", index, term_bank_1=rows)))
    for text in ("MoEと", "SMOと", "MO2"):
        assert _word(text, 1, tokenizer, filled).entries == ()
    assert _word("新GPUは", 2, tokenizer, filled).entries[0].text == "GPU"


def test_where_no_word_stands_none_is_found(tokenizer: Tokenizer, filled: Shelf) -> None:
    for text, offset in (("", 0), ("。", 0), ("猫 猫", 1), ("猫", 5)):
        assert word_at(text, offset, tokenizer, filled.dictionaries()) is None


def test_meanings_come_in_the_readers_order(
    tokenizer: Tokenizer, filled: Shelf, tmp_path: Path
) -> None:
    index = {"title": "別の辞典", "revision": "1", "format": 3}
    filled.install(str(made(tmp_path / "b.zip", index, term_bank_1=[term("猫", "ねこ", "a cat")])))

    def shown() -> list[str]:
        word = _word("猫", 0, tokenizer, filled)
        return [entry.dictionary for entry in word.entries]

    assert shown() == ["試験辞典", "別の辞典"]
    filled.order(["別の辞典"])
    assert shown() == ["別の辞典", "試験辞典"]
    filled.remove("別の辞典")
    assert shown() == ["試験辞典"]


def test_frequencies_pitches_and_kanji_are_told(
    tokenizer: Tokenizer, filled: Shelf, tmp_path: Path
) -> None:
    index = {"title": "資料", "revision": "1", "format": 3}
    banks = {
        "term_meta_bank_1": [
            ["猫", "freq", 812],
            ["猫", "freq", {"reading": "ねこ", "frequency": {"value": 3, "displayValue": "3㋕"}}],
            ["猫", "freq", {"reading": "びょう", "frequency": 9}],
            ["猫", "pitch", {"reading": "ねこ", "pitches": [{"position": 1}]}],
        ],
        "kanji_bank_1": [["猫", "ビョウ", "ねこ", "", ["cat"], {"strokes": "11"}]],
    }
    filled.install(str(made(tmp_path / "c.zip", index, **banks)))
    word = _word("猫", 0, tokenizer, filled)
    assert [one.value for one in word.frequencies] == ["812", "3㋕"]
    assert [one.value for one in word.pitches] == ["1"]
    assert [(one.onyomi, one.meanings) for one in word.kanji] == [(("ビョウ",), ("cat",))]
