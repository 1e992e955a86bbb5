import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Measurements } from '@/components/records/object-values'
import { Bdi, NameText } from '@/components/ui/bdi'
import { countryName } from '@/lib/bureaus/countries'
import { formatPartialDate } from '@/lib/identifiers/partial-date'
import { periodWords } from '@/lib/identifiers/period-words'
import { unbroken } from '@/lib/identifiers/plain-text'
import { plateSkeleton } from '@/lib/identifiers/plate'
import type { Asked } from '@/lib/search/asked'
import { useCodeLabels, usePageLocale, usePeriodWords } from './labels'

/** What a search looks for, in words: "family name Mansouri · born 1984 · Morocco". */
export function AskedWords({ asked }: { asked: Asked }) {
  const parts = useAskedParts(asked)
  return (
    <span>
      {parts.map(({ key, node }, index) => (
        <span key={key}>
          {index > 0 && <span aria-hidden> · </span>}
          {index > 0 && <span className="sr-only">, </span>}
          {node}
        </span>
      ))}
    </span>
  )
}

function useAskedParts({ criteria }: Asked): { key: string; node: ReactNode }[] {
  const t = useTranslations('search.asked')
  const explain = useTranslations('explain')
  const say = usePeriodWords()
  const codes = useCodeLabels()
  const locale = usePageLocale()
  const strong = (text: string) => <NameText className="font-medium text-ink">{text}</NameText>
  const mono = (text: string) => <Bdi className="font-mono text-ink">{text}</Bdi>
  const parts: { key: string; node: ReactNode }[] = []
  const {
    name,
    family,
    given,
    birth,
    nationalities,
    sex,
    documentNumber,
    documentCountry,
    documentClass,
    vehicleNumber,
    plate,
    plateCountry,
    artText,
    title,
    maker,
    objectType,
    material,
    technique,
    period,
    measurements,
    pictures,
    type,
  } = criteria
  // One text that may be either stands once.
  const nameOrArt = name !== undefined && name === artText
  if (name)
    parts.push({ key: 'name', node: t.rich(nameOrArt ? 'nameOrArt' : 'name', { value: () => strong(name) }) })
  if (family) parts.push({ key: 'family', node: t.rich('family', { value: () => strong(family) }) })
  if (given) parts.push({ key: 'given', node: t.rich('given', { value: () => strong(given) }) })
  if (birth?.length) {
    const dates = birth.map(formatPartialDate)
    const node = t.rich('birth', { count: dates.length, value: () => mono(dates.map(unbroken).join(' / ')) })
    parts.push({ key: 'birth', node })
  }
  if (nationalities?.length) {
    parts.push({ key: 'nat', node: nationalities.map((code) => countryName(code, locale)).join(', ') })
  }
  if (sex) parts.push({ key: 'sex', node: t(`sex.${sex}`) })
  const either = plate !== undefined && documentNumber === plateSkeleton(plate)
  if (documentNumber) {
    const node = t.rich(either ? 'documentOrPlate' : 'document', { value: () => mono(documentNumber) })
    parts.push({ key: 'document', node })
  }
  if (documentNumber && documentCountry) {
    parts.push({ key: 'issuer', node: t('issuer', { country: countryName(documentCountry, locale) }) })
  }
  if (documentNumber && documentClass) parts.push({ key: 'class', node: explain(`class.${documentClass}`) })
  if (vehicleNumber)
    parts.push({ key: 'vehicle', node: t.rich('vehicle', { value: () => mono(vehicleNumber) }) })
  if (plate && !either) parts.push({ key: 'plate', node: t.rich('plate', { value: () => mono(plate) }) })
  if (plate && plateCountry)
    parts.push({
      key: 'plateCountry',
      node: t('plateCountry', { country: countryName(plateCountry, locale) }),
    })
  for (const [key, text] of Object.entries({ ...(nameOrArt ? {} : { artText }), title, maker }))
    if (text) parts.push({ key, node: t.rich(key, { value: () => strong(text) }) })
  const terms = { objectTypes: objectType, objectMaterials: material, objectTechniques: technique }
  for (const [list, code] of Object.entries(terms))
    if (code) parts.push({ key: list, node: codes(list, code) })
  if (period) parts.push({ key: 'period', node: periodWords(period, say) })
  if (measurements) parts.push({ key: 'size', node: <Measurements texts={measurements} /> })
  if (pictures) parts.push({ key: 'pictures', node: t('pictures', { count: pictures.length }) })
  // Pictures are looked for among works of art alone.
  if (type && !pictures) parts.push({ key: 'type', node: t(`only.${type}`) })
  return parts
}
