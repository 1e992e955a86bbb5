import { useTranslations } from 'next-intl'
import { usePageLocale } from '@/components/search/labels'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/inputs'
import { Pagination } from '@/components/ui/pagination'
import { EmptyState } from '@/components/ui/states'
import { localePath } from '@/lib/i18n/routing'
import type { LikePicture, OpenWork, OpenWorks } from '@/lib/search/open-works-queries'
import { ArtCard } from './art-card'

const ownWords = ['rate', 'large', 'none', 'busy'] as const

/** Stolen works: looked for by words or by a photograph. */
export function ArtPage({
  words,
  listed,
  byPhoto,
  refused,
}: {
  words: string
  listed: OpenWorks
  /** What a photograph found; null when none was sent. */
  byPhoto: { work: OpenWork; band: LikePicture['band'] }[] | null
  refused: string | null
}) {
  const t = useTranslations('public.art')
  const all = useTranslations('public')
  const locale = usePageLocale()
  const here = localePath(locale, '/public/stolen-art')
  const at = (page: number) =>
    `${here}?${new URLSearchParams({ ...(words ? { q: words } : {}), page: String(page) })}`
  const why = refused && (ownWords.find((each) => each === refused) ?? 'picture')
  return (
    <div className="mx-auto grid max-w-public gap-6 px-4 py-8 sm:px-6 lg:py-10">
      <header>
        <h1 className="text-2xl">{t('title')}</h1>
        <p className="mt-3 max-w-read text-base text-ink-2">{t('lead')}</p>
      </header>
      <div className="no-print grid items-start gap-4 lg:grid-cols-2">
        <form
          action={here}
          method="get"
          className="grid gap-3 rounded border border-line bg-surface p-4 sm:grid-cols-[1fr_auto] sm:items-end"
        >
          <Field name="q" label={t('words')} hint={t('wordsHint')}>
            {(control) => (
              <TextInput
                {...control}
                type="search"
                dir="auto"
                defaultValue={words}
                maxLength={100}
                autoComplete="off"
              />
            )}
          </Field>
          <Button kind="primary" className="max-sm:justify-self-start">
            {t('search')}
          </Button>
        </form>
        <form
          id="photo"
          action={`/public/art/photo?lang=${locale}`}
          method="post"
          encType="multipart/form-data"
          className="grid gap-3 rounded border border-line bg-surface p-4 sm:grid-cols-[1fr_auto] sm:items-end"
        >
          <Field
            name="picture"
            label={t('photoChoose')}
            hint={t('photoHint')}
            errors={why ? [t(`refused.${why}`)] : undefined}
          >
            {(control) => (
              <input
                {...control}
                type="file"
                accept="image/jpeg,image/png,image/webp"
                className="control w-full min-w-0"
              />
            )}
          </Field>
          <Button className="max-sm:justify-self-start">{t('photoSubmit')}</Button>
        </form>
      </div>
      {byPhoto ? (
        <section aria-labelledby="by-photo" className="grid gap-3">
          <h2 id="by-photo" className="text-xl">
            {t('byPhoto')}
          </h2>
          {byPhoto.length === 0 ? <EmptyState title={t('byPhotoNone')} /> : <Works works={byPhoto} />}
          <p>
            <a href={here}>{t('back')}</a>
          </p>
        </section>
      ) : (
        <section className="grid gap-3">
          <p className="font-semibold">{t('count', { count: listed.total })}</p>
          {listed.works.length === 0 ? (
            <EmptyState title={t('empty')}>{t('emptyHint')}</EmptyState>
          ) : (
            <Works works={listed.works.map((work) => ({ work }))} />
          )}
          {listed.pages > 1 && (
            <Pagination
              previous={listed.page > 1 ? at(listed.page - 1) : undefined}
              next={listed.page < listed.pages ? at(listed.page + 1) : undefined}
            >
              {all('list.page', { page: listed.page, pages: listed.pages })}
            </Pagination>
          )}
        </section>
      )}
    </div>
  )
}

const Works = ({ works }: { works: readonly { work: OpenWork; band?: LikePicture['band'] }[] }) => (
  <ul className="grid grid-cols-1 gap-3 sm:grid-cols-2 lg:grid-cols-4">
    {works.map(({ work, band }) => (
      <ArtCard key={work.id} work={work} band={band} />
    ))}
  </ul>
)
