import pytest

from reader.translation.habits import without_role


@pytest.mark.parametrize(
    ("source", "english", "expected"),
    [
        ("「29の言語に対応する」と話した。", 'A: "It supports 29 languages," he said.',
         '"It supports 29 languages," he said.'),
        ("A: 29の言語に対応する。", "A: It supports 29 languages.", "A: It supports 29 languages."),
        ("Ａ社は対応する。", "A: it supports them.", "A: it supports them."),
        ("学生：なぜですか。", "Q: Why?", "Q: Why?"),
        ("対応する。", "A plan: it is supported.", "A plan: it is supported."),
    ],
)  # fmt: skip
def test_a_role_that_the_japanese_does_not_have_is_left_out(
    source: str, english: str, expected: str
) -> None:
    assert without_role(source, english) == expected
