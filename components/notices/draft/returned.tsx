import { Bdi } from '@/components/ui/bdi'
import { Button } from '@/components/ui/button'
import { TextInput } from '@/components/ui/inputs'
import { Alert } from '@/components/ui/states'
import { Tag } from '@/components/ui/tag'
import type { DraftPage } from '@/lib/notices/draft-queries'
import { valueAt } from '@/lib/notices/form/field'
import { placeOf } from '@/lib/notices/form/place'
import { topicOf } from '@/lib/notices/form/topics'
import type { TopicWords } from './topic-words'

/** Why the draft came back: the questions above everything, and what reviewers suggest for this page. */
export function Returned({
  page,
  topic,
  words,
  answer,
  unanswered,
}: {
  page: DraftPage
  topic: string
  words: TopicWords
  answer: (form: FormData) => Promise<void>
  unanswered: boolean
}) {
  const { say } = words
  const { notice, events, version, suggestions, now } = page
  const asked = [...events]
    .reverse()
    .find(({ act }) => act === (notice.state === 'returned_for_information' ? 'return' : 'send_back'))
  const shown =
    notice.state === 'returned_for_information' || (notice.state === 'draft' && asked !== undefined)
  const mine = suggestions.filter(({ field }) => placeOf(field, version.draft, now).topic === topic)
  return (
    <>
      {shown && asked && (
        <Alert
          tone="warn"
          title={say(asked.act === 'return' ? 'draft.suggestions.questions' : 'draft.suggestions.sentBack')}
        >
          <p dir="auto" className="whitespace-pre-wrap text-ink" data-questions="">
            {asked.text}
          </p>
          {notice.dueAt && asked.act === 'return' && (
            <p>{say('draft.suggestions.until', { day: notice.dueAt.toISOString().slice(0, 10) })}</p>
          )}
        </Alert>
      )}
      {unanswered && (
        <Alert tone="bad" live="alert">
          {say('draft.suggestions.refused')}
        </Alert>
      )}
      {mine.length > 0 && (
        <section
          id="suggestions"
          className="grid gap-3 rounded border border-line bg-surface p-3"
          data-suggestions={mine.length}
        >
          <h2 className="text-sm">{say('draft.suggestions.title')}</h2>
          {mine.map((each) => (
            <div key={each.id} className="grid gap-1.5 border-t border-line pt-2">
              <p className="font-semibold">
                {labelOf(page, words, each.field)}{' '}
                {each.state !== 'open' && <Tag>{say(`draft.suggestions.${each.state}`)}</Tag>}
              </p>
              {each.comment && (
                <p dir="auto" className="whitespace-pre-wrap">
                  {each.comment}
                </p>
              )}
              {!each.isComment && (
                <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3">
                  <dt className="text-ink-2">{say('draft.suggestions.now')}</dt>
                  <dd dir="auto">
                    {shownValue(page, words, each.field, valueAt(version.draft, each.field))}
                  </dd>
                  <dt className="text-ink-2">{say('draft.suggestions.then')}</dt>
                  <dd dir="auto" className="font-medium">
                    {shownValue(page, words, each.field, each.value ?? undefined)}
                  </dd>
                </dl>
              )}
              <p className="text-xs text-ink-3">
                <bdi>{each.officer}</bdi> · <Bdi>{each.at.slice(0, 16).replace('T', ' ')}Z</Bdi>
                {each.answer && ` · ${each.answer}`}
              </p>
              {each.state === 'open' && (
                <div className="flex flex-wrap items-end gap-3">
                  <form action={answer}>
                    <input type="hidden" name="suggestion" value={each.id} />
                    <Button name="take" value="accepted" kind="primary" size="small">
                      {say(each.isComment ? 'draft.suggestions.seen' : 'draft.suggestions.take')}
                    </Button>
                  </form>
                  <form action={answer} className="flex min-w-0 flex-wrap items-center gap-2">
                    <input type="hidden" name="suggestion" value={each.id} />
                    <TextInput
                      name="answer"
                      dir="auto"
                      maxLength={4000}
                      aria-label={say('draft.suggestions.why')}
                      placeholder={say('draft.suggestions.why')}
                    />
                    <Button name="take" value="declined" size="small">
                      {say('draft.suggestions.decline')}
                    </Button>
                  </form>
                </div>
              )}
            </div>
          ))}
        </section>
      )}
    </>
  )
}

function fieldAt({ version, now }: DraftPage, field: string) {
  const place = placeOf(field, version.draft, now)
  const topic = topicOf(place.topic, version.draft, now)
  const own = topic?.fields.find(({ at }) => at === place.field)
  return topic && own ? { topic, own } : null
}

function labelOf(page: DraftPage, words: TopicWords, field: string): string {
  const found = fieldAt(page, field)
  return found
    ? words.label(words.wayOf(found.topic, found.own.at))
    : words.say(`draft.topic.${placeOf(field, page.version.draft, page.now).topic}`)
}

function shownValue(page: DraftPage, words: TopicWords, field: string, value: unknown): string {
  const found = fieldAt(page, field)
  const text = found
    ? words.shown(found.own, value)
    : typeof value === 'string'
      ? value
      : value === undefined
        ? undefined
        : JSON.stringify(value)
  return text ?? words.say('draft.clash.empty')
}
