"""Words, names and numbers as pairs of their own."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from training import dictionary, numbers

STEPS = {"兆": 10**12, "億": 10**8, "万": 10**4}
TABLES = """
create table Kanji (ID integer primary key, idseq, text);
create table Kana (ID integer primary key, idseq, text, nokanji);
create table KJI (kid, text);
create table KNI (kid, text);
create table Sense (ID integer primary key, idseq);
create table SenseGloss (sid, lang, gend, text);
create table misc (sid, text);
create table NEKanji (ID integer primary key, idseq, text);
create table NEKana (ID integer primary key, idseq, text, nokanji);
create table NETranslation (ID integer primary key, idseq);
create table NETransGloss (tid, lang, gend, text);
create table NETransType (tid, text);
"""


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """A dictionary in the form of jamdict's, with entries of our own."""
    path = tmp_path / "jamdict.db"
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.executescript(TABLES)
        connection.executemany(
            "insert into Kanji values (?, ?, ?)",
            [(1, 1, "推論"), (2, 1, "推侖"), (3, 2, "出来る"), (4, 3, "侘言")],
        )
        connection.execute("insert into KJI values (2, 'out-dated or obsolete kanji usage')")
        connection.executemany(
            "insert into Kana values (?, ?, ?, 0)", [(1, 1, "すいろん"), (2, 2, "できる")]
        )
        connection.executemany("insert into Sense values (?, ?)", [(1, 1), (2, 2), (3, 3)])
        connection.executemany(
            "insert into SenseGloss values (?, 'eng', '', ?)",
            [(1, "inference (in logic)"), (1, "reasoning"), (2, "to be able"), (3, "apology")],
        )
        connection.executemany(
            "insert into misc values (?, ?)",
            [(2, "word usually written using kana alone"), (3, "archaism")],
        )
        people = [
            (1, "安田", "Ada", "surname"),
            (2, "安田", "Yasuda", "surname"),
            (3, "安田優", "Yasuda Yuu", "person"),
            (4, "大野", "Oono", "surname"),
            (5, "井上", "Inoue", "surname"),
            (6, "翔", "Shou", "given"),
            (7, "翔", "Kakeru", "given"),
        ]
        for number, form, english, kind in people:
            connection.execute("insert into NEKanji values (?, ?, ?)", (number, number, form))
            connection.execute("insert into NETranslation values (?, ?)", (number, number))
            connection.execute(
                "insert into NETransGloss values (?, 'eng', '', ?)", (number, english)
            )
            connection.execute("insert into NETransType values (?, ?)", (number, kind))
    return path


def test_words_come_with_their_first_gloss_in_the_forms_that_are_in_use(database: Path) -> None:
    found = {(pair.ja, pair.en) for pair in dictionary.read(database) if pair.domain == "words"}
    assert found == {("推論", "inference"), ("出来る", "to be able"), ("できる", "to be able")}


def test_names_come_once_as_english_prose_writes_them_in_the_reading_most_people_have(
    database: Path,
) -> None:
    found = {pair.ja: pair.en for pair in dictionary.read(database) if pair.domain == "names"}
    # Nobody in this dictionary is called 翔: which reading is meant cannot be known.
    assert found == {"安田": "Yasuda", "安田優": "Yasuda Yu", "大野": "Ono", "井上": "Inoue"}


@given(st.integers(1, 10**16 - 1))
def test_a_number_in_japanese_steps_keeps_its_value(value: int) -> None:
    rest, total = numbers.in_japanese(value), 0
    for sign, step in STEPS.items():
        if sign in rest:
            count, rest = rest.split(sign)
            total += int(count) * step
    assert total + int(rest or 0) == value


@pytest.mark.parametrize(
    ("value", "english"),
    [
        (1500, "1,500"),
        (120_000_000, "120 million"),
        (3_500_000_000_000, "3.5 trillion"),
        (1_234_567_890, "1,234,567,890"),
        (671_000_000_000, "671 billion"),
    ],
)
def test_english_counts_in_thousands(value: int, english: str) -> None:
    assert numbers.in_english(value) == english


def test_made_up_pairs_are_the_same_for_the_same_seed() -> None:
    assert list(numbers.make(200, 1)) == list(numbers.make(200, 1))
    assert list(numbers.make(200, 1)) != list(numbers.make(200, 2))
