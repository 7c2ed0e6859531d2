"""Names in Latin letters, which an English translation must have."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model.spans import Span
from reader.translation.names import as_written, lost_names
from reader.translation.obedience import stands_in


@pytest.mark.parametrize(
    ("source", "english", "lost"),
    [
        ("DeepSeekは公開した。", "DeepSepSSeek published it.", ("DeepSeek",)),
        ("DeepSeekは公開した。", "Deepseek published it.", ()),
        ("Hugging Face Hubを使う。", "It uses the Hub.", ("Hugging Face Hub",)),
        ("Bank of Americaの決算", "It was published.", ("Bank of America",)),
        ("「Attention Is All You Need」を読む", "Read it.", ("Attention Is All You Need",)),
        ("AI×教育の未来", "the future of education", ("AI",)),
        ("2×H100を使う", "It uses two.", ("H100",)),
        ("CPU/GPUの差", "the difference of the CPU", ("GPU",)),
        ("Transformersを学ぶ。", "Learn about the transformer.", ()),
        ("fine-tuningする", "It is fine-tuned.", ()),
        ("ＭＯＭＯを打ち上げた。", "It was launched.", ("MOMO",)),
        ("República Dominicana", "The Dominican Republic", ("República Dominicana",)),
        ("C++とC#で書く", "Written in C and C.", ("C++", "C#")),
        ("self.session.storageを読む", "Reads storage.", ("self.session.storage",)),
        ("ノートPCで動く。", "It runs.", ("PC",)),
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
        ("160 kWhの電力", "160 kilowatt hours of power"),
        ("USAの企業", "a company of the United States of America"),
        ("10%OFFの店", "a shop with 10% off"),
        ("No.5とv1.2.3とp.12", "number 5, version 1.2.3 and page 12"),
        ("ＲＴＸ４０９０を使う", "It uses an RTX ４０９０."),
        ("AI×教育の未来", "the future of AI and education"),
        ("Repu\u0301blica", "the República"),
        ("xの値", "its value"),
        ("ノートPCで動く。", "It runs on a laptop."),
        ("SNSで広がった。", "It spread on social media."),
        # Another rule looks after addresses.
        ("詳しくはhttps://example.org/a_b?c=1。", "See there."),
    ],
)
def test_what_english_writes_otherwise_is_not_lost(source: str, english: str) -> None:
    assert lost_names(source, english) == ()


@pytest.mark.parametrize(
    "english", ["Great deeds were done by a person", "Only good people did it", "It has GPUs"]
)
def test_an_abbreviation_is_written_out_only_by_great_words_side_by_side(english: str) -> None:
    assert lost_names("GPの後", english) == ("GP",)


def test_places_that_another_rule_looks_after_are_left_out_and_divide_a_name() -> None:
    assert lost_names("MoEとMLA", "nothing", [Span(0, 3)]) == ("MLA",)
    assert lost_names("Google DeepMind Labsは", "It did", [Span(7, 15)]) == ("Google", "Labs")


def test_a_long_quotation_may_be_told_otherwise() -> None:
    assert lost_names("「We hold these truths to be self evident now」", "They are free.") == ()


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
    for name in names:
        # It may be part of another name that stands there.
        assert (name in lost) is not stands_in(name, english)


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_two_texts_can_be_compared(source: str, english: str) -> None:
    for name in lost_names(source, english):
        assert name.strip() == name != ""


@pytest.mark.parametrize(
    ("source", "english", "expected"),
    [
        ("「Spectrum-X Photonics」を出す。", "It ships spectrum-X Photonics.",
         "It ships Spectrum-X Photonics."),
        ("PyTorchとGitHubを使う。", "It uses Pytorch and Github.", "It uses PyTorch and GitHub."),
        ("「attention」という語", "Attention is a word", "Attention is a word"),
        ("Self-Attentionを使う。", "It uses self-attention.", "It uses self-attention."),
        ("「NEWS」欄", "The News column", "The News column"),
        ("PyTorchを使う。", "It uses PyTorch-like pytorch.", "It uses PyTorch-like pytorch."),
    ],
)  # fmt: skip
def test_names_have_the_capitals_of_the_japanese(source: str, english: str, expected: str) -> None:
    assert as_written(source, english) == expected
