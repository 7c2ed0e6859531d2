"""Which file an export is written to, so that nothing but its own earlier one is written over."""

from pathlib import Path

from reader.export.file_names import file_name
from reader.export.files import NotesFileError, names_file
from reader.export.readwise import COLUMNS
from reader.model.wording import tr

READWISE_NAME = "yomiawase-readwise.csv"


def target_file(target: Path, title: str, identity: str, suffix: str) -> Path:
    """Return the file for an article's export below a folder, or `target` if that is a file.

    All such files hold the article's id somewhere. Raises NotesFileError if the reader named a file
    that does not; in a folder another name is taken.
    """
    if names_file(target, suffix):
        if target.exists() and not _holds(target, identity):
            raise NotesFileError(
                tr("{target} is no export of this article: give another file name.", target=target)
            )
        return target
    file = target / file_name(title, suffix)
    if file.exists() and not _holds(file, identity):
        return target / file_name(f"{title[:40]} ({identity[:8]})", suffix)
    return file


def readwise_file(target: Path) -> Path:
    """Return the file of highlights; raises NotesFileError if another table has that name."""
    file = target if names_file(target, ".csv") else target / READWISE_NAME
    if file.exists() and not file.read_bytes().startswith(",".join(COLUMNS).encode()):
        raise NotesFileError(
            tr("{file} is no table of highlights: give another file name.", file=file)
        )
    return file


def _holds(file: Path, identity: str) -> bool:
    # A PDF keeps its information in two bytes a letter.
    if not file.is_file():
        return False
    data = file.read_bytes()
    return identity.encode() in data or identity.encode("utf-16-be") in data
