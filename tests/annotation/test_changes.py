"""What changed in a text is told by paragraphs, and in these by words."""

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.annotation.changes import Change, Changes, Part, find_changes
from reader.text.tokens import Tokenizer

SAME, GONE, NEW = Part.SAME, Part.GONE, Part.NEW
edges = Tokenizer().edges


def test_an_edited_paragraph_shows_its_words_and_others_their_number() -> None:
    old = ["題", "灯台の光は十キロ先の船を導く。", "港は朝から静かである。", "終わり。"]
    new = ["題", "灯台の光は二十キロ先の船を導く。", "港は朝から静かである。", "終わり。"]
    found = find_changes(old, new, edges)
    [change] = found.changes
    assert (change.before, found.after, change.kind) == (1, 2, SAME)
    assert [piece for piece in change.pieces if piece[0] is not SAME] == [
        (GONE, "十"),
        (NEW, "二十"),
    ]


def test_new_and_gone_paragraphs_stand_where_they_are() -> None:
    old = ["港の話。", "船が入るという古い話である。", "夜の海は暗い。"]
    new = ["港の話。", "夜の海は暗い。", "山の上には小さな社がある。"]
    found = find_changes(old, new, edges)
    assert found.changes == (
        Change(((GONE, "船が入るという古い話である。"),), 1),
        Change(((NEW, "山の上には小さな社がある。"),), 1),
    )
    assert (found.count(NEW), found.count(GONE), found.count(SAME), found.after) == (1, 1, 0, 0)


def test_edited_paragraphs_are_paired_around_a_new_one() -> None:
    old = ["灯台の光が遠くの船を導く。", "漁師は光を頼りに港へ帰る。"]
    new = ["灯台の光が遠い船を導く。", "役場は来年の予算を決めた。", "漁師は光を頼りに町へ帰る。"]
    kinds = [change.kind for change in find_changes(old, new, edges).changes]
    assert kinds == [SAME, NEW, SAME]


def test_changes_with_next_to_nothing_between_them_are_one() -> None:
    [change] = find_changes(["犬は庭で走る。"], ["猫は家で走る。"], edges).changes
    assert change.pieces == ((GONE, "犬は庭"), (NEW, "猫は家"), (SAME, "で走る。"))


def test_texts_without_a_paragraph_in_common_are_told() -> None:
    old = ["港の灯台の話。", "灯台の光が船を導く。"]
    assert find_changes(old, ["山の神社の祭り。", "秋には多くの人が集まった。"], edges).is_another
    assert not find_changes(old, [old[0], "秋には多くの人が集まった。"], edges).is_another
    assert not find_changes(old, ["灯台の光が小さな船を導く。"], edges).is_another


def test_a_text_is_no_change_to_itself() -> None:
    assert find_changes(["一", "二"], ["一", "二"], edges) == Changes((), 2)


TEXTS = st.lists(st.text("港は船が山、。 a\n", max_size=12), max_size=6)


@settings(max_examples=50)
@given(TEXTS, TEXTS)
def test_both_texts_can_be_read_from_the_changes(old: list[str], new: list[str]) -> None:
    found = find_changes(old, new, edges)
    for text, other in ((old, NEW), (new, GONE)):
        rest = iter(text)
        for change in found.changes:
            for _ in range(change.before):
                next(rest)
            told = "".join(words for part, words in change.pieces if part is not other)
            if change.kind is not other:
                assert told == next(rest)
        assert len(list(rest)) == found.after
