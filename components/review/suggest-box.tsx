import { useTranslations } from 'next-intl'
import { use } from 'react'
import { useFieldName, useFieldValue } from '@/components/notices/field-words'
import type { FormAction } from '@/components/ui/server-form'
import { diffDrafts } from '@/lib/notices/diff'
import type { NoticeView } from '@/lib/notices/queries'
import { reviewWords } from './checklist-box'
import { SuggestForm } from './suggest-form'

/** The form of a suggestion, with every field of the request that says something. */
export function SuggestBox({ view: { notice, version }, action }: { view: NoticeView; action: FormAction }) {
  const t = useTranslations('review')
  const name = useFieldName()
  const value = useFieldValue()
  const sections = diffDrafts(null, version.draft).filter(({ section }) => section !== 'declarations')
  return (
    <SuggestForm
      id={notice.id}
      version={version.version}
      action={action}
      words={use(reviewWords())}
      sections={sections.map(({ section, groups }) => ({
        label: t(`section.${section}`),
        fields: groups.flatMap(({ n, fields }) =>
          fields.map(({ path, after }) => ({
            path,
            label: n === null ? name(path) : `${n}. ${name(path)}`,
            now: value(path, after).slice(0, 600),
          })),
        ),
      }))}
      labels={{
        field: t('suggest.field'),
        fieldEmpty: t('suggest.fieldEmpty'),
        now: t('suggest.now'),
        value: t('suggest.value'),
        valueHint: t('suggest.valueHint'),
        remove: t('suggest.remove'),
        comment: t('suggest.comment'),
        send: t('suggest.send'),
      }}
    />
  )
}
