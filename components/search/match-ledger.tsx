import { Check, CircleHelp, EqualApproximately, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Measurements } from '@/components/records/object-values'
import { Bdi, NameText } from '@/components/ui/bdi'
import { cx } from '@/components/ui/cx'
import { countryName } from '@/lib/bureaus/countries'
import { periodWords } from '@/lib/identifiers/period-words'
import type { Explanation, Feature } from '@/lib/search/explanation'
import { ownerName, useCodeLabels, usePageLocale, usePeriodWords } from './labels'

/** Why a record stands in the list: each thing that was compared, in words, and what it weighs, for and against. */
export function MatchLedger({
  explanation,
  named,
  weighed = true,
}: {
  explanation: Explanation
  named: boolean
  /** Whether what was compared has weights: things are compared by their numbers, which have none. */
  weighed?: boolean
}) {
  const t = useTranslations('search')
  const explain = useTranslations('explain')
  const pictures = useTranslations('pictures')
  const { band, likeness } = explanation
  return (
    <section aria-labelledby="why" className="keep-together rounded border border-line bg-surface">
      <div className="flex min-h-9 items-baseline justify-between gap-3 border-b border-line px-3 py-2">
        <h3 id="why" className="text-sm">
          {t('why.title')}
        </h3>
        <span className="text-sm">
          {explanation.picture ? pictures(`band.${explanation.picture}`) : explain(`band.${band}`)}
          {named && (
            <>
              {' '}
              <span className="ms-1 text-xs text-ink-2">
                {explain.rich('nameLikeness', {
                  value: () => (
                    <Bdi className="font-mono text-sm font-medium text-ink">{likeness.toFixed(2)}</Bdi>
                  ),
                })}
              </span>
            </>
          )}
        </span>
      </div>
      <LedgerRows explanation={explanation} weighed={weighed} />
    </section>
  )
}

/** The ledger itself, for a card that has a heading of its own. */
export function LedgerRows({
  explanation: { features, bits },
  weighed,
}: {
  explanation: Explanation
  weighed: boolean
}) {
  const t = useTranslations('search')
  const said = useFeatureWords()
  return (
    <>
      <ul>
        {features.map((feature, index) => {
          const { icon: Icon, tone, word } = looks[lookOf(feature)]
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: two features may say the same of two words; they never move
            <li key={index} className="flex items-start gap-2.5 border-b border-line px-3 py-1.5 text-[13px]">
              <Icon aria-hidden size={14} strokeWidth={2.5} className={cx('mt-[3px] shrink-0', tone)} />
              <span className="min-w-0 grow break-words">
                <span className="sr-only">{t(`why.${word}`)} </span>
                {said(feature)}
              </span>
              {weighed && <Bits {...feature} />}
            </li>
          )
        })}
      </ul>
      {weighed && (
        <p className="flex items-start justify-between gap-3 px-3 py-1.5 text-xs text-ink-2">
          <span>{t('why.bits')}</span>
          <Bdi className="font-mono font-medium text-ink">{signed(bits)}</Bdi>
        </p>
      )}
    </>
  )
}

/** A feature in words of the page's language: what it is about, the two values that met, and how they relate. */
export function useFeatureWords() {
  const t = useTranslations('explain')
  const pictures = useTranslations('pictures.why')
  const grid = useTranslations('search.grid')
  const value = useValueWords()
  return function featureWords(feature: Feature): ReactNode {
    const { key, query, candidate, detail, args } = feature
    if (key === 'picture')
      return detail === 'view' ? grid('askedPicture', args ?? {}) : pictures(detail, args ?? {})
    const relation = t(`detail.${detail}`, args ?? {})
    const label = t(`feature.${key}`)
    if (key === 'alias' || (query === undefined && candidate === undefined)) return `${label}: ${relation}`
    const met = [
      query === undefined ? null : value(feature, query, true),
      candidate === undefined ? null : value(feature, candidate),
    ]
    return (
      <>
        {label}: {met[0]}
        {met[0] && met[1] && (feature.role === 'contradict' ? ' ≠ ' : ' = ')}
        {met[1]} <span className="text-ink-2">({relation})</span>
      </>
    )
  }
}

/** Values as they are said: countries and sexes by name, what was typed in quotation marks. */
function useValueWords() {
  const t = useTranslations('explain')
  const codes = useCodeLabels()
  const locale = usePageLocale()
  const say = usePeriodWords()
  return function valueWords({ key, list }: Feature, text: string, typed = false): ReactNode {
    if (key === 'nationality')
      return text
        .split(' ')
        .map((code) => countryName(code, locale))
        .join(', ')
    if (key === 'sex') return codes('sexes', text)
    if (key === 'issuer') return countryName(text, locale)
    if (key === 'reports')
      return text
        .split(' ')
        .map((owner) => ownerName(owner, locale))
        .join(', ')
    if (text.startsWith('class:')) return t(`class.${text.slice(6)}`)
    if (list) return codes(list, text)
    if (key === 'period') return periodWords(text, say)
    if (key === 'size') return <Measurements texts={text.split('; ')} />
    if (monospaced.has(key)) return <Bdi className="font-mono">{text}</Bdi>
    return <NameText>{typed ? `“${text}”` : asWritten.has(key) ? text : text.toUpperCase()}</NameText>
  }
}

/** Titles and makers are said as they are recorded; parts of names in capitals, as they are compared. */
const asWritten = new Set<Feature['key']>(['title', 'maker'])

const monospaced = new Set<Feature['key']>(['birth', 'document', 'number', 'vin', 'plate', 'engine'])

function Bits({ bits, role, detail }: Feature) {
  const tone =
    role === 'unknown' || detail === 'nameWhole' || bits === 0
      ? 'text-ink-2'
      : bits > 0
        ? 'font-medium text-ok'
        : 'font-medium text-bad'
  return <Bdi className={cx('shrink-0 font-mono', tone)}>{signed(bits)}</Bdi>
}

/** `+13.4`, `−6.0`, `0`: one decimal, a real minus. */
function signed(bits: number): string {
  if (Math.abs(bits) < 0.05) return '0'
  return `${bits > 0 ? '+' : '−'}${Math.abs(bits).toFixed(1)}`
}

type FeatureLook = 'rest' | 'agrees' | 'alike' | 'contradicts' | 'unknown'

/** Equal, alike, against, or not known: said by icon, word and sign, never by colour alone. */
function lookOf({ role, detail }: Feature): FeatureLook {
  // A remainder of the reckoning, not a value that contradicts.
  if (detail === 'nameWhole') return 'rest'
  if (role === 'contradict') return 'contradicts'
  if (role === 'unknown') return 'unknown'
  return equal.has(detail.split('.').at(-1) ?? '') ? 'agrees' : 'alike'
}

const equal = new Set([
  'exact',
  'same',
  'inRange',
  'sameName',
  'sameNumber',
  'sameFirstOfJanuary',
  'joined',
  'alias',
  'part',
  'within',
  'term',
  'overlaps',
  'agree',
  'looksTheSame',
  'details',
])

const looks = {
  rest: { icon: EqualApproximately, tone: 'text-ink-2', word: 'alike' },
  agrees: { icon: Check, tone: 'text-ok', word: 'agrees' },
  alike: { icon: EqualApproximately, tone: 'text-ok', word: 'alike' },
  contradicts: { icon: X, tone: 'text-bad', word: 'contradicts' },
  unknown: { icon: CircleHelp, tone: 'text-warn', word: 'unknown' },
} as const
