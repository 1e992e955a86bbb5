import { useTranslations } from 'next-intl'
import { NameText } from '@/components/ui/bdi'
import type { DraftPictureView } from '@/lib/records/entry/draft-pictures'

/** The pictures of a draft, small, in their order. */
export function PictureStrip({ pictures }: { pictures: readonly DraftPictureView[] }) {
  const t = useTranslations('entry.pictures')
  return (
    <ul className="flex flex-wrap gap-3">
      {pictures.map(({ id, thumb, caption }, i) => (
        <li key={id} className="grid w-36 content-start gap-1">
          {/* biome-ignore lint/performance/noImgElement: it is in the page already */}
          <img
            src={`data:image/webp;base64,${thumb}`}
            alt={t('which', { n: i + 1 })}
            className="photo h-28 w-36 bg-sunken object-contain"
          />
          {caption && <NameText className="text-xs break-words text-ink-2">{caption}</NameText>}
        </li>
      ))}
    </ul>
  )
}
