"""The known English of an open article: looked up when asked for, corrected by the reader."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from reader.model.errors import ConflictError
from reader.model.translation import Translation
from reader.model.wording import tr, tr_later
from reader.workflow.history import Step
from reader.workflow.known import LookUp, judged, known_translations
from reader.workflow.terms import SegmentRequest
from reader.workflow.workspace import Workspace

LOOKED_UP_AT_ONCE = 8
"""Blocks whose English is asked for together."""


class ArticleEnglish:
    """What is known of an article of `size` blocks, whose segments `requests` gives by block.

    `engine_name` gives the name of what translates it now; `look_up` says which English counts;
    `has` tells whether a sentence is still in the article's newest text, `apart` which blocks are
    so long that nobody asks for them on behalf of others.
    """

    def __init__(
        self,
        workspace: Workspace,
        size: int,
        requests: Callable[[int], Sequence[SegmentRequest]],
        engine_name: Callable[[], str],
        look_up: LookUp = known_translations,
        *,
        has: Callable[[str], bool] = lambda _source: True,
        apart: Callable[[int], bool] = lambda _block: False,
    ) -> None:
        self._workspace = workspace
        self._apart = apart
        self._has = has
        self._size = size
        self._engine_name = engine_name
        self._requests = requests
        self._look_up = look_up
        self._known: dict[int, dict[int, Translation]] = {}
        self.state = 0
        """Grows when what is known is forgotten."""
        self._looked_up: dict[range, dict[SegmentRequest, Translation]] = {}

    def of(self, block: int) -> dict[int, Translation]:
        """Return the known English of a block, by segment."""
        if block not in self._known:
            self._known[block] = _by_segment(self._found(block), self._requests(block))
        return self._known[block]

    def looked_up(self, requests: Sequence[SegmentRequest]) -> dict[int, Translation]:
        """Return what is known of the segments of a block now; in any thread, for `put`."""
        found = self._look_up(self._workspace.library, self._engine_name(), requests)
        return _by_segment(found, requests)

    def put(self, block: int, english: dict[int, Translation]) -> None:
        """Take what was looked up in the present state, and what has come since."""
        self._known[block] = english | self._known.get(block, {})

    def forget(self) -> None:
        """Look it up again when it is asked for."""
        self._known.clear()
        self._looked_up.clear()
        self.state += 1

    def take(self, block: int, segment: int, translation: Translation) -> None:
        """Take in what was just translated, unless the reader wrote something."""
        known = self.of(block)
        own = known.get(segment)
        if own is None or not own.by_reader:
            known[segment] = translation

    def correct(self, block: int, segment: int, source: str, english: str, *, insist: bool) -> None:
        """Keep the reader's own English for a segment, whose Japanese is `source`; can be undone.

        Raises ConflictError if another window changed it since it was shown here, unless the
        reader was told and insists.
        """
        library = self._workspace.library
        before = library.corrections([source]).get(source)
        shown = self.of(block).get(segment)
        seen = shown.text if shown is not None and shown.by_reader else None
        after = english.strip() or None
        if before == after:
            self.forget()
            return

        def write(text: str | None, over: str | None) -> None:
            library.correct(source, text, over)
            self.forget()

        def move(text: str | None, over: str | None) -> None:
            if not self._has(source):
                raise ConflictError(
                    tr(
                        "The article's newer text has no such sentence any more, and so nothing "
                        "changes: {sentence}",
                        sentence=source,
                    )
                )
            write(text, over)

        write(after, before if insist else seen)
        self._workspace.history.add(
            Step(
                tr_later("Edit translation"),
                undo=lambda: move(before, after),
                redo=lambda: move(after, before),
            )
        )

    def is_outdated(self) -> bool:
        """Tell whether English that is known here was written, or taken back, elsewhere."""
        shown = {
            request.source: translation.text if translation.by_reader else None
            for block, known in self._known.items()
            for request in self._requests(block)
            if (translation := known.get(request.segment)) is not None
        }
        written = self._workspace.library.corrections(shown)
        return any(written.get(source) != text for source, text in shown.items())

    def _found(self, block: int) -> dict[SegmentRequest, Translation]:
        """Look a block's English up, and its neighbours' with it: one question is one wait."""
        first = block - block % LOOKED_UP_AT_ONCE
        blocks = range(first, min(first + LOOKED_UP_AT_ONCE, self._size))
        if self._apart(block):
            blocks = range(block, block + 1)
        if blocks not in self._looked_up:
            asked = [n for n in blocks if n == block or not self._apart(n)]
            self._looked_up[blocks] = self._look_up(
                self._workspace.library,
                self._engine_name(),
                [request for number in asked for request in self._requests(number)],
            )
        return self._looked_up[blocks]


def _by_segment(
    found: Mapping[SegmentRequest, Translation], requests: Iterable[SegmentRequest]
) -> dict[int, Translation]:
    return {
        request.segment: judged(found[request], request) for request in requests if request in found
    }
