import { useTranslations } from 'next-intl'
import { usePageLocale } from '@/components/search/labels'
import { Button, LinkButton } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { Field } from '@/components/ui/field'
import { Select, TextInput } from '@/components/ui/inputs'
import { members } from '@/lib/bureaus/countries'
import { noticeForms, noticeTypes } from '@/lib/notices/codes'
import type { NoticeLook } from '@/lib/notices/list-look'
import { statesOfView } from '@/lib/notices/list-sql'

/** What a list is narrowed by. It is sent and comes back as an address: words of a name stand in none that can be read. */
export function ListFilters({
  look,
  narrowed,
  clear,
  find,
}: {
  look: NoticeLook
  narrowed: boolean
  clear: string
  find: (form: FormData) => Promise<never>
}) {
  const t = useTranslations('notice.list.filter')
  const words = useTranslations('notice')
  const locale = usePageLocale()
  const states = statesOfView(look.view)
  const rare = Boolean(look.country ?? look.form ?? look.from ?? look.to)
  return (
    <form action={find} data-key="f" aria-label={t('label')} className="no-print grid gap-2">
      <input type="hidden" name="view" value={look.view} />
      <div className="grid grid-cols-2 items-end gap-3 md:flex md:flex-wrap">
        <Field name="words" label={t('words')} className="max-md:col-span-2 md:w-60">
          {(control) => (
            <TextInput {...control} dir="auto" maxLength={120} autoComplete="off" defaultValue={look.words} />
          )}
        </Field>
        <Field name="find" label={t('find')} className="max-md:col-span-2 md:w-52">
          {(control) => (
            <TextInput
              {...control}
              dir="ltr"
              maxLength={60}
              autoComplete="off"
              defaultValue={look.find}
              className="font-mono rtl:text-end"
            />
          )}
        </Field>
        <Field name="type" label={t('type')}>
          {(control) => (
            <Select
              {...control}
              defaultValue={look.type ?? ''}
              empty={t('any')}
              choices={noticeTypes.map((value) => ({ value, label: words(`type.${value}`) }))}
            />
          )}
        </Field>
        {states.length > 1 && (
          <Field name="state" label={t('state')}>
            {(control) => (
              <Select
                {...control}
                defaultValue={look.state ?? ''}
                empty={t('any')}
                choices={states.map((value) => ({ value, label: words(`state.${value}`) }))}
              />
            )}
          </Field>
        )}
        <div className="flex gap-3 max-md:col-span-2">
          <Button kind="primary">{t('apply')}</Button>
          {narrowed && <LinkButton href={clear}>{t('clear')}</LinkButton>}
        </div>
      </div>
      <Disclosure summary={t('more')} open={rare}>
        <div className="grid grid-cols-2 items-end gap-3 md:flex md:flex-wrap">
          <Field name="country" label={t('country')}>
            {(control) => (
              <Select
                {...control}
                defaultValue={look.country ?? ''}
                empty={t('any')}
                className="md:max-w-56"
                choices={members
                  .map(({ code, names }) => ({ value: code, label: names[locale] }))
                  .toSorted((a, b) => a.label.localeCompare(b.label, locale))}
              />
            )}
          </Field>
          <Field name="form" label={t('form')}>
            {(control) => (
              <Select
                {...control}
                defaultValue={look.form ?? ''}
                empty={t('any')}
                choices={noticeForms.map((value) => ({ value, label: words(`form.${value}`) }))}
              />
            )}
          </Field>
          {(['from', 'to'] as const).map((name) => (
            <Field key={name} name={name} label={t(name)}>
              {(control) => <TextInput {...control} type="date" dir="ltr" defaultValue={look[name]} />}
            </Field>
          ))}
        </div>
      </Disclosure>
    </form>
  )
}
