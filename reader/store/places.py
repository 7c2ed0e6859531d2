"""Where the reader's files live."""

import os
from pathlib import Path

import platformdirs

from reader.model.errors import StoreError
from reader.model.wording import tr

APPLICATION = "Yomiawase"


class DataPlaces:
    """The data folder and what lies in it; the folders are made when they are asked for.

    `root` is the folder, or None for the user's own data folder of this system. Raises StoreError
    if it cannot be made or written in.
    """

    def __init__(self, root: Path | None = None) -> None:
        self.root = _writable(
            platformdirs.user_data_path(APPLICATION, appauthor=False) if root is None else root
        )

    @property
    def glossary(self) -> Path:
        """The reader's glossary file."""
        return self.root / "glossary.db"

    @property
    def library(self) -> Path:
        """The file of articles, translations and annotations."""
        return self.root / "library.db"

    @property
    def databases(self) -> tuple[Path, Path]:
        """Both files without which nothing is left of what the reader did."""
        return self.library, self.glossary

    @property
    def packages(self) -> Path:
        """The folder of translation packages."""
        return _writable(self.root / "packages")

    @property
    def firefox(self) -> Path:
        """The folder of Firefox's models, which need not exist yet."""
        return self.root / "firefox"

    @property
    def servers(self) -> Path:
        """The file of the language models that the reader chose."""
        return self.root / "engines.json"

    @property
    def feeds(self) -> Path:
        """The file of the feeds that the reader keeps at hand."""
        return self.root / "feeds.json"

    @property
    def watched(self) -> Path:
        """The file of what became of the files in the watched folder."""
        return self.root / "watched.json"

    @property
    def dictionaries(self) -> Path:
        """The folder of installed dictionaries, which need not exist yet."""
        return self.root / "dictionaries"

    @property
    def backups(self) -> Path:
        """The folder of backups that are made by themselves."""
        return _writable(self.root / "backups")

    @property
    def downloads(self) -> Path:
        """The folder of downloads that are not finished or not installed yet."""
        return _writable(self.root / "downloads")


def _writable(folder: Path) -> Path:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(
            tr(
                "The folder {folder} cannot be made ({why}): choose another (--data-dir).",
                folder=folder,
                why=error.strerror,
            )
        ) from error
    if not os.access(folder, os.W_OK | os.X_OK):
        raise StoreError(
            tr(
                "The folder {folder} cannot be written in: allow writing there, or choose another "
                "(--data-dir).",
                folder=folder,
            )
        )
    return folder
