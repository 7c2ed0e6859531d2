import datetime

import pytest

from reader.model.article import BlockKind, Content
from reader.text.importing import import_text

ARTICLE = """---
title: "蒸留の話"
authors: [山田 花子, 佐藤]
date: 2025-04-25T09:00:00+09:00
site: ことば研究
url: https://example.com/distillation
tags:
  - AI
---

# 蒸留の話

**蒸留**とは、*大きな*モデルの[知識](https://example.com/x)を小さなモデルに
移すことである。`teacher` と `student` を使う。**「教師」**は大きい。

![図](figure.png)

## <ruby>仕組<rt>しく</rt></ruby>み

- 教師を~~練習~~訓練する
  - 温度を上げる
- 生徒に教える

1. 測る
2. 比べる

> 師の影を踏まず。
>
> まねて学ぶ。

```python
loss = kl(student, teacher)  # 損失
```

| 名前 | 大きさ |
| --- | --- |
| 教師 | 70億 |

<script>alert("x")</script>
一行目\\
二行目
"""


def blocks(content: Content) -> list[tuple[BlockKind, str, int]]:
    return [(block.kind, block.text, block.level) for block in content.blocks]


def test_markdown_keeps_its_structure() -> None:
    assert blocks(import_text(ARTICLE, name="a.md")) == [
        (BlockKind.TITLE, "蒸留の話", 0),
        (
            BlockKind.PARAGRAPH,
            "蒸留とは、大きなモデルの知識を小さなモデルに移すことである。"
            "teacher と student を使う。「教師」は大きい。",
            0,
        ),
        (BlockKind.HEADING, "仕組み", 2),
        (BlockKind.LIST_ITEM, "教師を訓練する", 0),
        (BlockKind.LIST_ITEM, "温度を上げる", 1),
        (BlockKind.LIST_ITEM, "生徒に教える", 0),
        (BlockKind.LIST_ITEM, "1. 測る", 0),
        (BlockKind.LIST_ITEM, "2. 比べる", 0),
        (BlockKind.QUOTE, "師の影を踏まず。", 0),
        (BlockKind.QUOTE, "まねて学ぶ。", 0),
        (BlockKind.CODE, "loss = kl(student, teacher)  # 損失", 0),
        (BlockKind.TABLE_ROW, "名前\t大きさ", 0),
        (BlockKind.TABLE_ROW, "教師\t70億", 0),
        (BlockKind.PARAGRAPH, "一行目", 0),
        (BlockKind.PARAGRAPH, "二行目", 0),
    ]


def test_front_matter_gives_the_particulars() -> None:
    metadata = import_text(ARTICLE, name="a.md").metadata
    assert metadata.title == "蒸留の話"
    assert metadata.byline == "山田 花子、佐藤"
    assert metadata.date == datetime.date(2025, 4, 25)
    assert metadata.site == "ことば研究"
    assert metadata.url == "https://example.com/distillation"


def test_the_first_heading_is_the_title_where_nothing_else_names_one() -> None:
    content = import_text(
        "# 題\n\n文：山田 花子\n\n本文である。\n\n# 次\n\n続きである。", kind="markdown"
    )
    assert content.metadata.byline == "山田 花子"
    assert blocks(content) == [
        (BlockKind.TITLE, "題", 0),
        (BlockKind.PARAGRAPH, "本文である。", 0),
        (BlockKind.HEADING, "次", 2),
        (BlockKind.PARAGRAPH, "続きである。", 0),
    ]


def test_a_heading_after_text_is_no_title() -> None:
    content = import_text("本文である。\n\n## 節\n\n続きである。", kind="markdown")
    assert content.metadata.title == ""
    assert content.blocks[0].kind is BlockKind.PARAGRAPH


def test_an_unclosed_front_matter_is_text() -> None:
    content = import_text("---\ntitle: 題\n\n本文である。", kind="markdown")
    assert "本文である。" in content.text


def test_a_footnote_keeps_its_text_and_its_mark() -> None:
    content = import_text("# 脚注\n\n本文です[^1]。\n\n[^1]: 出典は論文です。\n", name="a.md")
    assert [block.text for block in content.blocks] == [
        "脚注",
        "本文です[1]。",
        "[1]: 出典は論文です。",
    ]


def test_a_heading_written_in_html_is_the_title() -> None:
    text = '<h1 align="center">ことのは</h1>\n<p><img src="x.svg"></p>\n\n小さな道具です。\n'
    content = import_text(text, name="README.md")
    assert content.metadata.title == "ことのは"
    assert [block.text for block in content.blocks] == ["ことのは", "小さな道具です。"]


def test_ten_thousands_of_emphasis_marks_are_read_as_plain_text() -> None:
    content = import_text("これは[本](x)です。" + "*あ **い " * 10_000, name="a.md")
    assert content.blocks[0].text.startswith("これは[本](x)です。*あ **い")


@pytest.mark.parametrize(
    ("source", "lines"),
    [
        ("> [!NOTE]\n> 壊れることがある。", ["Note", "壊れることがある。"]),
        ("> [!warning]- 注意する事\n> 壊れることがある。", ["注意する事", "壊れることがある。"]),
        ("> [!TIP]\n>\n> 壊れることがある。", ["Tip", "壊れることがある。"]),
        ("> [1] 壊れることがある。", ["[1] 壊れることがある。"]),
    ],
)
def test_a_callout_has_its_title_on_a_line_of_its_own(source: str, lines: list[str]) -> None:
    content = import_text(f"# 題名\n\n{source}\n", kind="markdown")
    assert [(b.kind, b.text) for b in content.blocks[1:]] == [(BlockKind.QUOTE, x) for x in lines]


BOX = "注意の文である。"
CODE = ":::message\n==a== [[b]]\n!!! note"


@pytest.mark.parametrize(
    ("source", "lines"),
    [
        (f":::message\n{BOX}\n:::", [BOX]),
        (f":::message alert\n{BOX}\n:::\n続く文。", [BOX, "続く文。"]),
        (f":::details 詳しい話\n{BOX}\n:::", ["詳しい話", BOX]),
        (f":::note warn\n{BOX}\n:::", [BOX]),
        (f":::tip[こつ]\n\n{BOX}\n\n:::", ["こつ", BOX]),
        (f"::::details 外\n:::message\n{BOX}\n:::\n::::", ["外", BOX]),
        (
            f'!!! note "題の文"\n    {BOX}\n\n    次の文。\n\n続く文。',
            ["題の文", BOX, "次の文。", "続く文。"],
        ),
        (f"- 項目\n  :::message\n  {BOX}\n  :::", ["項目", BOX]),
        (f"[toc]\n\n[[_TOC_]]\n\n{BOX}", [BOX]),
        ("[[港の話]]と[[港|別の名]]と![[絵.png]]だ。", ["港の話と別の名とだ。"]),
        ("これは==印の文==だ。a == b と c == d も。", ["これは印の文だ。a == b と c == d も。"]),
        (f"## 節の題 {{#id .c}}\n\n{BOX}", ["節の題", BOX]),
        (f"@[card](https://a.b/c)\n\n@[youtube](x1)\n\n{BOX}", ["https://a.b/c", BOX]),
        ("> - 引用の項\n>\n> 1. 引用の番", ["引用の項", "1. 引用の番"]),
        (f"```\n{CODE}\n```\n\n{BOX}", [CODE, BOX]),
        (f"- [x] 済んだ事\n- [ ] {BOX}\n1. [X] 次", ["☑ 済んだ事", f"☐ {BOX}", "1. ☑ 次"]),
        (f"import A from '@b/c';\n\n<Tabs>\n<Tab label=\"朝\">\n\n{BOX}\n\n</Tab>", ["朝", BOX]),
        (f'{{% hint style="info" %}}\n{BOX}\n{{% endhint %}}\n{{% tab title="朝" %}}', [BOX, "朝"]),
        (f"{{{{< note >}}}}\n{BOX}\n{{{{< /note >}}}}", [BOX]),
        (f"{{% highlight ruby %}}\nputs 1\n{{% endhighlight %}}\n{BOX}", ["puts 1", BOX]),
        (f"{{% highlight ruby %}}\n\n{BOX}", [BOX]),
        (f'=== "朝"\n\n    {BOX}\n\n続く文。', ["朝", BOX, "続く文。"]),
        (f"{BOX}\n{{: .notice}}\n\n続く文。{{ .c #id }}", [BOX, "続く文。"]),
        (f"{BOX}%%覚え%% ^block-1\n\n%%\n覚え\n%%\n\n続く文。", [BOX, "続く文。"]),
        (f'::: {{.callout-note title="題の文"}}\n{BOX}\n:::', ["題の文", BOX]),
        ("これは[印]{.underline}の文^[注の文]である。", ["これは印の文（注の文）である。"]),
        (f"```{{note}} 題の文\n:class: tip\n{BOX}\n```", ["題の文", BOX]),
        ("```{math}\ny = 1\n```\n\n{term}`時計`と{ref}`塔 <t>`。", ["$$ y = 1 $$", "時計と塔。"]),
        (f"{BOX}\n\n*[HTML]: HyperText", [BOX]),
        (f"<aside>\n💡 {BOX}\n\n</aside>", [f"💡 {BOX}"]),
        (f"```{{python}}\nx = 1\n```\n\n{BOX}", ["x = 1", BOX]),
        (f"<Steps>\n1. {BOX}\n2. 次\n</Steps>", [f"1. {BOX}", "2. 次"]),
        ("{% post_link x '別の記事' %}を見る。", ["別の記事を見る。"]),
        (f"- {BOX}\n  id:: 6412\n- {{{{[[TODO]]}}}} 次\n- [>] 延期", [BOX, "☐ 次", "☐ 延期"]),
        (
            "本文[^a]。\n\n[^a]: 一つだ。\n\n    二つだ。\n[^b]: 注だ。",
            ["本文[a]。", "[a]: 一つだ。", "二つだ。", "[b]: 注だ。"],
        ),
        ("塔\n: 高い建物。\n: 石造だ。", ["塔", "高い建物。", "石造だ。"]),
        (
            "・中黒の項\n・次の項\n\n１．一つ\n２．二つ",
            ["中黒の項", "次の項", "１．一つ", "２．二つ"],
        ),
        ("[[塔^a1]]と[[塔#^b|名]]だ。", ["塔と名だ。"]),
        ("H~2~Oとx^2^と3~5個と値<sub>min</sub>。", ["H₂Oとx²と3~5個と値_min。"]),
        ("価格は10%である。{% raw %}{{x}}{% endraw %}", ["価格は10%である。{{x}}"]),
        (f"`[[a]]`と`==b==`だ。{BOX}", [f"[[a]]と==b==だ。{BOX}"]),
    ],
)
def test_what_other_programs_add_to_markdown_is_no_text(source: str, lines: list[str]) -> None:
    content = import_text(f"# 題名\n\n{source}\n", kind="markdown")
    assert [block.text for block in content.blocks[1:]] == lines


def test_front_matter_in_toml_gives_the_particulars() -> None:
    text = '+++\ntitle = "港の朝"\ndate = 2025-01-02\n+++\n\nこれは文である。\n'
    content = import_text(text, kind="markdown")
    assert content.metadata.title == "港の朝"
    assert content.metadata.date == datetime.date(2025, 1, 2)
    assert [block.text for block in content.blocks[1:]] == ["これは文である。"]


def test_the_title_block_of_pandoc_gives_the_particulars() -> None:
    content = import_text("% 港の朝\n% 山田 花子\n\nこれは文である。\n", kind="markdown")
    assert (content.metadata.title, content.metadata.byline) == ("港の朝", "山田 花子")
    assert [block.text for block in content.blocks[1:]] == ["これは文である。"]


def test_a_value_of_front_matter_in_the_lines_below_is_read() -> None:
    text = "---\ntitle: >-\n  港の\n  朝\nauthor: 山田\n---\n\nこれは文である。\n"
    metadata = import_text(text, kind="markdown").metadata
    assert (metadata.title, metadata.byline) == ("港の 朝", "山田")
