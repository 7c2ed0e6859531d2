"""Python looks for garbage again once nobody reads."""

import gc

import pytest

from reader.model.errors import ImportRefusedError
from reader.text.importing import import_text
from reader.text.undisturbed import undisturbed


def test_nothing_is_looked_for_until_the_last_reader_is_done() -> None:
    with undisturbed():
        with undisturbed():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()


def test_who_wants_no_search_gets_none_back() -> None:
    gc.disable()
    try:
        import_text("これは短い文である。")
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_a_text_that_is_refused_leaves_the_search_on() -> None:
    with pytest.raises(ImportRefusedError):
        import_text("no Japanese here")
    assert gc.isenabled()
