"""Where the glossary's concepts come from: the reader, the seed, and files that are shared."""

from dataclasses import dataclass

OWN = "own"
SEED = "seed"


@dataclass(frozen=True, slots=True)
class GlossarySource:
    """One source of concepts; in a list of them the earlier one wins.

    `path` is the shared file, empty for the two that are in the reader's own file.
    """

    name: str
    path: str = ""
    on: bool = True


USUAL = (GlossarySource(OWN), GlossarySource(SEED))
"""What there is before the reader adds a file."""
