"""What of a page became an article and what was left out: shown, changed, remembered for its site.

A choice is kept by the paragraph's own words, so that the same page reads the same when it comes
again and a line that stands on every page of a site is known everywhere; and by where it stands in
the page, once the reader has said the same of all that stands there.
"""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import replace
from urllib.parse import urlsplit

from reader.model.article import Article, Block, BlockKind, Content, Metadata
from reader.model.passages import Choices, Passage
from reader.model.wording import tr_later
from reader.text.blocks import make_block
from reader.text.lines import is_prose
from reader.text.passages import BOX
from reader.text.walls import is_cut_off
from reader.workflow.history import Step
from reader.workflow.workspace import Workspace

_LABEL = tr_later("Choose what of the page is the article")
_TEXT, _PLACE = "text:", "place:"
_LONGEST = 200
"""Characters of a paragraph that tell it from others."""
_SPACE = re.compile(r"\s+")
_DIGITS = re.compile(r"\d+")
_MOST = 0.5
"""So much of an article's prose at most is left out because of where it stands."""


def sites_of(metadata: Metadata) -> tuple[str, ...]:
    """Return what the site of an article is known by: its host, its name, or nothing at all."""
    host = (urlsplit(metadata.url).hostname or "").removeprefix("www.")
    return tuple(dict.fromkeys(filter(None, (host, metadata.site.strip())))) or ("",)


def page_of(workspace: Workspace, article: Article) -> tuple[Passage, ...]:
    """Return the page that an article was found in, paragraph by paragraph."""
    return workspace.library.passages(article.id)


def lacks_its_rest(workspace: Workspace, article: Article) -> bool:
    """Tell whether the page says that the rest of an article is behind a login or a payment."""
    return is_cut_off(article.content.blocks, page_of(workspace, article))


def choose(workspace: Workspace, article: Article, taken: Sequence[bool]) -> Article:
    """Make the article of those paragraphs of its page that are `taken`, and remember the changes.

    Returns the new text, which is a step to undo. Raises ConflictError if it has had another one
    since, StoreError.
    """
    old = page_of(workspace, article)
    new = tuple(replace(passage, taken=wanted) for passage, wanted in zip(old, taken, strict=True))
    if new == old:
        return article
    changed = [passage for passage, before in zip(new, old, strict=True) if passage != before]
    choices: dict[str, bool | None] = {_text_key(p): p.taken for p in changed}
    for place in {passage.place for passage in changed if passage.place}:
        said = {passage.taken for passage in new if passage.place == place}
        choices[_PLACE + place] = said.pop() if len(said) == 1 else None
    known = workspace.library.passage_choices(sites_of(article.metadata))
    before = {key: known.get(key) for key in choices}
    # Each way starts from the text that the other has made; any other text since is a conflict.
    shown = _revised(workspace, article, new, choices)

    def turn(passages: tuple[Passage, ...], said: Choices) -> None:
        nonlocal shown
        shown = _revised(workspace, shown, passages, said)

    workspace.history.add(
        Step(_LABEL, undo=lambda: turn(old, before), redo=lambda: turn(new, choices))
    )
    return shown


def _revised(
    workspace: Workspace, article: Article, passages: tuple[Passage, ...], choices: Choices
) -> Article:
    content = _made_of(article.content, passages)
    kept = workspace.library.revise(article, content, choices, sites_of(article.metadata))
    workspace.index.add(kept)
    return kept


def with_choices(workspace: Workspace, content: Content) -> Content:
    """Return a text that was just found as the reader's earlier choices for its site have it."""
    sites = sites_of(content.metadata)
    choices = workspace.library.passage_choices(sites)
    if not choices:
        return content
    passages = content.passages or tuple(
        Passage(block, taken=True) for block in content.blocks if block.kind is not BlockKind.TITLE
    )
    known = sites != ("",)
    new = tuple(_chosen(passage, choices, known=known) for passage in passages)
    if _prose(new) < _MOST * _prose(passages):
        by_words = {key: said for key, said in choices.items() if key.startswith(_TEXT)}
        new = tuple(_chosen(passage, by_words, known=known) for passage in passages)
    return content if new == passages else _made_of(content, new)


def _chosen(passage: Passage, choices: Mapping[str, bool], *, known: bool) -> Passage:
    said = choices.get(_text_key(passage))
    if said is None and known and passage.place:
        said = choices.get(_PLACE + passage.place)
        # Below the same words of a copied page stands now a list of links, now the article.
        if passage.place.startswith(BOX) and not (said and is_prose(passage.block.text)):
            said = None
    return passage if said is None else replace(passage, taken=said)


def _made_of(content: Content, passages: Sequence[Passage]) -> Content:
    """Return the article that the taken ones of `passages` make, below its title."""
    made = tuple(
        replace(passage, block=_segmented(passage.block)) if passage.taken else passage
        for passage in passages
    )
    title = [block for block in content.blocks[:1] if block.kind is BlockKind.TITLE]
    blocks = (*title, *(passage.block for passage in made if passage.taken))
    return Content(content.metadata, blocks, made)


def _segmented(block: Block) -> Block:
    if block.segments:
        return block
    return make_block(block.kind, block.text, block.level, block.marks)


def _text_key(passage: Passage) -> str:
    plain = _SPACE.sub("", unicodedata.normalize("NFKC", passage.block.text))
    # The counts and days of a line differ from page to page, those of a paragraph tell it.
    short = plain if is_prose(passage.block.text) else _DIGITS.sub("0", plain)
    return _TEXT + short[:_LONGEST]


def _prose(passages: Sequence[Passage]) -> int:
    texts = (passage.block.text for passage in passages if passage.taken)
    return sum(len(text) for text in texts if is_prose(text))
