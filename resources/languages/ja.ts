<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>&amp;1 Yellow</source>
        <translation>黄(&amp;1)</translation>
    </message>
    <message>
        <source>&amp;2 Green</source>
        <translation>緑(&amp;2)</translation>
    </message>
    <message>
        <source>&amp;3 Blue</source>
        <translation>青(&amp;3)</translation>
    </message>
    <message>
        <source>&amp;4 Pink</source>
        <translation>ピンク(&amp;4)</translation>
    </message>
    <message>
        <source>&amp;5 Purple</source>
        <translation>紫(&amp;5)</translation>
    </message>
    <message>
        <source>&amp;About Yomiawase</source>
        <translation>Yomiawase について(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Actual Size</source>
        <translation>実際のサイズ(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Add the Word to the Glossary</source>
        <translation>この語を用語集に追加(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Add to Glossary…</source>
        <translation>用語集に追加(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>戻る(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Back Up Everything…</source>
        <translation>すべてをバックアップ(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Browse and Edit…</source>
        <translation>一覧と編集(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Comment and Tags…</source>
        <translation>コメントとタグ(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>コピー(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Delete Highlight</source>
        <translation>ハイライトを削除(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編集(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Edit English Sentence</source>
        <translation>英文を修正(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;English type</source>
        <translation>英文書体(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;English under Japanese</source>
        <translation>和文の下に英文(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>書き出し(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Fetch</source>
        <translation>取得(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>検索(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>進む(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Glossary</source>
        <translation>用語集(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Hide the English (Self-Test)</source>
        <translation>英文を隠す（自己テスト）(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Highlight</source>
        <translation>ハイライト(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Ignore Term</source>
        <translation>用語を無視(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <comment>several chosen texts</comment>
        <translation>取り込む(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Import {number}</source>
        <translation>{number} 件を取り込む(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>取り込み(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Japanese Only</source>
        <translation>和文のみ(&amp;J)</translation>
    </message>
    <message>
        <source>&amp;Japanese type</source>
        <translation>和文書体(&amp;J)</translation>
    </message>
    <message>
        <source>&amp;Keep at hand</source>
        <translation>一覧に残す(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>キーボードショートカット(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Line spacing</source>
        <translation>行間(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Margins</source>
        <translation>余白(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Next Term</source>
        <translation>次の用語(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>注釈(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Open File…</source>
        <translation>ファイルを開く(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Place Chosen Note Here</source>
        <translation>選んだ注釈をここに配置(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Previous Term</source>
        <translation>前の用語(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>終了(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Reading Settings…</source>
        <translation>表示設定(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>やり直す(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>初期設定に戻す(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Restore from Backup…</source>
        <translation>バックアップから復元(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Reveal a Sentence</source>
        <translation>一文ずつ表示(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Review of Terms…</source>
        <translation>用語の復習(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Sample Article</source>
        <translation>サンプル記事(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Second Opinions on the Sentence…</source>
        <translation>他のエンジンの訳(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Side by Side</source>
        <translation>左右に並べる(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>文字サイズ(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Sources…</source>
        <translation>参照元(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>中止(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Terms That This Article Proposes</source>
        <translation>この記事の用語候補(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Translate What Is Missing</source>
        <translation>未訳の文を翻訳(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>元に戻す(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>表示(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Wider Japanese</source>
        <translation>和文の段を広げる(&amp;W)</translation>
    </message>
    <message>
        <source>Address of the feed</source>
        <translation>フィードのアドレス</translation>
    </message>
    <message>
        <source>Align Sen&amp;tences in Long Paragraphs</source>
        <translation>長い段落の文をそろえる(&amp;T)</translation>
    </message>
    <message>
        <source>Article from &amp;Clipboard</source>
        <translation>クリップボードから記事を作成(&amp;C)</translation>
    </message>
    <message>
        <source>Article from &amp;Web Address…</source>
        <translation>Web アドレスから記事を作成(&amp;W)…</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>システムに合わせる</translation>
    </message>
    <message>
        <source>Choose All N&amp;ew</source>
        <translation>新しいものをすべて選ぶ(&amp;E)</translation>
    </message>
    <message>
        <source>Chosen: {entry}</source>
        <translation>選択済み：{entry}</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>Colours: {name}</source>
        <translation>配色：{name}</translation>
    </message>
    <message>
        <source>Consistency of the &amp;English…</source>
        <translation>訳語の統一(&amp;E)…</translation>
    </message>
    <message>
        <source>Correct &amp;Reading…</source>
        <translation>読みを修正(&amp;R)…</translation>
    </message>
    <message>
        <source>Ctrl+wheel</source>
        <translation>Ctrl+ホイール</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>Double, triple click</source>
        <translation>ダブルクリック, トリプルクリック</translation>
    </message>
    <message>
        <source>E&amp;ven Columns</source>
        <translation>段の幅をそろえる(&amp;V)</translation>
    </message>
    <message>
        <source>English typeface</source>
        <translation>英文書体</translation>
    </message>
    <message>
        <source>Entries of the feed</source>
        <translation>フィードの記事</translation>
    </message>
    <message>
        <source>Fee&amp;ds…</source>
        <translation>フィード(&amp;D)…</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>フィード</translation>
    </message>
    <message>
        <source>Feeds</source>
        <translation>フィード</translation>
    </message>
    <message>
        <source>Fetching …</source>
        <translation>取得しています…</translation>
    </message>
    <message>
        <source>Find &amp;Next</source>
        <translation>次を検索(&amp;N)</translation>
    </message>
    <message>
        <source>Find &amp;Previous</source>
        <translation>前を検索(&amp;P)</translation>
    </message>
    <message>
        <source>Full S&amp;creen</source>
        <translation>フルスクリーン(&amp;C)</translation>
    </message>
    <message>
        <source>Give the address of a feed (RSS, Atom, JSON), or of a page that names one. Nothing is fetched before you ask for it.</source>
        <translation>フィード（RSS、Atom、JSON）か、フィードを示すページのアドレスを入力してください。指示があるまで何も取得しません。</translation>
    </message>
    <message>
        <source>Gothic</source>
        <translation>ゴシック体</translation>
    </message>
    <message>
        <source>H&amp;istory</source>
        <translation>履歴(&amp;I)</translation>
    </message>
    <message>
        <source>Hide Revealed Sentences A&amp;gain</source>
        <translation>表示した文を再び隠す(&amp;G)</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>ハイコントラスト</translation>
    </message>
    <message>
        <source>High contrast, dark</source>
        <translation>ハイコントラスト（ダーク）</translation>
    </message>
    <message>
        <source>How many are imported</source>
        <translation>取り込んだ数</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>取り込み</translation>
    </message>
    <message>
        <source>J, K or Alt+Down, Alt+Up</source>
        <translation>J, K または Alt+Down, Alt+Up</translation>
    </message>
    <message>
        <source>Japanese typeface</source>
        <translation>和文書体</translation>
    </message>
    <message>
        <source>Keep this feed in the list above</source>
        <translation>このフィードを上の一覧に残します</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>キーボードショートカット</translation>
    </message>
    <message>
        <source>Lan&amp;guage of menus</source>
        <translation>メニューの言語（Language）(&amp;G)</translation>
    </message>
    <message>
        <source>Language &amp;Models on This Machine…</source>
        <translation>このコンピュータの言語モデル(&amp;M)…</translation>
    </message>
    <message>
        <source>Line l&amp;ength</source>
        <translation>一行の長さ(&amp;E)</translation>
    </message>
    <message>
        <source>Look &amp;Up under the Mouse</source>
        <translation>マウスの下の語を調べる(&amp;U)</translation>
    </message>
    <message>
        <source>Look Up the Next &amp;Word</source>
        <translation>次の語を調べる(&amp;W)</translation>
    </message>
    <message>
        <source>Look Up the Word &amp;Before</source>
        <translation>前の語を調べる(&amp;B)</translation>
    </message>
    <message>
        <source>Mark Term as &amp;Known</source>
        <translation>用語を「既知」にする(&amp;K)</translation>
    </message>
    <message>
        <source>Mark Term as &amp;Learning</source>
        <translation>用語を「学習中」にする(&amp;L)</translation>
    </message>
    <message>
        <source>Mark Term as Ne&amp;w</source>
        <translation>用語を「新規」にする(&amp;W)</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>メッセージ</translation>
    </message>
    <message>
        <source>Mincho</source>
        <translation>明朝体</translation>
    </message>
    <message>
        <source>Move this feed down the list</source>
        <translation>このフィードを一覧の下へ移す</translation>
    </message>
    <message>
        <source>Move this feed up the list</source>
        <translation>このフィードを一覧の上へ移す</translation>
    </message>
    <message>
        <source>Nothing but the &amp;Text</source>
        <translation>本文だけを表示(&amp;T)</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>紙</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>読む</translation>
    </message>
    <message>
        <source>Reading settings</source>
        <translation>表示設定</translation>
    </message>
    <message>
        <source>Sans serif</source>
        <translation>サンセリフ体</translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation>セピア</translation>
    </message>
    <message>
        <source>Serif</source>
        <translation>セリフ体</translation>
    </message>
    <message>
        <source>Shift+arrows</source>
        <translation>Shift+矢印キー</translation>
    </message>
    <message>
        <source>Show only what is &amp;new</source>
        <translation>新しいものだけ表示(&amp;N)</translation>
    </message>
    <message>
        <source>Stopping after this one …</source>
        <translation>これが済んだら止めます…</translation>
    </message>
    <message>
        <source>Take &amp;In Exported Notes…</source>
        <translation>書き出した注釈を取り込む(&amp;I)…</translation>
    </message>
    <message>
        <source>Takes effect at the next start.</source>
        <translation>次回の起動時に切り替わります。</translation>
    </message>
    <message>
        <source>Term in the Li&amp;brary…</source>
        <translation>ライブラリでの用例(&amp;B)…</translation>
    </message>
    <message>
        <source>The P&amp;age and What Was Left Out…</source>
        <translation>ページ全体と除外された部分(&amp;A)…</translation>
    </message>
    <message>
        <source>The feed does not hold the article.</source>
        <translation>フィードに記事の本文がありません。</translation>
    </message>
    <message>
        <source>The feed gives no address of “{name}”, and not its text either.</source>
        <translation>フィードに「{name}」のアドレスも本文もありません。</translation>
    </message>
    <message>
        <source>This feed declares entities of its own, as files do that are made to do harm: it is not read.</source>
        <translation>このフィードは、害を加えるためのファイルのように独自の実体を宣言しているため、読み込みません。</translation>
    </message>
    <message>
        <source>This feed has no entries at present.</source>
        <translation>このフィードにはいま記事がありません。</translation>
    </message>
    <message>
        <source>This feed is damaged: get it again and open that.</source>
        <translation>このフィードは壊れています。取得し直して開いてください。</translation>
    </message>
    <message>
        <source>This feed is damaged: there is no entry in it to read.</source>
        <translation>このフィードは壊れています。読める記事がありません。</translation>
    </message>
    <message>
        <source>This feed is damaged: there is no list of entries in it.</source>
        <translation>このフィードは壊れています。記事の一覧がありません。</translation>
    </message>
    <message>
        <source>Translation &amp;Packages…</source>
        <translation>翻訳パッケージ(&amp;P)…</translation>
    </message>
    <message>
        <source>What became of each</source>
        <translation>それぞれの結果</translation>
    </message>
    <message>
        <source>Wi&amp;der English</source>
        <translation>英文の段を広げる(&amp;D)</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>拡大(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>縮小(&amp;O)</translation>
    </message>
    <message>
        <source>a page down; with Shift, Page Up: a page up</source>
        <translation>1ページ下へ（Shift または Page Up で1ページ上へ）</translation>
    </message>
    <message>
        <source>correct the English of the sentence</source>
        <translation>この文の英訳を修正</translation>
    </message>
    <message>
        <source>extend the selection; with Ctrl by words</source>
        <translation>選択範囲を広げる（Ctrl で単語単位）</translation>
    </message>
    <message>
        <source>next, previous paragraph</source>
        <translation>次／前の段落</translation>
    </message>
    <message>
        <source>next, previous sentence</source>
        <translation>次／前の文</translation>
    </message>
    <message>
        <source>next, previous term</source>
        <translation>次／前の用語</translation>
    </message>
    <message>
        <source>next, previous term or highlight</source>
        <translation>次／前の用語またはハイライト</translation>
    </message>
    <message numerus="yes">
        <source>one entry, {new} new</source>
        <comment>{n} entries, {new} new</comment>
        <translation>
            <numerusform>{n} 件（新着 {new} 件）</numerusform>
        </translation>
    </message>
    <message>
        <source>open the term or highlight; else correct the English</source>
        <translation>用語やハイライトを開く（なければ英訳を修正）</translation>
    </message>
    <message>
        <source>select a word, a sentence</source>
        <translation>単語／文を選択</translation>
    </message>
    <message>
        <source>select the column, copy</source>
        <translation>段を選択、コピー</translation>
    </message>
    <message>
        <source>the feed&apos;s own text: {why}</source>
        <translation>フィードにある本文：{why}</translation>
    </message>
    <message>
        <source>to the Japanese, to the English of the sentence</source>
        <translation>この文の和文へ／英文へ</translation>
    </message>
    <message>
        <source>to the beginning, to the end</source>
        <translation>先頭へ／末尾へ</translation>
    </message>
    <message>
        <source>while correcting: save, new line, leave</source>
        <translation>修正中：保存、改行、取り消し</translation>
    </message>
    <message>
        <source>zoom</source>
        <translation>拡大・縮小</translation>
    </message>
    <message>
        <source>{address} is no feed and names none: give the address of an RSS or Atom feed.</source>
        <translation>{address} はフィードではなく、フィードも示していません。RSS か Atom のアドレスを入力してください。</translation>
    </message>
    <message>
        <source>{address} is not among your feeds: see the list of them.</source>
        <translation>{address} は登録したフィードにありません。一覧を確かめてください。</translation>
    </message>
    <message>
        <source>{done} imported, {refused} refused, {left} not looked at.</source>
        <translation>取り込み {done} 件、取り込めず {refused} 件、未処理 {left} 件。</translation>
    </message>
    <message>
        <source>{done} imported, {refused} refused.</source>
        <translation>取り込み {done} 件、取り込めず {refused} 件。</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{total} 件中 {done} 件</translation>
    </message>
    <message>
        <source>{ems:g} em</source>
        <translation>{ems:g} em</translation>
    </message>
    <message>
        <source>{file} cannot be read ({reason}): check the path.</source>
        <translation>{file} を読めません（{reason}）。場所を確かめてください。</translation>
    </message>
    <message>
        <source>{file} cannot be written in {folder} ({reason}): check the room on the disk.</source>
        <translation>{file} を {folder} に書き込めません（{reason}）。ディスクの空きを確かめてください。</translation>
    </message>
    <message>
        <source>{file} is no feed: import it as an article.</source>
        <translation>{file} はフィードではありません。記事として取り込んでください。</translation>
    </message>
    <message>
        <source>“{name}” is a feed, a list of articles: open it by itself (File → Feeds, or `yomiawase feed`) and choose from it.</source>
        <translation>「{name}」はフィード（記事の一覧）です。単独で開き（ファイル→フィード、または `yomiawase feed`）、記事を選んでください。</translation>
    </message>
    <message>
        <source>≤ {number:g} characters</source>
        <translation>{number:g} 字以内</translation>
    </message>
    <message>
        <source>✓ in your library</source>
        <translation>✓ ライブラリにあります</translation>
    </message>
</context>
</TS>
