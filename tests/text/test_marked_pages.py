"""Copied pages of many kinds of sites, each line marked with what it is.

`marked/NAME.txt` begins with what is known of the article (`@byline`, `@date`). Then the page
follows: `-` marks furniture, `D` a line of author or date, `T` the title, and the others the
blocks of the article. Every page is invented.
"""

from pathlib import Path

import pytest

from reader.model.article import BlockKind
from reader.text.importing import import_text

MARKED = Path(__file__).parent / "marked"
KINDS = {
    "T": BlockKind.TITLE,
    "P": BlockKind.PARAGRAPH,
    "H": BlockKind.HEADING,
    "L": BlockKind.LIST_ITEM,
    "C": BlockKind.CAPTION,
    "R": BlockKind.TABLE_ROW,
    "X": BlockKind.CODE,
}
SIGNS = "■●▼・*＊ 　"


@pytest.mark.parametrize("path", sorted(MARKED.glob("*.txt")), ids=lambda path: path.stem)
def test_each_line_of_a_copied_page_is_taken_for_what_it_is(path: Path) -> None:
    lines = path.read_text("utf-8").split("\n")
    known = dict(line[1:].split(" ", 1) for line in lines if line.startswith("@"))
    page = [line for line in lines if not line.startswith("@")]
    content = import_text("\n".join(line[2:] for line in page))

    expected = [(KINDS[line[0]], line[2:].lstrip(SIGNS)) for line in page if line[:1] in {*KINDS}]
    found = [
        (block.kind, line.strip(SIGNS))
        for block in content.blocks
        for line in block.text.split("\n")
    ]
    assert found == expected
    titles = [text for kind, text in expected if kind is BlockKind.TITLE]
    assert content.metadata.title == "".join(titles)
    assert content.metadata.byline == known.get("byline", "")
    assert str(content.metadata.date or "") == known.get("date", "")
