import { intlTag, type Locale } from '@/lib/i18n/routing'

/**
 * Languages spoken: ISO 639-2 bibliographic codes in capitals, as the public notices service writes them, with the BCP 47
 * tag under which Unicode's data names them. The languages met on records, not all of the standard.
 */
const tags = {
  AFR: 'af',
  AKA: 'ak',
  ALB: 'sq',
  AMH: 'am',
  ARA: 'ar',
  ARM: 'hy',
  AZE: 'az',
  BAM: 'bm',
  BEL: 'be',
  BEN: 'bn',
  BER: 'tzm',
  BOS: 'bs',
  BUL: 'bg',
  BUR: 'my',
  CAT: 'ca',
  CHE: 'ce',
  CHI: 'zh',
  CZE: 'cs',
  DAN: 'da',
  DUT: 'nl',
  ENG: 'en',
  EST: 'et',
  EWE: 'ee',
  FIN: 'fi',
  FRE: 'fr',
  FUL: 'ff',
  GEO: 'ka',
  GER: 'de',
  GRE: 'el',
  GUJ: 'gu',
  HAU: 'ha',
  HEB: 'he',
  HIN: 'hi',
  HRV: 'hr',
  HUN: 'hu',
  IBO: 'ig',
  ICE: 'is',
  IND: 'id',
  ITA: 'it',
  JAV: 'jv',
  JPN: 'ja',
  KAN: 'kn',
  KAZ: 'kk',
  KHM: 'km',
  KIN: 'rw',
  KIR: 'ky',
  KOR: 'ko',
  KUR: 'ku',
  LAO: 'lo',
  LAV: 'lv',
  LIN: 'ln',
  LIT: 'lt',
  MAC: 'mk',
  MAL: 'ml',
  MAR: 'mr',
  MAY: 'ms',
  MLG: 'mg',
  MLT: 'mt',
  MON: 'mn',
  NEP: 'ne',
  NOR: 'no',
  ORM: 'om',
  PAN: 'pa',
  PER: 'fa',
  POL: 'pl',
  POR: 'pt',
  PUS: 'ps',
  QUE: 'qu',
  ROM: 'rom',
  RUM: 'ro',
  RUN: 'rn',
  RUS: 'ru',
  SIN: 'si',
  SLO: 'sk',
  SLV: 'sl',
  SNA: 'sn',
  SOM: 'so',
  SPA: 'es',
  SRP: 'sr',
  SWA: 'sw',
  SWE: 'sv',
  TAM: 'ta',
  TEL: 'te',
  TGK: 'tg',
  TGL: 'fil',
  THA: 'th',
  TIB: 'bo',
  TIR: 'ti',
  TUK: 'tk',
  TUR: 'tr',
  UIG: 'ug',
  UKR: 'uk',
  URD: 'ur',
  UZB: 'uz',
  VIE: 'vi',
  WOL: 'wo',
  XHO: 'xh',
  YID: 'yi',
  YOR: 'yo',
  ZUL: 'zu',
} as const

export type LanguageCode = keyof typeof tags

export const languageCodes = Object.keys(tags) as LanguageCode[]

const codeOfTag = new Map<string, LanguageCode>(languageCodes.map((code) => [tags[code], code]))

/** The stored code of a two-letter one: `ar` → `ARA`; undefined when it is not in the list. */
export const languageOfTag = (tag: string): LanguageCode | undefined => codeOfTag.get(tag)

/** The name of a stored code in the reader's language; the code itself when it is not in the list. */
export function languageName(code: string, locale: Locale): string {
  const tag = isLanguage(code) ? tags[code] : undefined
  return (tag && namesIn(locale).of(tag)) || code
}

const isLanguage = (code: string): code is LanguageCode => code in tags

const kept = new Map<Locale, Intl.DisplayNames>()

function namesIn(locale: Locale): Intl.DisplayNames {
  const known =
    kept.get(locale) ?? new Intl.DisplayNames(intlTag(locale), { type: 'language', fallback: 'none' })
  kept.set(locale, known)
  return known
}
