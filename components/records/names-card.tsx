import { useTranslations } from 'next-intl'
import { useCodeLabels, usePageLocale } from '@/components/search/labels'
import { NameText } from '@/components/ui/bdi'
import { Card } from '@/components/ui/card'
import { CopyButton } from '@/components/ui/copy-button'
import { Disclosure } from '@/components/ui/disclosure'
import { Table, Th } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { intlTag, type Locale } from '@/lib/i18n/routing'
import type { RecordView } from '@/lib/records/record-view'
import { SourceNote } from './fact-rows'
import { partId } from './words'

type Name = RecordView['names'][number]

/** Names that are shown before the rest is asked for: most records have fewer, a sanctions listing may have fifty. */
const shownAtOnce = 12

/** Every name with its kind, its letters, how good it is and who gave it, in the record's order. */
export function NamesCard({ record: { names } }: { record: RecordView }) {
  const t = useTranslations('record')
  const rest = names.slice(shownAtOnce)
  return (
    <Card id={partId('names')} title={t('card.names')} className="scroll-mt-24" flush>
      <NameTable id="names" names={names.slice(0, shownAtOnce)} />
      {rest.length > 0 && (
        <Disclosure summary={t('moreNames', { count: rest.length })} className="px-3 py-2">
          <NameTable id="names-more" names={rest} />
        </Disclosure>
      )}
    </Card>
  )
}

function NameTable({ id, names }: { id: string; names: readonly Name[] }) {
  const t = useTranslations('record')
  const common = useTranslations('common.copy')
  const codes = useCodeLabels()
  const locale = usePageLocale()
  return (
    <Table id={id} caption={t('card.names')}>
      <thead className="max-md:sr-only">
        <tr>
          <Th className="ps-3">{t('table.name')}</Th>
          <Th>{t('table.kind')}</Th>
          <Th>{t('table.script')}</Th>
          <Th className="pe-3">{t('table.source')}</Th>
        </tr>
      </thead>
      <tbody>
        {names.map((name, i) => (
          <tr
            // biome-ignore lint/suspicious/noArrayIndexKey: a source may give a name twice; the list never moves
            key={i}
            className="max-md:grid max-md:grid-cols-2 max-md:border-b max-md:border-line max-md:px-1 max-md:py-1"
          >
            <th
              scope="row"
              className="border-b border-line px-2 py-1.5 ps-3 text-start font-normal max-md:ps-2 max-md:col-span-2 max-md:border-0 max-md:py-0.5"
            >
              <span className="flex items-start justify-between gap-2">
                <span className="min-w-0">
                  <NameText
                    lang={name.lang ?? undefined}
                    className={name.kind === 'primary' ? 'font-semibold' : ''}
                  >
                    {name.full}
                  </NameText>
                  <NameParts name={name} />
                  {name.note && <NameText className="block text-xs text-ink-3">{name.note}</NameText>}
                </span>
                <CopyButton text={name.full} label={common('do')} doneLabel={common('done')} />
              </span>
            </th>
            <td className="border-b border-line px-2 py-1.5 max-md:border-0 max-md:py-0.5">
              <span className="flex flex-wrap items-center gap-1">
                {codes('nameKinds', name.kind)}
                {name.quality && (
                  <Tag tone={name.quality === 'low' ? 'warn' : 'neutral'}>
                    {codes('nameQualities', name.quality)}
                  </Tag>
                )}
              </span>
            </td>
            <td className="border-b border-line px-2 py-1.5 text-ink-2 max-md:border-0 max-md:py-0.5">
              {scriptName(name.script, locale)}
            </td>
            <td className="border-b border-line px-2 py-1.5 pe-3 max-md:col-span-2 max-md:border-0 max-md:py-0.5">
              <SourceNote source={name.source} on={name.recordedAt} certainty={name.certainty} />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

/** Which part is which, where the source said so and the text does not show it by itself. */
function NameParts({ name: { family, given, full, lang } }: { name: Name }) {
  const t = useTranslations('record.nameParts')
  if (!family && !given) return null
  if (family && given && full === `${family}, ${given}`) return null
  return (
    <span className="block text-xs text-ink-3">
      {family && (
        <>
          {t('family')} <NameText lang={lang ?? undefined}>{family}</NameText>
        </>
      )}
      {family && given && ' · '}
      {given && (
        <>
          {t('given')} <NameText lang={lang ?? undefined}>{given}</NameText>
        </>
      )}
    </span>
  )
}

const kept = new Map<Locale, Intl.DisplayNames>()

/** "Arabic", "Cyrillic": the script of ISO 15924 in the reader's language. */
function scriptName(script: string, locale: Locale): string {
  const names = kept.get(locale) ?? new Intl.DisplayNames(intlTag(locale), { type: 'script' })
  kept.set(locale, names)
  try {
    return names.of(script) ?? script
  } catch {
    return script
  }
}
