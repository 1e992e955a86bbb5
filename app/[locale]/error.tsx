'use client'
import { BareFrame } from '@/components/shell/bare-frame'
import { ErrorPage } from '@/components/shell/error-page'

/** When a frame itself failed, as it does while the database is away. */
export default function LocaleError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <BareFrame home="/">
      <ErrorPage error={error} retry={retry} />
    </BareFrame>
  )
}
