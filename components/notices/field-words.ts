import { useTranslations } from 'next-intl'
import { useCodeLabels, usePageLocale } from '@/components/search/labels'
import { countryName } from '@/lib/bureaus/countries'
import { formatPartialDate, type PartialDate } from '@/lib/identifiers/partial-date'
import { languageName } from '@/lib/records/languages'

/** A path without the numbers of items: `charges.0.law` is `charges.law`. */
const plain = (path: string): string => path.replace(/\.\d+(?=\.|$)/g, '')

/** Fields that the sheet has a label for, by their place in the draft. */
const onSheet: Record<string, string> = {
  'request.reference': 'ownReference',
  'request.countries': 'countries',
  'request.keepUntil': 'keepUntil',
  'person.status': 'status',
  'person.names.original': 'originalScript',
  'person.sex': 'sex',
  'person.births.date': 'born',
  'person.birthPlace': 'birthPlace',
  'person.birthCountry': 'country',
  'person.nationalities.country': 'nationality',
  'person.identityConfirmed': 'identity',
  'person.occupation': 'occupation',
  'person.languages': 'languages',
  'person.addresses': 'addresses',
  'person.school': 'school',
  'documents.country': 'country',
  'documents.issuedOn': 'issued',
  'documents.expiresOn': 'expires',
  'description.heightCm': 'height',
  'description.weightKg': 'weight',
  'description.build': 'build',
  'description.eyes': 'eyes',
  'description.hair': 'hair',
  'description.text': 'appearance',
  'evidence.pictures.takenOn': 'issued',
  'facts.what': 'factsWhat',
  'facts.role': 'factsRole',
  'facts.place': 'factsWhere',
  'facts.country': 'country',
  'facts.accomplices': 'accomplices',
  'charges.offence': 'offence',
  'charges.law': 'law',
  'charges.provision': 'provision',
  'charges.stage': 'stage',
  'charges.maxMonths': 'maximum',
  'charges.sentenceMonths': 'sentence',
  'charges.remainingMonths': 'remaining',
  'charges.exception': 'exception',
  'warrants.reference': 'reference',
  'warrants.issuedOn': 'issued',
  'warrants.authority': 'authority',
  'warrants.signatory': 'signatory',
  'warrants.expiresOn': 'expires',
  'warrants.copy': 'copy',
  'judicial.limitation': 'limitation',
  'judicial.inAbsentia': 'inAbsentia',
  'judicial.judgedElsewhere': 'judgedElsewhere',
  'minor.majority': 'majority',
  'minor.rules': 'minorRules',
  'minor.necessity': 'necessity',
  'minor.guardianAuthority': 'guardian',
  'minor.parentalAbduction': 'abduction',
  'investigation.reference': 'reference',
  'investigation.text': 'investigation',
  'threat.assessedBy': 'assessedBy',
  'threat.assessedOn': 'assessedOn',
  'threat.basis': 'basis',
  'threat.grounds': 'grounds',
  'threat.text': 'threat',
  'threat.imminence': 'imminence',
  'threat.reviewOn': 'reviewOn',
  'discovery.recorded': 'recorded',
  'discovery.on': 'happenedOn',
  'discovery.circumstances': 'circumstances',
  'method.stage': 'methodStage',
  'method.text': 'method',
  'method.complex': 'complex',
  'method.prevention': 'prevention',
  'object.text': 'objectText',
  'object.objectType': 'objectType',
  'object.title': 'title',
  'object.maker': 'maker',
  'object.subject': 'subject',
  'object.period': 'period',
  'object.materials': 'materials',
  'object.techniques': 'techniques',
  'object.inscriptions': 'inscriptions',
  'object.features': 'features',
  'object.unique': 'unique',
  'object.valuable': 'valuable',
  'listing.reference': 'listed',
  'listing.committee': 'committee',
  'listing.resolution': 'resolution',
  'listing.reasons': 'reasons',
  'listing.sanctions': 'sanctions',
  'asset.kind': 'assetKind',
  'asset.text': 'asset',
  'asset.forfeiture': 'forfeiture',
  'asset.basis': 'basis',
  'asset.authority': 'recovery',
}

/** Lists of codes that a field is chosen from, by its place in the draft. */
const lists: Record<string, string> = {
  'request.purpose': 'purposes',
  'request.about': 'subjectKinds',
  'request.actions': 'noticeActions',
  'request.sensitive': 'sensitiveKinds',
  'person.status': 'personStatuses',
  'person.marks': 'personMarks',
  'person.names.kind': 'nameKinds',
  'person.names.quality': 'nameQualities',
  'person.sex': 'sexes',
  'person.births.certainty': 'certainties',
  'person.warnings': 'warnings',
  'documents.type': 'documentTypes',
  'description.build': 'builds',
  'description.eyes': 'eyeColours',
  'description.hair': 'hairColours',
  'description.marks.kind': 'markKinds',
  'description.marks.place': 'bodyParts',
  'evidence.pictures.kind': 'pictureKinds',
  'charges.offence': 'offences',
  'charges.stage': 'chargeStages',
  'charges.exception': 'exclusionExceptions',
  'warrants.kind': 'warrantKinds',
  'warrants.copy': 'warrantCopies',
  'threat.basis': 'threatBases',
  'method.stage': 'methodStages',
  'method.offence': 'offences',
  'object.objectType': 'objectTypes',
  'object.materials': 'objectMaterials',
  'object.techniques': 'objectTechniques',
  'object.measurements.part': 'measuredParts',
  'object.measurements.dimension': 'dimensions',
  'listing.sanctions': 'sanctions',
  'asset.kind': 'assetKinds',
  'asset.forfeiture': 'forfeitures',
  'asset.basis': 'forfeitureBases',
  'recipients.scope': 'recipientScopes',
  'extract.fields': 'extractFields',
  'declarations.what': 'declarations',
}

/** Says what a field of a draft is called, in the language of the page. */
export function useFieldName() {
  const sheet = useTranslations('sheets.notice.label')
  const own = useTranslations('review.field')
  return (path: string): string => {
    const place = plain(path)
    const known = onSheet[place]
    if (known) return sheet(known)
    const [section, ...rest] = place.split('.')
    const last = rest.at(-1) ?? ''
    const parent = rest[0] === 'father' || rest[0] === 'mother' ? `${sheet(rest[0])}: ` : ''
    if (section === 'charges' && last === 'text') return own('charge')
    if (section === 'person' && last === 'warnings') return own('person_marks')
    if (place === 'documents.type') return own('kind')
    if (place === 'evidence.pictures.id') return own('picture')
    for (const key of [`${section}_${last}`, last]) if (own.has(key)) return parent + own(key)
    return place
  }
}

/** Says a value of a draft: codes, countries, dates, months and lists in the language of the page; texts as they were written. */
export function useFieldValue() {
  const t = useTranslations('review')
  const say = useTranslations('sheets.notice.say')
  const codes = useCodeLabels()
  const locale = usePageLocale()
  const one = (place: string, value: unknown): string => {
    if (typeof value === 'boolean') return t(value ? 'yes' : 'no')
    if (isDay(value)) return `${value.circa ? `${t('about')} ` : ''}${formatPartialDate(value)}`
    if (typeof value === 'number')
      return /Months$/.test(place) ? say('months', { count: value }) : String(value)
    if (typeof value !== 'string') return ''
    if (place === 'request.language')
      return new Intl.DisplayNames([locale], { type: 'language' }).of(value) ?? value
    if (place === 'person.languages') return languageName(value, locale)
    if (/(?:country|countries|birthCountry)$/i.test(place)) return countryName(value, locale)
    const list = lists[place]
    return list ? codes(list, value) : value
  }
  return (path: string, value: unknown): string => {
    const place = plain(path)
    if (value === undefined || value === null) return ''
    return Array.isArray(value)
      ? new Intl.ListFormat(locale, { type: 'unit', style: 'short' }).format(
          value.map((each) => one(place, each)),
        )
      : one(place, value)
  }
}

const isDay = (value: unknown): value is PartialDate & { circa?: boolean } =>
  typeof value === 'object' && value !== null && 'year' in value
