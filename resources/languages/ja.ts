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
        <source>&amp;All Kanji</source>
        <translation>すべての漢字(&amp;A)</translation>
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
        <source>&amp;Choose…</source>
        <translation>選ぶ(&amp;C)…</translation>
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
        <source>&amp;Copy the Bookmark</source>
        <translation>ブックマークをコピー(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Delete Highlight</source>
        <translation>ハイライトを削除(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Do Not Mark</source>
        <translation>印を付けない(&amp;D)</translation>
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
        <source>&amp;Furigana</source>
        <translation>ふりがな(&amp;F)</translation>
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
        <source>&amp;Mark like Others</source>
        <translation>他の用語と同じ(&amp;M)</translation>
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
        <source>&amp;Off</source>
        <translation>なし(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Open File…</source>
        <translation>ファイルを開く(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Open the Page with the Button</source>
        <translation>ボタンのあるページを開く(&amp;O)</translation>
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
        <source>&amp;Rare Kanji Only</source>
        <translation>まれな漢字のみ(&amp;R)</translation>
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
        <source>&amp;Sentence Pointed At</source>
        <translation>マウスで指した文(&amp;S)</translation>
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
        <source>&amp;Watched Folder…</source>
        <translation>見張るフォルダー(&amp;W)…</translation>
    </message>
    <message>
        <source>&amp;Wider Japanese</source>
        <translation>和文の段を広げる(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Without Terms You Know</source>
        <translation>既知の用語を除く(&amp;W)</translation>
    </message>
    <message numerus="yes">
        <source>1 match</source>
        <comment>{n} matches</comment>
        <translation>
            <numerusform>{n}件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 paragraph of its page was taken for something else than the article.</source>
        <comment>{n} paragraphs of its page were taken for something else than the article.</comment>
        <translation>
            <numerusform>ページの{n}段落を記事以外のものとして除外しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>A backup is being made: wait for it.</source>
        <translation>バックアップを作成中です。終わるまでお待ちください。</translation>
    </message>
    <message>
        <source>About Yomiawase</source>
        <translation>Yomiawase について</translation>
    </message>
    <message>
        <source>Above &amp;Primary School</source>
        <translation>中学校以上で習う漢字(&amp;P)</translation>
    </message>
    <message>
        <source>Above School Grade &amp;2</source>
        <translation>小学3年以上で習う漢字(&amp;2)</translation>
    </message>
    <message>
        <source>Above School Grade &amp;4</source>
        <translation>小学5年以上で習う漢字(&amp;4)</translation>
    </message>
    <message>
        <source>Add an article of your own</source>
        <translation>自分の記事を追加する</translation>
    </message>
    <message>
        <source>Add article</source>
        <translation>記事を追加</translation>
    </message>
    <message>
        <source>Add term</source>
        <translation>用語を追加</translation>
    </message>
    <message>
        <source>Add the selection to the glossary (Ctrl+G)</source>
        <translation>選択範囲を用語集に追加（Ctrl+G）</translation>
    </message>
    <message>
        <source>Added {lemma}: {text}. Ctrl+Z takes it back.</source>
        <translation>「{lemma}」（{text}）を追加しました。Ctrl+Z で取り消せます。</translation>
    </message>
    <message numerus="yes">
        <source>Added {n} term.</source>
        <comment>Added {n} terms.</comment>
        <translation>
            <numerusform>用語を{n}件追加しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Added {term}.</source>
        <translation>「{term}」を追加しました。</translation>
    </message>
    <message>
        <source>Address of a page, a document or a feed (nothing else of it is fetched):</source>
        <translation>ページ・文書・フィードのアドレス（ほかのものは取得しません）：</translation>
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
        <source>An export is under way.</source>
        <translation>書き出しの途中です。</translation>
    </message>
    <message>
        <source>Another text is being imported: wait for it or cancel it first.</source>
        <translation>別の記事を取り込み中です。終わるまで待つか、先にキャンセルしてください。</translation>
    </message>
    <message>
        <source>Another window imported a newer text of this article, which is shown now.</source>
        <translation>別のウインドウがこの記事の新しい本文を取り込んだため、それを表示しています。</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>記事</translation>
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
        <source>Article from the web</source>
        <translation>Web から記事を作成</translation>
    </message>
    <message>
        <source>Article not opened</source>
        <translation>記事を開けませんでした</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>システムに合わせる</translation>
    </message>
    <message>
        <source>Back up library, notes and glossary</source>
        <translation>ライブラリ・注釈・用語集のバックアップ</translation>
    </message>
    <message>
        <source>Built on {names}.</source>
        <translation>使用ライブラリ：{names}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Changed in another window</source>
        <translation>別のウインドウで変更されています</translation>
    </message>
    <message>
        <source>Choose All N&amp;ew</source>
        <translation>新しいものをすべて選ぶ(&amp;E)</translation>
    </message>
    <message>
        <source>Choose one note in the notes list first, then select where it belongs.</source>
        <translation>先に注釈の一覧で注釈を1件選び、それから配置する箇所を選択してください。</translation>
    </message>
    <message>
        <source>Chosen: {entry}</source>
        <translation>選択済み：{entry}</translation>
    </message>
    <message>
        <source>Click a highlight first, or go to it with Tab, then press Del.</source>
        <translation>先にハイライトをクリックするか Tab で移動してから、Del を押してください。</translation>
    </message>
    <message>
        <source>Click an underlined word</source>
        <translation>下線の語をクリックする</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>閉じる（Esc）</translation>
    </message>
    <message>
        <source>Close the things to try</source>
        <translation>「試してみましょう」を閉じる</translation>
    </message>
    <message>
        <source>Close; Help → Keyboard Shortcuts has everything</source>
        <translation>閉じる（すべての操作は「ヘルプ」→「キーボードショートカット」にあります）</translation>
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
        <source>Comment</source>
        <translation>コメント</translation>
    </message>
    <message>
        <source>Consistency of the &amp;English…</source>
        <translation>訳語の統一(&amp;E)…</translation>
    </message>
    <message>
        <source>Copy Link Add&amp;ress</source>
        <translation>リンクのアドレスをコピー(&amp;R)</translation>
    </message>
    <message>
        <source>Correct &amp;Reading…</source>
        <translation>読みを修正(&amp;R)…</translation>
    </message>
    <message>
        <source>Correct English: F2</source>
        <translation>英訳を直す：F2</translation>
    </message>
    <message>
        <source>Correct Reading</source>
        <translation>読みを修正</translation>
    </message>
    <message>
        <source>Ctrl+wheel</source>
        <translation>Ctrl+ホイール</translation>
    </message>
    <message>
        <source>Damaged file</source>
        <translation>ファイルの破損</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>データフォルダ</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Delete the highlight (Del)</source>
        <translation>ハイライトを削除（Del）</translation>
    </message>
    <message>
        <source>Done again: {what}</source>
        <translation>やり直しました：{what}</translation>
    </message>
    <message>
        <source>Double, triple click</source>
        <translation>ダブルクリック, トリプルクリック</translation>
    </message>
    <message>
        <source>Drop a file here, or choose one from the library.</source>
        <translation>ここにファイルをドロップするか、ライブラリから選んでください。</translation>
    </message>
    <message>
        <source>E&amp;ven Columns</source>
        <translation>段の幅をそろえる(&amp;V)</translation>
    </message>
    <message>
        <source>Edit &amp;Comment and Tags…</source>
        <translation>コメントとタグを編集(&amp;C)…</translation>
    </message>
    <message>
        <source>Empty brings the machine’s translation back</source>
        <translation>空にすると機械翻訳に戻ります</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英語</translation>
    </message>
    <message>
        <source>English hidden</source>
        <translation>英文を隠しています</translation>
    </message>
    <message>
        <source>English hidden.</source>
        <translation>英文は隠されています。</translation>
    </message>
    <message>
        <source>English of this sentence</source>
        <translation>この文の英訳</translation>
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
        <source>Everything is in {path}.</source>
        <translation>すべてを {path} に保存しました。</translation>
    </message>
    <message>
        <source>Everything runs on this machine. Nothing you read or write leaves it.</source>
        <translation>すべての処理はこのコンピュータの中で行われます。読んだもの、書いたものが外に送られることはありません。</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>書き出し</translation>
    </message>
    <message>
        <source>Export notes: Ctrl+E</source>
        <translation>注釈を書き出す：Ctrl+E</translation>
    </message>
    <message>
        <source>Export the glossary</source>
        <translation>用語集の書き出し</translation>
    </message>
    <message>
        <source>Exporting: {done} of {total}…</source>
        <translation>書き出し中：{total}件中{done}件目…</translation>
    </message>
    <message>
        <source>F9 or Escape brings the menus and panels back</source>
        <translation>F9 または Esc でメニューとパネルに戻ります</translation>
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
        <source>Fetching {address} …</source>
        <translation>{address} を取得中…</translation>
    </message>
    <message>
        <source>Fetching …</source>
        <translation>取得しています…</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>検索</translation>
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
        <source>Find in Japanese and English</source>
        <translation>和文と英文を検索</translation>
    </message>
    <message>
        <source>Firefox’s model</source>
        <translation>Firefox のモデル</translation>
    </message>
    <message>
        <source>Firefox’s model translates this article, but cannot run here: that needs the package fxtranslate. English that it made is still here; another engine can translate the rest.</source>
        <translation>この記事の翻訳には Firefox のモデルが選ばれていますが、ここでは動きません(パッケージ fxtranslate が必要です)。これまでの英訳は残っています。続きは別のエンジンで翻訳できます。</translation>
    </message>
    <message>
        <source>Folder to watch</source>
        <translation>見張るフォルダー</translation>
    </message>
    <message>
        <source>For the selection</source>
        <translation>選択範囲の操作</translation>
    </message>
    <message>
        <source>From here on no English is hidden. Shift+R hides it again.</source>
        <translation>ここから先に隠れた英文はありません。Shift+R で再び隠します。</translation>
    </message>
    <message>
        <source>From the watched folder: {problem}</source>
        <translation>見張るフォルダーから：{problem}</translation>
    </message>
    <message>
        <source>Full S&amp;creen</source>
        <translation>フルスクリーン(&amp;C)</translation>
    </message>
    <message>
        <source>Furigana</source>
        <translation>ふりがな</translation>
    </message>
    <message>
        <source>Give the address of a feed (RSS, Atom, JSON), or of a page that names one. Nothing is fetched before you ask for it.</source>
        <translation>フィード（RSS、Atom、JSON）か、フィードを示すページのアドレスを入力してください。指示があるまで何も取得しません。</translation>
    </message>
    <message>
        <source>Glossaries ({kinds});;All files (*)</source>
        <translation>用語集 ({kinds});;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>用語集</translation>
    </message>
    <message>
        <source>Glossary card</source>
        <translation>用語カード</translation>
    </message>
    <message>
        <source>Glossary not exported</source>
        <translation>用語集を書き出せませんでした</translation>
    </message>
    <message>
        <source>Go to a term first, with N or Tab, or click one.</source>
        <translation>先に N または Tab で用語へ移動するか、用語をクリックしてください。</translation>
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
        <source>Highlight &amp;in</source>
        <translation>ハイライトの色(&amp;I)</translation>
    </message>
    <message>
        <source>Highlight: {colour} ({key})</source>
        <translation>ハイライト：{colour}（{key}）</translation>
    </message>
    <message>
        <source>How is {word} read, here and elsewhere?
In kana; leave it empty for the reading that the program finds.</source>
        <translation>「{word}」の読みをかなで入力してください（ほかの箇所にも使われます）。
空にすると自動の読みに戻ります。</translation>
    </message>
    <message>
        <source>How many are imported</source>
        <translation>取り込んだ数</translation>
    </message>
    <message>
        <source>Import from Your &amp;Browser…</source>
        <translation>ブラウザーから取り込む(&amp;B)…</translation>
    </message>
    <message>
        <source>Import from your browser</source>
        <translation>ブラウザーから取り込む</translation>
    </message>
    <message>
        <source>Import into the glossary</source>
        <translation>用語集への取り込み</translation>
    </message>
    <message numerus="yes">
        <source>Import the text that is in it now</source>
        <comment>Import the {n} texts that are in it now</comment>
        <translation>
            <numerusform>いまあるテキスト {n} 件も取り込む</numerusform>
        </translation>
    </message>
    <message>
        <source>Imported: {what}</source>
        <translation>取り込みました：{what}</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>取り込み</translation>
    </message>
    <message>
        <source>Install a package…</source>
        <translation>パッケージをインストール…</translation>
    </message>
    <message>
        <source>J, K or Alt+Down, Alt+Up</source>
        <translation>J, K または Alt+Down, Alt+Up</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>日本語</translation>
    </message>
    <message>
        <source>Japanese typeface</source>
        <translation>和文書体</translation>
    </message>
    <message>
        <source>Keep What Is There</source>
        <translation>今の内容を残す</translation>
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
        <source>Known &amp;Terms</source>
        <translation>既知の用語(&amp;T)</translation>
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
        <source>Layout</source>
        <translation>レイアウト</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>ライブラリ</translation>
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
        <source>Look a word up first: D, or rest the mouse on it.</source>
        <translation>先に D を押すかマウスを重ねて、語を調べてください。</translation>
    </message>
    <message>
        <source>Looking for terms: {done:,} of {total:,} articles</source>
        <translation>用語を検索中：{total:,}記事中{done:,}記事</translation>
    </message>
    <message>
        <source>Mark &amp;Faintly</source>
        <translation>薄く印を付ける(&amp;F)</translation>
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
        <source>New texts in this folder become articles while Yomiawase is open, and at its next start. The files stay where they are; folders in it are left alone.</source>
        <translation>このフォルダーに新しく入ったテキストは、Yomiawase の起動中と次の起動時に記事になります。ファイルは元の場所に残り、中のフォルダーは対象になりません。</translation>
    </message>
    <message>
        <source>Next match (F3)</source>
        <translation>次の一致箇所（F3）</translation>
    </message>
    <message>
        <source>No Japanese font</source>
        <translation>日本語フォントがありません</translation>
    </message>
    <message>
        <source>No Japanese font is installed, so Japanese shows as empty boxes: install Noto Sans CJK (on Debian and Ubuntu: apt install fonts-noto-cjk).</source>
        <translation>日本語フォントがないため、日本語が四角で表示されます。Noto Sans CJK をインストールしてください（Debian と Ubuntu では apt install fonts-noto-cjk）。</translation>
    </message>
    <message>
        <source>No article is open</source>
        <translation>記事を開いていません</translation>
    </message>
    <message>
        <source>No article was opened</source>
        <translation>記事を開けませんでした</translation>
    </message>
    <message>
        <source>No backup was made</source>
        <translation>バックアップを作成できませんでした</translation>
    </message>
    <message>
        <source>No backup was made: {problem}</source>
        <translation>バックアップを作成できませんでした：{problem}</translation>
    </message>
    <message>
        <source>No browser was found: open {file} in yours.</source>
        <translation>ブラウザーが見つかりません。お使いのブラウザーで {file} を開いてください。</translation>
    </message>
    <message>
        <source>No folder is watched</source>
        <translation>見張っているフォルダーはありません</translation>
    </message>
    <message>
        <source>No match</source>
        <translation>一致なし</translation>
    </message>
    <message>
        <source>No notes taken in</source>
        <translation>注釈を取り込めませんでした</translation>
    </message>
    <message>
        <source>No translation</source>
        <translation>翻訳できません</translation>
    </message>
    <message>
        <source>No translation package is installed, so there is no English yet. Everything else works.</source>
        <translation>翻訳パッケージがインストールされていないため、英訳はまだありません。ほかの機能はすべて使えます。</translation>
    </message>
    <message>
        <source>Not Now</source>
        <translation>今はしない</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>あとで</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>注釈</translation>
    </message>
    <message>
        <source>Nothing but the &amp;Text</source>
        <translation>本文だけを表示(&amp;T)</translation>
    </message>
    <message>
        <source>Nothing exported</source>
        <translation>書き出せませんでした</translation>
    </message>
    <message>
        <source>Nothing was imported</source>
        <translation>取り込めませんでした</translation>
    </message>
    <message>
        <source>Nothing was restored</source>
        <translation>復元できませんでした</translation>
    </message>
    <message>
        <source>Once: open the page with the button, and drag that to the bookmarks bar of your browser; or make a new bookmark and paste what Copy gives as its address. Then, on an article: click the bookmark, and press {keys} here. It copies the page as it stands, with its address, and sends nothing anywhere.</source>
        <translation>最初に一度だけ：ボタンのあるページを開き、ボタンをブラウザーのブックマークバーへドラッグします。または新しいブックマークを作り、「コピー」で得たものをアドレスに貼り付けます。その後は、記事のページでブックマークを押し、ここで {keys} を押します。ページがアドレスとともにそのままコピーされ、どこにも何も送られません。</translation>
    </message>
    <message numerus="yes">
        <source>One file cannot be read.</source>
        <comment>{n} cannot be read.</comment>
        <translation>
            <numerusform>{n} 件は読めません。</numerusform>
        </translation>
    </message>
    <message>
        <source>Open &amp;Link</source>
        <translation>リンクを開く(&amp;L)</translation>
    </message>
    <message>
        <source>Open an article</source>
        <translation>記事を開く</translation>
    </message>
    <message>
        <source>Open an article first: it and its notes are what is exported.</source>
        <translation>先に記事を開いてください。その記事と注釈が書き出されます。</translation>
    </message>
    <message>
        <source>Open an article first: then its page can be looked at.</source>
        <translation>先に記事を開いてください。そのページを確認できます。</translation>
    </message>
    <message>
        <source>Opening {name} …</source>
        <translation>{name} を開いています…</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>紙</translation>
    </message>
    <message>
        <source>Place in the article</source>
        <translation>記事内の位置</translation>
    </message>
    <message>
        <source>Previous match (Shift+F3)</source>
        <translation>前の一致箇所（Shift+F3）</translation>
    </message>
    <message>
        <source>Proposed terms</source>
        <translation>用語候補</translation>
    </message>
    <message>
        <source>Put Mine There</source>
        <translation>自分の入力に置き換える</translation>
    </message>
    <message>
        <source>Put what {name} holds in the place of your library, notes and glossary?</source>
        <translation>ライブラリ・注釈・用語集を {name} の内容に置き換えますか？</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>読む</translation>
    </message>
    <message>
        <source>Reading notes: {done} of {total}…</source>
        <translation>注釈を読み込み中：{total}件中{done}件目…</translation>
    </message>
    <message>
        <source>Reading progress</source>
        <translation>読書の進み具合</translation>
    </message>
    <message>
        <source>Reading settings</source>
        <translation>表示設定</translation>
    </message>
    <message>
        <source>Reading the clipboard …</source>
        <translation>クリップボードを読み込み中…</translation>
    </message>
    <message numerus="yes">
        <source>Rejected {n} term.</source>
        <comment>Rejected {n} terms.</comment>
        <translation>
            <numerusform>用語候補を{n}件却下しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Rejected {term}.</source>
        <translation>「{term}」を却下しました。</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>復元</translation>
    </message>
    <message>
        <source>Restore Last Backup</source>
        <translation>最新のバックアップを復元</translation>
    </message>
    <message>
        <source>Restore from a backup</source>
        <translation>バックアップから復元</translation>
    </message>
    <message>
        <source>Sans serif</source>
        <translation>サンセリフ体</translation>
    </message>
    <message>
        <source>Select a Japanese word with kanji, or right-click it: then its reading can be corrected.</source>
        <translation>漢字を含む語を選択するか右クリックすると、読みを修正できます。</translation>
    </message>
    <message>
        <source>Select some text first, then press H to highlight it.</source>
        <translation>先に文字列を選択してから H を押すと、ハイライトできます。</translation>
    </message>
    <message>
        <source>Select the article, or everything, copy it, and press {keys} here. Chrome, Edge and their kin tell its address as well; Firefox and Safari do not.</source>
        <translation>記事かページ全体を選択してコピーし、ここで {keys} を押します。Chrome や Edge などではアドレスも伝わりますが、Firefox と Safari では伝わりません。</translation>
    </message>
    <message>
        <source>Select words: colour, comment</source>
        <translation>語句を選んで色やコメントを付ける</translation>
    </message>
    <message>
        <source>Self-test</source>
        <translation>自己テスト</translation>
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
        <source>Show or hide: {text}</source>
        <translation>表示／非表示：{text}</translation>
    </message>
    <message>
        <source>Something went wrong inside Yomiawase</source>
        <translation>Yomiawase の内部で問題が起きました</translation>
    </message>
    <message>
        <source>Something went wrong inside Yomiawase: {error}</source>
        <translation>Yomiawase の内部で問題が起きました：{error}</translation>
    </message>
    <message>
        <source>Stop translating; what is done stays</source>
        <translation>翻訳を中止（済んだ分は残ります）</translation>
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
        <source>Take in what you wrote into the notes of this folder</source>
        <translation>書き込んだ注釈を取り込むフォルダ</translation>
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
        <source>Text</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Texts ({texts});;Translation packages ({packages});;All files (*)</source>
        <translation>文書 ({texts});;翻訳パッケージ ({packages});;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>The English is hidden. R or a click reveals a sentence, T shows all of it.</source>
        <translation>英文を隠しました。R またはクリックで一文ずつ、T ですべて表示します。</translation>
    </message>
    <message>
        <source>The P&amp;age and What Was Left Out…</source>
        <translation>ページ全体と除外された部分(&amp;A)…</translation>
    </message>
    <message>
        <source>The backup was stopped.</source>
        <translation>バックアップを中止しました。</translation>
    </message>
    <message>
        <source>The bookmark is on the clipboard.</source>
        <translation>ブックマークをクリップボードにコピーしました。</translation>
    </message>
    <message>
        <source>The clipboard holds no text: copy an article first.</source>
        <translation>クリップボードに文字がありません。先に記事をコピーしてください。</translation>
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
        <source>The folder is not watched</source>
        <translation>フォルダーを見張れません</translation>
    </message>
    <message>
        <source>The glossary works on. The library is empty until this is mended.</source>
        <translation>用語集は引き続き使えます。修復するまでライブラリは空になります。</translation>
    </message>
    <message>
        <source>The highlight is deleted. Ctrl+Z brings it back.</source>
        <translation>ハイライトを削除しました。Ctrl+Z で元に戻せます。</translation>
    </message>
    <message>
        <source>The last backup is of {time:%d %B %Y, %H:%M}.</source>
        <translation>最新のバックアップは{time.year}年{time.month}月{time.day}日 {time:%H:%M} のものです。</translation>
    </message>
    <message>
        <source>The library works on, with the glossary that came with the program; nothing can be added to it until this is mended.</source>
        <translation>ライブラリは付属の用語集とともに引き続き使えます。修復するまで用語集には追加できません。</translation>
    </message>
    <message>
        <source>The note has its place here now.</source>
        <translation>注釈をここに配置しました。</translation>
    </message>
    <message>
        <source>The page cannot be shown</source>
        <translation>ページを表示できません</translation>
    </message>
    <message>
        <source>The reading stays as it was</source>
        <translation>読みは変わっていません</translation>
    </message>
    <message>
        <source>The text stays as it is</source>
        <translation>本文は変わっていません</translation>
    </message>
    <message>
        <source>The watched folder {folder} cannot be read ({reason}): choose another.</source>
        <translation>見張るフォルダー {folder} を読めません（{reason}）。別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>The whole page is the article now.</source>
        <translation>ページ全体を記事にしました。</translation>
    </message>
    <message>
        <source>There is no English on the page to hide: choose another layout first (Ctrl+1).</source>
        <translation>隠す英文が表示されていません。先にほかのレイアウトを選んでください（Ctrl+1）。</translation>
    </message>
    <message>
        <source>There is no English without a translation package. Click to install one.</source>
        <translation>翻訳パッケージがないと英訳できません。クリックしてインストールできます。</translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation>まだバックアップはありません。</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>やり直す操作はありません。</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>元に戻す操作はありません。</translation>
    </message>
    <message>
        <source>Things to try</source>
        <translation>試してみましょう</translation>
    </message>
    <message>
        <source>This could not be done</source>
        <translation>実行できませんでした</translation>
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
        <source>This note has no place in the text. Select the passage where it belongs and press Ctrl+Shift+P.</source>
        <translation>この注釈は本文での位置がわかりません。該当する箇所を選択して Ctrl+Shift+P を押してください。</translation>
    </message>
    <message>
        <source>This stays as it is</source>
        <translation>変更されませんでした</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>ツールバー</translation>
    </message>
    <message>
        <source>Translate New Articles with It, Too</source>
        <translation>新しい記事もこれで翻訳</translation>
    </message>
    <message>
        <source>Translate with {engine}</source>
        <translation>{engine} で翻訳</translation>
    </message>
    <message>
        <source>Translates this article from now on; other English is kept</source>
        <translation>以後この記事の翻訳に使います（ほかの訳も残ります）</translation>
    </message>
    <message>
        <source>Translating {done} of {total}</source>
        <translation>翻訳中 {done}/{total}</translation>
    </message>
    <message>
        <source>Translation &amp;Packages…</source>
        <translation>翻訳パッケージ(&amp;P)…</translation>
    </message>
    <message>
        <source>Translation packages…</source>
        <translation>翻訳パッケージ…</translation>
    </message>
    <message>
        <source>Translation progress</source>
        <translation>翻訳の進み具合</translation>
    </message>
    <message>
        <source>Translation stopped; what is done stays.</source>
        <translation>翻訳を中止しました。済んだ分は残ります。</translation>
    </message>
    <message>
        <source>Translation: {engine}</source>
        <translation>翻訳：{engine}</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>もう一度試す</translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation>元に戻しました：{what}</translation>
    </message>
    <message>
        <source>Watch &amp;None</source>
        <translation>見張らない(&amp;N)</translation>
    </message>
    <message>
        <source>Watched folder</source>
        <translation>見張るフォルダー</translation>
    </message>
    <message>
        <source>What became of each</source>
        <translation>それぞれの結果</translation>
    </message>
    <message>
        <source>What could not be read</source>
        <translation>読めなかったもの</translation>
    </message>
    <message>
        <source>What is there now is backed up first.</source>
        <translation>今の内容は先にバックアップされます。</translation>
    </message>
    <message>
        <source>What you have kept so far is safe. ({kind}: {error})</source>
        <translation>これまでに保存した内容は無事です。（{kind}: {error}）</translation>
    </message>
    <message>
        <source>What you select</source>
        <translation>選択した部分</translation>
    </message>
    <message>
        <source>Whole pages, with a bookmark</source>
        <translation>ページ全体（ブックマークを使う）</translation>
    </message>
    <message>
        <source>Wi&amp;der English</source>
        <translation>英文の段を広げる(&amp;D)</translation>
    </message>
    <message>
        <source>Write a comment (C)</source>
        <translation>コメントを書く（C）</translation>
    </message>
    <message>
        <source>Writing {name}…</source>
        <translation>{name} を書き出し中…</translation>
    </message>
    <message>
        <source>Yomiawase backups (*{suffix});;All files (*)</source>
        <translation>Yomiawase のバックアップ (*{suffix});;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Yomiawase cannot start</source>
        <translation>Yomiawase を起動できません</translation>
    </message>
    <message>
        <source>You took yours back.</source>
        <translation>あなたの訳は取り消されました。</translation>
    </message>
    <message>
        <source>You wrote “{typed}”.</source>
        <translation>入力した内容：「{typed}」</translation>
    </message>
    <message>
        <source>Your choice cannot be kept in {folder}: {reason}.</source>
        <translation>選択を {folder} に保存できません: {reason}。</translation>
    </message>
    <message>
        <source>Your glossary cannot be read</source>
        <translation>用語集を読み込めません</translation>
    </message>
    <message>
        <source>Your library cannot be read</source>
        <translation>ライブラリを読み込めません</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>拡大(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>縮小(&amp;O)</translation>
    </message>
    <message numerus="yes">
        <source>a minute left</source>
        <comment>about {n} min left</comment>
        <translation>
            <numerusform>残り約{n}分</numerusform>
        </translation>
    </message>
    <message>
        <source>a page down; with Shift, Page Up: a page up</source>
        <translation>1ページ下へ（Shift または Page Up で1ページ上へ）</translation>
    </message>
    <message>
        <source>at {place}</source>
        <translation>{place}</translation>
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
        <source>preview</source>
        <translation>試作版</translation>
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
        <source>{count} left out</source>
        <translation>除外 {count}件</translation>
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
        <source>{engine}, which translates this article, is no longer installed. English that it made is still here. Install it again, or let another engine translate.</source>
        <translation>この記事の翻訳に選ばれている {engine} は、もうインストールされていません。これまでの英訳は残っています。もう一度インストールするか、別のエンジンで翻訳してください。</translation>
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
        <source>{folder} holds no file that can be read as a text.</source>
        <translation>{folder} にはテキストとして読めるファイルがありません。</translation>
    </message>
    <message>
        <source>{folder} holds too much: choose a folder with fewer files.</source>
        <translation>{folder} にはファイルが多すぎます。もっと少ないフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>{hidden} · {count} revealed</source>
        <translation>{hidden}（{count}文を表示中）</translation>
    </message>
    <message>
        <source>{lemma} is in your glossary already.</source>
        <translation>「{lemma}」はすでに用語集にあります。</translation>
    </message>
    <message>
        <source>{model}, which translates this article, is no longer among your engines. English that it made is still here. Choose it again under Language Models, or let another engine translate.</source>
        <translation>この記事の翻訳に選ばれている {model} は、もうエンジンの一覧にありません。これまでの英訳は残っています。「言語モデル」でもう一度選ぶか、別のエンジンで翻訳してください。</translation>
    </message>
    <message>
        <source>{name} is marked as ignored.</source>
        <translation>「{name}」を「無視」にしました。</translation>
    </message>
    <message>
        <source>{name} is marked as known.</source>
        <translation>「{name}」を「既知」にしました。</translation>
    </message>
    <message>
        <source>{name} is marked as learning.</source>
        <translation>「{name}」を「学習中」にしました。</translation>
    </message>
    <message>
        <source>{name} is marked as new.</source>
        <translation>「{name}」を「新規」にしました。</translation>
    </message>
    <message>
        <source>{name} {version} is a preview that was trained for too short a time, so much of its English is wrong. Click to install a better one.</source>
        <translation>{name} {version} は学習時間の足りない試作版で、誤訳が多くあります。クリックしてより良いものをインストールできます。</translation>
    </message>
    <message>
        <source>{name} {version} translates this article. Click to choose another engine.</source>
        <translation>この記事は {name} {version} で翻訳しています。クリックするとほかのエンジンを選べます。</translation>
    </message>
    <message>
        <source>{number} files of the watched folder cannot be read.</source>
        <translation>見張るフォルダーのファイル {number} 件を読めません。</translation>
    </message>
    <message>
        <source>{text} is in your glossary already.</source>
        <translation>「{text}」はすでに用語集にあります。</translation>
    </message>
    <message>
        <source>{word} is read by the rules again.</source>
        <translation>「{word}」を自動の読みに戻しました。</translation>
    </message>
    <message>
        <source>{word} is read {kept}.</source>
        <translation>「{word}」の読みを「{kept}」にしました。</translation>
    </message>
    <message numerus="yes">
        <source>“{name}” and 1 more are in your library.</source>
        <comment>“{name}” and {n} more are in your library.</comment>
        <translation>
            <numerusform>「{name}」ほか{n}件をライブラリに追加しました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{name}” came from the watched folder.</source>
        <comment>“{name}” and others, {n} in all, came from the watched folder.</comment>
        <translation>
            <numerusform>見張るフォルダーから「{name}」など {n} 件を取り込みました。</numerusform>
        </translation>
    </message>
    <message>
        <source>“{name}” is a feed, a list of articles: open it by itself (File → Feeds, or `yomiawase feed`) and choose from it.</source>
        <translation>「{name}」はフィード（記事の一覧）です。単独で開き（ファイル→フィード、または `yomiawase feed`）、記事を選んでください。</translation>
    </message>
    <message>
        <source>“{name}” was deleted in another window.</source>
        <translation>「{name}」は別のウインドウで削除されました。</translation>
    </message>
    <message>
        <source>≤ {number:g} characters</source>
        <translation>{number:g} 字以内</translation>
    </message>
    <message>
        <source>⚠ No English yet</source>
        <translation>⚠ 英訳なし</translation>
    </message>
    <message>
        <source>⚠ Preview {version}</source>
        <translation>⚠ 試作版 {version}</translation>
    </message>
    <message>
        <source>⚠ Preview {version}: expect wrong English</source>
        <translation>⚠ 試作版 {version}（誤訳が多くあります）</translation>
    </message>
    <message>
        <source>⚠ {engine} is missing</source>
        <translation>⚠ {engine} がありません</translation>
    </message>
    <message>
        <source>✓ in your library</source>
        <translation>✓ ライブラリにあります</translation>
    </message>
    <message>
        <source>読み合わせ: reading two texts against each other.</source>
        <translation>読み合わせ：二つの文を照らし合わせて読む。</translation>
    </message>
</context>
</TS>
