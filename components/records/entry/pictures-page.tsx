import { ChevronLeft } from 'lucide-react'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { LinkButton } from '@/components/ui/button'
import { ClientMessages } from '@/components/ui/client-messages'
import type { FormAction } from '@/components/ui/server-form'
import { Alert } from '@/components/ui/states'
import { currentLocale } from '@/lib/i18n/current'
import { localePath } from '@/lib/i18n/routing'
import { noPictureReasons } from '@/lib/records/codes'
import type { DraftView } from '@/lib/records/entry/draft'
import type { DraftPictureView } from '@/lib/records/entry/draft-pictures'
import type { OwnPhoto } from '@/lib/records/entry/photo-queries'
import type { OwnRecordToChange } from '@/lib/records/entry/present'
import { mostPhotos } from '@/lib/records/photo-limits'
import { BackToRecord } from './act-page'
import { EntryPage } from './entry-page'
import { checkMessages, entryLabels, entryWords } from './entry-words'
import { PictureDrop, type RefusedWords } from './picture-drop'
import { PictureList } from './picture-list'

/** What an address says came of the last pictures that were sent. */
export type PicturesSent = {
  taken: number
  refused: readonly RefusedWords[]
  saved: string
  /** Why pictures were to be added of which none was taken. */
  reason?: string
}

/** The pictures of a draft: a step between its form and the last look at it. */
export async function DraftPicturesPage({
  draft,
  here,
  sent,
  arrange,
}: {
  draft: DraftView & { pictures: readonly DraftPictureView[] }
  /** Address of the form. */
  here: string
  sent: PicturesSent
  arrange: FormAction
}) {
  const t = await getTranslations('entry.pictures')
  const form = await getTranslations('entry.form')
  const place = await getTranslations('pictures')
  const locale = await currentLocale()
  return (
    <EntryPage
      title={t('title')}
      intro={t(draft.type === 'artwork' ? 'introWork' : 'intro')}
      above={
        <Link href={here} prefetch={false} className="inline-flex min-h-7 items-center gap-1 font-medium">
          <ChevronLeft aria-hidden size={16} className="rtl:-scale-x-100" />
          {t('back')}
        </Link>
      }
    >
      <Sent sent={sent} />
      <section id="pictures" aria-labelledby="add-pictures" className="grid scroll-mt-24 gap-2">
        <h2 id="add-pictures" className="text-base">
          {t('add')}
        </h2>
        <PictureDrop
          action={`/api/pictures?of=draft&id=${draft.id}&type=${draft.type}&lang=${locale}`}
          words={await dropWords()}
          refused={sent.refused}
        />
      </section>
      <section aria-labelledby="these-pictures" className="grid gap-2">
        <h2 id="these-pictures" className="text-base">
          {t('these', { count: draft.pictures.length })}
        </h2>
        {draft.pictures.length === 0 ? (
          <p className="text-ink-2">{t('none')}</p>
        ) : (
          <ClientMessages of={checkMessages}>
            <PictureList
              // Anew after a saving; what is typed beside pictures that are being added stays.
              key={sent.saved}
              pictures={draft.pictures.map(({ id, thumb, takenOn, caption, hadPlace }) => ({
                id,
                src: `data:image/webp;base64,${thumb}`,
                takenOn,
                caption,
                note: hadPlace ? place('placeFound') : null,
              }))}
              action={arrange}
              words={await listWords()}
              forms={await entryWords()}
            />
          </ClientMessages>
        )}
      </section>
      <div className="flex flex-wrap gap-3">
        <LinkButton href={localePath(locale, `/records/${draft.type}/new/${draft.id}/check`)} kind="primary">
          {form('check')}
        </LinkButton>
        <LinkButton href={here}>{t('back')}</LinkButton>
      </div>
    </EntryPage>
  )
}

/** The pictures of a record of our own: each change is a version with its reason. */
export async function RecordPicturesPage({
  record,
  photos,
  src,
  sent,
  arrange,
}: {
  record: OwnRecordToChange
  photos: readonly OwnPhoto[]
  /** Address of the small form of a photograph. */
  src: (id: string) => string
  sent: PicturesSent
  arrange: FormAction
}) {
  const t = await getTranslations('entry.pictures')
  const field = await getTranslations('record.field')
  const codes = await getTranslations('codes.noPictureReasons')
  const labels = await entryLabels()
  const locale = await currentLocale()
  const reason = { label: labels.reason, hint: labels.reasonHint }
  return (
    <EntryPage title={t('title')} intro={t('introRecord')} above={<BackToRecord record={record} />}>
      <Sent sent={sent} />
      <section id="pictures" aria-labelledby="add-pictures" className="grid scroll-mt-24 gap-2">
        <h2 id="add-pictures" className="text-base">
          {t('add')}
        </h2>
        <PictureDrop
          action={`/api/pictures?of=record&id=${record.id}&type=${record.type}&lang=${locale}`}
          hidden={{ version: String(record.version) }}
          words={await dropWords()}
          refused={sent.refused}
          withReason
          reason={sent.reason ?? ''}
        />
      </section>
      <section aria-labelledby="these-pictures" className="grid gap-2">
        <h2 id="these-pictures" className="text-base">
          {t('these', { count: photos.length })}
        </h2>
        {photos.length === 0 ? (
          <p className="text-ink-2">{t('none')}</p>
        ) : (
          <ClientMessages of={checkMessages}>
            <PictureList
              pictures={photos.map(({ id, takenOn, caption, withheld }) => ({
                id,
                src: withheld ? null : src(id),
                takenOn,
                caption,
                note: null,
              }))}
              action={arrange}
              hidden={{ version: String(record.version) }}
              words={await listWords()}
              forms={await entryWords()}
              noPicture={
                record.type === 'artwork'
                  ? {
                      label: field('noPicture'),
                      hint: t('noPictureHint'),
                      none: t('stays'),
                      choices: noPictureReasons.map((value) => ({ value, label: codes(value) })),
                    }
                  : undefined
              }
              reason={reason}
            />
          </ClientMessages>
        )}
      </section>
    </EntryPage>
  )
}

async function Sent({ sent: { taken, saved } }: { sent: PicturesSent }) {
  const t = await getTranslations('entry.pictures')
  if (!taken && !saved) return null
  return (
    <Alert tone="ok" live="status">
      {taken ? t('taken', { count: taken }) : t('saved')}
    </Alert>
  )
}

async function dropWords() {
  const t = await getTranslations('entry.pictures')
  const form = await getTranslations('entry.form')
  return {
    choose: t('choose'),
    hint: t('hint', { most: mostPhotos }),
    drop: t('drop'),
    add: t('add'),
    sending: t('sending', { percent: '{percent}' }),
    reading: t('reading'),
    failed: t('failed'),
    which: t('which', { n: '{n}' }),
    refused: t('refused'),
    reason: form('reason'),
    reasonHint: form('reasonHint'),
  }
}

async function listWords() {
  const t = await getTranslations('entry.pictures')
  const form = await getTranslations('entry.form')
  const photo = await getTranslations('common.photo')
  return {
    alt: t('which', { n: '{n}' }),
    caption: t('caption'),
    takenOn: t('takenOn'),
    takenHint: t('takenHint'),
    place: t('place'),
    remove: t('remove'),
    save: t('save'),
    withheld: photo('withheld'),
    optional: form('optional'),
  }
}
