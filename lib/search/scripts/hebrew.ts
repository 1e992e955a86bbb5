/** A Hebrew word: vowelled when it is a known name, else consonants and vowel letters only. */
export function latinOfHebrew(word: string): { text: string; unvowelled?: true; particle?: true } | null {
  const folded = word
    .normalize('NFD')
    .replace(/[\u0591-\u05c7]/g, '')
    .replace(/[ךםןףץ]/g, (char) => FINALS[char] ?? char)
    .replace(/[׳'’]/g, "'")
    .replace(/[^א-ת']/g, '')
  if (!folded) return null
  const known = HEBREW_WORDS.get(folded.replace(/'/g, ''))
  if (known) return known === 'ben' || known === 'bat' ? { text: known, particle: true } : { text: known }
  for (const [ending, latin] of ENDINGS) {
    const stem = folded.endsWith(ending) ? HEBREW_WORDS.get(folded.slice(0, -ending.length)) : undefined
    if (stem) return { text: stem + latin }
  }
  const text = consonantsOf(folded)
  return text ? { text, unvowelled: true } : null
}

export const HEBREW = /\p{Script=Hebrew}/u

function consonantsOf(folded: string): string {
  let out = ''
  for (let i = 0; i < folded.length; i++) {
    const char = folded[i] ?? ''
    const next = folded[i + 1]
    const start = i === 0
    const end = i === folded.length - 1
    if (next === "'" && MARKED[char]) {
      out += MARKED[char]
      i++
    } else if (char === 'ו') {
      // Doubled vav is a consonant, a single one a vowel unless it opens the word.
      if (next === 'ו') {
        out += 'v'
        i++
      } else out += start ? 'v' : 'o'
    } else if (char === 'י') {
      if (next === 'י') {
        out += 'ay'
        i++
      } else out += start ? 'y' : 'i'
    } else if (char === 'א' || char === 'ע') out += start ? 'a' : ''
    else if (char === 'ה') out += end ? 'a' : 'h'
    else if (char === 'פ') out += start ? 'p' : 'f'
    else if (char === 'ב') out += start ? 'b' : 'v'
    else out += LETTERS[char] ?? ''
  }
  return out
}

const FINALS: Record<string, string> = { ך: 'כ', ם: 'מ', ן: 'נ', ף: 'פ', ץ: 'צ' }
const MARKED: Record<string, string> = { ג: 'j', ז: 'zh', צ: 'ch', ת: 'th', ד: 'dh' }
const LETTERS: Record<string, string> = {
  ג: 'g',
  ד: 'd',
  ז: 'z',
  ח: 'h',
  ט: 't',
  כ: 'k',
  ל: 'l',
  מ: 'm',
  נ: 'n',
  ס: 's',
  צ: 'ts',
  ק: 'k',
  ר: 'r',
  ש: 'sh',
  ת: 't',
}

const ENDINGS: [string, string][] = [
  ['וביצ', 'ovich'],
  ['סקי', 'sky'],
  ['זונ', 'son'],
  ['י', 'i'],
]

/** Names with the vowels that the script leaves out; keys with final letters folded. */
const HEBREW_WORDS: ReadonlyMap<string, string> = new Map(
  `בנ ben|בר bar|בת bat|אבי avi|אברהמ avraham|יצחק yitzhak|יעקב yaakov|יוספ yosef|משה moshe|אהרונ aharon|דוד david|דויד david|
שלמה shlomo|שמואל shmuel|שמעונ shimon|ראובנ reuven|לוי levi|יהודה yehuda|דנ dan|דניאל daniel|גד gad|אשר asher|בנימינ benjamin|
אליהו eliyahu|אלישע elisha|ישעיהו yeshayahu|ירמיהו yirmiyahu|יחזקאל yehezkel|נתנ natan|נתנאל netanel|מנחמ menachem|מרדכי mordechai|
חיימ haim|צבי zvi|זאב zeev|דב dov|אריה arieh|אריאל ariel|אורי uri|אוריאל uriel|גבריאל gabriel|מיכאל michael|רפאל rafael|רונ ron|רוננ ronen|
עמוס amos|עמיר amir|אמיר amir|עומר omer|איתמר itamar|איתי itai|אלונ alon|אספ asaf|ארז erez|אהוד ehud|בועז boaz|ברוכ baruch|גיל gil|גלעד gilad|
גדעונ gideon|דרור dror|יאיר yair|יואב yoav|יואל yoel|יונתנ yonatan|יורמ yoram|יוסי yossi|יגאל yigal|ליאור lior|מאיר meir|נועמ noam|ניר nir|נמרוד nimrod|
עוזי uzi|עידו ido|עידנ idan|ערנ eran|עמית amit|פנחס pinhas|רועי roi|שאול shaul|שגיא sagi|שי shai|שלומ shalom|שמעי shimi|תומר tomer|טל tal|אלי eli|
אסתר esther|שרה sarah|רבקה rivka|רחל rachel|לאה leah|מרימ miriam|חנה hannah|רות ruth|נעמי naomi|דבורה devorah|יעל yael|תמר tamar|מיכל michal|
אביגיל avigail|נועה noa|שירה shira|טליה talia|רונית ronit|אורית orit|גלית galit|דליה dalia|זהבה zehava|צפורה tzipora|מלכה malka|שושנה shoshana|
כהנ cohen|פרצ peretz|מזרחי mizrahi|בירמנ biberman|אזולאי azoulay|דהנ dahan|אוחיונ ohayon|ביטונ biton|גבאי gabay|חדד hadad|עמר amar|אשכנזי ashkenazi|
פרידמנ friedman|גולדשטיינ goldstein|גולדברג goldberg|רוזנברג rosenberg|וייס weiss|שפירא shapira|קצ katz|קפלנ kaplan|לוינ levin|הורוביצ horowitz|
ברגר berger|קליינ klein|שוורצ schwartz|גרינברג greenberg|רבינוביצ rabinovich|אדלר adler|שטרנ stern|הלוי halevi|סופר sofer|שרונ sharon|רבינ rabin|
מוחמד muhammad|מחמד muhammad|אחמד ahmad|עלי ali|חסנ hasan|חוסיינ husayn|מחמוד mahmud|איברהימ ibrahim|יוסופ yusuf|חאלד khalid|עבד abd|אללה allah|
ולדימיר vladimir|בוריס boris|איגור igor|סרגיי sergey|אלכסנדר alexander|ויקטור viktor|אולג oleg|דמיטרי dmitri`
    .replace(/\n/g, '')
    .split('|')
    .map((entry) => entry.split(' ') as [string, string]),
)
