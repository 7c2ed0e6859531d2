from pathlib import Path

import pytest

from reader.dictionary.shelf import Shelf
from reader.text.tokens import Tokenizer
from tests.dictionary.archives import WORDS, made


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path / "dictionaries")


@pytest.fixture
def filled(shelf: Shelf, tmp_path: Path) -> Shelf:
    shelf.install(str(made(tmp_path / "words.zip", term_bank_1=WORDS)))
    return shelf


@pytest.fixture(scope="session")
def tokenizer() -> Tokenizer:
    return Tokenizer()
