"""What is found in pages of many kinds of sites: title, day, first and last line, nothing else."""

from collections.abc import Callable

import pytest

from reader.model.article import BlockKind
from reader.text.importing import import_text
from tests.text.framed import FRAMES, LONG, OTHERS, SHORT, Framed, Told


@pytest.mark.parametrize("told", [LONG, SHORT], ids=["long", "short"])
@pytest.mark.parametrize("frame", FRAMES, ids=lambda frame: frame.__name__)
def test_a_framed_article_is_found_with_its_own_title_and_day(
    frame: Callable[[Told], Framed], told: Told
) -> None:
    page = frame(told)
    content = import_text(page.html, kind="html", url=page.url)
    body = [block.text for block in content.blocks if block.kind is not BlockKind.TITLE]

    assert content.metadata.title == page.title
    assert content.metadata.date == page.date
    assert (body[0], body[-1]) == (page.first, page.last)
    assert not set(body) & {text for other in OTHERS for text in other}


def test_an_article_without_a_word_of_itself_in_the_head_keeps_its_heading() -> None:
    page = "<html><body><h2>見出し</h2><p>一つ目の文だ。</p><p>二つ目の文だ。</p></body></html>"
    assert import_text(page, kind="html").metadata.title == "見出し"


@pytest.mark.parametrize(
    ("stamp", "day"),
    [
        ("2025-04-16T20:30:00Z", "2025-04-17"),
        ("2025-04-17T01:00:00+09:00", "2025-04-17"),
        ("20250417", "2025-04-17"),
        ("2025/04/17 10:00", "2025-04-17"),
        ("令和7年4月17日", "2025-04-17"),
        ("yesterday", "None"),
        ("2025-13-40", "None"),
    ],
)
def test_a_declared_moment_is_a_day_in_japan(stamp: str, day: str) -> None:
    head = f"<meta property='article:published_time' content='{stamp}'>"
    body = "".join(f"<p>{text}</p>" for text in LONG.paragraphs)
    page = f"<html><head>{head}</head><body><h1>{LONG.title}</h1>{body}</body></html>"
    assert str(import_text(page, kind="html").metadata.date) == day


@pytest.mark.parametrize(
    "data", ["{", "[" * 5000, '{"@type": 5, "@graph": 7}', '["x", null]', '{"@type":"Article"}']
)
def test_broken_structured_data_harms_nothing(data: str) -> None:
    script = f"<script type='application/ld+json'>{data}</script>"
    body = "".join(f"<p>{text}</p>" for text in LONG.paragraphs)
    page = f"<html><head>{script}</head><body><h1>{LONG.title}</h1>{body}</body></html>"
    assert import_text(page, kind="html").metadata.title == LONG.title
