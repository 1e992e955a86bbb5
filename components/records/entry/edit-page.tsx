import { getTranslations } from 'next-intl/server'
import { countryChoices } from '@/components/search/words'
import { ClientMessages } from '@/components/ui/client-messages'
import type { FormAction } from '@/components/ui/server-form'
import { type OwnRecordToChange, textsOf } from '@/lib/records/entry/present'
import { shownOf } from '@/lib/records/entry/raw-form'
import type { enterable } from '@/lib/records/entry/read-entry'
import { BackToRecord } from './act-page'
import { EntryForm } from './entry-form'
import { EntryPage } from './entry-page'
import { checkMessages, entryLabels, entryWords } from './entry-words'
import { formSpec } from './form-spec'
import type { CheckContext } from './use-remarks'

/** A record of our own in the form in which it was entered, with the reason that a change needs. */
export async function EditPage({
  kind,
  record,
  context,
  action,
}: {
  kind: NonNullable<ReturnType<typeof enterable>>
  record: OwnRecordToChange
  context: CheckContext
  action: FormAction
}) {
  const t = await getTranslations('entry.form')
  return (
    <EntryPage title={t('edit')} above={<BackToRecord record={record} />}>
      <ClientMessages of={checkMessages}>
        <EntryForm
          sections={await formSpec(kind.type, kind.rules, { access: false, retention: false })}
          values={shownOf(textsOf(kind.type, record))}
          context={context}
          action={action}
          hidden={{ version: String(record.version), pictures: String(record.pictures) }}
          buttons={[{ value: 'send', label: t('send'), kind: 'primary' }]}
          words={await entryWords()}
          labels={await entryLabels()}
          countries={await countryChoices()}
          withReason
        />
      </ClientMessages>
    </EntryPage>
  )
}
