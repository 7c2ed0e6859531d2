"""The text of an article is read as far as it is looked at, and is the same as if read at once."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model.article import Content, Metadata
from reader.model.blocks import AT_ONCE, Block, LazyBlocks
from reader.model.errors import NotFoundError
from reader.store.library import Library
from tests.store.samples import block, content

LONG = content(*(f"第{n}段落。続きがある。" for n in range(10 * AT_ONCE)))


class Pages:
    """Blocks in memory that remember which of them were asked for."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self._blocks = blocks
        self.asked: list[range] = []

    def blocks(self, first: int, end: int) -> Sequence[Block]:
        self.asked.append(range(first, end))
        return self._blocks[first:end]

    def texts(self) -> Sequence[str]:
        return [one.text for one in self._blocks]


def test_of_a_long_text_only_what_is_looked_at_is_read_and_only_once() -> None:
    pages = Pages(LONG.blocks[:])
    lazy = LazyBlocks(len(LONG.blocks), pages)
    assert lazy[300:303] == LONG.blocks[300:303]
    assert lazy[301] is lazy[301 - len(lazy)]
    assert len(pages.asked) == 1
    assert len(pages.asked[0]) == AT_ONCE


@given(st.lists(st.integers(-200, 200), max_size=5), st.integers(0, 200))
def test_it_is_the_tuple_of_its_blocks_whatever_was_read_before(
    looked_at: list[int], size: int
) -> None:
    whole = tuple(LONG.blocks[:size])
    lazy = LazyBlocks(size, Pages(whole))
    for number in looked_at:
        if -size <= number < size:
            assert lazy[number] == whole[number]
        else:
            with pytest.raises(IndexError):
                lazy[number]
    assert lazy == whole
    assert whole == lazy
    assert hash(lazy) == hash(whole)
    assert (*lazy,) == whole
    assert lazy != (*whole, block("終わり。"))
    assert lazy != list(whole)


def test_a_long_article_comes_back_from_the_library_as_it_was_imported(library: Library) -> None:
    added = library.add(LONG)
    assert library.article(added.id) == added
    again = library.article(added.id).content
    assert again.text == LONG.text
    assert again.block_starts == LONG.block_starts


def test_characters_that_sqlite_counts_otherwise_do_not_move_offsets(library: Library) -> None:
    odd = Content(Metadata("題"), (block("a\0b。"), block("𠮟る。"), block("終わり。")))
    again = library.article(library.add(odd).id).content
    assert again.block_starts == (0, 5, 9)
    assert again.text == odd.text


def test_the_text_of_an_article_deleted_meanwhile_is_never_that_of_another(
    library: Library,
) -> None:
    open_one = library.article(library.add(LONG).id)
    seen = open_one.blocks[3]
    library.delete(open_one.id)
    library.add(content(*(f"別の話{n}。" for n in range(10 * AT_ONCE)), title="別"))
    assert open_one.blocks[3] == seen
    with pytest.raises(NotFoundError, match="import it again"):
        open_one.blocks[5 * AT_ONCE]
    with pytest.raises(NotFoundError, match="import it again"):
        _ = open_one.content.text


def test_a_revision_read_late_is_still_the_one_that_was_opened(library: Library) -> None:
    old = library.article(
        library.add(content("旧い。", *["同じ。"] * 90, url="https://a.example")).id
    )
    new = library.add(content("新しい。", *["同じ。"] * 90, url="https://a.example"))
    assert new.id == old.id
    assert [old.blocks[1].text, library.article(old.id).blocks[1].text] == ["旧い。", "新しい。"]
