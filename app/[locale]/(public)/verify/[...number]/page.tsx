import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { VerifyPage } from '@/components/public/verify-page'
import { wallClock } from '@/lib/clock'
import { verified } from '@/lib/web/verify'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('public.verify'))('title') }
}

/** The address that a printed notice bears: `/verify/A-1234/11-2026`. */
export default async function VerifyNumber({ params }: PageProps<'/[locale]/verify/[...number]'>) {
  const { number } = await params
  return <VerifyPage verified={await verified(number.map(readable).join('/'))} at={wallClock()} />
}

function readable(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return ''
  }
}
