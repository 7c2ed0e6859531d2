"""The translation memory, and the English that the reader wrote."""

from collections.abc import Iterable
from types import EllipsisType

from sqlalchemy import BindParameter, bindparam, delete, select
from sqlalchemy.dialects.sqlite import insert

from reader.model.errors import ConflictError
from reader.model.translation import Translation
from reader.model.wording import tr
from reader.store.chunks import chunks
from reader.store.library_part import LibraryPart
from reader.store.library_tables import CorrectionRow, TranslationRow

# Asked while the reader scrolls: to make such a statement takes as long as to run it, and to make
# objects of its rows longer.
_SOURCES: BindParameter[list[str]] = bindparam("sources", expanding=True)
_REMEMBERED = select(
    TranslationRow.source,
    TranslationRow.terms_key,
    TranslationRow.text,
    TranslationRow.score,
    TranslationRow.steered,
    TranslationRow.stand_in,
    TranslationRow.rules,
).where(TranslationRow.source.in_(_SOURCES), TranslationRow.engine == bindparam("engine"))
_EVER = select(
    TranslationRow.source,
    TranslationRow.engine,
    TranslationRow.text,
    TranslationRow.score,
    TranslationRow.steered,
    TranslationRow.stand_in,
    TranslationRow.rules,
).where(TranslationRow.source.in_(_SOURCES))
_MADE = ("text", "score", "steered", "stand_in", "rules")
_CORRECTIONS = select(CorrectionRow.source, CorrectionRow.text).where(
    CorrectionRow.source.in_(_SOURCES)
)


class TranslationMemory(LibraryPart):
    """English by segment text, engine and the glossary entries that hit the segment.

    Checks and term outcomes are not kept: whoever asks makes them anew from the text.
    """

    def remembered(
        self, engine: str, keys: Iterable[tuple[str, str]]
    ) -> dict[tuple[str, str], Translation]:
        """Return what `engine` made of each (source, terms key), where it is known."""
        wanted = set(keys)
        found: dict[tuple[str, str], Translation] = {}
        with self._database.read() as session:
            for sources in chunks(source for source, _ in wanted):
                rows = session.execute(_REMEMBERED, {"sources": sources, "engine": engine})
                for source, terms_key, text, score, steered, stand_in, rules in rows.tuples():
                    if (source, terms_key) in wanted:
                        found[source, terms_key] = Translation(
                            source,
                            text,
                            engine,
                            score,
                            steered,
                            stand_in=stand_in,
                            rules=rules,
                        )
        return found

    def ever_remembered(self, engine: str, sources: Iterable[str]) -> dict[str, Translation]:
        """Return some English of each of `sources` that has any, that by `engine` before others."""
        found: dict[str, Translation] = {}
        with self._database.read() as session:
            for some in chunks(sources):
                rows = session.execute(_EVER, {"sources": some})
                for source, made_by, text, score, steered, stand_in, rules in rows.tuples():
                    if source not in found or made_by == engine:
                        found[source] = Translation(
                            source,
                            text,
                            made_by,
                            score,
                            steered,
                            stand_in=stand_in,
                            rules=rules,
                        )
        return found

    def remember(self, translations: Iterable[tuple[str, Translation]]) -> None:
        """Keep each (terms key, translation) in place of what was known under that key."""
        rows = [
            {
                "source": translation.source,
                "engine": translation.engine,
                "terms_key": terms_key,
                "text": translation.text,
                "score": translation.score,
                "steered": translation.steered,
                "stand_in": translation.stand_in,
                "rules": translation.rules,
            }
            for terms_key, translation in translations
        ]
        if not rows:
            return
        statement = insert(TranslationRow)
        news = {name: statement.excluded[name] for name in _MADE}
        with self._database.write() as session:
            session.execute(
                statement.on_conflict_do_update(
                    index_elements=["source", "engine", "terms_key"], set_=news
                ),
                rows,
            )

    def forget(self, engine: str, keys: Iterable[tuple[str, str]]) -> None:
        """Forget what `engine` made of each (source, terms key)."""
        with self._database.write() as session:
            for source, terms_key in keys:
                session.execute(
                    delete(TranslationRow).where(
                        TranslationRow.source == source,
                        TranslationRow.engine == engine,
                        TranslationRow.terms_key == terms_key,
                    )
                )

    def corrections(self, sources: Iterable[str]) -> dict[str, str]:
        """Return the reader's own English for those of the segments `sources` that have one."""
        found: dict[str, str] = {}
        with self._database.read() as session:
            for some in chunks(sources):
                rows = session.execute(_CORRECTIONS, {"sources": some})
                found |= dict(rows.tuples().all())
        return found

    def correct(self, source: str, text: str | None, seen: str | EllipsisType | None = ...) -> None:
        """Keep the reader's own English for a segment; None forgets it.

        Raises ConflictError if that in place of which it is written is not what was `seen`.
        """
        with self._database.write() as session:
            now = session.scalar(select(CorrectionRow.text).where(CorrectionRow.source == source))
            if seen not in (..., now) and text != now:
                raise ConflictError(
                    tr(
                        "The English of this sentence was changed in another window meanwhile, to "
                        "“{now}”.",
                        now=now,
                    )
                    if now
                    else tr(
                        "The English that you wrote for this sentence was taken back in another "
                        "window "
                        "meanwhile."
                    )
                )
            if text is None:
                session.execute(delete(CorrectionRow).where(CorrectionRow.source == source))
            else:
                session.merge(CorrectionRow(source=source, text=text))
