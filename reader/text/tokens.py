"""Cuts Japanese into morphemes with their dictionary form, reading and part of speech."""

from collections.abc import Iterator
from threading import Lock
from typing import TYPE_CHECKING

from reader.model.article import Token
from reader.model.spans import Span
from reader.text.kana import katakana_to_hiragana
from reader.text.readings import in_context
from reader.text.script import JAPANESE

if TYPE_CHECKING:
    import fugashi

_CUSTOMARY = {"日本": "ニホン", "私": "ワタシ"}
"""Readings that the dictionary has only second, and that readers of news expect first."""

_VOICED = {"濁音形", "半濁音形"}
_JOINING = {"名詞", "代名詞", "動詞", "形容詞", "形状詞", "接頭辞", "接尾辞", "副詞"}
"""The parts of speech after which the first sound of a word may change: 本箱 ほんばこ."""

_MOST_AT_ONCE = 5_000
"""Characters that MeCab gets at once; longer texts are cut at the end of a sentence."""


class Tokenizer:
    """A morphological analyser (MeCab with unidic-lite), safe to share between threads.

    The dictionary is loaded at the first use.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._tagger: fugashi.Tagger | None = None
        self._cutter: fugashi.GenericTagger | None = None

    def tokens(self, text: str) -> tuple[Token, ...]:
        """Return the tokens of `text` in order, with exact spans; white space belongs to none."""
        # MeCab takes NUL for the end.
        plain = text.replace("\0", " ")
        return tuple(token for part in _parts(plain) for token in self._tokens_in(plain, part))

    def _tokens_in(self, plain: str, part: Span) -> list[Token]:
        tokens: list[Token] = []
        with self._lock:
            at = part.start
            last: fugashi.UnidicFeatures26 | None = None
            for word in self._load()(part.of(plain)):
                surface = str(word.surface)
                start = plain.index(surface, at)
                at = start + len(surface)
                stripped = surface.strip()
                if stripped:
                    start += len(surface) - len(surface.lstrip())
                    span = Span(start, start + len(stripped))
                    joined = last is not None and not word.white_space and last.pos1 in _JOINING
                    tokens.append(_token(stripped, span, word.feature, joined=joined))
                last = word.feature
        return tokens

    def edges(self, text: str) -> tuple[int, ...]:
        """Return where the tokens of `text` begin, in order, and where the last one ends.

        Several times as fast as `tokens`, whose grammar it leaves out.
        """
        with self._lock:
            if self._cutter is None:
                import fugashi

                self._cutter = fugashi.GenericTagger(f"-Owakati {_dictionary()}")
            surfaces = self._cutter.parse(text.replace("\0", " ")).split()
        edges: list[int] = []
        at = 0
        for surface in surfaces:
            at = text.index(surface, at)
            edges.append(at)
            at += len(surface)
        return (*edges, at)

    def reading(self, text: str) -> str:
        """Return how `text` is read, in hiragana; "" for a text without any Japanese."""
        if not JAPANESE.search(text):
            return ""
        tokens = in_context(text, self.tokens(text))
        return "".join(token.reading or token.surface for token in tokens)

    def _load(self) -> "fugashi.Tagger":
        if self._tagger is None:
            import fugashi

            self._tagger = fugashi.Tagger(_dictionary())
        return self._tagger


def _parts(text: str) -> Iterator[Span]:
    """Yield the parts of a text that are analysed one at a time: whole, unless it is very long.

    While MeCab works, and while somebody else's text is being cut, everyone waits.
    """
    start = 0
    while len(text) - start > _MOST_AT_ONCE:
        end = text.rfind("。", start, start + _MOST_AT_ONCE) + 1
        if end <= start:
            end = start + _MOST_AT_ONCE
        yield Span(start, end)
        start = end
    yield Span(start, len(text))


def _dictionary() -> str:
    import unidic_lite

    # Named outright: another dictionary on the machine would give other readings.
    folder = unidic_lite.DICDIR
    return f'-r "{folder}/mecabrc" -d "{folder}"'


def _token(surface: str, span: Span, feature: "fugashi.UnidicFeatures26", *, joined: bool) -> Token:
    # unidic tells homographs apart in the lemma itself: オープン-open, 私-代名詞.
    lemma = (feature.lemma or surface).split("-", 1)[0] or surface
    kana = _kana(surface, feature, joined=joined) if JAPANESE.search(surface) else None
    return Token(
        surface=surface,
        lemma=lemma,
        reading=katakana_to_hiragana(kana or ""),
        part_of_speech=feature.pos1,
        span=span,
        subclass="-".join(
            part
            for part in (feature.pos2, feature.pos3, (feature.cForm or "").split("-")[0])
            if part and part != "*"
        ),
    )


def _kana(surface: str, feature: "fugashi.UnidicFeatures26", *, joined: bool) -> str | None:
    """Return how a word is written in katakana; `joined` to a word that may voice its beginning."""
    kana: str | None = _CUSTOMARY.get(surface, feature.kana)
    base = feature.lForm
    if not kana or not base:
        return kana
    if feature.iForm in _VOICED and not joined:
        # 箱 at the beginning of a sentence is はこ, and never ばこ.
        return str(base[0] + kana[1:])
    if surface[0] == "言" and kana[0] == "ユ":
        # It is spoken ゆう, and written いう.
        return str(base[0] + kana[1:])
    return kana


TOKENIZER = Tokenizer()
"""For whoever has none of a workspace; its dictionary is loaded at the first use."""
