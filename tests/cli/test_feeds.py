"""`feed` lists what a feed tells and imports what is chosen, from a file and from the web."""

import json
from pathlib import Path

from tests.cli.conftest import Yomiawase
from tests.support.site import served
from tests.text.feeds import RSS

PAGE = """<!doctype html><html><head><title>灯台の光と船</title></head><body><article>
<h1>灯台の光と船</h1><p>頁にある灯台の光が船を導く。港では朝から船が出入りしたという。</p>
<p>夜になると、灯台は遠くの船にも見える。漁師はそれを頼りに帰る。</p></article></body></html>"""


def test_entries_are_taken_from_their_pages_and_from_the_feed_where_these_are_gone(
    yomiawase: Yomiawase,
) -> None:
    with served() as site:
        feed = RSS.replace("https://minato.example", site.address)
        site.files["/feed"] = feed.format(encoding="EUC-JP").encode("euc_jp")
        site.files["/"] = (
            b'<html><link rel=alternate type="application/rss+xml" href="/feed"><p>x</p></html>'
        )
        site.files["/b"] = PAGE.encode()
        address = f"{site.address}/feed"
        first, _second = yomiawase("feed", site.address + "/").lines
        assert first.split("\t")[:3] == ["1", "2026-11-26", ""]
        assert [path for path, _ in site.asked] == ["/", "/feed"]
        result = yomiawase("feed", address, "--import", "new", "--keep")
        assert result.code == 0
        own, page = (line.split("\t") for line in result.lines)
        assert page[1] == "灯台の光と船"
        assert "the feed's own text" in result.err
        assert "error 404" in result.err
        told = json.loads(yomiawase("feed", address, "--json").out)
        assert [one["article"] for one in told] == [own[0], page[0]]
        assert yomiawase("feed", address, "--import", "new").out == ""
        assert yomiawase("feed").out == f"{address}\t港町新聞\n"
        assert yomiawase("feed", address, "--forget").code == 0
        assert yomiawase("feed").out == ""
    listed = {one["id"]: one for one in json.loads(yomiawase("list", "--json").out)}
    assert listed[own[0]]["date"] == "2026-11-26"
    assert listed[own[0]]["site"] == "港町新聞"


def test_a_feed_in_a_file_is_listed_without_a_network_and_refused_as_an_article(
    yomiawase: Yomiawase, tmp_path: Path
) -> None:
    file = tmp_path / "港町.rdf"
    file.write_text(RSS.format(encoding="UTF-8"), encoding="utf-8")
    assert [line.split("\t")[0] for line in yomiawase("feed", file).lines] == ["1", "2"]
    assert "is a feed" in yomiawase.refused("import", file)
    assert "no entry 2-9" in yomiawase.refused("feed", file, "--import", "2-9")
    assert "is no feed" in yomiawase.refused("feed", __file__)
    assert yomiawase("list").out == ""
