import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { OwnerMark, usePageLocale } from '@/components/search/labels'
import { NameText } from '@/components/ui/bdi'
import { LinkButton } from '@/components/ui/button'
import { Identifier } from '@/components/ui/identifier'
import { Alert } from '@/components/ui/states'
import type { NoticeView } from '@/lib/notices/queries'
import type { NoticeAct } from '@/lib/notices/transitions'
import { NoticeTypeChip } from './notice-type'
import { noticePath, StateTag } from './words'

/** One act on a notice: what it is about, what the act brings about, and its form; or that it is not possible now. */
export function ActPage({ view, act, children }: { view: NoticeView; act: NoticeAct; children: ReactNode }) {
  const t = useTranslations('notice')
  const locale = usePageLocale()
  const { notice } = view
  const back = noticePath(locale, notice.id)
  return (
    <div className="grid grid-cols-1 gap-4 p-4 md:p-5">
      <div className="grid gap-1">
        <p className="text-xs">
          <Link
            href={back}
            prefetch={false}
            className="inline-flex min-h-6 items-center text-link underline-offset-2 hover:underline"
          >
            {t('page.backToNotice')}
          </Link>
        </p>
        <h1 className="text-xl leading-7">{t(`act.${act}`)}</h1>
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-2">
          <NoticeTypeChip type={notice.type} form={notice.form} />
          <Identifier>{notice.number ?? notice.request}</Identifier>
          <OwnerMark owner={notice.owner} />
          <NameText className="min-w-0 break-words font-medium text-ink">{notice.caption}</NameText>
          <StateTag state={view.state} />
        </p>
      </div>
      {view.acts.includes(act) ? (
        <>
          <Alert tone="info" title={t('page.effect')} className="max-w-form">
            {t(`effect.${act}`)}
          </Alert>
          {children}
        </>
      ) : (
        <Alert tone="warn" title={t('page.notNow')} className="max-w-form">
          <p>{t('page.notNowBody', { state: t(`state.${view.state}`) })}</p>
          <p className="mt-2">
            <LinkButton size="small" href={back}>
              {t('page.backToNotice')}
            </LinkButton>
          </p>
        </Alert>
      )}
    </div>
  )
}
