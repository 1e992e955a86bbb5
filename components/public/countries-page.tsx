import { useTranslations } from 'next-intl'
import { usePageLocale } from '@/components/search/labels'
import { FlagImage } from '@/components/ui/flag'
import { members } from '@/lib/bureaus/countries'
import { regions } from '@/lib/bureaus/regions'
import { intlTag } from '@/lib/i18n/routing'

/** The member countries by region, each with the city of its bureau. */
export function CountriesPage() {
  const t = useTranslations('public.countries')
  const locale = usePageLocale()
  const order = new Intl.Collator(intlTag(locale))
  return (
    <div className="mx-auto max-w-public px-4 py-8 sm:px-6 lg:py-10">
      <h1 className="text-2xl">{t('title')}</h1>
      <p className="mt-3 max-w-read text-base text-ink-2">{t('lead', { count: members.length })}</p>
      {regions.map((region) => (
        <section key={region} aria-labelledby={region} className="mt-8">
          <h2 id={region} className="border-b border-line-strong pb-2 text-xl">
            {t(`region.${region}`)}
          </h2>
          <ul className="mt-3 gap-x-6 sm:columns-2 lg:columns-3">
            {members
              .filter((country) => country.region === region)
              .toSorted((a, b) => order.compare(a.names[locale], b.names[locale]))
              .map(({ code, names, ncbCity }) => (
                <li key={code} className="flex break-inside-avoid items-baseline gap-2 py-1">
                  <FlagImage country={code} />
                  <span className="min-w-0">
                    {names[locale]}
                    {ncbCity && (
                      <span className="block text-xs text-ink-2">
                        {t('bureau', { city: ncbCity[locale] })}
                      </span>
                    )}
                  </span>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
