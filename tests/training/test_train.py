"""The training: it learns, its schedule, and a stop in the middle changes nothing."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="torch is in the optional group `training`")

from training import checkpoint, model, parcels, prepare, tokenizer, train  # noqa: E402
from training.batches import Place, Prepared, Splits  # noqa: E402
from training.checkpoint import Progress, State  # noqa: E402
from training.clean import Pair  # noqa: E402
from training.model import Weights  # noqa: E402
from training.settings import Settings  # noqa: E402

NO_SPLITS = np.zeros((450, tokenizer.WAYS, 2), np.uint16)


@pytest.fixture(scope="module")
def vocabulary(
    tiny: Settings, pairs: Sequence[Pair], tmp_path_factory: pytest.TempPathFactory
) -> Path:
    path = tmp_path_factory.mktemp("pieces") / "sentencepiece.model"
    tokenizer.learn(tiny, pairs, path)
    return path


@pytest.fixture(scope="module")
def data(tiny: Settings, pairs: Sequence[Pair], vocabulary: Path) -> Prepared:
    return prepare.prepare(tiny, tokenizer.load(vocabulary), pairs)


def trained(
    settings: Settings,
    data: Prepared,
    folder: Path,
    stop: Callable[[], bool] = lambda: False,
    splits: Splits = NO_SPLITS,
    *,
    start: Weights | None = None,
) -> State:
    folder.mkdir(exist_ok=True)
    return train.run(
        settings,
        data=data,
        dev={"all": data},
        splits=splits,
        folder=folder,
        stop=stop,
        start=start,
    )


def after(steps: int) -> Callable[[], bool]:
    """A stop that is asked once before each step, and says yes after so many."""
    asked: list[int] = []

    def stop() -> bool:
        asked.append(1)
        return len(asked) > steps

    return stop


@pytest.mark.parametrize("workers", [0, 2])
def test_a_training_that_was_stopped_and_resumed_ends_with_the_same_weights(
    tiny: Settings, data: Prepared, vocabulary: Path, tmp_path: Path, workers: int
) -> None:
    options = replace(tiny.train, total_tokens=9500, split_source=0.3, workers=workers)
    short = replace(tiny, train=options, model=replace(tiny.model, dropout=0.1))
    splits = tokenizer.splits(tokenizer.load(vocabulary))
    whole = trained(short, data, tmp_path / "whole", splits=splits)
    trained(short, data, tmp_path / "parts", after(5), splits)
    # Past the change of the mixture, which is among what is resumed.
    trained(short, data, tmp_path / "parts", after(5), splits)
    parts = trained(short, data, tmp_path / "parts", splits=splits)
    assert whole.progress.place.late
    if workers:
        # At the change of the mixture, what is made ahead depends on when each process sees it.
        assert parts.progress.place.tokens == pytest.approx(whole.progress.place.tokens, rel=0.1)
        return
    assert parts.progress == replace(whole.progress, seconds=parts.progress.seconds)
    for name, tensor in whole.weights.items():
        assert torch.equal(parts.weights[name], tensor), name
        assert torch.equal(parts.optimiser.average[name], whole.optimiser.average[name]), name


def test_the_mixture_changes_on_the_way(tiny: Settings, data: Prepared, tmp_path: Path) -> None:
    state = trained(tiny, data, tmp_path, after(3))
    assert not state.progress.place.late
    assert trained(tiny, data, tmp_path).progress.place.late


def test_it_learns_and_keeps_the_better_of_the_average_and_the_last_weights(
    tiny: Settings, data: Prepared, tmp_path: Path
) -> None:
    fresh = checkpoint.fresh(tiny, 450)
    before = train.Trainer(tiny, fresh).evaluate(data, fresh.weights)
    state = trained(tiny, data, tmp_path)
    trainer = train.Trainer(tiny, state)
    found = [trainer.evaluate(data, w) for w in (state.weights, state.optimiser.average)]
    assert min(found) < 0.6 * before
    kept = trainer.evaluate(data, checkpoint.best(tmp_path))
    assert kept == pytest.approx(min(found), abs=1e-4)


def test_a_training_goes_on_from_the_weights_that_an_earlier_one_sent_home(
    tiny: Settings, data: Prepared, tmp_path: Path
) -> None:
    earlier = trained(tiny, data, tmp_path / "earlier")
    home = parcels.unpack_weights(parcels.pack_weights(earlier.weights))
    begun = trained(tiny, data, tmp_path / "later", after(0), start=home)
    for name, tensor in home.items():
        assert torch.equal(begun.weights[name], tensor), name
        assert torch.equal(begun.optimiser.average[name], tensor), name
    # What was begun goes on from its own checkpoint, not from the start again.
    assert trained(tiny, data, tmp_path / "later", after(2), start=home).progress.step == 2
    later = trained(tiny, data, tmp_path / "later", after(1), start=home)
    assert later.progress.step == 3
    assert not torch.equal(later.weights["embedding"], home["embedding"])


def test_weights_of_another_network_are_refused(
    tiny: Settings, data: Prepared, tmp_path: Path
) -> None:
    other = model.create(replace(tiny.model, encoder_layers=3), 450, 1)
    with pytest.raises(ValueError, match="another shape"):
        trained(tiny, data, tmp_path, after(1), start=other)


def test_a_training_that_was_stopped_can_be_shipped_as_its_average(
    tiny: Settings, data: Prepared, tmp_path: Path
) -> None:
    state = trained(tiny, data, tmp_path, after(3))
    best = checkpoint.best(tmp_path)
    assert torch.equal(best["embedding"], state.optimiser.average["embedding"])


def test_a_checkpoint_that_was_cut_off_leaves_the_older_one(
    tiny: Settings, data: Prepared, tmp_path: Path
) -> None:
    before = trained(tiny, data, tmp_path, after(3))
    (tmp_path / "checkpoint.new").write_bytes(b"cut off")
    state = checkpoint.fresh(tiny, 450)
    checkpoint.restore(state, tmp_path / "checkpoint.pt")
    assert state.progress == before.progress
    assert torch.equal(state.weights["embedding"], before.weights["embedding"])


def test_the_learning_rate_rises_then_falls_evenly_to_nothing(tiny: Settings) -> None:
    def by_tokens(step: int, tokens: int) -> float:
        return train.rate(tiny, Progress(step=step, place=Place(tokens=tokens)))

    assert by_tokens(0, 0) == pytest.approx(1 / 20)
    assert by_tokens(19, 0) == pytest.approx(1)
    assert by_tokens(100, 5000) == pytest.approx(0.75)
    assert by_tokens(200, 20000) == 0
    by_clock = replace(tiny, train=replace(tiny.train, total_tokens=0, total_seconds=60))
    assert train.rate(by_clock, Progress(step=99, seconds=45)) == pytest.approx(0.25)
    assert train.done(by_clock, Progress(seconds=61)) == 1


def test_the_pieces_for_terms_are_whole_and_bytes_stand_for_the_rest(vocabulary: Path) -> None:
    processor = tokenizer.load(vocabulary)
    pieces = processor.encode("⟦学習⟪ learning⟧を𠮟る", out_type=str)
    assert [piece for piece in pieces if piece in "⟦⟪⟧"] == ["⟦", "⟪", "⟧"]
    assert processor.decode(pieces) == "⟦学習⟪ learning⟧を𠮟る"
    assert processor.encode("ＭｏＥ") == processor.encode("MoE")
