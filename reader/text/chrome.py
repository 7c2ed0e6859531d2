"""Knows the furniture of web pages: menus, share buttons, rankings, footers, in a few languages.

What is listed here are the words that pages in general put around an article, never the names of
single sites.
"""

import re
import unicodedata
from enum import Enum, auto


class Chrome(Enum):
    """What a line that does not belong to an article is there for."""

    NAVIGATION = auto()
    SHARE = auto()
    BUTTON = auto()
    PAGING = auto()
    COOKIE = auto()
    ADVERT = auto()
    RELATED = auto()
    CONTENTS = auto()
    SUBSCRIBE = auto()
    RANKING = auto()
    TAGS = auto()
    PROFILE = auto()
    COMMENTS = auto()
    COPYRIGHT = auto()


INLINE = frozenset({Chrome.ADVERT, Chrome.RELATED, Chrome.CONTENTS, Chrome.SUBSCRIBE})
"""Boxes that often stand in the middle of an article, which goes on after them."""

CLOSING = frozenset({Chrome.RANKING, Chrome.TAGS})
"""Boxes that as a rule follow an article; it seldom goes on."""

FINAL = frozenset({Chrome.PROFILE, Chrome.COMMENTS, Chrome.COPYRIGHT})
"""After these an article does not go on."""

_WHOLE: dict[Chrome, str] = {
    Chrome.NAVIGATION: (
        r"ホーム|home|トップ(?:ページ)?|top|メニュー(?:を?(?:開く|閉じる))?|menu|(?:サイト内)?検索(?:する)?|search|"
        r"ログ(?:イン|アウト)(?:する)?|(?:新規|無料|会員|ユーザー?|アカウント)*登録(?:はこちら|する)?|"
        r"マイページ|log ?in|log ?out|sign ?(?:in|up)|register|subscribe|お?問い?合わ?せ(?:フォーム)?|contact(?: us)?|"
        r"会社(?:概要|案内|情報)|運営(?:会社|者情報|元)|企業情報|採用(?:情報)?|広告(?:掲載|出稿)?(?:について|のご案内|はこちら)?|"
        r"(?:当|本)?サイト(?:マップ|について|のご利用.*)|ヘルプ|help|よくある(?:ご?質問|お問い合わせ)|faq|about(?: us)?|"
        r"(?:ご?利用|会員|サービス)(?:規約|ガイド|条件|上の注意)(?:について)?|terms(?: of (?:use|service))?|"
        r"(?:プライバシー|個人情報(?:の)?|情報セキュリティ)(?:・?ポリシー|保護.*|の?取り?扱い.*|方針)|privacy(?: policy)?|"
        r"特定商取引(?:法)?.*|rss|sitemap|english|日本語(?:版)?|language|免責事項|編集方針|"
        r"(?:本文|コンテンツ|メイン(?:コンテンツ|メニュー)?|メニュー)(?:へ|に|を|まで)(?:移動|スキップ|飛ばす|ジャンプ).*|"
        r"skip to .*|(?:この)?ページ(?:の)?(?:先頭|トップ|上部?)(?:へ|に)?(?:戻る)?|back to top|"
        r"(?:トップ|ホーム|一覧|記事一覧|前のページ)(?:ページ)?(?:へ|に)(?:もど|戻)る|記事一覧|新着順?|新着(?:記事|情報|一覧)|"
        r"最新(?:記事|ニュース|情報)?(?:一覧)?|速報(?:一覧)?|(?:特集|連載|カテゴリー?|バックナンバー|アーカイブ|ジャンル)一覧|"
        r"お知らせ|アプリ(?:を?(?:ダウンロード|開く))?|アプリで(?:開く|読む|見る)|通知(?:設定)?|設定|閲覧履歴|"
        r"紙面ビューアー?|朝刊|夕刊|電子版|カート|my ?page|account|サポート|ストア|投稿する|"
        r"購読(?:案内|のご案内)|定期購読|メールマガジン|メルマガ|ニュースレター"
    ),
    Chrome.SHARE: (
        r"(?:この(?:記事|ページ|投稿)を?)?(?:sns(?:で|に))?(?:シェア|共有|拡散)(?:する|しよう|ボタン)?!?|share(?: this.*)?|"
        r"tweet|(?:ツイート|ポスト)(?:する)?|post|facebook(?:で.*)?|twitter(?:で.*)?|x(?:\(旧twitter\))?(?:で(?:シェア|ポスト).*)?|"
        r"line(?:で(?:送る|シェア|共有).*)?|はてな(?:ブックマーク)?.*|はてブ.*|b!|pocket|linkedin|instagram|youtube|threads|"
        r"bluesky|note(?:で書く)?|メール(?:で(?:送る|共有|シェア).*)?|e?-?mail|印刷(?:する|用)?|print|"
        r"(?:記事の?)?(?:リンク|url|タイトルとurl)?を?コピー(?:する|しました)?|copy(?: link)?|copied!?|"
        r"(?:\d+ ?)?(?:いいね!?|スキ|役に立った|拍手)(?: ?\d+)?(?:する)?|likes?|"
        r"\d+ ?(?:件|人|users?|likes?|shares?|シェア|pv|views?|回|ブックマーク|いいね!?|スキ)(?:が.*)?|"
        r"(?:記事を)?(?:保存|ブックマーク|クリップ|ストック)(?:する|に追加)?|お気に入り(?:に?(?:登録|追加))?(?:する)?|"
        r"あとで読む|後で読む|read later|文字(?:の)?(?:サイズ|大きさ).*|フォロー(?:する|中)?|follow|"
        r"記事を?(?:プレゼント|印刷|保存)(?:する)?|通報(?:する)?|(?:音声で|音声を)?(?:聴く|聞く)|再生(?:する)?|"
        r"リスト|スクラップ|バッジを贈る|サポートする"
    ),
    Chrome.BUTTON: (
        r"閉じる|close|×|✕|✖|続きを(?:読む|見る|表示).*|続きは.{0,12}(?:こちら|登録|ログイン|会員).*|"
        r"(?:もっと|さらに)(?:見る|読む|表示|詳しく).*|(?:read|see|view|show|load) (?:more|all).*|more|"
        r"(?:詳し(?:く|い情報)|詳細|お?申し?込み|登録|購入|ご?予約|資料(?:請求)?|ダウンロード)(?:は|を)?(?:見る|こちら.*)|"
        r"(?:すべて|全て|全部|一覧)(?:を)?(?:見る|表示).*|全文(?:を)?(?:読む|表示).*|.{1,12}(?:ページ|サイト|一覧|トップ)(?:へ|を見る)|"
        r"(?:写真|画像|図|動画|フォト)(?:を?(?:拡大|もっと見る|見る|すべて見る)|一覧|ギャラリー|特集).*|"
        r"(?:クリック|タップ)(?:する)?(?:で|と|して)拡大.*|(?:画像|写真|図)(?:の|を)?(?:クリック|タップ).{0,4}拡大.*|拡大(?:画像|する|表示)?(?:を見る)?|"
        r"\d+ ?(?:分|min(?:utes?)?)(?: ?(?:で|read)(?:読めます|読める)?)?|読了時間.*|この記事は約?\d+分.*|"
        r"\d+枚|加筆.*訂正.*|会員限定(?:記事)?|有料(?:会員)?(?:限定|記事)?|無料(?:記事)?|new!?|up!?"
    ),
    Chrome.PAGING: (
        r"(?:前|次)(?:の|へ|ページ|のページ|ページへ|の記事へ?)(?:[:：].{0,60}|[へ>»→])?|prev(?:ious)?|next|"
        r"(?:最初|最後)(?:へ|のページ)|(?:\d{1,3} ?){1,20}(?:[-/|] ?\d+ ?)?(?:ページ)?(?:中\d+ページ目?)?(?:次へ?.*|next)?|"
        r"\d+ ?/ ?\d+ ?(?:ページ)?|\(?\d+/\d+(?:ページ)?\)?|ページ[:：]? ?\d.*|page ?\d+(?: of \d+)?|"
        r"次(?:の)?ページ.{0,40}|前(?:の)?ページ.{0,40}|\(?(?:次|前)ページに?(?:続く|へ)\)?|記事の?続き.*"
    ),
    Chrome.ADVERT: (
        r"広告(?:です|ここ(?:まで|から))?|pr|ad|ads|\[pr\]|\[ad\]|【pr】|pr\W.{0,40}|advertisements?|advertising|"
        r"スポンサー(?:ド)?(?:リンク|コンテンツ|サイト)?|sponsored(?: .{0,20})?|promotion(?:s|ed)?|プロモーション|"
        r"タイアップ(?:広告|企画)?|注目のpr|おすすめのpr|広告の下に記事が続きます.*|記事は広告の下に.*"
    ),
    Chrome.RELATED: (
        r"(?:この記事の|こちらも)?関連(?:する)?(?:記事|リンク|ニュース|コンテンツ|情報|キーワード|トピックス?|特集|サイト|ページ|商品|書籍|動画|ワード)(?:一覧)?|"
        r"(?:あわせて|合わせて|併せて|こちらも|次に|いま|今)(?:読みたい|読まれている|お?読み(?:ください|たい)|チェック|どうぞ|おすすめ).{0,12}|"
        r"(?:あなたに)?(?:お(?:すす|勧)め|オススメ|注目)(?:の)?(?:記事|コンテンツ|情報|商品|特集|キーワード|トピックス?|本|書籍)?|"
        r"recommend(?:ed|ations?)?(?: .{0,20})?|related(?: .{0,20})?|read next|more (?:from|stories|on) .*|you may also like|"
        r"この(?:記事|ページ)(?:を読んだ|に関連する|を見た).{0,20}|(?:編集部(?:の|が)?)?(?:ピックアップ|pick ?up|選ぶ)(?:記事)?|"
        r"編集部(?:の)?お(?:すす|勧)め(?:記事)?|.{0,10}の(?:最新|新着|関連|その他の|他の|バックナンバー)(?:の)?記事(?:一覧)?|"
        r"(?:その他の|他の)(?:記事|ニュース|特集).{0,6}|(?:同じ|この)(?:カテゴリー?|連載|特集|著者|シリーズ)の(?:他の)?(?:記事|一覧).{0,6}|"
        r"前(?:後)?の記事.{0,6}|次の記事.{0,6}|トピックス|話題の.{0,8}|特集"
    ),
    Chrome.CONTENTS: r"目次(?:を(?:開く|閉じる|表示))?|もくじ|contents|table of contents|この記事の(?:内容|目次)|index",
    Chrome.SUBSCRIBE: (
        r".{0,16}(?:メルマガ|メールマガジン|ニュースレター|newsletter).{0,10}(?:登録|購読|申し?込|受け取|配信中).{0,16}|"
        r"フォロー(?:して(?:ください|ね|最新.*)|しよう!?|お願い.*).{0,80}|.{0,12}(?:公式)?(?:sns|twitter|facebook|x|line|アカウント)(?:を|で)フォロー.{0,20}|"
        r"(?:月|年)(?:間|額)購読.{0,20}|.{0,16}購読(?:する|はこちら|のお?申し?込み.{0,6}|料.{0,20}|プラン.{0,10})|follow us.*|subscribe .*|"
        r"(?:無料|会員|有料|いますぐ|今すぐ)(?:会員)?(?:に|で)?(?:登録|購読|入会).{0,24}|(?:この(?:記事|先|コンテンツ)は)?(?:有料|無料)?会員(?:限定|登録|の方)(?!者).{0,30}|"
        r"残り.{0,3}\d+文字.{0,30}|ここから先は.{0,30}|.{0,24}(?:配信停止|配信解除|登録解除|購読解除|配信の(?:停止|解除)).{0,40}|unsubscribe.*|"
        r"(?:この記事)?が?気に入ったら.{0,30}|友だち追加.{0,10}"
    ),
    Chrome.RANKING: (
        r".{0,12}(?:アクセス|人気|閲覧|週間|月間|日間|デイリー|総合|記事|読者|注目|売れ筋|今日の|ニュース|pv)(?:数|の)?(?:記事)?(?:の)?ランキング.{0,8}|ランキング(?:top ?\d+)?|"
        r".{0,6}人気(?:の)?(?:記事|エントリー?|コンテンツ|投稿|ページ|タグ|キーワード).{0,6}|.{0,10}(?:よく|もっとも|最も|今|いま)(?:多く)?(?:読|見)まれ(?:た|ている).{0,8}|"
        r"most (?:read|viewed|popular|shared).{0,16}|popular(?: .{0,16})?|trending(?: .{0,16})?|ranking|(?:急上昇|トレンド)(?:ワード|記事|キーワード)?"
    ),
    Chrome.TAGS: (
        r"(?:この(?:記事|投稿)の)?(?:タグ|tags?|キーワード|keywords?|カテゴリー?|category|categories|ハッシュタグ|ジャンル|topics?)(?:一覧)?[:：]?|"
        r"(?:タグ|tags?|カテゴリー?|category|キーワード|ジャンル)\s?[:：].{1,80}|(?:#[^\s#]+\s*){2,}"
    ),
    Chrome.PROFILE: (
        r"(?:この記事(?:の|を書いた))?(?:著者|筆者|執筆者|ライター|書き手|記者|投稿者)(?:について|の?プロフィール|紹介|略歴|情報|の記事.{0,8})|プロフィール|"
        r"(?:この(?:記事|投稿)を)?(?:書いた|執筆した)(?:人|ひと|ライター|記者)(?:について)?|この記事の(?:著者|筆者|執筆者|ライター|書き手)|profile|"
        r"about the (?:author|writer).*|author(?: profile)?|著者(?:略歴|一覧)?|筆者"
    ),
    Chrome.COMMENTS: (
        r"(?:この(?:記事|投稿)(?:へ|に(?:対|関)する|について)の?)?(?:みんなの|読者の|ユーザー)?(?:コメント|口コミ|レビュー|ブコメ)(?:一覧|欄|する|数)?(?: ?\(?\d+\)?)?件?|"
        r"コメント(?:を|の)(?:書く|残す|投稿|見る|読む|表示|追加|送信)(?:する)?.{0,8}|(?:全)?\d+ ?件のコメント.{0,8}|\d+ comments?|comments? ?(?:\(\d+\))?|"
        r"(?:leave|post|add) a (?:comment|reply).*|no comments.*|返信(?:する|を?キャンセル)?|reply|トラックバック.{0,20}|コメント(?:は)?(?:まだ)?(?:ありません|受け付け).{0,10}|"
        r"(?:コメント|口コミ)(?:を|する)?(?:には)?(?:ログイン).{0,20}"
    ),
}  # fmt: skip
_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|copyright|\bcopr\b).{0,120}|.{0,80}all rights? reserved.{0,40}|"
    r".{0,60}(?:無断(?:転載|複製|使用|転用|での)|転載・?複製|禁無断|引用・転載).{0,60}|.{0,30}掲載の(?:記事|写真|画像).{0,80}"
)
_COOKIE = re.compile(
    r".*(?:cookie|クッキー).{0,80}(?:同意|承諾|許可|受け入れ|設定|ポリシー|利用して(?:い|お)|使用して(?:い|お)|使用します|利用します|accept|consent).*|"
    r"(?:すべて|全て)(?:の.{0,10})?(?:許可|同意|受け入れ|拒否)(?:する)?|同意(?:する|して.{0,10})|accept(?: all)?.{0,12}|reject(?: all)?.{0,12}|拒否する"
)
_PATTERNS = {kind: re.compile(pattern) for kind, pattern in _WHOLE.items()}
_LABELLED_LINK = re.compile(
    r"[\[【(<《]?(?:関連(?:記事|リンク|ニュース)?|あわせて読みたい|合わせて読みたい|併せて読みたい|こちらも(?:おすすめ|読まれています)?|"
    r"次に読む|おすすめ(?:記事)?|参考記事|前回(?:の記事)?|次回(?:の記事)?|前編|後編|pr|ad|広告)[\]】)>》]?\s?[:：>›»▶→|]\s?\S.*|"
    r"[\[【(]?(?:関連記事|関連|あわせて読みたい|pr|広告)[\]】)]\s?\S.*"
)
_TRAIL = re.compile(r"(?:[^>›»〉≫。]{1,24}\s?[>›»≫〉]\s?)+[^>›»≫〉。]{1,90}")
_ORNAMENT = "▼▲▶►▷◀◁◆◇■□●○★☆※・>›»＞→←↑↓|/…*+-–—=_~\"'「」『』【】〔〕<>《》[]:： \u3000✓✔☰≡🔍📧"
_MAX_LINE = 120

AMBIGUOUS = frozenset(
    "検索 設定 特集 お知らせ サポート ヘルプ 速報 通知 登録 保存 印刷 リスト 投稿する ストア 設定 免責事項 "
    "メルマガ メールマガジン ニュースレター アプリ カート トピックス contents index".split()
)
"""Words of menus that, alone between two paragraphs, are just as well a heading."""


def classify(line: str) -> Chrome | None:
    """Return what `line` is there for if it belongs to a page's furniture, or None."""
    plain = unicodedata.normalize("NFKC", line).strip().lower()
    if len(plain) > 300:
        return None
    if _COPYRIGHT.fullmatch(plain):
        return Chrome.COPYRIGHT
    if _COOKIE.fullmatch(plain):
        return Chrome.COOKIE
    if len(plain) > _MAX_LINE or plain.endswith("。") and len(plain) > 60:
        return None
    if _LABELLED_LINK.fullmatch(plain):
        return Chrome.BUTTON
    bare = plain.strip(_ORNAMENT)
    for text in (plain, bare):
        for kind, pattern in _PATTERNS.items():
            if text and pattern.fullmatch(text):
                return kind
    if _TRAIL.fullmatch(plain):
        return Chrome.NAVIGATION
    return _row(plain)


def _row(plain: str) -> Chrome | None:
    """Classify several buttons in one line: シェア ツイート はてブ."""
    words = [word.strip(_ORNAMENT) for word in re.split(r"[\s|/・｜,、]+", plain)]
    words = [word for word in words if word]
    if len(words) < 2 or len(words) > 30:
        return None
    kinds = [
        next((kind for kind, pattern in _PATTERNS.items() if pattern.fullmatch(word)), None)
        for word in words
    ]
    known = [kind for kind in kinds if kind is not None]
    if len(known) * 3 < len(words) * 2:
        return None
    return Chrome.SHARE if Chrome.SHARE in known else Chrome.NAVIGATION
