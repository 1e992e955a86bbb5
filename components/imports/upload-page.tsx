import { useTranslations } from 'next-intl'
import { usePageLocale } from '@/components/search/labels'
import { Card } from '@/components/ui/card'
import { importTypes } from '@/lib/imports/fields'
import { importLimits } from '@/lib/imports/limits'
import { UploadForm } from './upload-form'

/** The first step: a file and what it holds; beside it what will be done with it. */
export function UploadPage({ error }: { error: string | undefined }) {
  const t = useTranslations('imports.upload')
  const types = useTranslations('record.type')
  const locale = usePageLocale()
  return (
    <div className="grid grid-cols-1 gap-4 p-4 md:p-5">
      <h1 className="text-xl leading-7">{t('title')}</h1>
      <div className="grid items-start gap-x-12 gap-y-6 lg:grid-cols-[minmax(0,38rem)_minmax(0,24rem)]">
        <UploadForm
          action={`/api/imports?locale=${locale}`}
          types={importTypes.map((value) => ({ value, label: types(value) }))}
          most={importLimits.bytes}
          error={error}
          words={{
            type: t('type'),
            file: t('file'),
            hint: t('hint'),
            submit: t('submit'),
            sending: t('sending'),
            large: t('large'),
          }}
        />
        <Card title={t('rules')}>
          <ul className="grid list-disc gap-1.5 ps-4">
            <li>{t('rule1')}</li>
            <li>{t('rule2')}</li>
            <li>{t('rule3')}</li>
          </ul>
        </Card>
      </div>
    </div>
  )
}
