import { useTranslations } from 'next-intl'
import { usePageLocale } from '@/components/search/labels'
import { Bdi, NameText } from '@/components/ui/bdi'
import { Button, LinkButton } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Tag } from '@/components/ui/tag'
import { Time } from '@/components/ui/time'
import { localePath } from '@/lib/i18n/routing'
import { type DraftView, draftDays } from '@/lib/records/entry/draft'
import { entryRules, entryRulesOf } from '@/lib/records/entry/entry-rules'
import { shownOf } from '@/lib/records/entry/raw-form'

/** What can be entered, and what the bureau has begun. */
export function ChooseKind({
  drafts,
  drop,
}: {
  drafts: readonly DraftView[]
  drop: (form: FormData) => Promise<void>
}) {
  const t = useTranslations('entry')
  const types = useTranslations('record.type')
  const locale = usePageLocale()
  return (
    <div className="grid grid-cols-1 gap-5">
      <section className="grid gap-2">
        <h2 className="text-base">{t('choose')}</h2>
        <ul className="grid grid-cols-1 gap-3 md:grid-cols-2">
          {entryRules.map(({ code }) => (
            <li key={code} className="grid content-between gap-3 rounded border border-line bg-surface p-4">
              <div className="grid gap-1">
                <h3 className="text-base">{types(code)}</h3>
                <p className="max-w-read text-ink-2">{t(`kind.${code}`)}</p>
              </div>
              <LinkButton
                href={localePath(locale, `/records/${code}/new`)}
                kind="primary"
                className="justify-self-start"
                aria-label={`${t('begin')}: ${types(code)}`}
              >
                {t('begin')}
              </LinkButton>
            </li>
          ))}
        </ul>
      </section>
      <Card title={t('drafts.title')} aside={<Bdi>{drafts.length}</Bdi>} flush>
        <p className="border-b border-line px-3 py-2 text-xs text-ink-2">
          {t('drafts.rule', { days: draftDays })}
        </p>
        {drafts.length === 0 && <p className="p-3 text-ink-2">{t('drafts.none')}</p>}
        <ul className="divide-y divide-line">
          {drafts.map((draft) => (
            <li
              key={draft.id}
              data-draft={draft.id}
              className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-3 py-2"
            >
              <div className="grid min-w-0 gap-0.5">
                <p className="font-medium">
                  {types(draft.type)}:{' '}
                  <NameText className="font-mono">{nameOf(draft) ?? t('drafts.untitled')}</NameText>
                  {draft.corrects && (
                    <>
                      {' '}
                      <Tag>{t('drafts.correction')}</Tag>{' '}
                      <Bdi className="font-mono font-normal">{draft.corrects.reference}</Bdi>
                    </>
                  )}
                </p>
                <p className="flex flex-wrap items-center gap-x-2 text-xs text-ink-2">
                  <Time at={draft.savedAt} />
                  {draft.saver && <NameText>{t('drafts.saved', { name: draft.saver })}</NameText>}
                  {draft.mine && <Tag tone="accent">{t('drafts.mine')}</Tag>}
                  {draft.endsOn && <Tag tone="warn">{t('drafts.ends', { day: draft.endsOn })}</Tag>}
                </p>
              </div>
              <div className="flex flex-wrap gap-2">
                <LinkButton
                  href={localePath(
                    locale,
                    draft.corrects
                      ? `/records/${draft.type}/${draft.corrects.id}/edit`
                      : `/records/${draft.type}/new/${draft.id}`,
                  )}
                  size="small"
                >
                  {t('drafts.open')}
                </LinkButton>
                <form action={drop}>
                  <input type="hidden" name="id" value={draft.id} />
                  <Button
                    kind="quiet"
                    size="small"
                    aria-label={`${t('drafts.drop')}: ${nameOf(draft) ?? types(draft.type)}`}
                  >
                    {t('drafts.drop')}
                  </Button>
                </form>
              </div>
            </li>
          ))}
        </ul>
      </Card>
    </div>
  )
}

/** What a draft has of a name: that of the person, or the first number that was typed. */
function nameOf({ type, texts }: DraftView): string | undefined {
  const shown = shownOf(texts)
  const [family, given, full] = ['family', 'given', 'full'].map((part) => shown[`names.1.${part}`]?.trim())
  const name = full || [family, given].filter(Boolean).join(', ')
  if (name) return name
  const numbers = (entryRulesOf(type)?.identifying ?? []).filter((name) =>
    /number|vin|plate$|title/i.test(name),
  )
  return numbers.map((name) => shown[name]?.trim()).find(Boolean)
}
