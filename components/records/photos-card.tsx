import { useTranslations } from 'next-intl'
import { Bdi, NameText } from '@/components/ui/bdi'
import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import { Photo } from '@/components/ui/photo'
import { type PhotoView, photosCovered, type RecordPage } from '@/lib/records/record-view'
import { PhotoViewer, type ViewerPhoto } from './photo-viewer'
import { partId } from './words'

/**
 * Photographs with their dates. Each opens large over the page, without scripts in a tab of its own, which is recorded. Those of minors and of the dead are drawn
 * only when asked for: a closed `<details>` does not even fetch its lazy pictures.
 */
export function PhotosCard({
  page,
  photo,
}: {
  page: RecordPage
  photo: (id: string, size: 'full') => string
}) {
  const t = useTranslations('record.photos')
  const card = useTranslations('record.card')
  const { photos } = page.record
  const covered = photosCovered(page.record, new Date(page.now))
  const common = useTranslations('common')
  const large = photos
    .filter(({ withheld }) => !withheld)
    .map(({ id, takenOn, caption }): ViewerPhoto => {
      const n = photos.findIndex((each) => each.id === id) + 1
      return {
        href: fullPath(id),
        alt: t('alt', { n, total: photos.length }),
        caption: [takenOn ?? t('takenUnknown'), caption].filter(Boolean).join(' · '),
      }
    })
  const grid = (
    <PhotoViewer
      photos={large}
      words={{
        title: card('photos'),
        previous: t('previous'),
        next: t('next'),
        beside: t('beside'),
        alone: t('alone'),
        newTab: t('newTab'),
        close: common('close'),
      }}
    >
      <PhotoGrid photos={photos} large={large} photo={photo} person={page.record.type === 'person'} />
    </PhotoViewer>
  )
  return (
    <Card id={partId('photos')} title={card('photos')} className="scroll-mt-24">
      {photos.length === 0 && <p className="text-ink-2">{t('none')}</p>}
      {photos.length > 0 && covered && (
        <Disclosure summary={`${t(covered === 'minor' ? 'coveredMinor' : 'coveredDeceased')}: ${t('show')}`}>
          {grid}
        </Disclosure>
      )}
      {photos.length > 0 && !covered && grid}
    </Card>
  )
}

function PhotoGrid({
  photos,
  large,
  photo,
  person,
}: {
  photos: readonly PhotoView[]
  /** Those of them that open. */
  large: readonly ViewerPhoto[]
  photo: (id: string, size: 'full') => string
  /** Portraits are of one shape; things are shown whole, and larger. */
  person: boolean
}) {
  const t = useTranslations('record.photos')
  const look = { size: person ? 'page' : 'thing', whole: !person } as const
  return (
    <ul className="flex flex-wrap gap-3">
      {photos.map(({ id, withheld, takenOn, caption }, i) => (
        <li key={id}>
          <figure className={person ? 'grid w-[136px] gap-1' : 'grid w-[232px] gap-1'}>
            {withheld ? (
              <Photo {...look} alt="" withheld />
            ) : (
              <a
                href={fullPath(id)}
                data-photo={large.findIndex(({ href }) => href === fullPath(id))}
                target="_blank"
                rel="noopener"
                title={t('open', { n: i + 1 })}
              >
                <Photo {...look} src={photo(id, 'full')} alt={t('alt', { n: i + 1, total: photos.length })} />
              </a>
            )}
            <figcaption className="text-xs text-ink-2">
              {withheld && <span className="block">{t('withheld')}</span>}
              {takenOn ? <Bdi>{takenOn}</Bdi> : t('takenUnknown')}
              {caption && <NameText className="block break-words">{caption}</NameText>}
            </figcaption>
          </figure>
        </li>
      ))}
    </ul>
  )
}

/** Without a cover: opening a photograph by itself is an act of its own. */
const fullPath = (id: string) => `/api/photos/${id}?size=full`
