import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ToastRegion } from '@/components/ui/toast-region'
import type { Look } from '@/lib/i18n/look'
import { intlTag, type Locale } from '@/lib/i18n/routing'
import type { FormState } from '@/lib/web/form-action'
import { LocalTimes } from './local-times'
import { MenuCloser } from './menu-closer'
import type { PurposeView } from './purpose-chip'
import { SessionGuard } from './session-guard'
import { SheetHeader } from './sheet'
import { SkipLinks } from './skip-links'
import { StatusStrip } from './status-strip'
import { TopBar } from './top-bar'

interface DeskFrameProps {
  locale: Locale
  /** Name of the officer and of the bureau, in the language of the page. */
  name: string
  bureau: string
  look: Look
  purpose: PurposeView | null
  /** The server's clock when it rendered this, ISO 8601. */
  now: string
  idleSeconds: number
  endsInSeconds: number
  rail: ReactNode
  /** The one search box, when the officer may search; it carries `id="search"` for the skip link. */
  search: ReactNode
  /** Single-key shortcuts. */
  keys?: ReactNode
  /** How old the search index is, in words; left out when it is not known. */
  indexAge?: string | undefined
  saveLook: (form: FormData) => Promise<void>
  stay: () => Promise<FormState>
  children: ReactNode
}

/** The frame of every page of the desk: bar above, rail at the start, status below, the page between them. */
export function DeskFrame(props: DeskFrameProps) {
  const { locale, name, bureau, look, purpose, now, search, children } = props
  const t = useTranslations('shell')
  const tCommon = useTranslations('common')
  return (
    <div
      data-session-content=""
      className="grid min-h-dvh grid-rows-[auto_1fr] pb-strip max-md:pb-14 md:grid-cols-[auto_minmax(0,1fr)] print:block print:min-h-0 print:p-0"
    >
      <SkipLinks
        links={[
          { href: '#content', label: t('skip.content') },
          ...(search ? [{ href: '#search', label: t('skip.search') }] : []),
        ]}
      />
      <TopBar locale={locale} {...{ search, now, name, bureau, look, purpose }} save={props.saveLook} />
      {props.rail}
      <div className="sheet min-w-0">
        <SheetHeader
          officer={name}
          bureau={bureau}
          handling={t('strip.handling')}
          now={now}
          words={{ printed: t('sheet.printed'), number: t('sheet.number') }}
        />
        <main id="content" tabIndex={-1} className="sheet-body min-w-0 outline-none">
          {children}
          <p className="px-4 py-3 text-xs text-ink-3 md:hidden print:hidden">{t('strip.handling')}</p>
        </main>
      </div>
      <StatusStrip
        sessionSeconds={Math.min(props.idleSeconds, props.endsInSeconds)}
        indexAge={props.indexAge}
      />
      <SessionGuard
        locale={locale}
        idleSeconds={props.idleSeconds}
        endsInSeconds={props.endsInSeconds}
        stay={props.stay}
        words={{
          title: t('session.title'),
          body: t('session.body'),
          bodyAbsolute: t('session.bodyAbsolute'),
          left: t('session.left'),
          seconds: t.raw('session.seconds') as string,
          stay: t('session.stay'),
          out: t('session.out'),
          failed: t('session.failed'),
          endedTitle: t('session.endedTitle'),
          endedBody: t('session.endedBody'),
          signIn: t('session.signIn'),
          close: tCommon('close'),
        }}
      />
      {props.keys}
      <MenuCloser />
      <LocalTimes tag={intlTag(locale)} />
      <ToastRegion />
    </div>
  )
}
