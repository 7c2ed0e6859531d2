"""Templates of the reader's own: tried before they are kept, whatever they do, and taken back."""

from pathlib import Path

import pytest

from reader.export.template import NoteStyle
from reader.model.errors import ReaderError
from reader.workflow import template_process
from reader.workflow.exporting import ExportFormat, ExportWish, export_articles
from reader.workflow.importing import add_clipboard
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
ENDLESS = "{% for a in range(99999) %}" * 3 + "{% endfor %}" * 3


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
    with pytest.raises(ReaderError, match=told):
        preview(NOTES, NoteStyle(MARKS, template))


def test_a_template_without_an_end_is_stopped_when_nobody_waits_for_it() -> None:
    assert preview(NOTES, NoteStyle(MARKS, ENDLESS), cancelled=lambda: True) == ""


def test_a_template_that_writes_without_an_end_is_ended_before_the_memory_is() -> None:
    template = ENDLESS.replace("{% endfor %}", "xxxxxxxx{% endfor %}", 1)
    with pytest.raises(ReaderError, match="writes without an end"):
        preview(NOTES, NoteStyle(MARKS, template))


def test_an_export_outlives_a_template_without_an_end(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(template_process, "LONGEST", 1.5)  # a busy machine follows a good one in it
    ids = [add_clipboard(workspace, f"題{n}\n\n文です。").id for n in range(4)]
    keep_template(
        workspace, "plain", "{% if title == '題1' or title == '題3' %}" + ENDLESS + "{% endif %}"
    )
    wish = ExportWish(ExportFormat.PLAIN)
    done = export_articles(workspace, ids, tmp_path / "out", wish)
    assert [file.name for file in done.files] == ["題0.md", "題2.md"]
    assert [(one.article, one.name) for one in done.failed] == [(ids[1], "題1"), (ids[3], "題3")]
    assert all("does not come to an end" in one.reason for one in done.failed)
    assert done.summary() == "2 files written, 0 the same as before. 2 could not be written."


def test_a_template_that_came_to_no_end_twice_is_asked_no_more(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(template_process, "LONGEST", 0.1)
    ids = [add_clipboard(workspace, f"題{n}\n\n文です。").id for n in range(3)]
    keep_template(workspace, "plain", "{% if title != '題2' %}" + ENDLESS + "{% endif %}")
    with pytest.raises(ReaderError, match="does not come to an end"):
        export_articles(workspace, ids, tmp_path, ExportWish(ExportFormat.PLAIN))


def test_an_export_by_a_template_without_an_end_is_stopped_at_once(
    workspace: Workspace, tmp_path: Path
) -> None:
    ids = [add_clipboard(workspace, f"題{n}\n\n文です。").id for n in range(2)]
    keep_template(workspace, "plain", ENDLESS)
    seen: list[int] = []
    looks = iter([False, False])  # before the first article, and while its template is followed
    done = export_articles(
        workspace,
        ids,
        tmp_path,
        ExportWish(ExportFormat.PLAIN),
        report=lambda number, _total: seen.append(number),
        cancelled=lambda: next(looks, True),
    )
    assert (seen, done.left, done.files, done.failed) == ([0], 2, (), ())


def test_a_template_is_kept_and_that_of_the_box_is_kept_by_having_none(
    workspace: Workspace,
) -> None:
    keep_template(workspace, "plain", "{{ title }}")
    assert note_style(workspace, "plain").template == "{{ title }}"
    keep_template(workspace, "plain", shipped_style("plain").template)
    assert not template_file(workspace, "plain").exists()
