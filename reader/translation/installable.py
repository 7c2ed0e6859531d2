"""Which files may be packages or Firefox's model, by their names."""

from pathlib import Path

from reader.translation.firefox_files import looks_like_model

SUFFIX = ".argosmodel"


def is_installable(path: Path) -> bool:
    """Tell whether a file, or a folder, may be a package or (of) Firefox's model."""
    return path.suffix.lower() == SUFFIX or looks_like_model(path)
