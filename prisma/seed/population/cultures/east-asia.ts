import { type Culture, simple } from '../culture'
import { capital, names, pool, product } from '../names'

/** Shares of the hundred-surname censuses: China 2018–2020, Korea 2015, Japan by estimates of name registers. */
const chineseFamily =
  names(`Wang/王 7.2 Li/李 7.1 Zhang/张 6.8 Liu/刘 5.1 Chen/陈 4.5 Yang/杨 3.1 Huang/黄 2.2 Zhao/赵 2.1 Wu/吴 2.0 Zhou/周 1.9
  Xu/徐 1.5 Sun/孙 1.4 Ma/马 1.3 Zhu/朱 1.2 Hu/胡 1.2 Guo/郭 1.1 He/何 1.1 Lin/林 1.1 Gao/高 1.0 Luo/罗 1.0 Zheng/郑 0.9 Liang/梁 0.8 Xie/谢 0.7 Song/宋 0.7
  Tang/唐 0.7 Xu/许 0.7 Han/韩 0.6 Deng/邓 0.6 Feng/冯 0.6 Cao/曹 0.6 Peng/彭 0.5 Zeng/曾 0.5 Xiao/肖 0.5 Tian/田 0.5 Dong/董 0.4 Pan/潘 0.4 Yuan/袁 0.4
  Cai/蔡 0.4 Jiang/蒋 0.4 Yu/余 0.4 Yu/于 0.4 Du/杜 0.4 Ye/叶 0.4 Cheng/程 0.4 Wei/魏 0.4 Su/苏 0.4 Lü/吕 0.4 Ding/丁 0.4 Ren/任 0.4 Lu/卢 0.4 Yao/姚 0.4
  Shen/沈 0.3 Zhong/钟 0.3 Jiang/姜 0.3 Cui/崔 0.3 Tan/谭 0.3 Lu/陆 0.3 Fan/范 0.3 Wang/汪 0.3 Liao/廖 0.3 Shi/石 0.3 Jin/金 0.3 Wei/韦 0.3 Jia/贾 0.3 Xia/夏 0.3
  Fu/付 0.3 Fang/方 0.2 Zou/邹 0.2 Xiong/熊 0.2 Bai/白 0.2 Meng/孟 0.2 Qin/秦 0.2 Qiu/邱 0.2 Hou/侯 0.2 Jiang/江 0.2 Yin/尹 0.2 Xue/薛 0.2 Yan/闫 0.2 Duan/段 0.2
  Lei/雷 0.2 Long/龙 0.2 Shi/史 0.2 Tao/陶 0.2 Li/黎 0.2 He/贺 0.2 Gu/顾 0.2 Mao/毛 0.2 Hao/郝 0.2 Gong/龚 0.2 Shao/邵 0.2 Wan/万 0.2 Ouyang/欧阳 0.08 Sima/司马 0.02 Zhuge/诸葛 0.02 Shangguan/上官 0.02`)
const characters = `wei/伟 fang/芳 na/娜 min/敏 jing/静 li/丽 qiang/强 lei/磊 jun/军 yang/洋 yong/勇 yan/艳 jie/杰 juan/娟 tao/涛 ming/明 chao/超 xiu/秀 xia/霞 ping/平
  gang/刚 gui/桂 ying/英 hua/华 yu/玉 lan/兰 hong/红 mei/梅 xin/鑫 bo/波 bin/斌 yu/宇 hao/浩 kai/凯 jian/健 jun/俊 fan/帆 shuai/帅 xu/旭 ning/宁 lin/琳 xue/雪 jia/佳 ting/婷
  yi/怡 zi/子 xuan/轩 han/涵 ze/泽 chen/晨 yi/一 nuo/诺 rui/瑞 tian/天 xiang/翔 peng/鹏 fei/飞 long/龙 hui/辉 dong/东 guo/国 qing/庆 zhi/志 wen/文 xiao/晓 xiao/小 chun/春 qiu/秋
  dong/冬 shan/山 hai/海 jiang/江 feng/峰 yun/云 lu/露 yue/月 xing/星 guang/光 liang/亮 an/安 kang/康 fu/福 shou/寿 de/德 ren/仁 yi/义 li/礼 xin/信 zhong/忠 xiao/孝 shu/淑 zhen/珍
  feng/凤 cui/翠 qin/琴 shu/书 hua/画 shi/诗 ru/如 meng/梦 si/思 nian/念 yuan/媛 qian/倩 lu/璐 dan/丹 xi/曦 yao/瑶 qi/琪 jun/君 bei/蓓 lei/蕾 rong/蓉 zhu/竹 song/松 bai/柏 he/鹤
  cheng/成 gong/功 sheng/胜 li/利 jin/金 yin/银 bao/宝 cai/财 you/友 sheng/生 chang/长 yong/永 jiu/久 xing/兴 wang/旺 shun/顺 he/和 xiang/祥 ji/吉 qi/启 hong/宏 da/大 wei/威 zhen/震 yao/耀 zu/祖
  jia/家 hao/豪 ting/庭 xuan/萱 ke/可 xin/欣 yue/悦 le/乐 miao/淼 sen/森 yan/焱 yao/垚 bing/冰 shuang/爽 lang/朗 qing/清 che/澈 ran/然 mo/墨 yan/言 zhe/哲 rui/睿 cong/聪 hui/慧 zhi/智 yi/艺 le/丽 fei/菲 qi/奇 xiong/雄`
const doubled = product(characters, characters)
const singles = {
  ...names(characters),
  items: names(characters).items.map(({ latin, native }) => ({ latin: capital(latin), native })),
}

export const chinese: Culture = simple({
  code: 'chinese',
  share: 9,
  nationalities: 'CN 90 SG 3 MY 4 US 2 CA 1',
  script: 'Hani',
  lang: 'zh',
  nativeOrder: 'family-first-joined',
  male: pool(singles, doubled, 0.72),
  female: pool(singles, doubled, 0.72),
  family: pool(
    chineseFamily,
    product(
      'Bu/卜 Chai/柴 Che/车 Chu/褚 Ge/葛 Geng/耿 Guan/管 Ji/季 Kong/孔 Lan/蓝 Lou/娄 Mei/梅 Mo/莫 Mu/穆 Ni/倪 Niu/牛 Ou/欧 Pang/庞 Pei/裴 Pu/蒲 Qi/齐 Qu/曲 Rao/饶 Sha/沙 Shang/尚 Tu/涂 Weng/翁 Xian/冼 Xin/辛 Yi/易 Ying/应 You/尤 Zang/臧 Zhan/詹 Zhuo/卓 Zuo/左',
    ),
    0.04,
  ),
})

const hongKongFamily =
  names(`Chan/陳 10 Wong/黃 6.5 Lee/李 6 Leung/梁 4.5 Cheung/張 5 Lau/劉 4 Ng/吳 3.5 Cheng/鄭 3 Ho/何 3 Lam/林 4 Chow/周 2.5 Yeung/楊 2.5 Tsang/曾 2 Kwok/郭 2
  Tang/鄧 2 Yip/葉 2 Fung/馮 2 Tse/謝 2 Mak/麥 1.8 Hui/許 1.7 Lo/羅 1.6 Kwan/關 1.2 Poon/潘 1.2 Tam/譚 1.2 Yuen/袁 1 Lai/黎 1.5 Chiu/趙 1.4 So/蘇 1.3 Siu/蕭 1 Choi/蔡 1.3 Yu/余 1.2 Chu/朱 1.1 To/杜 0.6 Ko/高 0.7 Shum/沈 0.5 Szeto/司徒 0.2 Au/區 0.4 Mok/莫 0.5`)
const cantonese = `Ka/嘉 Wai/偉 Ming/明 Kin/健 Chi/志 Wing/永 Siu/小 Mei/美 Yuk/玉 Lai/麗 Man/文 Kwok/國 Chun/俊 Ho/浩 Tsz/子 Hoi/凱 Yan/恩 Yee/儀 Suk/淑 Fung/鳳 Hing/興 Kit/傑 Lok/樂 Pui/佩 Sau/秀 Shing/成 Tak/德 Wan/雲 Wah/華 Yin/賢 Hon/漢 Keung/強 Kam/錦 Ling/玲 Mui/梅 On/安 Po/寶 Sze/思 Ying/英 Yiu/耀`
const cantonesePairs = product(cantonese, cantonese.replace(/(^|\s)/g, '$1_'))

export const hongKong: Culture = simple({
  code: 'hong-kong',
  share: 1.6,
  nationalities: 'CN 60 GB 15 CA 12 AU 8 US 5',
  script: 'Hani',
  lang: 'zh',
  nativeOrder: 'family-first-joined',
  male: pool({ items: [cantonesePairs.at(7)], weights: [1] }, cantonesePairs, 0.98),
  female: pool({ items: [cantonesePairs.at(11)], weights: [1] }, cantonesePairs, 0.98),
  family: pool(hongKongFamily),
})

const koreanFamily =
  names(`Kim/김 21.5 Lee/이 14.7 Park/박 8.4 Choi/최 4.7 Jung/정 4.3 Kang/강 2.4 Cho/조 2.1 Yoon/윤 2.0 Jang/장 2.0 Lim/임 1.7 Han/한 1.5 Oh/오 1.5 Seo/서 1.5 Shin/신 1.5
  Kwon/권 1.4 Hwang/황 1.4 Ahn/안 1.4 Song/송 1.4 Ryu/류 1.3 Hong/홍 1.1 Jeon/전 1.1 Ko/고 0.9 Moon/문 0.9 Yang/양 0.9 Son/손 0.9 Bae/배 0.8 Baek/백 0.8 Heo/허 0.7 Nam/남 0.6 Shim/심 0.5 Noh/노 0.5 Ha/하 0.5 Kwak/곽 0.4
  Sung/성 0.4 Cha/차 0.4 Joo/주 0.4 Woo/우 0.4 Koo/구 0.4 Min/민 0.3 Na/나 0.3 Jin/진 0.3 Ji/지 0.3 Eom/엄 0.3 Chae/채 0.3 Won/원 0.3 Cheon/천 0.2 Bang/방 0.2 Gong/공 0.2 Hyun/현 0.2 Ham/함 0.1 Namgung/남궁 0.04`)
const syllables = `Min/민 Seo/서 Ji/지 Hyun/현 Jun/준 Young/영 Soo/수 Hee/희 Eun/은 Kyung/경 Sung/성 Jae/재 Dong/동 Sang/상 Mi/미 Jin/진 Ho/호 Woo/우 Yeon/연 Yu/유 Na/나 Ra/라 Ha/하 Do/도 Gyu/규
  Cheol/철 Hwan/환 Il/일 Kwang/광 Nam/남 Myung/명 Sook/숙 Ja/자 Soon/순 Ok/옥 Won/원 Tae/태 Chan/찬 Bin/빈 Ye/예 In/인 Hye/혜 Jung/정 Joo/주 Sun/선 Geun/근 Seung/승 Ki/기 Byung/병 Chang/창 Wan/완 Yong/용 Hyo/효 Bo/보 Ah/아 Rim/림 Gi/기 Se/세 Si/시 On/온 Ryeong/령 Hak/학 Kil/길 Man/만 Shik/식 Pil/필 Beom/범`
const koreanPairs = product(
  syllables,
  syllables
    .toLowerCase()
    .replace(/(^|\s)/g, '$1-')
    .replace(/-$/, ''),
)
const koreanGiven = pool(
  names(
    'Min-jun/민준 Seo-yeon/서연 Ji-hoon/지훈 Ji-eun/지은 Young-soo/영수 Young-hee/영희 Sung-min/성민 Hyun-woo/현우 Soo-jin/수진 Mi-kyung/미경 Eun-jung/은정 Dong-hyun/동현 Jung-ho/정호 Ji-young/지영',
  ),
  koreanPairs,
  0.85,
)

export const korean: Culture = simple({
  code: 'korean',
  share: 3.5,
  nationalities: 'KR 88 KP 6 US 6',
  script: 'Hang',
  lang: 'ko',
  nativeOrder: 'family-first-joined',
  male: koreanGiven,
  female: koreanGiven,
  family: pool(koreanFamily),
})

const japaneseFamily =
  names(`Sato/佐藤 1.5 Suzuki/鈴木 1.4 Takahashi/高橋 1.1 Tanaka/田中 1.0 Ito/伊藤 0.9 Watanabe/渡辺 0.9 Yamamoto/山本 0.8 Nakamura/中村 0.8 Kobayashi/小林 0.8 Kato/加藤 0.7 Yoshida/吉田 0.6 Yamada/山田 0.6 Sasaki/佐々木 0.5
  Yamaguchi/山口 0.5 Matsumoto/松本 0.5 Inoue/井上 0.5 Kimura/木村 0.4 Hayashi/林 0.4 Shimizu/清水 0.4 Saito/斎藤 0.4 Yamazaki/山崎 0.4 Mori/森 0.4 Abe/阿部 0.4 Ikeda/池田 0.4 Hashimoto/橋本 0.4 Ishikawa/石川 0.3 Ogawa/小川 0.3 Goto/後藤 0.3 Okada/岡田 0.3 Hasegawa/長谷川 0.3 Murakami/村上 0.3 Kondo/近藤 0.3 Ishii/石井 0.3`)
const japaneseTail = product(
  'Yama/山 Kawa/川 Ta/田 Matsu/松 Naka/中 Ko/小 O/大 Taka/高 Ishi/石 Mori/森 Hira/平 Fuji/藤 Nishi/西 Kita/北 Higashi/東 Minami/南 Shima/島 Miya/宮 Sugi/杉 Take/竹 Ume/梅 Kuro/黒 Shira/白 Aka/赤 Ao/青 Ura/浦 Oka/岡 Iwa/岩 Hara/原 Tani/谷 Ike/池 Mizu/水 Aki/秋 Haru/春 Natsu/夏 Fuku/福 Yoshi/吉 Kiku/菊 Hoshi/星 Tsuki/月 Kishi/岸 Mina/皆 Aso/麻生 Kuma/熊 Tora/虎 Tsuru/鶴 Kame/亀 Inu/犬 Uma/馬 Ushi/牛',
  'da/田 moto/本 yama/山 kawa/川 mura/村 shita/下 gami/上 guchi/口 hara/原 no/野 saki/崎 shima/島 naka/中 be/部 zawa/沢 mori/森 ki/木 bashi/橋 to/藤 oka/岡 se/瀬 ura/浦 uchi/内 ishi/石 tani/谷 matsu/松 mizu/水 kubo/久保 numa/沼 i/井',
)
const japaneseMale = names(
  'Hiroshi/博 Takashi/隆 Kenji/健二 Akira/明 Makoto/誠 Haruto/陽翔 Sota/颯太 Yuto/悠斗 Daiki/大輝 Kazuo/和夫 Shigeru/茂 Minoru/実 Yuki/勇気 Naoki/直樹 Kenta/健太 Tatsuya/達也 Daisuke/大輔 Satoshi/聡 Kaito/海斗 Ren/蓮 Riku/陸 Takumi/匠 Ryo/涼 Shun/俊',
)
const japaneseFemale = names(
  'Yoko/陽子 Keiko/恵子 Sachiko/幸子 Kazuko/和子 Yumi/由美 Akemi/明美 Yuko/裕子 Naoko/直子 Sakura/桜 Aoi/葵 Yui/結衣 Misaki/美咲 Haruka/遥 Ai/愛 Mai/舞 Emi/恵美 Mariko/真理子 Tomoko/智子 Chiyo/千代 Hanako/花子 Rin/凛 Mio/美桜 Ayumi/歩 Kaori/香',
)
const japaneseGivenTail = (second: string) =>
  product(
    'Masa/正 Hiro/弘 Yoshi/義 Kazu/和 Taka/孝 Nobu/信 Toshi/敏 Aki/秋 Mitsu/光 Yasu/康 Shige/重 Haru/春 Kiyo/清 Tomo/友 Katsu/勝 Tada/忠 Michi/道 Naga/長 Hisa/久 Nori/典 Fumi/文 Sada/貞 Tsune/常 Yuki/幸 Mune/宗',
    second,
  )

export const japanese: Culture = simple({
  code: 'japanese',
  share: 3,
  nationalities: 'JP 94 BR 3 US 3',
  script: 'Hani',
  lang: 'ja',
  nativeOrder: 'family-first-joined',
  male: pool(
    japaneseMale,
    japaneseGivenTail(
      'o/夫 hiko/彦 shi/史 ki/樹 to/人 aki/明 hiro/宏 yuki/行 nori/則 ya/也 ji/治 zo/三 taro/太郎 suke/介 ro/郎 kazu/一',
    ),
    0.45,
  ),
  female: pool(
    japaneseFemale,
    japaneseGivenTail('ko/子 mi/美 e/江 yo/代 na/奈 ka/香 ho/穂 no/乃 ri/里 sa/沙'),
    0.4,
  ),
  family: pool(japaneseFamily, japaneseTail, 0.6),
})

export const taiwanese: Culture = {
  ...chinese,
  code: 'taiwan',
  share: 1.2,
  nationalities: 'TW 100',
  compose: (random, sex) => {
    const { given, family } = chinese.compose(random, sex)
    return { family: family.map(wadeGiles), given: given.map(wadeGiles) }
  },
}

/** Taiwan's passports write Wade–Giles without its apostrophes, and given names with a hyphen. */
function wadeGiles({ latin, native }: { latin: string; native: string | null }) {
  const parts = native && native.length === 2 && latin.length > 3 ? splitPinyin(latin) : [latin]
  const written = parts.map((part) =>
    part
      .toLowerCase()
      .replace(/^zh/, 'ch')
      .replace(/^q/, 'ch')
      .replace(/^x/, 'hs')
      .replace(/^z/, 'ts')
      .replace(/^c(?!h)/, 'ts')
      .replace(/^r/, 'j')
      .replace(/^d/, 't')
      .replace(/^b/, 'p')
      .replace(/^g/, 'k')
      .replace(/ong$/, 'ung'),
  )
  return { latin: capital(written.join('-')), native }
}

/** At the border of the two syllables: before the last consonant group that a vowel follows. */
function splitPinyin(joined: string): string[] {
  const at = /^(.+?[aeiouü]+(?:ng|n|r)?)((?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])[a-zü]+)$/i.exec(joined)
  return at?.[1] && at[2] ? [at[1], at[2]] : [joined]
}
