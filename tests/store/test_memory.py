from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.model.translation import Check, CheckKind, Translation
from reader.store.library import Library


def test_a_translation_is_remembered_for_its_engine_and_its_terms(library: Library) -> None:
    plain = Translation("推論。", "Inference.", "argos 1.1", -0.25, False)
    steered = Translation("推論。", "Reasoning.", "argos 1.1", None, True)
    other = Translation("推論。", "Deduction.", "qwen", None, False)
    library.remember([("", plain), ("reasoning", steered), ("", other)])
    keys = [("推論。", ""), ("推論。", "reasoning"), ("推論。", "unknown"), ("蒸留。", "")]
    assert library.remembered("argos 1.1", keys) == {
        ("推論。", ""): plain,
        ("推論。", "reasoning"): steered,
    }
    assert library.remembered("qwen", keys) == {("推論。", ""): other}
    assert library.remembered("argos", keys) == {}
    assert library.remembered("argos 1.1", [("推論。", "")]) == {("推論。", ""): plain}


def test_a_later_translation_under_the_same_key_takes_the_place(library: Library) -> None:
    library.remember([("k", Translation("一。", "Won.", "e", -2.0))])
    better = Translation("一。", "One.", "e", -1.0, True)
    library.remember([("k", better)])
    assert library.remembered("e", [("一。", "k")]) == {("一。", "k"): better}


def test_doubts_are_not_kept_since_they_are_found_anew(library: Library) -> None:
    doubted = Translation("一。", "", "e", checks=(Check(CheckKind.EMPTY, "nothing came"),))
    library.remember([("", doubted)])
    assert library.remembered("e", [("一。", "")])["一。", ""].checks == ()


def test_thousands_are_remembered_and_asked_for_at_once(library: Library) -> None:
    many = [(f"k{n}", Translation(f"{n}。", f"{n}.", "e")) for n in range(3000)]
    library.remember(many)
    keys = [(f"{n}。", f"k{n}") for n in range(3000)]
    assert library.remembered("e", keys) == {(t.source, key): t for key, t in many}
    library.remember([])
    assert library.remembered("e", []) == {}


def test_what_the_reader_wrote_is_kept_until_they_take_it_back(
    library: Library, tmp_path: Path
) -> None:
    library.correct("一。", "One!")
    library.correct("二。", "")
    library.correct("一。", "Just one.")
    other = Library(tmp_path / "library.db")
    assert other.corrections(["一。", "二。", "三。"]) == {"一。": "Just one.", "二。": ""}
    other.close()
    library.correct("一。", None)
    library.correct("三。", None)
    assert library.corrections(["一。", "二。"]) == {"二。": ""}


TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=10)


@settings(
    max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.dictionaries(
        st.tuples(TEXTS, TEXTS),
        st.tuples(TEXTS, st.none() | st.floats(allow_nan=False), st.booleans()),
        max_size=6,
    ),
    TEXTS,
)
def test_whatever_is_remembered_comes_back(
    library: Library,
    told: dict[tuple[str, str], tuple[str, float | None, bool]],
    engine: str,
) -> None:
    known = {
        key: Translation(key[0], text, engine, score, steered, rules=len(text))
        for key, (text, score, steered) in told.items()
    }
    library.remember((key[1], translation) for key, translation in known.items())
    assert library.remembered(engine, known) == known
