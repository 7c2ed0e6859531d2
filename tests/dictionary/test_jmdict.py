"""JMdict out of a package of the form that jamdict-data has."""

import sqlite3
import sys
from pathlib import Path

import pytest

from reader.dictionary.lookup import word_at
from reader.dictionary.shelf import Shelf
from reader.model.errors import ReaderError
from reader.text.tokens import Tokenizer

SCHEMA = """
CREATE TABLE Entry (idseq INTEGER NOT NULL UNIQUE);
CREATE TABLE Kanji (ID INTEGER PRIMARY KEY, idseq INTEGER, text TEXT);
CREATE TABLE KJP (kid INTEGER, text TEXT);
CREATE TABLE Kana (ID INTEGER PRIMARY KEY, idseq INTEGER, text TEXT, nokanji BOOLEAN);
CREATE TABLE KNR (kid INTEGER, text TEXT);
CREATE TABLE KNP (kid INTEGER, text TEXT);
CREATE TABLE Sense (ID INTEGER PRIMARY KEY, idseq INTEGER);
CREATE TABLE stagk (sid INTEGER, text TEXT);
CREATE TABLE stagr (sid INTEGER, text TEXT);
CREATE TABLE pos (sid INTEGER, text TEXT);
CREATE TABLE field (sid INTEGER, text TEXT);
CREATE TABLE misc (sid INTEGER, text TEXT);
CREATE TABLE SenseInfo (sid INTEGER, text TEXT);
CREATE TABLE SenseGloss (sid INTEGER, lang TEXT, gend TEXT, text TEXT);
CREATE TABLE NEEntry (idseq INTEGER NOT NULL UNIQUE);
CREATE TABLE NEKanji (ID INTEGER PRIMARY KEY, idseq INTEGER, text TEXT);
CREATE TABLE NEKana (ID INTEGER PRIMARY KEY, idseq INTEGER, text TEXT, nokanji BOOLEAN);
CREATE TABLE NETranslation (ID INTEGER PRIMARY KEY, idseq INTEGER);
CREATE TABLE NETransType (tid INTEGER, text TEXT);
CREATE TABLE NETransGloss (tid INTEGER, lang TEXT, gend TEXT, text TEXT);
INSERT INTO Entry VALUES (1), (2);
INSERT INTO Kanji VALUES (1, 1, '走る'), (2, 2, '上手'), (3, 2, '上手い');
INSERT INTO KJP VALUES (1, 'ichi1');
INSERT INTO Kana VALUES (1, 1, 'はしる', 0), (2, 2, 'じょうず', 0), (3, 2, 'うまい', 0);
INSERT INTO KNR VALUES (2, '上手'), (3, '上手い');
INSERT INTO Sense VALUES (1, 1), (2, 2), (3, 2);
INSERT INTO pos VALUES (1, 'Godan verb with ''ru'' ending'), (2, 'adjective (keiyoushi)');
INSERT INTO stagk VALUES (3, '上手い');
INSERT INTO misc VALUES (3, 'colloquialism');
INSERT INTO SenseGloss VALUES (1, 'eng', '', 'to run'), (1, 'eng', '', 'to dash');
INSERT INTO SenseGloss VALUES (2, 'eng', '', 'skilled'), (3, 'eng', '', 'tasty');
INSERT INTO NEEntry VALUES (9);
INSERT INTO NEKanji VALUES (1, 9, '田中');
INSERT INTO NEKana VALUES (1, 9, 'たなか', 0);
INSERT INTO NETranslation VALUES (1, 9);
INSERT INTO NETransType VALUES (1, 'family or surname');
INSERT INTO NETransGloss VALUES (1, 'eng', '', 'Tanaka');
"""


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "site" / "jamdict_data"
    folder.mkdir(parents=True)
    (folder / "__init__.py").touch()
    file = sqlite3.connect(folder / "jamdict.db")
    file.executescript(SCHEMA)
    file.close()
    monkeypatch.syspath_prepend(str(folder.parent))


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
