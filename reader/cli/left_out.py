"""Says on the command line what of a page was not taken for the article."""

from collections.abc import Iterable

from reader.cli.terminal import harmless, write_note, write_row
from reader.model.passages import Passage

OPTION = "--left-out"
HELP = "list what of a page was not taken for the article"


def note_left_out(name: str, count: int) -> None:
    """Say beside the results how many paragraphs of a page were left out, if any were."""
    if not count:
        return
    paragraphs = "1 paragraph" if count == 1 else f"{count} paragraphs"
    write_note(harmless(f"{name}: {paragraphs} of the page left out; {OPTION} lists what they say"))


def list_left_out(identity: str, passages: Iterable[Passage]) -> None:
    """Print a row for each paragraph that was left out, below that of its article."""
    for passage in passages:
        if not passage.taken:
            write_row([identity, f"({passage.block.kind.value})", passage.block.text])


def described(passages: Iterable[Passage]) -> list[dict[str, str]]:
    """Return the paragraphs that were left out as JSON has them, in the order of the page."""
    return [
        {"kind": passage.block.kind.value, "text": passage.block.text}
        for passage in passages
        if not passage.taken
    ]
