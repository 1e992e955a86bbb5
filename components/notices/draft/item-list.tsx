import { Button, LinkButton } from '@/components/ui/button'
import { Photo } from '@/components/ui/photo'
import type { DraftPage } from '@/lib/notices/draft-queries'
import type { Topic } from '@/lib/notices/form/topics'
import { formOf, itemsOf } from '@/lib/notices/form/write'
import type { TopicWords } from './topic-words'

/** What a list holds, each with its buttons; the way to one more, and on. */
export function ItemList({
  page,
  topic,
  words: { say, valuesOf },
  base,
  nextHref,
  remove,
}: {
  page: DraftPage
  topic: Topic
  words: TopicWords
  base: string
  nextHref: string
  remove: (form: FormData) => Promise<void>
}) {
  const { draft } = page.version
  const items = itemsOf(draft, topic)
  const here = `${base}/draft/${topic.name}`
  return (
    <div className="grid gap-4">
      {items.length === 0 && <p className="text-ink-2">{say('draft.work.empty')}</p>}
      <ol className="grid border-t border-line" data-items={items.length}>
        {items.map((item, i) => {
          const [first, ...rest] = valuesOf(topic, item)
          const title = first?.text ?? String(i + 1)
          const picture = topic.uploaded
            ? page.pictures.find(({ id }) => id === (item as { id: string }).id)
            : undefined
          return (
            <li
              // biome-ignore lint/suspicious/noArrayIndexKey: items have no other name than their place
              key={i}
              className="flex flex-wrap items-start justify-between gap-3 border-b border-line py-2"
            >
              <div className="flex min-w-0 gap-3">
                {picture && (
                  <Photo
                    src={`/api/notices/pictures/${picture.id}?size=thumb`}
                    alt={say('draft.pictures.of', { n: i + 1 })}
                    size="preview"
                    whole
                  />
                )}
                <div className="grid min-w-0 content-start gap-0.5">
                  <p className="font-semibold break-words">
                    <bdi>{title}</bdi>
                  </p>
                  <ul className="flex flex-wrap gap-x-3 text-ink-2">
                    {rest.map(({ at, label, text }) => (
                      <li key={at} className="max-w-full">
                        {label}:{' '}
                        <bdi className="text-ink">{text.length > 90 ? `${text.slice(0, 89)}…` : text}</bdi>
                      </li>
                    ))}
                  </ul>
                  {picture?.hadPlace && <p className="text-xs text-warn">{say('draft.pictures.place')}</p>}
                </div>
              </div>
              <div className="flex gap-2">
                <LinkButton
                  href={`${here}?item=${i + 1}`}
                  size="small"
                  aria-label={`${say('draft.work.change')}: ${title}`}
                >
                  {say('draft.work.change')}
                </LinkButton>
                <form action={remove}>
                  <input type="hidden" name="item" value={i} />
                  <input type="hidden" name="was" value={JSON.stringify(formOf(topic, draft, i))} />
                  <Button kind="quiet" size="small" aria-label={`${say('draft.work.remove')}: ${title}`}>
                    {say('draft.work.remove')}
                  </Button>
                </form>
              </div>
            </li>
          )
        })}
      </ol>
      <div className="flex flex-wrap gap-3">
        {!topic.uploaded && items.length < (topic.most ?? 50) && (
          <LinkButton href={`${here}?item=new`}>
            {say(items.length ? 'draft.work.add' : 'draft.work.addFirst')}
          </LinkButton>
        )}
        <LinkButton href={nextHref} kind="primary">
          {say('draft.work.next')}
        </LinkButton>
      </div>
    </div>
  )
}
