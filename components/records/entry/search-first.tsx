import { getTranslations } from 'next-intl/server'
import { countryChoices } from '@/components/search/words'
import { ClientMessages } from '@/components/ui/client-messages'
import type { FormAction } from '@/components/ui/server-form'
import type { EntryRules } from '@/lib/records/entry/entry-rules'
import type { RawEntry } from '@/lib/records/entry/raw-entry'
import { shownOf } from '@/lib/records/entry/raw-form'
import type { RecordType } from '@/lib/records/record-type'
import { ActForm } from './act-form'
import { checkMessages, entryLabels, entryWords } from './entry-words'
import { identifyingFields } from './form-spec'

/** The few fields that tell a thing from others: asked before anything else is typed. */
export async function SearchFirst({
  type,
  rules,
  defaults,
  action,
}: {
  type: RecordType
  rules: EntryRules
  defaults: RawEntry
  action: FormAction
}) {
  const t = await getTranslations('entry.first')
  const labels = await entryLabels()
  const fields = await identifyingFields(type, rules)
  const shown = shownOf(defaults)
  const asked = new Set(fields.map(({ name }) => name))
  return (
    <ClientMessages of={checkMessages}>
      <ActForm
        action={action}
        fields={fields.map((field) => ({ ...field, required: false }))}
        countries={await countryChoices()}
        values={shown}
        hidden={Object.fromEntries(Object.entries(shown).filter(([name]) => !asked.has(name)))}
        button={{ label: t('go'), kind: 'primary' }}
        words={await entryWords()}
        optional=""
        none={labels.none}
      />
    </ClientMessages>
  )
}
