import json
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.dictionary.shelf import Shelf
from reader.model.errors import NotFoundError, ReaderError
from tests.dictionary.archives import INDEX, WORDS, made, packed, term


def test_an_installed_dictionary_is_listed_with_what_it_holds(filled: Shelf) -> None:
    [info] = filled.installed()
    assert (info.title, info.revision, info.attribution) == ("試験辞典", "1", "誰か")
    assert info.terms == len(WORDS)


def test_another_edition_replaces_the_first_and_keeps_its_place(
    filled: Shelf, tmp_path: Path
) -> None:
    other = {"title": "別", "revision": "1", "format": 3}
    filled.install(str(made(tmp_path / "o.zip", other, term_bank_1=[term("犬", "いぬ", "dog")])))
    newer = {**INDEX, "revision": "2"}
    filled.install(str(made(tmp_path / "n.zip", newer, term_bank_1=[term("犬", "いぬ", "dog")])))
    assert [(i.title, i.revision, i.terms) for i in filled.installed()] == [
        ("試験辞典", "2", 1),
        ("別", "1", 1),
    ]


@pytest.mark.parametrize(
    ("version", "row"),
    [
        (1, ["犬", "いぬ", "n", "", 5, "dog", "hound"]),
        (2, ["犬", "いぬ", "n", "", 5, ["dog", "hound"]]),
        (3, ["犬", "いぬ", "n", "", 5, ["dog", "hound"], 1, "P"]),
    ],
)
def test_all_three_formats_are_read(
    version: int, row: list[object], shelf: Shelf, tmp_path: Path
) -> None:
    shelf.install(str(made(tmp_path / "d.zip", {**INDEX, "format": version}, term_bank_1=[row])))
    [dictionary] = shelf.dictionaries()
    [entry] = dictionary.entries([1]).values()
    assert (entry.text, entry.reading, entry.meanings) == ("犬", "いぬ", ("dog", "hound"))


def test_structured_content_becomes_plain_text(shelf: Shelf, tmp_path: Path) -> None:
    content = {
        "type": "structured-content",
        "content": [
            {"tag": "ul", "content": [{"tag": "li", "content": word} for word in ("dog", "hound")]},
            {"tag": "ruby", "content": ["犬", {"tag": "rt", "content": "いぬ"}]},
            {"tag": "img", "path": "dog.png", "alt": "picture"},
        ],
    }
    rows = [term("犬", "いぬ", content, {"type": "text", "text": "a pet"})]
    shelf.install(str(made(tmp_path / "s.zip", term_bank_1=rows)))
    [entry] = shelf.dictionaries()[0].entries([1]).values()
    assert entry.meanings == ("dog\nhound\n犬", "a pet")


def _deep(depth: int) -> object:
    content: object = "x"
    for _ in range(depth):
        content = [content]
    return content


BAD = {
    "no index": {"term_bank_1": WORDS},
    "no title": {"index": {"format": 3}, "term_bank_1": WORDS},
    "index is a list": {"index": [], "term_bank_1": WORDS},
    "format of the future": {"index": {**INDEX, "format": 4}, "term_bank_1": WORDS},
    "nothing in it": {"index": INDEX},
    "a bank that is no list": {"index": INDEX, "term_bank_1": {"a": 1}},
    "a row that is no list": {"index": INDEX, "term_bank_1": ["犬"]},
    "a row that is short": {"index": INDEX, "term_bank_1": [["犬", "いぬ"]]},
    "a row of numbers": {"index": INDEX, "term_bank_1": [[1, 2, 3, 4, 5, 6, 7, 8]]},
    "a word without end": {"index": INDEX, "term_bank_1": [term("犬" * 9999, "", "dog")]},
    "a definition without end": {
        "index": INDEX,
        "term_bank_1": [term("犬", "", {"type": "structured-content", "content": _deep(90)})],
    },
    "a path that climbs": {"index": INDEX, "term_bank_1": WORDS, "../../evil": []},
    "a path from the root": {"index": INDEX, "term_bank_1": WORDS, "/etc/evil": []},
    "a path of Windows": {"index": INDEX, "term_bank_1": WORDS, "C:\\evil": []},
    "a pitch bank of words": {"index": INDEX, "term_meta_bank_1": ["x"]},
    "a kanji bank of words": {"index": INDEX, "kanji_bank_1": [["犬"]]},
}


@pytest.mark.parametrize("what", BAD)
def test_a_broken_archive_is_refused_and_nothing_is_left_of_it(
    what: str, filled: Shelf, tmp_path: Path
) -> None:
    before = sorted(path.name for path in (tmp_path / "dictionaries").iterdir())
    with pytest.raises(ReaderError):
        filled.install(str(packed(tmp_path / "bad.zip", BAD[what])))
    assert sorted(path.name for path in (tmp_path / "dictionaries").iterdir()) == before
    assert filled.installed()[0].terms == len(WORDS)


def test_what_unpacks_without_end_is_refused(filled: Shelf, tmp_path: Path) -> None:
    bomb = tmp_path / "bomb.zip"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("index.json", json.dumps(INDEX))
        file.writestr("term_bank_1.json", b" " * (70 << 20))
    with pytest.raises(ReaderError, match="unpacks to far more"):
        filled.install(str(bomb))
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("index.json", json.dumps(INDEX))
        file.writestr("term_bank_1.json", b"[" + b"[]," * 6_100_000 + b"[]]")
    with pytest.raises(ReaderError, match="too large"):
        filled.install(str(bomb))


def test_files_that_are_no_archive_are_refused(shelf: Shelf, tmp_path: Path) -> None:
    text = tmp_path / "text.zip"
    text.write_text("no zip")
    cut = made(tmp_path / "cut.zip", term_bank_1=WORDS)
    cut.write_bytes(cut.read_bytes()[:-40])
    for source in (text, cut, tmp_path / "absent.zip", tmp_path):
        with pytest.raises(ReaderError):
            shelf.install(str(source))
    assert shelf.installed() == []


def test_a_run_that_is_stopped_leaves_nothing(filled: Shelf, tmp_path: Path) -> None:
    def stop(_done: int, _total: int) -> None:
        raise KeyboardInterrupt

    other = {"title": "別", "revision": "1", "format": 3}
    with pytest.raises(KeyboardInterrupt):
        filled.install(str(made(tmp_path / "o.zip", other, term_bank_1=WORDS)), stop)
    assert [info.title for info in filled.installed()] == ["試験辞典"]
    assert not list((tmp_path / "dictionaries").glob("*.part"))


def test_a_damaged_file_in_the_folder_leaves_the_others_usable(
    filled: Shelf, tmp_path: Path
) -> None:
    (tmp_path / "dictionaries" / "broken.dictionary").write_bytes(b"no database" * 100)
    (tmp_path / "dictionaries" / "order.json").write_text("{")
    assert [info.title for info in filled.installed()] == ["試験辞典"]


def test_an_unknown_name_is_told_with_those_that_are_known(filled: Shelf) -> None:
    with pytest.raises(NotFoundError, match="試験辞典"):
        filled.remove("別")


def test_the_english_of_a_word_is_its_first_meaning(shelf: Shelf, tmp_path: Path) -> None:
    rows = [
        term("推論", "すいろん", "(n) inference; reasoning", score=1),
        term("推論機", "", "推論を行う機械"),
    ]
    shelf.install(str(made(tmp_path / "e.zip", term_bank_1=rows)))
    [dictionary] = shelf.dictionaries()
    assert dictionary.lookup("推論") == "inference"
    assert dictionary.lookup("推論機") == ""
    assert dictionary.lookup("すいろん") == ""


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=8)
        | st.dictionaries(st.sampled_from(["tag", "content", "type", "text", "reading"]), inner)
    ),
    max_leaves=20,
)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=st.lists(JSON, max_size=4), kind=st.sampled_from(["term", "kanji", "term_meta"]))
def test_whatever_a_bank_holds_it_is_read_or_refused(
    rows: list[object], kind: str, shelf: Shelf, tmp_path: Path
) -> None:
    members = {"index": INDEX, f"{kind}_bank_1": rows}
    try:
        shelf.install(str(packed(tmp_path / "any.zip", members)))
    except ReaderError:
        assert not list((tmp_path / "dictionaries").glob("*.part"))
