"""The known faults of small models: planted ones are found, good sentences left in peace.

On sets of our own, training/sets; the figures are those of `python -m training.faults`.
"""

from pathlib import Path

import pytest

from reader.model.translation import CheckKind
from reader.translation.checks import checks

SETS = Path(__file__).parents[2] / "training" / "sets"


def rows(name: str) -> list[list[str]]:
    text = (SETS / f"{name}.tsv").read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines()]


def kinds(source: str, english: str) -> list[CheckKind]:
    return [check.kind for check in checks(source, english)]


@pytest.mark.parametrize(
    ("fault", "least"), [("unit", 0.95), ("speaker", 0.8), ("negation", 0.65), ("clause", 0.8)]
)
def test_most_planted_faults_are_found(fault: str, least: float) -> None:
    planted = [row[1:] for row in rows("faults") if row[0] == fault]
    found = [row for row in planted if checks(row[0], row[1])]

    assert len(planted) >= 45
    assert len(found) / len(planted) >= least


def test_good_sentences_are_hardly_ever_doubted() -> None:
    good = [*rows("journalism"), *rows("news")]
    doubted = [pair for pair in good if checks(pair[0], pair[1])]

    assert len(good) >= 500
    assert len(doubted) / len(good) < 0.01, doubted


@pytest.mark.parametrize(
    ("source", "right", "wrong"),
    [
        ("売上高は120億円だった。", "Sales were 12 billion yen.", "Sales were 120 billion yen."),
        ("約6割が賛成した。", "About 60 percent agreed.", "About 6 percent agreed."),
        ("約6割が賛成した。", "About six in 10 agreed.", "About 16 in 100 agreed."),
        ("2〜3割の人だ。", "It is 20 to 30 percent.", "It is 2 to 3 percent."),
        ("2.5倍に増えた。", "It grew two and a half times.", "It grew twenty-five times."),
        ("16倍に広がった。", "It widened sixteenfold.", "It widened sixfold."),
    ],
)
def test_a_number_in_another_unit_is_doubted(source: str, right: str, wrong: str) -> None:
    assert kinds(source, right) == []
    assert kinds(source, wrong) == [CheckKind.NUMBER]


@pytest.mark.parametrize(
    ("source", "right", "wrong"),
    [
        (
            "市は事故の原因を明らかにしていない。",
            "The city has not disclosed the cause of the accident.",
            "The city has disclosed the cause of the accident.",
        ),
        (
            "契約は更新されないという。",
            "They say that the contract will go unrenewed.",
            "They say that the contract will be renewed.",
        ),
        (
            "新しい橋が町の真ん中に完成した。",
            "The new bridge in the middle of town was finished.",
            "The new bridge in the middle of town was never finished.",
        ),
        (
            "使わないわけではない、と部長は話した。",
            "It is not that they don't use it, the manager said.",
            "We don't use it, the manager said.",
        ),
        (
            "費用がかからないわけではありません。",
            "It is not without cost for the company.",
            "It does not cost the company money.",
        ),
        (
            "この方法が使えないこともない。",
            "This method can be used if need be.",
            "This method cannot be used at all.",
        ),
        (
            "年内の再開に反対しないわけにはいかない。",
            "We have to object to reopening this year.",
            "We can't object to reopening this year.",
        ),
        (
            "夜間は接続が減ったため問題が表面化せず、朝に列が伸びた。",
            "As traffic fell at night the problem did not surface, and lines grew in the morning.",
            "As traffic fell at night the problem did surface, and lines grew in the morning.",
        ),
        (
            "見覚えのない株が2000万円分並んでいた。",
            "There were 20 million yen of stocks he had never seen.",
            "There were 20 million yen of stocks he had seen before.",
        ),
        (
            "形が異なるため、変換できない。",
            "They have different shapes and cannot be converted.",
            "They have different shapes and can be converted.",
        ),
        (
            "関係者は「事業についてはコメントしない」と述べた。",
            'A source close to him said, "We would not comment on the business."',
            'A source close to him said, "We would comment on the business."',
        ),
        (
            "どんな容疑なのかは不明だが、手続きは始まった。",
            "It is not known what the charges are, but proceedings have begun.",
            "It is known what the charges are, but proceedings have begun.",
        ),
        (
            "排出量の目標に縛られていないのに、批准を拒んだ。",
            "They were not bound by targets, and yet did not ratify it.",
            "They were bound by targets, and yet ratified it.",
        ),
        (
            "過去の特別な展示を海外に運ぶ予定だ。",
            "Special exhibits of the past are to be taken overseas.",
            "Special exhibits of the past are not to be taken overseas.",
        ),
    ],
)
def test_a_reversed_negation_is_doubted(source: str, right: str, wrong: str) -> None:
    assert kinds(source, right) == []
    assert kinds(source, wrong) == [CheckKind.NEGATION]


@pytest.mark.parametrize(
    ("source", "english"),
    [
        ("計画を見直さなければならない。", "The plan must be reviewed."),
        ("残ったのは3人だけにすぎないという。", "Only three are said to have remained."),
        ("雨が降るかもしれない。", "It may rain in the evening."),
        ("高い物が良いのではないか。", "Is it that expensive things are good?"),
        ("反対する人は少なくない。", "Quite a few people object to it."),
        ("専門家の助言が欠かせない。", "Expert advice is essential."),
        ("かけがえのない楽器を守る。", "They protect an irreplaceable instrument."),
        (
            "戦争中にもかかわらず、帰国を呼びかけた。",
            "Despite the war he called on them to return.",
        ),
        ("毎週やらないといけないことがある。", "There are things to be done every week."),
        ("月が綺麗ですねと訳した。", 'He put it as "The moon is beautiful, isn\'t it?"'),
        ("影響は大きいが、前に進む。", "No doubt it affects us, but we move forward."),
        ("知らないはずがないだろう?", "Why wouldn't he have known about it?"),
        ("まず、形が同じであるかを調べる。", "First, check whether the shapes are the same."),
        ("開発の芽を摘みかねない。", "It could nip development in the bud."),
        ("半分にも満たない厚さだ。", "It is thinner than half of that."),
        ("傾かないように杭の上に建てる。", "They stand on piles to keep level."),
        ("韓国、特例を半導体に認めず 法案から削除", "South Korea will not grant the exemption."),
        ("霧の日は茶葉の水分が抜けにくい。", "On foggy days moisture does not leave the leaves."),
        ("新しい名前は味気ないものです。", "The new names are dull."),
        ("処置をしても直らないときはご連絡ください。", "If the problem persists, contact us."),
        ("画面の写しでも構いません。", "A copy of the screen will do."),
    ],
)
def test_what_only_looks_like_a_denial_is_none(source: str, english: str) -> None:
    assert CheckKind.NEGATION not in kinds(source, english)


@pytest.mark.parametrize(
    ("source", "right", "wrong"),
    [
        (
            "「私は何も知らなかった」と市長の堀氏は述べた。",
            '"I knew nothing," Mayor Hori said.',
            '"He knew nothing," Mayor Hori said.',
        ),
        (
            "「この店を継ぐとは思わなかった」（岸本氏）。",
            '"I never thought I would take over this shop," Kishimoto says.',
            '"He never thought he would take over this shop," Kishimoto says.',
        ),
        (
            "「値段は決して下げません」と社長の岸本氏は話した。",
            '"I will never lower the price," President Kishimoto said.',
            '"I will never lower the price," he said.',
        ),
        (
            "知事は「お年寄りを守りたい」と話した。",
            '"We want to protect the elderly," the governor said.',
            '"They want to protect the elderly," the governor said.',
        ),
        (
            "編集局長の堀氏は「早さより深さで勝負する」と話した。",
            '"We compete on depth rather than speed," managing editor Hori said.',
            '"They compete on depth rather than speed," managing editor Hori said.',
        ),
    ],
)
def test_the_wrong_person_in_a_quotation_is_doubted(source: str, right: str, wrong: str) -> None:
    assert kinds(source, right) == []
    assert kinds(source, wrong) == [CheckKind.SPEAKER]


def test_a_quotation_about_somebody_else_may_say_he() -> None:
    assert kinds("「父は頑固だった」と堀氏は笑う。", '"He was stubborn," Hori laughs.') == []
    assert kinds("「アグエロは苦労した」と堀氏は言う。", '"He struggled," Hori says.') == []


def test_what_is_quoted_within_a_sentence_fits_its_person() -> None:
    source = "堀氏は、その新聞が「私の記事を載せるのを避けた」と言う。"
    assert kinds(source, 'Hori says the paper "avoided publishing" his article.') == []
