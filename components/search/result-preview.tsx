import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { JudgeBar } from '@/components/hits/judge-bar'
import { NoticeInstructions } from '@/components/notices/about-record'
import { Bdi, NameText } from '@/components/ui/bdi'
import { LinkButton } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy-button'
import { Identifier } from '@/components/ui/identifier'
import { KeyCap } from '@/components/ui/key-cap'
import { Photo } from '@/components/ui/photo'
import { Alert } from '@/components/ui/states'
import { alpha3Of, countryByAlpha2, countryName } from '@/lib/bureaus/countries'
import { tenantByCode } from '@/lib/bureaus/tenants'
import { warnings as warningOrder } from '@/lib/records/codes'
import { birthText, type ResultRow, type ResultsView } from '@/lib/search/result-view'
import { recordPath } from './addresses'
import { OwnerMark, ownerName, useCodeLabels, useFacetLabels, usePageLocale } from './labels'
import { MarkedName } from './marked-name'
import { MatchLedger } from './match-ledger'

/** Makes the address of a picture that this page shows. */
export type PhotoAddress = (photoId: string, size: 'thumb' | 'full') => string

/** The chosen record beside the list: who it is, what to beware of, why it matched, and what to do before acting. */
export function ResultPreview({
  view,
  row,
  named,
  photo,
}: {
  view: ResultsView
  row: ResultRow
  named: boolean
  photo: PhotoAddress
}) {
  const t = useTranslations('search')
  const common = useTranslations('common')
  const locale = usePageLocale()
  const caveat = useCaveat(row)
  const { original, marks } = row
  return (
    <div className="grid content-start gap-3">
      <div className="flex gap-3">
        {row.type === 'person' && (
          <Photo
            size="preview"
            src={row.photo ? photo(row.photo.id, 'full') : undefined}
            alt={row.photo ? t('preview.photoOf', { name: row.caption }) : ''}
            withheld={row.photo?.withheld ?? false}
          />
        )}
        <div className="grid min-w-0 content-start gap-1">
          <h2 className="text-base leading-6 break-words">
            <MarkedName text={row.caption} marks={marks} lang={row.names[0]?.lang ?? undefined} />
          </h2>
          {original && (
            <MarkedName
              text={original.full}
              marks={marks}
              lang={original.lang ?? undefined}
              className="justify-self-start text-ink-2"
            />
          )}
          <span className="flex items-center gap-1">
            <Identifier>{row.reference}</Identifier>
            <CopyButton
              text={row.reference}
              label={t('preview.copyNumber')}
              doneLabel={common('copy.done')}
            />
          </span>
          {row.sourceReference && (
            <span className="text-xs text-ink-2">
              <Bdi className="font-mono">{row.sourceReference}</Bdi>
            </span>
          )}
        </div>
      </div>
      <Caution row={row} />
      <NoticeInstructions notices={row.notices} status={row.subjectStatus} />
      <Facts row={row} />
      <MatchLedger explanation={row.explanation} named={named} />
      <p className="text-[13px] text-ink-2">{caveat}</p>
      {!row.ours && (
        <JudgeBar record={row.id} owner={row.owner} search={view.id} judged={row.judged} hit={row.hit} keys />
      )}
      <div className="sticky -bottom-4 -mx-4 -mb-4 flex flex-wrap gap-2 border-t border-line bg-surface px-4 py-3">
        <LinkButton kind="primary" href={recordPath(locale, row, view.id)}>
          {t('preview.open')}
          <KeyCap>Enter</KeyCap>
        </LinkButton>
      </div>
    </div>
  )
}

/** Warnings first, with what the owner asks of whoever finds the person. */
function Caution({ row }: { row: ResultRow }) {
  const label = useFacetLabels()
  const codes = useCodeLabels()
  const grave = warningOrder.filter((code) => row.warnings.includes(code))
  if (!grave.length && !row.handling.length) return null
  return (
    <Alert
      tone={grave.length ? 'bad' : 'warn'}
      {...(grave.length ? { title: grave.map((code) => label('warning', code)).join(' · ') } : {})}
    >
      {row.handling.length > 0 &&
        row.handling.map((code) => <p key={code}>{codes('handlingCodes', code)}.</p>)}
    </Alert>
  )
}

function Facts({ row }: { row: ResultRow }) {
  const t = useTranslations('search.preview')
  const label = useFacetLabels()
  const codes = useCodeLabels()
  const locale = usePageLocale()
  const aliases = row.names.filter((name, index) => index > 0 && name !== row.original)
  const documents = row.documents.slice(0, 3)
  const countries = row.nationalities.map((code) => countryName(code, locale))
  const who = [...(row.sex && row.sex !== 'U' ? [codes('sexes', row.sex)] : []), ...countries]
  return (
    <dl className="grid gap-y-1">
      {(row.births.length > 0 || row.birthPlace || row.birthCountry) && (
        <Fact label={t('born')}>
          {row.births.length > 0 && <Bdi>{row.births.map(birthText).join(' / ')}</Bdi>}
          {row.births.length > 0 && row.birthPlace && ' · '}
          {row.birthPlace && <NameText>{row.birthPlace}</NameText>}
          {(row.births.length > 0 || row.birthPlace) && row.birthCountry && ' · '}
          {row.birthCountry && countryName(row.birthCountry, locale)}
        </Fact>
      )}
      {who.length > 0 && (
        <Fact label={t(row.type === 'person' ? 'sexNationality' : 'countries')}>{who.join(' · ')}</Fact>
      )}
      {documents.length > 0 && (
        <Fact label={t('documents')}>
          {documents.map(({ number, country, type }) => (
            <span key={number + type} className="block">
              <Bdi className="font-mono text-[13px]">
                {[country && alpha3Of(country), number].filter(Boolean).join(' ')}
              </Bdi>{' '}
              <span className="text-xs text-ink-2">{codes('documentTypes', type)}</span>
            </span>
          ))}
          {row.documents.length > documents.length && (
            <span className="text-xs text-ink-2">
              {t('more', { count: row.documents.length - documents.length })}
            </span>
          )}
        </Fact>
      )}
      {row.subjectStatus && <Fact label={t('status')}>{label('status', row.subjectStatus)}</Fact>}
      {aliases.length > 0 && (
        <Fact label={t('aliases')}>
          {aliases.slice(0, 3).map((name, index) => (
            <span key={name.full}>
              {index > 0 && ' · '}
              {/* A name that breaks over two lines is read in the wrong order beside others in right-to-left text. */}
              <NameText lang={name.lang ?? undefined} className="inline-block">
                {name.full}
              </NameText>
            </span>
          ))}
          {aliases.length > 3 && (
            <span className="text-xs text-ink-2"> {t('more', { count: aliases.length - 3 })}</span>
          )}
        </Fact>
      )}
      <Fact label={t('owner')}>
        <OwnerMark owner={row.owner} /> {ownerName(row.owner, locale)}
      </Fact>
      <Fact label={t('validTo')}>
        <Bdi>{row.retentionUntil}</Bdi>
      </Fact>
    </dl>
  )
}

/** One fact of the preview. */
export function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[6.75rem_minmax(0,1fr)] gap-x-2">
      <dt className="text-ink-2">{label}</dt>
      <dd className="min-w-0 break-words">{children}</dd>
    </div>
  )
}

/** The sentence that goes with every possible match (DOMAIN §9.5). */
function useCaveat({ owner }: ResultRow): string {
  const t = useTranslations('search.preview')
  const locale = usePageLocale()
  const tenant = tenantByCode(owner)
  const country = tenant?.country ? countryByAlpha2(tenant.country) : undefined
  const bureau = ownerName(owner, locale)
  return tenant?.kind === 'ncb' || tenant?.kind === 'sub_bureau'
    ? t('caveat', { country: country?.names[locale] ?? bureau, bureau })
    : t('caveatBody', { bureau })
}
