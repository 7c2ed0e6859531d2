"""Says on the command line what of a page was not taken for the article."""

from collections.abc import Iterable

from reader.cli.terminal import harmless, write_note, write_row
from reader.model.blocks import Block
from reader.model.passages import Passage
from reader.text.walls import is_cut_off

OPTION = "--left-out"
HELP = "list what of a page was not taken for the article"


def note_left_out(name: str, count: int) -> None:
    """Say beside the results how many paragraphs of a page were left out, if any were."""
    if not count:
        return
    paragraphs = "1 paragraph" if count == 1 else f"{count} paragraphs"
    write_note(harmless(f"{name}: {paragraphs} of the page left out; {OPTION} lists what they say"))


def note_wall(name: str, blocks: Iterable[Block], passages: Iterable[Passage]) -> None:
    """Say beside the results that the rest of an article is kept for members, if it is."""
    if is_cut_off(blocks, passages):
        write_note(harmless(f"{name}: the rest is behind a login or a subscription"))


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
