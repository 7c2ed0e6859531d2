"""A term's English taken out of one answer into another."""

import pytest

from reader.model.translation import SegmentTerm
from reader.translation.splicing import spliced

MOE = SegmentTerm("c1", "混合エキスパート", "mixture of experts")
SERVER = SegmentTerm("c2", "サーバー", "server")


@pytest.mark.parametrize(
    ("plain", "steered", "expected"),
    [
        (
            "The firm uses mixed experts in its new model.",
            "A company uses a mixture of experts in a new model.",
            "The firm uses a mixture of experts in its new model.",
        ),
        # Nothing but the term differs, nothing has it, and it is there already.
        ("It uses mixed experts.", "It uses mixture of experts.", None),
        ("It uses mixed experts.", "The firm uses them.", None),
        ("A mixture of experts is used.", "The mixture of experts is used now.", None),
    ],
)
def test_only_the_words_around_a_missed_term_are_changed(
    plain: str, steered: str, expected: str | None
) -> None:
    assert spliced(plain, steered, [MOE]) == expected


def test_nothing_is_said_twice() -> None:
    model = SegmentTerm("c3", "蒸留モデル", "distilled model")
    assert (
        spliced(
            "In the cloud, the small model is available.",
            "The cloud also offers it, a distilled model.",
            [model],
        )
        is None
    )


def test_several_terms_are_taken_at_once() -> None:
    made = spliced(
        "Its machines run mixed experts at night.",
        "The servers run a mixture of experts by night.",
        [MOE, SERVER],
    )
    assert made == "The servers run a mixture of experts at night."
