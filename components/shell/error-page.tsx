'use client'
import { buttonClass } from '@/components/ui/button'
import { useBoundaryText } from './boundary-text'
import { MessagePage } from './message-page'

/**
 * What a reader sees when a page failed. An answer of the program ("the database is away", "not for your role")
 * arrives as the error's digest and has words of its own; anything else is a bug with a reference for the log.
 */
export function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  const text = useBoundaryText()
  if (!text) return null
  const { words, locale } = text
  const digest = digestOf(error)
  const page = pageOf(digest)
  return (
    <MessagePage
      code={page.code}
      title={words[page.title]}
      actions={
        <>
          {page.signIn ? (
            <a href={`/${locale}/sign-in?ended=1`} className={buttonClass({ kind: 'primary' })}>
              {words.signIn}
            </a>
          ) : (
            <button type="button" onClick={retry} className={buttonClass({ kind: 'primary' })}>
              {words.retry}
            </button>
          )}
          <a href={`/${locale}`} className={buttonClass({})}>
            {words.home}
          </a>
        </>
      }
    >
      <p>{words[page.body]}</p>
      {page.code === '500' && digest && (
        <p className="mt-3 text-sm">
          {words.reference}{' '}
          <bdi dir="ltr" className="font-mono text-ink select-all">
            {digest}
          </bdi>
        </p>
      )}
    </MessagePage>
  )
}

function digestOf(error: unknown): string {
  return error instanceof Error && 'digest' in error && typeof error.digest === 'string' ? error.digest : ''
}

function pageOf(digest: string) {
  const [mark, kind, reason] = digest.split(':')
  if (mark === 'answer' && kind === 'too-many') {
    return reason === 'database_away'
      ? ({ code: '503', title: 'awayTitle', body: 'awayBody', signIn: false } as const)
      : ({ code: '503', title: 'busyTitle', body: 'busyBody', signIn: false } as const)
  }
  if (mark === 'answer' && kind === 'forbidden')
    return { code: '403', title: 'deniedTitle', body: 'deniedBody', signIn: false } as const
  if (mark === 'answer' && kind === 'unauthenticated')
    return { code: '401', title: 'endedTitle', body: 'endedBody', signIn: true } as const
  return { code: '500', title: 'title', body: 'body', signIn: false } as const
}
