import { getTranslations } from 'next-intl/server'
import { countryChoices } from '@/components/search/words'
import { NameText } from '@/components/ui/bdi'
import { Button } from '@/components/ui/button'
import { ClientMessages } from '@/components/ui/client-messages'
import type { FormAction } from '@/components/ui/server-form'
import { Alert } from '@/components/ui/states'
import { Time } from '@/components/ui/time'
import type { CorrectionView } from '@/lib/records/entry/correction-queries'
import { shownOf } from '@/lib/records/entry/raw-form'
import type { enterable } from '@/lib/records/entry/read-entry'
import { partFieldOf } from '@/lib/records/parts'
import type { SinceShown } from '@/lib/web/entry-flow'
import { BackToRecord } from './act-page'
import { DisputedNotice } from './disputed-notice'
import { EntryForm } from './entry-form'
import { EntryPage } from './entry-page'
import { checkMessages, entryLabels, entryWords } from './entry-words'
import { fieldLabel } from './field-label'
import { formSpec } from './form-spec'
import { SinceNotice } from './since-notice'
import type { Autosave } from './use-autosave'
import type { CheckContext } from './use-remarks'

/**
 * A record of our own in the form in which it was entered, with the reason that a change needs. What somebody began is gone on
 * with, on what is on file now.
 */
export async function EditPage({
  kind,
  correction: { record, texts, draft, disputed },
  since,
  done,
  context,
  action,
  autosave,
  drop,
}: {
  kind: NonNullable<ReturnType<typeof enterable>>
  correction: CorrectionView
  /** What others did to the record after the correction was begun. */
  since: readonly SinceShown[]
  done: 'saved' | 'refused' | undefined
  context: CheckContext
  action: FormAction
  autosave: Autosave
  drop: (form: FormData) => Promise<void>
}) {
  const t = await getTranslations('entry.form')
  const names = await getTranslations('record')
  const sections = await formSpec(kind.type, kind.rules, { access: false, retention: false })
  return (
    <EntryPage title={t('edit')} above={<BackToRecord record={record} />}>
      {done === 'saved' && (
        <Alert tone="ok" live="status">
          {t('kept')}
        </Alert>
      )}
      {done === 'refused' && (
        <Alert tone="bad" live="alert">
          {t('dropRefused')}
        </Alert>
      )}
      {draft && (
        <form action={drop} data-kept="" className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <p className="text-ink-2">
            {draft.saver ? <NameText>{t('goesOn', { name: draft.saver })}</NameText> : t('goesOnAlone')}{' '}
            <Time at={draft.savedAt} />
          </p>
          <input type="hidden" name="draft" value={draft.id} />
          <Button kind="quiet" size="small">
            {t('drop')}
          </Button>
        </form>
      )}
      {since.length > 0 && <SinceNotice since={since} title={t('mergedSince')} />}
      {disputed.length > 0 && (
        <DisputedNotice
          disputed={disputed}
          labels={Object.fromEntries([
            ...sections.flatMap(({ part, fields }) =>
              part ? [] : fields.map(({ name, label }) => [name, label]),
            ),
            ...disputed.flatMap(({ field }) =>
              partFieldOf(field) ? [[field, fieldLabel(names, field)]] : [],
            ),
          ])}
        />
      )}
      <ClientMessages of={checkMessages}>
        <EntryForm
          sections={sections}
          values={shownOf(texts)}
          context={context}
          action={action}
          autosave={autosave}
          hidden={{
            version: String(record.version),
            revision: String(draft?.revision ?? 0),
            pictures: String(record.pictures),
          }}
          buttons={[
            { value: 'send', label: t('send'), kind: 'primary' },
            { value: 'save', label: t('save'), kind: 'secondary' },
          ]}
          words={await entryWords()}
          labels={await entryLabels()}
          countries={await countryChoices()}
          withReason
        />
      </ClientMessages>
    </EntryPage>
  )
}
