import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { usePageLocale } from '@/components/search/labels'
import { Bdi, NameText } from '@/components/ui/bdi'
import { Card } from '@/components/ui/card'
import { Identifier } from '@/components/ui/identifier'
import { ValueRow, Values } from '@/components/ui/value-row'
import { countryName } from '@/lib/bureaus/countries'
import type { ExtractContent } from '@/lib/notices/extract'
import type { ShownExtract } from '@/lib/notices/public/extract-queries'
import { languageName } from '@/lib/records/languages'
import { ageText, shownDate, useCountryList, useLabels } from './facts'

/** One line, where there is something to say. */
function Fact({ label, children }: { label: string; children: ReactNode }) {
  return children ? <ValueRow label={label}>{children}</ValueRow> : null
}

function NamesOf({ names }: { names: readonly string[] }) {
  return (
    <ul className="grid gap-0.5">
      {names.map((name) => (
        <li key={name}>
          <NameText>{name}</NameText>
        </li>
      ))}
    </ul>
  )
}

export function IdentityCard({ extract, now }: { extract: ShownExtract; now: Date }) {
  const t = useTranslations('public')
  const locale = usePageLocale()
  const countries = useCountryList()
  const label = useLabels()
  const { content, kind, subject } = extract
  const age = ageText(content.dateOfBirth, now)
  const born = content.dateOfBirth && shownDate(content.dateOfBirth)
  const place = [content.birthPlace, content.birthCountry && countryName(content.birthCountry, locale)]
    .filter(Boolean)
    .join(', ')
  return (
    <Card title={t('notice.identity')}>
      <Values>
        <Fact label={t(kind === 'un' ? 'field.unName' : 'field.name')}>
          {content.name && <NameText>{content.name}</NameText>}
        </Fact>
        <Fact label={t('field.forename')}>
          {content.forename && content.forename !== '-' && <NameText>{content.forename}</NameText>}
        </Fact>
        <Fact label={t('field.birthName')}>
          {content.birthName && <NameText>{content.birthName}</NameText>}
        </Fact>
        <Fact label={t('field.original')}>
          {content.listing?.originalName && <NameText>{content.listing.originalName}</NameText>}
        </Fact>
        <Fact label={t('field.aliases')}>
          {content.listing && content.listing.aliases.length > 0 && (
            <NamesOf names={content.listing.aliases} />
          )}
        </Fact>
        <Fact label={t('field.sex')}>{content.sex && label('sexes', content.sex)}</Fact>
        <Fact label={t('field.birth')}>
          {born && (
            <>
              {content.circa ? t('field.about', { date: born }) : <Bdi>{born}</Bdi>}
              {age && <span className="text-ink-2"> ({t('card.age', { age })})</span>}
            </>
          )}
        </Fact>
        <Fact label={t('field.birthPlace')}>{place && <NameText>{place}</NameText>}</Fact>
        <Fact label={t(subject === 'entity' ? 'field.countries' : 'field.nationalities')}>
          {content.nationalities.length > 0 && countries(content.nationalities)}
        </Fact>
        <Fact label={t('field.languages')}>
          {content.languages.length > 0 &&
            content.languages.map((code) => languageName(code, locale)).join(', ')}
        </Fact>
      </Values>
    </Card>
  )
}

export function DescriptionCard({ content }: { content: ExtractContent }) {
  const t = useTranslations('public')
  const codes = useTranslations('codes')
  const label = useLabels()
  const { heightCm, weightKg, eyes, hair, marks } = content
  if (!heightCm && !weightKg && !eyes && !hair && marks.length === 0) return null
  return (
    <Card title={t('notice.description')}>
      <Values>
        <Fact label={t('field.height')}>{heightCm && t('field.cm', { value: heightCm })}</Fact>
        <Fact label={t('field.weight')}>{weightKg && t('field.kg', { value: weightKg })}</Fact>
        <Fact label={t('field.eyes')}>{eyes && label('eyeColours', eyes)}</Fact>
        <Fact label={t('field.hair')}>{hair && label('hairColours', hair)}</Fact>
        <Fact label={t('field.marks')}>
          {marks.length > 0 && (
            <ul className="grid gap-0.5">
              {marks.map(({ kind, place, text }) => (
                <li key={`${kind} ${place} ${text}`}>
                  {codes(`markKinds.${kind}`)}
                  {place && ` (${codes(`bodyParts.${place}`)})`}
                  {text && (
                    <>
                      : <NameText>{text}</NameText>
                    </>
                  )}
                </li>
              ))}
            </ul>
          )}
        </Fact>
      </Values>
    </Card>
  )
}

export function EventCard({ content: { event } }: { content: ExtractContent }) {
  const t = useTranslations('public')
  const locale = usePageLocale()
  if (!event?.on && !event?.place && !event?.country) return null
  return (
    <Card title={t('notice.event')}>
      <Values>
        <Fact label={t('field.on')}>{event.on && <Bdi>{shownDate(event.on)}</Bdi>}</Fact>
        <Fact label={t('field.place')}>{event.place && <NameText>{event.place}</NameText>}</Fact>
        <Fact label={t('field.country')}>{event.country && countryName(event.country, locale)}</Fact>
      </Values>
    </Card>
  )
}

/** What the list of the Security Council says; its prose is English and stays so. */
export function ListingCard({ content: { listing } }: { content: ExtractContent }) {
  const t = useTranslations('public')
  if (!listing) return null
  const prose = (text: string | null) =>
    text && (
      <p dir="auto" lang="en" className="whitespace-pre-line">
        {text}
      </p>
    )
  return (
    <Card title={t('notice.listing')}>
      <Values>
        <Fact label={t('field.reference')}>
          {listing.reference && <Identifier>{listing.reference}</Identifier>}
        </Fact>
        <Fact label={t('field.resolution')}>
          {listing.resolution && <Identifier>{String(listing.resolution)}</Identifier>}
        </Fact>
        <Fact label={t('field.listedOn')}>{listing.on && <Bdi>{shownDate(listing.on)}</Bdi>}</Fact>
        <Fact label={t('field.profession')}>{prose(listing.profession)}</Fact>
        <Fact label={t('field.documents')}>
          {listing.documents.length > 0 && <NamesOf names={listing.documents} />}
        </Fact>
        <Fact label={t('field.addresses')}>
          {listing.addresses.length > 0 && <NamesOf names={listing.addresses} />}
        </Fact>
        <Fact label={t('field.summary')}>{prose(listing.summary)}</Fact>
        <Fact label={t('field.further')}>{prose(listing.furtherInformation)}</Fact>
      </Values>
    </Card>
  )
}
