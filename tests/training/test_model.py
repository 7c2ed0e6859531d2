"""The network: sentences end to end are as if each stood alone, and its equal in CTranslate2."""

from collections.abc import Sequence
from pathlib import Path

import pytest

torch = pytest.importorskip("torch", reason="torch is in the optional group `training`")

import ctranslate2  # noqa: E402

from training import checkpoint, convert, model, parcels  # noqa: E402
from training.model import Network, Row, View  # noqa: E402
from training.settings import Model  # noqa: E402
from training.tokenizer import PAD, START, STOP  # noqa: E402

SHAPE = Model(encoder_layers=3, decoder_layers=2, width=32, feed_forward=48, heads=4)
PIECES = ["<pad>", "<unk>", "<s>", "</s>", *(f"▁w{number}" for number in range(60))]
TABLE = model.positions(64, SHAPE.width)


@pytest.fixture
def weights() -> model.Weights:
    found = model.create(SHAPE, len(PIECES), 1)
    chance = torch.Generator().manual_seed(2)
    # Biases and gains start at nothing and one: moved, so that forgetting one would be seen.
    return {
        name: tensor + 0.1 * torch.randn(tensor.shape, generator=chance)
        for name, tensor in found.items()
    }


def row(texts: Sequence[Sequence[int]], filling: int = 0) -> Row:
    """Texts end to end, then a sentence of nothing, then ends of sentences that are none."""
    lengths = [*map(len, texts), filling, 0, 0]
    ids = [piece for text in texts for piece in text] + [PAD] * filling
    return Row(
        torch.tensor(ids),
        torch.tensor([place for length in lengths for place in range(length)]),
        torch.tensor([0, *lengths]).cumsum(0).int(),
    )


@pytest.mark.parametrize("length", [1, 7, 40])
def test_the_converted_model_gives_the_same_log_probabilities(
    tmp_path: Path, weights: model.Weights, length: int
) -> None:
    convert.convert(weights, SHAPE, PIECES, tmp_path / "model", None)
    translator = ctranslate2.Translator(str(tmp_path / "model"), device="cpu")
    source = [4 + (5 * place) % 60 for place in range(length)]
    target = [4 + (7 * place) % 60 for place in range(length)]
    [found] = translator.score_batch([[PIECES[i] for i in source]], [[PIECES[i] for i in target]])
    network = Network(SHAPE)
    # Between two others, and with the end of a batch behind it.
    states = network.states(
        weights,
        row([[9, 8, STOP], [*source, STOP], [7, STOP]], 11),
        row([[START, 5], [START, *target], [START, 6, 7, 8]], 5),
        TABLE,
    )
    expected = torch.log_softmax(network.scores(weights, states), dim=-1)[2 : length + 3]
    chosen = expected[torch.arange(length + 1), torch.tensor([*target, STOP])]
    assert found.log_probs == pytest.approx(chosen.tolist(), abs=1e-4)


def test_the_flat_network_and_its_gradients_equal_the_padded_ones(weights: model.Weights) -> None:
    pairs = [
        ([5, 6, STOP], [START, 9]),
        ([7, 8, 9, 10, STOP], [START, 4, 5, 6]),
        ([11, STOP], [START]),
    ]
    network = Network(SHAPE)
    live = [{n: t.clone().requires_grad_() for n, t in weights.items()} for _ in range(2)]
    flat = network.states(
        live[0], row([s for s, _ in pairs], 9), row([g for _, g in pairs], 4), TABLE
    )[: sum(len(g) for _, g in pairs)]
    alone = torch.cat([network.states(live[1], row([s]), row([g]), TABLE) for s, g in pairs])
    assert torch.allclose(flat, alone, atol=1e-5)
    toward = torch.randn(flat.shape, generator=torch.Generator().manual_seed(3))
    for found, own in ((flat, live[0]), (alone, live[1])):
        (found * toward).sum().backward()
        assert own["enc.0.self.qkv.w"].grad is not None
    for name, tensor in live[0].items():
        other = live[1][name].grad
        if other is not None:
            assert torch.allclose(tensor.grad, other, atol=1e-4), name


def test_a_kernel_is_compared_with_plain_products_backwards_too() -> None:
    def kernel(
        q: "torch.Tensor", k: "torch.Tensor", v: "torch.Tensor", view: View
    ) -> "torch.Tensor":
        return 1.05 * model.padded_attention(q, k, v, view)

    same = model.attention_error(model.padded_attention, "cpu", torch.float32)
    assert same == 0.0
    assert model.attention_error(kernel, "cpu", torch.float32) == pytest.approx(0.05, abs=1e-3)


def test_the_loss_is_the_smoothed_cross_entropy_of_what_is_wanted(weights: model.Weights) -> None:
    source, given = row([[5, 6, STOP], [7, STOP]], 6), row([[START, 9], [START]], 7)
    wanted = torch.tensor([9, STOP, STOP, *[PAD] * 7])
    network = Network(SHAPE)
    smooth, plain = network.losses(weights, source, given, wanted, table=TABLE, smoothing=0.1)
    scores = network.scores(weights, network.states(weights, source, given, TABLE))
    entropy = torch.nn.functional.cross_entropy
    assert float(plain) == pytest.approx(float(entropy(scores, wanted, ignore_index=PAD)), rel=1e-5)
    expected = entropy(scores, wanted, ignore_index=PAD, label_smoothing=0.1)
    assert float(smooth) == pytest.approx(float(expected), rel=1e-5)


def test_dropout_is_at_work_in_training_and_only_there(weights: model.Weights) -> None:
    source, given = row([[5, 6, STOP]]), row([[START, 9]])
    still = [Network(SHAPE).states(weights, source, given, TABLE) for _ in range(2)]
    moved = [Network(SHAPE, drop=0.5).states(weights, source, given, TABLE) for _ in range(2)]
    assert torch.equal(*still)
    assert not torch.allclose(*moved)


def test_int8_is_close_and_a_quarter_of_the_size(tmp_path: Path, weights: model.Weights) -> None:
    exact, small = tmp_path / "exact", tmp_path / "small"
    convert.convert(weights, SHAPE, PIECES, exact, None)
    convert.convert(weights, SHAPE, PIECES, small)
    assert (small / "model.bin").stat().st_size < 0.4 * (exact / "model.bin").stat().st_size
    source, target = [["▁w1", "▁w2"]], [["▁w3", "▁w4"]]
    [[one], [other]] = (
        ctranslate2.Translator(str(folder)).score_batch(source, target) for folder in (exact, small)
    )
    assert other.log_probs == pytest.approx(one.log_probs, abs=0.2)


def test_weights_sent_back_quantised_convert_to_the_very_same_package(
    tmp_path: Path, weights: model.Weights
) -> None:
    parcels.split(parcels.pack_weights(weights), tmp_path / "parcel", "weights.npz", 5000)
    assert all(path.stat().st_size <= 5000 for path in (tmp_path / "parcel").iterdir())
    back = parcels.unpack_weights(parcels.joined(tmp_path / "parcel", "weights.npz"))
    checkpoint.keep(back, tmp_path / "best.pt")
    for name, found in (("here", weights), ("there", checkpoint.best(tmp_path))):
        convert.convert(found, SHAPE, PIECES, tmp_path / name)
    source, target = [["▁w1", "▁w9", "▁w2"]], [["▁w3", "▁w4"]]
    [[here], [there]] = (
        ctranslate2.Translator(str(tmp_path / name)).score_batch(source, target)
        for name in ("here", "there")
    )
    assert here.log_probs == pytest.approx(there.log_probs, abs=1e-5)
