import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { recordPath, resultsPath } from '@/components/search/addresses'
import { ownerName, usePageLocale } from '@/components/search/labels'
import { NameText } from '@/components/ui/bdi'
import { Card } from '@/components/ui/card'
import { Identifier } from '@/components/ui/identifier'
import { Alert } from '@/components/ui/states'
import { Tabs } from '@/components/ui/tabs'
import type { Preparation } from '@/lib/hits/queries'
import { CompareAtHand } from './compare-at-hand'
import { JudgedNote } from './judge-bar'
import { decidePath, HitNumber, hitPath } from './words'

export const judges = ['same', 'unsure', 'different'] as const
export type Judge = (typeof judges)[number]

/** The record beside what was asked, and the form of the decision: the same, unsure, different. */
export function DecidePage({ view, judge, form }: { view: Preparation; judge: Judge; form: ReactNode }) {
  const t = useTranslations('hits')
  const locale = usePageLocale()
  const { seen, search, asked, compared, judgements, open, source } = view
  const bureau = ownerName(source, locale)
  const to = { record: seen.id, search: search?.id ?? null }
  return (
    <div className="grid max-w-[64rem] grid-cols-1 gap-4 p-4 md:p-5">
      <div className="grid gap-1">
        <p className="no-print flex flex-wrap gap-x-4 text-xs">
          {search && (
            <Link
              href={resultsPath(locale, {
                id: search.id,
                look: { filters: {}, weak: false, sort: 'match', page: 1, selected: seen.id },
              })}
              prefetch={false}
              className="inline-flex min-h-6 items-center"
            >
              {t('decide.back')}
            </Link>
          )}
          <Link
            href={recordPath(locale, seen, search?.id)}
            prefetch={false}
            className="inline-flex min-h-6 items-center gap-1"
          >
            {t('page.record')} <Identifier>{seen.reference}</Identifier>
          </Link>
        </p>
        <h1 className="text-xl leading-7">{t(`decide.title.${judge}`, { bureau })}</h1>
        <p className="text-base font-semibold break-words">
          <NameText>{seen.caption}</NameText>
        </p>
        {asked && (
          <p className="text-ink-2">
            {t('decide.asked')}: <NameText>{asked}</NameText>
          </p>
        )}
      </div>
      <Tabs
        label={t('decide.tabs')}
        tabs={judges.map((each) => ({
          href: decidePath(locale, each, to),
          label: t(`judge.${each}`),
          current: each === judge,
        }))}
      />
      {open.length > 0 && (
        <Alert tone="info" title={t('decide.openAlready')}>
          <ul className="flex flex-wrap gap-x-4">
            {open.map((hit) => (
              <li key={hit.id}>
                <Link href={hitPath(locale, hit.id)} prefetch={false}>
                  <HitNumber>{hit.number}</HitNumber>
                </Link>{' '}
                {t(`state.${hit.state}`)}
              </li>
            ))}
          </ul>
        </Alert>
      )}
      {judgements.map(({ at, by, reasons }) => (
        <JudgedNote key={at} judged={{ at, by, reasons }} />
      ))}
      {compared.length > 0 && (
        <Card title={t('page.compare')} flush>
          <CompareAtHand id="compare" lines={compared} />
        </Card>
      )}
      {form}
    </div>
  )
}
