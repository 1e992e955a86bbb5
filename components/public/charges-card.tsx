import { useTranslations } from 'next-intl'
import { usePageLocale } from '@/components/search/labels'
import { Card } from '@/components/ui/card'
import { ValueRow, Values } from '@/components/ui/value-row'
import { countryName } from '@/lib/bureaus/countries'
import { intlTag } from '@/lib/i18n/routing'
import type { ExtractContent } from '@/lib/notices/extract'

/** The charges as the requesting country wrote them, with a translation beside them where there is one. */
export function ChargesCard({ content: { charges, issuer } }: { content: ExtractContent }) {
  const t = useTranslations('public.notice')
  const locale = usePageLocale()
  if (charges.length === 0) return null
  const languages = new Intl.DisplayNames(intlTag(locale), { type: 'language' })
  return (
    <Card title={t('charges')}>
      <div className="grid gap-4">
        {issuer && (
          <Values>
            <ValueRow label={t('charge.issuer')}>{countryName(issuer, locale)}</ValueRow>
          </Values>
        )}
        <ol className="grid gap-3">
          {charges.map(({ text, language, translations }) => {
            const translation = locale === language ? null : (translations?.[locale] ?? null)
            return (
              <li key={text} className="grid gap-1 border-s-4 border-line-strong ps-3">
                <p dir="auto" lang={language ?? undefined} className="font-semibold whitespace-pre-line">
                  {text}
                </p>
                {language && language !== locale && (
                  <p className="text-xs text-ink-3">
                    {t('charge.original', { language: languages.of(language) ?? language })}
                  </p>
                )}
                {translation && (
                  <p dir="auto" className="whitespace-pre-line">
                    <span className="text-ink-2">{t('charge.translation')}: </span>
                    {translation}
                  </p>
                )}
              </li>
            )
          })}
        </ol>
      </div>
    </Card>
  )
}
