import { TriangleAlert } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Bdi, NameText } from '@/components/ui/bdi'
import { Button, LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/states'
import { Tag } from '@/components/ui/tag'
import { Time } from '@/components/ui/time'
import { localePath } from '@/lib/i18n/routing'
import type { WatchView } from '@/lib/watches/queries'
import { AskedWords } from './asked-words'
import { usePageLocale } from './labels'

type Act = (form: FormData) => Promise<void>

/** Watches, those with news first: what each looks for, what is new, until when, and how it is ended. */
export function WatchList({ watches, seen, stop }: { watches: readonly WatchView[]; seen: Act; stop: Act }) {
  const t = useTranslations('watches')
  const locale = usePageLocale()
  if (!watches.length) {
    return (
      <EmptyState
        title={t('none')}
        action={<LinkButton href={localePath(locale, '/search')}>{t('toSearch')}</LinkButton>}
      >
        {t('noneBody')}
      </EmptyState>
    )
  }
  const ordered = watches.toSorted((a, b) => Number(b.fresh > 0) - Number(a.fresh > 0))
  return (
    <ul data-list="" className="border-t border-line">
      {ordered.map((watch) => (
        <Item key={watch.id} {...{ watch, seen, stop }} />
      ))}
    </ul>
  )
}

function Item({ watch, seen, stop }: { watch: WatchView; seen: Act; stop: Act }) {
  const t = useTranslations('watches')
  const databases = useTranslations('search.tabs')
  const locale = usePageLocale()
  const results = `${localePath(locale, `/search/${watch.searchId}`)}?watch=${watch.id}`
  return (
    <li
      data-list-item=""
      className="grid gap-x-6 gap-y-2 border-b border-line px-2 py-3 md:grid-cols-[minmax(0,1fr)_auto] md:items-center"
    >
      <div className="grid min-w-0 gap-1">
        <p className="flex flex-wrap items-center gap-2">
          <Link href={results} prefetch={false} data-open="" className="min-w-0 break-words text-ink-2">
            <AskedWords asked={watch.asked} />
          </Link>
          {watch.fresh > 0 ? (
            <Tag tone="accent">{t('fresh', { count: watch.fresh })}</Tag>
          ) : (
            watch.failed.length === 0 && <Tag>{t('nothingNew')}</Tag>
          )}
          {watch.failed.length > 0 && (
            <Tag tone="warn" wraps icon={<TriangleAlert aria-hidden size={12} className="shrink-0" />}>
              {t('failed', { names: watch.failed.map((code) => databases(code)).join(', ') })}
            </Tag>
          )}
          {watch.scope === 'bureau' && <Tag>{t('forBureau')}</Tag>}
        </p>
        <p className="flex flex-wrap gap-x-4 gap-y-0.5 text-xs text-ink-2">
          <span>{t('matches', { count: watch.matches })}</span>
          <span>{t.rich('looked', { at: () => <Time at={watch.checkedAt} /> })}</span>
          <span>{t.rich('until', { day: () => <Bdi>{watch.endsOn}</Bdi> })}</span>
          <Bdi className="font-mono">{watch.number}</Bdi>
          {!watch.own && <span>{t.rich('by', { name: () => <NameText>{watch.keeper}</NameText> })}</span>}
        </p>
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <LinkButton href={results} size="small">
          {t('show')}
        </LinkButton>
        {watch.own && watch.fresh > 0 && (
          <form action={seen}>
            <input type="hidden" name="id" value={watch.id} />
            <Button size="small">{t('seen')}</Button>
          </form>
        )}
        {watch.own && (
          <form action={stop}>
            <input type="hidden" name="id" value={watch.id} />
            <Button size="small" aria-label={t('stopLabel', { number: watch.number })}>
              {t('stop')}
            </Button>
          </form>
        )}
      </div>
    </li>
  )
}
