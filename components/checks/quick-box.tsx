'use client'
import { Search, WifiOff } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { type CountryNames, KindChip, ReadingNotes } from '@/components/search/kind-chip'
import { useReadings } from '@/components/search/use-readings'
import { useSend } from '@/components/search/use-send'
import { Button } from '@/components/ui/button'
import { cx } from '@/components/ui/cx'
import type { FormWords } from '@/components/ui/form-words'
import { errorsOf, type FormAction, sentenceOf } from '@/components/ui/server-form'
import { Alert } from '@/components/ui/states'
import { useCheckForm } from './use-check-form'

/**
 * The box of a check: typed, pasted, or filled by a scanner that types the lines of a document. Says what it was read as, and
 * whether the line is there. Needs the messages `recognise` and `quick.box`.
 */
export function QuickBox({
  action,
  words,
  countryNames,
}: {
  action: FormAction
  words: FormWords
  countryNames: CountryNames
}) {
  const t = useTranslations('quick.box')
  const id = useId()
  const [state, form, pending, away] = useCheckForm(action)
  const [text, setText] = useState(state.values?.q ?? '')
  const [reading] = useReadings(text, countryNames)
  const box = useRef<HTMLTextAreaElement>(null)
  const send = useSend(box, pending)
  const errors = [
    ...errorsOf(state, 'q', words),
    ...(state.formErrors ?? []).map((code) => sentenceOf(code, words)),
  ]
  useEffect(() => {
    // A scanner types into what has the focus; on a phone the focus would only push the page up with its keyboard.
    if (matchMedia('(pointer: fine)').matches) box.current?.focus()
  }, [])

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (event.nativeEvent.isComposing || event.key !== 'Enter' || event.shiftKey || event.altKey) return
    event.preventDefault()
    setText(send(event.currentTarget.value))
  }

  return (
    <search aria-label={t('label')}>
      <form {...form} className="grid gap-2">
        <textarea
          ref={box}
          id="search"
          name="q"
          rows={2}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={onKeyDown}
          dir={text ? 'auto' : undefined}
          aria-label={t('label')}
          aria-describedby={`${id}-said ${id}-errors`}
          aria-invalid={errors.length > 0 || undefined}
          placeholder={t('placeholder')}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          enterKeyHint="search"
          className={cx(
            'control min-h-20 resize-none py-3 text-base leading-6 sm:text-lg',
            reading?.kind === 'mrz' && 'font-mono text-sm! tracking-tight',
          )}
        />
        <div id={`${id}-said`} className="empty:hidden">
          {reading && reading.kind !== 'none' && (
            <div className="grid gap-1 text-ink-2">
              <KindChip
                reading={reading}
                countryNames={countryNames}
                className="whitespace-normal! text-sm"
              />
              <ReadingNotes notes={reading.notes} />
            </div>
          )}
        </div>
        <div id={`${id}-errors`} role="alert" className="font-semibold text-bad empty:hidden">
          {errors.map((error) => (
            <p key={error}>{error}</p>
          ))}
        </div>
        <div role="status" className="empty:hidden">
          {away && (
            <p className="flex gap-2 border-s-4 border-warn bg-warn-tint px-3 py-2 text-warn">
              <WifiOff aria-hidden size={18} className="mt-0.5 shrink-0" />
              {t('away')}
            </p>
          )}
        </div>
        <Button kind="primary" size="touch" wide disabled={pending}>
          <Search aria-hidden size={22} />
          {pending ? words.sending : t('submit')}
        </Button>
      </form>
      <div className="mt-2 hidden noscript:block">
        <Alert tone="info">{t('noScript')}</Alert>
      </div>
    </search>
  )
}
