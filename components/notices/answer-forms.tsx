import { randomUUID } from 'node:crypto'
import { getTranslations } from 'next-intl/server'
import type { FormAction } from '@/components/ui/server-form'
import { type ActionView, answersOf, intents } from '@/lib/notices/actions'
import { actWords } from './act-box'
import { AnswerForm } from './answer-form'

/** The forms of the answers that the requester owes for one location, in order. */
export async function AnswerForms({
  notice,
  located,
  action,
}: {
  notice: string
  located: ActionView
  action: FormAction
}) {
  const t = await getTranslations('notice.action')
  const words = await actWords()
  return (
    <div className="no-print grid gap-1">
      {answersOf(located).map((step) => (
        <AnswerForm
          key={step}
          action={action}
          hidden={{ id: notice, action: located.id, once: randomUUID() }}
          step={step}
          intents={
            step === 'intend' ? intents.map((value) => ({ value, label: t(`intent.${value}`) })) : null
          }
          labels={{
            act: t(`answer.${step}`),
            intent: t('intentLabel'),
            choose: t('choose'),
            text: t('words'),
            optional: t('optional'),
          }}
          words={words}
        />
      ))}
    </div>
  )
}
