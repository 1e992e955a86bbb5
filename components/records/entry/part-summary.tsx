import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ownerName, useCodeLabels, usePageLocale } from '@/components/search/labels'
import { Bdi, NameText } from '@/components/ui/bdi'
import { Tag } from '@/components/ui/tag'
import { birthAsTyped } from '@/lib/records/entry/read-birth'
import type { Parts } from '@/lib/records/entry/read-parts'
import type { EnteredPart } from '@/lib/records/parts'

/** The rows of a part as they will stand on the record, one a line. */
export function PartSummary({ part, parts }: { part: EnteredPart; parts: Parts }) {
  const t = useTranslations('record')
  const codes = useCodeLabels()
  const locale = usePageLocale()
  const lines: Record<EnteredPart, () => ReactNode[]> = {
    names: () =>
      parts.names.map(({ full, kind, quality, note }) => [
        <NameText key="name" className="font-medium">
          {full}
        </NameText>,
        <Tag key="kind">{codes('nameKinds', kind)}</Tag>,
        quality && <Tag key="quality">{codes('nameQualities', quality)}</Tag>,
        note && <NameText key="note">{note}</NameText>,
      ]),
    births: () =>
      parts.births.map(({ note, ...birth }) => [
        <Bdi key="date" className="font-mono">
          {birthAsTyped(birth)}
        </Bdi>,
        note && <NameText key="note">{note}</NameText>,
      ]),
    documents: () =>
      parts.documents.map(({ type, number, country, issuedOn, expiresOn, note }) => [
        codes('documentTypes', type),
        <Bdi key="number" className="font-mono">
          {number}
        </Bdi>,
        country && ownerName(country, locale),
        (issuedOn || expiresOn) && (
          <Bdi key="dates" className="font-mono whitespace-nowrap">
            {[issuedOn, expiresOn].map((day) => day ?? '…').join(' – ')}
          </Bdi>
        ),
        note && <NameText key="note">{note}</NameText>,
      ]),
    marks: () =>
      parts.marks.map(({ kind, location, description }) => [
        `${codes('markKinds', kind)}, ${codes('bodyParts', location)}`,
        <NameText key="description">{description}</NameText>,
      ]),
  }
  const shown = lines[part]()
  if (shown.length === 0) return <p className="text-ink-3">{t('value.none')}</p>
  return (
    <ul className="grid gap-1" data-summary={part}>
      {shown.map((line, i) => (
        <li
          // biome-ignore lint/suspicious/noArrayIndexKey: rows may be alike; the list never moves
          key={i}
          className="flex flex-wrap items-center gap-x-2 gap-y-0.5"
        >
          {line}
        </li>
      ))}
    </ul>
  )
}
