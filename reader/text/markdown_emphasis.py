"""Reads emphasis in Japanese, where no space stands beside it: **「強調」**は, **強調。**次の文.

CommonMark tells signs of emphasis by the spaces and marks around them, and so takes many of those
in Japanese for none. Here a Japanese letter or mark beside them is as good as a space, as in the
proposals for CommonMark and in several editors.
"""

from markdown_it import MarkdownIt
from markdown_it.common.utils import isMdAsciiPunct, isPunctChar, isWhiteSpace
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline.state_inline import Scanned
from markdown_it.token import Token
from markdown_it.utils import EnvType

_WIDE = "\u2e80"
"""From here on characters are those of East Asia; quotation marks that they share come before."""


class _State(StateInline):
    def scanDelims(self, start: int, canSplitWord: bool) -> Scanned:  # noqa: N802, N803
        """Tell whether the signs at `start` can begin and end emphasis."""
        end = start
        while end < self.posMax and self.src[end] == self.src[start]:
            end += 1
        before = self.src[start - 1] if start else " "
        after = self.src[end] if end < self.posMax else " "
        if end == start + 1 and before.isdigit() and after.isdigit():
            return Scanned(False, False, 1)  # 5*3
        opens = not isWhiteSpace(ord(after)) and (not _is_mark(after) or _is_apart(before))
        closes = not isWhiteSpace(ord(before)) and (not _is_mark(before) or _is_apart(after))
        within = opens and closes and not canSplitWord
        return Scanned(
            opens and (not within or _is_punctuation(before)),
            closes and (not within or _is_punctuation(after)),
            end - start,
        )


def _is_punctuation(sign: str) -> bool:
    return isMdAsciiPunct(ord(sign)) or isPunctChar(sign)


def _is_mark(sign: str) -> bool:
    """Tell whether a mark is one of those that are not Japanese."""
    return sign < _WIDE and _is_punctuation(sign)


def _is_apart(sign: str) -> bool:
    return sign >= _WIDE or isWhiteSpace(ord(sign)) or _is_punctuation(sign)


class _Inline(ParserInline):
    def parse(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> list[Token]:
        """Process a paragraph."""
        state = _State(src, md, env, tokens)
        self.tokenize(state)
        for rule in self.ruler2.getRules(""):
            rule(state)
        return state.tokens


def read_japanese_emphasis(parser: MarkdownIt) -> None:
    """Let `parser` find emphasis in Japanese."""
    inline = _Inline()
    inline.ruler, inline.ruler2 = parser.inline.ruler, parser.inline.ruler2
    parser.inline = inline
