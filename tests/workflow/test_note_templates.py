"""Templates of the reader's own: tried before they are kept, whatever they do, and taken back."""

import pytest

from reader.export.template import NoteStyle, TemplateProblemError
from reader.workflow.note_templates import (
    keep_template,
    note_style,
    preview,
    shipped_style,
    template_file,
)
from reader.workflow.workspace import Workspace
from tests.export.samples import NOTES

MARKS = shipped_style("markdown").marks


def test_a_preview_is_the_note_without_what_only_the_program_reads() -> None:
    text = preview(NOTES, NoteStyle(MARKS, "# お題 {{ title }}\n{{ own }}"))
    assert "# お題" in text
    assert text.endswith(MARKS.end)


@pytest.mark.parametrize(
    ("template", "told"),
    [
        ("a\n{% for x in 5 %}", "Line 2: "),
        ("a\n\n{{ nope }}", "Line 3: 'nope' is undefined"),
        ("{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}", "a macro calls itself"),
        ("{{ 'x' * 10**10 }}", "memory"),
    ],
)
def test_what_is_wrong_with_a_template_is_told_with_its_line(template: str, told: str) -> None:
    with pytest.raises(TemplateProblemError, match=told):
        preview(NOTES, NoteStyle(MARKS, template))


def test_a_template_without_an_end_is_stopped_when_nobody_waits_for_it() -> None:
    inner = "{% for a in range(99999) %}"
    template = inner * 3 + "{% endfor %}" * 3
    assert preview(NOTES, NoteStyle(MARKS, template), cancelled=lambda: True) == ""


def test_a_template_is_kept_and_that_of_the_box_is_kept_by_having_none(
    workspace: Workspace,
) -> None:
    keep_template(workspace, "plain", "{{ title }}")
    assert note_style(workspace, "plain").template == "{{ title }}"
    keep_template(workspace, "plain", shipped_style("plain").template)
    assert not template_file(workspace, "plain").exists()
