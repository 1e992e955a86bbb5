import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { Alert } from '@/components/ui/states'
import type { Locale } from '@/lib/i18n/routing'
import type { NoticeFileView } from '@/lib/notices/queries'

/** Copies of warrants and judgments: those that are there, and a plain form for one more. */
export async function FilesCard({
  id,
  locale,
  files,
  problem,
  remove,
}: {
  id: string
  locale: Locale
  files: readonly NoticeFileView[]
  /** What the address says of the last try: a code of `errors`, or `added`. */
  problem: string
  remove: (form: FormData) => Promise<void>
}) {
  const t = await getTranslations('draft.files')
  const work = await getTranslations('draft.work')
  const errors = await getTranslations('errors.code')
  const wrong =
    problem && problem !== 'added' && errors.has(problem as never) ? [errors(problem as never)] : []
  return (
    <Card id="files" title={t('title')} aside={<bdi dir="ltr">{files.length}</bdi>}>
      <div className="grid gap-3">
        {problem === 'added' && (
          <Alert tone="ok" live="status">
            {t('added')}
          </Alert>
        )}
        {files.length === 0 && <p className="text-ink-2">{t('none')}</p>}
        <ul className="grid divide-y divide-line">
          {files.map(({ id: file, name, size }) => (
            <li key={file} className="flex flex-wrap items-center justify-between gap-2 py-1">
              <a href={`/api/notices/files/${file}`} className="min-w-0 break-all">
                <bdi>{name}</bdi>
              </a>
              <span className="flex items-center gap-3 text-ink-2">
                {t('size', { kilobytes: Math.max(1, Math.round(size / 1000)) })}
                <form action={remove}>
                  <input type="hidden" name="file" value={file} />
                  <Button kind="quiet" size="small" aria-label={`${work('remove')}: ${name}`}>
                    {work('remove')}
                  </Button>
                </form>
              </span>
            </li>
          ))}
        </ul>
        <form
          action={`/api/notices/${id}/files?lang=${locale}`}
          method="post"
          encType="multipart/form-data"
          className="grid gap-2"
          data-file-form=""
        >
          <Field name="file" label={t('choose')} hint={t('hint')} errors={wrong}>
            {(control) => (
              <input
                {...control}
                type="file"
                accept="application/pdf,image/jpeg,image/png"
                className="control h-auto max-w-full py-1 file:me-3 file:rounded file:border file:border-line-strong file:bg-sunken file:px-2 file:py-1 file:font-semibold file:text-ink"
              />
            )}
          </Field>
          <Button className="justify-self-start">{t('add')}</Button>
        </form>
      </div>
    </Card>
  )
}
