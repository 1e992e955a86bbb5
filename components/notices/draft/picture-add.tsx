import { getTranslations } from 'next-intl/server'
import { PictureDrop, type RefusedWords } from '@/components/records/entry/picture-drop'
import type { Locale } from '@/lib/i18n/routing'
import type { NoticeDraft } from '@/lib/notices/draft'
import { mostPictures } from '@/lib/notices/file-kind'

/** Hands in pictures of a draft; what each shows is said on its own page afterwards. */
export async function PictureAdd({
  id,
  locale,
  draft,
  refused,
}: {
  id: string
  locale: Locale
  draft: NoticeDraft
  refused: readonly RefusedWords[]
}) {
  const t = await getTranslations('entry.pictures')
  return (
    <PictureDrop
      action={`/api/pictures?of=notice&id=${id}&type=${kindOfFirst(draft)}&lang=${locale}`}
      refused={refused}
      words={{
        choose: t('choose'),
        hint: t('hint', { most: mostPictures }),
        drop: t('drop'),
        add: t('add'),
        sending: t('sending', { percent: '{percent}' }),
        reading: t('reading'),
        failed: t('failed'),
        which: t('which', { n: '{n}' }),
        refused: t('refused'),
        reason: '',
        reasonHint: '',
      }}
    />
  )
}

/** What a picture most likely shows, until somebody says so: of a body, one taken after death. */
const kindOfFirst = ({ type, request }: NoticeDraft): string =>
  type === 'black' ? 'post_mortem' : request.about === 'person' ? 'portrait' : 'object'
