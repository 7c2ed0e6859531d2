"""Translating an article: what is seen comes first, everything is kept, nothing is done twice."""

from pathlib import Path

from reader.model.article import Article, BlockKind
from reader.model.translation import Translation
from reader.workflow.events import Event, SegmentTranslated, TranslationEnded, TranslationProgress
from reader.workflow.importing import add_clipboard, add_file
from reader.workflow.open_article import OpenArticle
from reader.workflow.workspace import Workspace

TEXT = "\n\n".join(
    [
        "新しい言語モデル",
        "企業は新しいモデルを公開した。モデルは高い性能を使う。",
        "研究者は強化学習を使う。推論の性能は高い。",
        "企業は混合エキスパートを開発した。",
    ]
)


def an_article(workspace: Workspace, text: str = TEXT) -> Article:
    return add_clipboard(workspace, text)


def run(article: OpenArticle, top: int = 0) -> list[Event]:
    events: list[Event] = []
    translation = article.translation_run(events.append, lambda: top)
    assert translation is not None
    translation.run()
    return events


def translated(events: list[Event]) -> list[SegmentTranslated]:
    return [event for event in events if isinstance(event, SegmentTranslated)]


def test_every_segment_gets_its_english_and_the_run_says_so(translating: Workspace) -> None:
    article = OpenArticle(translating, an_article(translating))
    events = run(article)
    total = sum(len(block.segments) for block in article.article.blocks)
    assert len(translated(events)) == total
    assert all(event.translation.text for event in translated(events))
    progress = [event for event in events if isinstance(event, TranslationProgress)]
    assert (progress[0].done, progress[-1].done, progress[-1].total) == (0, total, total)
    assert events[-1] == TranslationEnded(article.article.id, article.generation)


def test_what_is_at_the_top_of_the_window_is_translated_first(translating: Workspace) -> None:
    article = OpenArticle(translating, an_article(translating))
    last = len(article.article.blocks) - 1
    assert translated(run(article, top=last))[0].block == last


def test_an_article_opened_again_is_there_at_once_and_translated_no_second_time(
    translating: Workspace,
) -> None:
    stored = an_article(translating)
    first = translated(run(OpenArticle(translating, stored)))
    again = OpenArticle(translating, translating.library.article(stored.id))
    rows = list(again.rows)
    assert all(row.en.text for row in rows)
    assert not translated(run(again))
    assert {event.translation.text for event in first} == {
        text for row in rows for text in (span.of(row.en.text) for span in row.en.segments)
    }


def test_english_of_older_rules_is_shown_until_it_is_made_anew_after_what_is_missing(
    translating: Workspace,
) -> None:
    stored = an_article(translating)
    run(OpenArticle(translating, stored))
    article = OpenArticle(translating, stored)
    requests = [one for block in range(4) for one in article.placed.requests(block)]
    missing, own, older, *current = requests
    library, engine = translating.library, translating.engine_name
    library.forget(engine, [missing.key])
    library.correct(own.source, "My own words.")
    outdated = [Translation(one.source, "Old English.", engine) for one in (own, older)]
    library.remember([(own.key[1], outdated[0]), (older.key[1], outdated[1])])
    before = [library.remembered(engine, [one.key])[one.key] for one in current]
    assert article.translations(older.block)[older.segment].text == "Old English."
    assert article.translations(own.block)[own.segment].text == "My own words."
    events = run(article)
    made = translated(events)
    assert [(event.block, event.segment) for event in made] == [
        (missing.block, missing.segment),
        (older.block, older.segment),
    ]
    assert made[1].translation.text != "Old English."
    progress = [event for event in events if isinstance(event, TranslationProgress)]
    assert progress[0].total - progress[0].done == len(requests)
    assert progress[-1].done == progress[-1].total
    assert [library.remembered(engine, [one.key])[one.key] for one in current] == before
    assert library.corrections([own.source]) == {own.source: "My own words."}
    assert not translated(run(article))


def test_a_cancelled_run_keeps_what_it_finished(translating: Workspace) -> None:
    article = OpenArticle(translating, an_article(translating))
    events: list[Event] = []

    def stop_after_first(event: Event) -> None:
        events.append(event)
        if isinstance(event, SegmentTranslated):
            translation.cancel()

    made = article.translation_run(stop_after_first, lambda: 0)
    assert made is not None
    translation = made
    translation.run()
    done = translated(events)
    assert 0 < len(done) < sum(len(block.segments) for block in article.article.blocks)
    assert isinstance(events[-1], TranslationEnded)
    assert events[-1].cancelled
    again = OpenArticle(translating, article.article)
    assert again.row(done[0].block).en.text


def test_editing_a_term_redoes_only_the_sentences_it_stands_in(translating: Workspace) -> None:
    article = OpenArticle(translating, an_article(translating))
    run(article)
    [concept] = translating.glossary.find("混合エキスパート")
    english = next(term for term in concept.terms if term.text == "mixture of experts")
    from dataclasses import replace

    changed = tuple(
        replace(term, text="blend of experts") if term is english else term
        for term in concept.terms
    )
    translating.update_concept(replace(concept, terms=changed))
    article.glossary_changed()
    redone = translated(run(article))
    assert [article.article.blocks[e.block].segment_texts[e.segment] for e in redone] == [
        "企業は混合エキスパートを開発した。"
    ]
    assert "blend of experts" in redone[0].translation.text


def test_a_term_is_obeyed_and_marked_in_both_columns(translating: Workspace) -> None:
    article = OpenArticle(translating, an_article(translating))
    for event in translated(run(article)):
        article.receive(event)
    row = article.row(len(article.article.blocks) - 1)
    [term] = [mark for mark in row.ja.marks if mark.span.of(row.ja.text) == "混合エキスパート"]
    [obeyed] = [mark for mark in row.en.marks if mark.key == term.key]
    assert obeyed.span.of(row.en.text) == "mixture of experts"


def test_events_of_an_older_run_are_dropped(translating: Workspace) -> None:
    article = OpenArticle(translating, an_article(translating))
    old = translated(run(article))[0]
    article.translation_run(lambda _event: None, lambda: 0)
    assert not article.receive(old)


def test_without_a_package_everything_but_the_english_is_there(workspace: Workspace) -> None:
    article = OpenArticle(workspace, an_article(workspace))
    assert article.translation_run(lambda _event: None, lambda: 0) is None
    rows = list(article.rows)
    assert [row.ja.text for row in rows] == [block.text for block in article.article.blocks]
    assert not any(row.en.text or row.pending for row in rows)
    assert any(row.ja.marks for row in rows)


def test_code_stays_as_it_stands(translating: Workspace, tmp_path: Path) -> None:
    file = tmp_path / "記事.md"
    file.write_text(
        "# 新しいモデル\n\n企業はモデルを公開した。\n\n```python\nx = 1  # 学習する\n```\n",
        encoding="utf-8",
    )
    article = OpenArticle(translating, add_file(translating, file))
    events = run(article)
    code = next(n for n, b in enumerate(article.article.blocks) if b.kind is BlockKind.CODE)
    assert code not in {event.block for event in translated(events)}
    assert not article.row(code).pending
    progress = [event for event in events if isinstance(event, TranslationProgress)]
    assert progress[-1].done == progress[-1].total
