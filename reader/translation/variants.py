"""Kanji in older or rarer forms, which models hardly know, as they are usually written.

A model has seen few 𠮟, 髙 or 噓: it copies them, or guesses (髙橋 became Suzuhashi).
"""

# Each form before the one that most people type: those taught for print, those of names, old ones.
_PRINTED = (
    "𠮟叱塡填剝剥頰頬噓嘘嚙噛搔掻麴麹繫繋俠侠瀆涜麵麺鷗鴎蠟蝋瘦痩醬醤屛屏摑掴攪撹潑溌焰焔簞箪萊莱"
    "蔣蒋蟬蝉軀躯醱醗驒騨鹼鹸囊嚢顚顛"
)
_NAMES = (
    "髙高﨑崎嵜崎𠮷吉邉辺邊辺齋斎齊斉濵浜濱浜德徳黑黒栁柳桒桑舘館冨富嶋島嶌島峯峰渕淵埜野瀨瀬瀧滝"
    "遙遥堯尭晉晋舩船嶽岳彌弥曾曽"
)
_OLD = (
    "國国學学會会體体縣県驛駅鐵鉄圖図號号變変實実寶宝榮栄營営應応歐欧假仮價価畫画擴拡殼殻覺覚樂楽"
    "勸勧關関觀観氣気歸帰龜亀戲戯舊旧據拠擧挙峽峡狹狭曉暁區区驅駆勳勲經経繼継輕軽藝芸鷄鶏缺欠儉倹"
    "劍剣檢検權権獻献險険顯顕驗験嚴厳效効恆恒鑛鉱濟済碎砕劑剤雜雑參参慘惨殘残絲糸兒児辭辞濕湿舍舎"
    "釋釈收収從従澁渋獸獣縱縦肅粛處処緖緒敍叙奬奨將将燒焼稱称證証乘乗剩剰壤壌孃嬢條条淨浄疊畳讓譲"
    "釀醸觸触寢寝愼慎盡尽圍囲爲為壹壱飮飲隱隠衞衛圓円艷艶鹽塩奧奥橫横溫温穩穏壞壊懷懐繪絵擊撃晝昼"
    "廳庁聽聴敕勅鎭鎮遞逓轉転點点傳伝黨党燈灯當当盜盗稻稲鬪闘獨独讀読屆届貳弐惱悩腦脳霸覇廢廃拜拝"
    "賣売麥麦發発髮髪拔抜蠻蛮祕秘拂払佛仏竝並辯弁步歩萬万滿満默黙譯訳藥薬與与豫予餘余譽誉搖揺樣様"
    "謠謡來来賴頼亂乱覽覧壘塁淚涙禮礼勵励靈霊齡齢戀恋爐炉勞労樓楼灣湾增増藏蔵臟臓卽即屬属續続墮堕"
    "對対帶帯滯滞臺台擇択單単團団彈弾斷断癡痴遲遅蟲虫鑄鋳總総聲声靜静竊窃攝摂專専戰戦淺浅潛潜纖繊"
    "錢銭禪禅雙双壯壮搜捜插挿巢巣爭争莊荘裝装騷騒惠恵澤沢廣広櫻桜眞真壽寿歷歴曆暦綠緑錄録祿禄郞郎"
)
_PAIRS = _PRINTED + _NAMES + _OLD
_USUAL = str.maketrans(_PAIRS[::2], _PAIRS[1::2])


def usual_kanji(text: str) -> str:
    """Return `text`, as long as before, with each kanji in the form that is usual today."""
    return text.translate(_USUAL)
