import { useTranslations } from 'next-intl'
import { CompareBar, SectionBlock } from '@/components/notices/changes'
import { usePageLocale } from '@/components/search/labels'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { localePath } from '@/lib/i18n/routing'
import type { SectionChange } from '@/lib/notices/diff'
import type { Base } from '@/lib/notices/review-queries'

export type ChangesLook = {
  /** Against what it is compared; null where there is nothing. */
  base: Base | null
  bases: { base: Base; version: number }[]
  all: boolean
  tab: string
}

type PlainAction = (form: FormData) => Promise<void>

/** What changed, field by field, with the sections that the reviewer has read. */
export function ChangesPane({
  id,
  version,
  sections,
  seen,
  look,
  mark,
}: {
  id: string
  version: number
  sections: readonly SectionChange[]
  seen: readonly string[]
  look: ChangesLook
  mark: PlainAction
}) {
  const t = useTranslations('review.changes')
  const locale = usePageLocale()
  const here = localePath(locale, `/review/${id}`)
  const all = look.all || look.base === null
  const shown = sections.filter(({ changed }) => all || changed > 0)
  const read = shown.filter(({ section }) => seen.includes(section)).length
  const address = (base: Base | null, every: boolean) =>
    `${here}?${queryOf({ ...look, base, all: every })}#changes`
  return (
    <Card
      id="changes"
      title={t('title')}
      flush
      aside={<span className="text-xs">{t('viewed', { seen: read, all: shown.length })}</span>}
    >
      {look.base === null ? (
        <p className="no-print border-b border-line px-3 py-2 text-xs text-ink-2">{t('first')}</p>
      ) : (
        <CompareBar
          bases={look.bases.map(({ base, version: number }) => ({
            key: base,
            href: address(base, look.all),
            text: t(base, { version: number }),
            current: base === look.base,
          }))}
          all={{ href: address(look.base, !look.all), shown: look.all }}
        />
      )}
      {shown.length === 0 && <p className="p-3 text-ink-2">{t('none')}</p>}
      <div data-list="" className="divide-y divide-line">
        {shown.map((section) => (
          <SectionBlock
            key={section.section}
            section={section}
            all={all}
            read={seen.includes(section.section)}
            form={
              <form action={mark}>
                <input type="hidden" name="id" value={id} />
                <input type="hidden" name="version" value={version} />
                <input type="hidden" name="section" value={section.section} />
                <input type="hidden" name="seen" value={seen.includes(section.section) ? 'no' : 'yes'} />
                <input type="hidden" name="of" value={shown.map((each) => each.section).join(' ')} />
                <input type="hidden" name="back" value={queryOf(look)} />
                <Button size="small" kind="quiet" data-key="v" aria-pressed={seen.includes(section.section)}>
                  {seen.includes(section.section) ? `✓ ${t('unmark')}` : t('mark')}
                </Button>
              </form>
            }
          />
        ))}
      </div>
    </Card>
  )
}

/** What is looked at, as a query: short words only. */
export const queryOf = ({ base, all, tab }: Pick<ChangesLook, 'base' | 'all' | 'tab'>): string =>
  new URLSearchParams({ ...(base ? { base } : {}), ...(all ? { fields: 'all' } : {}), tab }).toString()
