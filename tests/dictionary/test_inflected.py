"""Forms as they are written and spoken: lemma, steps and spellings, by a small dictionary."""

from pathlib import Path

import pytest

from reader.dictionary.lookup import word_at
from reader.dictionary.shelf import Shelf
from reader.text.tokens import Tokenizer
from tests.dictionary.archives import made, term

HERE = Path(__file__).parent


def rows(name: str) -> list[list[str]]:
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if not line.startswith("#")]


@pytest.fixture(scope="module")
def words(tmp_path_factory: pytest.TempPathFactory) -> Shelf:
    folder = tmp_path_factory.mktemp("inflected")
    shelf = Shelf(folder / "dictionaries")
    known = [
        term(text, reading, f"<{text}>", rules=of)
        for text, reading, of in rows("inflected_words.tsv")
    ]
    shelf.install(str(made(folder / "words.zip", term_bank_1=known)))
    return shelf


@pytest.mark.parametrize("row", [pytest.param(row, id=row[0]) for row in rows("inflected.tsv")])
def test_a_form_leads_to_its_word_and_the_steps_are_named(
    row: list[str], tokenizer: Tokenizer, words: Shelf
) -> None:
    marked, lemma, entry, steps = row
    before, form, _ = marked.replace("]", "[").split("[")
    text = marked.replace("[", "").replace("]", "")
    word = word_at(text, len(before), tokenizer, words.dictionaries())
    assert word is not None
    assert (word.surface, word.lemma, ", ".join(word.steps)) == (form, lemma, steps)
    assert (word.entries[0].text if word.entries else "-") == entry
