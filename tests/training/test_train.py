"""The training: it learns, and a stop in the middle changes nothing."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="torch is in the optional group `training`")

from training import batches, checkpoint, prepare, tokenizer, train  # noqa: E402
from training.batches import Prepared  # noqa: E402
from training.checkpoint import Progress, State  # noqa: E402
from training.clean import Pair  # noqa: E402
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
    splits: train.Splits = NO_SPLITS,
) -> State:
    return train.run(settings, data=data, dev=data, splits=splits, folder=folder, stop=stop)


def after(steps: int) -> Callable[[], bool]:
    """A stop that is asked once before each step, and says yes after so many."""
    asked: list[int] = []

    def stop() -> bool:
        asked.append(1)
        return len(asked) > steps

    return stop


def test_a_training_that_was_stopped_and_resumed_ends_with_the_same_weights(
    tiny: Settings, data: Prepared, tmp_path: Path
) -> None:
    short = replace(tiny, train=replace(tiny.train, total_tokens=9500))
    (tmp_path / "whole").mkdir()
    (tmp_path / "parts").mkdir()
    whole = trained(short, data, tmp_path / "whole")
    trained(short, data, tmp_path / "parts", after(5))
    trained(short, data, tmp_path / "parts", after(14))
    parts = trained(short, data, tmp_path / "parts")
    # Past the first phase's 8000 tokens, so that the change of phase is among what is resumed.
    assert whole.progress.phase == 1
    assert parts.progress == replace(whole.progress, seconds=parts.progress.seconds)
    for name, tensor in whole.weights.items():
        assert torch.equal(parts.weights[name], tensor), name
        assert torch.equal(parts.average[name], whole.average[name]), name


def test_it_resumes_the_same_with_split_pieces_and_batches_made_ahead(
    tiny: Settings, data: Prepared, vocabulary: Path, tmp_path: Path
) -> None:
    regular = replace(
        tiny.train,
        total_tokens=9500,
        split_source=0.3,
        split_target=0.1,
        consistency=5.0,
        prefetch=3,
    )
    short = replace(tiny, train=regular)
    splits = tokenizer.splits(tokenizer.load(vocabulary))
    for name in ("whole", "parts", "plain"):
        (tmp_path / name).mkdir()
    whole = trained(short, data, tmp_path / "whole", splits=splits)
    trained(short, data, tmp_path / "parts", after(7), splits=splits)
    parts = trained(short, data, tmp_path / "parts", splits=splits)
    plain = trained(short, data, tmp_path / "plain")
    assert parts.progress == replace(whole.progress, seconds=parts.progress.seconds)
    for name, tensor in whole.weights.items():
        assert torch.equal(parts.weights[name], tensor), name
    assert not torch.equal(plain.weights["embedding"], whole.weights["embedding"])


def test_a_fault_while_batches_are_made_ahead_is_raised_where_they_are_wanted() -> None:
    def items() -> Iterator[int]:
        yield 1
        raise ValueError("No pair is left")

    found = train.ahead(items(), 2)
    assert next(found) == 1
    with pytest.raises(ValueError, match="No pair"):
        next(found)


def test_empty_rows_and_places_change_no_gradient(tiny: Settings, data: Prepared) -> None:
    fixed = replace(tiny, model=replace(tiny.model, dropout=0.0))
    fixed = replace(fixed, train=replace(fixed.train, bf16=False))
    rows = np.flatnonzero(np.maximum(data.ja.lengths, data.en.lengths) < 24)[:5]
    found = []
    # The same pairs close together, and lost among more than two chunks of empty places.
    for count, length in ((5, 24), (30, 48)):
        state = checkpoint.fresh(fixed, 450)
        loss = train.Trainer(fixed, state).step(batches.make(data, rows, count, length))
        gradients = {
            name: state.optimizer.state[tensor]["exp_avg"] for name, tensor in state.weights.items()
        }
        found.append((float(loss), gradients))
    (loss_close, close), (loss_lost, lost) = found
    assert loss_lost == pytest.approx(loss_close, rel=1e-5)
    for name, gradient in close.items():
        assert torch.allclose(lost[name], gradient, rtol=1e-3, atol=1e-6), name


def test_it_learns(tiny: Settings, data: Prepared, tmp_path: Path) -> None:
    torch.manual_seed(1)
    fresh = train.Trainer(tiny, checkpoint.fresh(tiny, 450)).evaluate(data)
    state = trained(tiny, data, tmp_path)
    assert train.Trainer(tiny, state).evaluate(data) < 0.6 * fresh


def test_a_checkpoint_that_was_cut_off_leaves_the_older_one(
    tiny: Settings, data: Prepared, tmp_path: Path
) -> None:
    before = trained(tiny, data, tmp_path, after(3))
    (tmp_path / "checkpoint.new").write_bytes(b"cut off")
    state = checkpoint.fresh(tiny, 450)
    checkpoint.restore(state, tmp_path / "checkpoint.pt")
    assert state.progress == before.progress
    assert torch.equal(state.average["embedding"], before.average["embedding"])


def test_the_learning_rate_rises_then_falls(tiny: Settings) -> None:
    peak = tiny.train.learning_rate

    def cosine(step: int, tokens: int) -> float:
        return train.learning_rate(tiny, Progress(step=step, tokens=tokens))

    assert cosine(0, 0) == pytest.approx(peak / 20)
    assert cosine(19, 0) == pytest.approx(peak)
    assert cosine(100, 10000) == pytest.approx(peak / 2)
    assert cosine(200, 20000) == pytest.approx(peak / 100)
    endless = replace(tiny, train=replace(tiny.train, schedule="inverse-sqrt", total_tokens=0))
    assert train.learning_rate(endless, Progress(step=80)) == pytest.approx(peak / 2)
    by_time = replace(tiny, train=replace(tiny.train, total_tokens=0, total_seconds=60))
    assert train.learning_rate(by_time, Progress(step=99, seconds=30)) == pytest.approx(peak / 2)
    assert train.finished(by_time, Progress(seconds=61))


def test_the_pieces_for_terms_are_whole_and_bytes_stand_for_the_rest(vocabulary: Path) -> None:
    processor = tokenizer.load(vocabulary)
    pieces = processor.encode("⟦学習⟪ learning⟧を𠮟る", out_type=str)
    assert [piece for piece in pieces if piece in "⟦⟪⟧"] == ["⟦", "⟪", "⟧"]
    assert processor.decode(pieces) == "⟦学習⟪ learning⟧を𠮟る"
    assert processor.encode("ＭｏＥ") == processor.encode("MoE")
