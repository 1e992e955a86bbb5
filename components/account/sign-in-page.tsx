import { Lock } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

/** The two steps of signing in look alike: the form, and beside it what this system may be used for. */
export function SignInPage({
  title,
  step,
  notice,
  children,
  below,
}: {
  title: string
  step: 1 | 2
  notice?: ReactNode
  children: ReactNode
  below: ReactNode
}) {
  const t = useTranslations('signin')
  return (
    <div className="mx-auto grid max-w-public gap-x-16 gap-y-8 px-4 py-10 sm:px-6 lg:grid-cols-[minmax(0,28rem)_minmax(0,1fr)] lg:py-16">
      <div>
        <p className="text-ink-2">{t('step', { step })}</p>
        <h1 className="mt-0.5 mb-6 text-2xl">{title}</h1>
        {notice && <div className="mb-5">{notice}</div>}
        {children}
        <div className="mt-6 border-t border-line pt-4">{below}</div>
      </div>
      <aside
        aria-labelledby="official-use"
        className="max-w-read self-start border-s-4 border-accent bg-surface px-5 py-4 max-lg:order-first"
      >
        <h2 id="official-use" className="flex items-center gap-2 text-base">
          <Lock aria-hidden size={16} className="shrink-0 text-link" />
          {t('use.title')}
        </h2>
        <p className="mt-2 text-ink-2">{t('use.body')}</p>
      </aside>
    </div>
  )
}
