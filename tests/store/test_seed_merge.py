from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from reader.model.errors import StoreError
from reader.model.glossary import Concept, LearningStatus, Origin
from reader.model.spans import Language
from reader.store.build_seed import build
from reader.store.glossary_store import GlossaryStore
from tests.store.samples import concept

MOE = """
[moe]
ja = "混合エキスパート"
reading = "こんごうエキスパート"
en = "mixture of experts"
definition = "Many networks of which a few answer."
"""
DISTILLATION = """
[distillation]
ja = "蒸留"
reading = "じょうりゅう"
en = "distillation"
definition = "A small model learns from a large one."
"""


class Shop:
    """A glossary, and the seeds of one release of the program after the other."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.store = GlossaryStore(folder / "glossary.db", self.seed(MOE, DISTILLATION))

    def seed(self, *entries: str) -> Path:
        """The seed that a release with these entries ships."""
        sources = self._folder / "sources"
        sources.mkdir(exist_ok=True)
        (sources / "a.toml").write_text('field = "learning"\n' + "".join(entries), "utf-8")
        build(sources, self._folder / "seed.db")
        return self._folder / "seed.db"

    def release(self, *entries: str) -> int:
        return self.store.merge_seed(self.seed(*entries))

    def term(self, form: str) -> Concept:
        (found,) = self.store.find(form)
        return found


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    opened = Shop(tmp_path)
    yield opened
    opened.store.close()


def test_a_new_glossary_begins_with_the_seed(shop: Shop) -> None:
    assert [c.texts(Language.JA) for c in shop.store.concepts()] == [
        ("混合エキスパート",),
        ("蒸留",),
    ]
    assert all(c.origin is Origin.SEED for c in shop.store.concepts())


def test_the_same_seed_is_merged_once(shop: Shop) -> None:
    assert shop.release(MOE, DISTILLATION) == 0
    shop.store.delete([shop.term("蒸留").id])
    assert shop.release(MOE, DISTILLATION) == 0
    assert len(shop.store.concepts()) == 1


def test_a_later_seed_adds_updates_and_retires_what_nobody_touched(shop: Shop) -> None:
    added = DISTILLATION.replace("distillation", "pruning").replace("蒸留", "枝刈り")
    assert shop.release(MOE.replace("a few", "two"), added) == 3
    assert shop.term("混合エキスパート").definition == "Many networks of which two answer."
    assert shop.term("枝刈り").origin is Origin.SEED
    assert shop.store.find("蒸留") == ()


def test_what_the_reader_edited_stays_theirs(shop: Shop) -> None:
    edited = replace(shop.term("蒸留"), definition="教師の真似")
    shop.store.update(edited)
    shop.release(MOE, DISTILLATION.replace("A small", "A little"))
    assert shop.term("蒸留") == edited
    shop.release(MOE)
    assert shop.term("蒸留") == edited


def test_an_edit_that_was_taken_back_is_no_edit(shop: Shop) -> None:
    change = shop.store.update(replace(shop.term("蒸留"), definition="教師の真似"))
    shop.store.apply(change.inverse())
    shop.release(MOE, DISTILLATION.replace("A small", "A little"))
    assert shop.term("蒸留").definition == "A little model learns from a large one."


def test_a_note_and_what_is_learnt_survive_a_new_wording(shop: Shop) -> None:
    before = shop.term("蒸留")
    shop.store.update(replace(before, note="大事", learning=LearningStatus.KNOWN))
    shop.release(MOE, DISTILLATION.replace("A small", "A little"))
    after = shop.term("蒸留")
    assert (after.note, after.learning) == ("大事", LearningStatus.KNOWN)
    assert after.definition == "A little model learns from a large one."
    shop.release(MOE)
    assert shop.term("蒸留") == after


def test_what_the_reader_deleted_does_not_come_back(shop: Shop) -> None:
    shop.store.delete([shop.term("蒸留").id])
    shop.release(MOE, DISTILLATION.replace("A small", "A little"))
    assert shop.store.find("蒸留") == ()


def test_what_the_reader_brought_back_is_updated_again(shop: Shop) -> None:
    change = shop.store.delete([shop.term("蒸留").id])
    shop.store.apply(change.inverse())
    shop.release(MOE, DISTILLATION.replace("A small", "A little"))
    assert shop.term("蒸留").definition == "A little model learns from a large one."
    shop.release(MOE)
    shop.release(MOE, DISTILLATION)
    assert len(shop.store.find("蒸留")) == 1


def test_what_was_merged_away_does_not_come_back(shop: Shop) -> None:
    shop.store.merge(shop.term("混合エキスパート").id, [shop.term("蒸留").id])
    shop.release(MOE.replace("a few", "two"), DISTILLATION.replace("A small", "A little"))
    (only,) = shop.store.concepts()
    assert only.texts(Language.JA) == ("混合エキスパート", "蒸留")


def test_what_the_reader_wrote_is_never_touched_nor_doubled(shop: Shop) -> None:
    own = concept("枝刈り", ("pruning", "trimming"))
    shop.store.create(own)
    ship = DISTILLATION.replace("distillation", "pruning").replace("蒸留", "枝刈り")
    shop.release(MOE, DISTILLATION, ship)
    assert shop.term("枝刈り") == own


def test_a_shipped_concept_with_another_meaning_stands_beside_the_readers(shop: Shop) -> None:
    shop.store.create(concept("推論", "reasoning"))
    ship = DISTILLATION.replace("distillation", "inference").replace("蒸留", "推論")
    shop.release(MOE, DISTILLATION, ship)
    assert len(shop.store.find("推論")) == 2


def test_a_seed_that_cannot_be_read_is_said_and_changes_nothing(shop: Shop, tmp_path: Path) -> None:
    missing = tmp_path / "nothing.db"
    with pytest.raises(StoreError, match=r"is missing .*install"):
        shop.store.merge_seed(missing)
    missing.write_bytes(b"no database " * 100)
    with pytest.raises(StoreError, match="cannot be read"):
        shop.store.merge_seed(missing)
    assert len(shop.store.concepts()) == 2


def test_the_seed_is_only_read(shop: Shop, tmp_path: Path) -> None:
    seed = shop.seed(MOE)
    held = seed.read_bytes()
    seed.chmod(0o400)
    shop.store.merge_seed(seed)
    assert seed.read_bytes() == held
    assert not list(tmp_path.glob("seed.db-*"))
