import { useTranslations } from 'next-intl'
import { usePageLocale } from '@/components/search/labels'
import { buttonClass } from '@/components/ui/button'
import { ClientMessages } from '@/components/ui/client-messages'
import type { FormWords } from '@/components/ui/form-words'
import type { FormAction } from '@/components/ui/server-form'
import { Alert } from '@/components/ui/states'
import { localePath } from '@/lib/i18n/routing'
import { CameraReader } from './camera/camera-reader'

/** The page that may use the camera: what happens to the picture first, then the reader, then the way back. */
export function CameraPage({ begin, words, now }: { begin: FormAction; words: FormWords; now: string }) {
  const t = useTranslations('quick.camera')
  const locale = usePageLocale()
  return (
    <div className="mx-auto grid w-full max-w-form gap-3 p-4 md:py-6">
      <h1 className="text-xl leading-7">{t('title')}</h1>
      <p className="text-ink-2">
        {t('stays')} {t('size')}
      </p>
      <div className="hidden noscript:block">
        <Alert tone="warn">{t('noScript')}</Alert>
      </div>
      <div className="noscript:hidden">
        <ClientMessages of={['quick.camera', 'quick.confirm', 'quick.box.away']}>
          <CameraReader begin={begin} words={words} now={now} />
        </ClientMessages>
      </div>
      {/* A whole load: what follows needs neither camera nor workers. */}
      <a href={localePath(locale, '/quick')} className={buttonClass({ size: 'touch', wide: true })}>
        {t('back')}
      </a>
    </div>
  )
}
