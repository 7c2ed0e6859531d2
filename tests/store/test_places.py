import os
from pathlib import Path

import pytest

from reader.model.errors import StoreError
from reader.store.places import DataPlaces


def test_everything_lies_below_the_given_folder_which_is_made(tmp_path: Path) -> None:
    root = tmp_path / "new" / "データ"
    places = DataPlaces(root)
    assert root.is_dir()
    assert (places.glossary, places.library) == (root / "glossary.db", root / "library.db")
    assert places.packages == root / "packages"
    assert places.downloads == root / "downloads"
    assert places.packages.is_dir()
    assert places.downloads.is_dir()


def test_without_a_folder_it_is_the_users_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("XDG_DATA_HOME", "HOME", "LOCALAPPDATA", "APPDATA", "USERPROFILE"):
        monkeypatch.setenv(name, str(tmp_path))
    root = DataPlaces().root
    assert "yomiawase" in root.name.lower()
    assert root.is_dir()


def test_a_file_in_the_way_is_said(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("")
    with pytest.raises(StoreError, match=r"cannot be made .*--data-dir"):
        DataPlaces(tmp_path / "data")


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere"
)
def test_a_folder_that_cannot_be_written_in_is_said(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir(mode=0o500)
    with pytest.raises(StoreError, match="cannot be written in"):
        DataPlaces(tmp_path / "data")
