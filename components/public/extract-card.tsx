import { useTranslations } from 'next-intl'
import { usePageLocale } from '@/components/search/labels'
import { NameText } from '@/components/ui/bdi'
import { FlagImage } from '@/components/ui/flag'
import { Photo } from '@/components/ui/photo'
import { extractPath, picturePath } from '@/lib/notices/public/addresses'
import type { ShownExtract } from '@/lib/notices/public/extract-queries'
import { ageText, shownDate, useCountryList, wholeName } from './facts'

/** One notice of a list: who, how old, of where. The whole card leads to its page. */
export function ExtractCard({ extract, now }: { extract: ShownExtract; now: Date }) {
  const t = useTranslations('public')
  const locale = usePageLocale()
  const countries = useCountryList()
  const { content, thumbnailId, kind, subject } = extract
  const name = wholeName(content) ?? t('card.noName')
  const age = ageText(content.dateOfBirth, now)
  return (
    <li className="group relative flex min-w-0 gap-3 rounded border border-line bg-surface p-3 hover:border-line-strong">
      {kind !== 'un' && (
        <Photo src={thumbnailId ? picturePath(extract, thumbnailId) : undefined} alt="" size="preview" />
      )}
      <div className="grid min-w-0 content-start gap-0.5">
        <h2 className="text-base leading-6 break-words">
          <a
            href={extractPath(locale, extract)}
            className="text-ink no-underline group-hover:underline after:absolute after:inset-0"
          >
            <NameText className="font-semibold">{content.name ?? name}</NameText>
            {content.name && content.forename && content.forename !== '-' && (
              <NameText className="block font-normal">{content.forename}</NameText>
            )}
          </a>
        </h2>
        {kind === 'un' && (
          <p className="text-ink-2">{t(subject === 'entity' ? 'card.entity' : 'card.person')}</p>
        )}
        {age && <p className="text-ink-2">{t('card.age', { age })}</p>}
        {content.nationalities.length > 0 && (
          <p className="flex min-w-0 items-baseline gap-1.5 text-ink-2">
            {content.nationalities[0] && /^[A-Z]{2}$/.test(content.nationalities[0]) && (
              <FlagImage country={content.nationalities[0]} />
            )}
            <span className="min-w-0">{countries(content.nationalities)}</span>
          </p>
        )}
        {content.listing?.on && (
          <p className="text-ink-2">{t('card.listedOn', { day: shownDate(content.listing.on) })}</p>
        )}
        <p dir="ltr" className="justify-self-start font-mono text-xs text-ink-3">
          {content.listing?.reference ?? extract.entityId}
        </p>
      </div>
    </li>
  )
}
