"""The shelf: what each dictionary is, which are asked and in which order, what stops an install."""

from pathlib import Path

import pytest

from reader.dictionary.shelf import Shelf
from reader.dictionary.yomitan import looks_like_dictionary
from reader.model.errors import ReaderError
from tests.dictionary.archives import INDEX, WORDS, made, packed, term


class StoppedError(ReaderError):
    pass


def _other(shelf: Shelf, path: Path, title: str = "別") -> None:
    index = {"title": title, "revision": "1", "format": 3}
    shelf.install(str(made(path / "o.zip", index, term_bank_1=[term("犬", "いぬ", "dog")])))


def test_one_that_is_off_is_not_asked_and_keeps_its_place(filled: Shelf, tmp_path: Path) -> None:
    _other(filled, tmp_path)
    filled.switch("試験辞典", on=False)
    assert [(info.title, info.on) for info in filled.installed()] == [
        ("試験辞典", False),
        ("別", True),
    ]
    assert [each.info.title for each in filled.dictionaries()] == ["別"]
    again = Shelf(tmp_path / "dictionaries")
    assert [info.on for info in again.installed()] == [False, True]
    again.switch("試験辞典", on=True)
    assert [each.info.title for each in filled.dictionaries()] == ["試験辞典", "別"]


def test_one_that_comes_anew_after_its_removal_is_on(filled: Shelf, tmp_path: Path) -> None:
    filled.switch("試験辞典", on=False)
    filled.remove("試験辞典")
    filled.install(str(made(tmp_path / "words.zip", term_bank_1=WORDS)))
    assert [info.on for info in filled.installed()] == [True]


def test_a_title_that_is_a_number_names_its_own_dictionary(filled: Shelf, tmp_path: Path) -> None:
    _other(filled, tmp_path, "1")
    filled.remove("1")
    assert [info.title for info in filled.installed()] == ["試験辞典"]


def test_terms_names_frequencies_pitches_and_kanji_are_counted_apart(
    shelf: Shelf, tmp_path: Path
) -> None:
    banks = {
        "term_bank_1": [term("田中", "たなか", "Tanaka", tags="surname"), *WORDS[:2]],
        "term_meta_bank_1": [
            ["猫", "freq", 812],
            ["猫", "pitch", {"reading": "ねこ", "pitches": [{"position": 1}, {"position": 0}]}],
        ],
        "kanji_bank_1": [["猫", "ビョウ", "ねこ", "", ["cat"], {}]],
    }
    info = shelf.install(str(made(tmp_path / "a.zip", **banks)))
    assert (info.terms, info.names, info.kanji) == (3, 1, 1)
    assert (info.frequencies, info.pitches, info.remarks) == (1, 2, 3)


def test_a_report_may_stop_an_install_within_a_bank_and_nothing_of_it_stays(
    shelf: Shelf, tmp_path: Path
) -> None:
    rows = [term(f"語{number}", "", "word") for number in range(9_000)]
    told = []

    def stop(done: int, total: int) -> None:
        told.append((done, total))
        if len(told) == 3:
            raise StoppedError

    with pytest.raises(StoppedError):
        shelf.install(str(made(tmp_path / "a.zip", term_bank_1=rows)), stop)
    assert told == [(0, 1)] * 3
    assert shelf.installed() == []
    assert list((tmp_path / "dictionaries").iterdir()) == []


def test_one_of_only_what_is_not_used_is_refused(shelf: Shelf, tmp_path: Path) -> None:
    with pytest.raises(ReaderError, match="no entries"):
        shelf.install(str(made(tmp_path / "a.zip", kanji_meta_bank_1=[["猫", "freq", 3]])))


def test_a_folder_that_cannot_be_written_is_told_of(tmp_path: Path) -> None:
    (tmp_path / "dictionaries").write_text("a file is in the way")
    with pytest.raises(ReaderError, match="cannot be"):
        Shelf(tmp_path / "dictionaries").install(str(made(tmp_path / "a.zip", term_bank_1=WORDS)))


def test_an_archive_of_yomitan_is_told_from_other_zip_files(tmp_path: Path) -> None:
    assert looks_like_dictionary(made(tmp_path / "a.ZIP", term_bank_1=WORDS))
    assert looks_like_dictionary(packed(tmp_path / "banks.zip", {"term_bank_1": WORDS}))
    assert not looks_like_dictionary(packed(tmp_path / "b.zip", {"chapter": "港の話"}))
    assert not looks_like_dictionary(made(tmp_path / "a.txt", INDEX))
    (tmp_path / "c.zip").write_bytes(b"no zip")
    assert not looks_like_dictionary(tmp_path / "c.zip")
    assert not looks_like_dictionary(tmp_path / "away.zip")
