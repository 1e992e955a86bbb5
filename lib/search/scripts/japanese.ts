/**
 * A Japanese name in kanji: a known family name, then given-name characters by their commonest reading, all or nothing
 * in one word. Null when the family name is not in the table: the characters alone do not say how they are read.
 */
export function latinOfKanji(word: string): { family: string; given: string } | null {
  for (const length of [3, 2, 1]) {
    const family = FAMILIES.get(word.slice(0, length))
    if (!family) continue
    const rest = word.slice(length)
    const whole = GIVEN.get(rest)
    if (whole) return { family, given: whole }
    let given = ''
    for (const character of rest) {
      const sound = GIVEN.get(character)
      if (!sound) return null
      given += sound
    }
    return { family, given }
  }
  return null
}

const FAMILIES =
  table(`佐藤sato 鈴木suzuki 高橋takahashi 田中tanaka 伊藤ito 渡辺watanabe 渡邊watanabe 山本yamamoto 中村nakamura 小林kobayashi 加藤kato 吉田yoshida 山田yamada
佐々木sasaki 山口yamaguchi 松本matsumoto 井上inoue 木村kimura 林hayashi 斎藤saito 斉藤saito 清水shimizu 山崎yamazaki 阿部abe 森mori 池田ikeda 橋本hashimoto 山下yamashita 石川ishikawa 中島nakajima 前田maeda
藤田fujita 後藤goto 小川ogawa 岡田okada 村上murakami 長谷川hasegawa 近藤kondo 石井ishii 坂本sakamoto 遠藤endo 青木aoki 藤井fujii 西村nishimura 福田fukuda 太田ota 三浦miura 藤原fujiwara 岡本okamoto 松田matsuda
中川nakagawa 中野nakano 原田harada 小野ono 田村tamura 竹内takeuchi 金子kaneko 和田wada 中山nakayama 石田ishida 上田ueda 森田morita 原hara 柴田shibata 酒井sakai 工藤kudo 横山yokoyama 宮崎miyazaki 宮本miyamoto 内田uchida
高木takagi 安藤ando 谷口taniguchi 大野ono 丸山maruyama 今井imai 高田takada 藤本fujimoto 武田takeda 村田murata 上野ueno 杉山sugiyama 増田masuda 菅原sugawara 平野hirano 大塚otsuka 千葉chiba 久保kubo 松井matsui 小島kojima
岩崎iwasaki 桜井sakurai 野口noguchi 松尾matsuo 野村nomura 木下kinoshita 菊地kikuchi 佐野sano 大西onishi 杉本sugimoto 新井arai 浜田hamada 菅野kanno 市川ichikawa 古川furukawa 水野mizuno 小松komatsu 島田shimada 小山koyama
平村hiramura 川口kawaguchi 川崎kawasaki 東higashi 西田nishida 北村kitamura 南minami 本田honda 土屋tsuchiya 久保田kubota 永井nagai 荒木araki 大久保okubo 安田yasuda 平田hirata 川村kawamura 内藤naito 岩田iwata 関seki`)

const GIVEN =
  table(`太郎taro 一郎ichiro 次郎jiro 健一kenichi 健太kenta 大輔daisuke 翔太shota 拓也takuya 直樹naoki 和也kazuya 達也tatsuya 哲也tetsuya 誠makoto 浩hiroshi 博hiroshi 隆takashi 聡satoshi 智satoshi 剛tsuyoshi 豊yutaka 修osamu 清kiyoshi 進susumu
勇isamu 実minoru 茂shigeru 学manabu 亮ryo 翔sho 蓮ren 陸riku 健ken 淳jun 明akira 晃akira 彰akira 昭akira 勝masaru 武takeshi 毅takeshi 猛takeshi 正tadashi 忠tadashi 弘hiroshi 宏hiroshi 優yu 陽子yoko 恵子keiko 幸子sachiko 和子kazuko 洋子yoko 裕子yuko
由美子yumiko 久美子kumiko 真由美mayumi 明美akemi 直美naomi 智子tomoko 京子kyoko 美咲misaki 愛ai 彩aya 舞mai 葵aoi 結衣yui 陽菜hina 桜sakura 花子hanako 美穂miho 香kaori 恵megumi 薫kaoru 子ko 美mi 郎ro 夫o 雄o 男o 一ichi 二ji 三zo 介suke 輔suke
也ya 之yuki 幸yuki 行yuki 樹ki 紀nori 典nori 則nori 彦hiko 人to 斗to 太ta 大dai 真ma 由yu 友tomo 久hisa 和kazu 裕hiro 信nobu 秀hide 英hide 義yoshi 吉kichi 良ryo 俊toshi 敏toshi 孝taka 貴taka 高taka 光mitsu 直nao 治ji 司ji 次ji 江e 枝e 恵e 代yo 世yo 奈na 菜na 香ka 花ka 佳ka 里ri 理ri 莉ri`)

function table(text: string): ReadonlyMap<string, string> {
  const readings = new Map<string, string>()
  for (const entry of text.split(/\s+/)) {
    const characters = /^[^a-z]+/.exec(entry)?.[0] ?? ''
    if (!readings.has(characters)) readings.set(characters, entry.slice(characters.length))
  }
  return readings
}
