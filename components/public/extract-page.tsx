import { useTranslations } from 'next-intl'
import { usePageLocale } from '@/components/search/labels'
import { NameText } from '@/components/ui/bdi'
import { Identifier } from '@/components/ui/identifier'
import { NoticeChip } from '@/components/ui/notice-chip'
import { Photo } from '@/components/ui/photo'
import { Alert } from '@/components/ui/states'
import { countryName } from '@/lib/bureaus/countries'
import { listPath, picturePath } from '@/lib/notices/public/addresses'
import type { ExtractPicture, ShownExtract } from '@/lib/notices/public/extract-queries'
import { ChargesCard } from './charges-card'
import { ContactCard } from './contact-card'
import { DescriptionCard, EventCard, IdentityCard, ListingCard } from './extract-cards'
import { ltr, wholeName } from './facts'

/** A public notice: who, what for, and above all what not to do. */
export function ExtractPage({
  extract,
  pictures,
  now,
}: {
  extract: ShownExtract
  pictures: readonly ExtractPicture[]
  now: Date
}) {
  const t = useTranslations('public')
  const locale = usePageLocale()
  const { content, kind } = extract
  const name = wholeName(content) ?? t('card.noName')
  const large = pictures.filter(({ thumbnail }) => !thumbnail)
  const day = (at: Date) => ltr(at.toISOString().slice(0, 10))
  return (
    <div className="mx-auto grid max-w-public gap-6 px-4 py-8 sm:px-6 lg:py-10">
      <p className="no-print">
        <a href={listPath(locale, kind)}>{t('notice.back')}</a>
      </p>
      <header className="grid gap-2">
        <p>
          <NoticeChip kind={kind} />
        </p>
        <h1 className="text-2xl leading-8 break-words">
          <NameText>{name}</NameText>
        </h1>
        <p className="text-ink-2">
          {t('notice.number')} <Identifier>{extract.entityId}</Identifier>
          {content.issuer && (
            <>
              {' · '}
              {t('filter.wantedBy')} {countryName(content.issuer, locale)}
            </>
          )}
        </p>
      </header>
      <Alert tone="warn" title={t('notice.act.title')} className="max-w-none">
        {t(`notice.act.${kind}`)}
      </Alert>
      <div className="grid items-start gap-6 lg:grid-cols-[16rem_minmax(0,1fr)_18rem]">
        {kind !== 'un' && (
          <section
            aria-label={t('notice.pictures')}
            className="grid gap-3 max-lg:flex max-lg:overflow-x-auto"
          >
            {large.length === 0 && <Photo alt={name} size="page" />}
            {large.map(({ pictureId, width, height }, i) => (
              // biome-ignore lint/performance/noImgElement: pictures are written anew on entry; the optimiser is off
              <img
                key={pictureId}
                src={picturePath(extract, pictureId)}
                alt={t('notice.pictureAlt', { n: i + 1, name })}
                width={width}
                height={height}
                className="photo h-auto w-full max-lg:max-h-72 max-lg:w-auto"
              />
            ))}
          </section>
        )}
        <div className={kind === 'un' ? 'grid min-w-0 gap-4 lg:col-span-2' : 'grid min-w-0 gap-4'}>
          <IdentityCard extract={extract} now={now} />
          <DescriptionCard content={content} />
          <EventCard content={content} />
          <ChargesCard content={content} />
          <ListingCard content={content} />
        </div>
        <div className="grid min-w-0 gap-4">
          <ContactCard entityId={extract.entityId} />
          <div className="border-s-4 border-accent bg-surface px-4 py-3 text-ink-2">
            {t(`${kind}.caution`)}
          </div>
          <p className="text-xs text-ink-3">
            {t('notice.updated', { published: day(extract.publishedAt), updated: day(extract.updatedAt) })}
          </p>
        </div>
      </div>
    </div>
  )
}
