"""The network: its gradients, and its equal in CTranslate2."""

from pathlib import Path

import pytest

torch = pytest.importorskip("torch", reason="torch is in the optional group `training`")

import ctranslate2  # noqa: E402

from training import checkpoint, convert, model, parcels  # noqa: E402
from training.settings import Model  # noqa: E402
from training.tokenizer import PAD, START, STOP  # noqa: E402

SHAPE = Model(encoder_layers=3, decoder_layers=2, width=32, feed_forward=48, heads=4)
PIECES = ["<pad>", "<unk>", "<s>", "</s>", *(f"▁w{number}" for number in range(60))]


@pytest.fixture
def weights() -> model.Weights:
    found = model.create(SHAPE, len(PIECES), 1)
    chance = torch.Generator().manual_seed(2)
    # Biases and gains start at nothing and one: moved, so that forgetting one would be seen.
    return {
        name: tensor + 0.1 * torch.randn(tensor.shape, generator=chance)
        for name, tensor in found.items()
    }


@pytest.mark.parametrize("length", [1, 7, 40])
def test_the_converted_model_gives_the_same_log_probabilities(
    tmp_path: Path, weights: model.Weights, length: int
) -> None:
    convert.convert(weights, SHAPE, PIECES, tmp_path / "model", None)
    translator = ctranslate2.Translator(str(tmp_path / "model"), device="cpu")
    source = [4 + (5 * place) % 60 for place in range(length)]
    target = [4 + (7 * place) % 60 for place in range(length)]
    [found] = translator.score_batch([[PIECES[i] for i in source]], [[PIECES[i] for i in target]])
    states = model.states(
        weights,
        SHAPE,
        torch.tensor([[*source, STOP]]),
        torch.tensor([[START, *target]]),
        table=model.positions(64, SHAPE.width),
    )
    expected = torch.log_softmax(model.scores(weights, states), dim=-1)
    chosen = expected[torch.arange(length + 1), torch.tensor([*target, STOP])]
    assert found.log_probs == pytest.approx(chosen.tolist(), abs=1e-4)


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


def test_padding_changes_nothing(weights: model.Weights) -> None:
    table = model.positions(64, SHAPE.width)
    source, given = torch.tensor([[5, 6, STOP]]), torch.tensor([[START, 9]])
    short = model.states(weights, SHAPE, source, given, table=table)
    fill = torch.full((1, 4), PAD)
    padded = model.states(
        weights, SHAPE, torch.cat([source, fill], 1), torch.cat([given, fill], 1), table=table
    )
    assert torch.allclose(short, padded[:2], atol=1e-5)


def test_the_gradients_by_hand_are_those_of_autograd(weights: model.Weights) -> None:
    chance = torch.Generator().manual_seed(3)
    found = torch.randn(10, SHAPE.width, generator=chance).requires_grad_()
    wanted = torch.tensor([5, 6, 7, PAD, 9, 10, 11, 12, PAD, STOP])
    own = {name: tensor.detach().requires_grad_() for name, tensor in weights.items()}
    loss = torch.nn.functional.cross_entropy(
        model.scores(own, found), wanted, ignore_index=PAD, reduction="sum", label_smoothing=0.1
    )
    (0.5 * loss).backward()
    plain, d_found, d_embedding, d_bias = model.output_gradients(
        weights, found.detach(), wanted, smoothing=0.1, scale=torch.tensor(0.5)
    )
    expected = torch.nn.functional.cross_entropy(
        model.scores(weights, found.detach()), wanted, ignore_index=PAD, reduction="sum"
    )
    assert float(plain) == pytest.approx(float(expected), rel=1e-5)
    for hand, auto in (
        (d_found, found.grad),
        (d_embedding, own["embedding"].grad),
        (d_bias, own["output.b"].grad),
    ):
        assert torch.allclose(hand, auto, atol=1e-5)


def test_weights_sent_back_quantised_convert_to_the_very_same_package(
    tmp_path: Path, weights: model.Weights
) -> None:
    parcels.split(parcels.pack_weights(weights), tmp_path / "parcel", "weights.npz", 5000)
    assert all(path.stat().st_size <= 5000 for path in (tmp_path / "parcel").iterdir())
    back = parcels.unpack_weights(parcels.joined(tmp_path / "parcel", "weights.npz"))
    checkpoint.keep(back, tmp_path / "checkpoint.pt")
    for name, found in (
        ("here", weights),
        ("there", checkpoint.averaged(tmp_path / "checkpoint.pt")),
    ):
        convert.convert(found, SHAPE, PIECES, tmp_path / name)
    source, target = [["▁w1", "▁w9", "▁w2"]], [["▁w3", "▁w4"]]
    [[here], [there]] = (
        ctranslate2.Translator(str(tmp_path / name)).score_batch(source, target)
        for name in ("here", "there")
    )
    assert here.log_probs == pytest.approx(there.log_probs, abs=1e-5)


def test_the_gradients_of_two_sightings_are_those_of_autograd(weights: model.Weights) -> None:
    chance = torch.Generator().manual_seed(4)
    found = torch.randn(12, SHAPE.width, generator=chance).requires_grad_()
    wanted = torch.tensor([5, 6, PAD, 9, 10, STOP])
    own = {name: tensor.detach().requires_grad_() for name, tensor in weights.items()}
    known = torch.log_softmax(model.scores(own, found), dim=-1).unflatten(0, (-1, 2))
    smooth = torch.full_like(known[:, 0], 0.1 / known.shape[-1])
    smooth[torch.arange(6), wanted] += 0.9
    alike = (known.exp() * (known - known.flip(1))).sum((1, 2))
    each = -(smooth.unsqueeze(1) * known).sum(-1).mean(1) + 5.0 / 4 * alike
    places = [found, own["embedding"], own["output.b"]]
    expected = torch.autograd.grad(0.3 * each[wanted != PAD].sum(), places)
    fixed = {name: tensor.detach() for name, tensor in weights.items()}
    loss, *gradients = model.consistent_gradients(
        fixed, found.detach(), wanted, smoothing=0.1, scale=torch.tensor(0.3), alpha=5.0
    )
    right = known.gather(2, wanted[:, None, None].expand(-1, 2, 1))[..., 0].mean(1)
    assert float(loss) == pytest.approx(-float(right.detach()[wanted != PAD].sum()), rel=1e-5)
    for by_hand, by_autograd in zip(gradients, expected, strict=True):
        assert torch.allclose(by_hand, by_autograd, atol=1e-5)
