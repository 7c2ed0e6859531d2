"""The reader's own readings of words, which win over a dictionary's."""

from sqlalchemy import delete, select
from sqlalchemy.dialects.sqlite import insert

from reader.store.library_part import LibraryPart
from reader.store.library_tables import OwnReadingRow


class OwnReadings(LibraryPart):
    """How the reader said that words are read."""

    def own_readings(self) -> dict[str, str]:
        """Return the words as they are written, each with its reading in hiragana."""
        with self._database.read() as session:
            rows = session.execute(select(OwnReadingRow.word, OwnReadingRow.reading))
            return {row.word: row.reading for row in rows}

    def set_own_reading(self, word: str, reading: str) -> None:
        """Keep a reading in the place of what was kept for that word; "" forgets the word's."""
        with self._database.write() as session:
            if not reading:
                session.execute(delete(OwnReadingRow).where(OwnReadingRow.word == word))
                return
            row = insert(OwnReadingRow).values(word=word, reading=reading)
            session.execute(row.on_conflict_do_update(set_={"reading": reading}))
