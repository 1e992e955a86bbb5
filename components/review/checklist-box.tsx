import { getTranslations } from 'next-intl/server'
import { Card } from '@/components/ui/card'
import { formWords } from '@/components/ui/form-words'
import type { FormAction } from '@/components/ui/server-form'
import { type CheckItem, checkAnswers, checkItems } from '@/lib/notices/checklist'
import type { AnswerView } from '@/lib/notices/review-queries'
import { ChecklistForm } from './checklist-form'

/** What the forms of a review may have to say. */
export const reviewWords = () =>
  formWords([
    'notice_unknown',
    'notice_changed',
    'notice_claimed',
    'notice_step_gone',
    'own_country',
    'suggestion_value',
    'suggestion_empty',
    'suggestion_field',
    'text_long',
  ])

/** The checklist as it is asked here and now, with what others answered beside each point. */
export async function ChecklistBox({
  id,
  version,
  points,
  answers,
  action,
}: {
  id: string
  version: number
  points: readonly CheckItem[]
  answers: readonly AnswerView[]
  action: FormAction
}) {
  const t = await getTranslations('review.check')
  const said = (item: CheckItem) =>
    answers
      .filter((each) => each.item === item && !each.mine)
      .map(({ officer, answer, note }) => `${officer}: ${t(`answer.${answer}`)}${note ? `. ${note}` : ''}`)
  const mine = new Map(answers.flatMap((each) => (each.mine ? [[each.item, each] as const] : [])))
  const done = points.filter((item) => mine.has(item)).length
  const others = checkItems.filter(
    (item) => !points.includes(item) && answers.some((each) => each.item === item),
  )
  return (
    <Card
      id="checklist"
      title={t('title')}
      aside={
        points.length > 0 && <span className="text-xs">{t('progress', { done, all: points.length })}</span>
      }
    >
      {points.length === 0 ? (
        <p className="text-ink-2">{t('none')}</p>
      ) : (
        <ChecklistForm
          key={version}
          id={id}
          version={version}
          action={action}
          words={await reviewWords()}
          answers={checkAnswers.map((value) => ({ value, label: t(`answer.${value}`) }))}
          labels={{ save: t('save'), saved: t('saved'), note: t('note'), hint: t('noteHint') }}
          points={points.map((item) => ({
            item,
            label: t(`item.${item}`),
            answer: mine.get(item)?.answer ?? null,
            note: mine.get(item)?.note ?? '',
            noteLabel: t('noteFor', { item: t(`item.${item}`) }),
            others: said(item),
          }))}
        />
      )}
      {others.length > 0 && (
        <section className="mt-3 border-t border-line pt-2">
          <h3 className="text-xs font-semibold text-ink-2">{t('others')}</h3>
          <ul className="grid gap-1.5 pt-1.5 text-xs">
            {others.map((item) => (
              <li key={item}>
                {t(`item.${item}`)}
                {answers
                  .filter((each) => each.item === item)
                  .map((each) => (
                    <span key={each.officer} className="block border-s-2 border-line-strong ps-2 text-ink-2">
                      <bdi>{`${each.officer}: ${t(`answer.${each.answer}`)}${each.note ? `. ${each.note}` : ''}`}</bdi>
                    </span>
                  ))}
              </li>
            ))}
          </ul>
        </section>
      )}
    </Card>
  )
}
