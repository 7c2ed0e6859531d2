from pathlib import Path

import pytest

from reader.glossary.seed import concept_id, read_sources
from reader.model.errors import ReaderError
from reader.model.glossary import Origin, TermStatus
from reader.model.spans import Language

ENTRY = """
[mixture-of-experts]
ja = "混合エキスパート"
reading = "こんごうエキスパート"
en = "mixture of experts"
ja-admitted = ["専門家混合", "MoE"]
en-admitted = ["MoE"]
ja-deprecated = ["エキスパート混合"]
definition = "Many small networks of which a few answer."
"""


def sources(folder: Path, **files: str) -> Path:
    for name, text in files.items():
        (folder / f"{name}.toml").write_text(text, encoding="utf-8")
    return folder


def test_an_entry_becomes_a_concept_with_all_its_forms(tmp_path: Path) -> None:
    (found,) = read_sources(sources(tmp_path, a='field = "architecture"\n' + ENTRY))
    assert found.id == concept_id("mixture-of-experts")
    assert (found.field, found.origin) == ("architecture", Origin.SEED)
    assert found.definition == "Many small networks of which a few answer."
    assert found.texts(Language.JA) == ("混合エキスパート", "専門家混合", "MoE", "エキスパート混合")
    assert found.texts(Language.EN) == ("mixture of experts", "MoE")
    assert [t.reading for t in found.terms if t.reading] == ["こんごうエキスパート"]
    assert [t.text for t in found.terms if t.status is TermStatus.DEPRECATED] == [
        "エキスパート混合"
    ]


def test_an_entry_that_does_not_steer_keeps_its_forms_and_ids_and_asks_for_no_english(
    tmp_path: Path,
) -> None:
    (tmp_path / "not").mkdir()
    (steering,) = read_sources(sources(tmp_path, a='field = "x"\n' + ENTRY))
    entry = ENTRY.replace('en = "mix', 'steers = false\nen = "mix')
    (other,) = read_sources(sources(tmp_path / "not", a='field = "x"\n' + entry))
    assert [term.id for term in other.terms] == [term.id for term in steering.terms]
    assert other.texts(Language.EN) == steering.texts(Language.EN)
    assert (steering.asks_for_english, other.asks_for_english) == (True, False)


def test_ids_stay_the_same_when_an_entry_is_reworded_or_moved(tmp_path: Path) -> None:
    (tmp_path / "one").mkdir()
    (tmp_path / "two").mkdir()
    (before,) = read_sources(sources(tmp_path / "one", a='field = "x"\n' + ENTRY))
    reworded = ENTRY.replace("Many small", "Several").replace("専門家混合", "エキスパートの混合")
    (after,) = read_sources(sources(tmp_path / "two", b='field = "y"\n' + reworded))
    assert before.id == after.id
    assert before.terms[0].id == after.terms[0].id
    assert concept_id("mixture-of-experts") == "8d943a63-5683-54ba-9e0c-7bb2598e1f23"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (ENTRY, "a.toml: field is missing"),
        ("field = ", "a.toml cannot be read as TOML"),
        ('field = "x"\nstray = 1', "a.toml: [stray]"),
        ('field = "x"\n' + ENTRY.replace("en =", "english ="), "english is no known key"),
        ('field = "x"\n' + ENTRY.replace('en = "mixture of experts"', ""), "en must be"),
        ('field = "x"\n' + ENTRY.replace('"mixture of experts"', "3"), "en must be"),
        ('field = "x"\n' + ENTRY + "steers = 1", "steers must be true or false"),
        ('field = "x"\n' + ENTRY.replace('"mixture of experts"', '" "'), "en must be"),
        ('field = "x"\n' + ENTRY.replace('["MoE"]', '"MoE"'), "en-admitted must be a list"),
        ('field = "x"\n' + ENTRY.replace('["MoE"]', '[""]'), "en-admitted must be"),
        ('field = "x"\n' + ENTRY.replace("専門家混合", "ＭｏＥ"), "ja-admitted has MoE"),
    ],
)
def test_a_malformed_source_is_refused_by_name(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(ReaderError) as refusal:
        read_sources(sources(tmp_path, a=text))
    assert said in str(refusal.value)
    assert "a.toml" in str(refusal.value)


def test_an_entry_that_stands_in_two_files_is_refused(tmp_path: Path) -> None:
    text = 'field = "x"\n' + ENTRY
    with pytest.raises(ReaderError, match=r"b\.toml: \[mixture-of-experts\] stands in a\.toml"):
        read_sources(sources(tmp_path, a=text, b=text))


def test_a_folder_without_sources_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ReaderError, match="holds no"):
        read_sources(tmp_path)
