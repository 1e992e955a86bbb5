'use client'
import { Search, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { RefObject } from 'react'

/** The field of the palette. A text of many lines is taken whole, so that a zone can be pasted here, too. */
export function PaletteBox({
  field,
  text,
  onText,
  list,
  active,
  placeholder,
  onClose,
}: {
  field: RefObject<HTMLTextAreaElement | null>
  text: string
  onText: (text: string) => void
  /** Id of the list that the field rules. */
  list: string
  /** Id of the active line. */
  active: string | undefined
  placeholder: string
  onClose: () => void
}) {
  const t = useTranslations('palette')
  return (
    <div className="flex items-center gap-2.5 border-b border-line px-4 py-2 has-[textarea:focus-visible]:shadow-[inset_0_-2px_0_var(--focus)]">
      <Search aria-hidden size={16} className="shrink-0 text-ink-3" />
      <textarea
        ref={field}
        name="q"
        rows={Math.min(4, text.split('\n').length)}
        value={text}
        onChange={(event) => onText(event.target.value)}
        dir={text ? 'auto' : undefined}
        aria-label={t('label')}
        aria-autocomplete="list"
        aria-controls={list}
        aria-activedescendant={active}
        placeholder={placeholder}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        enterKeyHint="go"
        className="min-w-0 grow resize-none bg-transparent py-1 text-base leading-6 outline-none placeholder:truncate placeholder:text-ink-3"
      />
      <button
        type="button"
        aria-label={t('close')}
        onClick={onClose}
        className="inline-grid size-7 shrink-0 place-items-center rounded text-ink-2 hover:bg-sunken"
      >
        <X aria-hidden size={18} />
      </button>
    </div>
  )
}
