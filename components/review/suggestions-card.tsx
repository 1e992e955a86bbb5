import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useFieldName, useFieldValue } from '@/components/notices/field-words'
import { NameText } from '@/components/ui/bdi'
import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import { Tag, type Tone } from '@/components/ui/tag'
import { Time } from '@/components/ui/time'
import type { SuggestionView } from '@/lib/notices/review-queries'

const tones: Record<SuggestionView['state'], Tone> = {
  open: 'accent',
  accepted: 'ok',
  declined: 'warn',
  withdrawn: 'neutral',
}

/** What was suggested to the bureau and what it answered, and the form of a further suggestion. */
export function SuggestionsCard({
  suggestions,
  children,
}: {
  suggestions: readonly SuggestionView[]
  /** The form; null where nothing can be suggested now. */
  children: ReactNode
}) {
  const t = useTranslations('review.suggest')
  const name = useFieldName()
  const value = useFieldValue()
  return (
    <Card id="suggestions" title={t('title')}>
      {suggestions.length === 0 && <p className="pb-2 text-ink-2">{t('none')}</p>}
      <ul className="grid gap-3 empty:hidden">
        {suggestions.map((each) => (
          <li key={each.id} className="grid gap-0.5 border-s-2 border-line-strong ps-2">
            <p className="flex flex-wrap items-center gap-2">
              <span className="font-semibold">{name(each.field)}</span>
              <Tag tone={tones[each.state]}>{t(`state.${each.state}`)}</Tag>
            </p>
            {each.hasValue && (
              <p dir="auto" className="break-words whitespace-pre-line">
                {each.value === null ? t('taken') : value(each.field, each.value)}
              </p>
            )}
            {each.comment && (
              <p dir="auto" className="break-words whitespace-pre-line text-ink-2">
                {each.comment}
              </p>
            )}
            {each.answer && (
              <p dir="auto" className="break-words whitespace-pre-line">
                {each.answer}
              </p>
            )}
            <p className="flex flex-wrap gap-x-2 text-xs text-ink-2">
              <NameText>{each.officer}</NameText>
              <Time at={each.at} />
            </p>
          </li>
        ))}
      </ul>
      {children && (
        <Disclosure summary={t('new')} className="mt-3">
          {children}
        </Disclosure>
      )}
    </Card>
  )
}
