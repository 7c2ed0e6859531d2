"""Two writers of one concept: each changes what they changed, and nothing is overwritten unseen."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model.errors import ConflictError, NotFoundError, StoreError
from reader.model.glossary import Concept, LearningStatus, Term, TermStatus
from reader.model.spans import Language
from reader.store.concept_merge import rebased
from reader.store.glossary_store import GlossaryStore
from reader.store.three_way import Clash
from tests.store.samples import concept

SEEN = concept(("蒸留", "ディスティレーション"), "distillation", definition="小さくする")
NEW = Term("new", Language.EN, "knowledge distillation", TermStatus.ADMITTED)


@pytest.fixture
def kept(glossary: GlossaryStore) -> GlossaryStore:
    glossary.create(SEEN)
    return glossary


def test_two_writers_of_different_parts_both_have_their_way(kept: GlossaryStore) -> None:
    kept.update(replace(SEEN, note="あとで"), SEEN)
    kept.update(replace(SEEN, learning=LearningStatus.KNOWN), SEEN)
    kept.update(replace(SEEN, terms=(*SEEN.terms, NEW)), SEEN)
    kept.update(replace(SEEN, terms=(SEEN.terms[0], SEEN.terms[2])), SEEN)
    assert kept.concept(SEEN.id) == replace(
        SEEN,
        note="あとで",
        learning=LearningStatus.KNOWN,
        terms=(SEEN.terms[0], SEEN.terms[2], NEW),
    )


@pytest.mark.parametrize(
    ("theirs", "mine"),
    [
        ({"definition": "軽くする"}, {"definition": "移す"}),
        ({"note": "A"}, {"note": "B"}),
        ({"terms": SEEN.terms[:2]}, {"terms": (*SEEN.terms[:2], replace(SEEN.terms[2], text="x"))}),
    ],
)
def test_the_same_part_is_not_overwritten_unseen(
    kept: GlossaryStore, theirs: dict[str, object], mine: dict[str, object]
) -> None:
    other = replace(SEEN, **theirs)  # type: ignore[arg-type]
    wanted = replace(SEEN, **mine)  # type: ignore[arg-type]
    kept.update(other, SEEN)
    with pytest.raises(ConflictError, match="another window"):
        kept.update(wanted, SEEN)
    assert kept.concept(SEEN.id) == other
    kept.update(wanted, SEEN, Clash.MINE)
    assert kept.concept(SEEN.id) == wanted


def test_two_preferred_terms_of_two_writers_leave_one(kept: GlossaryStore) -> None:
    other = replace(SEEN.terms[2], status=TermStatus.ADMITTED)
    added = replace(NEW, status=TermStatus.PREFERRED)
    kept.update(replace(SEEN, terms=(*SEEN.terms[:2], other, added)), SEEN)
    terms = (*SEEN.terms[:2], other, replace(added, id="mine", text="compression"))
    kept.update(replace(SEEN, terms=terms), SEEN)
    preferred = [
        t.text
        for t in kept.concept(SEEN.id).terms
        if t.language is Language.EN and t.status is TermStatus.PREFERRED
    ]
    assert preferred == ["compression"]


def test_undo_takes_back_what_was_changed_and_nothing_that_came_later(kept: GlossaryStore) -> None:
    change = kept.update(replace(SEEN, definition="移す", terms=(*SEEN.terms, NEW)), SEEN)
    later = replace(kept.concept(SEEN.id), note="あとから")
    kept.update(later, change.after[0])
    kept.apply(change.inverse())
    assert kept.concept(SEEN.id) == replace(SEEN, note="あとから")


def test_undo_leaves_a_part_that_was_changed_again(kept: GlossaryStore) -> None:
    change = kept.update(replace(SEEN, definition="移す"), SEEN)
    latest = replace(SEEN, definition="軽くする")
    kept.update(latest, change.after[0])
    with pytest.raises(ConflictError, match="Nothing is left"):
        kept.apply(change.inverse())
    assert kept.concept(SEEN.id) == latest


def test_undo_of_adding_keeps_what_another_wrote_into_it(glossary: GlossaryStore) -> None:
    change = glossary.create(SEEN)
    written = replace(SEEN, note="だいじ")
    glossary.update(written, SEEN)
    with pytest.raises(ConflictError, match="stays"):
        glossary.apply(change.inverse())
    assert glossary.concept(SEEN.id) == written


def test_undo_brings_back_nothing_that_another_deleted(kept: GlossaryStore) -> None:
    change = kept.update(replace(SEEN, note="x"), SEEN)
    kept.delete([SEEN.id])
    with pytest.raises(ConflictError, match="deleted"):
        kept.apply(change.inverse())
    with pytest.raises(NotFoundError):
        kept.concept(SEEN.id)


def test_a_twin_is_refused_by_name(kept: GlossaryStore) -> None:
    with pytest.raises(StoreError, match=SEEN.id):
        kept.create(concept("蒸留", "Ｄistillation"), once=True)
    kept.create(concept("蒸留", "distilling"), once=True)
    kept.create(concept("蒸留", "distillation"))
    assert len(kept.find("蒸留")) == 3


ADD = """
import sys
from pathlib import Path
from reader.model.errors import StoreError
from reader.store.glossary_store import GlossaryStore
from tests.store.samples import concept

store = GlossaryStore(Path(sys.argv[1]))
print("ready", flush=True)
sys.stdin.readline()
try:
    print(store.create(concept("同時語", "same term"), once=True).after[0].id)
except StoreError as error:
    print(error)
"""


def test_a_term_added_by_four_at_once_is_one_concept(tmp_path: Path) -> None:
    path = tmp_path / "glossary.db"
    GlossaryStore(path).close()
    children = [
        subprocess.Popen(
            [sys.executable, "-c", ADD, str(path)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=Path(__file__).parents[2],
        )
        for _ in range(4)
    ]
    for child in children:
        assert child.stdout
        assert child.stdout.readline() == "ready\n"
    told = [child.communicate("go\n")[0].strip() for child in children]
    store = GlossaryStore(path)
    [only] = store.find("同時語")
    assert sorted(told, key=len) == [
        only.id, *[f"同時語 = same term is in the glossary: {only.id}"] * 3
    ]  # fmt: skip
    store.close()


TEXTS = st.sampled_from(["", "あ", "い"])
STATES = st.builds(
    lambda definition, note, texts: Concept(
        "c",
        "",
        definition,
        note,
        terms=tuple(
            Term(f"t{n}", Language.JA, text) for n, text in enumerate(texts) if text or not n
        ),
    ),
    TEXTS,
    TEXTS,
    st.lists(TEXTS, min_size=1, max_size=3),
)


@given(STATES, STATES, STATES)
def test_what_only_one_changed_is_as_they_changed_it(
    seen: Concept, mine: Concept, theirs: Concept
) -> None:
    for clash in (Clash.MINE, Clash.THEIRS):
        made = rebased(seen, mine, theirs, clash)
        for part in ("definition", "note"):
            base, own, other = (getattr(one, part) for one in (seen, mine, theirs))
            if own == base:
                assert getattr(made, part) == other
            elif other == base or clash is Clash.MINE:
                assert getattr(made, part) == own
            else:
                assert getattr(made, part) == other
    assert rebased(seen, mine, seen, Clash.REFUSE).note == mine.note
    assert rebased(seen, seen, theirs, Clash.REFUSE) == theirs
