"""The reader's library file: articles, translations, annotations and where terms stand."""

from pathlib import Path

from reader.model.annotation import AnnotationChange
from reader.model.shelf import ShelfChange
from reader.store.annotations import Annotations, apply_annotations
from reader.store.articles import Articles
from reader.store.database import Database, News
from reader.store.engine_choices import EngineChoices
from reader.store.english_search import EnglishSearch
from reader.store.keywords import Keywords
from reader.store.library_tables import LIBRARY_SCHEMA
from reader.store.memory import TranslationMemory
from reader.store.own_readings import OwnReadings
from reader.store.passages import Passages
from reader.store.rejected_terms import RejectedTerms
from reader.store.reviews import Reviews
from reader.store.search import Search
from reader.store.senses import Senses, apply_senses
from reader.store.shelves import Shelves, apply_shelves
from reader.store.term_places import TermPlaces
from reader.store.values import SenseChange


class Library(
    Articles,
    Passages,
    TranslationMemory,
    Annotations,
    Senses,
    Search,
    EnglishSearch,
    TermPlaces,
    Keywords,
    RejectedTerms,
    Reviews,
    OwnReadings,
    Shelves,
    EngineChoices,
):
    """Everything about articles, in one file. May be used from several threads and processes.

    What a method has written is on the disk when it returns. Every method raises StoreError if the
    file cannot be used.
    """

    def __init__(self, path: Path) -> None:
        super().__init__(Database(path, LIBRARY_SCHEMA))

    def apply(self, change: AnnotationChange | SenseChange | ShelfChange) -> None:
        """Make the change again, or take it back when given its inverse.

        What somebody changed later stays. Raises ConflictError if nothing is left to be done,
        NotFoundError if an article it is about was deleted since.
        """
        with self._database.write() as session:
            if isinstance(change, SenseChange):
                apply_senses(session, change)
            elif isinstance(change, ShelfChange):
                apply_shelves(session, change)
            else:
                apply_annotations(session, change)

    def news(self) -> News:
        """Return what others did to the file since the last question, which costs nothing."""
        return self._database.news()

    def refuse_writing(self, words: str) -> None:
        """Let nothing be written from now on: whoever tries gets a StoreError with these words."""
        self._database.refuse_writing(words)

    def close(self) -> None:
        """Close the file; the library cannot be used any more."""
        self._database.close()
