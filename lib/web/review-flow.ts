import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ownPath } from '@/lib/auth/sign-in-flow'
import { currentLocale } from '@/lib/i18n/current'
import { checkAnswers, checkItems } from '@/lib/notices/checklist'
import { claimNext, claimNotices, releaseClaim } from '@/lib/notices/claim-commands'
import { noticeActs } from '@/lib/notices/transitions'
import { type FormState, formAction } from './form-action'

/** What the forms of the queue may answer beside "done". */
const refusals = ['claim_none', 'nationality_missing', 'notice_claimed', 'notice_unknown', 'busy'] as const

/** Takes the chosen requests (fields `id.UUID`), then the queue again, or the request itself when it was one alone on its own page. */
export async function takeByForm(form: FormData): Promise<void> {
  const state = await formAction(claimNotices, form, (fields) => ({
    ids: Object.keys(fields).flatMap((name) => (name.startsWith('id.') ? [name.slice(3)] : [])),
  }))
  const locale = await currentLocale()
  const alone = form.get('alone')
  if (state.status === 'done' && typeof alone === 'string' && alone)
    redirect(`/${locale}/review/${state.result?.ids[0]}?done=took_yours`)
  if (state.status === 'done') redirect(`/${locale}/review?view=mine&took=${state.result?.ids.length ?? 0}`)
  const back =
    typeof alone === 'string' && alone
      ? `/${locale}/review/${alone}`
      : `/${locale}/review${form.get('returnTo') ?? ''}`
  refused(locale, back, state)
}

/** Takes the request that is due first and opens it. */
export async function takeNextByForm(form: FormData): Promise<void> {
  const state = await formAction(claimNext, form, () => ({}))
  const locale = await currentLocale()
  if (state.status === 'done') redirect(`/${locale}/review/${state.result?.id}?done=took_yours`)
  refused(locale, `/${locale}/review`, state)
}

export async function giveBackByForm(form: FormData): Promise<void> {
  const state = await formAction(releaseClaim, form, ({ id }) => ({ id }))
  const locale = await currentLocale()
  if (state.status === 'done') redirect(`/${locale}/review?done=gaveBack`)
  refused(locale, `/${locale}/review`, state)
}

function refused(locale: string, path: string, { formErrors, fieldErrors }: FormState): never {
  const codes = [...(formErrors ?? []), ...Object.values(fieldErrors ?? {}).flat()]
  const code = refusals.find((each) => codes.includes(each)) ?? 'unknown'
  const own = ownPath(locale as 'en', path)
  redirect(`${own}${own.includes('?') ? '&' : '?'}refused=${code}`)
}

/** What a page of the review says on top, from its address: what was just done, or why not. */
export async function reviewSaid(
  parameters: Record<string, string | string[] | undefined>,
): Promise<{ tone: 'ok' | 'bad'; text: string } | null> {
  const t = await getTranslations('review.done')
  const { done, took, refused: code, after, last } = parameters
  if (typeof code === 'string') {
    const errors = await getTranslations('errors.code')
    const known = refusals.find((each) => each === code)
    return { tone: 'bad', text: errors(known ?? 'unknown') }
  }
  if (typeof took === 'string' && /^\d{1,2}$/.test(took))
    return { tone: 'ok', text: t('took', { count: Number(took) }) }
  const act = noticeActs.find((each) => each === after || each === last)
  if (act) {
    const did = await getTranslations('notice.did')
    return { tone: 'ok', text: t(last ? 'last' : 'decided', { act: did(act) }) }
  }
  const plain = (['took_yours', 'gaveBack', 'suggested', 'translated'] as const).find((each) => each === done)
  return plain ? { tone: 'ok', text: t(plain) } : null
}

/** The answers of the form of the checklist: `answer.ITEM` and `note.ITEM`; points without an answer are left out. */
export const answersOfForm = (fields: Record<string, string>) => ({
  id: fields.id,
  version: fields.version,
  answers: checkItems.flatMap((item) => {
    const answer = checkAnswers.find((each) => each === fields[`answer.${item}`])
    return answer ? [{ item, answer, note: fields[`note.${item}`] ?? '' }] : []
  }),
})

/** A suggestion: an empty new text is only a comment, unless "take it out" is ticked. */
export const suggestionOfForm = ({
  id,
  version,
  field = '',
  value = '',
  remove,
  comment = '',
}: Record<string, string>) => ({
  id,
  version,
  field,
  value: remove === 'on' ? '' : value.trim() ? value : null,
  comment,
})

/** Texts of one language: `text.PATH`. */
export const textsOfForm = (fields: Record<string, string>) => ({
  id: fields.id,
  version: fields.version,
  language: fields.language,
  texts: Object.fromEntries(
    Object.entries(fields).flatMap(([name, text]) =>
      name.startsWith('text.') ? [[name.slice(5), text]] : [],
    ),
  ),
})

/** A section that was looked at, with the names of all that the page shows. */
export const seenOfForm = ({ id, version, section, seen, of = '' }: Record<string, string>) => ({
  id,
  version,
  section,
  seen: seen === 'yes',
  of: of.split(' ').filter(Boolean),
})
