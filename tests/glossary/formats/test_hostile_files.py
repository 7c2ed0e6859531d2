"""Broken, huge and hostile files: one message that says what is wrong, and an end soon."""

import contextlib
import io
import json
import sqlite3
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.glossary.formats import archives
from reader.glossary.formats.files import FORMATS, format_named, write_glossary
from reader.glossary.formats.parts import Extras
from reader.model.errors import ReaderError
from reader.model.glossary import Concept, Term
from reader.model.spans import Language
from tests.glossary.formats.reading import pairs, read
from tests.glossary.formats.strategies import some_uuid

CONCEPT = Concept(
    some_uuid(1),
    terms=(
        Term(some_uuid(2), Language.JA, "推論"),
        Term(some_uuid(3), Language.EN, "inference"),
    ),
)
ENTRY = '<termEntry><langSet xml:lang="ja"><tig><term>{}</term></tig></langSet></termEntry>'


def refused(path: Path, name: str | None = None) -> str:
    with pytest.raises(ReaderError) as refusal:
        read(path, name)
    message = str(refusal.value)
    assert "\n" not in message
    assert len(message) < 300
    return message


def tbx(tmp_path: Path, declared: str, term: str) -> Path:
    path = tmp_path / "x.tbx"
    body = ENTRY.format(term)
    path.write_text(
        f'<?xml version="1.0"?>{declared}<martif type="TBX"><text><body>{body}</body></text>'
        "</martif>",
        "utf-8",
    )
    return path


def test_billion_laughs_are_not_read(tmp_path: Path) -> None:
    lines = ['<!ENTITY a0 "ha">']
    lines += [f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12)]
    assert "entities" in refused(tbx(tmp_path, f"<!DOCTYPE martif [{''.join(lines)}]>", "&a11;"))


@pytest.mark.parametrize("kind", ["SYSTEM", 'PUBLIC "x"'])
def test_external_entities_are_not_opened(tmp_path: Path, kind: str) -> None:
    secret = tmp_path / "secret"
    secret.write_text("TOPSECRET")
    declared = f'<!DOCTYPE martif [<!ENTITY x {kind} "{secret.as_uri()}">]>'
    assert "TOPSECRET" not in refused(tbx(tmp_path, declared, "&x;"))


def test_a_dtd_that_is_only_named_is_not_opened(tmp_path: Path) -> None:
    path = tbx(tmp_path, '<!DOCTYPE martif SYSTEM "http://127.0.0.1:9/x.dtd">', "推論")
    assert pairs(read(path)) == [("推論",)]


def test_a_parameter_entity_is_not_read(tmp_path: Path) -> None:
    declared = '<!DOCTYPE martif [<!ENTITY % p SYSTEM "file:///etc/passwd"> %p;]>'
    refused(tbx(tmp_path, declared, "x"))


@pytest.mark.parametrize(
    "text", ["<tbx>", "<html><body/></html>", "<tbx><text></tbx>", "<", "<tbx/>x<"]
)
def test_broken_xml_and_other_xml_are_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "x.tbx"
    path.write_text(text)
    refused(path)


def test_a_term_without_end_is_refused(tmp_path: Path) -> None:
    path = tbx(tmp_path, "", "あ" * 12_000_000)
    assert "far too long" in refused(path)


def test_signs_that_turn_the_direction_of_text_are_dropped(tmp_path: Path) -> None:
    assert pairs(read(tbx(tmp_path, "", "\u202e推\u2066論"))) == [("推論",)]


def test_xml_without_end_in_its_depth_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.tbx"
    path.write_text("<tbx>" + "<a>" * 100_000)
    refused(path)


def zipped(path: Path, members: dict[str, bytes | str]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, data in members.items():
            packed.writestr(name, data)
    return path


INDEX = json.dumps({"title": "x", "revision": "1", "format": 3})


def test_a_zip_bomb_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "MOST_MEMBER", 4 << 20)
    bomb = b"[" + b" " * (8 << 20) + b"]"
    path = zipped(tmp_path / "x.zip", {"index.json": INDEX, "term_bank_1.json": bomb})
    assert path.stat().st_size < 100_000
    assert "unpacks to far more" in refused(path)


def test_many_banks_that_are_large_together_are_given_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archives, "MOST_IN_ALL", 4 << 20)
    bank = b"[" + b" " * (1 << 20) + b"]"
    banks: dict[str, bytes | str] = {f"term_bank_{n}.json": bank for n in range(1, 9)}
    refused(zipped(tmp_path / "x.zip", {"index.json": INDEX, **banks}))


def test_a_zip_in_a_zip_is_not_looked_into(tmp_path: Path) -> None:
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w") as packed:
        packed.writestr("index.json", INDEX)
    assert "unpack it first" in refused(zipped(tmp_path / "x.zip", {"inner.zip": inner.getvalue()}))


def test_paths_in_a_zip_lead_nowhere(tmp_path: Path) -> None:
    row = ["推論", "", "", "", 0, ["inference"], 1, ""]
    path = zipped(
        tmp_path / "x.zip",
        {
            "index.json": INDEX,
            "term_bank_1.json": json.dumps([row]),
            "../../evil.json": "[]",
            "/etc/evil": "x",
        },
    )
    assert pairs(read(path)) == [("推論", "inference")]
    assert [each.name for each in tmp_path.iterdir()] == ["x.zip"]


@pytest.mark.parametrize(
    "bank",
    [
        "{}",
        "[1]",
        '[["a"]]',
        "[[1,2,3,4,5,6,7,8]]",
        "[" * 100_000,
        '[["推論","","","",0,' + "[" * 500 + '"x"' + "]" * 500 + ',1,""]]',
        "\ufffd",
    ],
)
def test_banks_that_are_none_are_refused(tmp_path: Path, bank: str) -> None:
    path = zipped(tmp_path / "x.zip", {"index.json": INDEX, "term_bank_1.json": bank})
    refused(path)


def test_lone_surrogates_never_get_into_a_glossary(tmp_path: Path) -> None:
    bank = '[["\\ud83d推論","","","",0,["infer\\udc00ence"],1,""]]'
    path = zipped(tmp_path / "x.zip", {"index.json": INDEX, "term_bank_1.json": bank})
    [concept] = read(path)
    for term in concept.terms:
        term.text.encode()


def test_zeros_in_a_table_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_bytes("日本語,英語\n推論,infer\0ence\n".encode())
    assert "zero" in refused(path)


def test_bytes_of_no_encoding_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_bytes("日本語,英語\n推論,inference\n".encode() + b"\xff\xfe\xff,\x81\x81\n")
    assert "save it as UTF-8" in refused(path)


def test_a_quotation_mark_without_an_end_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_text('日本語,英語\n推論,"inference\n' + "蒸留,distillation\n" * 80_000, "utf-8")
    refused(path)


def test_a_term_as_long_as_an_article_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_text(f"日本語,英語\n{'推論' * 1000},inference\n", "utf-8")
    assert "check which column" in refused(path)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("x.csv", b""),
        ("x.csv", b"\n\n  \n"),
        ("x.pdf", b"%PDF-1.4"),
        ("x.db", b"SQLite format 3\0"),
        ("x.zip", b"PK\x03\x04broken"),
        ("x.bin", bytes(range(256))),
        ("x.txt", "一行だけ".encode()),
    ],
)
def test_files_that_are_no_glossaries_are_named_so(tmp_path: Path, name: str, data: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    refused(path)


def test_a_folder_and_a_missing_file_are_refused(tmp_path: Path) -> None:
    refused(tmp_path)
    refused(tmp_path / "nothing.csv")


@pytest.mark.parametrize(
    "script",
    [
        "CREATE TABLE x (a)",
        "CREATE TABLE col (models); CREATE VIEW notes AS SELECT 1 AS mid, 'x' AS flds, 1 AS id",
        "CREATE TABLE col (models); INSERT INTO col VALUES ('no json');"
        "CREATE TABLE notes (id, mid, flds)",
        'CREATE TABLE col (models); INSERT INTO col VALUES (\'{"1": {"flds": 3}}\');'
        "CREATE TABLE notes (id, mid, flds)",
    ],
)
def test_an_anki_package_with_another_database_is_refused(tmp_path: Path, script: str) -> None:
    with sqlite3.connect(tmp_path / "c.db") as connection:
        connection.executescript(script)
    connection.close()
    data = (tmp_path / "c.db").read_bytes()
    refused(zipped(tmp_path / "x.apkg", {"collection.anki2": data}))
    refused(zipped(tmp_path / "y.apkg", {"collection.anki2": data[:1500] or b"x"}))
    refused(zipped(tmp_path / "z.apkg", {"collection.anki21b": b"zstd"}))


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
@settings(max_examples=25)
@given(cut=st.integers(1, 400), put=st.binary(max_size=8))
def test_a_damaged_file_gives_a_message_or_concepts(
    form: object, cut: int, put: bytes, tmp_path_factory: pytest.TempPathFactory
) -> None:
    form = next(each for each in FORMATS if each is form)
    path = tmp_path_factory.mktemp("damaged") / f"x{form.suffixes[0]}"
    write_glossary(path, form, [CONCEPT], Extras())
    data = path.read_bytes()
    path.write_bytes(data[: cut % len(data)] + put + data[cut % len(data) + len(put) :])
    # Anything but a message or concepts would be raised here.
    with contextlib.suppress(ReaderError):
        read(path, form.name)


def test_cancelled_reading_stops(tmp_path: Path) -> None:
    from reader.glossary.formats.files import read_glossary
    from reader.glossary.formats.parts import TransferCancelledError
    from reader.glossary.formats.table import TableOptions

    for form in FORMATS:
        path = tmp_path / f"{form.name}{form.suffixes[0]}"
        write_glossary(path, form, [CONCEPT] * 600, Extras())
        with pytest.raises(TransferCancelledError):
            list(
                read_glossary(
                    path, format_named(form.name), TableOptions(), lambda *_: None, lambda: True
                ).concepts
            )
