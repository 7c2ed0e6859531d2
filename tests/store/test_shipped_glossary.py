from pathlib import Path

import pytest

from reader.glossary.seed import read_sources
from reader.model.spans import Language
from reader.store.build_seed import build, main
from reader.store.seed_merge import read_seed

ROOT = Path(__file__).parents[2]
SOURCES = ROOT / "resources" / "glossary"
SHIPPED = ROOT / "glossary.db"


def test_the_shipped_glossary_says_what_its_sources_say() -> None:
    shipped = {concept.id: concept for concept in read_seed(SHIPPED)}
    sources = {concept.id: concept for concept in read_sources(SOURCES)}
    assert shipped == sources, "run: python -m reader.store.build_seed"


def needs_no_writing(path: Path) -> bool:
    """In WAL mode reading makes files beside it, which a read-only folder does not let happen."""
    header = path.read_bytes()[:20]
    return header[:15] == b"SQLite format 3" and header[18:20] == b"\x01\x01"


def test_the_shipped_glossary_is_one_file_that_needs_no_writing() -> None:
    assert needs_no_writing(SHIPPED)


def test_it_holds_what_someone_reading_about_ai_meets() -> None:
    concepts = read_seed(SHIPPED)
    assert len(concepts) >= 400
    assert all(c.preferred(Language.JA) and c.preferred(Language.EN) for c in concepts)
    inference = [c for c in concepts if "推論" in c.texts(Language.JA)]
    english = {form for c in inference for form in c.texts(Language.EN)}
    assert {"inference", "reasoning"} <= english


@pytest.mark.parametrize(
    "phrase", ["中国発AI", "フラットな組織", "企業風土", "ハイテク企業", "低コスト"]
)
def test_what_only_describes_is_explained_but_bends_no_translation(phrase: str) -> None:
    [concept] = [c for c in read_seed(SHIPPED) if phrase in c.texts(Language.JA)]
    assert concept.texts(Language.EN)
    assert not concept.asks_for_english


def test_the_same_sources_build_the_same_file(tmp_path: Path) -> None:
    number = build(SOURCES, tmp_path / "one.db")
    assert number == len(read_seed(tmp_path / "one.db"))
    build(SOURCES, tmp_path / "two.db")
    assert (tmp_path / "one.db").read_bytes() == (tmp_path / "two.db").read_bytes()
    assert needs_no_writing(tmp_path / "one.db")
    assert sorted(p.name for p in tmp_path.iterdir()) == ["one.db", "two.db"]


def test_the_command_says_what_it_built(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "glossary.db"
    assert main(["--target", str(target)]) == 0
    assert capsys.readouterr().out == f"{target}: {len(read_sources(SOURCES))} concepts\n"


def test_malformed_sources_leave_the_file_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.toml").write_text("[moe]\n", encoding="utf-8")
    target = tmp_path / "glossary.db"
    target.write_bytes(b"before")
    with pytest.raises(SystemExit) as ended:
        main(["--sources", str(tmp_path), "--target", str(target)])
    assert ended.value.code == 1
    assert "a.toml: field is missing" in capsys.readouterr().err
    assert target.read_bytes() == b"before"
