import { ownerName } from '@/components/search/labels'
import { countryName } from '@/lib/bureaus/countries'
import { directionOf, type Locale } from '@/lib/i18n/routing'
import { formatPartialDate, type PartialDate } from '@/lib/identifiers/partial-date'
import { periodWords } from '@/lib/identifiers/period-words'
import { noticeLabel } from '@/lib/notices/labelled-codes'
import type { NoticeSheet, SheetBlock, SheetPicture, SheetRow, SheetValue } from '@/lib/notices/sheet/model'
import { languageName } from '@/lib/records/languages'
import type { BlockText, Line, NoticeText, PictureText, RowText, Run } from './notice-text'
import { ownWords } from './notice-text'
import { type Say, sheetTranslator } from './sheet-translator'

type Speaker = { locale: Locale; t: Say; codes: Say; periods: Say }

/** Says a sheet in a language, whatever the language of the request: its codes are said, what somebody wrote stays. */
export async function noticeWords(sheet: NoticeSheet, locale: Locale): Promise<NoticeText> {
  const [t, codes, periods, paper] = await Promise.all([
    sheetTranslator(locale, 'sheets.notice'),
    sheetTranslator(locale, 'codes'),
    sheetTranslator(locale, 'identifiers.period'),
    sheetTranslator(locale, 'sheets'),
  ])
  const speaker = { locale, t, codes, periods }
  const line = (value: SheetValue) => lineOf(value, speaker)
  const isPublic = sheet.audience === 'public'
  return {
    locale,
    type: sheet.type,
    form: sheet.form,
    audience: sheet.audience,
    standing: sheet.standing,
    title: noticeLabel(codes, sheet.form === 'notice' ? 'noticeTypes' : 'diffusionTypes', sheet.type),
    number: sheet.number,
    owner: sheet.owner,
    watermark: sheet.watermark,
    facts: sheet.facts.map((row) => rowOf(row, speaker)),
    alerts: sheet.alerts.map(({ tone, what }) => ({ tone, line: line(what) })),
    asked: sheet.asked.map(line),
    cautions: sheet.cautions?.map((code) => codes(`warnings.${code}`)) ?? null,
    subject: sheet.subject.map(line),
    pictures: sheet.pictures.map((picture) => pictureOf(picture, speaker)),
    sections: sheet.sections.map(({ key, blocks }) => ({
      key,
      title: t(`section.${isPublic && key === 'action' ? 'actionPublic' : key}`),
      blocks: blocks.map((block) => blockOf(block, speaker)),
    })),
    verifyUrl: sheet.verifyUrl,
    words: Object.fromEntries(ownWords.map((word) => [word, t(word)])) as NoticeText['words'],
    handling: t(isPublic ? 'handlingPublic' : 'handling'),
    page: paper('page', { n: '%n', m: '%m' }),
    letters: paper('letters'),
  }
}

function blockOf(block: SheetBlock, speaker: Speaker): BlockText {
  switch (block.is) {
    case 'rows':
      return { is: 'rows', rows: block.rows.map((row) => rowOf(row, speaker)) }
    case 'item':
      return {
        is: 'item',
        name: lineOf(block.name, speaker),
        ...(block.remark ? { remark: lineOf(block.remark, speaker) } : {}),
        ...(block.told ? { told: lineOf(block.told, speaker) } : {}),
        rows: block.rows.map((row) => rowOf(row, speaker)),
      }
    case 'say':
      return { is: 'say', line: lineOf(block.what, speaker) }
    case 'list':
      return { is: 'list', lines: block.values.map((value) => lineOf(value, speaker)) }
  }
}

const rowOf = ({ label, values, long }: SheetRow, speaker: Speaker): RowText => ({
  label:
    typeof label === 'string' ? speaker.t(`label.${label}`) : speaker.codes(`${label.list}.${label.code}`),
  lines: values.map((value) => lineOf(value, speaker)),
  long: long === true,
})

function pictureOf({ id, kind, takenOn, covered, image }: SheetPicture, speaker: Speaker): PictureText {
  const { t, codes } = speaker
  return {
    id,
    kind: codes(`pictureKinds.${kind}`),
    thing: kind === 'object',
    taken: takenOn
      ? [own(t('taken'), speaker), glue(' '), ...dateOf(takenOn, speaker)]
      : [own(t('takenUnknown'), speaker)],
    covered,
    image,
  }
}

function lineOf(value: SheetValue, speaker: Speaker): Line {
  const { locale, t, codes } = speaker
  switch (value.is) {
    case 'all':
      return value.of.flatMap((one, i) => [
        ...(i ? [glue(value.between === ', ' ? t('comma') : value.between)] : []),
        ...lineOf(one, speaker),
      ])
    case 'code':
      return [own(codes(`${value.list}.${value.code}`), speaker)]
    case 'say':
      return [own(t(`say.${value.key}`, value.args), speaker)]
    case 'text':
      return [
        {
          text: value.text,
          dir: strongDirection(value.text),
          ...(value.language ? { lang: value.language } : {}),
        },
      ]
    case 'name':
      return [{ text: value.text, dir: strongDirection(value.text) }]
    case 'mark':
      return [ltr(value.text)]
    case 'date':
      return dateOf(value.date, speaker)
    case 'country':
      return [own(countryName(value.code, locale), speaker)]
    case 'language':
      return [own(languageName(value.code, locale), speaker)]
    case 'bureau':
      return [own(ownerName(value.code, locale), speaker)]
    case 'period':
      return [
        own(periodWords(value.text, { locale, message: (key, args) => speaker.periods(key, args) }), speaker),
      ]
    case 'months':
      return [own(duration(value.months, t), speaker)]
  }
}

/** ISO, with the word for "approximately" where the source said so. */
const dateOf = ({ circa, ...date }: PartialDate, speaker: Speaker): Line => [
  ...(circa ? [own(speaker.t('about'), speaker), glue(' ')] : []),
  ltr(formatPartialDate(date)),
]

/** "20 years", "2 years and 6 months", "6 months". */
function duration(months: number, t: Say): string {
  const years = Math.floor(months / 12)
  const left = months % 12
  if (!years) return t('say.months', { count: left })
  const said = t('say.years', { count: years })
  return left ? t('say.yearsMonths', { years: said, months: t('say.months', { count: left }) }) : said
}

const own = (text: string, { locale }: Speaker): Run => ({ text, dir: directionOf(locale), lang: locale })
const ltr = (text: string): Run => ({ text, dir: 'ltr' })
const glue = (text: string): Run => ({ text, dir: 'ltr', glue: true })

/** The direction of the first letter that has one (UAX 9, P2). */
function strongDirection(text: string): 'ltr' | 'rtl' {
  const [first = ''] = /\p{L}/u.exec(text) ?? []
  return /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/.test(first) ? 'rtl' : 'ltr'
}
