"""Settings files: the shipped ones are sound, and a wrong one is told what to change."""

from pathlib import Path

import pytest

from training import settings
from training.settings import REPOSITORY, SettingsError

SHIPPED = sorted((REPOSITORY / "training").glob("*.toml"))
TINY = Path(__file__).with_name("tiny.toml")


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_the_shipped_settings_are_sound(path: Path) -> None:
    found = settings.load(path)
    assert found.name == path.stem
    assert found.trained_domains


@pytest.mark.parametrize(
    ("wrong", "right", "said"),
    [
        ("[model]\n", "[model]\ncolour = 1\n", "does not know colour"),
        ("heads = 2", "heads = 3", "multiple of heads"),
        ("target_places = 512", "target_places = 60", "two of the longest"),
        ("width = 32\n", "", "incomplete"),
        ("vocabulary = 450", "vocabulary = 70000", "16 bits"),
        ("total_tokens = 20000", "", "schedule needs"),
        ("[main]", "[mean]", "domains and their weights"),
        ("seed = 1", "seed = ", "cannot be read"),
    ],
)
def test_wrong_settings_are_refused_with_a_sentence(
    tmp_path: Path, wrong: str, right: str, said: str
) -> None:
    path = tmp_path / "wrong.toml"
    path.write_text(TINY.read_text(encoding="utf-8").replace(wrong, right), encoding="utf-8")
    with pytest.raises(SettingsError, match=said):
        settings.load(path)


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="cannot be read"):
        settings.load(tmp_path / "none.toml")
