import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'

/** Where the General Secretariat hears of public notices; the number is in the subject. */
export const mailbox = 'public-notices@secretariat.example.org'

/** Whom to tell: the police where one is, or the General Secretariat; and what somebody may do whom the notice is about. */
export function ContactCard({ entityId }: { entityId: string }) {
  const t = useTranslations('public.notice.contact')
  const subject = encodeURIComponent(t('subject', { number: entityId }))
  return (
    <Card title={t('title')}>
      <div className="grid gap-3">
        <p>{t('local', { number: entityId })}</p>
        <p>
          <a href={`mailto:${mailbox}?subject=${subject}`}>{t('secretariat')}</a>
        </p>
        <div>
          <h3 className="text-sm">{t('own')}</h3>
          <p className="text-ink-2">{t('ownBody')}</p>
        </div>
      </div>
    </Card>
  )
}
