"""Muon against its formula, AdamW for the rest, and the average behind both."""

from dataclasses import replace

import pytest

torch = pytest.importorskip("torch", reason="torch is in the optional group `training`")

from training import model  # noqa: E402
from training.optimiser import Optimiser, orthogonal  # noqa: E402
from training.settings import Model, Settings  # noqa: E402

SHAPE = Model(encoder_layers=1, decoder_layers=1, width=16, feed_forward=32, heads=2)


def drawn(*size: int, seed: int = 1) -> "torch.Tensor":
    return torch.randn(*size, generator=torch.Generator().manual_seed(seed))


@pytest.mark.parametrize("size", [(8, 8), (8, 20), (20, 8), (3, 8, 20)])
def test_every_singular_value_comes_near_one_and_the_directions_stay(size: tuple[int, ...]) -> None:
    matrix = drawn(*size)
    found = orthogonal(matrix)
    values = torch.linalg.svdvals(found)
    assert float(values.min()) > 0.6
    assert float(values.max()) < 1.3
    u, _, v = torch.linalg.svd(matrix, full_matrices=False)
    assert float((found * (u @ v)).sum()) > 0.9 * float(found.norm() * (u @ v).norm())


def formula(gradient: "torch.Tensor") -> "torch.Tensor":
    """Five steps of Newton and Schulz on one matrix, as Jordan wrote them."""
    x = gradient / gradient.norm()
    turned = x.shape[0] > x.shape[1]
    x = x.T if turned else x
    for _ in range(5):
        a = x @ x.T
        x = 3.4445 * x + (-4.7750 * a + 2.0315 * a @ a) @ x
    return x.T if turned else x


def test_hidden_matrices_move_by_muons_formula_q_k_and_v_apart(tiny: Settings) -> None:
    train = replace(tiny.train, clip=1e9, muon_rate=0.1, decay=0.1)
    weights = model.create(SHAPE, 50, 1)
    before = {name: tensor.clone() for name, tensor in weights.items()}
    optimiser = Optimiser(weights, train)
    momentum = {name: torch.zeros_like(tensor) for name, tensor in weights.items()}
    expected = dict(before)
    for number in (3, 4):
        gradients = [
            drawn(*tensor.shape, seed=number + place)
            for place, tensor in enumerate(weights.values())
        ]
        for name, gradient in zip(weights, gradients, strict=True):
            if gradient.dim() == 2 and name != "embedding":
                momentum[name] = 0.95 * momentum[name] + 0.05 * gradient
                ahead = 0.05 * gradient + 0.95 * momentum[name]
                parts = {"qkv.w": 3, ".kv.w": 2}.get(name[-5:], 1)
                steps = [0.2 * max(p.shape) ** 0.5 * formula(p) for p in ahead.chunk(parts)]
                kept = expected[name] * (1 - 0.5 * 0.1 * 0.1)
                expected[name] = kept - 0.5 * 0.1 * torch.cat(steps)
        optimiser.step([g.clone() for g in gradients], rate=0.5, newest=1.0)
    hidden = [n for n, t in weights.items() if t.dim() == 2 and n != "embedding"]
    assert len(hidden) == 4 + 7
    for name in hidden:
        assert torch.allclose(weights[name], expected[name], atol=1e-5), name


def test_the_rest_moves_by_adamw(tiny: Settings) -> None:
    train = replace(tiny.train, clip=1e9, adam_rate=0.01)
    weights = model.create(SHAPE, 50, 1)
    expected = {n: t.clone() for n, t in weights.items() if t.dim() == 1 or n == "embedding"}
    other = torch.optim.AdamW(
        [tensor.requires_grad_() for tensor in expected.values()],
        lr=0.005, betas=(0.9, 0.98), eps=1e-9, weight_decay=0.0,
    )  # fmt: skip
    optimiser = Optimiser(weights, train)
    for number in (3, 4):
        gradients = {n: drawn(*t.shape, seed=number) for n, t in weights.items()}
        for name, tensor in expected.items():
            tensor.grad = gradients[name].clone()
        other.step()
        optimiser.step(list(gradients.values()), rate=0.5, newest=1.0)
    for name, tensor in expected.items():
        assert torch.allclose(weights[name], tensor, atol=1e-6), name


def test_large_gradients_are_clipped_together_and_their_norm_is_told(tiny: Settings) -> None:
    train = replace(tiny.train, clip=1.0)
    found = []
    for factor in (10.0, 1000.0):
        weights = model.create(SHAPE, 50, 1)
        gradients = [factor * torch.ones_like(tensor) for tensor in weights.values()]
        count = sum(tensor.numel() for tensor in gradients)
        norm = Optimiser(weights, train).step(gradients, rate=1.0, newest=1.0)
        assert float(norm) == pytest.approx(factor * count**0.5, rel=1e-4)
        found.append(weights)
    for name, tensor in found[0].items():
        assert torch.allclose(tensor, found[1][name], atol=1e-5), name


def test_the_average_follows_by_the_share_of_the_newest(tiny: Settings) -> None:
    weights = model.create(SHAPE, 50, 1)
    first = weights["output.b"].clone()
    optimiser = Optimiser(weights, tiny.train)
    optimiser.step([torch.ones_like(t) for t in weights.values()], rate=1.0, newest=0.25)
    expected = 0.75 * first + 0.25 * weights["output.b"]
    assert torch.allclose(optimiser.average["output.b"], expected)
