import { ChevronLeft } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { recordPath } from '@/components/search/addresses'
import { usePageLocale } from '@/components/search/labels'
import { NameText } from '@/components/ui/bdi'
import { ClientMessages } from '@/components/ui/client-messages'
import { Identifier } from '@/components/ui/identifier'
import type { FormAction } from '@/components/ui/server-form'
import { type OwnRecordToChange, textsOfSpine } from '@/lib/records/entry/present'
import { shownOf } from '@/lib/records/entry/raw-form'
import { leftToRight } from '../words'
import { ActForm } from './act-form'
import { EntryPage } from './entry-page'
import { checkMessages, entryLabels, entryWords } from './entry-words'
import { accessFields } from './form-spec'

/** One act on a record of our own, with what it does, the reason, and one button. */
export async function ActPage({
  act,
  record,
  action,
}: {
  act: 'cease' | 'restrict' | 'extend'
  record: OwnRecordToChange
  action: FormAction
}) {
  const t = await getTranslations('entry')
  const labels = await entryLabels()
  const access = await accessFields(true)
  const fields = access.filter(
    ({ name }) => act !== 'cease' && (name === 'retentionUntil') === (act === 'extend'),
  )
  return (
    <EntryPage
      title={t(`act.${act}.title`)}
      intro={t(`act.${act}.body`, { until: leftToRight(record.retentionUntil) })}
      above={<BackToRecord record={record} />}
    >
      <ClientMessages of={checkMessages}>
        <ActForm
          action={action}
          hidden={{ version: String(record.version) }}
          fields={fields.map(({ hint, ...field }) =>
            act === 'extend' ? { ...field, required: true } : { ...field, ...(hint ? { hint } : {}) },
          )}
          values={shownOf(textsOfSpine(record))}
          reason={{ label: t('reason'), hint: t(`act.${act}.reasonHint`) }}
          button={{ label: t(`act.${act}.button`), kind: act === 'cease' ? 'danger' : 'primary' }}
          words={await entryWords()}
          optional=""
          none={labels.none}
        />
      </ClientMessages>
    </EntryPage>
  )
}

/** The way back to a record, with what it is called. */
export function BackToRecord({ record }: { record: OwnRecordToChange }) {
  const t = useTranslations('entry.form')
  const locale = usePageLocale()
  return (
    <div className="flex flex-wrap items-center gap-x-4">
      <Link
        href={recordPath(locale, record)}
        prefetch={false}
        className="inline-flex min-h-7 items-center gap-1 font-medium"
      >
        <ChevronLeft aria-hidden size={16} className="rtl:-scale-x-100" />
        {t('back')}
      </Link>
      <NameText className="font-medium break-words">{record.caption}</NameText>
      <Identifier className="text-ink-2">{record.reference}</Identifier>
    </div>
  )
}
