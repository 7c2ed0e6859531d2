"""What translates an article, as far as a run over it needs to know."""

from collections.abc import Callable
from dataclasses import dataclass

from reader.model.errors import PackageError
from reader.translation.engine import Engine
from reader.translation.rules import current_rules
from reader.workflow.workspace import Workspace


@dataclass(frozen=True, slots=True)
class ArticleEngine:
    """An engine that is opened when the first sentence needs it."""

    name: str
    """By which English is remembered."""
    rules: int
    """The version of the rules by which it works; what older ones made is made anew."""
    open: Callable[[], Engine]
    """Raises PackageError if it cannot be used."""


def article_engine(workspace: Workspace, article: str) -> ArticleEngine | None:
    """Return what translates an article, None if nothing was ever there that could.

    One that the reader chose and that is missing has its English in the memory; who asks it for
    more is told what to do.
    """
    translator = workspace.translator_of(article)
    if translator is not None:
        return ArticleEngine(
            translator.name, current_rules(translator.kind), lambda: workspace.engine(translator)
        )
    missing = workspace.missing_engine_of(article)
    if missing is None:
        return None
    told = missing.told

    def refuse() -> Engine:
        raise PackageError(told)

    return ArticleEngine(missing.name, 0, refuse)
