"""What comes of an export: the files, and of each article that could not be written, why."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from reader.model.errors import ReaderError
from reader.model.wording import tr, tr_n
from reader.workflow.template_process import TemplateStoppedError

Report = Callable[[int, int], None]
Cancelled = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class Unwritten:
    """An article, or a concept that has no `article`, whose file could not be written."""

    article: str
    name: str
    reason: str

    @property
    def line(self) -> str:
        """Say it in one line."""
        return tr("{name}: {reason}", name=self.name, reason=self.reason)


@dataclass(frozen=True, slots=True)
class Exported:
    """The files that an export is about, in order, and how many of them are new or changed."""

    files: tuple[Path, ...] = ()
    changed: int = 0
    left: int = 0
    """Articles that were not begun when the reader stopped it."""
    failed: tuple[Unwritten, ...] = ()

    def summary(self) -> str:
        """Say it in one line."""
        if not self.failed:
            return self._done()
        missing = tr_n("One could not be written.", "{n:,} could not be written.", len(self.failed))
        return tr("{done} {missing}", done=self._done(), missing=missing)

    def _done(self) -> str:
        same = len(self.files) - self.changed
        if self.left:
            return tr_n(
                "Stopped, one article is left: {written} files written, {same} the same as before.",
                "Stopped, {n:,} articles are left: {written:,} files written, {same:,} the same as "
                "before.",
                self.left,
                written=self.changed,
                same=same,
            )
        if len(self.files) == 1 and not self.failed:
            file = self.files[0]
            if self.changed:
                return tr("Written: {file}", file=file)
            return tr("The same as before: {file}", file=file)
        return tr_n(
            "{n} file written, {same} the same as before.",
            "{n} files written, {same} the same as before.",
            self.changed,
            same=same,
        )


class Outcome:
    """Gathers what comes of an export while it goes on; one article's failure ends no other's.

    `name_of` gives an article's name, for what is told of it.
    """

    def __init__(self, identities: Sequence[str], name_of: Callable[[str], str]) -> None:
        self._identities = identities
        self._name_of = name_of
        self._done = 0
        self._written: dict[Path, bool] = {}
        self._failed: list[Unwritten] = []

    def each(self, report: Report, cancelled: Cancelled) -> Iterator[str]:
        """Yield one article after the other, until `cancelled`."""
        for number, identity in enumerate(self._identities):
            if cancelled():
                return
            report(number, len(self._identities))
            yield identity

    def wrote(self, file: Path, *, changed: bool) -> None:
        """Take note of a file, which was the same before unless it `changed`."""
        self._written[file] = changed

    @contextmanager
    def trying(self, article: str, name: str = "") -> Iterator[None]:
        """Keep what goes wrong with an article, or with something else of that name, and go on.

        What goes wrong with the only article is raised.
        """
        try:
            yield
        except TemplateStoppedError:
            return  # the article is one of those that are left
        except ReaderError as error:
            if len(self._identities) == 1:
                raise
            told = name or self._name_of(article)
            self._failed.append(Unwritten(article, told, str(error)))
        self._done += bool(article)

    def result(self) -> Exported:
        """Return what came of it all. Raises ReaderError if one cause left nothing written."""
        failed = [one.reason for one in self._failed if one.article]
        if len(failed) == len(self._identities) and len(set(failed)) == 1:
            raise ReaderError(failed[0])
        return Exported(
            tuple(self._written),
            sum(self._written.values()),
            len(self._identities) - self._done,
            tuple(self._failed),
        )
