import { Check, CircleHelp, EqualApproximately, Eye, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { usePageLocale } from '@/components/search/labels'
import { Bdi, NameText } from '@/components/ui/bdi'
import { cx } from '@/components/ui/cx'
import { RowTh, Table, Td, Th } from '@/components/ui/table'
import { countryName } from '@/lib/bureaus/countries'
import type { Compared } from '@/lib/hits/compare'
import type { Locale } from '@/lib/i18n/routing'

/** What was at hand beside what the record says; how the two stand is said in a word and a sign, and colour repeats it. */
export function CompareAtHand({ id, lines }: { id: string; lines: readonly Compared[] }) {
  const t = useTranslations('hits')
  const locale = usePageLocale()
  return (
    <Table id={id} caption={t('page.compare')}>
      <thead className="max-md:sr-only">
        <tr>
          <Th className="w-36">{t('compare.fact')}</Th>
          <Th>{t('compare.asked')}</Th>
          <Th>{t('compare.recorded')}</Th>
          <Th className="w-44">{t('compare.verdict')}</Th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr
            key={line.key}
            className="max-md:grid max-md:border-b max-md:border-line max-md:px-3 max-md:py-2 max-md:*:h-auto max-md:*:border-0 max-md:*:p-0"
          >
            <RowTh className="align-top">{t(`compare.${line.key}`)}</RowTh>
            <Td className="align-top">
              <span className="text-xs text-ink-2 md:hidden">{t('compare.asked')}: </span>
              <Value line={line} text={line.asked} locale={locale} />
            </Td>
            <Td className="align-top">
              <span className="text-xs text-ink-2 md:hidden">{t('compare.recorded')}: </span>
              {line.recorded.length === 0 ? (
                <Value line={line} text="" locale={locale} />
              ) : (
                <ul className="max-md:inline-grid">
                  {line.recorded.slice(0, 6).map((text) => (
                    <li key={text}>
                      <Value line={line} text={text} locale={locale} />
                    </li>
                  ))}
                </ul>
              )}
            </Td>
            <Td className="align-top">
              <Verdict verdict={line.verdict} />
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

function Value({ line, text, locale }: { line: Compared; text: string; locale: Locale }) {
  const t = useTranslations('hits.compare')
  if (!text)
    return <span className="text-ink-3">{line.verdict === 'judged_by_eye' ? '–' : t('nothing')}</span>
  if (line.key === 'name') return <NameText>{text}</NameText>
  if (line.key === 'nationality') return <>{countryName(text, locale)}</>
  return <Bdi className="font-mono break-all">{text}</Bdi>
}

function Verdict({ verdict }: { verdict: Compared['verdict'] }) {
  const t = useTranslations('hits.verdict')
  const { icon: Icon, tone } = looks[verdict]
  return (
    <span className={cx('inline-flex items-start gap-1.5', tone)}>
      <Icon aria-hidden size={14} strokeWidth={2.5} className="mt-[3px] shrink-0" />
      {t(verdict)}
    </span>
  )
}

const looks = {
  agrees: { icon: Check, tone: 'font-medium text-ok' },
  partly: { icon: EqualApproximately, tone: 'font-medium text-ok' },
  differs: { icon: X, tone: 'font-medium text-bad' },
  not_asked: { icon: CircleHelp, tone: 'text-ink-2' },
  not_recorded: { icon: CircleHelp, tone: 'text-ink-2' },
  judged_by_eye: { icon: Eye, tone: 'text-ink' },
} as const
