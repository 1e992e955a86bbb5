import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Measurements, Period } from '@/components/records/object-values'
import { useCodeLabels, usePageLocale } from '@/components/search/labels'
import { NameText } from '@/components/ui/bdi'
import { Card } from '@/components/ui/card'
import { Identifier } from '@/components/ui/identifier'
import { Photo } from '@/components/ui/photo'
import { ValueRow, Values } from '@/components/ui/value-row'
import { localePath } from '@/lib/i18n/routing'
import type { OpenWork } from '@/lib/search/open-works-queries'
import { mailbox } from './contact-card'

/** A stolen work: what Object ID asks for, its pictures, and whom to tell. */
export function WorkPage({ work }: { work: OpenWork }) {
  const t = useTranslations('public')
  const field = useTranslations('record.field')
  const codes = useCodeLabels()
  const locale = usePageLocale()
  const row = (label: string, value: ReactNode) => value && <ValueRow label={label}>{value}</ValueRow>
  const text = (value: string | null) =>
    value && (
      <p dir="auto" className="whitespace-pre-line">
        {value}
      </p>
    )
  const terms = (list: string, of: readonly string[]) =>
    of.length > 0 && of.map((code) => codes(list, code)).join(', ')
  const subject = encodeURIComponent(t('art.act.subject', { number: work.reference }))
  return (
    <div className="mx-auto grid max-w-public gap-6 px-4 py-8 sm:px-6 lg:py-10">
      <p className="no-print">
        <a href={localePath(locale, '/public/stolen-art')}>{t('art.back')}</a>
      </p>
      <header className="grid gap-1">
        <h1 className="text-2xl leading-8 break-words">
          <NameText>{work.title ?? t('art.untitled')}</NameText>
        </h1>
        {work.maker && (
          <p className="text-base">
            <NameText>{work.maker}</NameText>
          </p>
        )}
        <p className="text-ink-2">
          <Identifier>{work.reference}</Identifier>
        </p>
      </header>
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
        <div className="grid gap-3">
          {work.pictures.length === 0 && <Photo alt="" size="thing" whole />}
          {work.pictures.map(({ id, width, height }, i) => (
            // biome-ignore lint/performance/noImgElement: pictures are written anew on entry; the optimiser is off
            <img
              key={id}
              src={`/public/art/pictures/${id}`}
              alt={t('art.pictureAlt', { n: i + 1 })}
              width={width}
              height={height}
              className="photo h-auto w-full"
            />
          ))}
        </div>
        <div className="grid gap-4">
          <Card title={t('art.described')}>
            <Values>
              {row(field('objectType'), codes('objectTypes', work.objectType))}
              {row(field('subject'), text(work.subject))}
              {row(field('period'), work.period && <Period text={work.period} />)}
              {row(field('periodText'), text(work.periodText))}
              {row(field('materials'), terms('objectMaterials', work.materials))}
              {row(field('techniques'), terms('objectTechniques', work.techniques))}
              {row(
                field('measurements'),
                work.measurements.length > 0 && <Measurements texts={work.measurements} />,
              )}
              {row(field('inscriptions'), text(work.inscriptions))}
              {row(field('distinguishingFeatures'), text(work.distinguishingFeatures))}
            </Values>
          </Card>
          <Card title={t('art.act.title')}>
            <div className="grid gap-3">
              <p>{t('art.act.body', { number: work.reference })}</p>
              <p>
                <a href={`mailto:${mailbox}?subject=${subject}`}>{t('notice.contact.secretariat')}</a>
              </p>
            </div>
          </Card>
        </div>
      </div>
    </div>
  )
}
