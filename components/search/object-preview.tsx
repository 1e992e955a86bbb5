import { useTranslations } from 'next-intl'
import { JudgeBar } from '@/components/hits/judge-bar'
import { NoticeInstructions } from '@/components/notices/about-record'
import { FieldValue } from '@/components/records/fact-rows'
import { VinFacts } from '@/components/records/vin-facts'
import { Bdi, NameText } from '@/components/ui/bdi'
import { LinkButton } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy-button'
import { Identifier } from '@/components/ui/identifier'
import { KeyCap } from '@/components/ui/key-cap'
import { isGiven } from '@/lib/records/field'
import { fieldsOf } from '@/lib/records/record-type'
import { recordTypeOf } from '@/lib/records/registry'
import type { ObjectDatabase } from '@/lib/search/object-database'
import type { ResultRow, ResultsView } from '@/lib/search/result-view'
import { recordPath } from './addresses'
import { OwnerMark, ownerName, usePageLocale } from './labels'
import { MarkedNumber } from './marked-number'
import { MatchLedger } from './match-ledger'
import { ObjectConduct } from './object-conduct'
import { titleOf } from './object-grid'
import { Fact, type PhotoAddress } from './result-preview'
import { ThingPicture } from './thing-picture'

/** The chosen thing beside the list: what to do with it first, what is known of it, and why it matched. */
export function ObjectPreview({
  view,
  row,
  database,
  photo,
}: {
  view: ResultsView
  row: ResultRow
  database: ObjectDatabase
  photo: PhotoAddress
}) {
  const t = useTranslations('search.preview')
  const label = useTranslations('record.field')
  const common = useTranslations('common')
  const locale = usePageLocale()
  const type = recordTypeOf(row.type)
  const fields = type ? fieldsOf(type) : []
  return (
    <div className="grid grid-cols-1 content-start gap-3">
      {database.pictures && <Pictures {...{ view, row, photo }} />}
      <div className="grid min-w-0 content-start gap-1">
        <h2 className="text-base leading-6 break-words">
          {database.pictures ? (
            <NameText>{titleOf(row, database)}</NameText>
          ) : (
            <MarkedNumber row={row} to={database.identifierTo} />
          )}
        </h2>
        <span className="flex items-center gap-1">
          <Identifier>{row.reference}</Identifier>
          <CopyButton text={row.reference} label={t('copyNumber')} doneLabel={common('copy.done')} />
        </span>
        {row.sourceReference && (
          <span className="text-xs text-ink-2">
            <Bdi className="font-mono">{row.sourceReference}</Bdi>
          </span>
        )}
      </div>
      <ObjectConduct type={row.type} facts={row.object ?? {}} owner={row.owner} handling={row.handling} />
      <NoticeInstructions notices={row.notices} status={null} />
      <dl className="grid gap-y-1">
        {fields
          .filter(({ name }) => database.preview.includes(name) && isGiven(row.object?.[name]))
          .map((field) => (
            <Fact key={field.name} label={label(field.name)}>
              <FieldValue field={field} value={row.object?.[field.name]} />
            </Fact>
          ))}
        <Fact label={t('owner')}>
          <OwnerMark owner={row.owner} /> {ownerName(row.owner, locale)}
        </Fact>
        <Fact label={t('validTo')}>
          <Bdi>{row.retentionUntil}</Bdi>
        </Fact>
      </dl>
      {row.type === 'vehicle' && <VinFacts facts={row.object ?? {}} now={view.now} />}
      <MatchLedger explanation={row.explanation} named={false} weighed={false} />
      {!row.ours && (
        <JudgeBar record={row.id} owner={row.owner} search={view.id} judged={row.judged} hit={row.hit} keys />
      )}
      <div className="sticky -bottom-4 -mx-4 -mb-4 flex flex-wrap gap-2 border-t border-line bg-surface px-4 py-3">
        <LinkButton kind="primary" href={recordPath(locale, row, view.id)}>
          {t('open')}
          <KeyCap>Enter</KeyCap>
        </LinkButton>
      </div>
    </div>
  )
}

/** The picture on file, large; beside it the one that was asked with, so that an officer can look at both. */
function Pictures({ view, row, photo }: { view: ResultsView; row: ResultRow; photo: PhotoAddress }) {
  const t = useTranslations('search.grid')
  const [asked] = view.pictures
  const onFile = (
    <ThingPicture
      src={row.photo ? photo(row.photo.id, 'full') : undefined}
      alt={t('pictureOf', { name: row.caption })}
      withheld={row.photo?.withheld ?? false}
      className={asked ? 'h-44 w-full' : 'h-64 w-full'}
    />
  )
  if (!asked) return onFile
  return (
    <div className="grid grid-cols-2 gap-2">
      {[
        {
          label: t('asked'),
          shown: <ThingPicture src={asked} alt={t('askedPicture', { n: 1 })} className="h-44 w-full" />,
        },
        { label: t('onFile'), shown: onFile },
      ].map(({ label, shown }) => (
        <figure key={label} className="grid min-w-0 gap-0.5">
          {shown}
          <figcaption className="text-xs text-ink-2">{label}</figcaption>
        </figure>
      ))}
    </div>
  )
}
