import { Equal, EqualNot } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { NoticeMarks } from '@/components/notices/about-record'
import { Bdi, NameText } from '@/components/ui/bdi'
import { Identifier } from '@/components/ui/identifier'
import { Photo } from '@/components/ui/photo'
import { RowTh, Table, Td, Th } from '@/components/ui/table'
import { alpha3Of, countryName } from '@/lib/bureaus/countries'
import { agreementOf } from '@/lib/search/compare'
import { birthText, type ResultRow, type ResultsView } from '@/lib/search/result-view'
import { recordPath, resultsPath } from './addresses'
import { OwnerMark, useCodeLabels, useFacetLabels, usePageLocale } from './labels'
import { MarkedName } from './marked-name'
import { MatchScore } from './match-score'
import type { PhotoAddress } from './result-preview'

type Fact = {
  name: string
  /** What is compared, as it is written; empty when the record does not say. */
  values: (row: ResultRow) => readonly string[]
  /** Whether agreeing or differing says anything: every bureau has its own file, and nobody all names of somebody. */
  judged?: 'agreement' | false
  /** How one value is shown. */
  show: (value: string, row: ResultRow) => ReactNode
}

/** Two to four records of the list beside each other, fact by fact, with what they share and what they do not. */
export function CompareTable({
  view,
  named,
  photo,
}: {
  view: ResultsView
  named: boolean
  photo: PhotoAddress
}) {
  const t = useTranslations('search')
  const locale = usePageLocale()
  const rows = view.compared
  const facts = useFacts()
  return (
    <section aria-labelledby="compared" className="grid gap-2 pt-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id="compared" className="text-base">
          {t('compare.title', { count: rows.length })}
        </h2>
        <Link href={resultsPath(locale, view)} prefetch={false} className="no-print text-link underline">
          {t('compare.back')}
        </Link>
      </div>
      <Table id="compare" caption={t('compare.title', { count: rows.length })} className="bg-surface">
        <thead>
          <tr>
            <Th>{t('compare.fact')}</Th>
            {rows.map((row) => (
              <Th key={row.id} className="min-w-40 align-top whitespace-normal">
                <span className="grid justify-items-start gap-1 text-sm text-ink">
                  {row.type === 'person' && (
                    <Photo
                      size="preview"
                      src={row.photo ? photo(row.photo.id, 'full') : undefined}
                      alt={row.photo ? t('preview.photoOf', { name: row.caption }) : ''}
                      withheld={row.photo?.withheld ?? false}
                    />
                  )}
                  <Link
                    href={recordPath(locale, row, view.id)}
                    prefetch={false}
                    className="text-link underline-offset-2 hover:underline"
                  >
                    <MarkedName text={row.caption} marks={row.marks} lang={row.names[0]?.lang ?? undefined} />
                  </Link>
                  <Identifier className="text-xs font-normal">{row.reference}</Identifier>
                </span>
              </Th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <RowTh className="font-medium text-ink-2">{t('table.match')}</RowTh>
            {rows.map((row) => (
              <Td key={row.id}>
                <MatchScore
                  band={row.band}
                  likeness={row.likeness}
                  evidence={row.explanation.bits}
                  named={named}
                />
              </Td>
            ))}
          </tr>
          {facts
            .filter(({ values }) => rows.some((row) => values(row).length > 0))
            .map((fact) => (
              <FactRow key={fact.name} fact={fact} rows={rows} />
            ))}
        </tbody>
      </Table>
    </section>
  )
}

function FactRow({ fact: { name, values, judged, show }, rows }: { fact: Fact; rows: readonly ResultRow[] }) {
  const t = useTranslations('search')
  const found = judged === false ? null : agreementOf(rows.map(values))
  const agreement = judged === 'agreement' && found === 'differ' ? null : found
  const Icon = agreement === 'differ' ? EqualNot : Equal
  return (
    <tr>
      <RowTh className="align-top font-medium text-ink-2">
        {name}
        {agreement && (
          <span
            className={`flex items-center gap-1 text-xs ${agreement === 'differ' ? 'text-bad' : 'text-ok'}`}
          >
            <Icon aria-hidden size={12} />
            {t(`compare.${agreement}`)}
          </span>
        )}
      </RowTh>
      {rows.map((row) => (
        <Td key={row.id} className="align-top break-words">
          {values(row).length === 0 && <span className="text-ink-3">{t('notKnown')}</span>}
          {values(row).map((value) => (
            <span key={value} className="block">
              {show(value, row)}
            </span>
          ))}
        </Td>
      ))}
    </tr>
  )
}

function useFacts(): Fact[] {
  const t = useTranslations('search.preview')
  const search = useTranslations('search')
  const notices = useTranslations('subject-notices')
  const codes = useCodeLabels()
  const label = useFacetLabels()
  const locale = usePageLocale()
  const mono = (value: string) => <Bdi className="font-mono text-[13px]">{value}</Bdi>
  const country = (value: string) => countryName(value, locale)
  return [
    {
      name: search('table.name'),
      judged: 'agreement',
      values: ({ names }) => [...new Set(names.map(({ full }) => full))].slice(0, mostNames),
      show: (value) => <NameText>{value}</NameText>,
    },
    { name: t('born'), values: ({ births }) => births.map(birthText), show: mono },
    {
      name: t('birthPlace'),
      values: ({ birthPlace }) => (birthPlace ? [birthPlace] : []),
      show: (value, { birthCountry }) => (
        <>
          <NameText>{value}</NameText>
          {birthCountry && ` · ${country(birthCountry)}`}
        </>
      ),
    },
    {
      name: t('sex'),
      values: ({ sex }) => (sex && sex !== 'U' ? [sex] : []),
      show: (value) => codes('sexes', value),
    },
    { name: search('filters.key.nat'), values: ({ nationalities }) => nationalities, show: country },
    {
      name: t('documents'),
      values: ({ documents }) =>
        documents.map(({ country: issuer, number }) =>
          [issuer && alpha3Of(issuer), number].filter(Boolean).join(' '),
        ),
      show: mono,
    },
    {
      name: t('status'),
      values: ({ subjectStatus }) => (subjectStatus ? [subjectStatus] : []),
      show: (value) => label('status', value),
    },
    {
      name: notices('label'),
      judged: false,
      values: (row) => row.notices.map(({ id }) => id),
      show: (value, row) => (
        <NoticeMarks linked notices={row.notices.filter(({ id }) => id === value)} className="py-0.5" />
      ),
    },
    { name: t('warnings'), values: ({ warnings }) => warnings, show: (value) => label('warning', value) },
    {
      name: t('owner'),
      judged: false,
      values: ({ owner }) => [owner],
      show: (value) => <OwnerMark owner={value} />,
    },
    { name: t('validTo'), judged: false, values: ({ retentionUntil }) => [retentionUntil], show: mono },
  ]
}

/** A sanctions listing may have fifty; the record has them all. */
const mostNames = 8
