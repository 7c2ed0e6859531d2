"""Says why a page has nothing to read: it asks for a login, is a film, or is drawn by a program."""

import re
from itertools import islice

from reader.model.article import BlockKind, Content
from reader.model.errors import ImportRefusedError
from reader.model.wording import tr, tr_later
from reader.text.chrome import classify
from reader.text.lines import is_sentence_end
from reader.text.offers import is_offer
from reader.text.script import JAPANESE

_REASONS = (
    (
        re.compile(r"<input[^>]+type\s*=\s*[\"']?password|ログイン|会員|購読|有料|paywall", re.I),
        tr_later(
            "This page asks for a login or a subscription and holds no article: log in, open it in "
            "your browser, copy the article there and paste it here."
        ),
    ),
    (
        re.compile(
            r"<(?:video|audio)\b|<(?:iframe|embed)[^>]+(?:youtube|youtu\.be|vimeo|nicovideo|player)",
            re.I,
        ),
        tr_later(
            "This page is a film or a recording without its text: "
            "import its subtitles (SRT or VTT)."
        ),
    ),
    (
        re.compile(r"<noscript|javascript", re.I),
        tr_later(
            "A program in the browser draws this page, its file holds no article: open it in your "
            "browser, copy the article there and paste it here."
        ),
    ),
)
_NOTHING = tr_later(
    "There is no article in this page, only what stands around one: open it in your browser, copy "
    "the article there and paste it here."
)
_NOTICE = re.compile(
    r"(?:ログイン|会員登録|購読|JavaScript|ジャバスクリプト|クッキー|Cookie).{0,40}"
    r"(?:ください|必要です|できます|いただけます|有効)",
    re.IGNORECASE,
)
_NO_TEXT = re.compile(r"<(?:video|audio|iframe|embed|noscript)\b|password", re.I)
_WORDS = 20
_LONGEST = 80
"""Characters of a sentence with which a page asks for something, at most."""
_MENU = 4
"""So many words of menus, without a page's markup, are no text of the reader's own."""


def check_readable(content: Content, source: str, *, page: bool) -> None:
    """Raise ImportRefusedError if there is nothing in `content` but what pages ask and offer.

    `source` is what it was read from, the markup of a web page if `page` is true.
    """
    if page and not content.blocks and JAPANESE.search(source):
        raise ImportRefusedError(tr(_NOTHING))
    texts = [block.text for block in content.blocks if block.kind is not BlockKind.TITLE]
    # Two are enough to tell, and a page may have hundreds of thousands.
    own = list(islice((text for text in texts if not _is_notice(text)), 2))
    # Of a film's page, and of a form's, a word or two of its menu may have stayed.
    left = page and len(own) == 1 and len(own[0]) <= _WORDS and not is_sentence_end(own[0])
    if own and not (left and _NO_TEXT.search(source)):
        return
    reason = next((words for sign, words in _REASONS if sign.search(source)), None)
    if page and reason is not None and (texts or not _is_titled_alone(source)):
        raise ImportRefusedError(tr(reason))
    if len(texts) >= _MENU:
        raise ImportRefusedError(tr(reason or _NOTHING))


def _is_notice(text: str) -> bool:
    if classify(text) is not None:
        return True
    return len(text) <= _LONGEST and (_NOTICE.search(text) is not None or is_offer(text))


def _is_titled_alone(source: str) -> bool:
    """Tell whether a page has no more than a heading: a fragment that was meant so."""
    return re.search(r"<(?:body|main|form|video|audio|iframe|noscript)\b", source, re.I) is None
