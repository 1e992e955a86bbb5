import type { ReactNode } from 'react'
import { PublicFrame } from '@/components/shell/public-frame'
import { currentLocale } from '@/lib/i18n/current'
import { currentLook } from '@/lib/web/look'
import { changeLook } from '../actions'

export default async function PublicLayout({ children }: { children: ReactNode }) {
  return (
    <PublicFrame locale={await currentLocale()} look={await currentLook()} save={changeLook}>
      {children}
    </PublicFrame>
  )
}
