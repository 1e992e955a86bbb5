/**
 * How a Chinese name sounds in Hong Kong, Macao and much of the diaspora, in the spelling of their identity cards.
 * Null unless every character is in the table of common ones. Surname first.
 */
export function cantoneseOfHan(characters: string[]): string[] | null {
  const out: string[] = []
  for (const [i, character] of characters.entries()) {
    const sound = (i === 0 ? SURNAMES.get(character) : undefined) ?? SOUNDS.get(character)
    if (!sound) return null
    out.push(sound)
  }
  return out
}

const SURNAMES = table(`
chan陈陳 wong黄黃王 lee李 cheung张張 lau刘劉 ho何 leung梁 ng吴吳伍 lam林 chow周 tsang曾 cheng郑鄭 yeung杨楊 kwok郭 tang邓鄧 yip叶葉 so苏蘇 hui许許
chu朱 fung冯馮 tsui徐 ma马馬 lo罗羅卢盧 yuen袁阮 law罗羅 choi蔡 poon潘 kwan关關 lui吕呂 mak麦麥 tam谭譚 siu萧蕭 sin冼 yu余俞于 wu胡 tse谢謝 chung钟鍾 wan温溫尹 fong方
kong江 lai黎赖賴 to杜 yau邱游 sun孙孫 shum沈 tong唐汤湯 chiu赵趙 ip叶葉 au区區欧歐 kan简簡 hung洪孔熊 lok骆駱 shek石 lung龙龍 mok莫 pang彭 ko高 sung宋 ting丁 tin田 yan甄 man文 mo毛武 kam金甘 ngai魏倪 fan范樊 lin连連 chong庄莊 yim严嚴 kei纪紀`)

const SOUNDS = table(`
ka家嘉加佳 wai伟偉威惠慧卫衛维維 ming明铭銘鸣 kin健坚堅建 man文敏民雯曼 yan恩欣仁殷忻 wing永荣榮咏詠颖穎 ying英莹瑩盈映迎 mei美薇 ling玲铃鈴灵凌菱 siu小少兆绍紹 chun俊春骏駿振進进津 shing成诚誠盛城胜勝承
kwok国國 hung雄红紅洪鸿鴻 keung强強 ho浩豪好皓 yin燕妍贤賢言彦彥然 fai辉輝晖暉 hoi海凯凱开 chi志智子之芝枝 kit杰傑洁潔 lai丽麗励莉 yuk玉 wah华華 ping平萍炳 sum心深 yee怡仪儀义義宜儿 kwan君军軍均钧鈞群 lok乐樂洛
hang恒恆行幸 chung忠聪聰宗仲松 yiu耀瑶瑤遥 tak德得 on安 shan珊山 suet雪 fong芳方 wan云雲韵韻运 shuk淑 sau秀修 lan兰蘭 kam金锦錦琴 hing兴興庆慶 tung东東同彤 tin天田 hei希喜熙禧 yi以 pui佩沛培 sze思诗詩斯 lin莲蓮年 nga雅 fung凤鳳锋鋒丰豐风風
ngai毅艺 yung勇容蓉 tsz子紫梓芷 lun伦倫 sang生 ching清晴正静靜贞 hin轩軒显顯宪 kei奇琪基其 lung龙龍隆 kai佳启啟继 shun顺順信纯 wo和 yu宇雨如瑜裕 yuet月悦悅越 fu富夫甫 cheong昌祥 pak柏伯 yat一日逸 sin善倩仙 po宝寶保波 kiu娇嬌桥 ha霞夏 mui梅妹 yuen源远遠苑元婉 chu珠柱
chiu超昭朝潮 kuen权權娟 hok学學鹤 lam林琳岚 long朗 him谦謙 tat达達 ki祺 hong康 kwong光广廣 lei利 ka珈 oi爱愛 sui瑞水 wa娃 choi才彩财 fat发發 leung良亮 shu书樹树舒 yeung扬揚阳陽 bun本彬斌 nam南男 biu标標彪`)

function table(text: string): ReadonlyMap<string, string> {
  const sounds = new Map<string, string>()
  for (const entry of text.split(/\s+/)) {
    const latin = /^[a-z]+/.exec(entry)?.[0] ?? ''
    for (const character of entry.slice(latin.length))
      if (!sounds.has(character)) sounds.set(character, latin)
  }
  return sounds
}
