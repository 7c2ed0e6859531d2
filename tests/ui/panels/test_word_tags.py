"""A dictionary's tags and labels in the reader's words."""

from collections.abc import Iterator

import pytest

from reader.model.wording import speak
from reader.ui.languages import WindowLanguage, catalogue
from reader.ui.panels.word_tags import meaning_words, tag_words


@pytest.fixture
def japanese() -> Iterator[None]:
    speak(catalogue(WindowLanguage.JAPANESE))
    yield
    speak({})


@pytest.mark.parametrize(
    ("tag", "english", "said"),
    [
        ("n", "noun", "名詞"),
        ("v1", "ichidan verb", "一段動詞"),
        ("v5k", "godan verb", "五段動詞"),
        ("v5k-s", "godan verb", "五段動詞"),
        ("v5aru", "godan verb", "五段動詞"),
        ("suru-verb", "suru verb", "サ変動詞"),
        ("adj-na", "na-adjective", "形容動詞"),
        ("adverb-taking-the-'to'-particle", "adverb with と", "「と」の付く副詞"),
        ("uk", "usually in kana", "ふつう仮名で書く"),
        ("hum", "humble (kenjougo) language", "謙譲語"),
        ("surname", "surname", "姓"),
        ("町の辞典", "町の辞典", "町の辞典"),
        ("v6", "v6", "v6"),
    ],
)
def test_a_tag_is_said_in_words(
    tag: str, english: str, said: str, request: pytest.FixtureRequest
) -> None:
    assert tag_words(tag) == english
    request.getfixturevalue("japanese")
    assert tag_words(tag) == said


@pytest.mark.usefixtures("japanese")
@pytest.mark.parametrize(
    ("meaning", "said"),
    [
        ("cat (word usually written using kana alone)", "cat (ふつう仮名で書く)"),
        (
            "to give (humble (kenjougo) language, after the -te form of a verb)",
            "to give (謙譲語, after the -te form of a verb)",
        ),
        ("memory (computing, abbreviation)", "memory (コンピューター, 略語)"),
        ("-ian (e.g. Italian); -ite (e.g. Tokyoite)", "-ian (e.g. Italian); -ite (e.g. Tokyoite)"),
        ("law (of nature); rule", "law (of nature); rule"),
        ("cat", "cat"),
        ("(computing)", "(computing)"),
    ],
)
def test_what_is_said_of_a_meaning_s_usage_is_translated_and_nothing_else(
    meaning: str, said: str
) -> None:
    assert meaning_words(meaning) == said
