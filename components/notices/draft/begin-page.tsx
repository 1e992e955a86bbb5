import { getTranslations } from 'next-intl/server'
import { NoticeTypeChip } from '@/components/notices/notice-type'
import { EntryPage } from '@/components/records/entry/entry-page'
import { formWords } from '@/components/ui/form-words'
import type { FormAction } from '@/components/ui/server-form'
import { noticeForms, noticeTypes } from '@/lib/notices/codes'
import { kindOf } from '@/lib/notices/kinds'
import { BeginForm } from './begin-form'

/** What a bureau can ask for, in its own words. */
export async function BeginPage({
  silver,
  record,
  action,
}: {
  silver: boolean
  record: { reference: string; caption: string } | null
  action: FormAction
}) {
  const t = await getTranslations('draft.new')
  const wish = await getTranslations('draft.wish')
  const names = await getTranslations('codes.noticeTypes')
  const types = noticeTypes.filter(
    (type) => kindOf(type).requesters.includes('bureau') && (type !== 'silver' || silver),
  )
  return (
    <EntryPage title={t('title')} intro={t('intro')}>
      <BeginForm
        action={action}
        types={types.map((type) => ({
          value: type,
          label: wish(type as 'red'),
          name: names(type),
          chip: <NoticeTypeChip type={type} form="notice" codeOnly />,
        }))}
        forms={noticeForms.map((form) => ({ value: form, label: t(form), hint: t(`${form}Hint`) }))}
        record={record}
        labels={{
          type: t('type'),
          form: t('form'),
          from: t('from'),
          blank: t('blank'),
          record: t('record'),
          recordField: t('recordField'),
          recordHint: t('recordHint'),
          earlier: t('earlier'),
          earlierField: t('earlierField'),
          earlierHint: t('earlierHint'),
          begin: t('begin'),
        }}
        words={
          await formWords([
            'notice_form',
            'notice_type',
            'notice_from',
            'notice_record',
            'notice_record_kind',
            'notice_earlier',
          ])
        }
      />
    </EntryPage>
  )
}
