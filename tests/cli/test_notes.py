"""notes export and notes import: the reader's notes in files and back."""

import re
from pathlib import Path
from urllib.parse import unquote

import pypdfium2
import pytest

from reader.model.spans import Language
from reader.store.places import DataPlaces
from reader.workflow.open_article import OpenArticle
from reader.workflow.workspace import Workspace
from tests.cli.conftest import TEXT, Yomiawase


def test_notes_are_exported_and_own_words_stay_at_the_second_export(
    yomiawase: Yomiawase, article: Path, tmp_path: Path
) -> None:
    [identity] = yomiawase.imported(article)
    workspace = Workspace(DataPlaces(yomiawase.data))
    opened = OpenArticle(workspace, workspace.library.article(identity))
    opened.annotate(Language.JA, (1, 0), (1, 2), comment="覚えておく")
    workspace.close()
    assert yomiawase("list").lines[0].split("\t")[2] == "1"

    folder = tmp_path / "ノート" / "読んだもの"
    result = yomiawase("notes", "export", identity[:8], folder)
    assert result.code == 0
    [file] = folder.iterdir()
    assert result.lines == [str(file)]
    text = file.read_text(encoding="utf-8")
    assert "覚えておく" in text
    own = text.replace("%% end notes %%", "私の言葉\n%% end notes %%")
    assert own != text
    file.write_text(own, encoding="utf-8")
    assert yomiawase("notes", "export", identity, folder).lines == [str(file)]
    assert "私の言葉" in file.read_text(encoding="utf-8")


def test_notes_of_an_unknown_article_or_into_a_file_are_refused(
    yomiawase: Yomiawase, article: Path, tmp_path: Path
) -> None:
    [identity] = yomiawase.imported(article)
    assert "no article" in yomiawase.refused("notes", "export", "nonesuch", tmp_path)
    assert "could not be written" in yomiawase.refused("notes", "export", identity, article)
    assert article.read_text(encoding="utf-8") == TEXT


def noted(yomiawase: Yomiawase, *files: Path) -> list[str]:
    """Import files, with a note on each; return the articles' ids."""
    ids = yomiawase.imported(*files)
    workspace = Workspace(DataPlaces(yomiawase.data))
    for identity in ids:
        opened = OpenArticle(workspace, workspace.library.article(identity))
        opened.annotate(Language.JA, (1, 0), (1, 2), comment="覚えておく", tags=["AI"])
    workspace.close()
    return ids


@pytest.fixture
def two(yomiawase: Yomiawase, article: Path, tmp_path: Path) -> list[str]:
    """The ids of two articles with a note each; a third has none."""
    other, bare = tmp_path / "other.md", tmp_path / "bare.md"
    other.write_text("# 蒸留の話\n\n蒸留は推論を安くする。\n", encoding="utf-8")
    bare.write_text("# 何もない\n\n印のない文。\n", encoding="utf-8")
    yomiawase.imported(bare)
    return noted(yomiawase, article, other)


def contents(folder: Path) -> dict[str, bytes]:
    files = (file for file in folder.rglob("*") if file.is_file())
    return {str(file.relative_to(folder)): file.read_bytes() for file in files}


def test_all_articles_with_notes_are_exported_and_again_changes_no_file(
    yomiawase: Yomiawase, two: list[str], tmp_path: Path
) -> None:
    vault = tmp_path / "vault"
    result = yomiawase("notes", "export", "--all", vault)
    assert len(result.lines) == len(two)
    assert "2 files written, 0 the same" in result.err
    before = {file: file.stat().st_mtime_ns for file in vault.rglob("*.md")}
    assert "0 files written, 2 the same" in yomiawase("notes", "export", "--all", vault).err
    assert {file: file.stat().st_mtime_ns for file in vault.rglob("*.md")} == before


def test_several_articles_go_into_one_folder(
    yomiawase: Yomiawase, two: list[str], tmp_path: Path
) -> None:
    result = yomiawase("notes", "export", *two, tmp_path / "vault")
    assert sorted(result.lines) == sorted(map(str, (tmp_path / "vault").iterdir()))
    assert len(result.lines) == 2
    told = yomiawase.refused("notes", "export", *two, tmp_path / "one.md")
    assert "give a folder for several articles" in told


def test_own_words_in_a_whole_vault_stay_wherever_the_reader_moved_the_notes(
    yomiawase: Yomiawase, two: list[str], tmp_path: Path
) -> None:
    vault = tmp_path / "vault"
    files = [Path(line) for line in yomiawase("notes", "export", "--all", vault).lines]
    (vault / "読んだ").mkdir()
    moved = [file.rename(vault / "読んだ" / f"{n}.md") for n, file in enumerate(files)]
    for file in moved:
        text = file.read_text("utf-8")
        file.write_text(text.replace("%% begin notes %%\n", "%% begin notes %%\n私\n", 1), "utf-8")
    own = contents(vault)
    assert sorted(yomiawase("notes", "export", "--all", vault).lines) == sorted(map(str, moved))
    assert contents(vault) == own


def test_concepts_have_notes_that_link_to_the_articles_and_back(
    yomiawase: Yomiawase, two: list[str], tmp_path: Path
) -> None:
    vault = tmp_path / "my vault (1)"
    words = ("notes", "export", "--all", "--concepts", "--terms", "all", vault)
    yomiawase(*words)
    link = re.compile(r"\]\(([^)]+\.md)\)")
    links = {
        file: {(file.parent / unquote(found)).resolve() for found in link.findall(text)}
        for file in vault.rglob("*.md")
        for text in [file.read_text("utf-8")]
    }
    concepts = {file for file in links if file.parent.name == "Concepts"}
    articles = set(links) - concepts
    assert {file.stem for file in concepts} >= {"蒸留", "推論"}
    assert len(articles) == 2
    for file in articles:
        assert links[file]
        assert all(file.resolve() in links[concept] for concept in links[file])
    for file in concepts:
        assert links[file]
        assert all(file.resolve() in links[article] for article in links[file])
    assert "0 files written" in yomiawase(*words).err


def test_what_is_written_into_a_concepts_note_stays(
    yomiawase: Yomiawase, two: list[str], tmp_path: Path
) -> None:
    words = ("notes", "export", "--all", "--concepts", "--terms", "all", tmp_path / "vault")
    yomiawase(*words)
    file = tmp_path / "vault" / "Concepts" / "蒸留.md"
    own = file.read_text("utf-8").replace("%% end notes %%", "私の理解\n%% end notes %%")
    file = file.rename(tmp_path / "vault" / "じょうりゅう.md")
    file.write_text(own, "utf-8")
    yomiawase("glossary", "add", "蒸留法", "distillation method")
    yomiawase(*words)
    assert "私の理解" in file.read_text("utf-8")
    assert not (tmp_path / "vault" / "Concepts" / "蒸留.md").exists()


@pytest.mark.parametrize("form", ["jsonld", "readwise", "html", "epub", "docx"])
def test_every_format_is_written_for_one_and_for_all_and_again_is_the_same(
    yomiawase: Yomiawase, two: list[str], tmp_path: Path, form: str
) -> None:
    folder = tmp_path / "out"
    one = yomiawase("notes", "export", two[0], folder, "--format", form)
    assert [Path(line).is_file() for line in one.lines] == [True]
    # Text is exported of every article, notes of those that have some.
    count = {"readwise": 1, "jsonld": 2}.get(form, 3)
    assert len(yomiawase("notes", "export", "--all", folder, "--format", form).lines) == count
    before = contents(folder)
    assert len(before) == count
    again = yomiawase("notes", "export", "--all", folder, "--format", form)
    assert ("The same as before" if count == 1 else "0 files written") in again.err
    assert contents(folder) == before


@pytest.mark.parametrize("form", ["jsonld", "html", "epub", "docx"])
def test_articles_of_one_title_get_files_of_their_own_and_strange_files_stay(
    yomiawase: Yomiawase, tmp_path: Path, form: str
) -> None:
    ids = []
    for text in ("一つ目の本文。", "二つ目の本文である。"):
        file = tmp_path / f"{len(ids)}.md"
        file.write_text(f"# 同じ題\n\n{text}\n", encoding="utf-8")
        url = f"https://a.example/{len(ids)}"
        ids += [yomiawase("import", file, "--url", url).lines[0].split("\t")[0]]
    folder = tmp_path / "out"
    folder.mkdir()
    strange = folder / f"同じ題.{form}"
    strange.write_text("the reader's own")
    for _ in range(2):
        assert len(set(yomiawase("notes", "export", *ids, folder, "--format", form).lines)) == 2
    assert strange.read_text() == "the reader's own"
    assert len(list(folder.iterdir())) == 3
    told = yomiawase.refused("notes", "export", ids[0], strange, "--format", form)
    assert "give another file name" in told


@pytest.mark.parametrize("form", ["markdown", "jsonld", "html"])
def test_articles_that_cannot_be_written_are_told_and_the_others_are_written(
    yomiawase: Yomiawase, two: list[str], tmp_path: Path, form: str
) -> None:
    folder = tmp_path / "out"
    first, second = yomiawase("notes", "export", *two, folder, "--format", form).lines
    Path(first).write_bytes(Path(first).read_bytes() + b"\n")
    Path(first).chmod(0o444)
    Path(second).unlink()
    run = yomiawase("notes", "export", *two, folder, "--format", form)
    assert run.code == 1
    assert run.lines == [second]
    assert Path(second).is_file()
    [told, summary] = run.err.splitlines()
    assert "is write-protected" in told
    assert summary.endswith("One could not be written.")


def test_a_table_that_is_not_of_highlights_is_not_written_over(
    yomiawase: Yomiawase, two: list[str], tmp_path: Path
) -> None:
    table = tmp_path / "accounts.csv"
    table.write_text("a,b\n")
    told = yomiawase.refused("notes", "export", two[0], table, "--format", "readwise")
    assert "give another file name" in told
    assert table.read_text() == "a,b\n"


def test_words_written_into_a_vault_come_back_and_are_exported_to_a_new_one(
    yomiawase: Yomiawase, two: list[str], tmp_path: Path
) -> None:
    vault = tmp_path / "vault"
    [first, _] = [Path(line) for line in yomiawase("notes", "export", "--all", vault).lines]
    text = first.read_text("utf-8")
    first.write_text(text.replace("%% begin notes %%\n", "%% begin notes %%\n**私**\n", 1), "utf-8")
    result = yomiawase("notes", "import", vault)
    assert result.lines == [f"{first}\t1"]
    assert "1 note changed; 2 files" in result.err
    assert yomiawase("notes", "import", vault).lines == []
    # The file they came from stays as it is, a new one has them between its markers, once.
    before = contents(vault)
    yomiawase("notes", "export", "--all", vault)
    assert contents(vault) == before
    yomiawase("notes", "export", "--all", tmp_path / "new")
    again = (tmp_path / "new" / first.name).read_text("utf-8")
    assert "%% begin notes %%\n**私**\n" in again
    assert again.count("**私**") == 1
    assert "覚えておく" in again


def test_what_cannot_come_back_is_told_and_stays(
    yomiawase: Yomiawase, two: list[str], tmp_path: Path
) -> None:
    vault = tmp_path / "vault"
    files = [Path(line) for line in yomiawase("notes", "export", "--all", vault).lines]
    text = files[0].read_text("utf-8")
    end = text.rindex("%% end notes %%")
    files[0].write_text(f"{text[:end]}全体\n{text[end:]}", "utf-8")
    files[1].write_bytes(files[1].read_bytes() + b"\xff")
    before = contents(vault)
    result = yomiawase("notes", "import", vault)
    assert (result.code, result.lines) == (0, [])
    assert "whole article stays in the file" in result.err
    assert "not UTF-8" in result.err
    assert contents(vault) == before
    assert "does not exist" in yomiawase.refused("notes", "import", tmp_path / "nothing")


def test_a_template_of_the_readers_own_is_printed_changed_and_used(
    yomiawase: Yomiawase, two: list[str], tmp_path: Path
) -> None:
    printed = yomiawase("notes", "template")
    place = yomiawase.data / "templates" / "markdown.md.j2"
    assert str(place) in printed.err
    place.parent.mkdir()
    place.write_text(printed.out.replace("## Notes", "## 考えたこと"), encoding="utf-8")
    [line] = yomiawase("notes", "export", two[0], tmp_path / "vault").lines
    assert "## 考えたこと" in Path(line).read_text("utf-8")
    place.write_text("{{ nonesuch }}", encoding="utf-8")
    before = contents(tmp_path / "vault")
    told = yomiawase.refused("notes", "export", two[0], tmp_path / "vault")
    assert "nonesuch" in told
    assert str(place) in told
    assert contents(tmp_path / "vault") == before


def test_a_pdf_is_written_without_a_screen_and_is_the_same_the_next_time(
    yomiawase: Yomiawase, article: Path, tmp_path: Path
) -> None:
    article.write_text(f"{TEXT}\n長い民話の黄色い骨\n", encoding="utf-8")
    yomiawase.imported(article)
    words = ("notes", "export", "--all", "--format", "pdf", str(tmp_path / "out"))
    first = yomiawase.process(*words)
    assert first.returncode == 0, first.stderr.decode()
    [file] = (tmp_path / "out").iterdir()
    document = pypdfium2.PdfDocument(file)
    shown = document[0].get_textpage().get_text_range()
    document.close()
    assert "強化学習" in shown
    assert "高い" in shown, "no ⾼, which nobody would look for"
    assert "長い民話の黄色い骨" in shown
    again = yomiawase.process(*words, setting=[("DISPLAY", ":4321")])  # where nothing answers
    assert again.stdout.decode().splitlines() == [str(file)]
    assert "The same as before" in again.stderr.decode()
