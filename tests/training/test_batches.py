"""Batches: few shapes, every pair as often as wanted, always in the same order."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from training import batches, tokenizer
from training.batches import Prepared, Side
from training.settings import Phase, Settings
from training.tokenizer import PAD, START, STOP

TEXTS = st.lists(st.lists(st.integers(5, 400), min_size=1, max_size=60), min_size=1, max_size=30)


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


@given(TEXTS)
def test_every_pair_that_fits_comes_once_and_whole_in_a_known_shape(
    tiny: Settings, texts: list[list[int]]
) -> None:
    found: list[tuple[int, ...]] = []
    for batch in batches.every(prepared(texts), tiny):
        length = batch.source.shape[1]
        assert length in tiny.train.lengths
        for side in (batch.source, batch.given, batch.wanted):
            assert side.shape == (batches.rows_per_batch(tiny, length), length)
        for source, given_, wanted in zip(batch.source, batch.given, batch.wanted, strict=True):
            pieces = tuple(int(piece) for piece in wanted if piece != PAD)
            if not pieces:
                continue
            assert pieces[-1] == STOP
            assert given_[0] == START
            assert tuple(given_[1 : len(pieces)]) == pieces[:-1]
            assert tuple(source[: len(pieces)]) == (*pieces[-2::-1], STOP)
            found.append(pieces[-2::-1])
    longest = tiny.train.lengths[-1] - 1
    assert Counter(found) == Counter(tuple(text) for text in texts if len(text) <= longest)


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


def sightings(data: Prepared, phase: Phase, settings: Settings, number: int) -> Counter[int]:
    plan = batches.one_pass(data, phase, settings, number)
    return Counter(int(row) for _, rows in plan for row in rows)


def test_weights_say_how_often_a_pair_is_seen_in_a_pass(tiny: Settings) -> None:
    data = prepared([[5, 6, 7]] * 2000)
    seen = sightings(data, Phase(1e9, 48, {"everyday": 0.25, "ai": 2.0}), tiny, 0)
    assert all(seen[row] == 2 for row in range(1, 2000, 2))
    assert sum(seen[row] for row in range(0, 2000, 2)) == pytest.approx(250, abs=60)
    half = replace(data, weight=data.weight / 2)
    seen = sightings(half, Phase(1e9, 48, {"ai": 2.0}), tiny, 0)
    assert seen == dict.fromkeys(range(1, 2000, 2), 1)


def test_a_phase_leaves_out_what_is_longer_than_it_allows(tiny: Settings) -> None:
    data = prepared([[5] * 10, [5] * 11, [5] * 12, [5] * 60])
    assert set(sightings(data, Phase(1e9, 12, {"everyday": 1, "ai": 1}), tiny, 0)) == {0, 1}


def test_a_pass_is_the_same_each_time_and_the_next_one_another(tiny: Settings) -> None:
    data = prepared([[number % 400 + 5] * (number % 30 + 1) for number in range(500)])
    phase = Phase(1e9, 48, {"everyday": 1, "ai": 1})

    def order(number: int) -> list[list[int]]:
        return [rows.tolist() for _, rows in batches.one_pass(data, phase, tiny, number)]

    assert order(3) == order(3)
    assert order(3) != order(4)


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
    seen = batches.with_splits(data, table, (share, share / 2), number)
    again = batches.with_splits(data, table, (share, share / 2), number)
    assert len(seen) == len(data)
    for place, text in enumerate(texts):
        found = seen.ja.text(place).tolist()
        assert sum(found) == sum(text)
        assert len(text) <= len(found) <= 2 * len(text)
        assert found == again.ja.text(place).tolist()
        assert sum(seen.en.text(place).tolist()) == sum(text)
    if share == 1.0:
        expected = [len(text) + sum(p % 2 == 0 and p >= 10 for p in text) for text in texts]
        assert seen.ja.lengths.tolist() == expected


@given(st.lists(st.booleans(), min_size=1, max_size=90), st.integers(1, 40))
def test_what_is_to_be_predicted_comes_first_then_the_rest_of_a_chunk(
    filled: list[bool], chunk: int
) -> None:
    wanted = np.where(filled, 7, PAD).astype(np.int64).reshape(1, -1)
    order = batches.wanted_first(wanted, chunk)
    count = sum(filled)
    assert sorted(order[:count]) == [place for place, here in enumerate(filled) if here]
    assert len(set(order)) == len(order)
    assert len(order) == len(filled) or (len(order) % chunk == 0 and len(order) < count + chunk)
