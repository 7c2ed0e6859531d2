<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source> and </source>
        <translation>と</translation>
    </message>
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
        <source>&amp;All of the article</source>
        <translation>記事のすべての用語(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Archive</source>
        <translation>アーカイブ(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Articles</source>
        <translation>記事(&amp;A)</translation>
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
        <source>&amp;Beside it</source>
        <translation>共起語(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Beside the Japanese</source>
        <translation>和文の横(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Browse and Edit…</source>
        <translation>一覧と編集(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Changes of the Text…</source>
        <translation>本文の変更(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>選ぶ(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>閉じる(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Colour</source>
        <translation>色(&amp;C)</translation>
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
        <source>&amp;Definition</source>
        <translation>定義(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>削除(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Delete Highlight</source>
        <translation>ハイライトを削除(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Delete for Ever…</source>
        <translation>完全に削除(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Dictionaries…</source>
        <translation>辞書(&amp;D)…</translation>
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
        <source>&amp;Edit…</source>
        <translation>編集(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Empty Trash…</source>
        <translation>ごみ箱を空にする(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;English</source>
        <translation>英語(&amp;E)</translation>
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
        <source>&amp;English under Japanese (as above in vertical lines)</source>
        <translation>和文の下に英文（縦書きでは上と同じ）(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>書き出し(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Favourite</source>
        <translation>お気に入り(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Fetch</source>
        <translation>取得(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Field</source>
        <translation>分野(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>検索(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>検索(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>フォルダ(&amp;F)</translation>
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
        <source>&amp;Go to the text</source>
        <translation>本文の箇所へ移動(&amp;G)</translation>
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
        <source>&amp;Ignore</source>
        <translation>無視(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <comment>several chosen texts</comment>
        <translation>取り込む(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Import {number}</source>
        <translation>{number}件を取り込む(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>取り込み(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Japanese</source>
        <translation>日本語(&amp;J)</translation>
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
        <source>&amp;Keep the Old One</source>
        <translation>古い本文のまま(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>キーボードショートカット(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Known</source>
        <translation>既知(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Line spacing</source>
        <translation>行間(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Lines</source>
        <translation>用例(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Look Again</source>
        <translation>もう一度調べる(&amp;L)</translation>
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
        <source>&amp;Mend This One</source>
        <translation>この文を直す(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Merge…</source>
        <translation>統合(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Move to Trash</source>
        <translation>ごみ箱に入れる(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;New…</source>
        <translation>新規(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Next Term</source>
        <translation>次の用語(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <comment>of an entry</comment>
        <translation>メモ(&amp;N)</translation>
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
        <source>&amp;Open</source>
        <translation>開く(&amp;O)</translation>
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
        <source>&amp;Other forms</source>
        <translation>ほかの表記(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Place Chosen Note Here</source>
        <translation>選んだ注釈をここに配置(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Place at the Selected Text</source>
        <translation>選択箇所に配置(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Previous Term</source>
        <translation>前の用語(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Put Back</source>
        <translation>元に戻す(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>終了(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Reading</source>
        <translation>読み(&amp;R)</translation>
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
        <source>&amp;Reversed</source>
        <translation>逆順(&amp;R)</translation>
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
        <source>&amp;Show the English  (Space)</source>
        <translation>英語を表示(&amp;S)  (Space)</translation>
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
        <source>&amp;Stop That</source>
        <translation>それを停止(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Tags…</source>
        <translation>タグ(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Take the New Text</source>
        <translation>新しい本文を使う(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Terms That This Article Proposes</source>
        <translation>この記事の用語候補(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;This article</source>
        <translation>この記事(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Translate What Is Missing</source>
        <translation>未訳の文を翻訳(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Under each paragraph</source>
        <translation>各段落の下(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>元に戻す(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Use This Text</source>
        <translation>この本文を使う(&amp;U)</translation>
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
        <source>&amp;With the English Below</source>
        <translation>英文を下に(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Without Terms You Know</source>
        <translation>既知の用語を除く(&amp;W)</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>（名前なし）</translation>
    </message>
    <message>
        <source>(not used)</source>
        <translation>（使わない）</translation>
    </message>
    <message numerus="yes">
        <source>1 entry written to {file} ({format}).</source>
        <comment>{n:,} entries written to {file} ({format}).</comment>
        <translation>
            <numerusform>{n:,}項目を {file}（{format}）に書き出しました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 match</source>
        <comment>{n} matches</comment>
        <translation>
            <numerusform>{n}件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 note changed; {files} files looked through.</source>
        <comment>{n} notes changed; {files} files looked through.</comment>
        <translation>
            <numerusform>{files}ファイルを調べ、注釈を{n}件変更しました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 paragraph of its page was taken for something else than the article.</source>
        <comment>{n} paragraphs of its page were taken for something else than the article.</comment>
        <translation>
            <numerusform>ページの{n}段落を記事以外のものとして除外しました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 place in 1 article</source>
        <comment>{n:,} places in 1 article</comment>
        <translation>
            <numerusform>1記事に{n:,}か所</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 term of this article that your glossary lacks, {glossed} of them explained in it.</source>
        <comment>{n} terms of this article that your glossary lacks, {glossed} of them explained in it.</comment>
        <translation>
            <numerusform>用語集にない用語が{n}件あります（うち{glossed}件は記事に説明があります）。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 term of this article that your glossary lacks.</source>
        <comment>{n} terms of this article that your glossary lacks.</comment>
        <translation>
            <numerusform>用語集にない用語が{n}件あります。</numerusform>
        </translation>
    </message>
    <message>
        <source>A backup is being made: wait for it.</source>
        <translation>バックアップを作成中です。終わるまでお待ちください。</translation>
    </message>
    <message>
        <source>A click shows the page.</source>
        <translation>クリックするとページを表示します。</translation>
    </message>
    <message>
        <source>A definition is nested too deep to be true: it is not read.</source>
        <translation>定義の入れ子が深すぎるため読み込みません。</translation>
    </message>
    <message>
        <source>A file an article in the W3C&apos;s standard, which other annotation programs read.</source>
        <translation>記事ごとに1ファイル。ほかの注釈ソフトで読める W3C の標準形式です。</translation>
    </message>
    <message>
        <source>A file an article: each passage in both languages, your comment and tags. What you write into the files stays when you export again.</source>
        <translation>記事ごとに1ファイル。箇所ごとに和文と英文、コメントとタグが入ります。ファイルに書き足した内容は、再び書き出しても残ります。</translation>
    </message>
    <message>
        <source>A file of the model is too large to be true; get it again.</source>
        <translation>モデルのファイルが大きすぎます。もう一度入手してください。</translation>
    </message>
    <message>
        <source>A glossary entry needs at least one term: write one.</source>
        <translation>用語集の項目には用語が一つ以上必要です。用語を入力してください。</translation>
    </message>
    <message>
        <source>A language model that runs on this machine can translate instead of a package. It is told your glossary&apos;s terms, its English is checked like any other, and where it fails twice the package takes over. Nothing leaves this machine, unless you write another one&apos;s address and agree.</source>
        <translation>このコンピュータで動く言語モデルがパッケージの代わりに翻訳できます。モデルには用語集の訳語を伝え、英訳はほかと同じように検査します。2回失敗した文はパッケージが引き継ぎます。別のコンピュータのアドレスを入力して同意しない限り、このコンピュータの外へは何も送りません。</translation>
    </message>
    <message>
        <source>A linked note for each of these &amp;terms</source>
        <translation>これらの用語ごとにリンク付きのノートを作る(&amp;T)</translation>
    </message>
    <message>
        <source>A newer text of this article</source>
        <translation>この記事の新しい本文</translation>
    </message>
    <message>
        <source>A program in the browser draws this page, its file holds no article: open it in your browser, copy the article there and paste it here.</source>
        <translation>このページはブラウザーのプログラムが描くもので、ファイルに記事がありません。ブラウザーで開き、記事をコピーして、ここに貼り付けてください。</translation>
    </message>
    <message>
        <source>A written form of the term:</source>
        <translation>用語の表記：</translation>
    </message>
    <message>
        <source>A&amp;lign Sentences in Long Paragraphs</source>
        <translation>長い段落の文をそろえる(&amp;L)</translation>
    </message>
    <message>
        <source>A&amp;ll articles ({count})</source>
        <translation>すべての記事（{count}件）(&amp;L)</translation>
    </message>
    <message>
        <source>A&amp;ll articles with notes ({count})</source>
        <translation>注釈のあるすべての記事（{count}件）(&amp;L)</translation>
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
        <source>Above School &amp;Grade 2</source>
        <translation>小学3年以上で習う漢字(&amp;G)</translation>
    </message>
    <message>
        <source>Above School G&amp;rade 4</source>
        <translation>小学5年以上で習う漢字(&amp;R)</translation>
    </message>
    <message>
        <source>Above a Level like JLPT N&amp;1</source>
        <translation>JLPT N&amp;1相当を超える漢字</translation>
    </message>
    <message>
        <source>Above a Level like JLPT N&amp;2</source>
        <translation>JLPT N&amp;2相当を超える漢字</translation>
    </message>
    <message>
        <source>Above a Level like JLPT N&amp;3</source>
        <translation>JLPT N&amp;3相当を超える漢字</translation>
    </message>
    <message>
        <source>Above a Level like JLPT N&amp;4</source>
        <translation>JLPT N&amp;4相当を超える漢字</translation>
    </message>
    <message>
        <source>Above a Level like JLPT N&amp;5</source>
        <translation>JLPT N&amp;5相当を超える漢字</translation>
    </message>
    <message>
        <source>Accept (A)</source>
        <translation>追加（A）</translation>
    </message>
    <message>
        <source>Accept glossed (G)</source>
        <translation>説明のある語を追加（G）</translation>
    </message>
    <message>
        <source>Accept {glossed} glossed (G)</source>
        <translation>説明のある{glossed}件を追加（G）</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>Add File…</source>
        <translation>ファイルを追加…</translation>
    </message>
    <message>
        <source>Add a form</source>
        <translation>表記を追加</translation>
    </message>
    <message>
        <source>Add a shared glossary</source>
        <translation>共有の用語集を追加</translation>
    </message>
    <message>
        <source>Add all that the article explains</source>
        <translation>記事に説明のある用語をすべて追加</translation>
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
        <source>Add as an entry of its own</source>
        <translation>別の項目として追加</translation>
    </message>
    <message>
        <source>Add as another form of it</source>
        <translation>その項目の別の表記として追加</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>注釈の追加</translation>
    </message>
    <message>
        <source>Add term</source>
        <translation>用語を追加</translation>
    </message>
    <message>
        <source>Add the chosen term to your glossary</source>
        <translation>選んだ用語を用語集に追加</translation>
    </message>
    <message>
        <source>Add the selection to the glossary (Ctrl+G)</source>
        <translation>選択範囲を用語集に追加（Ctrl+G）</translation>
    </message>
    <message>
        <source>Add this word to your glossary</source>
        <translation>この語を用語集に追加</translation>
    </message>
    <message>
        <source>Add to favourites</source>
        <translation>お気に入りに追加</translation>
    </message>
    <message>
        <source>Add to glossary</source>
        <translation>用語集に追加</translation>
    </message>
    <message>
        <source>Add to glossary (A)</source>
        <translation>用語集に追加（A）</translation>
    </message>
    <message numerus="yes">
        <source>Add {n} term</source>
        <comment>Add {n} terms</comment>
        <translation>
            <numerusform>用語{n}件の追加</numerusform>
        </translation>
    </message>
    <message>
        <source>Added 1 entry.</source>
        <translation>項目を1件追加しました。</translation>
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
        <source>Address of a server</source>
        <translation>サーバーのアドレス</translation>
    </message>
    <message>
        <source>Address of the feed</source>
        <translation>フィードのアドレス</translation>
    </message>
    <message>
        <source>After</source>
        <translation>後</translation>
    </message>
    <message>
        <source>All</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>すべての記事</translation>
    </message>
    <message>
        <source>All fields</source>
        <translation>すべての分野</translation>
    </message>
    <message>
        <source>All tags</source>
        <translation>すべてのタグ</translation>
    </message>
    <message>
        <source>All terms</source>
        <translation>すべての用語</translation>
    </message>
    <message>
        <source>All terms that you met in this time have been gone through.

The next ones come with what you read; those still being learnt come again tomorrow.</source>
        <translation>この期間に出会った用語はすべて復習しました。

次の用語は読むにつれて増えていきます。学習中の用語は明日また出題されます。</translation>
    </message>
    <message>
        <source>Also used</source>
        <translation>使用可</translation>
    </message>
    <message>
        <source>Also {forms}</source>
        <translation>別の表記：{forms}</translation>
    </message>
    <message>
        <source>Among your engines</source>
        <translation>使用するエンジン</translation>
    </message>
    <message>
        <source>An export is under way.</source>
        <translation>書き出しの途中です。</translation>
    </message>
    <message>
        <source>Anki package</source>
        <translation>Anki パッケージ</translation>
    </message>
    <message>
        <source>Another server&apos;s address, such as http://localhost:8000</source>
        <translation>ほかのサーバーのアドレス（例：http://localhost:8000）</translation>
    </message>
    <message>
        <source>Another spelling, an abbreviation, or a form to avoid</source>
        <translation>別の表記、略語、避けるべき表記</translation>
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
        <source>Another window is installing a package: try again when it is done.</source>
        <translation>別のウインドウがパッケージをインストール中です。終わってからやり直してください。</translation>
    </message>
    <message>
        <source>Any origin</source>
        <translation>すべての由来</translation>
    </message>
    <message>
        <source>Any status</source>
        <translation>すべての状態</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>アーカイブ</translation>
    </message>
    <message>
        <source>Argos packages (*{suffix});;Firefox’s model (*.bin *.spm *.gz *.zst);;All files (*)</source>
        <translation>Argos パッケージ (*{suffix});;Firefox のモデル (*.bin *.spm *.gz *.zst);;すべてのファイル (*)</translation>
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
        <source>Article: PDF</source>
        <translation>記事：PDF</translation>
    </message>
    <message>
        <source>Article: Word (DOCX)</source>
        <translation>記事：Word（DOCX）</translation>
    </message>
    <message>
        <source>Article: e-book (EPUB)</source>
        <translation>記事：電子書籍（EPUB）</translation>
    </message>
    <message>
        <source>Article: web page (HTML)</source>
        <translation>記事：Web ページ（HTML）</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>記事</translation>
    </message>
    <message>
        <source>Articles with a term</source>
        <translation>用語を含む記事</translation>
    </message>
    <message>
        <source>As shown: {summary}</source>
        <translation>この表のとおり：{summary}</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>システムに合わせる</translation>
    </message>
    <message>
        <source>As they stand in the articles</source>
        <translation>記事での出現順</translation>
    </message>
    <message>
        <source>Ask about the others first</source>
        <translation>ほかの用語を先に出題</translation>
    </message>
    <message>
        <source>Ask again tomorrow</source>
        <translation>明日また出題</translation>
    </message>
    <message>
        <source>Ask on the internet which packages there are</source>
        <translation>インターネットで入手できるパッケージを調べる</translation>
    </message>
    <message>
        <source>Ask {host} which model there is; nothing is downloaded yet</source>
        <translation>{host} にモデルの有無を問い合わせる（まだ何もダウンロードしません）</translation>
    </message>
    <message>
        <source>Asking the Argos index …</source>
        <translation>Argos の一覧を取得中…</translation>
    </message>
    <message>
        <source>Asking {host} …</source>
        <translation>{host} に問い合わせ中…</translation>
    </message>
    <message>
        <source>Asking {place} …</source>
        <translation>{place} に問い合わせ中…</translation>
    </message>
    <message>
        <source>Asking …</source>
        <translation>問い合わせ中…</translation>
    </message>
    <message>
        <source>Avoid</source>
        <translation>避ける</translation>
    </message>
    <message>
        <source>B&amp;rowse…</source>
        <translation>選択(&amp;R)…</translation>
    </message>
    <message>
        <source>Back up library, notes and glossary</source>
        <translation>ライブラリ・注釈・用語集のバックアップ</translation>
    </message>
    <message>
        <source>Bar</source>
        <translation>縦線</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>前</translation>
    </message>
    <message>
        <source>Being learnt</source>
        <translation>学習中</translation>
    </message>
    <message>
        <source>Beside the term</source>
        <translation>共起する語</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>青</translation>
    </message>
    <message>
        <source>Bond</source>
        <translation>結び付き</translation>
    </message>
    <message>
        <source>Bond: log-likelihood. From 10.8 on, chance has it so less than once in a thousand times.
Words are counted by paragraph, terms by sentence.</source>
        <translation>結び付き：対数尤度比。10.8 以上は、偶然なら千回に一度も起こらない値です。
単語は段落ごと、用語は文ごとに数えます。</translation>
    </message>
    <message>
        <source>Both, in one entry</source>
        <translation>両方を一つの項目に</translation>
    </message>
    <message>
        <source>Buddhism</source>
        <translation>仏教</translation>
    </message>
    <message>
        <source>Built on {names}.</source>
        <translation>使用ライブラリ：{names}</translation>
    </message>
    <message>
        <source>By what stands after it</source>
        <translation>用語の後の語順</translation>
    </message>
    <message>
        <source>By what stands before the term</source>
        <translation>用語の前の語順</translation>
    </message>
    <message>
        <source>C&amp;onsistency of the English…</source>
        <translation>訳語の統一(&amp;O)…</translation>
    </message>
    <message>
        <source>CSV table</source>
        <translation>CSV の表</translation>
    </message>
    <message>
        <source>Came with Yomiawase</source>
        <translation>付属の用語集</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Change the &amp;Template…</source>
        <translation>テンプレートを変更(&amp;T)…</translation>
    </message>
    <message>
        <source>Change the chosen term, then add it</source>
        <translation>選んだ用語を編集してから追加</translation>
    </message>
    <message>
        <source>Change the selected entry</source>
        <translation>選択した項目を編集</translation>
    </message>
    <message>
        <source>Change this entry</source>
        <translation>この項目を編集</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>変更あり</translation>
    </message>
    <message>
        <source>Changed 1 entry.</source>
        <translation>項目を1件変更しました。</translation>
    </message>
    <message>
        <source>Changed in another window</source>
        <translation>別のウインドウで変更されています</translation>
    </message>
    <message>
        <source>Changed notes are not written: the folder {folder} is not there. Choose another one with File → Export, or stop writing there.</source>
        <translation>変更した注釈を書き出せません。フォルダー{folder}がありません。「ファイル」→「書き出し」で別のフォルダーを選ぶか、自動書き出しを停止してください。</translation>
    </message>
    <message>
        <source>Changed notes are written into {folder} now.</source>
        <translation>現在、変更した注釈は{folder}に書き出されています。</translation>
    </message>
    <message>
        <source>Changes of This Te&amp;xt…</source>
        <translation>本文の変更(&amp;X)…</translation>
    </message>
    <message>
        <source>Changes of this article&apos;s text</source>
        <translation>この記事の本文の変更</translation>
    </message>
    <message>
        <source>Choose All N&amp;ew</source>
        <translation>新しいものをすべて選ぶ(&amp;E)</translation>
    </message>
    <message>
        <source>Choose Yomitan dictionaries (.zip); they can be dropped here, too</source>
        <translation>Yomitan 用の辞書（.zip）を選びます。ここにドロップすることもできます</translation>
    </message>
    <message>
        <source>Choose a {suffix} file or the files of Firefox’s model; they can be dropped, too</source>
        <translation>{suffix} ファイルか Firefox のモデルのファイルを選ぶ（ドロップもできます）</translation>
    </message>
    <message>
        <source>Choose meaning</source>
        <translation>意味の選択</translation>
    </message>
    <message>
        <source>Choose one note in the notes list first, then select where it belongs.</source>
        <translation>先に注釈の一覧で注釈を1件選び、それから配置する箇所を選択してください。</translation>
    </message>
    <message>
        <source>Choose what of the page is the article</source>
        <translation>ページのどこが記事かの選択</translation>
    </message>
    <message>
        <source>Chosen: {entry}</source>
        <translation>選択済み：{entry}</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>消去</translation>
    </message>
    <message>
        <source>Click a highlight first, or go to it with Tab, then press Del.</source>
        <translation>先にハイライトをクリックするか Tab で移動してから、Del を押してください。</translation>
    </message>
    <message>
        <source>Click a marked term in the text to see it here.</source>
        <translation>本文の印の付いた用語をクリックすると、ここに表示されます。</translation>
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
        <source>Close this window</source>
        <translation>このウインドウを閉じる</translation>
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
        <source>Column {number}</source>
        <translation>{number} 列目</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>コンマ</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>コメント</translation>
    </message>
    <message>
        <source>Concordance</source>
        <translation>用例</translation>
    </message>
    <message>
        <source>Concordance of {name}</source>
        <translation>{name} の用例</translation>
    </message>
    <message>
        <source>Consistency of the English</source>
        <translation>訳語の統一</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目次</translation>
    </message>
    <message>
        <source>Cop&amp;y the passage</source>
        <translation>引用箇所をコピー(&amp;Y)</translation>
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
        <source>Correct reading</source>
        <translation>読みの修正</translation>
    </message>
    <message>
        <source>Ctrl+wheel</source>
        <translation>Ctrl+ホイール</translation>
    </message>
    <message>
        <source>D: next word, Esc: close</source>
        <translation>D：次の語、Esc：閉じる</translation>
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
        <source>Date</source>
        <translation>日付</translation>
    </message>
    <message>
        <source>DeepL glossary (CSV)</source>
        <translation>DeepL 用語集（CSV）</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>定義</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message numerus="yes">
        <source>Delete article</source>
        <comment>Delete articles</comment>
        <translation>
            <numerusform>記事を削除</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete note</source>
        <translation>注釈の削除</translation>
    </message>
    <message>
        <source>Delete notes</source>
        <translation>注釈の削除</translation>
    </message>
    <message>
        <source>Delete term</source>
        <translation>用語の削除</translation>
    </message>
    <message>
        <source>Delete terms</source>
        <translation>用語の削除</translation>
    </message>
    <message numerus="yes">
        <source>Delete the article in the trash, with all notes on it?</source>
        <comment>Delete the {n:,} articles in the trash, with all notes on them?</comment>
        <translation>
            <numerusform>ごみ箱の記事{n:,}件を、注釈も含めて削除しますか？</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete the highlight (Del)</source>
        <translation>ハイライトを削除（Del）</translation>
    </message>
    <message>
        <source>Delete the selected entries</source>
        <translation>選択した項目を削除</translation>
    </message>
    <message>
        <source>Delete this note and its highlight; can be undone</source>
        <translation>この注釈とハイライトを削除（元に戻せます）</translation>
    </message>
    <message>
        <source>Delete {number:,} articles, with all notes on them?</source>
        <translation>{number:,}件の記事を、注釈も含めて削除しますか？</translation>
    </message>
    <message numerus="yes">
        <source>Delete “{name}” and its note?</source>
        <comment>Delete “{name}” and its {n} notes?</comment>
        <translation>
            <numerusform>「{name}」と注釈{n}件を削除しますか？</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete “{name}”?</source>
        <translation>「{name}」を削除しますか？</translation>
    </message>
    <message numerus="yes">
        <source>Deleted 1 entry.</source>
        <comment>Deleted {n} entries.</comment>
        <translation>
            <numerusform>項目を{n}件削除しました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleted the note.</source>
        <comment>Deleted {n} notes.</comment>
        <translation>
            <numerusform>注釈を{n}件削除しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Deleted.</source>
        <translation>削除しました。</translation>
    </message>
    <message>
        <source>Delimiter</source>
        <translation>区切り</translation>
    </message>
    <message>
        <source>Dictionaries</source>
        <translation>辞書</translation>
    </message>
    <message>
        <source>Dictionaries tell what ordinary words mean (D in the text, or rest the mouse on a word). The one higher up is shown first: drag it, or Alt+Up and Alt+Down. One without a tick is not asked.</source>
        <translation>辞書は一般の単語の意味を表示します（本文で D キーを押すか、単語の上にマウスを置きます）。上にある辞書ほど先に表示されます。順序はドラッグするか、Alt+↑ と Alt+↓ で変えられます。チェックを外した辞書は引きません。</translation>
    </message>
    <message>
        <source>Dictionaries…</source>
        <translation>辞書…</translation>
    </message>
    <message>
        <source>Do Not Save</source>
        <translation>保存しない</translation>
    </message>
    <message>
        <source>Do again what was taken back</source>
        <translation>取り消した操作をやり直す</translation>
    </message>
    <message>
        <source>Do not ask any more</source>
        <translation>今後は出題しない</translation>
    </message>
    <message>
        <source>Do not propose the chosen term any more</source>
        <translation>選んだ用語を今後は候補にしない</translation>
    </message>
    <message>
        <source>Done again: {done}.</source>
        <translation>やり直しました：{done}。</translation>
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
        <source>Doubtful</source>
        <translation>疑わしい箇所</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下へ</translation>
    </message>
    <message>
        <source>Down, Up, Left, Right in vertical text</source>
        <translation>縦書きでの ↓ ↑ ← →</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>ダウンロード</translation>
    </message>
    <message>
        <source>Download Firefox’s model</source>
        <translation>Firefox のモデルをダウンロード</translation>
    </message>
    <message>
        <source>Download {size} from {host}? The model is kept on this machine and not asked for again; nothing of yours is sent.</source>
        <translation>{host} から {size} をダウンロードしますか？モデルはこのコンピュータに保存され、再び取得することはありません。利用者のデータは送られません。</translation>
    </message>
    <message>
        <source>Downloading {name} from {host} …</source>
        <translation>{host} から {name} をダウンロード中…</translation>
    </message>
    <message>
        <source>Downloading {name} {version} …</source>
        <translation>{name} {version} をダウンロード中…</translation>
    </message>
    <message>
        <source>Drop a file here, or choose an article from the library.</source>
        <translation>ここにファイルをドロップするか、ライブラリから記事を選んでください。</translation>
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
        <source>Edit glossary entry</source>
        <translation>用語集の項目を編集</translation>
    </message>
    <message>
        <source>Edit note</source>
        <translation>注釈の編集</translation>
    </message>
    <message>
        <source>Edit tags</source>
        <translation>タグの編集</translation>
    </message>
    <message>
        <source>Edit term</source>
        <translation>用語の編集</translation>
    </message>
    <message>
        <source>Edit translation</source>
        <translation>訳文の編集</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>編集…</translation>
    </message>
    <message>
        <source>Edit… (E)</source>
        <translation>編集…（E）</translation>
    </message>
    <message>
        <source>Empty brings the machine’s translation back</source>
        <translation>空にすると機械翻訳に戻ります</translation>
    </message>
    <message>
        <source>Empty trash</source>
        <translation>ごみ箱を空にする</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>文字コード</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>エンジン</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英語</translation>
    </message>
    <message>
        <source>English by</source>
        <translation>訳者</translation>
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
        <source>English of the sentence</source>
        <translation>文の英訳</translation>
    </message>
    <message>
        <source>English of this sentence</source>
        <translation>この文の英訳</translation>
    </message>
    <message>
        <source>English term</source>
        <translation>英語の用語</translation>
    </message>
    <message>
        <source>English to avoid</source>
        <translation>避けるべき英語</translation>
    </message>
    <message>
        <source>English typeface</source>
        <translation>英文書体</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>項目</translation>
    </message>
    <message>
        <source>Entries of the feed</source>
        <translation>フィードの記事</translation>
    </message>
    <message>
        <source>Entry key</source>
        <translation>項目のキー</translation>
    </message>
    <message>
        <source>Entry without a term</source>
        <translation>用語のない項目</translation>
    </message>
    <message>
        <source>Entry {number}: {error}</source>
        <translation>項目 {number}：{error}</translation>
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
        <source>Export into this folder</source>
        <translation>書き出し先のフォルダ</translation>
    </message>
    <message>
        <source>Export notes: Ctrl+E</source>
        <translation>注釈を書き出す：Ctrl+E</translation>
    </message>
    <message>
        <source>Export the glossary</source>
        <translation>用語集の書き出し</translation>
    </message>
    <message numerus="yes">
        <source>Export {n} article</source>
        <comment>Export {n} articles</comment>
        <translation>
            <numerusform>記事を{n}件書き出す</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Export {n} note</source>
        <comment>Export {n} notes</comment>
        <translation>
            <numerusform>注釈を{n}件書き出す</numerusform>
        </translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>書き出し中</translation>
    </message>
    <message>
        <source>Exporting: {done} of {total}…</source>
        <translation>書き出し中：{total}件中{done}件目…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>書き出し…</translation>
    </message>
    <message>
        <source>F&amp;urigana above the kanji</source>
        <translation>漢字にふりがなを付ける(&amp;U)</translation>
    </message>
    <message>
        <source>F9 or Escape brings the menus and panels back</source>
        <translation>F9 または Esc でメニューとパネルに戻ります</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>お気に入り</translation>
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
        <source>Fetching the page was cancelled.</source>
        <translation>ページの取得をキャンセルしました。</translation>
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
        <source>Field</source>
        <translation>分野</translation>
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
        <source>Firefox&apos;s model cannot be started: {why}.</source>
        <translation>Firefox のモデルを起動できません：{why}。</translation>
    </message>
    <message>
        <source>Firefox&apos;s model does not answer.</source>
        <translation>Firefox のモデルが応答しません。</translation>
    </message>
    <message>
        <source>Firefox&apos;s model stopped working; try again.</source>
        <translation>Firefox のモデルが停止しました。やり直してください。</translation>
    </message>
    <message>
        <source>Firefox&apos;s models need the package fxtranslate, which there is not for this machine; everything else works.</source>
        <translation>Firefox のモデルに必要なパッケージ fxtranslate は、このコンピュータにはありません。ほかの機能は使えます。</translation>
    </message>
    <message>
        <source>Firefox’s model</source>
        <translation>Firefox のモデル</translation>
    </message>
    <message>
        <source>Firefox’s model translates this article, but cannot run here: that needs the package fxtranslate. English that it made is still here; another engine can translate the rest.</source>
        <translation>この記事の翻訳には Firefox のモデルが選ばれていますが、ここでは動きません（パッケージ fxtranslate が必要です）。これまでの英訳は残っています。続きは別のエンジンで翻訳できます。</translation>
    </message>
    <message>
        <source>Firefox’s model…</source>
        <translation>Firefox のモデル…</translation>
    </message>
    <message>
        <source>First met in “{title}”, {day}</source>
        <translation>初出：「{title}」{day}</translation>
    </message>
    <message>
        <source>First rows</source>
        <translation>先頭の行</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>フォルダ</translation>
    </message>
    <message>
        <source>Folder to watch</source>
        <translation>監視フォルダ</translation>
    </message>
    <message>
        <source>For all changed…</source>
        <translation>変更ありのすべてに…</translation>
    </message>
    <message>
        <source>For all that differ</source>
        <translation>異なるものすべて</translation>
    </message>
    <message>
        <source>For meanings install a dictionary: the free JMdict, or one that you have from Yomitan.</source>
        <translation>語義を表示するには、無料の JMdict か、お持ちの Yomitan 用の辞書をインストールしてください。</translation>
    </message>
    <message>
        <source>For the selection</source>
        <translation>選択範囲の操作</translation>
    </message>
    <message>
        <source>For&amp;mat</source>
        <translation>形式(&amp;M)</translation>
    </message>
    <message>
        <source>Forget a shared file; the file stays where it is</source>
        <translation>共有ファイルの登録を解除（ファイルはそのまま残ります）</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>Found in several places of the text</source>
        <translation>本文に該当箇所が複数あります</translation>
    </message>
    <message>
        <source>Frequency</source>
        <translation>頻度</translation>
    </message>
    <message>
        <source>From</source>
        <translation>由来</translation>
    </message>
    <message>
        <source>From Mozilla</source>
        <translation>Mozilla から</translation>
    </message>
    <message>
        <source>From a shared glossary</source>
        <translation>共有の用語集</translation>
    </message>
    <message>
        <source>From here on no English is hidden. Shift+R hides it again.</source>
        <translation>ここから先に隠れた英文はありません。Shift+R で再び隠します。</translation>
    </message>
    <message>
        <source>From now on, also when I have &amp;changed a note</source>
        <translation>今後、注釈を変更したときにも自動で書き出す(&amp;C)</translation>
    </message>
    <message>
        <source>From the Argos index…</source>
        <translation>Argos の一覧から…</translation>
    </message>
    <message>
        <source>From the watched folder: {problem}</source>
        <translation>監視フォルダから：{problem}</translation>
    </message>
    <message>
        <source>From {source}</source>
        <translation>由来：{source}</translation>
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
        <source>Further form</source>
        <translation>ほかの表記</translation>
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
        <source>Glossary not changed</source>
        <translation>用語集は変更されていません</translation>
    </message>
    <message>
        <source>Glossary not exported</source>
        <translation>用語集を書き出せませんでした</translation>
    </message>
    <message>
        <source>Glossary sources</source>
        <translation>用語集の参照元</translation>
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
        <source>Green</source>
        <translation>緑</translation>
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
        <source>Highlight</source>
        <comment>what was marked</comment>
        <translation>ハイライト</translation>
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
        <source>How far the review has come</source>
        <translation>復習の進み具合</translation>
    </message>
    <message>
        <source>How is {word} read, here and elsewhere?
In kana; leave it empty for the reading that the program finds.</source>
        <translation>「{word}」の読みをかなで入力してください（ほかの箇所にも使われます）。
空にすると自動の読みに戻ります。</translation>
    </message>
    <message>
        <source>How it differs</source>
        <translation>違い</translation>
    </message>
    <message>
        <source>How many are exported</source>
        <translation>書き出した数</translation>
    </message>
    <message>
        <source>How many are imported</source>
        <translation>取り込んだ数</translation>
    </message>
    <message>
        <source>How many paragraphs are left out</source>
        <translation>除外した段落の数</translation>
    </message>
    <message>
        <source>How much changed</source>
        <translation>変わった量</translation>
    </message>
    <message>
        <source>I&amp;gnore Term</source>
        <translation>用語を無視(&amp;G)</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>無視</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>取り込む</translation>
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
        <source>Import glossary</source>
        <translation>用語集の取り込み</translation>
    </message>
    <message>
        <source>Import into the glossary</source>
        <translation>用語集への取り込み</translation>
    </message>
    <message>
        <source>Import the new text as an article of its own</source>
        <translation>新しい本文を別の記事として取り込みます</translation>
    </message>
    <message numerus="yes">
        <source>Import the text that is in it now</source>
        <comment>Import the {n} texts that are in it now</comment>
        <translation>
            <numerusform>いまあるテキスト{n}件も取り込む</numerusform>
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
        <source>In glossary</source>
        <translation>用語集で表示</translation>
    </message>
    <message>
        <source>In hiragana</source>
        <translation>ひらがなで入力</translation>
    </message>
    <message>
        <source>In the Argos index</source>
        <translation>Argos の一覧</translation>
    </message>
    <message>
        <source>In the article: a click leaves it out</source>
        <translation>記事に含まれています。クリックすると除外します</translation>
    </message>
    <message>
        <source>In the article: {text}</source>
        <translation>記事に含む：{text}</translation>
    </message>
    <message>
        <source>In the glossary: {term}</source>
        <translation>用語集：{term}</translation>
    </message>
    <message>
        <source>In the library…</source>
        <translation>ライブラリでの用例…</translation>
    </message>
    <message>
        <source>In the text</source>
        <translation>本文中</translation>
    </message>
    <message>
        <source>In this article ({count})</source>
        <translation>この記事（{count}件）</translation>
    </message>
    <message>
        <source>In vertical lines the English is below anyway. Ctrl+5: horizontal lines.</source>
        <translation>縦書きでは英語はもともと下にあります。Ctrl+5で横書きになります。</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>インストール</translation>
    </message>
    <message>
        <source>Install a package</source>
        <translation>パッケージのインストール</translation>
    </message>
    <message>
        <source>Install a package…</source>
        <translation>パッケージをインストール…</translation>
    </message>
    <message>
        <source>Install dictionaries</source>
        <translation>辞書をインストール</translation>
    </message>
    <message>
        <source>Install dictionaries, or switch them on</source>
        <translation>辞書をインストールするか、オンにします</translation>
    </message>
    <message>
        <source>Install from File…</source>
        <translation>ファイルからインストール…</translation>
    </message>
    <message>
        <source>Install from file…</source>
        <translation>ファイルからインストール…</translation>
    </message>
    <message>
        <source>Install {title}</source>
        <translation>{title} をインストール</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>インストール済み</translation>
    </message>
    <message>
        <source>Installed {name} {version} ({size}).</source>
        <translation>{name} {version}（{size}）をインストールしました。</translation>
    </message>
    <message>
        <source>Installed {title}: {holdings}.</source>
        <translation>{title} をインストールしました：{holdings}。</translation>
    </message>
    <message>
        <source>Installing and trying Firefox’s model …</source>
        <translation>Firefox のモデルをインストールして確認中…</translation>
    </message>
    <message>
        <source>Installing {name} …</source>
        <translation>{name} をインストール中…</translation>
    </message>
    <message>
        <source>Instead</source>
        <translation>使われている語</translation>
    </message>
    <message>
        <source>Internet slang</source>
        <translation>ネット用語</translation>
    </message>
    <message>
        <source>It does not say whom it is from.</source>
        <translation>作成者の記載はありません。</translation>
    </message>
    <message>
        <source>Its English</source>
        <translation>その英訳</translation>
    </message>
    <message>
        <source>JMdict and JMnedict come with the package jamdict-data (54 MB, {licence}, by EDRDG): install it beside Yomiawase ({command}), then give this command again.</source>
        <translation>JMdict と JMnedict はパッケージ jamdict-data（54 MB、{licence}、EDRDG）に入っています。Yomiawase と同じ環境にインストールし（{command}）、もう一度このコマンドを実行してください。</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>日本語</translation>
    </message>
    <message>
        <source>Japanese and English for Word or LibreOffice.</source>
        <translation>Word や LibreOffice 用の和英対訳。</translation>
    </message>
    <message>
        <source>Japanese and English for an e-book reader.</source>
        <translation>電子書籍リーダー用の和英対訳。</translation>
    </message>
    <message>
        <source>Japanese and English on A4 pages.</source>
        <translation>A4 の和英対訳。</translation>
    </message>
    <message>
        <source>Japanese and English on a page that needs nothing else and prints well.</source>
        <translation>単独で開けて印刷にも向く和英対訳の1ページ。</translation>
    </message>
    <message>
        <source>Japanese is left untranslated: {text}</source>
        <translation>日本語が訳されずに残っています：{text}</translation>
    </message>
    <message>
        <source>Japanese term</source>
        <translation>日本語の用語</translation>
    </message>
    <message>
        <source>Japanese to avoid</source>
        <translation>避けるべき日本語</translation>
    </message>
    <message>
        <source>Japanese typeface</source>
        <translation>和文書体</translation>
    </message>
    <message>
        <source>Join with {name}</source>
        <translation>{name} に統合</translation>
    </message>
    <message>
        <source>Keep &amp;Both</source>
        <translation>両方残す(&amp;B)</translation>
    </message>
    <message>
        <source>Keep What Is There</source>
        <translation>今の内容を残す</translation>
    </message>
    <message>
        <source>Keep as a second meaning</source>
        <translation>別の意味として残す</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>自分の項目を残す</translation>
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
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Kind of Markdown</source>
        <translation>Markdownの種類</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>既知</translation>
    </message>
    <message>
        <source>Known &amp;Terms</source>
        <translation>既知の用語(&amp;T)</translation>
    </message>
    <message>
        <source>Known well</source>
        <translation>よく知っている</translation>
    </message>
    <message>
        <source>La&amp;ter  (5)</source>
        <translation>後で(&amp;T)  (5)</translation>
    </message>
    <message>
        <source>Lan&amp;guage of menus</source>
        <translation>メニューの言語（Language）(&amp;G)</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Language &amp;Models on This Machine…</source>
        <translation>このコンピュータの言語モデル(&amp;M)…</translation>
    </message>
    <message>
        <source>Language models</source>
        <translation>言語モデル</translation>
    </message>
    <message>
        <source>Last imported</source>
        <translation>取り込み日</translation>
    </message>
    <message>
        <source>Last read</source>
        <translation>最後に読んだ日</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>レイアウト</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>学習中</translation>
    </message>
    <message>
        <source>Learning status</source>
        <translation>学習状態</translation>
    </message>
    <message>
        <source>Leave open which meaning stands here</source>
        <translation>ここでの意味を決めない</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>除外</translation>
    </message>
    <message>
        <source>Leave the note as it was (Escape)</source>
        <translation>注釈を変更しない（Esc）</translation>
    </message>
    <message>
        <source>Leave the template as it was before?</source>
        <translation>テンプレートの変更を破棄しますか？</translation>
    </message>
    <message>
        <source>Left out: a click brings it back</source>
        <translation>除外されています。クリックすると戻します</translation>
    </message>
    <message>
        <source>Left out: {text}</source>
        <translation>除外：{text}</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>長さ</translation>
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
        <source>Line {line}: {reason}</source>
        <translation>{line}行目：{reason}</translation>
    </message>
    <message>
        <source>Line {number} of {name} holds a zero, which is no text: the file is damaged or not a text file.</source>
        <translation>{name} の {number} 行目に文字ではないゼロがあります。ファイルが壊れているか、テキストではありません。</translation>
    </message>
    <message>
        <source>Lines of the concordance</source>
        <translation>用例の一覧</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>リンク</translation>
    </message>
    <message>
        <source>Look &amp;Up under the Mouse</source>
        <translation>マウスの下の語を調べる(&amp;U)</translation>
    </message>
    <message>
        <source>Look Again</source>
        <translation>もう一度探す</translation>
    </message>
    <message>
        <source>Look There</source>
        <translation>このアドレスを調べる</translation>
    </message>
    <message>
        <source>Look Up the Ne&amp;xt Word</source>
        <translation>次の語を調べる(&amp;X)</translation>
    </message>
    <message>
        <source>Look Up the Word Be&amp;fore</source>
        <translation>前の語を調べる(&amp;F)</translation>
    </message>
    <message>
        <source>Look a word up first: D, or rest the mouse on it.</source>
        <translation>先に D を押すかマウスを重ねて、語を調べてください。</translation>
    </message>
    <message>
        <source>Looking for servers on this machine …</source>
        <translation>このコンピュータのサーバーを検索中…</translation>
    </message>
    <message>
        <source>Looking for terms: {done:,} of {total:,} articles</source>
        <translation>用語を検索中：{total:,}記事中{done:,}記事</translation>
    </message>
    <message>
        <source>Looking for terms…</source>
        <translation>用語を検索中…</translation>
    </message>
    <message>
        <source>Looking for what stands beside the term…</source>
        <translation>共起する語を検索中…</translation>
    </message>
    <message>
        <source>Looking through the English of your library…</source>
        <translation>ライブラリの英訳を確認中…</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>探しています…</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>検索中…</translation>
    </message>
    <message>
        <source>Make one entry of the selected ones</source>
        <translation>選択した項目を一つに統合</translation>
    </message>
    <message>
        <source>Make one entry of these; can be undone</source>
        <translation>一つの項目に統合（元に戻せます）</translation>
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
        <source>Mark as ignored</source>
        <translation>「無視」への変更</translation>
    </message>
    <message>
        <source>Mark as known</source>
        <translation>「既知」への変更</translation>
    </message>
    <message>
        <source>Mark as learning</source>
        <translation>「学習中」への変更</translation>
    </message>
    <message>
        <source>Mark as new</source>
        <translation>「新規」への変更</translation>
    </message>
    <message>
        <source>Markdown for Obsidian</source>
        <translation>Obsidian用Markdown</translation>
    </message>
    <message>
        <source>Markdown for git hosts</source>
        <translation>Gitホスト用Markdown</translation>
    </message>
    <message numerus="yes">
        <source>Marked 1 entry as {status}.</source>
        <comment>Marked {n} entries as {status}.</comment>
        <translation>
            <numerusform>{n}件を「{status}」にしました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Marked: {text}</source>
        <translation>ハイライト：{text}</translation>
    </message>
    <message>
        <source>Mend &amp;All Listed</source>
        <translation>一覧の文をすべて直す(&amp;A)</translation>
    </message>
    <message>
        <source>Mend translations</source>
        <translation>訳文の修正</translation>
    </message>
    <message>
        <source>Mended {gone:,} of {wanted:,}.</source>
        <translation>{wanted:,}件中{gone:,}件を直しました。</translation>
    </message>
    <message>
        <source>Mended {gone:,} of {wanted:,}; the others are to be changed by hand (Enter).</source>
        <translation>{wanted:,}件中{gone:,}件を直しました。残りは手動で修正してください（Enter）。</translation>
    </message>
    <message>
        <source>Mended.</source>
        <translation>直しました。</translation>
    </message>
    <message>
        <source>Mending…</source>
        <translation>修正中…</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>統合</translation>
    </message>
    <message>
        <source>Merge as shown; one undo takes all of it back</source>
        <translation>表示のとおりに取り込む（一度の「元に戻す」ですべて取り消せます）</translation>
    </message>
    <message>
        <source>Merge entries</source>
        <translation>項目の統合</translation>
    </message>
    <message>
        <source>Merge terms</source>
        <translation>用語の統合</translation>
    </message>
    <message numerus="yes">
        <source>Merged {n} entry.</source>
        <comment>Merged {n} entries.</comment>
        <translation>
            <numerusform>{n}件の項目を統合しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Merging…</source>
        <translation>取り込み中…</translation>
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
        <source>Missing file</source>
        <translation>ファイルがありません</translation>
    </message>
    <message>
        <source>More of the toolbar</source>
        <translation>ツールバーの続き</translation>
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
        <source>Move to archive</source>
        <translation>アーカイブ</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>ごみ箱への移動</translation>
    </message>
    <message>
        <source>N&amp;one</source>
        <translation>なし(&amp;O)</translation>
    </message>
    <message>
        <source>Needs a place ({count})</source>
        <translation>位置の指定が必要（{count}件）</translation>
    </message>
    <message>
        <source>Neither ask nor mark it in the text</source>
        <translation>出題せず、本文でも印を付けない</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新規</translation>
    </message>
    <message>
        <source>New terms</source>
        <translation>新しい用語の数</translation>
    </message>
    <message>
        <source>New texts in this folder become articles while Yomiawase is open, and at its next start. The files stay where they are; folders in it are left alone.</source>
        <translation>このフォルダに新しく入ったテキストは、Yomiawase の起動中と次の起動時に記事になります。ファイルは元の場所に残り、中のフォルダは対象になりません。</translation>
    </message>
    <message>
        <source>New to you</source>
        <translation>初めての用語</translation>
    </message>
    <message>
        <source>Newer text</source>
        <translation>新しい本文</translation>
    </message>
    <message>
        <source>Next Heading</source>
        <translation>次の見出し</translation>
    </message>
    <message>
        <source>Next match (F3)</source>
        <translation>次の一致箇所（F3）</translation>
    </message>
    <message>
        <source>No English yet</source>
        <translation>英語なし</translation>
    </message>
    <message>
        <source>No English yet.</source>
        <translation>まだ英訳がありません。</translation>
    </message>
    <message>
        <source>No English yet: open the article to have it.</source>
        <translation>まだ英訳がありません。記事を開くと翻訳されます。</translation>
    </message>
    <message>
        <source>No Firefox model is installed; see `yomiawase package list`.</source>
        <translation>Firefox のモデルはインストールされていません。`yomiawase package list` で確認できます。</translation>
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
        <source>No Japanese–English translation package is installed: install one first.</source>
        <translation>日英の翻訳パッケージがありません。先にインストールしてください。</translation>
    </message>
    <message>
        <source>No article is in this list.</source>
        <translation>この一覧に記事はありません。</translation>
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
        <source>No column of {name} is known to hold the terms ({there}): say which do, as with --columns ja=1,en=2.</source>
        <translation>{name} のどの列が用語かわかりません（{there}）。どの列かを指定してください（例：--columns ja=1,en=2）。</translation>
    </message>
    <message>
        <source>No dictionary is called {name}; installed: {known}.</source>
        <translation>{name} という辞書はありません。インストール済み：{known}。</translation>
    </message>
    <message>
        <source>No dictionary is installed yet. Drop a Yomitan dictionary (.zip) here, or install one below.</source>
        <translation>辞書はまだインストールされていません。Yomitan 用の辞書（.zip）をここにドロップするか、下のボタンでインストールしてください。</translation>
    </message>
    <message>
        <source>No engine has English for this sentence: install a package.</source>
        <translation>この文を訳せるエンジンがありません。パッケージをインストールしてください。</translation>
    </message>
    <message>
        <source>No entry has all of this.

Try fewer words, or any field, status and origin.</source>
        <translation>すべての条件に合う項目はありません。

検索語を減らすか、分野・状態・由来の絞り込みを解除してください。</translation>
    </message>
    <message>
        <source>No folder is watched</source>
        <translation>監視中のフォルダはありません</translation>
    </message>
    <message>
        <source>No installed dictionary has this word.</source>
        <translation>インストール済みの辞書にこの語はありません。</translation>
    </message>
    <message>
        <source>No longer found in the text</source>
        <translation>本文に見つからなくなりました</translation>
    </message>
    <message>
        <source>No match</source>
        <translation>一致なし</translation>
    </message>
    <message>
        <source>No note fits what you are looking for.</source>
        <translation>条件に合う注釈はありません。</translation>
    </message>
    <message>
        <source>No notes taken in</source>
        <translation>注釈を取り込めませんでした</translation>
    </message>
    <message>
        <source>No notes yet.

Select some text and press H to highlight it, or C to write a comment.</source>
        <translation>まだ注釈はありません。

文字列を選択して H でハイライト、C でコメントを書けます。</translation>
    </message>
    <message>
        <source>No package is installed, so articles have no English yet. Install one from a file that you have, or fetch one from the Argos index or from Mozilla.</source>
        <translation>パッケージがないため、記事の英訳はまだありません。お持ちのファイルからインストールするか、Argos の一覧または Mozilla から取得してください。</translation>
    </message>
    <message>
        <source>No package {code} is installed; see `yomiawase package list`.</source>
        <translation>パッケージ {code} はインストールされていません。`yomiawase package list` で確認できます。</translation>
    </message>
    <message>
        <source>No sentence has been revealed that could be hidden again.</source>
        <translation>隠し直せる文がありません。まだ1文も表示していません。</translation>
    </message>
    <message>
        <source>No term was found in {name}: check format and columns.</source>
        <translation>{name} に用語が見つかりません。形式と列を確認してください。</translation>
    </message>
    <message>
        <source>No term was found in {name}: choose a glossary file.</source>
        <translation>{name} に用語が見つかりません。用語集のファイルを選んでください。</translation>
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
        <source>Nobody answers at {place}: {how_to_start}.</source>
        <translation>{place} から応答がありません。{how_to_start}。</translation>
    </message>
    <message>
        <source>Not Now</source>
        <translation>今はしない</translation>
    </message>
    <message>
        <source>Not a &amp;Favourite</source>
        <translation>お気に入りから外す(&amp;F)</translation>
    </message>
    <message>
        <source>Not learnt yet</source>
        <translation>未学習</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>あとで</translation>
    </message>
    <message>
        <source>Not settled</source>
        <translation>未定</translation>
    </message>
    <message>
        <source>Not to be learnt, and not marked in the text</source>
        <translation>学習せず、本文でも印を付けない</translation>
    </message>
    <message>
        <source>Note</source>
        <comment>annotation</comment>
        <translation>注釈</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>注釈</translation>
    </message>
    <message>
        <source>Notes of this article</source>
        <translation>この記事の注釈</translation>
    </message>
    <message>
        <source>Notes: Markdown for Obsidian</source>
        <translation>注釈：Markdown（Obsidian 用）</translation>
    </message>
    <message>
        <source>Notes: Markdown for git hosts</source>
        <translation>注釈：Markdown（Git ホスト用）</translation>
    </message>
    <message>
        <source>Notes: Readwise (CSV)</source>
        <translation>注釈：Readwise（CSV）</translation>
    </message>
    <message>
        <source>Notes: Web Annotations (JSON-LD)</source>
        <translation>注釈：Web Annotation（JSON-LD）</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>何もしない</translation>
    </message>
    <message>
        <source>Nothing but the Te&amp;xt</source>
        <translation>本文だけを表示(&amp;X)</translation>
    </message>
    <message>
        <source>Nothing can be kept there: {why}</source>
        <translation>保存できません：{why}</translation>
    </message>
    <message>
        <source>Nothing changed</source>
        <translation>変更はありません</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>見つかりませんでした。</translation>
    </message>
    <message>
        <source>Nothing is left of “{label}” to do or to take back: all of it was changed since, and stays as it is.</source>
        <translation>「{label}」は、その後すべて変更されたため、元に戻すことも、やり直すこともできません。今の内容のままです。</translation>
    </message>
    <message>
        <source>Nothing stands beside this term more often than chance would have it.

With more articles in your library there will be.</source>
        <translation>この用語と偶然以上に共起する語はありません。

ライブラリの記事が増えると見つかるようになります。</translation>
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
        <source>Nothing was sent.</source>
        <translation>何も送信していません。</translation>
    </message>
    <message>
        <source>Of the Japanese the English lacks {text}.</source>
        <translation>和文の {text} が英訳にありません。</translation>
    </message>
    <message>
        <source>Older text</source>
        <translation>古い本文</translation>
    </message>
    <message>
        <source>OmegaT glossary</source>
        <translation>OmegaT 用語集</translation>
    </message>
    <message>
        <source>On another machine</source>
        <translation>別のコンピュータ</translation>
    </message>
    <message>
        <source>On this machine</source>
        <translation>このコンピュータ</translation>
    </message>
    <message>
        <source>Once: open the page with the button, and drag that to the bookmarks bar of your browser; or make a new bookmark and paste what Copy gives as its address. Then, on an article: click the bookmark, and press {keys} here. It copies the page as it stands, with its address, and sends nothing anywhere.</source>
        <translation>最初に一度だけ：ボタンのあるページを開き、ボタンをブラウザーのブックマークバーへドラッグします。または新しいブックマークを作り、「コピー」で得たものをアドレスに貼り付けます。その後は、記事のページでブックマークを押し、ここで {keys} を押します。ページがアドレスとともにそのままコピーされ、どこにも何も送られません。</translation>
    </message>
    <message numerus="yes">
        <source>One could not be written.</source>
        <comment>{n:,} could not be written.</comment>
        <translation>
            <numerusform>{n:,} 件は書き出せませんでした。</numerusform>
        </translation>
    </message>
    <message>
        <source>One entry remains</source>
        <translation>統合後の項目</translation>
    </message>
    <message numerus="yes">
        <source>One file cannot be read.</source>
        <comment>{n} cannot be read.</comment>
        <translation>
            <numerusform>{n}件は読めません。</numerusform>
        </translation>
    </message>
    <message>
        <source>One table with a row for each highlight. Import it at readwise.io.</source>
        <translation>ハイライトごとに1行の表。readwise.io で取り込めます。</translation>
    </message>
    <message>
        <source>Only while Japanese and English stand side by side, in horizontal lines: Ctrl+5, then Ctrl+1.</source>
        <translation>横書きで日本語と英語が左右に並んでいるときだけ使えます。Ctrl+5、次にCtrl+1で並びます。</translation>
    </message>
    <message>
        <source>Only while Japanese and English stand side by side: Ctrl+1.</source>
        <translation>日本語と英語が左右に並んでいるときだけ使えます。Ctrl+1で並びます。</translation>
    </message>
    <message>
        <source>Only {colour} notes</source>
        <translation>{colour}の注釈のみ</translation>
    </message>
    <message>
        <source>Open &amp;Folder</source>
        <translation>フォルダーを開く(&amp;F)</translation>
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
        <source>Open an article first: then its texts can be compared.</source>
        <translation>先に記事を開いてください。本文を比べられます。</translation>
    </message>
    <message>
        <source>Open an article to see here which terms it has that your glossary lacks.</source>
        <translation>記事を開くと、用語集にない用語がここに表示されます。</translation>
    </message>
    <message>
        <source>Open an article to see its notes here.</source>
        <translation>記事を開くと、注釈がここに表示されます。</translation>
    </message>
    <message>
        <source>Open that one</source>
        <translation>その項目を開く</translation>
    </message>
    <message>
        <source>Open the article in which the term was met first</source>
        <translation>用語が最初に現れた記事を開く</translation>
    </message>
    <message>
        <source>Opening {name} …</source>
        <translation>{name} を開いています…</translation>
    </message>
    <message>
        <source>Order of the lines</source>
        <translation>用例の並び順</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>由来</translation>
    </message>
    <message>
        <source>Other English</source>
        <translation>ほかの英語</translation>
    </message>
    <message>
        <source>Other Japanese</source>
        <translation>ほかの日本語</translation>
    </message>
    <message>
        <source>Other forms, definition and note</source>
        <translation>ほかの表記・定義・メモ</translation>
    </message>
    <message>
        <source>Over &amp;time</source>
        <translation>推移(&amp;T)</translation>
    </message>
    <message>
        <source>PDF cannot be written here: write HTML and print that.</source>
        <translation>ここではPDFを書き出せません。HTMLで書き出して印刷してください。</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>紙</translation>
    </message>
    <message>
        <source>Paragraphs of the page</source>
        <translation>ページの段落</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>ピンク</translation>
    </message>
    <message>
        <source>Pitch</source>
        <translation>アクセント</translation>
    </message>
    <message>
        <source>Place in the article</source>
        <translation>記事内の位置</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>箇所</translation>
    </message>
    <message>
        <source>Places by article</source>
        <translation>記事ごとの箇所数</translation>
    </message>
    <message>
        <source>Places by month</source>
        <translation>月ごとの箇所数</translation>
    </message>
    <message>
        <source>Prefer “{english}” for {ja}</source>
        <translation>「{ja}」の訳語を「{english}」にする</translation>
    </message>
    <message>
        <source>Preferred</source>
        <translation>優先訳語</translation>
    </message>
    <message>
        <source>Press Escape again to give up what you typed.</source>
        <translation>もう一度 Esc を押すと入力した内容を破棄します。</translation>
    </message>
    <message>
        <source>Press a number to take that English as your own; a letter prefers a term&apos;s English.</source>
        <translation>数字キーでその訳を採用し、英字キーで用語の訳語を選びます。</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>試作版</translation>
    </message>
    <message>
        <source>Previous Heading</source>
        <translation>前の見出し</translation>
    </message>
    <message>
        <source>Previous match (Shift+F3)</source>
        <translation>前の一致箇所（Shift+F3）</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>進み具合</translation>
    </message>
    <message>
        <source>Pronunciation</source>
        <translation>発音</translation>
    </message>
    <message>
        <source>Pronunciation of English to avoid</source>
        <translation>避けるべき英語の発音</translation>
    </message>
    <message>
        <source>Pronunciation of other English</source>
        <translation>ほかの英語の発音</translation>
    </message>
    <message>
        <source>Proposed terms</source>
        <translation>用語候補</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>紫</translation>
    </message>
    <message>
        <source>Put Mine There</source>
        <translation>自分の入力に置き換える</translation>
    </message>
    <message>
        <source>Put a backup in its place: File → Restore in the window, or `yomiawase backup restore`.</source>
        <translation>バックアップから復元してください（ウインドウの「ファイル」→「バックアップから復元」、または `yomiawase backup restore`）。</translation>
    </message>
    <message>
        <source>Put back from the trash</source>
        <translation>ごみ箱から戻す操作</translation>
    </message>
    <message>
        <source>Put what {name} holds in the place of your library, notes and glossary?</source>
        <translation>ライブラリ・注釈・用語集を {name} の内容に置き換えますか？</translation>
    </message>
    <message>
        <source>Rare &amp;Kanji Only</source>
        <translation>まれな漢字のみ(&amp;K)</translation>
    </message>
    <message>
        <source>Read Alo&amp;ud</source>
        <translation>読み上げる(&amp;U)</translation>
    </message>
    <message>
        <source>Read English Aloud</source>
        <translation>英語を読み上げる</translation>
    </message>
    <message>
        <source>Read a shared glossary file, too</source>
        <translation>共有の用語集ファイルも読み込む</translation>
    </message>
    <message>
        <source>Readi&amp;ng Settings…</source>
        <translation>表示設定(&amp;N)…</translation>
    </message>
    <message>
        <source>Reading</source>
        <comment>the act</comment>
        <translation>読む</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>読み</translation>
    </message>
    <message>
        <source>Reading aloud does not work here: {problem}</source>
        <translation>読み上げができません：{problem}</translation>
    </message>
    <message>
        <source>Reading notes: {done} of {total}…</source>
        <translation>注釈を読み込み中：{total}件中{done}件目…</translation>
    </message>
    <message>
        <source>Reading of Japanese to avoid</source>
        <translation>避けるべき日本語の読み</translation>
    </message>
    <message>
        <source>Reading of other Japanese</source>
        <translation>ほかの日本語の読み</translation>
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
    <message>
        <source>Reading…</source>
        <translation>読み込み中…</translation>
    </message>
    <message>
        <source>Reject (R)</source>
        <translation>却下（R）</translation>
    </message>
    <message>
        <source>Reject term</source>
        <translation>用語候補の却下</translation>
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
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Remove dictionary</source>
        <translation>辞書の削除</translation>
    </message>
    <message>
        <source>Remove package</source>
        <translation>パッケージの削除</translation>
    </message>
    <message>
        <source>Remove this form</source>
        <translation>この表記を削除</translation>
    </message>
    <message>
        <source>Remove {form}</source>
        <translation>{form} を削除</translation>
    </message>
    <message>
        <source>Remove {name} {version}? English that is there already stays.</source>
        <translation>{name} {version} を削除しますか？すでにある英訳は残ります。</translation>
    </message>
    <message>
        <source>Remove {name}? English that is there already stays.</source>
        <translation>{name} を削除しますか？すでにある英訳は残ります。</translation>
    </message>
    <message>
        <source>Remove {title}? To have it again you need its file.</source>
        <translation>{title} を削除しますか？再びインストールするには辞書のファイルが必要です。</translation>
    </message>
    <message>
        <source>Removed {name} {version}.</source>
        <translation>{name} {version} を削除しました。</translation>
    </message>
    <message>
        <source>Removed {name}.</source>
        <translation>{name} を削除しました。</translation>
    </message>
    <message>
        <source>Removed {title}.</source>
        <translation>{title} を削除しました。</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>削除…</translation>
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
        <source>Review of terms</source>
        <translation>用語の復習</translation>
    </message>
    <message>
        <source>S&amp;peed of reading aloud</source>
        <translation>読み上げの速さ(&amp;P)</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>同じ</translation>
    </message>
    <message>
        <source>Sans serif</source>
        <translation>サンセリフ体</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save this entry (Enter)</source>
        <translation>この項目を保存（Enter）</translation>
    </message>
    <message>
        <source>Save this note (Ctrl+Enter)</source>
        <translation>この注釈を保存（Ctrl+Enter）</translation>
    </message>
    <message>
        <source>Say what to do about the entry that is there already.</source>
        <translation>すでにある項目をどうするか選んでください。</translation>
    </message>
    <message>
        <source>Scroll s&amp;moothly</source>
        <translation>なめらかにスクロール(&amp;M)</translation>
    </message>
    <message>
        <source>Scroll s&amp;moothly (your system asks for little motion)</source>
        <translation>なめらかにスクロール(&amp;M)（システムが動きを減らすよう求めています）</translation>
    </message>
    <message>
        <source>Search notes</source>
        <translation>注釈を検索</translation>
    </message>
    <message>
        <source>Search terms, readings and definitions</source>
        <translation>用語・読み・定義を検索</translation>
    </message>
    <message>
        <source>Search texts, English, notes, terms</source>
        <translation>本文・英訳・注釈・用語を検索</translation>
    </message>
    <message>
        <source>Search the glossary</source>
        <translation>用語集を検索</translation>
    </message>
    <message>
        <source>Search the glossary (Ctrl+F)</source>
        <translation>用語集を検索（Ctrl+F）</translation>
    </message>
    <message>
        <source>Search the library</source>
        <translation>ライブラリを検索</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>検索中…</translation>
    </message>
    <message>
        <source>Second opinions</source>
        <translation>他のエンジンの訳</translation>
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
        <source>Semicolon</source>
        <translation>セミコロン</translation>
    </message>
    <message>
        <source>Send text to another machine?</source>
        <translation>別のコンピュータに文を送信しますか？</translation>
    </message>
    <message>
        <source>Send to {host}</source>
        <translation>{host} に送信</translation>
    </message>
    <message>
        <source>Sentence</source>
        <translation>文</translation>
    </message>
    <message>
        <source>Sentences without the preferred term</source>
        <translation>優先訳語が使われていない文</translation>
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
        <source>Set Japanese Verticall&amp;y</source>
        <translation>日本語を縦書きにする(&amp;Y)</translation>
    </message>
    <message>
        <source>Set Japanese verticall&amp;y</source>
        <translation>日本語を縦書きにする(&amp;Y)</translation>
    </message>
    <message>
        <source>Several articles begin with &quot;{identity}&quot;: give more of the id.</source>
        <translation>&quot;{identity}&quot; で始まる記事が複数あります。ID をもう少し長く指定してください。</translation>
    </message>
    <message>
        <source>Shared</source>
        <translation>共有</translation>
    </message>
    <message>
        <source>Shared files</source>
        <translation>共有ファイル</translation>
    </message>
    <message>
        <source>Shift+arrows</source>
        <translation>Shift+矢印キー</translation>
    </message>
    <message>
        <source>Shift_JIS (Windows)</source>
        <translation>Shift_JIS（Windows）</translation>
    </message>
    <message>
        <source>Shinto</source>
        <translation>神道</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Show Corres&amp;ponding Words</source>
        <translation>対応する語を示す(&amp;P)</translation>
    </message>
    <message>
        <source>Show every place of this term in your articles (Ctrl+Shift+O)</source>
        <translation>記事でのこの用語の用例をすべて表示（Ctrl+Shift+O）</translation>
    </message>
    <message>
        <source>Show everything that an entry may hold (Alt+M)</source>
        <translation>項目のすべての欄を表示（Alt+M）</translation>
    </message>
    <message>
        <source>Show only what is &amp;new</source>
        <translation>新しいものだけ表示(&amp;N)</translation>
    </message>
    <message>
        <source>Show only what was &amp;left out</source>
        <translation>除外した段落だけを表示(&amp;L)</translation>
    </message>
    <message>
        <source>Show or hide: {text}</source>
        <translation>表示／非表示：{text}</translation>
    </message>
    <message>
        <source>Show this entry in the glossary</source>
        <translation>この項目を用語集で表示</translation>
    </message>
    <message>
        <source>Show this sentence in its article</source>
        <translation>この文を記事で表示</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>サイト</translation>
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
        <source>Sources</source>
        <translation>参照元</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Still &amp;Learning</source>
        <translation>学習中(&amp;L)</translation>
    </message>
    <message>
        <source>Stop translating; what is done stays</source>
        <translation>翻訳を中止（済んだ分は残ります）</translation>
    </message>
    <message>
        <source>Stop; what is done already stays</source>
        <translation>中止（済んだ分は残ります）</translation>
    </message>
    <message numerus="yes">
        <source>Stopped, one article is left: {written} files written, {same} the same as before.</source>
        <comment>Stopped, {n:,} articles are left: {written:,} files written, {same:,} the same as before.</comment>
        <translation>
            <numerusform>中止しました。残り{n:,}件。書き出したファイル{written:,}件、変更なし{same:,}件。</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>中止しました。</translation>
    </message>
    <message>
        <source>Stopped. The glossary is as it was.</source>
        <translation>中止しました。用語集は変更されていません。</translation>
    </message>
    <message>
        <source>Stopped. What was installed before is as it was.</source>
        <translation>中止しました。以前にインストールしたものはそのままです。</translation>
    </message>
    <message>
        <source>Stopping after this one …</source>
        <translation>これが済んだら止めます…</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>中止しています…</translation>
    </message>
    <message>
        <source>Subject field</source>
        <translation>分野</translation>
    </message>
    <message>
        <source>Subject field: {field}</source>
        <translation>分野：{field}</translation>
    </message>
    <message>
        <source>TSV table</source>
        <translation>TSV の表</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>タブ</translation>
    </message>
    <message>
        <source>Table of terms</source>
        <translation>用語の表</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>タグ</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>タグ</translation>
    </message>
    <message numerus="yes">
        <source>Tags of the article</source>
        <comment>Tags of all {n:,} articles</comment>
        <translation>
            <numerusform>{n:,}件の記事のタグ</numerusform>
        </translation>
    </message>
    <message>
        <source>Tags that only some of them have stay as they are.</source>
        <translation>一部の記事だけにあるタグはそのまま残ります。</translation>
    </message>
    <message>
        <source>Tags, with commas between them</source>
        <translation>タグ（コンマ区切り）</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>採用</translation>
    </message>
    <message>
        <source>Take &amp;In Exported Notes…</source>
        <translation>書き出した注釈を取り込む(&amp;I)…</translation>
    </message>
    <message>
        <source>Take back the last change</source>
        <translation>最後の変更を元に戻す</translation>
    </message>
    <message>
        <source>Take from favourites</source>
        <translation>お気に入りから外す操作</translation>
    </message>
    <message>
        <source>Take in notes</source>
        <translation>注釈の取り込み</translation>
    </message>
    <message>
        <source>Take in what you wrote into the notes of this folder</source>
        <translation>書き込んだ注釈を取り込むフォルダ</translation>
    </message>
    <message>
        <source>Take out of the &amp;Archive</source>
        <translation>アーカイブから戻す(&amp;A)</translation>
    </message>
    <message>
        <source>Take out of the archive</source>
        <translation>アーカイブから戻す操作</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>取り込む側に置き換える</translation>
    </message>
    <message>
        <source>Take {number}: {english}</source>
        <translation>{number} を採用：{english}</translation>
    </message>
    <message>
        <source>Takes effect at the next start.</source>
        <translation>次回の起動時に切り替わります。</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>テンプレート</translation>
    </message>
    <message>
        <source>Template of Notes</source>
        <translation>注釈のテンプレート</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>用語</translation>
    </message>
    <message>
        <source>Term in the Librar&amp;y…</source>
        <translation>ライブラリでの用例(&amp;Y)…</translation>
    </message>
    <message>
        <source>Term keys</source>
        <translation>用語のキー</translation>
    </message>
    <message>
        <source>Terms met</source>
        <translation>出会った用語</translation>
    </message>
    <message>
        <source>Terms that this article proposes</source>
        <translation>この記事の用語候補</translation>
    </message>
    <message>
        <source>Terms to avoid</source>
        <translation>避けるべき用語</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>表示設定</translation>
    </message>
    <message>
        <source>Text and notes go for ever. This cannot be undone.</source>
        <translation>本文も注釈も完全に削除され、元に戻せません。</translation>
    </message>
    <message>
        <source>Texts ({texts});;Translation packages ({packages});;Yomitan dictionaries (*.zip);;All files (*)</source>
        <translation>テキスト ({texts});;翻訳パッケージ ({packages});;Yomitan 用の辞書 (*.zip);;すべてのファイル (*)</translation>
    </message>
    <message numerus="yes">
        <source>The &amp;selected article</source>
        <comment>The {n:,} &amp;selected articles</comment>
        <translation>
            <numerusform>選択した{n:,}件の記事(&amp;S)</numerusform>
        </translation>
    </message>
    <message>
        <source>The Argos index cannot be read; try again later.</source>
        <translation>Argos の一覧を読み込めません。後でやり直してください。</translation>
    </message>
    <message>
        <source>The Argos index has no package from Japanese to English at the moment.</source>
        <translation>現在 Argos の一覧に日本語から英語へのパッケージはありません。</translation>
    </message>
    <message>
        <source>The English does not name {name}, who speaks.</source>
        <translation>話し手の {name} が英訳にありません。</translation>
    </message>
    <message>
        <source>The English here takes it so.</source>
        <translation>この英訳ではこの意味で訳しています。</translation>
    </message>
    <message>
        <source>The English is hidden. R or a click reveals a sentence, T shows all of it.</source>
        <translation>英文を隠しました。R またはクリックで一文ずつ、T ですべて表示します。</translation>
    </message>
    <message>
        <source>The English is short ({percent}% of the usual length).</source>
        <translation>英訳が短すぎます（通常の長さの {percent}%）。</translation>
    </message>
    <message>
        <source>The English is shown.</source>
        <translation>英語を表示しています。</translation>
    </message>
    <message>
        <source>The English lacks “{text}”, which should stand there as it is.</source>
        <translation>そのまま残るはずの「{text}」が英訳にありません。</translation>
    </message>
    <message>
        <source>The English of this sentence is hidden: R reveals it.</source>
        <translation>この文の英語は隠されています。R キーで表示します。</translation>
    </message>
    <message>
        <source>The English of this sentence was changed in another window meanwhile, to “{now}”.</source>
        <translation>この文の英訳は、別のウインドウで「{now}」に変更されました。</translation>
    </message>
    <message>
        <source>The English quotation speaks of “{word}”, and the Japanese of nobody else.</source>
        <translation>英訳の引用文に「{word}」がありますが、和文ではほかの人に触れていません。</translation>
    </message>
    <message>
        <source>The English repeats itself: “{text}”</source>
        <translation>英訳に繰り返しがあります：「{text}」</translation>
    </message>
    <message>
        <source>The English says “{word}”, and the Japanese denies nothing.</source>
        <translation>英訳に「{word}」がありますが、和文に否定はありません。</translation>
    </message>
    <message>
        <source>The English that you wrote for this sentence was taken back in another window meanwhile.</source>
        <translation>この文に書いた英訳は、別のウインドウで取り消されました。</translation>
    </message>
    <message>
        <source>The Firefox model in {folder} is not whole; install it again.</source>
        <translation>{folder} の Firefox のモデルは不完全です。インストールし直してください。</translation>
    </message>
    <message>
        <source>The Japanese denies something twice over, and the English once.</source>
        <translation>和文は二重に否定していますが、英訳の否定は一度だけです。</translation>
    </message>
    <message>
        <source>The Japanese says that something is not so, and the English does not.</source>
        <translation>和文は否定していますが、英訳は否定していません。</translation>
    </message>
    <message>
        <source>The P&amp;age and What Was Left Out…</source>
        <translation>ページ全体と除外された部分(&amp;A)…</translation>
    </message>
    <message>
        <source>The archive has {packed:.1f} MB and would unpack to {size:,.0f} MB, which no package does; it is not unpacked.</source>
        <translation>このアーカイブは {packed:.1f} MB ですが、展開すると {size:,.0f} MB になります。パッケージとしては異常なため展開しません。</translation>
    </message>
    <message>
        <source>The archive holds a link, {name}; it is not unpacked.</source>
        <translation>アーカイブにリンク {name} が含まれるため展開しません。</translation>
    </message>
    <message>
        <source>The archive holds far more files than a package; it is not unpacked.</source>
        <translation>アーカイブのファイル数がパッケージとしては多すぎるため展開しません。</translation>
    </message>
    <message>
        <source>The archive holds {inside} twice; it is not unpacked.</source>
        <translation>アーカイブに {inside} が二つあるため展開しません。</translation>
    </message>
    <message>
        <source>The archive is locked with a password; get the package again.</source>
        <translation>アーカイブにパスワードが設定されています。パッケージをもう一度入手してください。</translation>
    </message>
    <message>
        <source>The archive wants to write to {name}; it is not unpacked.</source>
        <translation>アーカイブが {name} に書き込もうとするため展開しません。</translation>
    </message>
    <message>
        <source>The archive&apos;s {inside} is too large to be true; get it again.</source>
        <translation>アーカイブの {inside} が大きすぎます。もう一度入手してください。</translation>
    </message>
    <message>
        <source>The article has had another text since this was done (“{what}”), and so it stays. What you did before comes next.</source>
        <translation>この操作（「{what}」）のあとに記事の本文が新しくなったので、そのまま残します。次は、その前の操作です。</translation>
    </message>
    <message>
        <source>The article {id} has no revision {revision}.</source>
        <translation>記事 {id} に版 {revision} はありません。</translation>
    </message>
    <message>
        <source>The article&apos;s newer text has no such sentence any more, and so nothing changes: {sentence}</source>
        <translation>記事の新しい本文にはこの文がもうないので、何も変わりません：{sentence}</translation>
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
        <source>The changes cannot be shown</source>
        <translation>変更を表示できません</translation>
    </message>
    <message>
        <source>The clipboard holds no text: copy an article first.</source>
        <translation>クリップボードに文字がありません。先に記事をコピーしてください。</translation>
    </message>
    <message>
        <source>The clock of this machine is wrong: set it, then write the deck again.</source>
        <translation>このコンピューターの時計が正しくありません。時刻を合わせてから、もう一度書き出してください。</translation>
    </message>
    <message>
        <source>The collection in {name} is damaged: export it from Anki again.</source>
        <translation>{name} のコレクションが壊れています。Anki から書き出し直してください。</translation>
    </message>
    <message>
        <source>The connection is not encrypted, so that others on the way can read it.</source>
        <translation>接続は暗号化されていないため、途中で他人に読まれるおそれがあります。</translation>
    </message>
    <message>
        <source>The connection to {address} broke off: try again.</source>
        <translation>{address} との接続が切れました。やり直してください。</translation>
    </message>
    <message>
        <source>The connection to {place} broke off: look whether the server still runs, or {how_to_start}.</source>
        <translation>{place} との接続が切れました。サーバーが動いているか確認してください。動いていなければ：{how_to_start}。</translation>
    </message>
    <message>
        <source>The dictionaries cannot be changed ({error}): check that the data folder may be written, and the room on the disk.</source>
        <translation>辞書を変更できません（{error}）。データフォルダーに書き込めるか、ディスクの空き容量を確認してください。</translation>
    </message>
    <message>
        <source>The dictionary cannot be read or kept ({error}): check that the file may be read, and the room on the disk.</source>
        <translation>辞書を読み込めないか、保存できません（{error}）。ファイルを読み取れるか、ディスクの空き容量を確認してください。</translation>
    </message>
    <message>
        <source>The disk is full, {path} cannot grow: make room on the disk and try again.</source>
        <translation>ディスクがいっぱいで {path} に書き込めません。空き容量を増やしてやり直してください。</translation>
    </message>
    <message>
        <source>The disk is full: make room for {size:,.0f} MB.</source>
        <translation>ディスクがいっぱいです。{size:,.0f} MB の空きを確保してください。</translation>
    </message>
    <message>
        <source>The disk is full; make room where {folder} lies and try again.</source>
        <translation>ディスクがいっぱいです。{folder} のあるディスクの空きを増やしてやり直してください。</translation>
    </message>
    <message>
        <source>The download cannot be stored: {why}.</source>
        <translation>ダウンロードを保存できません：{why}。</translation>
    </message>
    <message>
        <source>The download is far too large for a package; it was not begun.</source>
        <translation>パッケージとしては大きすぎるため、ダウンロードしませんでした。</translation>
    </message>
    <message>
        <source>The download is far too large for a package; stopped.</source>
        <translation>パッケージとしては大きすぎるため、ダウンロードを中止しました。</translation>
    </message>
    <message>
        <source>The download was cancelled; it can go on later.</source>
        <translation>ダウンロードをキャンセルしました。後で続きから再開できます。</translation>
    </message>
    <message>
        <source>The encoding of {name} is not UTF-8, Shift_JIS or EUC-JP, or the file is damaged: save it as UTF-8.</source>
        <translation>{name} の文字コードが UTF-8・Shift_JIS・EUC-JP のいずれでもないか、ファイルが壊れています。UTF-8 で保存してください。</translation>
    </message>
    <message>
        <source>The ending of {name} names no format: use one of {usual}, or say which it is (--format).</source>
        <translation>{name} の拡張子から形式がわかりません。{usual} のいずれかにするか、形式を指定してください（--format）。</translation>
    </message>
    <message>
        <source>The export ended early</source>
        <translation>書き出しは途中で終わりました</translation>
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
        <source>The file has no column {place}: it has {there}.</source>
        <translation>ファイルに {place} という列はありません。列：{there}。</translation>
    </message>
    <message>
        <source>The first row names the columns</source>
        <translation>先頭行は列名</translation>
    </message>
    <message>
        <source>The folder holds far more files than a package; move it away.</source>
        <translation>フォルダのファイル数がパッケージとしては多すぎます。別の場所へ移してください。</translation>
    </message>
    <message>
        <source>The folder is not watched</source>
        <translation>フォルダを監視できません</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be made ({why}): choose another (--data-dir).</source>
        <translation>フォルダ {folder} を作成できません（{why}）。別のフォルダを指定してください（--data-dir）。</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be written in: allow writing there, or choose another (--data-dir).</source>
        <translation>フォルダ {folder} に書き込めません。書き込みを許可するか、別のフォルダを指定してください（--data-dir）。</translation>
    </message>
    <message>
        <source>The folder {root} cannot be read: {why}.</source>
        <translation>フォルダ {root} を読み込めません：{why}。</translation>
    </message>
    <message>
        <source>The folder {shown} cannot be read: {why}.</source>
        <translation>フォルダ {shown} を読み込めません：{why}。</translation>
    </message>
    <message>
        <source>The folder {shown} holds no package; move it away.</source>
        <translation>フォルダ {shown} にパッケージはありません。別の場所へ移してください。</translation>
    </message>
    <message>
        <source>The fonts of this PDF do not say which characters they show, so that its text cannot be taken: run text recognition (OCR) over it and import the result.</source>
        <translation>この PDF のフォントには文字の情報がなく、本文を取り出せません。文字認識（OCR）をかけてから取り込んでください。</translation>
    </message>
    <message>
        <source>The free JMdict (words) and JMnedict (names) come with a package of 54 MB, by EDRDG, {licence}. Install it beside Yomiawase, then open this dialog again: {command}</source>
        <translation>無料の JMdict（単語）と JMnedict（固有名）は別のパッケージ（54 MB、EDRDG 作成、{licence}）に入っています。次のコマンドで Yomiawase と同じ環境にインストールしてから、この画面を開き直してください：{command}</translation>
    </message>
    <message>
        <source>The free JMdict (words) and JMnedict (names), by EDRDG, {licence}:</source>
        <translation>無料の JMdict（単語）と JMnedict（固有名）。EDRDG 作成、{licence}：</translation>
    </message>
    <message>
        <source>The glossary has no entry {identity}: it may have been deleted.</source>
        <translation>用語集に項目 {identity} はありません。削除された可能性があります。</translation>
    </message>
    <message>
        <source>The glossary has no term “{text}”: search for it instead.</source>
        <translation>用語集に「{text}」はありません。検索をお使いください。</translation>
    </message>
    <message>
        <source>The glossary that ships with the program is missing ({seed}): install it again.</source>
        <translation>付属の用語集がありません（{seed}）。プログラムをインストールし直してください。</translation>
    </message>
    <message>
        <source>The glossary was changed while you looked at the import: open it again.</source>
        <translation>取り込みの確認中に用語集が変更されました。もう一度開いてください。</translation>
    </message>
    <message>
        <source>The glossary works on. The library is empty until this is mended.</source>
        <translation>用語集は引き続き使えます。修復するまでライブラリは空になります。</translation>
    </message>
    <message>
        <source>The glossary {path} cannot be read: install the program again.</source>
        <translation>用語集 {path} を読み込めません。プログラムをインストールし直してください。</translation>
    </message>
    <message>
        <source>The highlight is deleted. Ctrl+Z brings it back.</source>
        <translation>ハイライトを削除しました。Ctrl+Z で元に戻せます。</translation>
    </message>
    <message>
        <source>The index has no link for {name}.</source>
        <translation>一覧に {name} のリンクがありません。</translation>
    </message>
    <message>
        <source>The installation was cancelled.</source>
        <translation>インストールをキャンセルしました。</translation>
    </message>
    <message>
        <source>The last backup is of {time:%d %B %Y, %H:%M}.</source>
        <translation>最新のバックアップは{time.year}年{time.month}月{time.day}日 {time:%H:%M} のものです。</translation>
    </message>
    <message>
        <source>The library has no article &quot;{identity}&quot;: see the list of articles.</source>
        <translation>ライブラリに記事 &quot;{identity}&quot; はありません。記事の一覧を確認してください。</translation>
    </message>
    <message>
        <source>The library has no article {identity}: it may have been deleted.</source>
        <translation>ライブラリに記事 {identity} はありません。削除された可能性があります。</translation>
    </message>
    <message>
        <source>The library no longer has the text of article {key}: import it again.</source>
        <translation>記事 {key} の本文がライブラリにありません。もう一度取り込んでください。</translation>
    </message>
    <message>
        <source>The library works on, with the glossary that came with the program; nothing can be added to it until this is mended.</source>
        <translation>ライブラリは付属の用語集とともに引き続き使えます。修復するまで用語集には追加できません。</translation>
    </message>
    <message>
        <source>The model is incomplete, without {missing}; get that file, too.</source>
        <translation>モデルが不完全で、{missing} がありません。そのファイルも入手してください。</translation>
    </message>
    <message>
        <source>The model of {name} cannot be loaded; install the package again.</source>
        <translation>{name} のモデルを読み込めません。パッケージをインストールし直してください。</translation>
    </message>
    <message>
        <source>The model&apos;s files are damaged, or do not belong together; get them again.</source>
        <translation>モデルのファイルが壊れているか、組み合わせが合っていません。もう一度入手してください。</translation>
    </message>
    <message>
        <source>The model&apos;s files cannot be read: {why}.</source>
        <translation>モデルのファイルを読み込めません：{why}。</translation>
    </message>
    <message>
        <source>The note has its place here now.</source>
        <translation>注釈をここに配置しました。</translation>
    </message>
    <message>
        <source>The notes could not be written to {path}: {reason}. Choose another folder.</source>
        <translation>注釈を {path} に書き出せませんでした（{reason}）。別のフォルダを選んでください。</translation>
    </message>
    <message>
        <source>The open article has no notes to show.</source>
        <translation>開いている記事には表示する注釈がありません。</translation>
    </message>
    <message>
        <source>The package file is damaged or was cut off; download it again.</source>
        <translation>パッケージのファイルが壊れているか、途中で切れています。ダウンロードし直してください。</translation>
    </message>
    <message>
        <source>The package file is damaged; download it again.</source>
        <translation>パッケージのファイルが壊れています。ダウンロードし直してください。</translation>
    </message>
    <message>
        <source>The package gave no English for this sentence.</source>
        <translation>この文の英訳が得られませんでした。</translation>
    </message>
    <message>
        <source>The package guessed how to write the name “{name}”.</source>
        <translation>名前の綴り「{name}」は推測です。</translation>
    </message>
    <message>
        <source>The package in {shown} is incomplete, without {missing}.</source>
        <translation>{shown} のパッケージは不完全で、{missing} がありません。</translation>
    </message>
    <message>
        <source>The package is called {shown}, which cannot name a folder.</source>
        <translation>パッケージ名 {shown} はフォルダ名に使えません。</translation>
    </message>
    <message>
        <source>The package is incomplete, without {missing}; get it again.</source>
        <translation>パッケージが不完全で、{missing} がありません。もう一度入手してください。</translation>
    </message>
    <message>
        <source>The package&apos;s metadata.json cannot be read; get the package again.</source>
        <translation>パッケージの metadata.json を読み込めません。パッケージをもう一度入手してください。</translation>
    </message>
    <message>
        <source>The package&apos;s metadata.json does not say its {key}.</source>
        <translation>パッケージの metadata.json に {key} がありません。</translation>
    </message>
    <message>
        <source>The package&apos;s metadata.json gives {shown} for its {key}, which is not {wanted}; get the package again.</source>
        <translation>パッケージの metadata.json の {key} が {shown} です。{wanted} でなければなりません。パッケージをもう一度入手してください。</translation>
    </message>
    <message>
        <source>The package&apos;s note types cannot be read: export again.</source>
        <translation>パッケージのノートタイプを読み込めません。書き出し直してください。</translation>
    </message>
    <message>
        <source>The packages in {folder} cannot be changed: {why}.</source>
        <translation>{folder} のパッケージを変更できません：{why}。</translation>
    </message>
    <message>
        <source>The page and its article</source>
        <translation>ページ全体と記事</translation>
    </message>
    <message>
        <source>The page cannot be shown</source>
        <translation>ページを表示できません</translation>
    </message>
    <message>
        <source>The program ends.</source>
        <translation>プログラムを終了します。</translation>
    </message>
    <message>
        <source>The reading stays as it was</source>
        <translation>読みは変わっていません</translation>
    </message>
    <message>
        <source>The rest of it is behind a login or a subscription: this is only its beginning.</source>
        <translation>続きはログインか購読が必要です。ここにあるのは冒頭だけです。</translation>
    </message>
    <message>
        <source>The same as before: {file}</source>
        <translation>変更なし：{file}</translation>
    </message>
    <message>
        <source>The same without what only Obsidian knows.</source>
        <translation>同じ内容から Obsidian 固有の書き方を除いたもの。</translation>
    </message>
    <message>
        <source>The sentence</source>
        <translation>文</translation>
    </message>
    <message>
        <source>The server sent a line without an end.</source>
        <translation>サーバーの応答の行に終わりがありません。</translation>
    </message>
    <message>
        <source>The server sent an answer without an end.</source>
        <translation>サーバーの応答に終わりがありません。</translation>
    </message>
    <message>
        <source>The term</source>
        <translation>用語</translation>
    </message>
    <message>
        <source>The text stays as it is</source>
        <translation>本文はそのままです</translation>
    </message>
    <message>
        <source>The tokenizer of {name} cannot be loaded; install the package again.</source>
        <translation>{name} のトークナイザーを読み込めません。パッケージをインストールし直してください。</translation>
    </message>
    <message>
        <source>The translation was cancelled.</source>
        <translation>翻訳をキャンセルしました。</translation>
    </message>
    <message>
        <source>The translation was stopped.</source>
        <translation>翻訳を中止しました。</translation>
    </message>
    <message>
        <source>The watched folder {folder} cannot be read ({reason}): choose another.</source>
        <translation>監視フォルダ {folder} を読めません（{reason}）。別のフォルダを選んでください。</translation>
    </message>
    <message>
        <source>The watched folder {name} cannot be read</source>
        <translation>監視しているフォルダ {name} を読み込めません</translation>
    </message>
    <message>
        <source>The whole page is the article now.</source>
        <translation>ページ全体を記事にしました。</translation>
    </message>
    <message>
        <source>There are two models here ({name}, {part}): give one of them.</source>
        <translation>モデルが二つあります（{name}、{part}）。どちらか一方を指定してください。</translation>
    </message>
    <message>
        <source>There is a source named {name}: give this one another name.</source>
        <translation>{name} という参照元はすでにあります。別の名前を付けてください。</translation>
    </message>
    <message>
        <source>There is no English here yet.</source>
        <translation>ここの英語はまだありません。</translation>
    </message>
    <message>
        <source>There is no English of this sentence to read aloud yet.</source>
        <translation>この文には読み上げる英語がまだありません。</translation>
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
        <source>There is no Japanese in this text: import an article written in Japanese.</source>
        <translation>この文書に日本語がありません。日本語の記事を取り込んでください。</translation>
    </message>
    <message>
        <source>There is no article in this page, only what stands around one: open it in your browser, copy the article there and paste it here.</source>
        <translation>このページには記事がなく、まわりの部分しかありません。ブラウザーで開き、記事をコピーして、ここに貼り付けてください。</translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation>まだバックアップはありません。</translation>
    </message>
    <message>
        <source>There is no engine “{words}”. None is installed.</source>
        <translation>エンジン「{words}」はありません。インストール済みのエンジンもありません。</translation>
    </message>
    <message>
        <source>There is no engine “{words}”. There are: {names}.</source>
        <translation>エンジン「{words}」はありません。使えるエンジン：{names}。</translation>
    </message>
    <message>
        <source>There is no file {file}; check its name.</source>
        <translation>ファイル {file} はありません。名前を確認してください。</translation>
    </message>
    <message>
        <source>There is no file {path}; check its name.</source>
        <translation>ファイル {path} はありません。名前を確認してください。</translation>
    </message>
    <message>
        <source>There is no heading further back.</source>
        <translation>これより前に見出しはありません。</translation>
    </message>
    <message>
        <source>There is no heading further on.</source>
        <translation>この先に見出しはありません。</translation>
    </message>
    <message>
        <source>There is no note {identity}: it may have been deleted.</source>
        <translation>注釈 {identity} はありません。削除された可能性があります。</translation>
    </message>
    <message>
        <source>There is no page in this file: save the page again, as HTML, and import that.</source>
        <translation>このファイルにページがありません。ページを HTML で保存し直して取り込んでください。</translation>
    </message>
    <message>
        <source>There is no source named {name}: there are {there}.</source>
        <translation>{name} という参照元はありません。参照元：{there}。</translation>
    </message>
    <message>
        <source>There is nothing to go back to yet.</source>
        <translation>まだ戻る場所がありません。</translation>
    </message>
    <message>
        <source>There is nothing to go forward to: you have not gone back.</source>
        <translation>進む場所がありません。まだ戻っていません。</translation>
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
        <source>These are no files of Firefox&apos;s model from Japanese to English: their names begin with model., vocab. (or srcvocab. and trgvocab.) and lex., and hold “jaen”.</source>
        <translation>Firefox の日英モデルのファイルではありません。ファイル名は model.、vocab.（または srcvocab. と trgvocab.）、lex. で始まり、“jaen” を含みます。</translation>
    </message>
    <message>
        <source>Things to try</source>
        <translation>試してみましょう</translation>
    </message>
    <message>
        <source>This EPUB holds pictures but no text, as comics do: there is nothing to read beside.</source>
        <translation>この EPUB は漫画のように画像だけで、本文がありません。対訳で読めるものがありません。</translation>
    </message>
    <message>
        <source>This EPUB is encrypted (DRM), so that only its seller&apos;s own program can open it: import a copy without DRM.</source>
        <translation>この EPUB は暗号化（DRM）されており、販売元のソフトでしか開けません。DRM のないものを取り込んでください。</translation>
    </message>
    <message>
        <source>This HTML holds no text: save the page again.</source>
        <translation>この HTML に本文がありません。ページを保存し直してください。</translation>
    </message>
    <message>
        <source>This Office file is encrypted with a password: save it without one and import that.</source>
        <translation>この Office ファイルはパスワードで暗号化されています。パスワードなしで保存して取り込んでください。</translation>
    </message>
    <message>
        <source>This PDF has {count} pages, and {most} is the most: split it and import the parts.</source>
        <translation>この PDF は{count}ページあり、上限の{most}ページを超えています。分割して取り込んでください。</translation>
    </message>
    <message>
        <source>This PDF is a scan: it has pictures of pages and no text. Run text recognition (OCR) over it and import the result.</source>
        <translation>この PDF はスキャン画像で、文字がありません。文字認識（OCR）をかけてから取り込んでください。</translation>
    </message>
    <message>
        <source>This PDF is damaged or incomplete: get the file again and import that.</source>
        <translation>この PDF は壊れているか不完全です。もう一度入手して取り込んでください。</translation>
    </message>
    <message>
        <source>This PDF is encrypted with a password: open it in its program, save it without one, and import that.</source>
        <translation>この PDF はパスワードで暗号化されています。対応するソフトで開き、パスワードなしで保存して取り込んでください。</translation>
    </message>
    <message>
        <source>This Word file holds no text: there is nothing to read.</source>
        <translation>この Word ファイルに本文がありません。読めるものがありません。</translation>
    </message>
    <message>
        <source>This ZIP file is neither an EPUB nor a Word document: unpack it and import the articles that are in it.</source>
        <translation>この ZIP ファイルは EPUB でも Word 文書でもありません。展開して中の記事を取り込んでください。</translation>
    </message>
    <message>
        <source>This archive holds no translation package in one folder of its own.</source>
        <translation>このアーカイブに、一つのフォルダにまとまった翻訳パッケージはありません。</translation>
    </message>
    <message>
        <source>This article cannot be read now</source>
        <translation>この記事は今は読めません</translation>
    </message>
    <message>
        <source>This article has a newer text since it was opened: open it again first.</source>
        <translation>この記事は開いた後に本文が新しくなりました。先に開き直してください。</translation>
    </message>
    <message>
        <source>This article has no headings.</source>
        <translation>この記事には見出しがありません。</translation>
    </message>
    <message>
        <source>This article is no longer in the library.</source>
        <translation>この記事はライブラリにありません。</translation>
    </message>
    <message>
        <source>This article was deleted since, and cannot be put back.</source>
        <translation>この記事はその後削除されたため、戻せません。</translation>
    </message>
    <message>
        <source>This could not be done</source>
        <translation>実行できませんでした</translation>
    </message>
    <message>
        <source>This entry was deleted.</source>
        <translation>この項目は削除されました。</translation>
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
        <source>This file has {size:.0f} MB, and a book may have {most} MB at most: split it and import the parts.</source>
        <translation>このファイルは {size:.0f} MB で、書籍の上限 {most} MB を超えています。分割して取り込んでください。</translation>
    </message>
    <message>
        <source>This format has no place for: {parts}.</source>
        <translation>この形式に含められないもの：{parts}。</translation>
    </message>
    <message>
        <source>This has more than {most} MB, too much for an article: split it and give the parts.</source>
        <translation>{most} MB を超えており、記事としては大きすぎます。分割してください。</translation>
    </message>
    <message>
        <source>This is an Argos package of the kind {shown}, not a translation.</source>
        <translation>これは {shown} の Argos パッケージで、翻訳用ではありません。</translation>
    </message>
    <message>
        <source>This is an old Office file (.doc and the like): save it as .docx and import that.</source>
        <translation>古い Office ファイル（.doc など）です。.docx で保存して取り込んでください。</translation>
    </message>
    <message>
        <source>This is empty: there is no text to import. If it should not be, save or download it again.</source>
        <translation>空です。取り込む本文がありません。空のはずがなければ、保存またはダウンロードし直してください。</translation>
    </message>
    <message>
        <source>This is meant here</source>
        <translation>ここではこの意味</translation>
    </message>
    <message>
        <source>This is no Argos package; choose a file that ends in .argosmodel.</source>
        <translation>Argos パッケージではありません。拡張子が .argosmodel のファイルを選んでください。</translation>
    </message>
    <message>
        <source>This is not text in any encoding used for Japanese: save the article as UTF-8 text or HTML and import that.</source>
        <translation>日本語の文字コードとして読めません。記事を UTF-8 のテキストか HTML で保存して取り込んでください。</translation>
    </message>
    <message>
        <source>This is {what}, not text: save the article as text or HTML and import that.</source>
        <translation>これは{what}で、文書ではありません。記事をテキストか HTML で保存して取り込んでください。</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>今月</translation>
    </message>
    <message>
        <source>This note</source>
        <translation>この注釈</translation>
    </message>
    <message>
        <source>This note has no place in the text. Select the passage where it belongs and press Ctrl+Shift+P.</source>
        <translation>この注釈は本文での位置がわかりません。該当する箇所を選択して Ctrl+Shift+P を押してください。</translation>
    </message>
    <message>
        <source>This note was changed in another window meanwhile: look at it, and delete it again if you want none of it.</source>
        <translation>この注釈は別のウインドウで変更されました。内容を確認し、不要ならもう一度削除してください。</translation>
    </message>
    <message>
        <source>This note was changed in another window since then, so it stays: delete it if you want none of it.</source>
        <translation>この注釈はその後別のウインドウで変更されたため残しています。不要なら削除してください。</translation>
    </message>
    <message>
        <source>This note was deleted in another window meanwhile; it stays so.</source>
        <translation>この注釈は別のウインドウで削除されたため、そのままにします。</translation>
    </message>
    <message>
        <source>This note was deleted in another window. Save again to keep yours.</source>
        <translation>この注釈は別のウインドウで削除されました。もう一度保存すると、入力した内容が残ります。</translation>
    </message>
    <message>
        <source>This page asks for a login or a subscription and holds no article: log in, open it in your browser, copy the article there and paste it here.</source>
        <translation>このページはログインか購読を求めるだけで、記事がありません。ログインしてブラウザーで開き、記事をコピーして、ここに貼り付けてください。</translation>
    </message>
    <message>
        <source>This page is a film or a recording without its text: import its subtitles (SRT or VTT).</source>
        <translation>このページは動画か音声で、文章がありません。字幕（SRTまたはVTT）を取り込んでください。</translation>
    </message>
    <message>
        <source>This passage is not in the article&apos;s newer text, which another window imported: choose the meaning there.</source>
        <translation>この箇所は、別のウインドウが取り込んだ新しい本文にはありません。新しい本文で意味を選んでください。</translation>
    </message>
    <message>
        <source>This stays as it is</source>
        <translation>変更されませんでした</translation>
    </message>
    <message>
        <source>This system has no English voice. Add one in its settings for speech (on Linux, install speech-dispatcher or espeak-ng).</source>
        <translation>このシステムには英語の音声がありません。システムの音声設定で追加してください（Linux では speech-dispatcher か espeak-ng をインストールします）。</translation>
    </message>
    <message>
        <source>This system has no Japanese voice. Add one in its settings for speech (on Linux, install speech-dispatcher or espeak-ng).</source>
        <translation>このシステムには日本語の音声がありません。システムの音声設定で追加してください（Linux では speech-dispatcher か espeak-ng をインストールします）。</translation>
    </message>
    <message>
        <source>This term has no English yet: write some (E), then accept it.</source>
        <translation>この用語にはまだ英語がありません。英語を入力（E）してから追加してください。</translation>
    </message>
    <message>
        <source>This term is no longer in your glossary: add it again first.</source>
        <translation>この用語は用語集にありません。先に追加し直してください。</translation>
    </message>
    <message>
        <source>This term stands in no article of your library yet.</source>
        <translation>この用語を含む記事はまだライブラリにありません。</translation>
    </message>
    <message>
        <source>This text has {size:.0f} MB, and an article may have {most} MB at most: split it and import the parts.</source>
        <translation>この文書は {size:.0f} MB で、記事の上限 {most} MB を超えています。分割して取り込んでください。</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>今週</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>今年</translation>
    </message>
    <message>
        <source>This {what} has {count} files in it, more than any book: not imported.</source>
        <translation>この{what}は{count}個のファイルを含み、書籍としては多すぎるため取り込みません。</translation>
    </message>
    <message>
        <source>This {what} is damaged or incomplete: get the file again and import that.</source>
        <translation>この{what}は壊れているか不完全です。もう一度入手して取り込んでください。</translation>
    </message>
    <message>
        <source>This {what} is encrypted with a password: save it without and import that.</source>
        <translation>この{what}はパスワードで暗号化されています。パスワードなしで保存して取り込んでください。</translation>
    </message>
    <message>
        <source>This {what} unpacks to more than any text needs: not imported.</source>
        <translation>この{what}は展開すると大きくなりすぎるため取り込みません。</translation>
    </message>
    <message>
        <source>Those in the &amp;notes</source>
        <translation>注釈にある用語(&amp;N)</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>タイトル</translation>
    </message>
    <message>
        <source>Titles</source>
        <translation>タイトル</translation>
    </message>
    <message>
        <source>To avoid</source>
        <translation>使用不可</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>共起数</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>ツールバー</translation>
    </message>
    <message>
        <source>Translate all these sentences anew; your own stay as they are</source>
        <translation>一覧の文をすべて訳し直す（自分で書いた訳はそのまま）</translation>
    </message>
    <message>
        <source>Translate this sentence anew, with the preferred term</source>
        <translation>優先訳語を使ってこの文を訳し直す</translation>
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
        <source>Translation packages</source>
        <translation>翻訳パッケージ</translation>
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
        <source>Trash</source>
        <translation>ごみ箱</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>もう一度試す</translation>
    </message>
    <message>
        <source>Two ideas may share a form, as 推論 is both inference and reasoning</source>
        <translation>推論が inference と reasoning の両方を指すように、二つの意味が同じ表記を持つことがあります</translation>
    </message>
    <message>
        <source>Two weeks</source>
        <translation>2週間</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Undo: {text}</source>
        <translation>元に戻す：{text}</translation>
    </message>
    <message>
        <source>Undone: {done}.</source>
        <translation>元に戻しました：{done}。</translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation>元に戻しました：{what}</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>未読</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上へ</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>使う</translation>
    </message>
    <message>
        <source>Use This Engine for New Articles, Too</source>
        <translation>新しい記事でもこのエンジンを使う</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>バージョン {version}</translation>
    </message>
    <message>
        <source>Version {version} · {size}</source>
        <translation>バージョン {version} · {size}</translation>
    </message>
    <message>
        <source>Version {version} · {size} from {host}</source>
        <translation>バージョン {version} · {size}（{host}）</translation>
    </message>
    <message>
        <source>Wait until the work below is done, or cancel it.</source>
        <translation>下の処理が終わるまで待つか、キャンセルしてください。</translation>
    </message>
    <message>
        <source>Watch &amp;None</source>
        <translation>見張らない(&amp;N)</translation>
    </message>
    <message>
        <source>Watched &amp;Folder…</source>
        <translation>監視フォルダ(&amp;F)…</translation>
    </message>
    <message>
        <source>Watched folder</source>
        <translation>監視フォルダ</translation>
    </message>
    <message>
        <source>Watching {name}</source>
        <translation>{name} を監視中</translation>
    </message>
    <message numerus="yes">
        <source>Watching {name}: one file cannot be read</source>
        <comment>Watching {name}: {n} files cannot be read</comment>
        <translation>
            <numerusform>{name} を監視中（読み込めないファイル {n} 件）</numerusform>
        </translation>
    </message>
    <message>
        <source>What</source>
        <translation>対象</translation>
    </message>
    <message>
        <source>What an import would do</source>
        <translation>取り込みの内容</translation>
    </message>
    <message>
        <source>What an import would mean</source>
        <translation>取り込みの結果</translation>
    </message>
    <message>
        <source>What answers at {place} is no server of language models.</source>
        <translation>{place} で応答したのは言語モデルのサーバーではありません。</translation>
    </message>
    <message>
        <source>What became of each</source>
        <translation>それぞれの結果</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>変わったところ</translation>
    </message>
    <message>
        <source>What could not be read</source>
        <translation>読めなかったもの</translation>
    </message>
    <message>
        <source>What could not be written</source>
        <translation>書き出せなかったもの</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>処理</translation>
    </message>
    <message>
        <source>What is grey was taken for menus, advertisements or other articles. Click a paragraph to bring it back, or to leave it out.</source>
        <translation>灰色の部分はメニューや広告、ほかの記事と判断しました。段落をクリックすると、記事に戻す・除外するを切り替えられます。</translation>
    </message>
    <message>
        <source>What is there now is backed up first.</source>
        <translation>今の内容は先にバックアップされます。</translation>
    </message>
    <message>
        <source>What it means, in a sentence or two</source>
        <translation>意味を一、二文で</translation>
    </message>
    <message>
        <source>What results</source>
        <translation>統合の結果</translation>
    </message>
    <message>
        <source>What stands beside the term</source>
        <translation>共起する語</translation>
    </message>
    <message>
        <source>What the delivery service of Firefox&apos;s models sent cannot be read; try again later.</source>
        <translation>Firefox のモデルの配信サービスの応答を読み込めません。後でやり直してください。</translation>
    </message>
    <message>
        <source>What the list is sorted by</source>
        <translation>並び順</translation>
    </message>
    <message>
        <source>What you change is remembered for pages of {site}.</source>
        <translation>変更は {site} のページについて記憶されます。</translation>
    </message>
    <message>
        <source>What you change is remembered for this page when it comes again.</source>
        <translation>変更は、次にこのページを取り込むときのために記憶されます。</translation>
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
        <source>What {host} sent is far too large; nothing was kept.</source>
        <translation>{host} から届いたデータが大きすぎるため、保存しませんでした。</translation>
    </message>
    <message>
        <source>What {host} sent is not what was promised; try again.</source>
        <translation>{host} から届いたデータが予告と異なります。やり直してください。</translation>
    </message>
    <message>
        <source>What {name} holds</source>
        <translation>{name} の内容</translation>
    </message>
    <message>
        <source>Where several have a term, the one higher up wins. Shared files, as in a git repository or a synced folder, are read again when they change, and never written.</source>
        <translation>同じ用語が複数にあるときは、上にあるものを優先します。Git リポジトリや同期フォルダなどの共有ファイルは、変更されると読み直し、書き込むことはありません。</translation>
    </message>
    <message>
        <source>Where the term occurs</source>
        <translation>用語の出現箇所</translation>
    </message>
    <message>
        <source>Wherever your library has English, it uses the terms that your glossary prefers.

Only articles that were translated are looked through.</source>
        <translation>ライブラリの英訳は、すべて用語集の優先訳語を使っています。

翻訳済みの記事だけを確認しています。</translation>
    </message>
    <message>
        <source>Which articles are listed</source>
        <translation>一覧する記事</translation>
    </message>
    <message>
        <source>Which entry is the main one?</source>
        <translation>どの項目を残しますか？</translation>
    </message>
    <message>
        <source>Which words correspond is told by glossary and dictionaries alone; a translation package tells of most words.</source>
        <translation>対応する語は、用語集と辞書だけで示しています。翻訳パッケージがあれば、ほとんどの語について分かります。</translation>
    </message>
    <message>
        <source>Who speaks says I or we in the Japanese, and not in the English.</source>
        <translation>和文では話し手が自分たちのことを言っていますが、英訳ではそうなっていません。</translation>
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
        <source>With a &amp;Term…</source>
        <translation>用語を含む記事(&amp;T)…</translation>
    </message>
    <message>
        <source>With notes</source>
        <translation>注釈あり</translation>
    </message>
    <message>
        <source>With {term}</source>
        <translation>{term} を含む</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>語</translation>
    </message>
    <message>
        <source>Word file</source>
        <translation>Word ファイル</translation>
    </message>
    <message>
        <source>Words that correspond do not light up any more; W lights them again.</source>
        <translation>対応する語は表示されません。W でまた表示します。</translation>
    </message>
    <message>
        <source>Words that correspond light up as you point at one.</source>
        <translation>語を指すと、対応する語が表示されます。</translation>
    </message>
    <message>
        <source>Write a comment (C)</source>
        <translation>コメントを書く（C）</translation>
    </message>
    <message>
        <source>Write a new entry</source>
        <translation>新しい項目を書く</translation>
    </message>
    <message>
        <source>Write the term in Japanese or in English.</source>
        <translation>用語を日本語か英語で入力してください。</translation>
    </message>
    <message>
        <source>Write these notes to a file (Ctrl+E)</source>
        <translation>これらの注釈をファイルに書き出す（Ctrl+E）</translation>
    </message>
    <message>
        <source>Writing {name}…</source>
        <translation>{name} を書き出し中…</translation>
    </message>
    <message>
        <source>Written by</source>
        <translation>作成者</translation>
    </message>
    <message>
        <source>Written: {file}</source>
        <translation>書き出しました：{file}</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>黄</translation>
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
        <source>Yomitan dictionaries (*.zip);;All files (*)</source>
        <translation>Yomitan 用の辞書 (*.zip);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Yomitan dictionary</source>
        <translation>Yomitan の辞書</translation>
    </message>
    <message>
        <source>You</source>
        <translation>自分</translation>
    </message>
    <message>
        <source>You have this article with another text. Take the new one? Your notes move along, and the old text can be compared at any time.</source>
        <translation>この記事は別の本文でライブラリにあります。新しい本文を使いますか？注釈は引き継がれ、古い本文とはいつでも比べられます。</translation>
    </message>
    <message>
        <source>You took yours back.</source>
        <translation>あなたの訳は取り消されました。</translation>
    </message>
    <message>
        <source>You wrote this English yourself: press Enter to change it by hand.</source>
        <translation>この訳は自分で書いたものです。Enter を押して手動で修正してください。</translation>
    </message>
    <message>
        <source>You wrote this English: Enter opens it, F2 changes it.</source>
        <translation>この訳は自分で書いたものです（Enter で開き、F2 で修正）。</translation>
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
        <source>Your dictionaries are switched off, so no meanings are shown.</source>
        <translation>辞書がすべてオフになっているため、語義は表示されません。</translation>
    </message>
    <message>
        <source>Your glossary asks for {english} for {ja}.</source>
        <translation>用語集では「{ja}」の訳語は {english} です。</translation>
    </message>
    <message>
        <source>Your glossary cannot be read</source>
        <translation>用語集を読み込めません</translation>
    </message>
    <message>
        <source>Your glossary has all the terms that were found in this article.</source>
        <translation>この記事で見つかった用語は、すべて用語集にあります。</translation>
    </message>
    <message>
        <source>Your glossary is empty.

Press Ctrl+N to write an entry, or select a word of an article and press Ctrl+G.</source>
        <translation>用語集は空です。

Ctrl+N で項目を書くか、記事の語を選択して Ctrl+G を押してください。</translation>
    </message>
    <message>
        <source>Your glossary prefers “{english}” now</source>
        <translation>現在の優先訳語は「{english}」です</translation>
    </message>
    <message>
        <source>Your glossary prefers “{wanted}” for {ja}; here stands “{used}”.</source>
        <translation>「{ja}」の優先訳語は「{wanted}」ですが、ここでは「{used}」が使われています。</translation>
    </message>
    <message>
        <source>Your glossary prefers “{wanted}” for {ja}; it does not stand here.</source>
        <translation>「{ja}」の優先訳語「{wanted}」が、ここでは使われていません。</translation>
    </message>
    <message>
        <source>Your glossary was not there</source>
        <translation>用語集がありませんでした</translation>
    </message>
    <message>
        <source>Your library cannot be read</source>
        <translation>ライブラリを読み込めません</translation>
    </message>
    <message>
        <source>Your library is empty.

Drop a file here, open one with Ctrl+O, or copy an article and press Ctrl+Shift+V.</source>
        <translation>ライブラリは空です。

ここにファイルをドロップするか、Ctrl+Oで開くか、記事をコピーしてCtrl+Shift+Vを押してください。</translation>
    </message>
    <message>
        <source>Your library is empty: drop a file here, or take one of these ways.</source>
        <translation>ライブラリは空です。ここにファイルをドロップするか、次のどれかを選んでください。</translation>
    </message>
    <message>
        <source>Your library was not there</source>
        <translation>ライブラリがありませんでした</translation>
    </message>
    <message>
        <source>Your own English: {english}</source>
        <translation>あなたの英訳: {english}</translation>
    </message>
    <message>
        <source>Your own entries</source>
        <translation>自分の項目</translation>
    </message>
    <message>
        <source>Your own entry</source>
        <translation>自分の項目</translation>
    </message>
    <message>
        <source>Your own translation</source>
        <translation>自分の訳</translation>
    </message>
    <message>
        <source>Your own words about it</source>
        <translation>自分のことばで</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>自分の項目</translation>
    </message>
    <message>
        <source>ZIP file</source>
        <translation>ZIP ファイル</translation>
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
        <source>a PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>a ZIP, EPUB or Office file</source>
        <translation>ZIP・EPUB・Office のファイル</translation>
    </message>
    <message>
        <source>a compressed file</source>
        <translation>圧縮ファイル</translation>
    </message>
    <message>
        <source>a database</source>
        <translation>データベース</translation>
    </message>
    <message>
        <source>a group of settings</source>
        <translation>設定のまとまり</translation>
    </message>
    <message>
        <source>a macro calls itself without an end</source>
        <translation>マクロが自分自身を際限なく呼び出しています</translation>
    </message>
    <message numerus="yes">
        <source>a minute left</source>
        <comment>about {n} min left</comment>
        <translation>
            <numerusform>残り約{n}分</numerusform>
        </translation>
    </message>
    <message>
        <source>a number from {least} to {greatest}</source>
        <translation>{least} から {greatest} の数</translation>
    </message>
    <message>
        <source>a packed file</source>
        <translation>圧縮ファイル</translation>
    </message>
    <message>
        <source>a page down; with Shift, Page Up: a page up</source>
        <translation>1ページ下へ（Shift または Page Up で1ページ上へ）</translation>
    </message>
    <message>
        <source>a short word of letters and digits</source>
        <translation>英数字の短い語</translation>
    </message>
    <message>
        <source>a whole number from {least} to {greatest}</source>
        <translation>{least} から {greatest} の整数</translation>
    </message>
    <message>
        <source>abbreviation</source>
        <translation>略語</translation>
    </message>
    <message>
        <source>adjective</source>
        <translation>形容詞</translation>
    </message>
    <message>
        <source>adjective with たる</source>
        <translation>「たる」の付く形容動詞</translation>
    </message>
    <message>
        <source>adjective with の</source>
        <translation>「の」の付く名詞</translation>
    </message>
    <message>
        <source>adnominal</source>
        <translation>連体詞</translation>
    </message>
    <message>
        <source>adverb</source>
        <translation>副詞</translation>
    </message>
    <message>
        <source>adverb with と</source>
        <translation>「と」の付く副詞</translation>
    </message>
    <message>
        <source>adverbial</source>
        <comment>a form</comment>
        <translation>連用形</translation>
    </message>
    <message>
        <source>an image</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>an old Office file</source>
        <translation>古い Office ファイル</translation>
    </message>
    <message>
        <source>anew</source>
        <comment>a form</comment>
        <translation>〜直す</translation>
    </message>
    <message>
        <source>appearance</source>
        <comment>a form</comment>
        <translation>〜そう（様態）</translation>
    </message>
    <message>
        <source>archaism</source>
        <translation>古語</translation>
    </message>
    <message>
        <source>as if about to</source>
        <comment>a form</comment>
        <translation>〜んばかり</translation>
    </message>
    <message>
        <source>as it stands</source>
        <translation>原語のまま</translation>
    </message>
    <message>
        <source>at {place}</source>
        <translation>{place}</translation>
    </message>
    <message>
        <source>attributive</source>
        <comment>a form</comment>
        <translation>連体形</translation>
    </message>
    <message>
        <source>auxiliary</source>
        <translation>助動詞</translation>
    </message>
    <message>
        <source>baseball</source>
        <translation>野球</translation>
    </message>
    <message>
        <source>becoming</source>
        <comment>a form</comment>
        <translation>〜なる</translation>
    </message>
    <message>
        <source>beginning</source>
        <comment>a form</comment>
        <translation>〜始める</translation>
    </message>
    <message>
        <source>biology</source>
        <translation>生物学</translation>
    </message>
    <message>
        <source>business</source>
        <translation>ビジネス</translation>
    </message>
    <message>
        <source>cannot help</source>
        <comment>a form</comment>
        <translation>〜ざるを得ない</translation>
    </message>
    <message>
        <source>causative</source>
        <comment>a form</comment>
        <translation>使役</translation>
    </message>
    <message>
        <source>chemistry</source>
        <translation>化学</translation>
    </message>
    <message>
        <source>children&apos;s language</source>
        <translation>幼児語</translation>
    </message>
    <message>
        <source>colloquialism</source>
        <translation>話し言葉</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>色</translation>
    </message>
    <message>
        <source>coming to</source>
        <comment>a form</comment>
        <translation>〜てくる</translation>
    </message>
    <message>
        <source>comment</source>
        <translation>コメント</translation>
    </message>
    <message>
        <source>common</source>
        <translation>よく使う語</translation>
    </message>
    <message>
        <source>company name</source>
        <translation>会社名</translation>
    </message>
    <message>
        <source>completion</source>
        <comment>a form</comment>
        <translation>〜てしまう</translation>
    </message>
    <message>
        <source>computing</source>
        <translation>コンピューター</translation>
    </message>
    <message>
        <source>concessive</source>
        <comment>a form</comment>
        <translation>〜ても</translation>
    </message>
    <message>
        <source>conditional</source>
        <comment>a form</comment>
        <translation>仮定</translation>
    </message>
    <message>
        <source>conjunction</source>
        <translation>接続詞</translation>
    </message>
    <message>
        <source>continuing</source>
        <comment>a form</comment>
        <translation>〜続ける</translation>
    </message>
    <message>
        <source>cooking</source>
        <translation>料理</translation>
    </message>
    <message>
        <source>copula</source>
        <translation>断定の助動詞</translation>
    </message>
    <message>
        <source>correct the English of the sentence</source>
        <translation>この文の英訳を修正</translation>
    </message>
    <message>
        <source>counter</source>
        <translation>助数詞</translation>
    </message>
    <message>
        <source>dated term</source>
        <translation>古い言い方</translation>
    </message>
    <message>
        <source>definition</source>
        <translation>定義</translation>
    </message>
    <message>
        <source>definitions</source>
        <translation>定義</translation>
    </message>
    <message>
        <source>derogatory</source>
        <translation>軽蔑的</translation>
    </message>
    <message>
        <source>desiderative</source>
        <comment>a form</comment>
        <translation>〜たい</translation>
    </message>
    <message>
        <source>dictionary</source>
        <translation>辞書から</translation>
    </message>
    <message>
        <source>each other</source>
        <comment>a form</comment>
        <translation>〜合う</translation>
    </message>
    <message>
        <source>easy to</source>
        <comment>a form</comment>
        <translation>〜やすい</translation>
    </message>
    <message>
        <source>economics</source>
        <translation>経済</translation>
    </message>
    <message>
        <source>ending</source>
        <comment>a form</comment>
        <translation>〜終わる</translation>
    </message>
    <message>
        <source>engineering</source>
        <translation>工学</translation>
    </message>
    <message>
        <source>entry keys</source>
        <translation>項目のキー</translation>
    </message>
    <message>
        <source>excessive</source>
        <comment>a form</comment>
        <translation>〜すぎる</translation>
    </message>
    <message>
        <source>expression</source>
        <translation>連語・表現</translation>
    </message>
    <message>
        <source>extend the selection; with Ctrl by words</source>
        <translation>選択範囲を広げる（Ctrl で単語単位）</translation>
    </message>
    <message>
        <source>failing to</source>
        <comment>a form</comment>
        <translation>〜損ねる</translation>
    </message>
    <message>
        <source>familiar language</source>
        <translation>親しい言い方</translation>
    </message>
    <message>
        <source>favour</source>
        <comment>a form</comment>
        <translation>〜てくれる</translation>
    </message>
    <message>
        <source>female</source>
        <translation>女性</translation>
    </message>
    <message>
        <source>female given name</source>
        <translation>女性の名</translation>
    </message>
    <message>
        <source>female term or language</source>
        <translation>女性語</translation>
    </message>
    <message>
        <source>finance</source>
        <translation>金融</translation>
    </message>
    <message>
        <source>food</source>
        <translation>食べ物</translation>
    </message>
    <message>
        <source>forms to avoid</source>
        <translation>避けるべき表記</translation>
    </message>
    <message>
        <source>from the translation</source>
        <translation>英訳から</translation>
    </message>
    <message>
        <source>from your terms</source>
        <translation>用語集から</translation>
    </message>
    <message>
        <source>full name of a person</source>
        <translation>人名</translation>
    </message>
    <message>
        <source>given name</source>
        <translation>名</translation>
    </message>
    <message>
        <source>gives no English for this sentence.</source>
        <translation>この文の英訳がありません。</translation>
    </message>
    <message>
        <source>godan verb</source>
        <translation>五段動詞</translation>
    </message>
    <message>
        <source>going on</source>
        <comment>a form</comment>
        <translation>〜ていく</translation>
    </message>
    <message>
        <source>hard to</source>
        <comment>a form</comment>
        <translation>〜にくい</translation>
    </message>
    <message>
        <source>historical term</source>
        <translation>歴史用語</translation>
    </message>
    <message>
        <source>honorific</source>
        <comment>a form</comment>
        <translation>尊敬</translation>
    </message>
    <message>
        <source>honorific or respectful (sonkeigo) language</source>
        <translation>尊敬語</translation>
    </message>
    <message>
        <source>humble</source>
        <comment>a form</comment>
        <translation>謙譲</translation>
    </message>
    <message>
        <source>humble (kenjougo) language</source>
        <translation>謙譲語</translation>
    </message>
    <message>
        <source>humorous term</source>
        <translation>こっけいな語</translation>
    </message>
    <message>
        <source>i-adjective</source>
        <translation>形容詞</translation>
    </message>
    <message>
        <source>ichidan verb</source>
        <translation>一段動詞</translation>
    </message>
    <message>
        <source>idiomatic expression</source>
        <translation>慣用句</translation>
    </message>
    <message>
        <source>imperative</source>
        <comment>a form</comment>
        <translation>命令</translation>
    </message>
    <message>
        <source>in advance</source>
        <comment>a form</comment>
        <translation>〜ておく</translation>
    </message>
    <message>
        <source>incessantly</source>
        <comment>a form</comment>
        <translation>〜まくる</translation>
    </message>
    <message>
        <source>interjection</source>
        <translation>感動詞</translation>
    </message>
    <message>
        <source>intransitive</source>
        <translation>自動詞</translation>
    </message>
    <message>
        <source>it asks for too much memory</source>
        <translation>メモリを使いすぎます</translation>
    </message>
    <message>
        <source>it does not come to an end (is there a loop in a loop?)</source>
        <translation>終わりません（繰り返しの中に繰り返しがありませんか）</translation>
    </message>
    <message>
        <source>it writes without an end</source>
        <translation>際限なく書き続けます</translation>
    </message>
    <message>
        <source>its links lead in a circle</source>
        <translation>リンクが循環しています</translation>
    </message>
    <message>
        <source>its {file}</source>
        <translation>{file}</translation>
    </message>
    <message>
        <source>its {part} is gone now</source>
        <translation>{part}は現在ありません</translation>
    </message>
    <message>
        <source>its {part} is “{now}” now</source>
        <translation>{part}は現在「{now}」です</translation>
    </message>
    <message>
        <source>jocular</source>
        <translation>おどけて</translation>
    </message>
    <message>
        <source>kuru verb</source>
        <translation>カ変動詞</translation>
    </message>
    <message>
        <source>law</source>
        <translation>法律</translation>
    </message>
    <message>
        <source>learning status</source>
        <translation>学習状態</translation>
    </message>
    <message>
        <source>linguistics</source>
        <translation>言語学</translation>
    </message>
    <message>
        <source>literary or formal term</source>
        <translation>文語・改まった語</translation>
    </message>
    <message>
        <source>looking for its English…</source>
        <translation>英語を検索中…</translation>
    </message>
    <message>
        <source>male</source>
        <translation>男性</translation>
    </message>
    <message>
        <source>male given name</source>
        <translation>男性の名</translation>
    </message>
    <message>
        <source>male term or language</source>
        <translation>男性語</translation>
    </message>
    <message>
        <source>mathematics</source>
        <translation>数学</translation>
    </message>
    <message>
        <source>medicine</source>
        <translation>医学</translation>
    </message>
    <message>
        <source>military</source>
        <translation>軍事</translation>
    </message>
    <message>
        <source>music</source>
        <translation>音楽</translation>
    </message>
    <message>
        <source>na-adjective</source>
        <translation>形容動詞</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>negative</source>
        <comment>a form</comment>
        <translation>否定</translation>
    </message>
    <message>
        <source>negative volitional</source>
        <comment>a form</comment>
        <translation>打消の意志</translation>
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
    <message>
        <source>no English found; press E to write it</source>
        <translation>英語が見つかりません。E で入力できます</translation>
    </message>
    <message>
        <source>no header</source>
        <translation>見出しなし</translation>
    </message>
    <message>
        <source>not in a position to</source>
        <comment>a form</comment>
        <translation>〜かねる</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>未読</translation>
    </message>
    <message>
        <source>note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>noun</source>
        <comment>a form</comment>
        <translation>〜さ（名詞化）</translation>
    </message>
    <message>
        <source>noun</source>
        <translation>名詞</translation>
    </message>
    <message>
        <source>noun used as a prefix</source>
        <translation>接頭語的な名詞</translation>
    </message>
    <message>
        <source>noun used as a suffix</source>
        <translation>接尾語的な名詞</translation>
    </message>
    <message>
        <source>numeral</source>
        <translation>数詞</translation>
    </message>
    <message>
        <source>obscure term</source>
        <translation>あまり使わない語</translation>
    </message>
    <message>
        <source>obsolete term</source>
        <translation>廃語</translation>
    </message>
    <message>
        <source>off</source>
        <translation>オフ</translation>
    </message>
    <message>
        <source>on the point of</source>
        <comment>a form</comment>
        <translation>〜かける</translation>
    </message>
    <message>
        <source>on {day}</source>
        <translation>{day}</translation>
    </message>
    <message numerus="yes">
        <source>one entry, {new} new</source>
        <comment>{n} entries, {new} new</comment>
        <translation>
            <numerusform>{n}件（新着{new}件）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>one gone</source>
        <comment>{n} gone</comment>
        <translation>
            <numerusform>削除 {n}段落</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>one new</source>
        <comment>{n} new</comment>
        <translation>
            <numerusform>追加 {n}段落</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>one paragraph changed</source>
        <comment>{n} changed</comment>
        <translation>
            <numerusform>変更 {n}段落</numerusform>
        </translation>
    </message>
    <message>
        <source>onomatopoeic or mimetic word</source>
        <translation>擬音語・擬態語</translation>
    </message>
    <message>
        <source>open the term or highlight; else correct the English</source>
        <translation>用語やハイライトを開く（なければ英訳を修正）</translation>
    </message>
    <message>
        <source>organization name</source>
        <translation>組織名</translation>
    </message>
    <message>
        <source>other forms</source>
        <translation>ほかの表記</translation>
    </message>
    <message>
        <source>particle</source>
        <translation>助詞</translation>
    </message>
    <message>
        <source>passive</source>
        <comment>a form</comment>
        <translation>受身</translation>
    </message>
    <message>
        <source>past</source>
        <comment>a form</comment>
        <translation>過去</translation>
    </message>
    <message>
        <source>physics</source>
        <translation>物理学</translation>
    </message>
    <message>
        <source>place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>place name</source>
        <translation>地名</translation>
    </message>
    <message>
        <source>polite</source>
        <comment>a form</comment>
        <translation>丁寧</translation>
    </message>
    <message>
        <source>polite (teineigo) language</source>
        <translation>丁寧語</translation>
    </message>
    <message>
        <source>polite imperative</source>
        <comment>a form</comment>
        <translation>丁寧な命令</translation>
    </message>
    <message>
        <source>potential</source>
        <comment>a form</comment>
        <translation>可能</translation>
    </message>
    <message>
        <source>potential or passive</source>
        <comment>a form</comment>
        <translation>可能・受身</translation>
    </message>
    <message>
        <source>prefix</source>
        <translation>接頭辞</translation>
    </message>
    <message>
        <source>preview</source>
        <translation>試作版</translation>
    </message>
    <message>
        <source>product name</source>
        <translation>商品名</translation>
    </message>
    <message>
        <source>progressive</source>
        <comment>a form</comment>
        <translation>〜ている</translation>
    </message>
    <message>
        <source>prohibitive</source>
        <comment>a form</comment>
        <translation>禁止</translation>
    </message>
    <message>
        <source>pronoun</source>
        <translation>代名詞</translation>
    </message>
    <message>
        <source>proverb</source>
        <translation>ことわざ</translation>
    </message>
    <message>
        <source>railway station</source>
        <translation>駅名</translation>
    </message>
    <message>
        <source>rare</source>
        <translation>まれ</translation>
    </message>
    <message>
        <source>read {day}</source>
        <translation>閲覧：{day}</translation>
    </message>
    <message>
        <source>readings</source>
        <translation>読み</translation>
    </message>
    <message>
        <source>representative</source>
        <comment>a form</comment>
        <translation>〜たり</translation>
    </message>
    <message>
        <source>request</source>
        <comment>a form</comment>
        <translation>〜てください</translation>
    </message>
    <message>
        <source>resultative</source>
        <comment>a form</comment>
        <translation>〜てある</translation>
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
        <source>sensitive</source>
        <translation>注意を要する語</translation>
    </message>
    <message>
        <source>showing signs</source>
        <comment>a form</comment>
        <translation>〜がる</translation>
    </message>
    <message>
        <source>slang</source>
        <translation>俗語</translation>
    </message>
    <message>
        <source>sports</source>
        <translation>スポーツ</translation>
    </message>
    <message>
        <source>stands before nouns</source>
        <translation>名詞の前に付く</translation>
    </message>
    <message>
        <source>start Ollama (its app, or `ollama serve`)</source>
        <translation>Ollama を起動してください（アプリまたは `ollama serve`）</translation>
    </message>
    <message>
        <source>start llama.cpp&apos;s server (`llama-server -m MODEL.gguf`)</source>
        <translation>llama.cpp のサーバーを起動してください（`llama-server -m MODEL.gguf`）</translation>
    </message>
    <message>
        <source>start the server at {place}</source>
        <translation>{place} のサーバーを起動してください</translation>
    </message>
    <message>
        <source>start the server in LM Studio (Developer, Start server)</source>
        <translation>LM Studio でサーバーを起動してください（Developer → Start server）</translation>
    </message>
    <message>
        <source>stem</source>
        <comment>a form</comment>
        <translation>語幹</translation>
    </message>
    <message>
        <source>subject field</source>
        <translation>分野</translation>
    </message>
    <message>
        <source>subject fields</source>
        <translation>分野</translation>
    </message>
    <message>
        <source>suffix</source>
        <translation>接尾辞</translation>
    </message>
    <message>
        <source>sumo</source>
        <translation>相撲</translation>
    </message>
    <message>
        <source>surname</source>
        <translation>姓</translation>
    </message>
    <message>
        <source>suru verb</source>
        <translation>サ変動詞</translation>
    </message>
    <message>
        <source>symbol</source>
        <translation>記号</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>タグ</translation>
    </message>
    <message>
        <source>te-form</source>
        <comment>a form</comment>
        <translation>て形</translation>
    </message>
    <message>
        <source>term</source>
        <translation>用語</translation>
    </message>
    <message>
        <source>text of at most {count} characters in one line</source>
        <translation>一行で{count}字以内の文字列</translation>
    </message>
    <message>
        <source>the article says so</source>
        <translation>記事の説明から</translation>
    </message>
    <message>
        <source>the feed&apos;s own text: {why}</source>
        <translation>フィードにある本文：{why}</translation>
    </message>
    <message>
        <source>the program that follows templates does not start</source>
        <translation>テンプレートを処理するプログラムが起動しません</translation>
    </message>
    <message>
        <source>the same English as number {number}.</source>
        <translation>{number} と同じ訳です。</translation>
    </message>
    <message>
        <source>this entry</source>
        <translation>この項目</translation>
    </message>
    <message>
        <source>this form</source>
        <translation>この表記</translation>
    </message>
    <message>
        <source>three signs: start, middle and end</source>
        <translation>開始・中間・終了の三つの記号</translation>
    </message>
    <message>
        <source>to the English, to the Japanese, on, back</source>
        <translation>英語へ、日本語へ、先へ、前へ</translation>
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
        <source>to the end</source>
        <comment>a form</comment>
        <translation>〜切る</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>topic</source>
        <comment>a form</comment>
        <translation>〜ては</translation>
    </message>
    <message>
        <source>transitive</source>
        <translation>他動詞</translation>
    </message>
    <message>
        <source>translates your articles</source>
        <translation>翻訳に使用中</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true または false</translation>
    </message>
    <message>
        <source>trying</source>
        <comment>a form</comment>
        <translation>〜てみる</translation>
    </message>
    <message>
        <source>unclassified</source>
        <translation>未分類</translation>
    </message>
    <message>
        <source>used to</source>
        <comment>a form</comment>
        <translation>〜慣れる</translation>
    </message>
    <message>
        <source>usually in kana</source>
        <translation>ふつう仮名で書く</translation>
    </message>
    <message>
        <source>verb</source>
        <translation>動詞</translation>
    </message>
    <message>
        <source>volitional</source>
        <comment>a form</comment>
        <translation>意志</translation>
    </message>
    <message>
        <source>vulgar expression or word</source>
        <translation>卑語</translation>
    </message>
    <message>
        <source>while</source>
        <comment>a form</comment>
        <translation>〜ながら</translation>
    </message>
    <message>
        <source>while correcting: save, new line, leave</source>
        <translation>修正中：保存、改行、取り消し</translation>
    </message>
    <message>
        <source>who wrote an entry</source>
        <translation>項目の作成者</translation>
    </message>
    <message>
        <source>wish</source>
        <comment>a form</comment>
        <translation>〜てほしい</translation>
    </message>
    <message>
        <source>word usually written using kana alone</source>
        <translation>ふつう仮名で書く</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨日</translation>
    </message>
    <message>
        <source>yojijukugo</source>
        <translation>四字熟語</translation>
    </message>
    <message>
        <source>zoom</source>
        <translation>拡大・縮小</translation>
    </message>
    <message>
        <source>{address} answers with error {status}: check the address in a browser.</source>
        <translation>{address} がエラー {status} を返しました。ブラウザーでアドレスを確認してください。</translation>
    </message>
    <message>
        <source>{address} has more than {most} MB: no article is so long.</source>
        <translation>{address} は {most} MB を超えており、記事としては長すぎます。</translation>
    </message>
    <message>
        <source>{address} is no feed and names none: give the address of an RSS or Atom feed.</source>
        <translation>{address} はフィードではなく、フィードも示していません。RSS か Atom のアドレスを入力してください。</translation>
    </message>
    <message>
        <source>{address} is not a web address: give one that begins with http:// or https://.</source>
        <translation>{address} は Web アドレスではありません。http:// か https:// で始まるアドレスを入力してください。</translation>
    </message>
    <message>
        <source>{address} is not among your feeds: see the list of them.</source>
        <translation>{address} は登録したフィードにありません。一覧を確かめてください。</translation>
    </message>
    <message>
        <source>{address} is {kind}, not text: give a page&apos;s address.</source>
        <translation>{address} は {kind} で、文書ではありません。ページのアドレスを入力してください。</translation>
    </message>
    <message>
        <source>{choice} (side by side only)</source>
        <translation>{choice}（左右に並べたときのみ）</translation>
    </message>
    <message>
        <source>{colour} ({number}; Alt+{number} while writing)</source>
        <translation>{colour}（{number}、入力中は Alt+{number}）</translation>
    </message>
    <message>
        <source>{column} is no column: use {columns}.</source>
        <translation>{column} という列はありません。使える列：{columns}。</translation>
    </message>
    <message>
        <source>{count:,} added</source>
        <translation>追加{count:,}件</translation>
    </message>
    <message>
        <source>{count:,} joined with yours</source>
        <translation>自分の項目と統合{count:,}件</translation>
    </message>
    <message>
        <source>{count:,} kept as yours though the file differs</source>
        <translation>自分の項目を維持{count:,}件</translation>
    </message>
    <message>
        <source>{count:,} left out: they have no pair of terms to write.</source>
        <translation>{count:,}件は書き出せる用語の組がないため除外しました。</translation>
    </message>
    <message>
        <source>{count:,} repeated in the file</source>
        <translation>ファイル内の重複{count:,}件</translation>
    </message>
    <message>
        <source>{count:,} replaced by the file&apos;s</source>
        <translation>ファイルの内容に置き換え{count:,}件</translation>
    </message>
    <message>
        <source>{count:,} rows without a term passed over</source>
        <translation>用語のない行 {count:,}行</translation>
    </message>
    <message>
        <source>{count:,} the same</source>
        <translation>同じ{count:,}件</translation>
    </message>
    <message>
        <source>{count:,} without the preferred term</source>
        <translation>優先訳語が使われていない文{count:,}件</translation>
    </message>
    <message>
        <source>{count:,} without the preferred term; {own:,} of them in your own words, which are left as they are</source>
        <translation>優先訳語が使われていない文{count:,}件（うち自分の訳 {own:,}件はそのまま残します）</translation>
    </message>
    <message>
        <source>{count} left out</source>
        <translation>除外{count}件</translation>
    </message>
    <message>
        <source>{done:,} of {total:,} today</source>
        <translation>今日 {done:,}/{total:,}</translation>
    </message>
    <message>
        <source>{done} imported, {refused} refused, {left} not looked at.</source>
        <translation>取り込み{done}件、取り込めず{refused}件、未処理{left}件。</translation>
    </message>
    <message>
        <source>{done} imported, {refused} refused.</source>
        <translation>取り込み{done}件、取り込めず{refused}件。</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{total}件中{done}件</translation>
    </message>
    <message>
        <source>{done} {missing}</source>
        <translation>{done}{missing}</translation>
    </message>
    <message>
        <source>{ems:g} em</source>
        <translation>{ems:g} em</translation>
    </message>
    <message>
        <source>{engine} translated this sentence: two answers of the language model did not pass the checks.</source>
        <translation>言語モデルの応答が二度検査を通らなかったため、{engine} で訳しました。</translation>
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
        <source>{file} cannot be read as UTF-8 text: mend it, or remove it to use the template that comes with the program.</source>
        <translation>{file}をUTF-8のテキストとして読めません。直すか、削除して付属のテンプレートを使ってください。</translation>
    </message>
    <message>
        <source>{file} cannot be written in {folder} ({reason}): check the room on the disk.</source>
        <translation>{file} を {folder} に書き込めません（{reason}）。ディスクの空きを確かめてください。</translation>
    </message>
    <message>
        <source>{file} could not be written: {reason}.</source>
        <translation>{file} に書き込めませんでした（{reason}）。</translation>
    </message>
    <message>
        <source>{file} in {folder} was replaced by another file. What that one holds is shown from now on.</source>
        <translation>{folder} の {file} が別のファイルに置き換えられました。以後はその内容を表示します。</translation>
    </message>
    <message>
        <source>{file} is damaged: {why}.</source>
        <translation>{file} は壊れています：{why}。</translation>
    </message>
    <message>
        <source>{file} is no feed: import it as an article.</source>
        <translation>{file} はフィードではありません。記事として取り込んでください。</translation>
    </message>
    <message>
        <source>{file} is no table of highlights: give another file name.</source>
        <translation>{file} はハイライトの表ではありません。別のファイル名を指定してください。</translation>
    </message>
    <message>
        <source>{file} is not UTF-8 text and was left out: save it as UTF-8.</source>
        <translation>{file} は UTF-8 ではないため除外しました。UTF-8 で保存してください。</translation>
    </message>
    <message>
        <source>{file} is write-protected: allow writing it, or move it elsewhere.</source>
        <translation>{file} は書き込みが禁止されています。書き込みを許可するか、別の場所へ移してください。</translation>
    </message>
    <message>
        <source>{file} was deleted while it was in use. Nothing is lost: it was written anew in {folder}, as it was.</source>
        <translation>{file} が使用中に削除されました。失われたものはなく、{folder} に元の内容で書き直しました。</translation>
    </message>
    <message>
        <source>{file}: its article is not in the library; the words stay in the file.</source>
        <translation>{file}：この記事はライブラリにありません。書いた内容はファイルに残ります。</translation>
    </message>
    <message numerus="yes">
        <source>{file}: what you wrote on 1 highlight that is no more stays in the file.</source>
        <comment>{file}: what you wrote on {n} highlights that are no more stays in the file.</comment>
        <translation>
            <numerusform>{file}：削除されたハイライト{n}件に書いた内容はファイルに残ります。</numerusform>
        </translation>
    </message>
    <message>
        <source>{file}: what you wrote on the whole article stays in the file.</source>
        <translation>{file}：記事全体について書いた内容はファイルに残ります。</translation>
    </message>
    <message>
        <source>{folder} does not exist: give the folder of your notes.</source>
        <translation>{folder} はありません。注釈のフォルダを指定してください。</translation>
    </message>
    <message>
        <source>{folder} holds no exported notes: give the folder that does.</source>
        <translation>{folder} に書き出した注釈がありません。注釈のあるフォルダを指定してください。</translation>
    </message>
    <message>
        <source>{folder} holds no file that can be read as a text.</source>
        <translation>{folder} にはテキストとして読めるファイルがありません。</translation>
    </message>
    <message>
        <source>{folder} holds too much: choose a folder with fewer files.</source>
        <translation>{folder} にはファイルが多すぎます。もっと少ないフォルダを選んでください。</translation>
    </message>
    <message numerus="yes">
        <source>{forms} is in the glossary already:</source>
        <comment>{forms} are in the glossary already:</comment>
        <translation>
            <numerusform>{forms}はすでに用語集にあります：</numerusform>
        </translation>
    </message>
    <message>
        <source>{forms} is in the glossary: {entry}</source>
        <translation>{forms} はすでに用語集にあります：{entry}</translation>
    </message>
    <message>
        <source>{hidden} · {count} revealed</source>
        <translation>{hidden}（{count}文を表示中）</translation>
    </message>
    <message>
        <source>{host} broke off; try again, and the download goes on from there.</source>
        <translation>{host} との接続が切れました。やり直すと続きからダウンロードします。</translation>
    </message>
    <message>
        <source>{host} broke off; try again.</source>
        <translation>{host} との接続が切れました。やり直してください。</translation>
    </message>
    <message>
        <source>{host} cannot be reached: check the address and the network.</source>
        <translation>{host} に接続できません。アドレスとネットワークを確認してください。</translation>
    </message>
    <message>
        <source>{host} cannot be reached; check the network, or use a package file.</source>
        <translation>{host} に接続できません。ネットワークを確認するか、パッケージのファイルを使ってください。</translation>
    </message>
    <message>
        <source>{host} has no model from Japanese to English that works here just now.</source>
        <translation>現在 {host} に、ここで使える日英モデルはありません。</translation>
    </message>
    <message>
        <source>{host} has the model without {missing}; try again later.</source>
        <translation>{host} のモデルに {missing} がありません。後でやり直してください。</translation>
    </message>
    <message>
        <source>{host} is not this machine: nothing was sent.</source>
        <translation>{host} はこのコンピュータではないため、何も送信していません。</translation>
    </message>
    <message>
        <source>{host} refused ({status}); try later.</source>
        <translation>{host} に拒否されました（{status}）。後でやり直してください。</translation>
    </message>
    <message numerus="yes">
        <source>{ja} is “{used}” here; {possible} are both possible. Click the word to say which is meant.</source>
        <comment>{ja} is “{used}” here; {possible} are all possible. Click the word to say which is meant.</comment>
        <translation>
            <numerusform>「{ja}」をここでは「{used}」と訳していますが、{possible}のいずれも考えられます。語をクリックして意味を選んでください。</numerusform>
        </translation>
    </message>
    <message>
        <source>{kind}: {note}</source>
        <translation>{kind}：{note}</translation>
    </message>
    <message>
        <source>{lemma} is in your glossary already.</source>
        <translation>「{lemma}」はすでに用語集にあります。</translation>
    </message>
    <message>
        <source>{maker} · its choice {number}</source>
        <translation>{maker} · 第{number}候補</translation>
    </message>
    <message>
        <source>{maker} · its fifth choice</source>
        <translation>{maker} · 第5候補</translation>
    </message>
    <message>
        <source>{maker} · its fourth choice</source>
        <translation>{maker} · 第4候補</translation>
    </message>
    <message>
        <source>{maker} · its second choice</source>
        <translation>{maker} · 第2候補</translation>
    </message>
    <message>
        <source>{maker} · its sixth choice</source>
        <translation>{maker} · 第6候補</translation>
    </message>
    <message>
        <source>{maker} · its third choice</source>
        <translation>{maker} · 第3候補</translation>
    </message>
    <message>
        <source>{model}, which translates this article, is no longer among your engines. English that it made is still here. Choose it again under Language Models, or let another engine translate.</source>
        <translation>この記事の翻訳に選ばれている {model} は、もうエンジンの一覧にありません。これまでの英訳は残っています。「言語モデル」でもう一度選ぶか、別のエンジンで翻訳してください。</translation>
    </message>
    <message numerus="yes">
        <source>{n:,} entry</source>
        <comment>{n:,} entries</comment>
        <translation>
            <numerusform>{n:,}項目</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} frequency</source>
        <comment>{n:,} frequencies</comment>
        <translation>
            <numerusform>頻度 {n:,}件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} kanji</source>
        <comment>{n:,} kanji</comment>
        <translation>
            <numerusform>漢字 {n:,}字</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} name</source>
        <comment>{n:,} names</comment>
        <translation>
            <numerusform>固有名 {n:,}件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} new term</source>
        <comment>{n:,} new terms</comment>
        <translation>
            <numerusform>新しい用語{n:,}件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} note</source>
        <comment>{n:,} notes</comment>
        <translation>
            <numerusform>注釈{n:,}件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} pitch accent</source>
        <comment>{n:,} pitch accents</comment>
        <translation>
            <numerusform>アクセント {n:,}件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} sentence</source>
        <comment>{n:,} sentences</comment>
        <translation>
            <numerusform>{n:,}文</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} term</source>
        <comment>{n:,} terms</comment>
        <translation>
            <numerusform>{n:,}語</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} cannot be followed: {error}. Mend it, or remove the file to use the one that comes with the program.</source>
        <translation>{name} を適用できません：{error}。修正するか、ファイルを削除して付属のものを使ってください。</translation>
    </message>
    <message>
        <source>{name} cannot be loaded; install it again.</source>
        <translation>{name} を読み込めません。インストールし直してください。</translation>
    </message>
    <message>
        <source>{name} cannot be read ({reason}): check the path.</source>
        <translation>{name} を読み込めません（{reason}）。パスを確認してください。</translation>
    </message>
    <message>
        <source>{name} cannot be removed: switch it off.</source>
        <translation>{name} は削除できません。オフにしてください。</translation>
    </message>
    <message>
        <source>{name} cannot be the name of a source: give a short word.</source>
        <translation>{name} は参照元の名前に使えません。短い語を指定してください。</translation>
    </message>
    <message>
        <source>{name} comes from {source}, a shared file that is only read, and cannot be deleted here: change it in the file.</source>
        <translation>{name} は読み込み専用の共有ファイル {source} の項目で、ここでは削除できません。ファイルを変更してください。</translation>
    </message>
    <message>
        <source>{name} comes from {source}, a shared file that is only read, and cannot be merged here: change it in the file.</source>
        <translation>{name} は読み込み専用の共有ファイル {source} の項目で、ここでは統合できません。ファイルを変更してください。</translation>
    </message>
    <message>
        <source>{name} failed: {error}.</source>
        <translation>{name} でエラーが起きました：{error}。</translation>
    </message>
    <message>
        <source>{name} has files outside of its folder: it is not read.</source>
        <translation>{name} にフォルダ外のファイルが含まれるため読み込みません。</translation>
    </message>
    <message>
        <source>{name} has more than {most:,} entries, too many for a glossary: take what you need of it, or install it as a dictionary (a Yomitan archive).</source>
        <translation>{name} は{most:,}項目を超えており、用語集としては多すぎます。必要なものだけにするか、辞書（Yomitan の形式）としてインストールしてください。</translation>
    </message>
    <message>
        <source>{name} has no model yet: fetch one with it.</source>
        <translation>{name} にまだモデルがありません。{name} でモデルを取得してください。</translation>
    </message>
    <message>
        <source>{name} has over {most} GB: split it.</source>
        <translation>{name} は {most} GB を超えています。分割してください。</translation>
    </message>
    <message>
        <source>{name} has too many entries: it is not read.</source>
        <translation>{name} は項目が多すぎるため読み込みません。</translation>
    </message>
    <message>
        <source>{name} has {width} columns: it is no glossary.</source>
        <translation>{name} は{width}列あり、用語集ではありません。</translation>
    </message>
    <message>
        <source>{name} holds a text far too long, or nests too deep, for a glossary.</source>
        <translation>{name} に、用語集としては長すぎる文字列か深すぎる入れ子があります。</translation>
    </message>
    <message>
        <source>{name} holds bytes that are no text (zeros): it is not a text file, or it is damaged.</source>
        <translation>{name} に文字ではないバイト（ゼロ）があります。テキストではないか、壊れています。</translation>
    </message>
    <message>
        <source>{name} holds no collection of Anki notes.</source>
        <translation>{name} に Anki のコレクションがありません。</translation>
    </message>
    <message>
        <source>{name} holds no entries: choose another dictionary.</source>
        <translation>{name} に項目がありません。別の辞書を選んでください。</translation>
    </message>
    <message>
        <source>{name} holds no terms: choose a dictionary of terms.</source>
        <translation>{name} に語の項目がありません。語の辞書を選んでください。</translation>
    </message>
    <message>
        <source>{name} holds too many files: it is not read.</source>
        <translation>{name} はファイルが多すぎるため読み込みません。</translation>
    </message>
    <message>
        <source>{name} is XML but no TBX (it begins with &lt;{part}&gt;): choose a TBX file.</source>
        <translation>{name} は XML ですが TBX ではありません（&lt;{part}&gt; で始まります）。TBX ファイルを選んでください。</translation>
    </message>
    <message>
        <source>{name} is a zip file but no Yomitan dictionary and no Anki package: if a glossary is packed in it, unpack it first.</source>
        <translation>{name} は zip ファイルですが、Yomitan の辞書でも Anki のパッケージでもありません。中に用語集があれば、先に展開してください。</translation>
    </message>
    <message>
        <source>{name} is an Excel file: save it as CSV and import that.</source>
        <translation>{name} は Excel ファイルです。CSV で保存して取り込んでください。</translation>
    </message>
    <message>
        <source>{name} is broken XML ({error}): export it again where it comes from.</source>
        <translation>{name} は XML として壊れています（{error}）。元のソフトから書き出し直してください。</translation>
    </message>
    <message>
        <source>{name} is damaged or no zip file: get or export it again.</source>
        <translation>{name} は壊れているか zip ファイルではありません。入手または書き出しをやり直してください。</translation>
    </message>
    <message>
        <source>{name} is damaged: get or export it again.</source>
        <translation>{name} は壊れています。入手または書き出しをやり直してください。</translation>
    </message>
    <message>
        <source>{name} is damaged; get it again.</source>
        <translation>{name} は壊れています。もう一度入手してください。</translation>
    </message>
    <message>
        <source>{name} is empty.</source>
        <translation>{name} は空です。</translation>
    </message>
    <message>
        <source>{name} is in Anki&apos;s newest form: export it again with “Support older Anki versions” ticked.</source>
        <translation>{name} は Anki の新しい形式です。「古いバージョンの Anki をサポート」をオンにして書き出し直してください。</translation>
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
        <source>{name} is meant here</source>
        <translation>ここでは {name} の意味</translation>
    </message>
    <message>
        <source>{name} is no Anki package: it holds no collection.</source>
        <translation>{name} は Anki のパッケージではありません。コレクションがありません。</translation>
    </message>
    <message>
        <source>{name} is no Yomitan dictionary: it has no index.json.</source>
        <translation>{name} は Yomitan の辞書ではありません。index.json がありません。</translation>
    </message>
    <message>
        <source>{name} is no Yomitan dictionary: it has no index.json. Give the .zip file as Yomitan takes it, not unpacked.</source>
        <translation>{name} は Yomitan の辞書ではありません。index.json がありません。展開せず、Yomitan に読み込ませる .zip ファイルのまま指定してください。</translation>
    </message>
    <message>
        <source>{name} is no format: use {formats}.</source>
        <translation>{name} という形式はありません。使える形式：{formats}。</translation>
    </message>
    <message>
        <source>{name} is not {encoding}: choose another encoding, or save it as UTF-8.</source>
        <translation>{name} は {encoding} ではありません。別の文字コードを選ぶか、UTF-8 で保存してください。</translation>
    </message>
    <message>
        <source>{name} is of no format that is known: say which it is (--format), one of {formats}.</source>
        <translation>{name} の形式がわかりません。次のいずれかを指定してください（--format）：{formats}。</translation>
    </message>
    <message>
        <source>{name} is one file: give a folder for several articles.</source>
        <translation>{name}は1つのファイルです。複数の記事にはフォルダーを指定してください。</translation>
    </message>
    <message>
        <source>{name} is too large to be true; get it again.</source>
        <translation>{name} が大きすぎます。もう一度入手してください。</translation>
    </message>
    <message>
        <source>{name} is {what}, not a glossary: choose another file.</source>
        <translation>{name} は{what}で、用語集ではありません。別のファイルを選んでください。</translation>
    </message>
    <message>
        <source>{name} unpacks to far more than it should: it is not read.</source>
        <translation>{name} は展開すると大きくなりすぎるため読み込みません。</translation>
    </message>
    <message>
        <source>{name} uses entities of its own, which no glossary needs and which can hide an attack: it is not read.</source>
        <translation>{name} は独自の実体参照を使っています。用語集には不要で、攻撃に使われるおそれがあるため読み込みません。</translation>
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
        <source>{name}, line {number}: a cell has no end or is far too long (a quotation mark may be missing).</source>
        <translation>{name} の {number} 行目：セルに終わりがないか、長すぎます（引用符が抜けている可能性があります）。</translation>
    </message>
    <message>
        <source>{name}, line {number}: source and target need a tab between them.</source>
        <translation>{name} の {number} 行目：原語と訳語の間にタブが必要です。</translation>
    </message>
    <message>
        <source>{name}, line {number}: {message}. Mend it there, or remove the file to use the one that comes with the program.</source>
        <translation>{name} の {number} 行目: {message}。そこを直すか、ファイルを削除して付属のテンプレートを使ってください。</translation>
    </message>
    <message>
        <source>{name}, row {number}: a source and a target are needed.</source>
        <translation>{name} の {number} 行目：原語と訳語が必要です。</translation>
    </message>
    <message>
        <source>{name}, row {number}: {error}</source>
        <translation>{name} の {number} 行目：{error}</translation>
    </message>
    <message>
        <source>{name}: a DeepL glossary has a source and a target column.</source>
        <translation>{name}：DeepL の用語集には原語と訳語の列が必要です。</translation>
    </message>
    <message>
        <source>{name}: dictionaries of format {version} are not read, only 1 to 3.</source>
        <translation>{name}：形式 {version} の辞書は読み込めません（1 から 3 のみ）。</translation>
    </message>
    <message>
        <source>{name}: dictionaries of format {version} are not read.</source>
        <translation>{name}：形式 {version} の辞書は読み込めません。</translation>
    </message>
    <message>
        <source>{name}: its index.json has no title.</source>
        <translation>{name}：index.json に title がありません。</translation>
    </message>
    <message>
        <source>{name}: row {number} of {bank} is no row of a term.</source>
        <translation>{name}：{bank} の {number} 行目は語の行ではありません。</translation>
    </message>
    <message>
        <source>{name}: row {number} of {part} is no row of a {kind} bank.</source>
        <translation>{name}：{part} の {number} 行目は {kind} の行ではありません。</translation>
    </message>
    <message>
        <source>{name}: {bank} is no list of terms.</source>
        <translation>{name}：{bank} は語の一覧ではありません。</translation>
    </message>
    <message>
        <source>{name}: {part} is no list of rows.</source>
        <translation>{name}：{part} は行の一覧ではありません。</translation>
    </message>
    <message>
        <source>{name}: {part} is not valid JSON: export it again.</source>
        <translation>{name}：{part} は正しい JSON ではありません。書き出し直してください。</translation>
    </message>
    <message>
        <source>{name}: {part} is too large to be read at once.</source>
        <translation>{name}：{part} は大きすぎて一度に読み込めません。</translation>
    </message>
    <message>
        <source>{name}: {path} cannot be read ({why}).</source>
        <translation>{name}：{path} を読み込めません（{why}）。</translation>
    </message>
    <message>
        <source>{name}: {reason}</source>
        <translation>{name}: {reason}</translation>
    </message>
    <message>
        <source>{number:,} articles are back in the library.</source>
        <translation>{number:,}件の記事をライブラリーに戻しました。</translation>
    </message>
    <message>
        <source>{number:,} articles are favourites.</source>
        <translation>{number:,}件の記事をお気に入りにしました。</translation>
    </message>
    <message>
        <source>{number:,} articles are in the archive. Ctrl+Z takes it back.</source>
        <translation>{number:,}件の記事をアーカイブしました。Ctrl+Zで元に戻せます。</translation>
    </message>
    <message>
        <source>{number:,} articles are in the trash. Ctrl+Z takes it back.</source>
        <translation>{number:,}件の記事をごみ箱に入れました。Ctrl+Zで元に戻せます。</translation>
    </message>
    <message>
        <source>{number:,} articles are no favourites any more.</source>
        <translation>{number:,}件の記事をお気に入りから外しました。</translation>
    </message>
    <message>
        <source>{number:,} articles are out of the archive.</source>
        <translation>{number:,}件の記事をアーカイブから出しました。</translation>
    </message>
    <message>
        <source>{number} files of the watched folder cannot be read.</source>
        <translation>監視フォルダのファイル{number}件を読めません。</translation>
    </message>
    <message>
        <source>{number}: {day}</source>
        <translation>{number}：{day}</translation>
    </message>
    <message numerus="yes">
        <source>{n} file written, {same} the same as before.</source>
        <comment>{n} files written, {same} the same as before.</comment>
        <translation>
            <numerusform>{n}ファイルを書き出しました（変更なし {same}）。</numerusform>
        </translation>
    </message>
    <message>
        <source>{out} of {count} left out</source>
        <translation>{count}段落中{out}段落を除外</translation>
    </message>
    <message>
        <source>{pair}: each column can hold one thing.</source>
        <translation>{pair}：一つの列に指定できる内容は一つです。</translation>
    </message>
    <message>
        <source>{part} % read {day}</source>
        <translation>{part}% 閲覧：{day}</translation>
    </message>
    <message>
        <source>{past} days ago</source>
        <translation>{past}日前</translation>
    </message>
    <message>
        <source>{path} cannot be read ({reason}): check the path.</source>
        <translation>{path} を読み込めません（{reason}）。パスを確認してください。</translation>
    </message>
    <message>
        <source>{path} cannot be used ({error}): check that it can be read and written.</source>
        <translation>{path} を使えません（{error}）。読み書きできるか確認してください。</translation>
    </message>
    <message>
        <source>{path} cannot be written ({reason}): choose another.</source>
        <translation>{path} に書き込めません（{reason}）。別の場所を選んでください。</translation>
    </message>
    <message>
        <source>{path} holds a value that cannot be read ({error}). {how}</source>
        <translation>{path} に読み込めない値があります（{error}）。{how}</translation>
    </message>
    <message>
        <source>{path} is a circle of links: choose another.</source>
        <translation>{path} はリンクが循環しています。別の場所を選んでください。</translation>
    </message>
    <message>
        <source>{path} is a folder: give the name of a file.</source>
        <translation>{path} はフォルダです。ファイル名を指定してください。</translation>
    </message>
    <message>
        <source>{path} is being written by another program: try again in a moment.</source>
        <translation>{path} に別のプログラムが書き込み中です。少し待ってやり直してください。</translation>
    </message>
    <message>
        <source>{path} is damaged or is no database. {how}</source>
        <translation>{path} は壊れているか、データベースではありません。{how}</translation>
    </message>
    <message>
        <source>{path} is no backup of Yomiawase, or is damaged.</source>
        <translation>{path} は Yomiawase のバックアップではないか、壊れています。</translation>
    </message>
    <message>
        <source>{path} is no backup that this version of Yomiawase can read.</source>
        <translation>{path} は、このバージョンの Yomiawase で読み込めるバックアップではありません。</translation>
    </message>
    <message>
        <source>{path} is no file: give the name of a file.</source>
        <translation>{path} はファイルではありません。ファイル名を指定してください。</translation>
    </message>
    <message>
        <source>{path} is no ordinary file: give another name.</source>
        <translation>{path} は通常のファイルではありません。別の名前を指定してください。</translation>
    </message>
    <message>
        <source>{path} is not a file of this program: move it out of the way.</source>
        <translation>{path} はこのプログラムのファイルではありません。別の場所へ移してください。</translation>
    </message>
    <message>
        <source>{path} or its folder may only be read: allow writing there, or give another folder with --data-dir.</source>
        <translation>{path} かそのフォルダが読み取り専用です。書き込みを許可するか、--data-dir で別のフォルダを指定してください。</translation>
    </message>
    <message>
        <source>{path} was not there, or empty; a new one was begun. If that is a surprise: {how}</source>
        <translation>{path} がないか空だったため、新しく作りました。心当たりがなければ、次のようにしてください。{how}</translation>
    </message>
    <message>
        <source>{path} was written by a newer version of Yomiawase: update Yomiawase.</source>
        <translation>{path} は新しいバージョンの Yomiawase で作成されています。Yomiawase を更新してください。</translation>
    </message>
    <message>
        <source>{places:,} places in {articles:,} articles</source>
        <translation>{articles:,}記事に{places:,}か所</translation>
    </message>
    <message>
        <source>{places} · first met in “{title}”, {day}</source>
        <translation>{places} · 初出：「{title}」{day}</translation>
    </message>
    <message>
        <source>{place} broke off in the middle of its answer.</source>
        <translation>{place} の応答が途中で切れました。</translation>
    </message>
    <message>
        <source>{place} did not answer for {seconds} seconds: look whether its model is too large for this machine.</source>
        <translation>{place} が{seconds}秒間応答しません。モデルがこのコンピュータには大きすぎないか確認してください。</translation>
    </message>
    <message>
        <source>{place} did not come to an end.</source>
        <translation>{place} の応答が終わりません。</translation>
    </message>
    <message>
        <source>{place} failed ({status}){said}.</source>
        <translation>{place} でエラーが起きました（{status}）{said}。</translation>
    </message>
    <message>
        <source>{place} is not this machine. If you agree, every sentence that it translates for you is sent there, with the sentences around it, the article&apos;s title, and your glossary&apos;s English for its terms. Nothing else is sent, and nothing to any other place.</source>
        <translation>{place} はこのコンピュータではありません。同意すると、翻訳する文が、前後の文、記事のタイトル、用語集の訳語とともにそこへ送信されます。それ以外のものも、ほかの場所へも、送信されることはありません。</translation>
    </message>
    <message>
        <source>{place} is not this machine: agree first that what you read is sent there.</source>
        <translation>{place} はこのコンピュータではありません。先に、読んでいる文の送信に同意してください。</translation>
    </message>
    <message>
        <source>{place} refused ({status}){said}. Look whether the model is installed there, or choose another engine.</source>
        <translation>{place} に拒否されました（{status}）{said}。モデルがインストールされているか確認するか、別のエンジンを選んでください。</translation>
    </message>
    <message>
        <source>{place} says: {reason}</source>
        <translation>{place} の応答：{reason}</translation>
    </message>
    <message>
        <source>{place} sent nonsense in place of an answer.</source>
        <translation>{place} の応答を読み取れません。</translation>
    </message>
    <message>
        <source>{place} stopped before its answer was complete.</source>
        <translation>{place} の応答が完了前に止まりました。</translation>
    </message>
    <message>
        <source>{shown:,} of {total:,}</source>
        <translation>{total:,}項目中{shown:,}項目</translation>
    </message>
    <message>
        <source>{size} bytes</source>
        <translation>{size} バイト</translation>
    </message>
    <message>
        <source>{source} is not a file: give the path of a Yomitan archive (.zip), or jmdict or jmnedict.</source>
        <translation>{source} はファイルではありません。Yomitan の辞書（.zip）のパスか、jmdict または jmnedict を指定してください。</translation>
    </message>
    <message>
        <source>{subject} was changed in another window meanwhile: {told}. Save again to put yours in its place.</source>
        <translation>{subject}は別のウインドウで変更されました（{told}）。もう一度保存すると、自分の内容に置き換えます。</translation>
    </message>
    <message>
        <source>{target} does not hold the notes of this article: give another file name.</source>
        <translation>{target} はこの記事の注釈ではありません。別のファイル名を指定してください。</translation>
    </message>
    <message>
        <source>{target} is no export of this article: give another file name.</source>
        <translation>{target} はこの記事を書き出したものではありません。別のファイル名を指定してください。</translation>
    </message>
    <message>
        <source>{target} is no ordinary file: give another file name.</source>
        <translation>{target} は通常のファイルではありません。別のファイル名を指定してください。</translation>
    </message>
    <message>
        <source>{target} is not UTF-8 text: save it as UTF-8 or give another file name.</source>
        <translation>{target} は UTF-8 ではありません。UTF-8 で保存するか、別のファイル名を指定してください。</translation>
    </message>
    <message>
        <source>{text} is in your glossary already.</source>
        <translation>「{text}」はすでに用語集にあります。</translation>
    </message>
    <message>
        <source>{title}  ·  off</source>
        <translation>{title}  ·  オフ</translation>
    </message>
    <message>
        <source>{title} is no longer among your engines: choose it again.</source>
        <translation>{title} は使用するエンジンにありません。選び直してください。</translation>
    </message>
    <message>
        <source>{title} is no longer installed: install it again.</source>
        <translation>{title} はインストールされていません。インストールし直してください。</translation>
    </message>
    <message>
        <source>{title} is no longer there: choose another engine.</source>
        <translation>{title} はもうありません。別のエンジンを選んでください。</translation>
    </message>
    <message>
        <source>{url} sends the reader in circles: check the address.</source>
        <translation>{url} は転送が循環しています。アドレスを確認してください。</translation>
    </message>
    <message>
        <source>{word} is read by the rules again.</source>
        <translation>「{word}」を自動の読みに戻しました。</translation>
    </message>
    <message>
        <source>{word} is read {kept}.</source>
        <translation>「{word}」の読みを「{kept}」にしました。</translation>
    </message>
    <message>
        <source>“{form}”</source>
        <translation>「{form}」</translation>
    </message>
    <message>
        <source>“{line}…” is said to be a term and has {count:,} characters: check which column holds what.</source>
        <translation>「{line}…」が用語とされていますが、{count:,}字あります。列の割り当てを確認してください。</translation>
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
            <numerusform>監視フォルダから「{name}」など{n}件を取り込みました。</numerusform>
        </translation>
    </message>
    <message>
        <source>“{name}” has had no other text.</source>
        <translation>「{name}」の本文は変わっていません。</translation>
    </message>
    <message>
        <source>“{name}” is a favourite.</source>
        <translation>「{name}」をお気に入りに追加しました。</translation>
    </message>
    <message>
        <source>“{name}” is a feed, a list of articles: open it by itself (File → Feeds, or `yomiawase feed`) and choose from it.</source>
        <translation>「{name}」はフィード（記事の一覧）です。単独で開き（ファイル→フィード、または `yomiawase feed`）、記事を選んでください。</translation>
    </message>
    <message>
        <source>“{name}” is back in the library.</source>
        <translation>「{name}」をライブラリに戻しました。</translation>
    </message>
    <message>
        <source>“{name}” is in the archive. Ctrl+Z takes it back.</source>
        <translation>「{name}」をアーカイブしました。Ctrl+Z で元に戻せます。</translation>
    </message>
    <message>
        <source>“{name}” is in the trash. Ctrl+Z takes it back.</source>
        <translation>「{name}」をごみ箱に入れました。Ctrl+Z で元に戻せます。</translation>
    </message>
    <message>
        <source>“{name}” is in your library with another text.</source>
        <translation>「{name}」は別の本文でライブラリにあります。</translation>
    </message>
    <message>
        <source>“{name}” is in your library.</source>
        <translation>「{name}」をライブラリに追加しました。</translation>
    </message>
    <message>
        <source>“{name}” is no favourite any more.</source>
        <translation>「{name}」をお気に入りから外しました。</translation>
    </message>
    <message>
        <source>“{name}” is out of the archive.</source>
        <translation>「{name}」をアーカイブから戻しました。</translation>
    </message>
    <message>
        <source>“{name}” keeps its text.</source>
        <translation>「{name}」は元の本文のままです。</translation>
    </message>
    <message>
        <source>“{name}” was changed in another window since then, so it stays: delete it if you want none of it.</source>
        <translation>「{name}」はその後別のウインドウで変更されたため残しています。不要なら削除してください。</translation>
    </message>
    <message>
        <source>“{name}” was deleted in another window meanwhile; it stays so.</source>
        <translation>「{name}」は別のウインドウで削除されたため、そのままにします。</translation>
    </message>
    <message>
        <source>“{name}” was deleted in another window.</source>
        <translation>「{name}」は別のウインドウで削除されました。</translation>
    </message>
    <message>
        <source>“{reading}” is no reading: write it in hiragana or katakana.</source>
        <translation>「{reading}」は読みではありません。ひらがなかカタカナで入力してください。</translation>
    </message>
    <message>
        <source>“{text}…” has {count:,} characters, too many for a definition or note: check which column holds what.</source>
        <translation>「{text}…」は{count:,}字あり、定義やメモとしては長すぎます。列の割り当てを確認してください。</translation>
    </message>
    <message>
        <source>“{words}” may mean several engines: {names}.</source>
        <translation>「{words}」に当てはまるエンジンが複数あります：{names}。</translation>
    </message>
    <message>
        <source>“{written}” is no server&apos;s address: write one such as http://localhost:11434.</source>
        <translation>「{written}」はサーバーのアドレスではありません。http://localhost:11434 のように入力してください。</translation>
    </message>
    <message numerus="yes">
        <source>… one paragraph as it was …</source>
        <comment>… {n} paragraphs as they were …</comment>
        <translation>
            <numerusform>…変わらない段落{n}件…</numerusform>
        </translation>
    </message>
    <message>
        <source>≤ {number:g} characters</source>
        <translation>{number:g}字以内</translation>
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
