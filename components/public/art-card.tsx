import { useTranslations } from 'next-intl'
import { Period } from '@/components/records/object-values'
import { useCodeLabels, usePageLocale } from '@/components/search/labels'
import { NameText } from '@/components/ui/bdi'
import { Photo } from '@/components/ui/photo'
import { Tag } from '@/components/ui/tag'
import { localePath } from '@/lib/i18n/routing'
import type { LikePicture, OpenWork } from '@/lib/search/open-works-queries'

/** One stolen work of a list. The whole card leads to its page. */
export function ArtCard({ work, band }: { work: OpenWork; band?: LikePicture['band'] | undefined }) {
  const t = useTranslations('public.art')
  const bands = useTranslations('pictures.band')
  const codes = useCodeLabels()
  const locale = usePageLocale()
  const [picture] = work.pictures
  return (
    <li className="group relative grid min-w-0 content-start gap-2 rounded border border-line bg-surface p-3 hover:border-line-strong">
      <div className="grid h-44 place-items-center bg-sunken">
        {picture ? (
          // biome-ignore lint/performance/noImgElement: pictures are written anew on entry; the optimiser is off
          <img
            src={`/public/art/pictures/${picture.id}?size=thumb`}
            alt=""
            width={picture.width}
            height={picture.height}
            loading="lazy"
            className="photo h-auto max-h-44 w-auto max-w-full object-contain"
          />
        ) : (
          <Photo alt="" size="preview" whole />
        )}
      </div>
      <div className="grid gap-0.5">
        {band && (
          <p>
            <Tag tone={band === 'perhaps' ? 'neutral' : 'warn'}>{bands(band)}</Tag>
          </p>
        )}
        <h2 className="text-base leading-6 break-words">
          <a
            href={localePath(locale, `/public/stolen-art/${work.id}`)}
            className="text-ink no-underline group-hover:underline after:absolute after:inset-0"
          >
            <NameText>{work.title ?? t('untitled')}</NameText>
          </a>
        </h2>
        {work.maker && (
          <p>
            <NameText>{work.maker}</NameText>
          </p>
        )}
        <p className="text-ink-2">
          {codes('objectTypes', work.objectType)}
          {work.period && (
            <>
              {' · '}
              <Period text={work.period} />
            </>
          )}
        </p>
      </div>
    </li>
  )
}
