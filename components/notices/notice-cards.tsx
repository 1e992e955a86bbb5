import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { usePageLocale } from '@/components/search/labels'
import { NameText } from '@/components/ui/bdi'
import { LinkButton } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Identifier } from '@/components/ui/identifier'
import { Tag } from '@/components/ui/tag'
import { Time } from '@/components/ui/time'
import { ValueRow, Values } from '@/components/ui/value-row'
import { localePath } from '@/lib/i18n/routing'
import type { NoticeView } from '@/lib/notices/queries'
import { isSuperseded } from '@/lib/notices/versions'
import { judges, ownActs } from './acts'
import { daysUntil, noticePath, useDaysWords } from './words'

/** What the reader can do now: each act has a page of its own. */
export function ActsCard({ view }: { view: NoticeView }) {
  const t = useTranslations('notice')
  const locale = usePageLocale()
  const { notice, acts, side } = view
  const own = ownActs(acts)
  const writes = acts.includes('write')
  const review = judges(acts) || (side === 'secretariat' && notice.publishedAt === null)
  if (!own.length && !writes && !review) return null
  return (
    <Card title={t('page.acts')}>
      <ul className="grid gap-2">
        {writes && (
          <li>
            <LinkButton kind="primary" wide href={noticePath(locale, notice.id, '/draft')}>
              {t('page.write')}
            </LinkButton>
          </li>
        )}
        {review && (
          <li>
            <LinkButton kind="primary" wide href={localePath(locale, `/review/${notice.id}`)}>
              {t('page.review')}
            </LinkButton>
          </li>
        )}
        {own.map((act) => (
          <li key={act}>
            <LinkButton wide href={noticePath(locale, notice.id, `/do/${act}`)}>
              {t(`act.${act}`)}
            </LinkButton>
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** Since when, until when, and what is asked of its bureau before the end. */
export function TermCard({ view, letEnd }: { view: NoticeView; letEnd: ReactNode }) {
  const t = useTranslations('notice.page')
  const locale = usePageLocale()
  const inDays = useDaysWords()
  const { notice, side, now, state } = view
  const { keptUntil, publishedAt, submittedAt, dueAt } = notice
  const near = keptUntil !== null && state === 'published' && daysUntil(keptUntil, now) <= 180
  return (
    <Card title={t('term')}>
      <Values>
        {submittedAt && side !== 'reader' && (
          <ValueRow label={t('submitted')}>
            <Time at={submittedAt} show="day" />
          </ValueRow>
        )}
        {publishedAt && (
          <ValueRow label={t('published')}>
            <Time at={publishedAt} show="day" />
          </ValueRow>
        )}
        {dueAt && side !== 'reader' && (
          <ValueRow label={t('due')}>
            <Time at={dueAt} />
          </ValueRow>
        )}
        {keptUntil && (
          <ValueRow label={t('keptUntil')} note={state === 'expired' ? null : inDays(keptUntil, now)}>
            <Identifier>{keptUntil}</Identifier>
          </ValueRow>
        )}
        {side !== 'reader' && (
          <ValueRow label={t('request')}>
            <Identifier>{notice.request}</Identifier>
          </ValueRow>
        )}
        {notice.fileNumber && (
          <ValueRow label={t('fileNumber')}>
            <Identifier>{notice.fileNumber}</Identifier>
          </ValueRow>
        )}
      </Values>
      {near && side === 'bureau' && (
        <div className="mt-3 grid gap-2 border-t border-line pt-3">
          <p className="font-medium text-warn">{t(notice.letEnd ? 'letEnd' : 'endsSoon')}</p>
          {!notice.letEnd && letEnd}
        </div>
      )}
      {side !== 'reader' && publishedAt && (
        <p className="mt-3 border-t border-line pt-2">
          <Link
            href={noticePath(locale, notice.id, '/readers')}
            prefetch={false}
            className="inline-flex min-h-6 items-center font-medium text-link underline-offset-2 hover:underline"
          >
            {t('readers')}
          </Link>
        </p>
      )}
    </Card>
  )
}

/** The versions that exist for the reader. */
export function VersionsCard({ view }: { view: NoticeView }) {
  const t = useTranslations('notice.page')
  const locale = usePageLocale()
  const { notice, versions } = view
  if (versions.length < 2) return null
  return (
    <Card title={t('versions')} flush>
      <ol className="divide-y divide-line">
        {versions.map(({ version, savedAt, publishedAt, saver, why }) => (
          <li key={version} className="grid gap-0.5 px-3 py-2">
            <p className="flex flex-wrap items-baseline gap-x-2">
              <Link
                href={`${noticePath(locale, notice.id)}?version=${version}`}
                prefetch={false}
                aria-current={version === view.version.version ? 'true' : undefined}
                className="font-medium"
              >
                {t('version', { version })}
              </Link>
              {version === notice.published && <Tag tone="ok">{t('versionShown')}</Tag>}
              {isSuperseded(notice, { version, publishedAt }) && <Tag>{t('versionPast')}</Tag>}
            </p>
            <p className="flex flex-wrap gap-x-3 text-xs text-ink-2">
              <Time at={publishedAt ?? savedAt} />
              {saver && <NameText>{saver}</NameText>}
            </p>
            {why && (
              <p className="break-words">
                <NameText>{why}</NameText>
              </p>
            )}
          </li>
        ))}
      </ol>
    </Card>
  )
}
