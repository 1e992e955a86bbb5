import { getLocale, getTranslations } from 'next-intl/server'
import { intlTag, isLocale } from '@/lib/i18n/routing'
import {
  groupOfObjectType,
  objectMaterials,
  objectTechniques,
  objectTypes,
} from '@/lib/identifiers/object-terms'
import { pictureRefusals } from '@/lib/pictures/refusal'

/** Labels and lists of the form that describes a work of art. */
export async function artFormWords() {
  const t = await getTranslations('search.art.form')
  const field = await getTranslations('record.field')
  const form = await getTranslations('search.form')
  const feature = await getTranslations('explain.feature')
  return {
    labels: {
      title: field('title'),
      titleHint: t('titleHint'),
      maker: field('maker'),
      objectType: field('objectType'),
      material: feature('material'),
      technique: feature('technique'),
      period: field('period'),
      periodHint: t('periodHint'),
      size: t('size'),
      sizeHint: t('sizeHint'),
      any: form('any'),
      submit: form('submit'),
    },
    options: {
      objectType: await typeChoices(),
      material: await choices('objectMaterials', objectMaterials),
      technique: await choices('objectTechniques', objectTechniques),
    },
  }
}

/** Terms by their names in the page's language. */
async function choices(list: string, codes: readonly string[]) {
  const t = await getTranslations(`codes.${list}`)
  const asked = await getLocale()
  const order = new Intl.Collator(intlTag(isLocale(asked) ? asked : 'en'))
  return codes.map((value) => ({ value, label: t(value) })).sort((a, b) => order.compare(a.label, b.label))
}

/** Kinds of objects in the order of their list: each general kind, then what it contains, set in. */
async function typeChoices() {
  const t = await getTranslations('codes.objectTypes')
  return objectTypes.map((value) => ({
    value,
    label: groupOfObjectType(value) === value ? t(value) : `\u2003${t(value)}`,
  }))
}

/** What the form for pictures says. */
export async function photoFormWords() {
  const t = await getTranslations('search.art.photo')
  return {
    choose: t('choose'),
    hint: t('hint'),
    kept: t('kept'),
    camera: t('camera'),
    submit: t('submit'),
    sending: t('sending', { percent: '{percent}' }),
    comparing: t('comparing'),
    failed: t('failed'),
  }
}

/** The sentence for what an address says was refused; null for anything that no refusal of ours is. */
export async function refusalWords(
  parameters: Record<string, string | string[] | undefined>,
): Promise<string | null> {
  const { refused, n } = parameters
  if (typeof refused !== 'string') return null
  const t = await getTranslations('search.art.photo')
  const own = ['none', 'tooManyPictures', 'failed']
  if (own.includes(refused)) return t(refused)
  const errors = await getTranslations('errors.code')
  if (!(pictureRefusals as readonly string[]).includes(refused))
    return errors.has(refused) ? errors(refused) : errors('unknown')
  const pictures = await getTranslations('pictures.refused')
  const args = Object.fromEntries(
    ['megabytes', 'megapixels', 'most', 'width', 'height', 'least', 'seconds'].map((name) => [
      name,
      Number(parameters[`a.${name}`]) || 0,
    ]),
  )
  const format = parameters['a.format']
  const sentence = pictures(refused, {
    ...args,
    format: typeof format === 'string' && /^[A-Z0-9 ]{2,10}$/i.test(format) ? format : '',
  })
  return typeof n === 'string' && /^[1-3]$/.test(n) ? `${t('which', { n })} ${sentence}` : sentence
}
