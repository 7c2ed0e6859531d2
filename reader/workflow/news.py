"""What other windows and commands did to the data folder while this one is open."""

from dataclasses import dataclass
from pathlib import Path

from reader.model.wording import tr, tr_later
from reader.store.database import News
from reader.workflow.workspace import Workspace

_TOLD = {
    News.PUT_BACK: tr_later(
        "{file} was deleted while it was in use. Nothing is lost: it was written anew in {folder}, "
        "as it was."
    ),
    News.REPLACED: tr_later(
        "{file} in {folder} was replaced by another file. What that one holds is shown from now on."
    ),
}


@dataclass(frozen=True, slots=True)
class Noticed:
    """What is not as it was; `told` are sentences for the reader."""

    library: bool
    glossary: bool
    told: tuple[str, ...] = ()


def look_for_news(workspace: Workspace) -> Noticed:
    """Take in what others wrote into the glossary, and tell whether the library is another.

    Cheap where nothing happened, so that it can be asked every second. Listeners of the glossary
    are called if it changed. Raises StoreError.
    """
    library, glossary = workspace.library.news(), workspace.glossary.news()
    if glossary is not News.NOTHING:
        workspace.sources.read_again()
        workspace.sources.refresh()
    files = ((library, workspace.places.library), (glossary, workspace.places.glossary))
    return Noticed(
        library is not News.NOTHING,
        glossary is not News.NOTHING,
        tuple(_told(news, path) for news, path in files if news in _TOLD),
    )


def _told(news: News, path: Path) -> str:
    return tr(_TOLD[news], file=path.name, folder=path.parent)
