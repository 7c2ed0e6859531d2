"""Column types that both databases share."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Dialect, String
from sqlalchemy.types import TypeDecorator


class Instant(TypeDecorator[datetime]):
    """A moment, kept as ISO 8601 text in UTC: SQLite's own date type would lose the time zone."""

    impl = String
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        """Turn an aware datetime into text that sorts by time."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment needs a time zone")
        return value.astimezone(UTC).isoformat(timespec="microseconds")

    def process_result_value(self, value: Any | None, dialect: Dialect) -> datetime | None:  # noqa: ANN401, ARG002
        """Turn the text back into an aware datetime in UTC."""
        return None if value is None else datetime.fromisoformat(value)


class Words(String):
    """Text, and nothing else: SQLite gives back whatever somebody wrote into a column."""

    cache_ok = True

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], str | None]:  # noqa: ARG002
        """Return what hands a value on, or raises TypeError."""
        return _words


def _words(value: Any) -> str | None:  # noqa: ANN401
    if value is None or type(value) is str:
        return value
    raise TypeError(f"{value!r} is no text")
