"""Anchors keep their place in a changed text, and never land on a wrong one unseen."""

import re

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from reader.annotation.anchoring import MOST_CANDIDATES, Resolution, make_anchor, resolve
from reader.model.annotation import CONTEXT, Anchor, Attachment
from reader.model.article import BLOCK_SEPARATOR
from reader.model.spans import Span

SENTENCES = (
    "研究所は先月、小さなモデルに大きなモデルの答えを学ばせる方法を公開した。",
    "この手法は蒸留と呼ばれ、強化学習によって推論能力を鍛える手法と組み合わせられる。",
    "費用は従来の三分の一に下がったと、開発を率いた技術者は話す。",
    "もっとも、評価の仕方にはまだ議論がある。",
    "ある大学の研究者は、問題集の答えが訓練データに混じった疑いを指摘する。",
    "混合エキスパートという構造では、入力ごとに一部の専門家だけが働く。",
    "記憶に要る帯域は増えるが、計算の量は減る。",
    "利用者にとって大事なのは、手元の機械でどこまで動くかだ。",
    "電力の乏しい地域でも使えるなら、応用の幅は大きく広がる。",
    "次の版は秋に出る予定で、長い文書の要約が得意になるという。",
)
ARTICLE = BLOCK_SEPARATOR.join(
    "".join(SENTENCES[first : first + 2]) for first in range(0, len(SENTENCES), 2)
)
STRANGE = "ＱＷＥＲＴＹ0123456789"
"""Letters that the article does not have."""

article_spans = st.integers(0, len(ARTICLE) - 1).flatmap(
    lambda start: st.integers(start + 1, min(len(ARTICLE), start + 90)).map(
        lambda end: Span(start, end)
    )
)
long_spans = article_spans.filter(lambda span: len(span) >= 12)


def anchored(span: Span) -> Resolution:
    return Resolution(Attachment.ANCHORED, span)


def span_of(quote: str, text: str = ARTICLE) -> Span:
    start = text.index(quote)
    return Span(start, start + len(quote))


def test_an_anchor_holds_the_quote_and_32_code_points_around_it() -> None:
    text = "𠮟" * 100
    anchor = make_anchor(text, Span(50, 53))
    assert anchor == Anchor(Span(50, 53), "𠮟" * 3, "𠮟" * CONTEXT, "𠮟" * CONTEXT)


def test_an_anchor_at_the_edge_has_the_context_that_there_is() -> None:
    assert make_anchor("猫がいる", Span(0, 1)) == Anchor(Span(0, 1), "猫", "", "がいる")
    assert make_anchor("猫がいる", Span(0, 4)) == Anchor(Span(0, 4), "猫がいる")


@pytest.mark.parametrize("span", [Span(0, 0), Span(3, 3), Span(2, 5)])
def test_nothing_cannot_be_anchored(span: Span) -> None:
    with pytest.raises(ValueError, match="nothing to anchor"):
        make_anchor("猫がいる", span)


@given(st.text(min_size=1), st.data())
def test_an_unchanged_text_gives_the_same_place(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(text))))
    assert resolve(make_anchor(text, span), text) == anchored(span)


@given(article_spans, st.text(max_size=80), st.text(max_size=80))
@example(span_of("蒸留"), ARTICLE[:40], "")
def test_text_added_before_and_after_does_not_move_an_anchor_off(
    span: Span, before: str, after: str
) -> None:
    anchor = make_anchor(ARTICLE, span)
    whole = anchor.prefix + anchor.exact + anchor.suffix
    changed = before + ARTICLE + after
    # A quote with all its surroundings a second time is a case of its own, below.
    assume(changed.count(whole) == 1 and anchor.prefix and anchor.suffix)
    assert resolve(anchor, changed) == anchored(span.shifted(len(before)))


@given(
    article_spans.filter(lambda span: span.start >= CONTEXT and span.end + CONTEXT <= len(ARTICLE)),
    st.text(alphabet=ARTICLE, max_size=60),
    st.text(alphabet=ARTICLE, max_size=60),
)
def test_edits_beyond_the_context_leave_an_anchor_exact(span: Span, head: str, tail: str) -> None:
    anchor = make_anchor(ARTICLE, span)
    whole = anchor.prefix + anchor.exact + anchor.suffix
    changed = head + whole + tail
    assume(changed.count(whole) == 1)
    start = len(head) + CONTEXT
    assert resolve(anchor, changed) == anchored(Span(start, start + len(span)))


@given(long_spans, st.data())
def test_a_small_edit_inside_the_quote_is_found_with_its_new_ends(
    span: Span, data: st.DataObject
) -> None:
    anchor = make_anchor(ARTICLE, span)
    at = data.draw(st.integers(0, len(span)))
    gone = data.draw(st.integers(0, min(3, len(span) - at)))
    new = data.draw(st.text(alphabet=STRANGE, min_size=0 if gone else 1, max_size=3))
    quote = anchor.exact[:at] + new + anchor.exact[at + gone :]
    # A cut of repeated letters leaves open which of them went.
    assume(anchor.exact not in ARTICLE[: span.start] + quote + ARTICLE[span.end :])
    assume(len(anchor.prefix) >= 8 and len(anchor.suffix) >= 8)
    changed = ARTICLE[: span.start] + quote + ARTICLE[span.end :]
    assert resolve(anchor, changed) == anchored(Span(span.start, span.start + len(quote)))


@given(long_spans, st.text(alphabet=STRANGE, min_size=40, max_size=60))
def test_a_passage_that_moved_is_followed_by_its_quote(span: Span, other: str) -> None:
    assume(len(span) >= 16)
    anchor = make_anchor(ARTICLE, span)
    assume(ARTICLE.count(anchor.exact) == 1)
    rest = ARTICLE[: span.start] + ARTICLE[span.end :]
    assume(anchor.exact not in rest)
    assert resolve(anchor, rest + other + anchor.exact + other) == anchored(
        Span(len(rest) + len(other), len(rest) + len(other) + len(span))
    )


@given(article_spans)
def test_a_deleted_quote_lands_nowhere(span: Span) -> None:
    anchor = make_anchor(ARTICLE, span)
    changed = ARTICLE[: span.start] + ARTICLE[span.end :]
    resolution = resolve(anchor, changed)
    assert resolution.span is None or anchor.exact in changed
    if len(span) > 16:
        assert resolution.attachment is Attachment.LOST


@given(st.integers(0, len(SENTENCES) - 1))
def test_a_deleted_sentence_is_lost(number: int) -> None:
    span = span_of(SENTENCES[number])
    changed = ARTICLE[: span.start] + ARTICLE[span.end :]
    assert resolve(make_anchor(ARTICLE, span), changed) == Resolution(Attachment.LOST)


def test_two_equal_quotes_are_told_apart_by_their_context() -> None:
    text = "蒸留の費用は下がった。だが別の研究では、蒸留の精度が問題になった。"
    first, second = (match.start() for match in re.finditer("蒸留", text))
    changed = "追記があります。" + text
    for start in (first, second):
        anchor = make_anchor(text, Span(start, start + 2))
        assert resolve(anchor, changed) == anchored(Span(start + 8, start + 10))


def test_the_old_position_does_not_win_over_a_better_context() -> None:
    text = "学習とは何か。" + "推論は速い。" + "推論は安い。" + "推論は正しい。終わり。"
    anchor = make_anchor(text, Span(13, 15))
    changed = text[6:]
    assert changed[13:15] == anchor.exact
    assert resolve(anchor, changed) == anchored(Span(7, 9))


def test_equally_good_places_are_left_to_the_reader_nearest_first() -> None:
    row = "合計は百円です。" * 30
    anchor = make_anchor(row, Span(80, 82))
    resolution = resolve(anchor, "あ" + row)
    assert resolution.attachment is Attachment.AMBIGUOUS
    assert resolution.span is None
    assert resolution.candidates[0] == Span(81, 83)
    assert len(resolution.candidates) == MOST_CANDIDATES


def test_a_short_quote_whose_surroundings_are_gone_is_left_to_the_reader() -> None:
    anchor = make_anchor(ARTICLE, span_of("蒸留"))
    changed = "まったく別の話です。お酒の蒸留には銅の釜を使うことが多いそうです。"
    assert resolve(anchor, changed) == Resolution(
        Attachment.AMBIGUOUS, None, (span_of("蒸留", changed),)
    )


@pytest.mark.parametrize("quote", ["推論能力を", "蒸留"])
def test_a_short_quote_is_never_looked_for_with_errors(quote: str) -> None:
    anchor = make_anchor(ARTICLE, span_of(quote))
    changed = ARTICLE.replace(quote, quote[0] + "Ｘ" + quote[2:])
    assert resolve(anchor, changed).attachment is Attachment.LOST


@pytest.mark.parametrize("between", ["", "\n\n", " ", "\n \n", "\r\n"])
def test_white_space_between_blocks_may_change(between: str) -> None:
    quote = SENTENCES[1][-20:] + BLOCK_SEPARATOR + SENTENCES[2][:20]
    anchor = make_anchor(ARTICLE, span_of(quote))
    changed = ARTICLE.replace(BLOCK_SEPARATOR, between)
    assert resolve(anchor, changed) == anchored(
        span_of(quote.replace(BLOCK_SEPARATOR, between), changed)
    )


def test_places_about_as_good_as_each_other_are_left_to_the_reader() -> None:
    before, after = (
        "研究の初めの年に三つの大学が共に行った試験では、",
        "の手順を少し変えただけで費用が半分になった。",
    )
    anchor = Anchor(Span(500, 502), "蒸留", before, after)
    one_off = before.replace("三", "四") + "蒸留" + after
    two_off = before.replace("三つ", "二人") + "蒸留" + after
    resolution = resolve(anchor, two_off + one_off)
    second = Span(len(two_off) + len(before), len(two_off) + len(before) + 2)
    assert resolution == Resolution(
        Attachment.AMBIGUOUS, None, (second, Span(len(before), len(before) + 2))
    )


def test_a_whole_context_beats_one_that_differs_in_a_single_letter() -> None:
    text = "".join(f"第{number}回の会議では推論の費用が話し合われた。" for number in "一二三")
    for match in re.finditer("推論", text):
        anchor = make_anchor(text, Span(match.start(), match.end()))
        changed = "お知らせ。" + text
        assert resolve(anchor, changed) == anchored(Span(match.start() + 5, match.end() + 5))


def test_a_short_quote_keeps_its_position_when_all_around_it_changed() -> None:
    anchor = make_anchor("今日は蒸留の話", Span(3, 5))
    assert resolve(anchor, "明日も蒸留を学ぶ") == anchored(Span(3, 5))


def test_the_edge_of_a_text_is_no_context_that_speaks_for_a_place() -> None:
    anchor = make_anchor("蒸留の費用は大きく下がったという", Span(0, 2))
    changed = "お酒を蒸留すると香りが変わります"
    assert resolve(anchor, changed) == Resolution(Attachment.AMBIGUOUS, None, (Span(3, 5),))


def test_a_passage_that_is_only_somewhat_close_is_offered_not_taken() -> None:
    quote = "強化学習によって推論能力を鍛える手法"
    anchor = make_anchor(ARTICLE, span_of(quote))
    new = "強化学習を通じて推論の力を鍛える手法"
    start = span_of(quote).start
    changed = ARTICLE[:start] + new + "であり、ほかにも数え切れないほどの話題が取り上げられている。"
    assert resolve(anchor, changed) == Resolution(
        Attachment.AMBIGUOUS, None, (span_of(new, changed),)
    )


def test_a_passage_of_like_words_in_another_place_is_not_even_offered() -> None:
    anchor = make_anchor(ARTICLE, span_of("強化学習によって推論能力を鍛える手法"))
    changed = "釣りの入門書。深夜学習によって推理能力を鍛える方法について述べた章もある。"
    assert resolve(anchor, changed) == Resolution(Attachment.LOST)


def test_words_put_in_place_of_the_last_ones_belong_to_the_quote() -> None:
    anchor = make_anchor(ARTICLE, span_of("強化学習によって推論能力を鍛える手法"))
    new = "強化学習によって推論能力を鍛えるという新しいやり方"
    changed = ARTICLE.replace(anchor.exact, new)
    assert resolve(anchor, changed) == anchored(span_of(new, changed))


def test_an_anchor_without_context_is_found_by_its_quote() -> None:
    assert resolve(Anchor(Span(0, 2), "蒸留"), "今日は蒸留の話") == anchored(Span(3, 5))
    assert resolve(Anchor(Span(0, 2), ""), "今日は蒸留の話") == Resolution(Attachment.LOST)
    assert resolve(Anchor(Span(0, 2), "蒸留"), "") == Resolution(Attachment.LOST)


@given(st.text(max_size=60), st.text(max_size=60), st.data())
def test_any_change_gives_a_sound_answer(text: str, changed: str, data: st.DataObject) -> None:
    assume(text)
    start = data.draw(st.integers(0, len(text) - 1))
    anchor = make_anchor(text, Span(start, data.draw(st.integers(start + 1, len(text)))))
    resolution = resolve(anchor, changed)
    places = [resolution.span] if resolution.span else list(resolution.candidates)
    assert (resolution.span is not None) == (resolution.attachment is Attachment.ANCHORED)
    assert bool(resolution.candidates) == (resolution.attachment is Attachment.AMBIGUOUS)
    assert all(0 <= place.start < place.end <= len(changed) for place in places)
    assert len(set(places)) == len(places)
