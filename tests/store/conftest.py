from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.store.glossary_store import GlossaryStore
from reader.store.library import Library


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    opened = Library(tmp_path / "library.db")
    yield opened
    opened.close()


@pytest.fixture
def glossary(tmp_path: Path) -> Iterator[GlossaryStore]:
    opened = GlossaryStore(tmp_path / "glossary.db")
    yield opened
    opened.close()
