import { getTranslations } from 'next-intl/server'
import { countryChoices } from '@/components/search/words'
import { Button } from '@/components/ui/button'
import { ClientMessages } from '@/components/ui/client-messages'
import type { FormAction } from '@/components/ui/server-form'
import { Alert } from '@/components/ui/states'
import { confidentialityLevels } from '@/lib/records/codes'
import type { DraftView } from '@/lib/records/entry/draft'
import type { DraftPictureView } from '@/lib/records/entry/draft-pictures'
import type { Duplicate } from '@/lib/records/entry/queries'
import { shownOf } from '@/lib/records/entry/raw-form'
import type { enterable } from '@/lib/records/entry/read-entry'
import { DuplicateList } from './duplicate-list'
import { EntryForm } from './entry-form'
import { EntryPage } from './entry-page'
import { checkMessages, entryLabels, entryWords } from './entry-words'
import { formSpec } from './form-spec'
import { PictureStrip } from './picture-strip'
import type { Autosave } from './use-autosave'
import type { CheckContext } from './use-remarks'

/** A draft: first what may be the same, then the form. */
export async function DraftPage({
  kind,
  draft,
  duplicates,
  context,
  saved,
  save,
  autosave,
  settle,
}: {
  kind: NonNullable<ReturnType<typeof enterable>>
  draft: DraftView & { pictures: readonly DraftPictureView[] }
  duplicates: readonly Duplicate[]
  context: CheckContext
  saved: boolean
  save: FormAction
  autosave: Autosave
  settle: (form: FormData) => Promise<void>
}) {
  const t = await getTranslations('entry')
  const title = t(`form.title.${kind.type.code}`)
  const fresh = duplicates.filter(({ id }) => !draft.seen.includes(id))
  if (fresh.length > 0)
    return (
      <EntryPage title={title}>
        <Alert tone="warn" title={t('found.title', { count: fresh.length })}>
          {t('found.intro')}
        </Alert>
        <DuplicateList duplicates={fresh} />
        <form action={settle}>
          {fresh.map(({ id }) => (
            <input key={id} type="hidden" name="seen" value={id} />
          ))}
          <Button kind="primary">{t('found.none')}</Button>
        </form>
      </EntryPage>
    )
  return (
    <EntryPage
      title={title}
      intro={draft.seen.length ? t('found.settled', { count: draft.seen.length }) : t('found.nothing')}
    >
      {saved && (
        <Alert tone="ok" live="status">
          {t('form.kept')}
        </Alert>
      )}
      <ClientMessages of={checkMessages}>
        <EntryForm
          sections={await formSpec(kind.type, kind.rules, { access: true, retention: true })}
          values={shownOf({ level: confidentialityLevels[0], ...draft.texts })}
          context={context}
          action={save}
          autosave={autosave}
          hidden={{ revision: String(draft.revision) }}
          buttons={[
            { value: 'check', label: t('form.check'), kind: 'primary' },
            { value: 'save', label: t('form.save'), kind: 'secondary' },
          ]}
          words={await entryWords()}
          labels={await entryLabels()}
          countries={await countryChoices()}
          {...(kind.type.parts.includes('photos') ? { pictures: await pictureSection(draft.pictures) } : {})}
        />
      </ClientMessages>
    </EntryPage>
  )
}

/** The pictures that a draft has, and the way to them that keeps what was typed. */
async function pictureSection(pictures: readonly DraftPictureView[]) {
  const t = await getTranslations('entry.pictures')
  return {
    title: t('title'),
    count: pictures.length,
    children: (
      <div className="grid gap-3">
        {pictures.length > 0 ? (
          <PictureStrip pictures={pictures} />
        ) : (
          <p className="text-ink-2">{t('none')}</p>
        )}
        <Button name="do" value="pictures" className="justify-self-start">
          {t('go')}
        </Button>
      </div>
    ),
  }
}
