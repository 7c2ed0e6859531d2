"""Finds the data files that belong to the program, in a checkout and in an installed wheel."""

from pathlib import Path

_PACKAGE = Path(__file__).parent
_PACKAGED = _PACKAGE / "_resources"

SAMPLE = ("sample", "article.md")
"""Where the sample article lies below `resources/`."""


def resource(*parts: str) -> Path:
    """Return the path of a file or folder below `resources/`.

    A wheel carries that folder inside the package as `_resources`; a checkout has it beside the
    package. The path is returned whether or not something stands there.
    """
    root = _PACKAGED if _PACKAGED.is_dir() else _PACKAGE.parent / "resources"
    return root.joinpath(*parts)


def seed_glossary() -> Path:
    """Return the path of the glossary that ships with the program, which stands at the top."""
    return (_PACKAGED if _PACKAGED.is_dir() else _PACKAGE.parent) / "glossary.db"
