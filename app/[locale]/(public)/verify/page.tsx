import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { VerifyPage } from '@/components/public/verify-page'
import { wallClock } from '@/lib/clock'
import { verified } from '@/lib/web/verify'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('public.verify'))('title') }
}

export default async function Verify({ searchParams }: PageProps<'/[locale]/verify'>) {
  const { number } = await searchParams
  return <VerifyPage verified={await verified(typeof number === 'string' ? number : '')} at={wallClock()} />
}
