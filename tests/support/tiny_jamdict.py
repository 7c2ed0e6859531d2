"""A package of the form that jamdict-data has, with two words and a name."""

import sqlite3
from pathlib import Path

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


def tiny_jamdict(site: Path) -> Path:
    """Write the package below `site`, which is returned, to be put on Python's path."""
    folder = site / "jamdict_data"
    folder.mkdir(parents=True)
    (folder / "__init__.py").touch()
    file = sqlite3.connect(folder / "jamdict.db")
    file.executescript(SCHEMA)
    file.close()
    return site
