"""Every export keeps to what its format states, so that other programs can read it."""

import csv
import json
import sqlite3
import zipfile
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from lxml import etree

from reader.glossary.formats.anki_write import DECK, FIELDS, MODEL, note_guid
from reader.glossary.formats.files import format_named, write_glossary
from reader.glossary.formats.parts import Example, Extras
from reader.model.glossary import Concept, Term
from reader.model.spans import Language
from tests.glossary.formats.reading import pairs, read
from tests.glossary.formats.strategies import glossaries, some_uuid

HERE = Path(__file__).parent
EXAMPLES = settings(max_examples=25)


def written(concepts: Sequence[Concept], name: str, folder: str | Path, **told: Any) -> Path:
    form = format_named(name)
    path = Path(folder, f"{name}{form.suffixes[0]}")
    write_glossary(path, form, concepts, Extras(**told))
    return path


@given(concepts=glossaries())
@EXAMPLES
def test_tbx_3_has_the_structure_that_the_standard_states(concepts: list[Concept]) -> None:
    schema = etree.RelaxNG(etree.parse(HERE / "tbx_v3.rng"))
    with TemporaryDirectory() as folder:
        schema.assertValid(etree.parse(written(concepts, "tbx", folder)))


@given(concepts=glossaries())
@EXAMPLES
def test_tbx_2_has_the_structure_that_the_standard_states(concepts: list[Concept]) -> None:
    with (HERE / "tbx_v2.dtd").open() as stream, TemporaryDirectory() as folder:
        dtd = etree.DTD(stream)
        path = written(concepts, "tbx2", folder)
        assert dtd.validate(etree.parse(path)), dtd.error_log
        assert b'<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">' in path.read_bytes()


TAGS = {"div": {"data", "content"}, "ul": {"data", "content"}, "li": {"data", "content"}}


def check_content(content: object) -> None:
    """Check what Yomitan's schema allows of the structured content that we use."""
    if isinstance(content, list):
        for part in content:
            check_content(part)
    elif isinstance(content, dict):
        if content["tag"] == "br":
            assert content.keys() <= {"tag", "data"}
            return
        assert content.keys() <= {"tag", *TAGS[content["tag"]]}
        assert all(isinstance(each, str) for each in content.get("data", {}).values())
        check_content(content.get("content", ""))
    else:
        assert isinstance(content, str)


@given(concepts=glossaries(both=True))
@EXAMPLES
def test_a_yomitan_dictionary_keeps_to_its_schemas(concepts: list[Concept]) -> None:
    with (
        TemporaryDirectory() as folder,
        zipfile.ZipFile(written(concepts, "yomitan", folder)) as packed,
    ):
        index = json.loads(packed.read("index.json"))
        bank = json.loads(packed.read("term_bank_1.json"))
        names = set(packed.namelist())
        tags = json.loads(packed.read("tag_bank_1.json")) if "tag_bank_1.json" in names else []
    assert names <= {"index.json", "term_bank_1.json", "tag_bank_1.json"}
    assert (index["format"], index["sequenced"]) == (3, True)
    assert index["title"]
    assert index["revision"]
    assert bank
    known = {tag[0] for tag in tags}
    for row in bank:
        assert len(row) == 8
        term, reading, definition_tags, rules, score, definitions, sequence, term_tags = row
        assert all(isinstance(t, str) for t in (term, reading, definition_tags, rules, term_tags))
        assert term
        assert isinstance(score, int)
        assert isinstance(sequence, int)
        assert set(definition_tags.split()) <= known
        for definition in definitions:
            assert definition.keys() == {"type", "content"}
            assert definition["type"] == "structured-content"
            check_content(definition["content"])
    for tag in tags:
        assert [type(each) for each in tag] == [str, str, int, str, int]


@given(concepts=glossaries(both=True))
@EXAMPLES
def test_an_omegat_glossary_is_utf_8_with_two_or_three_columns(concepts: list[Concept]) -> None:
    with TemporaryDirectory() as folder:
        lines = written(concepts, "omegat", folder).read_bytes().decode().split("\n")
    assert lines[0].startswith("# ")
    assert lines[-1] == ""
    for line in lines[1:-1]:
        assert not line.startswith("#")
        assert "\r" not in line
        cells = line.split("\t")
        assert 2 <= len(cells) <= 3
        assert cells[0].strip()
        assert cells[1].strip()


@given(concepts=glossaries(both=True))
@EXAMPLES
def test_a_deepl_glossary_has_each_source_once_and_no_header(concepts: list[Concept]) -> None:
    with TemporaryDirectory() as folder:
        path = written(concepts, "deepl", folder)
        with path.open(encoding="utf-8", newline="") as stream:
            rows = list(csv.reader(stream))
    assert all(len(row) == 4 and row[2:] == ["ja", "en"] for row in rows)
    sources = [row[0] for row in rows]
    assert len(sources) == len(set(sources))


REINFORCEMENT = Concept(
    some_uuid(1),
    "learning",
    "Learning <by> reward & trial.",
    terms=(
        Term(some_uuid(2), Language.JA, "強化学習", reading="きょうかがくしゅう"),
        Term(some_uuid(3), Language.EN, "reinforcement learning"),
    ),
)


def notes(path: Path) -> list[tuple[Any, ...]]:
    """Return (note id, guid, model, fields, card id, deck) of a package."""
    with zipfile.ZipFile(path) as packed, closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(packed.read("collection.anki2"))
        return connection.execute(
            "SELECT notes.id, guid, mid, flds, cards.id, did FROM notes"
            " JOIN cards ON cards.nid = notes.id"
        ).fetchall()


def test_an_anki_package_holds_a_note_and_a_card_a_concept(tmp_path: Path) -> None:
    path = written(
        [REINFORCEMENT],
        "anki",
        tmp_path,
        example=lambda _concept: Example("強化学習を使う。", "It uses RL & more."),
        ruby=lambda _text, _reading: [(0, 2, "きょうか"), (2, 4, "がくしゅう")],
    )
    [(_, guid, model, fields, _, deck)] = notes(path)
    told = dict(zip(FIELDS, fields.split("\x1f"), strict=True))
    assert (guid, model, deck) == (note_guid(REINFORCEMENT.id), MODEL, DECK)
    assert told["Japanese"] == "強化学習"
    assert told["Furigana"] == "強化[きょうか] 学習[がくしゅう]"
    assert told["Example"] == "強化[きょうか] 学習[がくしゅう]を使う。"
    assert told["Example English"] == "It uses RL &amp; more."
    assert told["Definition"] == "Learning &lt;by&gt; reward &amp; trial."


def test_the_ids_of_notes_and_cards_stay_over_exports(tmp_path: Path) -> None:
    other = Concept(
        some_uuid(9),
        terms=(
            Term(some_uuid(10), Language.JA, "蒸留"),
            Term(some_uuid(11), Language.EN, "distillation"),
        ),
    )
    [first] = notes(written([REINFORCEMENT], "anki", tmp_path))
    again = notes(written([other, REINFORCEMENT], "anki", tmp_path))
    assert (first[0], first[1], first[4]) in [(row[0], row[1], row[4]) for row in again]


FOREIGN = """<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Basic" style="dct" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"
     xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic">
  <tbxHeader><fileDesc><sourceDesc><p>elsewhere</p></sourceDesc></fileDesc></tbxHeader>
  <text><body>
    <conceptEntry id="c1">
      <min:subjectField>learning</min:subjectField>
      <langSec xml:lang="en-US">
        <descripGrp><basic:definition>By reward.</basic:definition></descripGrp>
        <termSec><term>reinforcement <hi>learning</hi></term>
          <min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus></termSec>
        <termSec><term>RL</term><termNoteGrp>
          <min:administrativeStatus>admittedTerm-admn-sts</min:administrativeStatus></termNoteGrp>
        </termSec>
      </langSec>
      <langSec xml:lang="ja">
        <termSec><term>強化学習</term><note>in papers</note></termSec></langSec>
      <langSec xml:lang="de"><termSec><term>Verstärkung</term></termSec></langSec>
    </conceptEntry>
  </body></text>
</tbx>
"""


def test_tbx_in_dct_style_and_in_groups_is_read(tmp_path: Path) -> None:
    path = tmp_path / "x.tbx"
    path.write_text(FOREIGN, "utf-8")
    [concept] = read(path)
    assert pairs([concept]) == [("reinforcement learning", "RL", "強化学習")]
    assert (concept.field, concept.definition, concept.note) == (
        "learning",
        "By reward.",
        "in papers",
    )
    assert [term.status for term in concept.terms] == ["preferred", "admitted", "preferred"]


def test_tbx_2_with_ntig_is_read(tmp_path: Path) -> None:
    path = tmp_path / "x.tbx"
    path.write_text(
        '<martif type="TBX" xml:lang="en"><text><body><termEntry id="1">'
        '<langSet xml:lang="ja_JP"><ntig><termGrp><term>推論</term></termGrp></ntig></langSet>'
        '<langSet xml:lang="EN"><ntig><termGrp><term>inference</term>'
        '<termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></termGrp></ntig>'
        "</langSet></termEntry></body></text></martif>",
        "utf-16",
    )
    [concept] = read(path)
    assert pairs([concept]) == [("推論", "inference")]
    assert concept.terms[1].status == "deprecated"


@pytest.mark.parametrize("definition", ["inference", {"type": "text", "text": "inference"},
    {"type": "structured-content", "content": [{"tag": "ul", "content": [
        {"tag": "li", "content": "inference"}]}]}])  # fmt: skip
def test_a_yomitan_dictionary_from_elsewhere_is_read(tmp_path: Path, definition: object) -> None:
    rows = [["推論", "すいろん", "n", "", 1, [definition], 7, ""]]
    path = tmp_path / "x.zip"
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr("index.json", json.dumps({"title": "x", "revision": "1", "version": 3}))
        packed.writestr("term_bank_1.json", json.dumps(rows))
    [concept] = read(path)
    assert pairs([concept]) == [("推論", "inference")]
    assert concept.terms[0].reading == "すいろん"


def test_an_anki_deck_from_elsewhere_is_read_by_its_fields(tmp_path: Path) -> None:
    genanki = pytest.importorskip("genanki")
    for fields, values in (
        (("Front", "Back"), ("推論", "inference")),
        (("Expression", "Reading", "Meaning-en"), ("推論", "すいろん", "<b>inference</b>")),
        (("Word", "Translation"), (" 推論[すいろん]", "inference")),
    ):
        model = genanki.Model(
            1,
            "x",
            fields=[{"name": name} for name in fields],
            templates=[{"name": "c", "qfmt": f"{{{{{fields[0]}}}}}", "afmt": ""}],
        )
        deck = genanki.Deck(2, "x")
        deck.add_note(genanki.Note(model=model, fields=list(values)))
        path = tmp_path / "x.apkg"
        genanki.Package(deck).write_to_file(path)
        assert pairs(read(path)) == [("推論", "inference")]


def test_an_omegat_glossary_from_english_is_read(tmp_path: Path) -> None:
    path = tmp_path / "x.txt"
    path.write_text("# Glossary\ninference\t推論\tin papers\nGPU\tGPU\n", "utf-8")
    assert pairs(read(path)) == [("推論", "inference"), ("GPU", "GPU")]
