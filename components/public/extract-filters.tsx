import { useTranslations } from 'next-intl'
import { usePageLocale } from '@/components/search/labels'
import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { Field } from '@/components/ui/field'
import { Select, TextInput } from '@/components/ui/inputs'
import { listPath } from '@/lib/notices/public/addresses'
import type { PublicKind } from '@/lib/notices/public/asked'

type Choices = readonly { value: string; label: string }[]
export type FilterName =
  | 'name'
  | 'forename'
  | 'nationality'
  | 'sexId'
  | 'ageMin'
  | 'ageMax'
  | 'arrestWarrantCountryId'
  | 'freeText'
  | 'unReference'
  | 'unResolution'
export type Filters = Readonly<Partial<Record<FilterName, string>>>

/** What a list can be narrowed by: a form that asks by address, so that what was found can be sent on. */
export function ExtractFilters({
  kind,
  said,
  countries,
}: {
  kind: PublicKind
  said: Filters
  countries: Choices
}) {
  const t = useTranslations('public.filter')
  const codes = useTranslations('codes.sexes')
  const locale = usePageLocale()
  const text = (
    name: FilterName,
    label: string,
    more: { inputMode?: 'numeric'; dir?: 'auto' | 'ltr' } = {},
  ) => (
    <Field name={name} label={label}>
      {(control) => (
        <TextInput
          {...control}
          defaultValue={said[name] ?? ''}
          maxLength={100}
          autoComplete="off"
          dir="auto"
          {...more}
        />
      )}
    </Field>
  )
  const select = (name: FilterName, label: string, choices: Choices) => (
    <Field name={name} label={label}>
      {(control) => (
        <Select {...control} choices={choices} empty={t('any')} defaultValue={said[name] ?? ''} />
      )}
    </Field>
  )
  const further = [
    'nationality',
    'sexId',
    'ageMin',
    'ageMax',
    'arrestWarrantCountryId',
    'freeText',
    'unResolution',
  ] as const
  const any = Object.values(said).some(Boolean)
  return (
    <form
      action={listPath(locale, kind)}
      method="get"
      aria-label={t('label')}
      className="no-print grid gap-4 rounded border border-line bg-surface p-4"
    >
      <div className="grid items-end gap-x-4 gap-y-3 md:grid-cols-[1fr_1fr_auto]">
        {text('name', kind === 'un' ? t('unName') : t('name'))}
        {kind === 'un'
          ? text('unReference', t('reference'), { dir: 'ltr' })
          : text('forename', t('forename'))}
        <Button kind="primary" className="max-md:justify-self-start">
          {t('submit')}
        </Button>
      </div>
      <Disclosure summary={t('more')} open={further.some((name) => said[name])}>
        <div className="grid gap-x-4 gap-y-3 pb-1 sm:grid-cols-2 lg:grid-cols-3">
          {kind === 'un' ? (
            text('unResolution', t('resolution'), { inputMode: 'numeric', dir: 'ltr' })
          ) : (
            <>
              {select('nationality', t('nationality'), countries)}
              {select(
                'sexId',
                t('sex'),
                (['F', 'M', 'U'] as const).map((value) => ({ value, label: codes(value) })),
              )}
              <div className="grid grid-cols-2 gap-4">
                {text('ageMin', t('ageMin'), { inputMode: 'numeric', dir: 'ltr' })}
                {text('ageMax', t('ageMax'), { inputMode: 'numeric', dir: 'ltr' })}
              </div>
            </>
          )}
          {kind === 'red' && select('arrestWarrantCountryId', t('wantedBy'), countries)}
          {text('freeText', t('freeText'))}
        </div>
      </Disclosure>
      {any && (
        <p>
          <a href={listPath(locale, kind)}>{t('clear')}</a>
        </p>
      )}
    </form>
  )
}
