import { redirect } from 'next/navigation'
import { currentCaller } from '@/lib/auth/officer'
import { wallClock } from '@/lib/clock'
import { currentLocale } from '@/lib/i18n/current'
import { localePath } from '@/lib/i18n/routing'
import { openDraft } from '@/lib/notices/draft-queries'
import { topicsOf } from '@/lib/notices/form/topics'
import type { Clash, ItemAt } from '@/lib/notices/form/write'
import { type TopicWritten, writeNoticeTopic } from '@/lib/notices/form-commands'
import { answered, type FormState } from './form-action'

/** What a form of a topic is told beside the sentences: what both an officer and a colleague changed. */
export type TopicAnswer = { clashes?: Clash[]; colleague?: string | null; stored?: Record<string, string> }

/** Fields of the form itself, which are none of the draft. */
const own = ['was', 'item', 'do', 'clash']

/** The texts of a form by name; repeated names are lines of one text. */
export function textsOfForm(form: FormData): Record<string, string> {
  const texts: Record<string, string> = {}
  for (const name of new Set(form.keys())) {
    if (name.startsWith('$') || name.startsWith('take.') || own.includes(name)) continue
    texts[name] = form
      .getAll(name)
      .filter((value) => typeof value === 'string')
      .join('\n')
      .slice(0, 20_500)
  }
  return texts
}

function parsed(text: FormDataEntryValue | null): unknown {
  try {
    return typeof text === 'string' ? JSON.parse(text) : null
  } catch {
    return null
  }
}

const recordOf = (value: unknown): Record<string, string> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).filter(([, text]) => typeof text === 'string'))
    : {}

/** How a topic or an item stood when its form began. */
export const wasOf = (form: FormData): Record<string, string> => recordOf(parsed(form.get('was')))

const itemOf = (form: FormData): ItemAt | null => {
  const item = form.get('item')
  return item === 'new' ? 'new' : typeof item === 'string' && /^\d{1,3}$/.test(item) ? Number(item) : null
}

/** What was chosen where both had changed a field; a field without a choice stays a clash. */
function chosen(form: FormData): {
  texts: Record<string, string>
  was: Record<string, string>
  open: boolean
} {
  const texts = textsOfForm(form)
  const was = wasOf(form)
  let open = false
  const clashes = parsed(form.get('clash'))
  for (const clash of Array.isArray(clashes) ? (clashes as Partial<Clash>[]) : []) {
    const take = form.get(`take.${clash.at ?? ''}`)
    const [theirs, before] = [recordOf(clash.theirs), recordOf(clash.before)]
    if (take === 'mine' || take === 'theirs' || take === 'before') {
      Object.assign(was, theirs)
      if (take !== 'mine') Object.assign(texts, take === 'theirs' ? theirs : before)
    } else open = true
  }
  return { texts, was, open }
}

type Asked = { id: string; topic: string }

async function write({ id, topic }: Asked, form: FormData, acts = true): Promise<FormState<TopicWritten>> {
  const { texts, was } = chosen(form)
  return answered(texts, async () => {
    const caller = await currentCaller()
    return writeNoticeTopic(
      { ...caller, acts: caller.acts && acts },
      { id, topic, item: itemOf(form), texts, was },
    )
  })
}

/** A topic was sent: kept, and on; or back with what is wrong, and whatever was typed. */
export async function sendTopic(asked: Asked, form: FormData): Promise<FormState<TopicAnswer>> {
  const { texts, open } = chosen(form)
  const state = await write(asked, form)
  if (state.status !== 'done' || !state.result) return { ...state, result: {} } as FormState<TopicAnswer>
  const { clashes, colleague, stored, problems } = state.result
  const values = { ...texts, was: JSON.stringify(wasOf(form)) }
  if (clashes.length > 0)
    return {
      status: 'conflict',
      formErrors: [open ? 'clash_choose' : 'notice_section_changed'],
      values,
      result: { clashes, colleague, stored },
    }
  if (Object.keys(problems).length > 0)
    return {
      status: 'invalid',
      values: {
        ...values,
        was: JSON.stringify({ ...stored }),
        item: String(state.result.item ?? itemOf(form) ?? ''),
      },
      fieldErrors: Object.fromEntries(
        Object.entries(problems).map(([at, problem]) => [at, [`${problem} ${at}`]]),
      ),
    }
  redirect(await afterTopic(asked, form.get('do')))
}

async function afterTopic({ id, topic }: Asked, wish: FormDataEntryValue | null): Promise<string> {
  const locale = await currentLocale()
  const here = localePath(locale, `/notices/${id}/draft`)
  if (wish === 'close') return localePath(locale, `/notices/${id}`)
  if (wish === 'item') return `${here}/${topic}`
  if (wish === 'another') return `${here}/${topic}?item=new`
  const { version } = await openDraft(await currentCaller(), { id })
  const names = topicsOf(version.draft, wallClock()).map(({ name }) => name)
  const next = names[names.indexOf(topic) + 1]
  return next ? `${here}/${next}` : localePath(locale, `/notices/${id}/check`)
}

/** What keeping a topic by itself answers: when, where the item is now, and the names of fields that were not kept. */
export type TopicKept = {
  state: 'saved' | 'incomplete' | 'clash'
  at: string
  item: number | null
  unread: string[]
} | null

/** A topic is kept without being asked for; not an act of the officer, so that it keeps no session alive. Null: not kept. */
export async function keepTopic(asked: Asked, form: FormData): Promise<TopicKept> {
  const state = await write(asked, form, false)
  if (state.status !== 'done' || !state.result) return null
  const { clashes, problems, at, item } = state.result
  const lacks = Object.values(problems).includes('missing')
  return {
    state: clashes.length ? 'clash' : lacks ? 'incomplete' : 'saved',
    at: `${at.slice(11, 19)}Z`,
    item: lacks || clashes.length ? null : (item ?? null),
    unread: Object.keys(problems),
  }
}
