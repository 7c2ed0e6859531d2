"""Code points and UTF-16 units of the same text."""

from hypothesis import given
from hypothesis import strategies as st

from reader.ui.utf16 import Utf16Map

texts = st.text(st.one_of(st.characters(codec="utf-8"), st.sampled_from("𠮟😀𩸽a漢")))


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


@given(texts, st.data())
def test_an_offset_becomes_the_number_of_units_before_it_and_back(
    text: str, data: st.DataObject
) -> None:
    offset = data.draw(st.integers(0, len(text)))
    utf16 = Utf16Map(text)
    assert utf16.to_utf16(offset) == units(text[:offset])
    assert utf16.to_code_points(utf16.to_utf16(offset)) == offset


@given(texts)
def test_every_unit_belongs_to_the_character_it_is_a_part_of(text: str) -> None:
    owners = [number for number, char in enumerate(text) for _ in range(units(char))]
    utf16 = Utf16Map(text)
    assert [utf16.to_code_points(unit) for unit in range(units(text))] == owners
