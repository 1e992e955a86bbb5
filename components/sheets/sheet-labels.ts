import { issuerName, ownerName } from '@/components/search/labels'
import { countryName } from '@/lib/bureaus/countries'
import type { Locale } from '@/lib/i18n/routing'
import { groupVin } from '@/lib/identifiers/vin-number'
import { instructionKey } from '@/lib/notices/about'
import { type Field, isGiven } from '@/lib/records/field'
import { languageName } from '@/lib/records/languages'
import type { Feature } from '@/lib/search/explanation'
import type { NoticeAbout } from '@/lib/search/notices-about'
import type { SheetText } from './sheet-model'
import { sheetTranslator } from './sheet-translator'

/** Words of values for a sheet, which is no page and has no hooks: codes, countries, fields, reasons. */
export async function sheetLabels(locale: Locale) {
  const codes = await sheetTranslator(locale, 'codes')
  const explain = await sheetTranslator(locale, 'explain')
  const values = await sheetTranslator(locale, 'record.value')
  const notices = await sheetTranslator(locale, 'subject-notices')
  const code = (list: string, one: string) => (codes.has(`${list}.${one}`) ? codes(`${list}.${one}`) : one)
  return {
    code,
    country: (one: string) => countryName(one, locale),
    owner: (one: string) => ownerName(one, locale),
    band: (one: string) => explain(`band.${one}`),
    notices: notices('label'),
    /** `A-12/11-2026 Red notice`, and that nobody acts on one that is out of force. */
    notice: ({ number, type, inForce }: NoticeAbout) =>
      [`${number} ${code('noticeTypes', type)}`, inForce ? '' : notices('suspended')]
        .filter(Boolean)
        .join(' · '),
    /** What it asks of whoever finds the person or thing. */
    asks: (notice: NoticeAbout, status: string | null) =>
      notices(`instruction.${instructionKey(notice, status)}`, { ncb: ownerName(notice.owner, locale) }),
    purpose: (one: string) => `${one} ${code('purposes', one)}`,
    /** "Date of birth: the same day": what was compared and how it stood, without the two values. */
    reason: ({ key, detail, args }: Feature) =>
      `${explain(`feature.${key}`)}: ${explain(`detail.${detail}`, args ?? {})}`,
    /** A field of a record as its kind says; empty when it is not given. */
    field: (field: Field, value: unknown): SheetText => {
      if (!isGiven(value)) return ''
      const list = Array.isArray(value) ? value.map(String) : [String(value)]
      const [first = ''] = list
      switch (field.kind) {
        case 'code':
        case 'codes':
          return list.map((one) => code(field.list ?? '', one)).join(' · ')
        case 'country':
        case 'countries':
          return list.map((one) => countryName(one, locale)).join(', ')
        case 'languages':
          return list.map((one) => languageName(one, locale)).join(', ')
        case 'centimetres':
          return values('centimetres', { cm: Number(value) })
        case 'kilograms':
          return values('kilograms', { kg: Number(value) })
        case 'identifier':
        case 'date':
          return { code: list.join(', ') }
        case 'vin':
          return { code: groupVin(first) }
        case 'issuer':
          return issuerName(first, locale)
        case 'yesNo': {
          const proof = field.name === 'nationalityConfirmed'
          return values(
            value === true ? (proof ? 'proven' : 'confirmed') : proof ? 'notProven' : 'notConfirmed',
          )
        }
        default:
          return list.join('\n')
      }
    },
  }
}

export type SheetLabels = Awaited<ReturnType<typeof sheetLabels>>
