"""Run as a process: translates the newest article of a data folder, and says how many MB it took.

article_memory.py FOLDER
"""

import sys
from pathlib import Path

from peak_memory import peak_megabytes

from reader.store.places import DataPlaces
from reader.workflow.open_article import OpenArticle
from reader.workflow.workspace import Workspace


def main(folder: Path) -> None:
    """Translate everything that has no English yet."""
    workspace = Workspace(DataPlaces(folder))
    newest = workspace.library.articles()[0]
    article = OpenArticle(workspace, workspace.library.article(newest.id))
    run = article.translation_run(lambda _event: None, lambda: 0)
    if run is not None:
        run.run()
    print(peak_megabytes(), flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
