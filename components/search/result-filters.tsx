import Form from 'next/form'
import { useTranslations } from 'next-intl'
import { Bdi } from '@/components/ui/bdi'
import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { FlagImage } from '@/components/ui/flag'
import { FilterChip } from '@/components/ui/tag'
import { type FacetCount, type FacetKey, facetKeys, withoutFilter } from '@/lib/search/facets'
import type { ResultsView } from '@/lib/search/result-view'
import { resultsPath } from './addresses'
import { useFacetLabels, useFacetName, usePageLocale } from './labels'

/** Values of a facet that are in sight; the others are behind "more". */
const inSight = 6

/**
 * What the list can be narrowed by, with counts of visible records. A form that goes to the same address with the
 * chosen values: it works without JavaScript, and the address can be handed to a colleague of the bureau.
 */
export function ResultFilters({ view, prefix = '' }: { view: ResultsView; prefix?: string }) {
  const t = useTranslations('search.filters')
  const locale = usePageLocale()
  const { look, facets } = view
  const keys = facetKeys.filter(
    (key) => (facets[key]?.length ?? 0) > (key === 'owner' || key === 'sex' ? 1 : 0),
  )
  return (
    <Form
      action={resultsPath(locale, {
        id: view.id,
        look: { filters: {}, weak: false, sort: 'match', page: 1 },
      })}
      prefetch={false}
      scroll={false}
      data-filters=""
      data-key="f"
      aria-label={t('title')}
      className="grid content-start gap-4"
    >
      {view.look.tab && <input type="hidden" name="tab" value={view.look.tab} />}
      {look.sort !== 'match' && <input type="hidden" name="sort" value={look.sort} />}
      {look.watch && <input type="hidden" name="watch" value={look.watch} />}
      <div className="grid gap-2">
        <ChosenFilters view={view} />
        <Button kind="primary" wide>
          {t('apply')}
        </Button>
      </div>
      {keys.map((key) => (
        <Group key={key} name={key} prefix={prefix} values={facets[key] ?? []}>
          {key === 'band' && <Weaker view={view} prefix={prefix} />}
        </Group>
      ))}
      {!keys.includes('band') && <Weaker view={view} prefix={prefix} />}
    </Form>
  )
}

/** The filters in force; each is a link to the same list without it. Also said on paper. */
export function ChosenFilters({ view }: { view: ResultsView }) {
  const t = useTranslations('search.filters')
  const label = useFacetLabels()
  const locale = usePageLocale()
  const { filters } = view.look
  const chosen = facetKeys.flatMap((key) => (filters[key] ?? []).map((value) => ({ key, value })))
  if (!chosen.length) return null
  return (
    <ul aria-label={t('chosen')} className="flex flex-wrap gap-2">
      {chosen.map(({ key, value }) => (
        <li key={key + value}>
          <FilterChip
            href={resultsPath(locale, view, { filters: withoutFilter(filters, key, value), page: 1 })}
            removeLabel={t('remove')}
          >
            {label(key, value)}
          </FilterChip>
        </li>
      ))}
    </ul>
  )
}

function Group({
  name,
  prefix,
  values,
  children,
}: {
  name: FacetKey
  prefix: string
  values: readonly FacetCount[]
  children?: React.ReactNode
}) {
  const t = useTranslations('search.filters')
  const nameOf = useFacetName()
  const first = values.filter((value, index) => index < inSight || value.chosen)
  const rest = values.filter((value, index) => index >= inSight && !value.chosen)
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1.5 font-semibold">{nameOf(name)}</legend>
      <div className="grid gap-0.5">
        {first.map((value) => (
          <Value key={value.value} {...{ name, prefix, value }} />
        ))}
        {children}
      </div>
      {rest.length > 0 && (
        <Disclosure summary={t('more', { count: rest.length })} className="mt-0.5">
          <div className="grid gap-0.5">
            {rest.map((value) => (
              <Value key={value.value} {...{ name, prefix, value }} />
            ))}
          </div>
        </Disclosure>
      )}
    </fieldset>
  )
}

function Value({ name, prefix, value }: { name: FacetKey; prefix: string; value: FacetCount }) {
  const label = useFacetLabels()
  return (
    <Tick
      id={`${prefix}${name}-${value.value}`}
      name={name}
      value={value.value}
      checked={value.chosen}
      count={value.count}
    >
      {name === 'nat' && (
        <>
          <FlagImage country={value.value} />{' '}
        </>
      )}
      {label(name, value.value)}
    </Tick>
  )
}

function Weaker({ view, prefix }: { view: ResultsView; prefix: string }) {
  const t = useTranslations('search.filters')
  if (!view.weaker && !view.look.weak) return null
  return (
    <Tick
      id={`${prefix}weak`}
      name="weak"
      value="1"
      checked={view.look.weak}
      count={view.weaker || undefined}
    >
      {t('weak')}
    </Tick>
  )
}

function Tick({
  id,
  name,
  value,
  checked,
  count,
  children,
}: {
  id: string
  name: string
  value: string
  checked: boolean
  count: number | undefined
  children: React.ReactNode
}) {
  return (
    <div className="flex min-h-6 items-start gap-2">
      {/* A new key when the address changes: the box shows what is in force, not what was ticked before. */}
      <input
        key={String(checked)}
        type="checkbox"
        id={id}
        name={name}
        value={value}
        defaultChecked={checked}
        className="tick mt-0.5"
      />
      <label htmlFor={id} className="min-w-0 grow break-words">
        {children}
      </label>
      {count !== undefined && <Bdi className="font-mono text-xs leading-5 text-ink-2">{count}</Bdi>}
    </div>
  )
}
