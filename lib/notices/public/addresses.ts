import { type Locale, localePath } from '@/lib/i18n/routing'
import { dashed } from './answers'
import type { PublicKind } from './asked'

type Named = { kind: PublicKind; entityId: string }

/** Addresses of the public pages: `/en/public/notices/red/2026-12345`. */
export const listPath = (locale: Locale, kind: PublicKind) => localePath(locale, `/public/notices/${kind}`)
export const extractPath = (locale: Locale, { kind, entityId }: Named) =>
  `${listPath(locale, kind)}/${dashed(entityId)}`
export const picturePath = ({ kind, entityId }: Named, pictureId: string) =>
  `/public/pictures/${kind}/${dashed(entityId)}/${pictureId}`
