import { useTranslations } from 'next-intl'
import { recordPath } from '@/components/search/addresses'
import { usePageLocale } from '@/components/search/labels'
import { LinkButton } from '@/components/ui/button'
import { Alert } from '@/components/ui/states'
import { localePath } from '@/lib/i18n/routing'
import { entryRulesOf } from '@/lib/records/entry/entry-rules'
import { recordTypeOf } from '@/lib/records/registry'

/** What the owner can do with a record that is in force. */
export function RecordDoors({ record }: { record: { id: string; type: string } }) {
  const t = useTranslations('entry.act')
  const begin = useTranslations('draft.new')
  const locale = usePageLocale()
  const doors = (['edit', 'pictures', 'restrict', 'extend', 'cease'] as const).filter((door) =>
    door === 'edit'
      ? entryRulesOf(record.type) !== undefined
      : door !== 'pictures' || recordTypeOf(record.type)?.parts.includes('photos'),
  )
  return (
    <ul aria-label={t('label')} className="flex flex-wrap gap-2" data-doors="">
      {doors.map((door) => (
        <li key={door}>
          <LinkButton href={`${recordPath(locale, record)}/${door}`} size="small">
            {t(`door.${door}`)}
          </LinkButton>
        </li>
      ))}
      {(record.type === 'person' || record.type === 'artwork') && (
        <li>
          <LinkButton href={localePath(locale, `/notices/new?record=${record.id}`)} size="small">
            {begin('fromRecord')}
          </LinkButton>
        </li>
      )}
    </ul>
  )
}

/** Says once that an act was done. */
export function ActDone({ done }: { done: string | null }) {
  const t = useTranslations('entry.done')
  return done && t.has(done) ? (
    <Alert tone="ok" live="status">
      {t(done)}
    </Alert>
  ) : null
}
