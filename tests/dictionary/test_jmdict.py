"""JMdict out of a package of the form that jamdict-data has."""

import sys
from pathlib import Path

import pytest

from reader.dictionary.lookup import word_at
from reader.dictionary.shelf import Shelf
from reader.model.errors import ReaderError
from reader.text.tokens import Tokenizer
from tests.support.tiny_jamdict import tiny_jamdict


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(tiny_jamdict(tmp_path / "site")))


@pytest.mark.usefixtures("package")
def test_jmdict_is_installed_from_its_package_with_its_licence(
    shelf: Shelf, tokenizer: Tokenizer
) -> None:
    info = shelf.install("jmdict")
    assert (info.title, info.terms, info.licence) == ("JMdict", 3, "CC BY-SA 3.0")
    assert "Electronic Dictionary Research" in info.attribution
    word = word_at("彼は走らされた。", 2, tokenizer, shelf.dictionaries())
    assert word is not None
    assert (word.lemma, word.steps) == ("走る", ("causative", "passive", "past"))
    assert word.entries[0].meanings == ("to run; to dash",)


@pytest.mark.usefixtures("package")
def test_a_reading_and_a_sense_stay_with_the_forms_that_they_are_of(shelf: Shelf) -> None:
    shelf.install("jmdict")
    entries = shelf.dictionaries()[0].entries([2, 3]).values()
    assert [(entry.text, entry.reading, entry.meanings) for entry in entries] == [
        ("上手", "じょうず", ("skilled",)),
        ("上手い", "うまい", ("skilled", "tasty (colloquialism)")),
    ]


@pytest.mark.usefixtures("package")
def test_names_are_a_dictionary_of_their_own(shelf: Shelf, tokenizer: Tokenizer) -> None:
    shelf.install("jmnedict")
    word = word_at("田中さん", 0, tokenizer, shelf.dictionaries())
    assert word is not None
    assert [(e.dictionary, e.meanings, e.tags) for e in word.entries] == [
        ("JMnedict", ("Tanaka",), ("surname",))
    ]


def test_without_the_package_it_is_told_what_to_install(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "jamdict_data", None)  # none, though it may be installed
    with pytest.raises(ReaderError, match="jamdict-data"):
        shelf.install("jmdict")
