"""Carries a prepared run to a machine that takes little at a time, and its outcome back.

There go the ids of the pairs, packed; back come the averaged weights, quantised row by row as
CTranslate2 does it, so that converting them here gives the very model that converting there would.
"""

from __future__ import annotations

import io
import lzma
from pathlib import Path

import numpy as np
import torch

from training.batches import Prepared
from training.model import Weights

# Ids are 16 bits wide: whether a byte is the first or the second of its id says much about it.
FILTERS = [{"id": lzma.FILTER_LZMA2, "preset": 6, "lc": 0, "lp": 1, "pb": 1, "dict_size": 1 << 26}]


def split(content: bytes, folder: Path, name: str, most: int) -> list[Path]:
    """Writes name.000, name.001... of at most `most` bytes each, in place of older ones."""
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob(f"{name}.[0-9][0-9][0-9]"):
        old.unlink()
    paths = []
    for number, start in enumerate(range(0, len(content), most)):
        path = folder / f"{name}.{number:03}"
        path.write_bytes(content[start : start + most])
        paths.append(path)
    return paths


def joined(folder: Path, name: str) -> bytes:
    """What split() was given, once all the parts lie in one folder."""
    paths = sorted(folder.glob(f"{name}.[0-9][0-9][0-9]"))
    return b"".join(path.read_bytes() for path in paths)


def pack_pairs(data: Prepared) -> bytes:
    """The pairs in about 7 bits per id."""
    with io.BytesIO() as file:
        data.save(file)
        return lzma.compress(file.getvalue(), format=lzma.FORMAT_XZ, filters=FILTERS)


def unpack_pairs(packed: bytes) -> Prepared:
    """What pack_pairs() was given."""
    with io.BytesIO(lzma.decompress(packed)) as file:
        return Prepared.load(file)


def pack_weights(weights: Weights) -> bytes:
    """The weights with their matrices in 8 bits, each row with a scale of its own."""
    arrays: dict[str, np.ndarray] = {}
    for name, tensor in weights.items():
        array = tensor.detach().float().cpu().numpy()
        if array.ndim > 1:
            largest = np.abs(array).max(axis=1, keepdims=True)
            scale = np.where(largest == 0, 1, largest / 127).astype(np.float32)
            arrays[f"{name}/scale"] = scale
            array = np.rint(array / scale).astype(np.int8)
        arrays[name] = array
    with io.BytesIO() as file:
        np.savez_compressed(file, allow_pickle=False, **arrays)
        return file.getvalue()


def unpack_weights(packed: bytes) -> Weights:
    """The weights that pack_weights() was given, rounded."""
    with io.BytesIO(packed) as file, np.load(file) as arrays:
        found: Weights = {}
        for name in arrays.files:
            if not name.endswith("/scale"):
                array = arrays[name].astype(np.float32)
                if array.ndim > 1:
                    array *= arrays[f"{name}/scale"]
                found[name] = torch.from_numpy(array)
        return found
