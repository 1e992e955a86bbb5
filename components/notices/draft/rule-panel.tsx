'use client'
import { ArrowRight, CircleAlert, Info, TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Progress } from '@/components/ui/meter'
import type { Judged, PlacedCheck } from '@/lib/notices/form/live'
import { placeHref } from './place-href'

/** What the rules say of the draft now, each with its article and the way to the field. */
export function RulePanel({
  judged,
  base,
  similar,
}: {
  judged: Judged
  base: string
  similar: readonly string[]
}) {
  const t = useTranslations('draft.rules')
  const say = useTranslations()
  const of = (level: PlacedCheck['level'], met = false) =>
    judged.checks.filter((check) => check.level === level && check.met === met)
  const met = judged.checks.filter((check) => check.met)
  const article = (text: string) =>
    text.startsWith('C')
      ? t('constitution', { article: text.slice(1) })
      : text.startsWith('S')
        ? t('silver', { article: text })
        : t('article', { article: text })
  const list = (checks: readonly PlacedCheck[]) => (
    <ul className="grid divide-y divide-line">
      {checks.map((check) => (
        <li key={check.id + check.field} className="py-1.5" data-rule={check.id} data-met={String(check.met)}>
          <a
            href={placeHref(base, check.place)}
            className="group grid grid-cols-[minmax(0,1fr)_auto] items-start gap-1 no-underline"
          >
            <span className="text-ink group-hover:underline">
              {say(`notices.rule.${check.id}.${check.met ? 'met' : 'unmet'}` as never, check.args as never)}
            </span>
            <ArrowRight aria-hidden size={14} className="mt-0.5 text-link rtl:-scale-x-100" />
          </a>
          <p className="text-xs text-ink-3">{article(check.article)}</p>
        </li>
      ))}
    </ul>
  )
  const musts = of('must')
  const shoulds = of('should')
  const infos = of('info')
  return (
    <section
      aria-labelledby="rules-title"
      className="grid gap-3 rounded border border-line bg-surface p-3"
      data-rules=""
    >
      <div className="grid gap-1.5">
        <h2 id="rules-title" className="flex items-baseline justify-between text-sm">
          {t('title')}
          <bdi dir="ltr" className="font-mono" data-percent={judged.percent}>
            {t('percent', { percent: judged.percent })}
          </bdi>
        </h2>
        <Progress label={t('title')} value={judged.percent / 100} />
      </div>
      <div aria-live="polite">
        <h3 className="flex items-center gap-1.5 text-xs font-semibold text-bad">
          <CircleAlert aria-hidden size={14} />
          {t('must')} <bdi dir="ltr">{musts.length}</bdi>
        </h3>
        {musts.length === 0 ? <p className="text-ok">{t('none')}</p> : list(musts)}
      </div>
      {shoulds.length > 0 && (
        <details open={musts.length === 0}>
          <summary className="flex min-h-6 cursor-pointer items-center gap-1.5 text-xs font-semibold text-warn">
            <TriangleAlert aria-hidden size={14} />
            {t('should')} <bdi dir="ltr">{shoulds.length}</bdi>
          </summary>
          {list(shoulds)}
        </details>
      )}
      {infos.length > 0 && (
        <details>
          <summary className="flex min-h-6 cursor-pointer items-center gap-1.5 text-xs font-semibold text-ink-2">
            <Info aria-hidden size={14} />
            {t('info')} <bdi dir="ltr">{infos.length}</bdi>
          </summary>
          {list(infos)}
        </details>
      )}
      <details>
        <summary className="min-h-6 cursor-pointer text-xs font-semibold text-ok">
          {t('met')} <bdi dir="ltr">{met.length}</bdi>
        </summary>
        {list(met)}
      </details>
      {similar.length > 0 && (
        <div className="grid gap-0.5">
          <h3 className="text-xs font-semibold">{t('similar')}</h3>
          {similar.map((number) => (
            <bdi key={number} dir="ltr" className="font-mono text-xs">
              {number}
            </bdi>
          ))}
        </div>
      )}
    </section>
  )
}
