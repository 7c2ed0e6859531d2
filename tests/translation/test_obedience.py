"""Whether and where English uses the glossary's terms."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model.spans import Span
from reader.model.translation import SegmentTerm
from reader.translation.checks import locate, outcomes
from reader.translation.obedience import inflections, same_form


def term(en: str, *accepted: str, unsettled: bool = False) -> SegmentTerm:
    return SegmentTerm("c1", "用語", en, accepted, unsettled)


def obeyed(en: str, text: str) -> bool:
    return outcomes([term(en)], text)[0].obeyed


@pytest.mark.parametrize(
    ("en", "text"),
    [
        ("mixture of experts", "A mixture of experts is sparse."),
        ("mixture of experts", "Mixture-of-Experts models are sparse."),
        ("mixture of experts", "They use Mixtures of  experts."),
        ("large language model", "Large language models (LLMs)"),
        ("large language models", "a large language model"),
        ("fine-tuning", "They fine-tuned it."),
        ("fine-tuning", "finetuning helps"),
        ("fine-tuning", "after fine tuning"),
        ("pretraining", "pre-training data"),
        ("pre-training", "a pretrained model"),
        ("reinforcement learning", "by Reinforcement Learning."),
        ("distillation", "distillations"),
        ("distill", "distilling knowledge"),
        ("inference", "Inference's cost"),
        ("tune", "tuning"),
        ("batch", "batches"),
        ("policy", "policies"),
        ("policies", "a policy"),
        ("embedding", "It embeds words"),
        ("plan", "planning"),
        ("LLM", "LLMs"),
        ("GPU", "the GPU's memory"),
        ("API", "APIs"),
        ("GPT-4", "GPT-4 and GPT4"),
        ("R&D", "R&D costs"),
        ("model weights", "the model's weights"),
        ("C++", "in C++."),
        ("DeepSeek", "DeepSeek's"),
        ("H100", "an H100."),
        ("matrix", "matrices"),
        ("attention", "attention,"),
        ("Mixture of Experts", "mixture of experts"),
        ("startup", "start-ups"),
        ("optimization", "it optimizes itself"),
        ("optimization", "an optimised path"),
        ("quantization", "Quantized models"),
        ("quantization", "quantisation"),
        ("recognition", "it recognizes faces"),
        ("analysis", "they analyzed it"),
        ("computation", "what it computes"),
        ("classification", "classified by"),
        ("compression", "compresses it"),
        ("nucleus", "nuclei"),
        ("criterion", "criteria"),
        ("corpus", "corpora"),
    ],
)
def test_a_form_is_heard_whatever_its_inflection_and_joints(en: str, text: str) -> None:
    assert obeyed(en, text)


@pytest.mark.parametrize("word", ["distilling", "policies", "matrix", "planned", "GPU", "analysis"])
@pytest.mark.parametrize("more", ["", " rate", "-rate"])
@pytest.mark.parametrize("change", [str.lower, str.capitalize, str.upper])
def test_every_inflection_of_the_first_word_is_heard_in_any_case(
    word: str, more: str, change: Callable[[str], str]
) -> None:
    forms = inflections(word) if word.islower() else {word, f"{word}s"}
    said = change if word.islower() else str
    missed = [f for f in forms if not obeyed(f"{word}{more}", f"The {said(f)}{more} is here.")]
    assert missed == []


@pytest.mark.parametrize(
    ("en", "text"),
    [
        ("inference", "reasoning"),
        ("inference", "preinferences"),
        ("GPT-4", "GPT-4o"),
        ("GPT-4", "GPT-4.5"),
        ("MLA", "MLAB"),
        ("IT", "it is here"),
        ("US", "tell us"),
        ("WHO", "who knows"),
        ("AI", "maintain"),
        ("use", "us"),
        ("king", "k"),
        ("string", "str"),
        ("mixture of experts", "a mixture of many experts"),
        ("mixture of experts", "mixed expert"),
        ("token", "tokenizer"),
        ("class", "clas"),
        ("process", "proces"),
        ("H100", "H1000"),
        ("station", "the state"),
        ("foundation model", "they found models"),
        ("computation", "a computer"),
        ("regulation", "a regulator"),
        ("startup", "it is starting up"),
    ],
)
def test_another_word_is_not_taken_for_the_form(en: str, text: str) -> None:
    assert not obeyed(en, text)


def test_an_accepted_form_counts_and_a_missed_term_is_told_why() -> None:
    moe = SegmentTerm("c1", "混合エキスパート", "mixture of experts", ("MoE",))

    assert outcomes([moe], "MoE models")[0].obeyed
    (missed,) = outcomes([moe], "mixed specialists")
    assert (missed.concept, missed.ja, missed.en) == (
        "c1",
        "混合エキスパート",
        "mixture of experts",
    )
    assert not missed.obeyed
    assert "“mixture of experts” for 混合エキスパート" in missed.reason
    assert "MoE" not in missed.reason


def test_a_term_written_in_small_letters_may_stay_so() -> None:
    (outcome,) = outcomes([SegmentTerm("c1", "ai", "AI", ("artificial intelligence",))], "an ai")

    assert outcome.obeyed
    assert not obeyed("AI", "an ai")


def test_any_sense_of_an_unsettled_term_counts_and_all_are_named_when_missed() -> None:
    inference = SegmentTerm("c1", "推論", "inference", ("reasoning",), unsettled=True)

    assert outcomes([inference], "its reasoning")[0].obeyed
    assert "“inference” or “reasoning”" in outcomes([inference], "thought")[0].reason


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("its reasoning", "reasoning"),
        ("Inference", "inference"),
        ("reasoning, not inference", "inference"),
        ("thought", "inference"),
    ],
)
def test_the_english_told_of_is_the_one_that_stands_there(text: str, told: str) -> None:
    inference = SegmentTerm("c1", "推論", "inference", ("reasoning",), unsettled=True)

    assert outcomes([inference], text)[0].en == told


def test_a_term_that_stands_twice_is_told_of_once_in_order() -> None:
    one, other = term("model"), SegmentTerm("c2", "データ", "data")

    assert [o.en for o in outcomes([one, other, one], "")] == ["model", "data"]


def test_each_place_of_each_term_is_located_and_longer_forms_win() -> None:
    inference = SegmentTerm("c1", "推論", "inference")
    engine = SegmentTerm("c2", "推論エンジン", "inference engine")
    text = "Inference engines speed up inference."

    assert locate([inference, engine], text) == (
        (engine, Span(0, 17)),
        (inference, Span(27, 36)),
    )
    assert text[27:36] == "inference"


def test_forms_differ_only_in_case_width_and_joints() -> None:
    assert same_form("Mixture-of-Experts", "mixture of experts")
    assert same_form("ＭｏＥ", "MoE")
    assert not same_form("mixture of experts", "mixtures of experts")


@given(st.text(), st.text())
def test_no_form_and_no_text_is_too_strange(en: str, text: str) -> None:
    strange = term(en)
    places = locate([strange], text)

    assert bool(places) == outcomes([strange], text)[0].obeyed
    assert all(len(span) > 0 and span.end <= len(text) for _, span in places)


@given(st.from_regex(r"[A-Za-z]{2,8}( [A-Za-z]{2,8}){0,3}", fullmatch=True))
def test_every_form_is_heard_where_it_stands(form: str) -> None:
    assert obeyed(form, f"so the {form} works")


@given(st.from_regex(r"[a-z]{3,12}", fullmatch=True))
def test_inflections_keep_the_beginning_of_the_word(word: str) -> None:
    assert word in inflections(word)
    assert all(form[:2] == word[:2] for form in inflections(word))
