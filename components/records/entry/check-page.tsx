import { ChevronLeft } from 'lucide-react'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { Card } from '@/components/ui/card'
import { ClientMessages } from '@/components/ui/client-messages'
import { fieldId } from '@/components/ui/field'
import type { FormAction } from '@/components/ui/server-form'
import { Alert } from '@/components/ui/states'
import { recordingConditions } from '@/lib/records/codes'
import type { DraftView } from '@/lib/records/entry/draft'
import type { DraftPictureView } from '@/lib/records/entry/draft-pictures'
import { type IssueLevel, mayPublish, messageOf, saidArgs } from '@/lib/records/entry/issue'
import type { Duplicate } from '@/lib/records/entry/queries'
import type { ReadEntry } from '@/lib/records/entry/read-entry'
import type { RecordType } from '@/lib/records/record-type'
import { ActForm } from './act-form'
import { DuplicateList } from './duplicate-list'
import { EntryPage } from './entry-page'
import { EntrySummary } from './entry-summary'
import { checkMessages, entryLabels, entryWords } from './entry-words'
import { fieldLabel } from './field-label'
import { PictureStrip } from './picture-strip'

/** The last look before a record is in force: what it says, what is to be seen once more, and what whoever publishes confirms. */
export async function CheckPage({
  type,
  read,
  draft,
  duplicates,
  form,
  publish,
}: {
  type: RecordType
  read: ReadEntry
  draft: DraftView & { pictures: readonly DraftPictureView[] }
  duplicates: readonly Duplicate[]
  form: string
  publish: FormAction
}) {
  const t = await getTranslations('entry')
  const codes = await getTranslations('codes.recordingConditions')
  const labels = await entryLabels()
  const pictures = await getTranslations('entry.pictures')
  return (
    <EntryPage
      title={t('check.title')}
      intro={t('check.intro')}
      above={
        <Link href={form} prefetch={false} className="inline-flex min-h-7 items-center gap-1 font-medium">
          <ChevronLeft aria-hidden size={16} className="rtl:-scale-x-100" />
          {t('check.back')}
        </Link>
      }
    >
      <div className="grid max-w-[58rem] grid-cols-1 gap-4">
        <Told read={read} level="must" form={form} />
        <Told read={read} level="should" form={form} />
        {duplicates.length > 0 && (
          <>
            <Alert tone="warn" title={t('found.later', { count: duplicates.length })} />
            <DuplicateList duplicates={duplicates} />
          </>
        )}
        <EntrySummary type={type} read={read} form={form} />
        {type.parts.includes('photos') && (
          <Card
            title={pictures('title')}
            aside={
              <Link
                href={`${form}/pictures`}
                prefetch={false}
                className="inline-flex min-h-6 items-center text-xs font-medium"
                aria-label={`${t('check.change')}: ${pictures('title')}`}
              >
                {t('check.change')}
              </Link>
            }
          >
            {draft.pictures.length > 0 ? (
              <PictureStrip pictures={draft.pictures} />
            ) : (
              <p className="text-ink-2">{pictures('none')}</p>
            )}
          </Card>
        )}
        {mayPublish(read.issues) && (
          <ClientMessages of={checkMessages}>
            <ActForm
              action={publish}
              hidden={{ revision: String(draft.revision) }}
              conditions={{
                label: t('check.conditions'),
                choices: recordingConditions.map((value) => ({ value, label: codes(value) })),
              }}
              reason={{
                label: t('check.reason'),
                hint: labels.reasonHint,
                value: t('check.reasonValue'),
              }}
              button={{ label: t('check.publish'), kind: 'primary' }}
              words={await entryWords()}
              optional=""
              none={labels.none}
            />
          </ClientMessages>
        )}
      </div>
    </EntryPage>
  )
}

/** Remarks of one weight, each with the way to its field. */
async function Told({ read, level, form }: { read: ReadEntry; level: IssueLevel; form: string }) {
  const t = await getTranslations('entry.check')
  const say = await getTranslations()
  const names = await getTranslations('record')
  const issues = read.issues.filter((issue) => issue.level === level)
  if (issues.length === 0) return null
  return (
    <Alert tone={level === 'must' ? 'bad' : 'warn'} title={t(level === 'must' ? 'problems' : 'warnings')}>
      <ul className="grid gap-0.5">
        {issues.map((issue) => (
          <li key={issue.field + issue.code}>
            <Link href={`${form}#${fieldId(issue.field)}`} prefetch={false}>
              {fieldLabel(names, issue.field)}
            </Link>
            {': '}
            {say(messageOf(issue) as never, saidArgs(issue) as never)}
          </li>
        ))}
      </ul>
    </Alert>
  )
}
