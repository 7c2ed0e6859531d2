"""Japanese text of any length, made of the sample article's sentences with other terms in them."""

import random
import re
from collections.abc import Iterator, Sequence
from functools import cache

from reader.glossary.matcher import Matcher
from reader.glossary.seed import read_sources
from reader.model.glossary import Concept
from reader.model.spans import Language
from reader.resources import resource

_SENTENCE = re.compile("[^。\n]+。")
_MENU = ("ホーム", "ニュース", "AI", "クラウド", "セキュリティ", "モバイル", "連載", "セミナー")


@cache
def seed_concepts() -> tuple[Concept, ...]:
    """Return the concepts that ship with the program."""
    return read_sources(resource("glossary"))


def terms_of(concepts: Sequence[Concept], language: Language | None = None) -> list[str]:
    """Return every written form of `concepts`, each once."""
    languages = [language] if language else list(Language)
    return list(dict.fromkeys(t for c in concepts for one in languages for t in c.texts(one)))


def sentences(concepts: Sequence[Concept] = ()) -> Iterator[str]:
    """Yield sentences without end, the same at each call, about terms of `concepts`."""
    chance = random.Random(1)  # noqa: S311 - nothing secret
    terms = terms_of(concepts or seed_concepts(), Language.JA)
    frames = _frames()
    while True:
        frame = chance.choice(frames)
        yield "".join(part + chance.choice(terms) for part in frame[:-1]) + frame[-1]


def paragraphs(number: int, concepts: Sequence[Concept] = ()) -> list[str]:
    """Return paragraphs of three sentences, no two of them alike."""
    source = sentences(concepts)
    return [f"第{i}回。" + "".join(next(source) for _ in range(3)) for i in range(1, number + 1)]


def text_of(size: int, concepts: Sequence[Concept] = ()) -> str:
    """Return paragraphs of together at least `size` bytes of UTF-8, a blank line between them."""
    source = sentences(concepts)
    lines: list[str] = []
    length = 0
    while length < size:
        line = "".join(next(source) for _ in range(3))
        lines.append(line)
        length += len(line.encode()) + 2
    return "\n\n".join(lines)


def pasted_page() -> str:
    """Return what copying a whole web page gives: menus, an article, ranking, advertisements."""
    body = paragraphs(24)
    for at in (18, 12, 6):
        body.insert(at, f"小さなモデルが変える現場 その{at // 6}")
    ranking = [f"{n}\n{line[:32]}\n2025.04.{n:02}" for n, line in enumerate(paragraphs(10), 1)]
    head = [*_MENU, "ログイン", "会員登録", "PR", "小さなモデルの時代、次の一手は何か"]
    foot = ["関連記事", "アクセスランキング", *ranking, "お薦め", *_MENU, "会社概要", "© 2025"]
    return "\n".join([*head, "山田 花子", "2025.04.25", "", "\n\n".join(body), "", *foot])


def web_page() -> str:
    """Return an HTML page with an article in it."""
    menu = "".join(f'<li><a href="/{n}">{name}</a></li>' for n, name in enumerate(_MENU))
    body = "".join(f"<p>{line}</p>" for line in paragraphs(24))
    return (
        '<!DOCTYPE html><html lang="ja"><head><meta charset="utf-8"><title>小さなモデル</title>'
        f"</head><body><nav><ul>{menu}</ul></nav><main><article><h1>小さなモデルの時代</h1>{body}"
        f"</article></main><aside><ol>{menu}</ol></aside><footer>© 2025</footer></body></html>"
    )


@cache
def _frames() -> list[list[str]]:
    """Return the sample's sentences, each cut where a Japanese term stood in it."""
    text = resource("sample", "article.md").read_text("utf-8").split("---\n", 2)[2]
    matcher = Matcher(seed_concepts())
    frames: list[list[str]] = []
    for sentence in _SENTENCE.findall(text):
        parts: list[str] = []
        at = 0
        for hit in matcher.hits(sentence):
            if not hit.surface.isascii():
                parts.append(sentence[at : hit.span.start])
                at = hit.span.end
        frames.append([*parts, sentence[at:]])
    return frames
