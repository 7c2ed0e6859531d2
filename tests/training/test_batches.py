"""Flat batches: sentences end to end, every pair as often as wanted, always in the same order."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice, pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from training import batches, tokenizer
from training.batches import Batch, Place, Prepared, Room, Row, Side
from training.feeding import Feed
from training.settings import Settings
from training.tokenizer import PAD, START, STOP

TEXTS = st.lists(st.lists(st.integers(5, 400), min_size=1, max_size=60), min_size=1, max_size=30)
NO_SPLITS = np.zeros((401, tokenizer.WAYS, 2), np.uint16)


def prepared(texts: Sequence[Sequence[int]]) -> Prepared:
    arrays = [np.array(text, np.uint16) for text in texts]
    count = len(arrays)
    return Prepared(
        Side.of(arrays),
        Side.of([array[::-1] for array in arrays]),
        np.arange(count, dtype=np.uint8) % 2,
        np.ones(count, np.float32),
        ["everyday", "ai"],
    )


def sentences(ids: Sequence[int], starts: Sequence[int]) -> list[tuple[int, ...]]:
    """The sentences of a flat row, without those of nothing that fill its end."""
    cut = [tuple(int(i) for i in ids[first:last]) for first, last in pairwise(starts)]
    return [sentence for sentence in cut if any(piece != PAD for piece in sentence)]


def check_row(row: Row, size: int, room: Room) -> None:
    assert len(row.ids) == len(row.places) == size
    assert len(row.starts) == room.sentences + 1
    assert row.starts[0] == 0
    assert row.starts[-1] == size
    lengths = np.diff(row.starts)
    assert lengths.min() >= 0
    assert lengths.max() <= room.longest
    assert row.places.tolist() == [place for length in lengths for place in range(length)]


def seen(batch: Batch) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    """The pairs of a batch, after checking how source, given and wanted belong together."""
    sources = sentences(batch.source.ids.tolist(), batch.source.starts.tolist())
    wanted = sentences(batch.wanted.tolist(), batch.given.starts.tolist())
    given_ = sentences(batch.given.ids.tolist(), batch.given.starts.tolist())
    assert batch.target_tokens == sum(map(len, wanted))
    for source, before, after in zip(sources, given_, wanted, strict=True):
        assert source[-1] == after[-1] == STOP
        assert before == (START, *after[:-1])
    return [(s[:-1], w[:-1]) for s, w in zip(sources, wanted, strict=True)]


@given(TEXTS)
def test_every_pair_that_fits_comes_once_and_whole_in_the_one_shape(
    tiny: Settings, texts: list[list[int]]
) -> None:
    room = Room.of(tiny)
    found = []
    for batch in batches.every(prepared(texts), tiny):
        check_row(batch.source, room.source, room)
        check_row(batch.given, room.target, room)
        assert len(batch.wanted) == room.target
        found += seen(batch)
    expected = [(tuple(text), tuple(text[::-1])) for text in texts if len(text) < room.longest]
    assert found == expected


@given(TEXTS)
def test_what_is_saved_is_read_again(
    tmp_path_factory: pytest.TempPathFactory, texts: list[list[int]]
) -> None:
    path = tmp_path_factory.mktemp("ids") / "train.npz"
    data = prepared(texts)
    data.save(path)
    again = Prepared.load(path)
    assert again.domains == data.domains
    assert [again.ja.text(n).tolist() for n in range(len(again))] == texts
    assert np.array_equal(again.weight, data.weight)
    assert np.array_equal(again.domain, data.domain)


@given(TEXTS, st.floats(0.0, 1.0), st.integers(0, 5))
def test_a_pass_sees_each_pair_once_alone_or_behind_the_one_before_it(
    tiny: Settings, texts: list[list[int]], share: float, number: int
) -> None:
    settings = replace(tiny, corpus=replace(tiny.corpus, joined=share))
    # Of one domain, so that neighbours may be joined.
    data = replace(prepared(texts), domain=np.ones(len(texts), np.uint8))
    plan = batches.one_pass(data, {"ai": 1.0}, settings, number)
    found = [
        sentence
        for place in range(len(plan.cuts) - 1)
        for sentence in seen(batches.pack(data, *plan.part(place), Room.of(settings)))
    ]
    longest = settings.train.longest
    alone = {(tuple(text), tuple(text[::-1])) for text in texts}
    together = {(tuple(a + b), tuple(a[::-1] + b[::-1])) for a, b in pairwise(texts)}
    assert len(found) == sum(len(text) < longest for text in texts)
    assert all(sentence in alone | together for sentence in found)
    assert all(len(source) < longest for source, _ in found)
    if not share:
        assert Counter(found) == Counter(
            (tuple(t), tuple(t[::-1])) for t in texts if len(t) < longest
        )


def test_neighbours_are_joined_where_they_are_one_text_only(tiny: Settings) -> None:
    always = replace(tiny, corpus=replace(tiny.corpus, joined=1.0, joinable=["ai"]))
    data = prepared([[5, 6]] * 400)
    same = replace(data, domain=np.ones(400, np.uint8))
    # Each but the last has a follower.
    assert batches.one_pass(same, {"ai": 1}, always, 0).joined.sum() == 2 * 399 + 1
    assert batches.one_pass(data, {"ai": 1, "everyday": 1}, always, 0).joined.max() == 1
    others = replace(data, domain=np.zeros(400, np.uint8))
    assert batches.one_pass(others, {"everyday": 1}, always, 0).joined.max() == 1


def sightings(
    data: Prepared, weights: dict[str, float], settings: Settings, number: int
) -> Counter[int]:
    return Counter(batches.one_pass(data, weights, settings, number).rows.tolist())


def test_weights_say_how_often_a_pair_is_seen_in_a_pass(tiny: Settings) -> None:
    settings = replace(tiny, corpus=replace(tiny.corpus, joined=0.0))
    data = prepared([[5, 6, 7]] * 2000)
    found = sightings(data, {"everyday": 0.25, "ai": 2.0}, settings, 0)
    assert all(found[row] == 2 for row in range(1, 2000, 2))
    assert sum(found[row] for row in range(0, 2000, 2)) == pytest.approx(250, abs=60)
    half = replace(data, weight=data.weight / 2)
    found = sightings(half, {"ai": 2.0}, settings, 0)
    assert found == dict.fromkeys(range(1, 2000, 2), 1)


def many(count: int = 500) -> Prepared:
    return prepared([[number % 390 + 5] * (number % 30 + 1) for number in range(count)])


def test_a_pass_is_the_same_each_time_and_the_next_one_another(tiny: Settings) -> None:
    def order(number: int) -> list[int]:
        return batches.one_pass(many(), {"everyday": 1, "ai": 1}, tiny, number).rows.tolist()

    assert order(3) == order(3)
    assert order(3) != order(4)


def test_the_second_mixture_begins_when_it_is_time_and_stays(tiny: Settings) -> None:
    def is_late(tokens: int) -> bool:
        return tokens >= 3000

    lengths = []
    for batch, place in islice(batches.stream(many(), tiny, NO_SPLITS, Place(), is_late), 40):
        # Pairs of the domain "ai", odd pieces here, come in the second mixture only.
        has_ai = any(source[0] % 2 == 0 for source, _ in seen(batch))
        assert place.late or not has_ai
        lengths.append((place.tokens, place.late, has_ai))
    assert any(has_ai for _, _, has_ai in lengths)
    changed = [late for _, late, _ in lengths]
    assert changed == sorted(changed)
    first = next(tokens for tokens, late, _ in lengths if late)
    assert 3000 <= first < 3000 + 2 * tiny.train.target_places


def test_a_mixture_without_a_pair_is_told(tiny: Settings) -> None:
    nothing = replace(tiny, main={"docs": 1.0})
    with pytest.raises(ValueError, match="No pair is left"):
        next(batches.stream(many(), nothing, NO_SPLITS, Place(), lambda _tokens: False))


@pytest.mark.parametrize("workers", [1, 3])
def test_processes_make_the_same_batches_in_the_same_order(tiny: Settings, workers: int) -> None:
    def fed(count: int) -> list[tuple[list[int], Place]]:
        settings = replace(tiny, train=replace(tiny.train, workers=count, ahead=6))
        feed = Feed(many(), settings, NO_SPLITS, Place())
        try:
            # Past the change of the mixture, and past the ends of passes.
            return [(batch.wanted.tolist(), place) for batch, place in islice(feed, 70)]
        finally:
            feed.close()

    alone, together = fed(0), fed(workers)
    assert any(place.late for _, place in alone)
    late = [place.late for _, place in alone].index(True)
    # At the change each process leaves the first mixture when it sees it: only there may they
    # differ in order.
    assert together[: late - workers] == alone[: late - workers]
    assert sorted(ids for ids, place in together if not place.late) == sorted(
        ids for ids, place in alone if not place.late
    )


def test_a_mixture_can_be_turned_from_outside(tiny: Settings) -> None:
    settings = replace(tiny, train=replace(tiny.train, total_tokens=0, total_seconds=60))
    feed = Feed(many(), settings, NO_SPLITS, Place())
    items = iter(feed)
    assert not next(items)[1].late
    feed.turn()
    assert next(items)[1].late
    feed.close()


def test_a_fault_in_a_process_is_raised_where_the_batch_is_wanted(tiny: Settings) -> None:
    nothing = replace(tiny, main={"docs": 1.0}, train=replace(tiny.train, workers=2))
    feed = Feed(many(), nothing, NO_SPLITS, Place())
    with pytest.raises(ValueError, match="No pair is left"):
        next(iter(feed))
    feed.close()


@given(TEXTS, st.floats(0.0, 1.0), st.integers(0, 5))
def test_split_pieces_spell_the_same_and_the_same_pass_splits_the_same(
    texts: list[list[int]], share: float, number: int
) -> None:
    # Piece p of the even ones spells "p/2 p/2": split, the pair of halves says the same sum.
    table = np.zeros((401, tokenizer.WAYS, 2), np.uint16)
    for piece in range(10, 401, 2):
        table[piece, 0] = (piece // 2, piece // 2)
    for piece in range(12, 401, 4):
        table[piece, 1] = (piece // 2 - 1, piece // 2 + 1)
    data = prepared(texts)
    found = batches.with_splits(data, table, (share, share / 2), number)
    again = batches.with_splits(data, table, (share, share / 2), number)
    assert len(found) == len(data)
    for place, text in enumerate(texts):
        pieces = found.ja.text(place).tolist()
        assert sum(pieces) == sum(text)
        assert len(text) <= len(pieces) <= 2 * len(text)
        assert pieces == again.ja.text(place).tolist()
        assert sum(found.en.text(place).tolist()) == sum(text)
    if share == 1.0:
        expected = [len(text) + sum(p % 2 == 0 and p >= 10 for p in text) for text in texts]
        assert found.ja.lengths.tolist() == expected
