import { Columns3 } from 'lucide-react'
import Form from 'next/form'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { KeyCap } from '@/components/ui/key-cap'
import { addressOfLook } from '@/lib/search/facets'
import type { ResultsView } from '@/lib/search/result-view'
import { resultsPath } from './addresses'
import { usePageLocale } from './labels'

/** Appears at the foot of the window as soon as a row is marked, by style alone; a plain form that works without scripts. */
export function CompareBar({ view }: { view: ResultsView }) {
  const t = useTranslations('search.compare')
  const locale = usePageLocale()
  // What the address of this list holds, sent along: a form replaces the whole query.
  const kept = [...new URLSearchParams(addressOfLook(view.look, { selected: undefined }))]
  return (
    <Form
      id="compare-form"
      action={resultsPath(locale, {
        id: view.id,
        look: { filters: {}, weak: false, sort: 'match', page: 1 },
      })}
      prefetch={false}
      className="no-print sticky bottom-strip z-10 hidden items-center gap-3 border border-line-strong bg-surface px-3 py-2 group-has-[[name=cmp]:checked]/list:flex max-md:bottom-14"
    >
      {kept.map(([name, value]) => (
        <input key={`${name}${value}`} type="hidden" name={name} value={value} />
      ))}
      <Button kind="primary" size="small" data-key="c">
        <Columns3 aria-hidden size={14} />
        {t('submit')}
        <KeyCap>c</KeyCap>
      </Button>
      <span className="text-xs text-ink-2">{t('hint')}</span>
    </Form>
  )
}
