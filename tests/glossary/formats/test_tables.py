"""A table from anywhere: its encoding, delimiter, header and columns are found or can be said."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.glossary.formats.files import format_named, write_glossary
from reader.glossary.formats.parts import Extras, GlossaryFileError
from reader.glossary.formats.spreadsheets import escaped, unescaped
from reader.glossary.formats.table import TableOptions, look_at_table
from reader.model.glossary import Concept, Term
from reader.model.spans import Language
from tests.glossary.formats.reading import pairs, read
from tests.glossary.formats.strategies import some_uuid

ROWS = [("強化学習", "reinforcement learning"), ("推論", "inference"), ("蒸留", "distillation")]


def table(tmp_path: Path, text: str, encoding: str = "utf-8", name: str = "t.csv") -> Path:
    path = tmp_path / name
    path.write_bytes(text.encode(encoding))
    return path


def test_an_entry_without_a_key_has_the_one_that_it_always_had(tmp_path: Path) -> None:
    (found,) = read(table(tmp_path, "日本語,英語\n推論,Inference\n"))
    assert found.id == "c2fc232a-a391-5b65-b23b-78f6bbf7b27a"
    assert found.terms[0].id == "9dfe04cd-0e92-59d6-81f5-5374379526cf"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp932", "euc_jp", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", "\t", ";"])
@pytest.mark.parametrize(
    "header", [("日本語", "英語"), ("Japanese", "English"), ("source", "target"), ()]
)
def test_encoding_delimiter_and_header_are_found(
    tmp_path: Path, encoding: str, delimiter: str, header: tuple[str, ...]
) -> None:
    rows = [header, *ROWS] if header else ROWS
    path = table(tmp_path, "".join(delimiter.join(row) + "\r\n" for row in rows), encoding)
    assert pairs(read(path)) == ROWS


def test_headers_may_stand_in_any_order_with_columns_of_no_use(tmp_path: Path) -> None:
    path = table(tmp_path, "No.,備考,英訳,よみ,用語\n1,大事,inference,すいろん,推論\n")
    [concept] = read(path)
    assert pairs([concept]) == [("推論", "inference")]
    assert (concept.terms[0].reading, concept.note) == ("すいろん", "大事")


def test_a_table_from_english_to_japanese_is_understood(tmp_path: Path) -> None:
    path = table(tmp_path, "source,target\ninference,推論\nreward,報酬\n")
    assert pairs(read(path)) == [("推論", "inference"), ("報酬", "reward")]


def test_the_reader_may_say_which_column_holds_what(tmp_path: Path) -> None:
    path = table(tmp_path, "a,b,c\n推論,すいろん,inference\n")
    options = TableOptions(header=True, columns="ja=1,reading=b,en=c")
    [concept] = read(path, "csv", options)
    assert concept.terms[0].reading == "すいろん"
    assert pairs([concept]) == [("推論", "inference")]


@pytest.mark.parametrize("columns", ["ja=9", "ja=Nothing", "jp=1", "ja=1,ja=2", "ja=1,en=1"])
def test_columns_that_are_not_there_are_refused(tmp_path: Path, columns: str) -> None:
    path = table(tmp_path, "a,b\n推論,inference\n")
    with pytest.raises(GlossaryFileError):
        read(path, "csv", TableOptions(header=True, columns=columns))


def test_a_look_shows_what_would_be_read(tmp_path: Path) -> None:
    path = table(tmp_path, "用語;訳語\n推論;inference\n", "cp932")
    look = look_at_table(path, TableOptions(), lambda: False)
    assert (look.encoding, look.delimiter) == ("cp932", ";")
    assert look.header == ("用語", "訳語")
    assert look.rows == (("推論", "inference"),)
    assert dict(look.columns) == {0: "ja", 1: "en"}


def test_several_forms_in_a_cell_are_several_forms(tmp_path: Path) -> None:
    path = table(
        tmp_path, "日本語,英語,同義語\n混合エキスパート,mixture of experts,MoE;専門家混合\n"
    )
    assert pairs(read(path)) == [("混合エキスパート", "MoE", "専門家混合", "mixture of experts")]


@pytest.mark.parametrize(
    "text",
    ["x,y\n1,2\n", "foo\nbar\n", "日本語\n推論\n", "a,b,c\n,,\n"],
)
def test_a_table_in_which_no_terms_are_found_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(GlossaryFileError):
        read(table(tmp_path, text), "csv")


@given(st.text(st.sampled_from(list("'=+-@＝\t\rａa推")), max_size=6))
def test_escaping_a_formula_is_taken_back(cell: str) -> None:
    assert unescaped(escaped(cell)) == cell
    assert escaped(cell)[:1] not in tuple("=+-@＝\t\r")


@pytest.mark.parametrize("name", ["csv", "tsv", "deepl"])
def test_no_cell_of_an_export_is_a_formula(tmp_path: Path, name: str) -> None:
    formula = '=HYPERLINK("http://example.com","x")'
    concept = Concept(
        some_uuid(1),
        definition="@SUM(A1)",
        note="-1+2",
        field="+x",
        terms=(
            Term(some_uuid(2), Language.JA, formula),
            Term(some_uuid(3), Language.EN, "=1+1"),
        ),
    )
    path = tmp_path / "x.csv"
    write_glossary(path, format_named(name), [concept], Extras())
    import csv

    delimiter = "\t" if name == "tsv" else ","
    with path.open(encoding="utf-8-sig", newline="") as stream:
        cells = [cell for row in csv.reader(stream, delimiter=delimiter) for cell in row]
    assert not [cell for cell in cells if cell[:1] in tuple("=+-@")]
    assert pairs(read(path, name)) == [(formula, "=1+1")]
