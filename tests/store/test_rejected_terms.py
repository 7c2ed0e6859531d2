"""Proposed terms that the reader rejected, and how usual a text is in the library."""

from pathlib import Path

from reader.model.article import Content, Metadata
from reader.model.blocks import BlockKind
from reader.store.library import Library
from reader.store.rejected_terms import DOUBT
from reader.text.blocks import make_block


def an_article(text: str) -> Content:
    return Content(Metadata(title=text), (make_block(BlockKind.PARAGRAPH, text),))


def test_what_is_rejected_stays_so_in_any_width_and_case_until_it_is_restored(
    tmp_path: Path,
) -> None:
    library = Library(tmp_path / "library.db")
    library.reject_terms(["ＡＩ業界", "衝撃"])
    library.reject_terms(["衝撃"])
    library.close()
    library = Library(tmp_path / "library.db")
    assert library.rejected_terms() == {"ai業界", "衝撃"}
    library.restore_terms(["AI業界"])
    assert library.rejected_terms() == {"衝撃"}
    library.close()


def test_the_more_articles_the_more_the_library_says_in_which_part_of_them_a_text_stands(
    tmp_path: Path,
) -> None:
    library = Library(tmp_path / "library.db")
    own = library.add(an_article("量子計算機の量子計算機"), source="").id
    assert library.usual(own)("量子計算機") == 0.0
    library.add(an_article("量子計算機が来る。量子計算機は速い。"), source="")
    assert library.usual(own)("量子計算機") == 1 / (1 + DOUBT)
    for number in range(9):
        library.add(an_article(f"{number}番目の記事に量子はない。"), source="")
    usual = library.usual(own)
    assert usual("量子計算機") == 1 / (10 + DOUBT)
    assert usual("番目の記事") == 9 / (10 + DOUBT)
    assert usual('どこにも"ない') == 0.0
    library.close()
