import { ChevronDown, Columns3 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button, buttonClass } from '@/components/ui/button'
import { Checkbox, Select } from '@/components/ui/inputs'
import { columnsOf, sortsOf } from '@/lib/search/columns'
import { addressOfLook } from '@/lib/search/facets'
import { objectDatabaseOf } from '@/lib/search/object-databases'
import type { ResultsView } from '@/lib/search/result-view'

/** Which columns the list shows and in which order it begins: kept for the officer, for each database. A form in a menu. */
export function ColumnMenu({ view, save }: { view: ResultsView; save: (form: FormData) => Promise<void> }) {
  const t = useTranslations('search.columns')
  const table = useTranslations('search.table')
  const field = useTranslations('record.field')
  const database = objectDatabaseOf(view.tab)
  const label = (column: string) => {
    if (column === 'name' && database) return field(database.identifier)
    return database && column !== 'owner' && column !== 'match' ? field(column) : table(column)
  }
  return (
    <details data-menu="" name="result-tools" className="relative max-md:hidden">
      <summary className={buttonClass({ size: 'small' })}>
        <Columns3 aria-hidden size={14} />
        {t('title')}
        <ChevronDown aria-hidden size={12} />
      </summary>
      <form
        action={save}
        className="absolute end-0 top-full z-20 mt-1 grid w-64 max-w-[85vw] gap-3 rounded border border-line-strong bg-surface p-3"
      >
        <input type="hidden" name="id" value={view.id} />
        <input type="hidden" name="tab" value={view.tab} />
        <input type="hidden" name="look" value={addressOfLook(view.look, { page: 1, selected: undefined })} />
        <fieldset className="grid gap-1">
          <legend className="mb-1 text-xs font-semibold text-ink-2">{t('shown')}</legend>
          {columnsOf(view.tab).map((column) => (
            <Checkbox
              key={column}
              name="shown"
              value={column}
              label={label(column)}
              defaultChecked={!view.columns.hidden.includes(column)}
            />
          ))}
        </fieldset>
        <label htmlFor="columns-sort" className="grid gap-1 text-xs font-semibold text-ink-2">
          {t('sort')}
          <Select
            id="columns-sort"
            name="sort"
            defaultValue={view.look.sort}
            choices={sortsOf(view.tab).map((sort) => ({
              value: sort,
              label:
                sort === 'match'
                  ? label('match')
                  : t(sort.startsWith('-') ? 'descending' : 'ascending', {
                      column: label(sort.replace('-', '')),
                    }),
            }))}
          />
        </label>
        <p className="text-xs text-ink-2">{t('hint')}</p>
        <Button size="small">{t('save')}</Button>
      </form>
    </details>
  )
}
