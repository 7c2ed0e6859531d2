"""Reads the header fields of a message that was saved as text."""

import re
from collections.abc import Sequence

from reader.text.dates import find_date
from reader.text.masthead import Masthead

_FIELD = re.compile(
    r"(?P<name>from|to|cc|bcc|subject|date|sent|reply-to|x-[a-z-]+|message-id|mime-version|"
    r"content-[a-z-]+|件名|差出人|送信者|宛先|日時|送信日時|日付)\s?[:：]\s*(?P<value>.*)",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"\s*[<＜(][^<>()]*@[^<>()]*[>＞)]")


def read_head(lines: Sequence[str]) -> tuple[Masthead, list[str]]:
    """Return what a message's header fields say, and the lines below them.

    Without at least two fields at the top the text is no message, and all lines come back.
    """
    fields: dict[str, str] = {}
    end = 0
    for number, line in enumerate(lines):
        match = _FIELD.match(line.strip())
        if match:
            fields[match["name"].lower()] = match["value"].strip()
        elif line.strip():
            break
        end = number + 1
    if len(fields) < 2:
        return Masthead(), list(lines)
    subject = fields.get("subject") or fields.get("件名") or ""
    sender = next((fields[n] for n in ("from", "差出人", "送信者") if n in fields), "")
    dates = " ".join(fields[n] for n in ("date", "sent", "日時", "送信日時", "日付") if n in fields)
    byline = _ADDRESS.sub("", sender).strip(" \"'")
    return Masthead(title=subject, byline=byline, date=find_date(dates)), list(lines[end:])
